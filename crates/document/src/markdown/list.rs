//! Lists as Markdown.

use super::{line::LineKind, write::Writer};
use crate::model::{Block, BlockKind, InlineKind};

/// The largest number that an item of a list can have.
const LARGEST_NUMBER: u32 = 999_999_999;

/// Which of two kinds of signs a list has, so that it is not read as one with the list before.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    First,
    Second,
}

impl Writer<'_> {
    pub(super) fn list(
        &self,
        items: Vec<(String, &Vec<Block>)>,
        signs: Signs,
        start: Option<u32>,
    ) -> Vec<String> {
        let is_tight = items.iter().all(|(_, blocks)| is_tight(blocks));
        let mut lines = Vec::new();
        for ((sign, blocks), number) in items.into_iter().zip(0_u32..) {
            let marker = match (start, signs) {
                (None, Signs::First) => "- ".to_owned(),
                (None, Signs::Second) => "+ ".to_owned(),
                (Some(start), signs) => {
                    let number = start.saturating_add(number).min(LARGEST_NUMBER);
                    let end = if signs == Signs::First { '.' } else { ')' };
                    format!("{number}{end} ")
                }
            };
            let mut held = if sign.is_empty() {
                self.joined(blocks, is_tight)
            } else {
                self.task(&sign, blocks, is_tight)
            };
            if held.is_empty() && self.is_quoting {
                held.push("<p></p>".to_owned());
            }
            if !is_tight && !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(hung(&marker, &" ".repeat(marker.len()), held));
        }
        lines
    }

    /// What stands in an item that has a box, which has to stand before a paragraph. A heading is
    /// written as HTML there, and a paragraph that says nothing too.
    fn task(&self, sign: &str, blocks: &[Block], is_tight: bool) -> Vec<String> {
        let (first, rest) = match blocks.split_first() {
            Some((first, rest)) => (Some(&first.kind), rest),
            None => (None, blocks),
        };
        let mut text = match first {
            Some(BlockKind::Paragraph(text)) => self.line(text, LineKind::Paragraph),
            Some(BlockKind::Heading { level, text }) => {
                let text = self.line(text, LineKind::Heading);
                format!("<h{level}>{text}</h{level}>")
            }
            _ => String::new(),
        };
        if text.is_empty() {
            text.push_str("<p></p>");
        }
        let mut lines: Vec<String> = format!("{sign}{text}").lines().map(str::to_owned).collect();
        let rest = self.joined(rest, is_tight);
        if !rest.is_empty() && !is_tight {
            lines.push(String::new());
        }
        lines.extend(rest);
        lines
    }
}

/// Whether two lists that follow each other would be one if they had the same signs. Items with boxes
/// and without may stand in one list of Markdown: they are told apart when it is read.
pub(super) const fn looks_alike(one: &BlockKind, other: &BlockKind) -> bool {
    matches!(
        (one, other),
        (BlockKind::Bullets(_), BlockKind::Bullets(_))
            | (BlockKind::Tasks(_), BlockKind::Tasks(_))
            | (BlockKind::Numbers { .. }, BlockKind::Numbers { .. })
    )
}

/// Whether the blocks of an item can stand without empty lines between them: a line of text, and lists
/// that can follow it at once.
fn is_tight(blocks: &[Block]) -> bool {
    let Some((first, rest)) = blocks.split_first() else {
        return true;
    };
    // A line that begins with a break begins with a tag, which reaches as far as to an empty line.
    let is_line = match &first.kind {
        BlockKind::Paragraph(text) => !text
            .first()
            .is_some_and(|first| first.kind == InlineKind::Break),
        BlockKind::Heading { .. } => true,
        _ => false,
    };
    is_line
        && rest.iter().all(|block| match &block.kind {
            BlockKind::Bullets(items) => items.first().is_some_and(|item| begins(&item.blocks)),
            BlockKind::Tasks(_) => true,
            BlockKind::Numbers { start: 1, items } => {
                items.first().is_some_and(|item| begins(&item.blocks))
            }
            _ => false,
        })
}

/// Whether the first thing in an item is a line that says something: an empty item ends no paragraph.
fn begins(blocks: &[Block]) -> bool {
    match blocks.first().map(|block| &block.kind) {
        Some(BlockKind::Paragraph(text) | BlockKind::Heading { text, .. }) => !text.is_empty(),
        _ => false,
    }
}

/// Lines behind a marker, the others as far in as the first.
pub(super) fn hung(marker: &str, indent: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return vec![marker.trim_end().to_owned()];
    }
    let hang = |(number, line): (usize, String)| match (number, line.is_empty()) {
        (0, _) => format!("{marker}{line}"),
        (_, true) => line,
        (_, false) => format!("{indent}{line}"),
    };
    lines.into_iter().enumerate().map(hang).collect()
}
