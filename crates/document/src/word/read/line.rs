//! What is read of a paragraph: what stands in its line, and what hangs on it.

use super::{builder::block, fields::Leads};
use crate::model::{Block, BlockKind, Inline, InlineKind, Mark};

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) inlines: Vec<Inline>,
    /// Pictures that stand before its text.
    pub(super) before: Vec<Block>,
    /// Pictures that stand in or behind its text, and the text of boxes.
    pub(super) after: Vec<Block>,
    /// Whether it has a line across.
    pub(super) rule: bool,
    /// Whether the box that it begins with is checked.
    pub(super) checked: Option<bool>,
    /// Whether the next sign, a space, belongs to the mark of the note before it.
    pub(super) skips_space: bool,
    /// Whether a new page has begun in it.
    pub(super) breaks: bool,
    pub(super) link: Option<Link>,
    /// The paragraph's style.
    pub(super) style: String,
    /// Whether it is shown sign by sign.
    pub(super) is_code: bool,
}

/// What the text is a link to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Link {
    Leads(Leads),
    /// An object of the organisation. Its name is put together when all of it is read.
    Object,
    /// Nothing that can be followed.
    Nothing,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.inlines.iter().all(|inline| match &inline.kind {
            InlineKind::Text(text) => text.trim().is_empty(),
            InlineKind::Break => true,
            _ => false,
        })
    }

    pub(super) fn push(&mut self, kind: InlineKind, marks: Vec<Mark>) {
        if std::mem::take(&mut self.breaks) && !self.inlines.is_empty() {
            self.inlines.push(Inline {
                kind: InlineKind::Break,
                marks: Vec::new(),
            });
        }
        self.inlines.push(Inline { kind, marks });
    }

    pub(super) fn text(&mut self, mut text: &str, marks: &[Mark]) {
        if std::mem::take(&mut self.skips_space) {
            text = text.strip_prefix([' ', '\t']).unwrap_or(text);
        }
        if text.is_empty() {
            return;
        }
        // Neighbours that look alike are one, however a program has cut them up.
        if !self.breaks
            && let Some(Inline {
                kind: InlineKind::Text(before),
                marks: of_before,
            }) = self.inlines.last_mut()
            && of_before == marks
            && self.link != Some(Link::Object)
        {
            before.push_str(text);
            return;
        }
        self.push(InlineKind::Text(text.to_owned()), marks.to_vec());
    }

    /// A new page begins: in the middle of a paragraph it becomes a new line.
    pub(super) fn new_page(&mut self) {
        self.breaks = !self.inlines.is_empty();
    }

    pub(super) fn image(&mut self, image: Block) {
        if self.is_blank() {
            self.before.push(image);
        } else {
            self.after.push(image);
        }
    }

    /// Makes one link to an object of what was put down since there were `from` things.
    pub(super) fn join_object(&mut self, from: usize, object: &str) {
        let from = from.min(self.inlines.len());
        let joined = self.inlines.split_off(from);
        let marks = joined
            .first()
            .map(|inline| inline.marks.clone())
            .unwrap_or_default();
        let mut label = String::new();
        let mut others = Vec::new();
        for inline in joined {
            match inline.kind {
                InlineKind::Text(text) => label.push_str(&text),
                InlineKind::Break => label.push(' '),
                _ => others.push(inline),
            }
        }
        self.inlines.push(Inline {
            kind: InlineKind::ObjectLink {
                object: object.to_owned(),
                label,
            },
            marks,
        });
        self.inlines.extend(others);
    }

    /// Its text as that of a block that is shown sign by sign; `None`: there is more than text.
    pub(super) fn code(&self) -> Option<String> {
        let mut code = String::new();
        for inline in &self.inlines {
            match &inline.kind {
                InlineKind::Text(text) => code.push_str(text),
                InlineKind::Break => code.push('\n'),
                _ => return None,
            }
            if inline
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::Link { .. }))
            {
                return None;
            }
        }
        Some(code)
    }

    /// It as blocks, the first of them what `kind` makes of its text; nothing of a paragraph that
    /// only holds others.
    pub(super) fn into_blocks(
        mut self,
        is_needed: bool,
        kind: impl FnOnce(Vec<Inline>) -> BlockKind,
    ) -> Vec<Block> {
        let holds_others = !self.before.is_empty() || !self.after.is_empty();
        let is_left_out = !is_needed && holds_others && self.is_blank();
        let mut blocks = Vec::new();
        if !is_needed {
            blocks.append(&mut self.before);
        }
        if !is_left_out {
            blocks.push(block(kind(self.inlines)));
        }
        blocks.append(&mut self.before);
        blocks.append(&mut self.after);
        blocks
    }
}
