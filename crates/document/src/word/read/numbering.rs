//! Lists: which level has signs and which numbers, and how far they have been counted.

use std::collections::HashMap;

use super::{
    super::xml::{Element, Tree},
    styles::Styles,
};

/// How deep lists go.
const LEVELS: usize = 9;

/// What stands before the paragraphs of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Bullet,
    Number,
    /// Nothing: the paragraph goes on with the item before.
    Nothing,
}

#[derive(Clone, Debug)]
struct Level {
    sign: Sign,
    start: u32,
    /// How far its text is from the margin, in twips.
    indent: Option<i64>,
    /// How its first number looks.
    looks: String,
    /// The style whose paragraphs stand in it.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            sign: Sign::Bullet,
            start: 1,
            indent: None,
            looks: String::new(),
            style: None,
        }
    }
}

#[derive(Clone, Debug, Default)]
struct Pattern {
    levels: Vec<Level>,
    /// The style whose list it is, where it has no levels of its own.
    style: Option<String>,
    defines_style: Option<String>,
}

#[derive(Clone, Debug, Default)]
struct List {
    pattern: String,
    /// By level: where counting begins anew.
    starts: HashMap<usize, u32>,
    levels: HashMap<usize, Level>,
}

/// A paragraph in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) list: String,
    pub(super) pattern: String,
    pub(super) level: u32,
    pub(super) sign: Sign,
    /// Its number, where it has one.
    pub(super) number: u32,
    /// Whether the list counts for itself, though others look like it.
    pub(super) counts_alone: bool,
    pub(super) indent: Option<i64>,
    /// How the level's first number looks, where that is not `1.`.
    pub(super) looks: Option<String>,
}

#[derive(Debug, Default)]
pub(super) struct Numbering {
    patterns: HashMap<String, Pattern>,
    lists: HashMap<String, List>,
    /// By pattern: the numbers of the last paragraphs of each level.
    counted: HashMap<String, [Option<u32>; LEVELS]>,
    /// The lists and levels whose own beginning has been.
    begun: HashMap<String, [bool; LEVELS]>,
}

impl Numbering {
    pub(super) fn read(tree: &Tree<'_>) -> Self {
        let mut read = Self::default();
        for element in tree.root().children() {
            match element.name().1 {
                "abstractNum" => {
                    let id = element.attribute("abstractNumId").unwrap_or_default();
                    read.patterns.insert(id, read_pattern(element));
                }
                "num" => {
                    let id = element.attribute("numId").unwrap_or_default();
                    read.lists.insert(id, read_list(element));
                }
                _ => {}
            }
        }
        read
    }

    /// The level at which a list has the paragraphs of a style.
    pub(super) fn level_of_style(&self, list: &str, style: &str, styles: &Styles) -> Option<u32> {
        let pattern = self.pattern(list, styles)?;
        let levels = &self.patterns.get(&pattern)?.levels;
        let at = levels
            .iter()
            .position(|level| level.style.as_deref() == Some(style))?;
        u32::try_from(at).ok()
    }

    /// The pattern of a list: its own, or that of the style which it names.
    fn pattern(&self, list: &str, styles: &Styles) -> Option<String> {
        let id = &self.lists.get(list)?.pattern;
        let pattern = self.patterns.get(id)?;
        let Some(style) = pattern.style.as_ref().filter(|_| pattern.levels.is_empty()) else {
            return Some(id.clone());
        };
        let of_style = styles.get(style).list.as_ref();
        let linked = of_style
            .and_then(|list| self.lists.get(list))
            .map(|list| &list.pattern)
            .filter(|linked| *linked != id);
        linked
            .or_else(|| {
                let mut defining: Vec<&String> = self
                    .patterns
                    .iter()
                    .filter(|(_, pattern)| pattern.defines_style.as_ref() == Some(style))
                    .map(|(id, _)| id)
                    .collect();
                defining.sort();
                defining.first().copied()
            })
            .or(Some(id))
            .cloned()
    }

    /// Counts a paragraph in a list; `None`: there is no such list.
    pub(super) fn count(&mut self, list: &str, level: u32, styles: &Styles) -> Option<Place> {
        let pattern = self.pattern(list, styles)?;
        let found = self.lists.get(list)?;
        let at = usize::try_from(level).unwrap_or(LEVELS).min(LEVELS - 1);
        let shown = found
            .levels
            .get(&at)
            .or_else(|| self.patterns.get(&pattern)?.levels.get(at))
            .cloned()
            .unwrap_or_default();
        let own_start = found.starts.get(&at).copied();

        let counted = self.counted.entry(pattern.clone()).or_default();
        let begun = self.begun.entry(list.to_owned()).or_default();
        let is_new = begun
            .get_mut(at)
            .is_some_and(|begun| !std::mem::replace(begun, true));
        let before = counted.get(at).copied().flatten();
        let number = match (own_start.filter(|_| is_new), before) {
            (Some(start), _) => start,
            (None, Some(before)) => before.saturating_add(1),
            (None, None) => own_start.unwrap_or(shown.start),
        };
        for (deeper, counted) in counted.iter_mut().enumerate() {
            match deeper.cmp(&at) {
                std::cmp::Ordering::Less => {}
                std::cmp::Ordering::Equal => *counted = Some(number),
                std::cmp::Ordering::Greater => *counted = None,
            }
        }
        Some(Place {
            list: list.to_owned(),
            pattern,
            level: u32::try_from(at).unwrap_or_default(),
            looks: (shown.sign == Sign::Number && shown.looks != "1.").then_some(shown.looks),
            sign: shown.sign,
            number,
            counts_alone: own_start.is_some(),
            indent: shown.indent,
        })
    }
}

fn read_pattern(element: Element<'_>) -> Pattern {
    let mut pattern = Pattern::default();
    for child in element.children() {
        match child.name().1 {
            "lvl" if pattern.levels.len() < LEVELS => pattern.levels.push(read_level(child)),
            "numStyleLink" => pattern.style = child.value(),
            "styleLink" => pattern.defines_style = child.value(),
            _ => {}
        }
    }
    pattern
}

fn read_list(element: Element<'_>) -> List {
    let mut list = List {
        pattern: element.child_value("abstractNumId").unwrap_or_default(),
        ..List::default()
    };
    for change in element.children().filter(|child| child.is("lvlOverride")) {
        let Some(level) = change
            .attribute("ilvl")
            .and_then(|level| level.parse().ok())
            .filter(|level| *level < LEVELS)
        else {
            continue;
        };
        if let Some(start) = change.child_value("startOverride") {
            list.starts.insert(level, start.parse().unwrap_or(1));
        }
        if let Some(own) = change.child("lvl") {
            list.levels.insert(level, read_level(own));
        }
    }
    list
}

fn read_level(element: Element<'_>) -> Level {
    let format = element.child_value("numFmt").unwrap_or_default();
    let text = element.child_value("lvlText").unwrap_or_default();
    let has_picture = element.child("lvlPicBulletId").is_some();
    let sign = match format.as_str() {
        "none" => Sign::Nothing,
        "bullet" if text.trim().is_empty() && !has_picture => Sign::Nothing,
        "bullet" => Sign::Bullet,
        _ => Sign::Number,
    };
    Level {
        sign,
        start: element
            .child_value("start")
            .and_then(|start| start.parse().ok())
            .unwrap_or(1),
        indent: element.child("pPr").and_then(super::styles::indent),
        looks: looks(&format, &text),
        style: element.child_value("pStyle"),
    }
}

/// How a level's first number looks.
fn looks(format: &str, text: &str) -> String {
    let own = match format {
        "lowerLetter" => "a",
        "upperLetter" => "A",
        "lowerRoman" => "i",
        "upperRoman" => "I",
        "decimalZero" => "01",
        _ => "1",
    };
    let mut looks = String::new();
    let mut rest = text;
    let last = text.rfind('%');
    while let Some(at) = rest.find('%') {
        let (before, after) = rest.split_at(at);
        looks.push_str(before);
        let is_own = last == Some(text.len() - rest.len() + at);
        let digits = after
            .get(1..2)
            .is_some_and(|digit| digit.parse::<u8>().is_ok());
        if digits {
            looks.push_str(if is_own { own } else { "1" });
            rest = after.get(2..).unwrap_or_default();
        } else {
            looks.push('%');
            rest = after.get(1..).unwrap_or_default();
        }
    }
    looks.push_str(rest);
    looks
}
