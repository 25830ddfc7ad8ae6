//! What elements of HTML stand for in a document.

use super::{
    builder::Builder,
    frame::{CellShape, Frame, FrameKind, Opener},
    tags::{Part, Tag, parts},
};
use crate::{
    losses::LossCode,
    model::{Align, BlockKind, Mark},
    tidy::LARGEST_SPAN,
};

/// Elements that make a mark, and the name under which they are remembered.
const MARKS: &[(&str, Mark)] = &[
    ("b", Mark::Bold),
    ("strong", Mark::Bold),
    ("i", Mark::Italic),
    ("em", Mark::Italic),
    ("u", Mark::Underline),
    ("ins", Mark::Underline),
    ("s", Mark::Strike),
    ("del", Mark::Strike),
    ("strike", Mark::Strike),
    ("sub", Mark::Subscript),
    ("sup", Mark::Superscript),
    ("mark", Mark::Highlight),
    ("code", Mark::Code),
    ("kbd", Mark::Code),
    ("samp", Mark::Code),
    ("tt", Mark::Code),
];

/// Elements that only say where lines end.
const LINES: &[&str] = &["p", "div", "thead", "tbody", "tfoot", "caption"];

/// Elements that say where lines end, and more that is lost.
const OTHER_BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "center",
    "dd",
    "details",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "legend",
    "main",
    "nav",
    "section",
    "summary",
];

impl Builder {
    /// Takes in a block of HTML.
    pub(super) fn html_block(&mut self, html: &str) {
        self.is_in_html = true;
        for part in parts(html) {
            match part {
                Part::Text(text) => self.loose_text(&text),
                part => self.part(&part),
            }
        }
        self.close_code();
        self.end_line();
        self.is_in_html = false;
    }

    /// Takes in a tag in a line.
    pub(super) fn html_in_line(&mut self, html: &str) {
        for part in parts(html) {
            match part {
                Part::Text(text) => self.text(&text),
                part => self.part(&part),
            }
        }
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Text(text) => self.text(text),
            Part::Comment(comment) if comment.trim().is_empty() => {}
            Part::Comment(comment) => self.lose(LossCode::HiddenText, comment),
            Part::Other(html) => self.lose(LossCode::RawHtml, html),
            Part::Open(tag) if self.is_in_code() => {
                let class = tag.attribute("class").unwrap_or_default();
                let mut classes = class.split_ascii_whitespace();
                match tag.name.as_str() {
                    "br" => self.line_break(),
                    "code" => {
                        if let Some(language) =
                            classes.find_map(|class| class.strip_prefix("language-"))
                        {
                            self.name_language(language);
                        }
                    }
                    _ => {}
                }
            }
            Part::Open(tag) => self.element(tag),
            Part::Close(name) if self.is_in_code() => {
                if name == "pre" {
                    self.close_code();
                }
            }
            Part::Close(name) => self.end_of(name),
        }
    }

    fn element(&mut self, tag: &Tag) {
        if let Some((name, mark)) = mark(&tag.name) {
            if !self.open_mark(Opener::Html(name), mark) {
                self.lose(LossCode::TooDeep, name);
            }
            return;
        }
        match tag.name.as_str() {
            "br" => self.line_break(),
            "hr" => self.block(BlockKind::Rule),
            "a" => match tag.attribute("href") {
                Some(address) => {
                    let title = tag.attribute("title").unwrap_or_default();
                    self.open_link(Opener::Html("a"), address.trim(), title);
                }
                None => self.open_link(Opener::Html("a"), "", ""),
            },
            "img" => {
                let attribute = |name| tag.attribute(name).unwrap_or_default();
                let width = attribute("width").parse().ok();
                self.open_image(attribute("src"), attribute("title"), width);
                self.text(attribute("alt"));
                self.close_image();
            }
            "input" if tag.attribute("type") == Some("checkbox") => {
                self.check_box(tag.attribute("checked").is_some());
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = tag.name.bytes().last().unwrap_or(b'1') - b'0';
                self.begin_line(Some(level));
            }
            "pre" => self.open_code(None),
            "blockquote" => self.open(FrameKind::Quote, Opener::Html("blockquote")),
            "ul" => self.open(FrameKind::List { start: None }, Opener::Html("ul")),
            "ol" => {
                let start = tag.attribute("start").and_then(|start| start.parse().ok());
                let start = Some(start.unwrap_or(1));
                self.open(FrameKind::List { start }, Opener::Html("ol"));
            }
            "li" => self.item(),
            "table" => self.open(FrameKind::Table, Opener::Html("table")),
            "tr" => self.row(),
            "td" | "th" => self.cell(tag),
            name if LINES.contains(&name) => self.end_line(),
            name => {
                if OTHER_BLOCKS.contains(&name) {
                    self.end_line();
                }
                self.lose(LossCode::RawHtml, &format!("<{name}>"));
            }
        }
    }

    fn end_of(&mut self, name: &str) {
        if let Some((name, _)) = mark(name) {
            self.close_mark(Opener::Html(name));
            return;
        }
        match name {
            "a" => self.close_link(Opener::Html("a")),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.end_line(),
            "blockquote" | "ul" | "ol" | "li" | "table" | "tr" | "td" | "th" => {
                let is_it = |frame: &Frame| frame.opener == Opener::Html(name_of(name));
                if let Some(at) = self.innermost(is_it) {
                    self.close_from(at);
                }
            }
            name if LINES.contains(&name) || OTHER_BLOCKS.contains(&name) => self.end_line(),
            _ => {}
        }
    }

    fn item(&mut self) {
        let scope = |frame: &Frame| {
            matches!(
                frame.kind,
                FrameKind::List { .. } | FrameKind::Cell(_) | FrameKind::Quote
            )
        };
        match self.innermost(scope) {
            Some(at) if self.is_list(at) => self.close_from(at + 1),
            _ if self.is_in(|kind| matches!(kind, FrameKind::List { .. })) => {}
            _ => self.open(FrameKind::List { start: None }, Opener::Html("ul")),
        }
        if self.is_in(|kind| matches!(kind, FrameKind::List { .. })) {
            self.open(FrameKind::item(), Opener::Html("li"));
        }
    }

    fn row(&mut self) {
        match self.innermost(|frame| matches!(frame.kind, FrameKind::Table)) {
            Some(at) => self.close_from(at + 1),
            None if self.is_in(|kind| matches!(kind, FrameKind::Table)) => {}
            None => self.open(FrameKind::Table, Opener::Html("table")),
        }
        if self.is_in(|kind| matches!(kind, FrameKind::Table)) {
            self.open(FrameKind::Row, Opener::Html("tr"));
        }
    }

    fn cell(&mut self, tag: &Tag) {
        match self.innermost(|frame| matches!(frame.kind, FrameKind::Table | FrameKind::Row)) {
            Some(at) => self.close_from(at + 1),
            None if self.is_in(|kind| matches!(kind, FrameKind::Row)) => {}
            None => self.row(),
        }
        if self.is_in(|kind| matches!(kind, FrameKind::Table)) {
            self.row();
        }
        if self.is_in(|kind| matches!(kind, FrameKind::Row)) {
            let name = name_of(&tag.name);
            self.open(FrameKind::Cell(shape(tag)), Opener::Html(name));
        }
    }

    fn is_list(&self, at: usize) -> bool {
        self.frame(at)
            .is_some_and(|frame| matches!(frame.kind, FrameKind::List { .. }))
    }
}

fn mark(name: &str) -> Option<(&'static str, Mark)> {
    let (name, mark) = MARKS.iter().find(|(other, _)| *other == name)?;
    Some((name, mark.clone()))
}

/// The name as it is remembered.
fn name_of(name: &str) -> &'static str {
    match name {
        "blockquote" => "blockquote",
        "ul" => "ul",
        "ol" => "ol",
        "li" => "li",
        "table" => "table",
        "tr" => "tr",
        "th" => "th",
        _ => "td",
    }
}

fn shape(tag: &Tag) -> CellShape {
    let span = |name| {
        let span: Option<u32> = tag
            .attribute(name)
            .and_then(|span| span.trim().parse().ok());
        span.unwrap_or(1).clamp(1, LARGEST_SPAN)
    };
    let style = tag.attribute("style").unwrap_or_default();
    let styled = style.split(';').find_map(|rule| {
        let (property, value) = rule.split_once(':')?;
        (property.trim() == "text-align").then(|| value.trim())
    });
    let align = match styled.or_else(|| tag.attribute("align")) {
        Some("left") => Some(Align::Left),
        Some("center") => Some(Align::Center),
        Some("right") => Some(Align::Right),
        _ => None,
    };
    let widths: Option<Vec<u32>> = tag.attribute("data-colwidth").and_then(|widths| {
        widths
            .split(',')
            .map(|width| width.trim().parse().ok())
            .collect()
    });
    CellShape {
        header: tag.name == "th",
        columns: span("colspan"),
        rows: span("rowspan"),
        align,
        widths: widths.unwrap_or_default(),
    }
}
