//! Documents as Markdown.

use std::collections::HashMap;

use super::{
    escape::{Surroundings, destination, escaped, html, longest_run},
    line::{LineKind, line},
    list::{Signs, hung, looks_alike},
    table,
};
use crate::{
    data_uri,
    model::{Block, BlockKind, Document, Image, Inline, Tone},
    read::Pictures,
    references,
};

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
    pub(super) is_quoting: bool,
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

    pub(super) fn joined(&self, blocks: &[Block], is_tight: bool) -> Vec<String> {
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
