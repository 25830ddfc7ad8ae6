//! A run of text that is read from its beginning to its end: the body, a note, a box.

use std::collections::{HashMap, HashSet};

use super::{
    super::{
        package::Package,
        relations::Relations,
        xml::{Element, Space},
    },
    builder::Builder,
    comments::{Commented, Comments, Met},
    fields::Field,
    notes::Notes,
    numbering::Numbering,
    styles::Styles,
};
use crate::{
    losses::{LossCode, Losses},
    model::{Footnote, Inline},
    read::{Pictures, Unreadable},
};

/// What has been read so far, of all stories together.
pub(super) struct Book<'a> {
    pub(super) package: Package<'a>,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) losses: Losses,
    pub(super) pictures: Pictures,
    /// The hashes of pictures by their parts; `None`: of no kind that is shown.
    pub(super) kept: HashMap<String, Option<String>>,
    pub(super) footnotes: Vec<Footnote>,
    /// The footnotes' ids, by whether they are endnotes and their ids in the file.
    pub(super) notes_read: HashMap<(bool, String), String>,
    /// How often notes say the same.
    pub(super) said_in_notes: HashMap<String, u32>,
    /// The headers and footers that were told of.
    pub(super) page_parts: HashSet<String>,
    /// The comments that were met.
    pub(super) met: Met,
    /// How many letters are in which language.
    pub(super) languages: HashMap<String, usize>,
}

/// What stories refer to.
pub(super) struct Sources<'s> {
    pub(super) footnotes: Option<Notes<'s>>,
    pub(super) endnotes: Option<Notes<'s>>,
    pub(super) comments: Comments,
}

pub(super) struct Story<'s, 'b, 'a> {
    pub(super) book: &'b mut Book<'a>,
    pub(super) sources: &'s Sources<'s>,
    pub(super) relations: &'s Relations,
    /// The part's name; `None`: the body.
    pub(super) part: Option<&'s str>,
    /// How many paragraphs there were.
    pub(super) paragraphs: u32,
    pub(super) fields: Vec<Field>,
    /// Where something is said in the margin.
    pub(super) commented: Commented,
    /// The signs of fields that are none.
    pub(super) idle_signs: HashSet<u32>,
    /// What stands before a paragraph's end that is deleted: it goes on in the next paragraph.
    pub(super) carried: Vec<Inline>,
    /// Whether it is in a cell of a table, which can be aligned.
    pub(super) in_cell: bool,
}

impl<'s, 'b, 'a> Story<'s, 'b, 'a> {
    pub(super) fn new(
        book: &'b mut Book<'a>,
        sources: &'s Sources<'s>,
        relations: &'s Relations,
        part: Option<&'s str>,
        root: Element<'s>,
    ) -> Self {
        let commented = Commented::of(root, &sources.comments, &mut book.met);
        Self {
            book,
            sources,
            relations,
            part,
            paragraphs: 0,
            fields: Vec::new(),
            commented,
            idle_signs: super::fields::idle_signs(root),
            carried: Vec::new(),
            in_cell: false,
        }
    }

    /// Where it is read, as a person finds it.
    pub(super) fn place(&self) -> String {
        match self.part {
            Some(part) => format!("{part}, paragraph {}", self.paragraphs),
            None => format!("paragraph {}", self.paragraphs),
        }
    }

    pub(super) fn lose(&mut self, code: LossCode, detail: &str) {
        let place = self.place();
        self.book.losses.add(code, place, detail);
    }

    /// Reads what stands in `container`, block by block.
    pub(super) fn blocks(
        &mut self,
        container: Element<'s>,
        builder: &mut Builder,
    ) -> Result<(), Unreadable> {
        let mut follows_table = false;
        let last = last_block(container);
        for child in container.children() {
            let (space, name) = child.name();
            let was_table = std::mem::replace(&mut follows_table, child.is("tbl"));
            match (space, name) {
                (Space::Word, "p") => {
                    // Word needs a paragraph behind a table where a cell or the text ends.
                    let is_filler =
                        was_table && last == Some(child.index()) && is_empty_paragraph(child);
                    if !is_filler {
                        self.paragraph(child, builder)?;
                    }
                }
                (Space::Word, "tbl") => self.table(child, builder)?,
                (Space::Word, "sdt") => self.control(child, builder)?,
                (Space::Word, "ins" | "moveTo") => {
                    self.lose_change(child);
                    self.blocks(child, builder)?;
                }
                (Space::Word, "del" | "moveFrom") => self.lose_change(child),
                (Space::Word, "customXml" | "smartTag" | "sdtContent" | "txbxContent") => {
                    self.blocks(child, builder)?;
                }
                (Space::Compatibility, "AlternateContent") => {
                    if let Some(form) = chosen(child) {
                        self.blocks(form, builder)?;
                    }
                }
                (Space::Word, "altChunk") => {
                    let id = child.relation("id").unwrap_or_default();
                    self.lose(LossCode::EmbeddedObject, &format!("altChunk {id}"));
                }
                (Space::Word, "sectPr") => self.section(child)?,
                (Space::Word, "r" | "hyperlink" | "fldSimple")
                | (Space::Math, "oMath" | "oMathPara") => self.loose_line(child, builder)?,
                // What is not known, but no properties, may hold text.
                (_, name) if !name.ends_with("Pr") => self.blocks(child, builder)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Tells of a change that nobody has accepted yet.
    pub(super) fn lose_change(&mut self, change: Element<'s>) {
        let author = change.attribute("author").unwrap_or_default();
        match change.name().1 {
            "ins" => self.lose(LossCode::TrackedInsertion, &author),
            "moveTo" => {}
            "del" | "moveFrom" => {
                let text: String = change
                    .descendants()
                    .filter(|element| element.is("delText") || element.is("t"))
                    .map(|element| element.text().into_owned())
                    .collect();
                if change.name().1 == "del" {
                    self.lose(LossCode::TrackedDeletion, &format!("{author}: {text}"));
                } else {
                    self.lose(LossCode::TrackedChange, &format!("{author}: {text}"));
                }
            }
            _ => self.lose(LossCode::TrackedChange, &author),
        }
    }
}

/// The form of what stands in several that is read: the first that needs nothing unheard of.
pub(super) fn chosen(alternatives: Element<'_>) -> Option<Element<'_>> {
    let is_known = |choice: &Element<'_>| {
        let needs = choice.attribute("Requires").unwrap_or_default();
        !needs.split_whitespace().any(|need| {
            let name = need.trim_end_matches(|sign: char| sign.is_ascii_digit());
            matches!(name, "cx" | "aink" | "mv" | "ma" | "wpi") || need == "am3d"
        })
    };
    let form = |name: &'static str| {
        alternatives
            .children()
            .filter(move |form| form.name() == (Space::Compatibility, name))
    };
    form("Choice")
        .find(is_known)
        .or_else(|| form("Fallback").next())
        .or_else(|| form("Choice").next())
}

fn is_empty_paragraph(paragraph: Element<'_>) -> bool {
    paragraph.children().all(|child| {
        matches!(
            child.name().1,
            "pPr" | "bookmarkStart" | "bookmarkEnd" | "proofErr"
        )
    }) && paragraph.child("pPr").is_none_or(|properties| {
        let says = |name| properties.child(name).is_some();
        !["pStyle", "numPr", "sectPr"].into_iter().any(says)
    })
}

/// Where the last block of `container` is.
fn last_block(container: Element<'_>) -> Option<u32> {
    container
        .children()
        .filter(|child| !matches!(child.name().1, "sectPr" | "bookmarkStart" | "bookmarkEnd"))
        .last()
        .map(Element::index)
}
