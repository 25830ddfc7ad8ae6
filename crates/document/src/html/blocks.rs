//! Blocks as HTML.

use std::collections::HashMap;

use super::{
    escape::{escaped, push},
    line::push_line,
};
use crate::{
    data_uri,
    model::{Align, Block, BlockKind, Cell, Document, Image, Inline, Row, TaskItem, Tone},
    read::Pictures,
};

pub(super) struct Writer<'a> {
    pub(super) html: String,
    /// The label of each footnote by its id.
    labels: &'a HashMap<&'a str, usize>,
    pictures: &'a Pictures,
}

impl<'a> Writer<'a> {
    pub(super) const fn new(labels: &'a HashMap<&'a str, usize>, pictures: &'a Pictures) -> Self {
        Self {
            html: String::new(),
            labels,
            pictures,
        }
    }

    pub(super) fn document(&mut self, document: &Document) {
        self.blocks(&document.blocks);
        if document.footnotes.is_empty() {
            return;
        }
        self.html
            .push_str("<section class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n");
        for (footnote, label) in document.footnotes.iter().zip(1..) {
            self.html.push_str(&format!("<li id=\"footnote-{label}\">"));
            self.held_loosely(&footnote.blocks);
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(&block.kind);
        }
    }

    fn block(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Paragraph(text) => self.line("p", text),
            BlockKind::Heading { level, text } => self.line(&format!("h{level}"), text),
            BlockKind::Quote(blocks) => {
                self.html.push_str("<blockquote>\n");
                self.blocks(blocks);
                self.html.push_str("</blockquote>\n");
            }
            BlockKind::Callout(callout) => {
                let tone = tone(callout.tone);
                self.html
                    .push_str(&format!("<aside class=\"{tone}\" role=\"note\">\n"));
                self.blocks(&callout.blocks);
                self.html.push_str("</aside>\n");
            }
            BlockKind::Code { language, text } => {
                let class = language
                    .as_ref()
                    .map(|language| format!(" class=\"language-{}\"", escaped(language)));
                let class = class.unwrap_or_default();
                self.html.push_str(&format!("<pre><code{class}>"));
                push(&mut self.html, text);
                self.html.push_str("</code></pre>\n");
            }
            BlockKind::Rule => self.html.push_str("<hr>\n"),
            BlockKind::Bullets(items) => {
                self.html.push_str("<ul>\n");
                items.iter().for_each(|item| self.item("", &item.blocks));
                self.html.push_str("</ul>\n");
            }
            BlockKind::Numbers { start, items } => {
                let start = match start {
                    1 => String::new(),
                    start => format!(" start=\"{start}\""),
                };
                self.html.push_str(&format!("<ol{start}>\n"));
                items.iter().for_each(|item| self.item("", &item.blocks));
                self.html.push_str("</ol>\n");
            }
            BlockKind::Tasks(items) => {
                self.html.push_str("<ul class=\"tasks\">\n");
                for TaskItem { done, blocks, .. } in items {
                    let checked = if *done { " checked" } else { "" };
                    let sign = format!("<input type=\"checkbox\" disabled{checked}> ");
                    self.item(&sign, blocks);
                }
                self.html.push_str("</ul>\n");
            }
            BlockKind::Table(rows) => self.table(rows),
            BlockKind::Image(image) => self.image(image),
        }
    }

    fn line(&mut self, name: &str, text: &[Inline]) {
        self.html.push_str(&format!("<{name}>"));
        push_line(&mut self.html, text, self.labels);
        self.html.push_str(&format!("</{name}>\n"));
    }

    fn item(&mut self, sign: &str, blocks: &[Block]) {
        self.html.push_str("<li>");
        self.html.push_str(sign);
        self.held_loosely(blocks);
        self.html.push_str("</li>\n");
    }

    /// Blocks of which the first stands without space above it, if it is a paragraph.
    fn held_loosely(&mut self, blocks: &[Block]) {
        match blocks.split_first() {
            Some((
                Block {
                    kind: BlockKind::Paragraph(text),
                    ..
                },
                rest,
            )) => {
                push_line(&mut self.html, text, self.labels);
                self.html.push_str(if rest.is_empty() { "" } else { "\n" });
                self.blocks(rest);
            }
            _ => self.blocks(blocks),
        }
    }

    fn table(&mut self, rows: &[Row]) {
        self.html.push_str("<table>\n");
        for (number, row) in rows.iter().enumerate() {
            self.html.push_str("<tr>");
            for cell in &row.cells {
                self.cell(cell, number == 0);
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</table>\n");
    }

    fn cell(&mut self, cell: &Cell, is_in_first_row: bool) {
        let name = if cell.header { "th" } else { "td" };
        self.html.push_str(&format!("<{name}"));
        if cell.header {
            let scope = if is_in_first_row { "col" } else { "row" };
            self.html.push_str(&format!(" scope=\"{scope}\""));
        }
        if cell.columns > 1 {
            self.html
                .push_str(&format!(" colspan=\"{}\"", cell.columns));
        }
        if cell.rows > 1 {
            self.html.push_str(&format!(" rowspan=\"{}\"", cell.rows));
        }
        let width = cell
            .widths
            .iter()
            .fold(0, |sum: u32, width| sum.saturating_add(*width));
        if width > 0 {
            self.html.push_str(&format!(" width=\"{width}\""));
        }
        let side = match cell.align {
            None => "",
            Some(Align::Left) => " align=\"left\"",
            Some(Align::Center) => " align=\"center\"",
            Some(Align::Right) => " align=\"right\"",
        };
        self.html.push_str(side);
        self.html.push('>');
        self.held_loosely(&cell.blocks);
        self.html.push_str(&format!("</{name}>"));
    }

    fn image(&mut self, image: &Image) {
        let Some(picture) = self.pictures.get(&image.body) else {
            if !image.description.is_empty() {
                self.html.push_str("<p>");
                push(&mut self.html, &image.description);
                self.html.push_str("</p>\n");
            }
            return;
        };
        let address = data_uri::of(picture.media_type.name(), &picture.bytes);
        self.html.push_str(&format!(
            "<p><img src=\"{address}\" alt=\"{}\"",
            escaped(&image.description)
        ));
        if !image.title.is_empty() {
            self.html
                .push_str(&format!(" title=\"{}\"", escaped(&image.title)));
        }
        if let Some(width) = image.width {
            self.html.push_str(&format!(" width=\"{width}\""));
        }
        self.html.push_str("></p>\n");
    }
}

const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Note => "note",
        Tone::Tip => "tip",
        Tone::Important => "important",
        Tone::Warning => "warning",
        Tone::Caution => "caution",
    }
}
