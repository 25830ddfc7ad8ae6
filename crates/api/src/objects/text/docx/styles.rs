//! Which paragraphs are headings and which stand in lists.

use std::collections::HashMap;

use quick_xml::events::{BytesStart, Event};

use super::{
    super::Unreadable,
    package::{Package, attribute, reader},
};

/// How far styles are followed to those that they are based on.
const LONGEST_CHAIN: usize = 10;

/// The list that a paragraph stands in, and how deep.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct InList {
    pub(super) list: String,
    pub(super) level: usize,
}

/// What a style says about its paragraphs.
#[derive(Debug, Default)]
struct Style {
    heading: Option<u8>,
    list: Option<InList>,
    based_on: Option<String>,
}

/// The styles and lists of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// For each list, for each level, whether it is numbered.
    numbered: HashMap<String, Vec<bool>>,
}

impl Styles {
    pub(super) fn read(package: &mut Package<'_>) -> Result<Self, Unreadable> {
        let mut styles = Self::default();
        if let Some(xml) = package.beside("styles.xml")? {
            styles.read_styles(&xml)?;
        }
        if let Some(xml) = package.beside("numbering.xml")? {
            styles.read_numbering(&xml)?;
        }
        Ok(styles)
    }

    /// The level of a heading in this style.
    pub(super) fn heading(&self, style: &str) -> Option<u8> {
        self.chain(style).find_map(|style| style.heading)
    }

    /// The list that paragraphs in this style stand in.
    pub(super) fn list(&self, style: &str) -> Option<InList> {
        self.chain(style).find_map(|style| style.list.clone())
    }

    /// Whether a level of a list is numbered.
    pub(super) fn is_numbered(&self, list: &str, level: usize) -> bool {
        self.numbered
            .get(list)
            .and_then(|levels| levels.get(level))
            .is_some_and(|numbered| *numbered)
    }

    fn chain(&self, style: &str) -> impl Iterator<Item = &Style> {
        let first = self.styles.get(style);
        std::iter::successors(first, |style| self.styles.get(style.based_on.as_ref()?))
            .take(LONGEST_CHAIN)
    }

    fn read_styles(&mut self, xml: &str) -> Result<(), Unreadable> {
        let mut reader = reader(xml);
        let mut id = String::new();
        let mut style = Style::default();
        loop {
            match reader.read_event()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "style" => {
                        id = attribute(&start, "styleId").unwrap_or_default();
                        style = Style::default();
                    }
                    "name" => style.heading = style.heading.or(named_heading(&start)),
                    "basedOn" => style.based_on = attribute(&start, "val"),
                    "outlineLvl" => style.heading = outline_heading(&start).or(style.heading),
                    name => read_list(name, &start, &mut style.list),
                },
                Event::End(end) if end.local_name().as_ref() == "style" => {
                    let (id, style) = (std::mem::take(&mut id), std::mem::take(&mut style));
                    self.styles.insert(id, style);
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn read_numbering(&mut self, xml: &str) -> Result<(), Unreadable> {
        let mut reader = reader(xml);
        let mut patterns: HashMap<String, Vec<bool>> = HashMap::new();
        let mut id = String::new();
        loop {
            let start = match reader.read_event()? {
                Event::Start(start) => start,
                Event::Eof => return Ok(()),
                _ => continue,
            };
            match start.local_name().as_ref() {
                "abstractNum" => id = attribute(&start, "abstractNumId").unwrap_or_default(),
                "numFmt" => {
                    let format = attribute(&start, "val");
                    let numbered = !matches!(format.as_deref(), Some("bullet" | "none"));
                    patterns.entry(id.clone()).or_default().push(numbered);
                }
                "num" => id = attribute(&start, "numId").unwrap_or_default(),
                "abstractNumId" => {
                    let pattern = attribute(&start, "val").unwrap_or_default();
                    if let Some(levels) = patterns.get(&pattern) {
                        self.numbered.insert(id.clone(), levels.clone());
                    }
                }
                _ => {}
            }
        }
    }
}

/// Reads what a paragraph or a style says about its list. A list called `0` takes it out of one.
pub(super) fn read_list(name: &str, start: &BytesStart<'_>, list: &mut Option<InList>) {
    match name {
        "numId" => list.get_or_insert_default().list = attribute(start, "val").unwrap_or_default(),
        "ilvl" => {
            let level = attribute(start, "val").and_then(|level| level.parse().ok());
            list.get_or_insert_default().level = level.unwrap_or(0).min(8);
        }
        _ => {}
    }
}

/// The heading that a paragraph's or style's outline level makes it.
pub(super) fn outline_heading(start: &BytesStart<'_>) -> Option<u8> {
    let level: u8 = attribute(start, "val")?.parse().ok()?;
    (level < 9).then(|| (level + 1).min(6))
}

/// The heading that a style's own name makes it: it is English in every language's Word.
fn named_heading(start: &BytesStart<'_>) -> Option<u8> {
    let name = attribute(start, "val")?.to_lowercase();
    if name == "title" {
        return Some(1);
    }
    let level: u8 = name.strip_prefix("heading ")?.parse().ok()?;
    (1..=9).contains(&level).then(|| level.min(6))
}
