//! Blocks as HTML.

use super::{
    Reader,
    escape::{escaped, push},
    line::Lines,
};
use crate::{
    data_uri,
    model::{
        Align, Block, BlockKind, Cell, Document, Footnote, Image, Inline, Row, TaskItem, Tone,
    },
};

pub(super) struct Writer<'a> {
    pub(super) html: String,
    lines: Lines<'a>,
    reader: Reader<'a>,
}

impl<'a> Writer<'a> {
    pub(super) const fn new(lines: Lines<'a>, reader: Reader<'a>) -> Self {
        Self {
            html: String::new(),
            lines,
            reader,
        }
    }

    pub(super) fn document(&mut self, document: &Document) {
        self.blocks(&document.blocks);
        if document.footnotes.is_empty() {
            return;
        }
        self.html
            .push_str("<section data-footnotes role=\"doc-endnotes\">\n<ol>\n");
        for (footnote, label) in document.footnotes.iter().zip(1..) {
            self.html
                .push_str(&format!("<li id=\"footnote-{label}\">\n"));
            self.blocks(&footnote.blocks);
            self.html.push_str("</li>\n");
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    /// One block alone.
    pub(super) fn only(&mut self, block: &Block) {
        self.block(&block.kind);
    }

    /// One footnote alone, with its label.
    pub(super) fn footnote(&mut self, footnote: &Footnote, label: usize) {
        self.html
            .push_str(&format!("<ol start=\"{label}\">\n<li>\n"));
        self.blocks(&footnote.blocks);
        self.html.push_str("</li>\n</ol>\n");
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
                    .push_str(&format!("<aside data-tone=\"{tone}\" role=\"note\">\n"));
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
                items.iter().for_each(|item| self.item(&item.blocks));
                self.html.push_str("</ul>\n");
            }
            BlockKind::Numbers { start, items } => {
                let start = match start {
                    1 => String::new(),
                    start => format!(" start=\"{start}\""),
                };
                self.html.push_str(&format!("<ol{start}>\n"));
                items.iter().for_each(|item| self.item(&item.blocks));
                self.html.push_str("</ol>\n");
            }
            BlockKind::Tasks(items) => {
                self.html.push_str("<ul data-type=\"taskList\">\n");
                items.iter().for_each(|item| self.task(item));
                self.html.push_str("</ul>\n");
            }
            BlockKind::Table(rows) => self.table(rows),
            BlockKind::Image(image) => self.image(image),
        }
    }

    fn line(&mut self, name: &str, text: &[Inline]) {
        self.html.push_str(&format!("<{name}>"));
        self.lines.push(&mut self.html, text);
        self.html.push_str(&format!("</{name}>\n"));
    }

    fn item(&mut self, blocks: &[Block]) {
        self.html.push_str("<li>\n");
        self.blocks(blocks);
        self.html.push_str("</li>\n");
    }

    fn task(&mut self, TaskItem { done, blocks, .. }: &TaskItem) {
        let checked = if *done { " checked" } else { "" };
        self.html.push_str(&format!(
            "<li><input type=\"checkbox\" disabled{checked}><div>\n"
        ));
        self.blocks(blocks);
        self.html.push_str("</div></li>\n");
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
        if let Some(align) = cell.align {
            let side = side(align);
            // The one is for style sheets, which would overrule the other; programs that know none need that.
            self.html
                .push_str(&format!(" align=\"{side}\" data-align=\"{side}\""));
        }
        self.html.push('>');
        self.blocks(&cell.blocks);
        self.html.push_str(&format!("</{name}>"));
    }

    fn image(&mut self, image: &Image) {
        let source = match self.reader {
            Reader::Window => format!("data-body=\"{}\"", escaped(&image.body)),
            Reader::File(pictures) => match pictures.get(&image.body) {
                Some(picture) => {
                    let address = data_uri::of(picture.media_type.name(), &picture.bytes);
                    format!("src=\"{address}\"")
                }
                None => return self.description(&image.description),
            },
        };
        self.html.push_str(&format!(
            "<figure><img {source} alt=\"{}\"",
            escaped(&image.description)
        ));
        if !image.title.is_empty() {
            self.html
                .push_str(&format!(" title=\"{}\"", escaped(&image.title)));
        }
        if let Some(width) = image.width {
            self.html.push_str(&format!(" width=\"{width}\""));
        }
        self.html.push_str("></figure>\n");
    }

    /// What stands in the place of a picture that is not at hand.
    fn description(&mut self, description: &str) {
        if !description.is_empty() {
            self.html.push_str("<p>");
            push(&mut self.html, description);
            self.html.push_str("</p>\n");
        }
    }
}

const fn side(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
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
