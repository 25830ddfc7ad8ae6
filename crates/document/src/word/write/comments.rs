//! What is said in the margin: its part, who answered whom, and where in the text it stands.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    Writer,
    markup::{DECLARATION, NAMESPACES, escaped, value},
};
use crate::model::{Block, BlockKind, Comment, Footnote, Inline, Mark, Remark};

/// The part that says what is an answer and what is done with.
const EXTENDED: &str = concat!(
    r#"<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml""#,
    r#" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#,
    r#" mc:Ignorable="w15">"#,
);

/// Where the writer is with what is said in the margin.
#[derive(Default)]
pub(super) struct Margin<'d> {
    comments: Vec<&'d Comment>,
    places: BTreeMap<&'d str, Place>,
}

/// Where a comment is: what it is about may be in several pieces, and Word knows but from where to where.
#[derive(Default)]
struct Place {
    /// The numbers that its remarks have in the file; what only says what became of it has none.
    numbers: Range<usize>,
    /// How many pieces there still are.
    left: usize,
    has_begun: bool,
}

impl<'d> Margin<'d> {
    pub(super) fn of(comments: &'d [Comment], blocks: &'d [Block]) -> Self {
        let mut margin = Self {
            comments: comments.iter().collect(),
            places: BTreeMap::new(),
        };
        let mut next = 0;
        for comment in comments {
            let first = next;
            next += spoken(comment).count();
            let place = Place {
                numbers: first..next,
                ..Place::default()
            };
            margin.places.insert(&comment.id, place);
        }
        margin.count(blocks, &BTreeSet::new());
        margin
    }

    /// Counts the pieces in the first footnote that has any, of what is about nothing in the body: it does not
    /// reach from one note into another.
    fn count_notes(&mut self, notes: &[&'d Footnote]) {
        for note in notes {
            let known = self.places.iter();
            let known = known.filter(|(_, place)| place.has_begun || place.left > 0);
            let known: BTreeSet<&str> = known.map(|(id, _)| *id).collect();
            self.count(&note.blocks, &known);
        }
    }

    fn count(&mut self, blocks: &[Block], but: &BTreeSet<&str>) {
        for block in blocks {
            match &block.kind {
                BlockKind::Paragraph(line) | BlockKind::Heading { text: line, .. } => {
                    for id in line.iter().flat_map(named) {
                        let place = self.places.get_mut(id);
                        if let Some(place) = place.filter(|_| !but.contains(id)) {
                            place.left += 1;
                        }
                    }
                }
                BlockKind::Quote(blocks) => self.count(blocks, but),
                BlockKind::Callout(callout) => self.count(&callout.blocks, but),
                BlockKind::Bullets(items) | BlockKind::Numbers { items, .. } => {
                    items.iter().for_each(|item| self.count(&item.blocks, but));
                }
                BlockKind::Tasks(items) => {
                    items.iter().for_each(|item| self.count(&item.blocks, but));
                }
                BlockKind::Table(rows) => {
                    let cells = rows.iter().flat_map(|row| &row.cells);
                    cells.for_each(|cell| self.count(&cell.blocks, but));
                }
                BlockKind::Code { .. } | BlockKind::Rule | BlockKind::Image(_) => {}
            }
        }
    }

    fn begin(numbers: Range<usize>) -> String {
        numbers
            .map(|number| format!("<w:commentRangeStart w:id=\"{number}\"/>"))
            .collect()
    }

    fn end(numbers: Range<usize>) -> String {
        numbers
            .map(|number| {
                format!(
                    "<w:commentRangeEnd w:id=\"{number}\"/><w:r><w:commentReference w:id=\"{number}\"/></w:r>"
                )
            })
            .collect()
    }

    /// What stands before a piece of text: the beginnings of what is said about it.
    fn before(&mut self, inline: &Inline) -> String {
        let mut begins = String::new();
        for id in named(inline) {
            let place = self.places.get_mut(id).filter(|place| place.left > 0);
            if let Some(place) = place
                && !std::mem::replace(&mut place.has_begun, true)
            {
                begins.push_str(&Self::begin(place.numbers.clone()));
            }
        }
        begins
    }

    /// What stands behind a piece of text: the ends of what was said up to it.
    fn after(&mut self, inline: &Inline) -> String {
        let mut ends = String::new();
        for id in named(inline) {
            let place = self.places.get_mut(id).filter(|place| place.left > 0);
            if let Some(place) = place {
                place.left -= 1;
                if place.left == 0 {
                    ends.push_str(&Self::end(place.numbers.clone()));
                }
            }
        }
        ends
    }

    pub(super) fn is_empty(&self) -> bool {
        self.comments.is_empty()
    }

    /// The part of what was said, and the one of what it belongs to.
    pub(super) fn parts(&self) -> (String, String) {
        let mut said = format!("{DECLARATION}<w:comments{NAMESPACES}>");
        let mut extended = format!("{DECLARATION}{EXTENDED}");
        let mut number = 0;
        let mut paragraph: u32 = 0;
        for comment in &self.comments {
            let mut first = None;
            for remark in spoken(comment) {
                said.push_str(&opening(remark, number));
                number += 1;
                for line in remark.text.split('\n') {
                    paragraph += 1;
                    said.push_str(&format!("<w:p w14:paraId=\"{paragraph:08X}\"><w:r>"));
                    said.push_str(&letters(line));
                    said.push_str("</w:r></w:p>");
                }
                said.push_str("</w:comment>");
                let answers = first.map_or_else(String::new, |first: u32| {
                    format!(" w15:paraIdParent=\"{first:08X}\"")
                });
                let done = u8::from(comment.is_resolved());
                extended.push_str(&format!(
                    "<w15:commentEx w15:paraId=\"{paragraph:08X}\"{answers} w15:done=\"{done}\"/>"
                ));
                first.get_or_insert(paragraph);
            }
        }
        said.push_str("</w:comments>");
        extended.push_str("</w15:commentsEx>");
        (said, extended)
    }
}

impl<'d> Writer<'d> {
    /// Writes a piece of text between the beginnings and ends of what is said about it.
    pub(super) fn commented(&mut self, inline: &'d Inline, write: impl FnOnce(&mut Self)) {
        let before = self.margin.before(inline);
        self.xml.push_str(&before);
        write(self);
        let after = self.margin.after(inline);
        self.xml.push_str(&after);
    }

    /// Puts what is about nothing in the text to its end, where Word shows it.
    pub(super) fn loose_comments(&mut self) {
        let noted = self.noted.clone();
        self.margin.count_notes(&noted);
        let loose = self.margin.places.values();
        let loose = loose.filter(|place| !place.has_begun && place.left == 0);
        let content: String = loose
            .map(|place| Margin::begin(place.numbers.clone()) + &Margin::end(place.numbers.clone()))
            .collect();
        if !content.is_empty() {
            self.gap("", &content);
        }
    }
}

/// The remarks of a comment that have words.
fn spoken(comment: &Comment) -> impl Iterator<Item = &Remark> {
    comment
        .remarks
        .iter()
        .filter(|remark| !remark.text.is_empty())
}

/// The comments that are about a piece of text.
fn named(inline: &Inline) -> impl Iterator<Item = &str> {
    inline.marks.iter().filter_map(|mark| match mark {
        Mark::Comment { id } => Some(id.as_str()),
        _ => None,
    })
}

fn opening(remark: &Remark, number: usize) -> String {
    let initials: String = remark
        .name
        .split_whitespace()
        .filter_map(|part| part.chars().next())
        .take(3)
        .collect();
    let at = remark
        .at
        .map_or_else(String::new, |at| format!(" w:date=\"{at}\""));
    format!(
        "<w:comment w:id=\"{number}\" w:author=\"{}\"{at} w:initials=\"{}\">",
        value(&remark.name),
        value(&initials)
    )
}

fn letters(line: &str) -> String {
    let pieces = line.split('\t').map(|piece| match piece {
        "" => String::new(),
        piece => format!("<w:t xml:space=\"preserve\">{}</w:t>", escaped(piece)),
    });
    pieces.collect::<Vec<_>>().join("<w:tab/>")
}
