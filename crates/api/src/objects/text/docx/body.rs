//! The text of a Word document, element by element. Nothing recurses.

use std::collections::{BTreeSet, HashMap};

use quick_xml::events::{BytesStart, Event};

use super::{
    super::{Readable, Unreadable, escape::push_escaped},
    blocks::{Blocks, Paragraph},
    package::{attribute, is_on, reader},
    styles::{Styles, outline_heading, read_list},
};
use crate::objects::LeftOut;

/// The text as HTML.
pub(super) fn html(
    xml: &str,
    styles: &Styles,
    links: &HashMap<String, String>,
) -> Result<Readable, Unreadable> {
    let mut reader = reader(xml);
    let mut body = Body::new(styles, links);
    loop {
        match reader.read_event()? {
            Event::Start(start) => body.start(&start),
            Event::End(end) => body.end(end.local_name().as_ref()),
            Event::Text(text) => body.text(&text.xml10_content()),
            Event::CData(text) => body.text(&text.xml10_content()),
            Event::GeneralRef(name) => {
                if let Some(text) = quick_xml::escape::resolve_predefined_entity(&name) {
                    body.text(text);
                } else if let Some(letter) = name.resolve_char_ref()? {
                    body.text(letter.encode_utf8(&mut [0; 4]));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(Readable {
        html: body.blocks.finish(),
        left_out: body.left_out,
    })
}

struct Body<'a> {
    styles: &'a Styles,
    links: &'a HashMap<String, String>,
    blocks: Blocks,
    left_out: BTreeSet<LeftOut>,
    paragraph: Paragraph,
    /// The marks of the run that is being read; `None` outside of one.
    marks: Option<Vec<&'static str>>,
    in_text: bool,
    /// Whether each link element that is open leads anywhere.
    open_links: Vec<bool>,
    /// How many elements deep we are inside something that is left out.
    skipping: usize,
}

impl<'a> Body<'a> {
    fn new(styles: &'a Styles, links: &'a HashMap<String, String>) -> Self {
        Self {
            styles,
            links,
            blocks: Blocks::default(),
            left_out: BTreeSet::new(),
            paragraph: Paragraph::default(),
            marks: None,
            in_text: false,
            open_links: Vec::new(),
            skipping: 0,
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) {
        let name = start.local_name();
        let name = name.as_ref();
        if self.skipping > 0 || self.is_left_out(name) {
            self.skipping += 1;
            return;
        }
        match name {
            "p" => self.paragraph = Paragraph::default(),
            "pStyle" => self.paragraph.style = attribute(start, "val").unwrap_or_default(),
            "outlineLvl" => self.paragraph.heading = outline_heading(start),
            "numId" | "ilvl" => read_list(name, start, &mut self.paragraph.list),
            "r" => self.marks = Some(Vec::new()),
            "b" | "i" | "strike" | "dstrike" | "u" | "vertAlign" => self.mark(name, start),
            "t" => self.begin_text(),
            "tab" | "ptab" => self.in_run(" "),
            "br" | "cr" => self.in_run("<br>"),
            "noBreakHyphen" => self.in_run("\u{2011}"),
            "hyperlink" => self.begin_link(start),
            "tbl" => self.blocks.begin_table(),
            "tr" => self.blocks.begin_row(),
            "tblHeader" => self.blocks.header_row(is_on(start)),
            "tc" => self.blocks.new_cell(),
            "gridSpan" => {
                let columns = attribute(start, "val").and_then(|columns| columns.parse().ok());
                self.blocks.cell_columns(columns.unwrap_or(1));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipping > 0 {
            self.skipping -= 1;
            return;
        }
        match name {
            "p" => {
                let paragraph = std::mem::take(&mut self.paragraph);
                self.blocks.paragraph(&paragraph, self.styles);
            }
            "r" => self.marks = None,
            "t" => self.end_text(),
            "hyperlink" if self.open_links.pop() == Some(true) => {
                self.paragraph.html.push_str("</a>");
            }
            "tbl" => self.blocks.end_table(),
            "tr" => self.blocks.end_row(),
            "tc" => self.blocks.end_cell(),
            _ => {}
        }
    }

    /// What is deleted or a field's formula is no part of the text; the rest is told of.
    fn is_left_out(&mut self, name: &str) -> bool {
        let what = match name {
            "drawing" | "pict" | "object" => Some(LeftOut::Pictures),
            "footnoteReference" | "endnoteReference" | "commentReference" => Some(LeftOut::Notes),
            "headerReference" | "footerReference" => Some(LeftOut::Headers),
            "del" | "moveFrom" | "instrText" | "Fallback" | "pPrChange" | "rPrChange" => None,
            _ => return false,
        };
        self.left_out.extend(what);
        true
    }

    fn mark(&mut self, name: &str, start: &BytesStart<'_>) {
        let Some(marks) = self.marks.as_mut().filter(|_| is_on(start)) else {
            return;
        };
        let mark = match (name, attribute(start, "val").as_deref()) {
            ("b", _) => "strong",
            ("i", _) => "em",
            ("strike" | "dstrike", _) => "s",
            ("u", _) => "u",
            ("vertAlign", Some("subscript")) => "sub",
            ("vertAlign", Some("superscript")) => "sup",
            _ => return,
        };
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }

    fn begin_text(&mut self) {
        self.in_text = true;
        for mark in self.marks.iter().flatten() {
            self.paragraph.html.push_str(&format!("<{mark}>"));
        }
    }

    fn end_text(&mut self) {
        self.in_text = false;
        for mark in self.marks.iter().flatten().rev() {
            self.paragraph.html.push_str(&format!("</{mark}>"));
        }
    }

    fn text(&mut self, text: &str) {
        if self.in_text && self.skipping == 0 {
            push_escaped(&mut self.paragraph.html, text);
        }
    }

    /// What stands for a letter; in a paragraph's properties the same names mean something else.
    fn in_run(&mut self, html: &str) {
        if self.marks.is_some() {
            self.paragraph.html.push_str(html);
        }
    }

    fn begin_link(&mut self, start: &BytesStart<'_>) {
        let target = attribute(start, "id").and_then(|id| self.links.get(&id));
        self.open_links.push(target.is_some());
        if let Some(target) = target {
            self.paragraph.html.push_str("<a href=\"");
            push_escaped(&mut self.paragraph.html, target);
            self.paragraph.html.push_str("\">");
        }
    }
}
