//! Footnotes and endnotes: texts of a part of their own.

use std::collections::HashMap;

use super::{
    super::{
        relations::Relations,
        xml::{Element, Tree},
    },
    builder::Builder,
    story::Story,
};
use crate::{
    losses::LossCode,
    model::{Footnote, Inline, InlineKind, Mark},
    read::Unreadable,
    text,
};

/// How many letters and digits a note's id has.
const LENGTH: usize = 16;

/// The notes of a part.
pub(super) struct Notes<'s> {
    part: &'s str,
    relations: &'s Relations,
    by_id: HashMap<String, Element<'s>>,
}

impl<'s> Notes<'s> {
    pub(super) fn of(part: &'s str, tree: &'s Tree<'s>, relations: &'s Relations) -> Self {
        let is_note = |element: &Element<'_>| {
            !matches!(
                element.attribute("type").as_deref(),
                Some("separator" | "continuationSeparator" | "continuationNotice")
            )
        };
        let by_id = tree
            .root()
            .children()
            .filter(is_note)
            .filter_map(|element| Some((element.attribute("id")?, element)))
            .collect();
        Self {
            part,
            relations,
            by_id,
        }
    }

    pub(super) fn get(&self, id: &str) -> Option<Element<'s>> {
        self.by_id.get(id).copied()
    }
}

impl Story<'_, '_, '_> {
    /// Reads the note that is referred to, and gives its mark.
    pub(super) fn note(
        &mut self,
        reference: Element<'_>,
        marks: Vec<Mark>,
    ) -> Result<Option<Inline>, Unreadable> {
        let sources = self.sources;
        let is_endnote = reference.is("endnoteReference");
        let notes = if is_endnote {
            &sources.endnotes
        } else {
            &sources.footnotes
        };
        let id = reference.attribute("id").unwrap_or_default();
        let Some((notes, note)) = notes
            .as_ref()
            .and_then(|notes| Some((notes, notes.get(&id)?)))
        else {
            self.lose(LossCode::CrossReference, &format!("note {id}"));
            return Ok(None);
        };
        if self.part.is_some() {
            self.lose(LossCode::CrossReference, &format!("note {id} of a note"));
            return Ok(None);
        }
        let known = (is_endnote, id);
        if let Some(footnote) = self.book.notes_read.get(&known) {
            let footnote = footnote.clone();
            return Ok(Some(Inline {
                kind: InlineKind::FootnoteReference { footnote },
                marks,
            }));
        }
        if is_endnote {
            self.lose(LossCode::Endnote, "");
        }
        let mut builder = Builder::default();
        let mut story = Story::new(
            &mut *self.book,
            sources,
            notes.relations,
            Some(notes.part),
            note,
        );
        story.blocks(note, &mut builder)?;
        story.finish(&mut builder);
        let blocks = builder.finish();
        let says: Vec<String> = blocks.iter().map(text::of_block).collect();
        let footnote = self.footnote_id(&says.join("\n"));
        self.book.notes_read.insert(known, footnote.clone());
        self.book.footnotes.push(Footnote {
            id: footnote.clone(),
            blocks,
        });
        Ok(Some(Inline {
            kind: InlineKind::FootnoteReference { footnote },
            marks,
        }))
    }

    /// An id made of what the note says, and how often that was said before.
    fn footnote_id(&mut self, text: &str) -> String {
        let said = self.book.said_in_notes.entry(text.to_owned()).or_default();
        let mut hasher = blake3::Hasher::new();
        hasher.update(&said.to_le_bytes()).update(text.as_bytes());
        *said += 1;
        let mut id = hasher.finalize().to_hex().to_string();
        id.truncate(LENGTH);
        id
    }
}

/// The letters in an element, its paragraphs one after the other.
pub(super) fn plain_text(element: Element<'_>) -> String {
    let mut text = String::new();
    for part in element.descendants() {
        match part.name().1 {
            "t" => text.push_str(&part.text()),
            "p" if !text.is_empty() => text.push(' '),
            "tab" | "br" => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
}
