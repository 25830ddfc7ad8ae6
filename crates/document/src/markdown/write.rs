//! Documents as Markdown.

use std::collections::HashMap;

use super::{
    escape::{Surroundings, destination, escaped, html, longest_run},
    line::{LineKind, line},
    table,
};
use crate::{
    data_uri,
    model::{Block, BlockKind, Document, Image, Inline, Tone},
    read::Pictures,
    references,
};

/// The largest number that an item of a list can have.
const LARGEST_NUMBER: u32 = 999_999_999;

/// The document as Markdown. Pictures that are at hand are written into it; others are named by their
/// hash. What Markdown has no signs for is written as HTML, which [`super::read`] reads back. It has no
/// word for ids, comments and paragraphs that say nothing.
#[must_use]
pub fn write(document: &Document, pictures: &Pictures) -> String {
    let labels = document.footnotes.iter().enumerate();
    let labels = &labels
        .map(|(number, footnote)| (footnote.id.as_str(), number + 1))
        .collect();
    let writer = Writer {
        labels,
        pictures,
        is_quoting: false,
    };
    let mut lines = Vec::new();
    if let Some(language) = &document.language {
        lines.extend([
            "---".to_owned(),
            format!("lang: {language}"),
            "---".to_owned(),
            String::new(),
        ]);
    }
    lines.extend(writer.blocks(&document.blocks));
    for (footnote, number) in document.footnotes.iter().zip(1..) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let held = writer.blocks(&footnote.blocks);
        lines.extend(hung(&format!("[^{number}]: "), "    ", held));
    }
    if lines.is_empty() {
        return String::new();
    }
    lines.push(String::new());
    lines.join("\n")
}

#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    /// The label of each footnote by its id.
    labels: &'a HashMap<&'a str, usize>,
    pictures: &'a Pictures,
    /// Whether all that is written stands in a quote: there a marker with nothing behind it is read in
    /// one way by some and in another by others.
    is_quoting: bool,
}

/// Which of two kinds of signs a list has, so that it is not read as one with the list before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Signs {
    First,
    Second,
}

impl Writer<'_> {
    fn quoting(self) -> Self {
        Self {
            is_quoting: true,
            ..self
        }
    }

    /// The lines of blocks, with empty ones between them.
    pub(super) fn blocks(&self, blocks: &[Block]) -> Vec<String> {
        self.joined(blocks, false)
    }

    fn joined(&self, blocks: &[Block], is_tight: bool) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut before: Option<(&BlockKind, Signs)> = None;
        for block in blocks {
            let signs = match before {
                Some((kind, Signs::First)) if looks_alike(kind, &block.kind) => Signs::Second,
                _ => Signs::First,
            };
            let written = self.block(&block.kind, signs);
            if written.is_empty() {
                continue;
            }
            if !lines.is_empty() && !is_tight {
                lines.push(String::new());
            }
            lines.extend(written);
            before = Some((&block.kind, signs));
        }
        lines
    }

    pub(super) fn line(&self, text: &[Inline], kind: LineKind) -> String {
        line(text, kind, self.labels)
    }

    fn block(&self, kind: &BlockKind, signs: Signs) -> Vec<String> {
        match kind {
            BlockKind::Paragraph(text) => {
                let written = self.line(text, LineKind::Paragraph);
                written.lines().map(str::to_owned).collect()
            }
            BlockKind::Heading { level, text } => {
                let signs = "#".repeat(usize::from(*level));
                let text = self.line(text, LineKind::Heading);
                vec![format!("{signs} {text}").trim_end().to_owned()]
            }
            BlockKind::Quote(blocks) => quoted(self.quoting().blocks(blocks)),
            BlockKind::Callout(callout) => {
                let mut lines = vec![format!("[!{}]", tone(callout.tone))];
                // A list may not follow the tone at once, as it may not follow every line of text.
                let is_line = |block: &Block| matches!(&block.kind, BlockKind::Paragraph(text) if !text.is_empty());
                if !callout.blocks.first().is_some_and(is_line) {
                    lines.push(String::new());
                }
                lines.extend(self.quoting().blocks(&callout.blocks));
                quoted(lines)
            }
            BlockKind::Code { language, text } => code(language.as_deref(), text),
            BlockKind::Rule => vec!["***".to_owned()],
            BlockKind::Bullets(items) => {
                let items = items.iter().map(|item| (String::new(), &item.blocks));
                self.list(items.collect(), signs, None)
            }
            BlockKind::Tasks(items) => {
                let items = items.iter().map(|item| {
                    let sign = if item.done { "[x] " } else { "[ ] " };
                    (sign.to_owned(), &item.blocks)
                });
                self.list(items.collect(), signs, None)
            }
            BlockKind::Numbers { start, items } => {
                let items = items.iter().map(|item| (String::new(), &item.blocks));
                self.list(items.collect(), signs, Some(*start))
            }
            BlockKind::Table(rows) => table::table(self, rows),
            BlockKind::Image(image) => vec![self.image(image)],
        }
    }

    fn list(
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

    fn image(&self, image: &Image) -> String {
        let address = match self.pictures.get(&image.body) {
            Some(picture) => data_uri::of(picture.media_type.name(), &picture.bytes),
            None => references::picture(&image.body),
        };
        if let Some(width) = image.width {
            let mut tag = format!(
                "<img src=\"{address}\" alt=\"{}\"",
                html(&image.description)
            );
            if !image.title.is_empty() {
                tag.push_str(&format!(" title=\"{}\"", html(&image.title)));
            }
            return format!("{tag} width=\"{width}\">");
        }
        let surroundings = Surroundings {
            begins_line: true,
            ends_line: true,
            in_brackets: true,
            ..Surroundings::default()
        };
        let description = escaped(&image.description, surroundings);
        format!(
            "![{description}]({})",
            destination(&address, &image.title, false)
        )
    }
}

/// Whether two lists that follow each other would be one if they had the same signs. Items with boxes
/// and without may stand in one list of Markdown: they are told apart when it is read.
const fn looks_alike(one: &BlockKind, other: &BlockKind) -> bool {
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
    let is_line = matches!(
        first.kind,
        BlockKind::Paragraph(_) | BlockKind::Heading { .. }
    );
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

fn quoted(lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return vec![">".to_owned()];
    }
    let quote = |line: String| {
        if line.is_empty() {
            ">".to_owned()
        } else {
            format!("> {line}")
        }
    };
    lines.into_iter().map(quote).collect()
}

/// Lines behind a marker, the others as far in as the first.
fn hung(marker: &str, indent: &str, lines: Vec<String>) -> Vec<String> {
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

fn code(language: Option<&str>, text: &str) -> Vec<String> {
    let language = language.unwrap_or_default();
    let sign = if language.contains('`') { '~' } else { '`' };
    let fence = sign
        .to_string()
        .repeat((longest_run(text, sign) + 1).max(3));
    let mut named = String::new();
    for sign in language.chars() {
        if matches!(sign, '\\' | '&') {
            named.push('\\');
        }
        named.push(sign);
    }
    let mut lines = vec![format!("{fence}{named}")];
    if !text.is_empty() {
        lines.extend(text.split('\n').map(str::to_owned));
    }
    lines.push(fence);
    lines
}

const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Note => "NOTE",
        Tone::Tip => "TIP",
        Tone::Important => "IMPORTANT",
        Tone::Warning => "WARNING",
        Tone::Caution => "CAUTION",
    }
}
