//! Markdown as HTML.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use super::{
    MOST_NESTED, Readable, Unreadable,
    clean::{FOOTNOTE, clean},
    task_sign,
};
use crate::objects::LeftOut;

/// How much HTML inside Markdown is taken as such, in bytes: of one block, and of a whole text. What
/// a small piece of unclosed HTML can grow to is out of proportion. The rest shows as it is written.
const LARGEST_BLOCK: usize = 4 << 10;
const LARGEST_BLOCKS: usize = 64 << 10;
/// How many times its size a block may have when it is closed.
const MOST_GROWTH: usize = 4;

/// The marks that may be written as HTML, since Markdown has none for them.
const MARKS: &[&str] = &["kbd", "mark", "sub", "sup", "u"];

/// A Markdown text as HTML that is still to be cleaned.
pub(super) fn html(bytes: &[u8]) -> Result<Readable, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::NotUnicode)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut tamer = Tamer::default();
    let events = Parser::new_ext(text, options).flat_map(|event| tamer.tame(event));
    let mut raw = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut raw, events);
    // The renderer aligns columns by a style, which the cleaning takes away with all others.
    for side in ["left", "center", "right"] {
        let style = format!("style=\"text-align: {side}\"");
        raw = raw.replace(&style, &format!("align=\"{side}\""));
    }
    Ok(Readable {
        html: raw,
        left_out: tamer.left_out,
    })
}

/// Makes of a text's events what may be shown: pictures become their descriptions, check boxes
/// signs, footnotes get ids of their own, and HTML is closed where it was opened.
#[derive(Default)]
struct Tamer {
    left_out: BTreeSet<LeftOut>,
    /// For each element that is open and can be nested: whether it is shown.
    nested: Vec<bool>,
    /// The marks that are open in this block.
    marks: Vec<&'static str>,
    /// The HTML block that is being read.
    block: Option<String>,
    /// How much HTML there has been in blocks.
    blocks: usize,
}

impl Tamer {
    fn tame<'a>(&mut self, event: Event<'a>) -> Vec<Event<'a>> {
        match event {
            Event::Start(Tag::Image { .. }) => {
                self.left_out.insert(LeftOut::Pictures);
                Vec::new()
            }
            Event::End(TagEnd::Image) => Vec::new(),
            Event::TaskListMarker(done) => vec![Event::Text(task_sign(done).into())],
            Event::FootnoteReference(label) => vec![Event::FootnoteReference(footnote(&label))],
            Event::Start(Tag::FootnoteDefinition(label)) => {
                vec![Event::Start(Tag::FootnoteDefinition(footnote(&label)))]
            }
            Event::Start(Tag::HtmlBlock) => {
                self.block = Some(String::new());
                Vec::new()
            }
            Event::End(TagEnd::HtmlBlock) => self.end_block(),
            Event::Html(html) => {
                self.block.get_or_insert_default().push_str(&html);
                Vec::new()
            }
            Event::InlineHtml(html) => self.inline(&html).into_iter().collect(),
            Event::Start(ref tag) if can_be_nested(&tag.to_end()) => {
                let shown = self.nested.len() < MOST_NESTED;
                self.nested.push(shown);
                event_where(shown, event)
            }
            Event::End(ref tag) if can_be_nested(tag) => {
                let shown = self.nested.pop().unwrap_or_default();
                let ends_block = *tag == TagEnd::Item;
                let event = event_where(shown, event);
                if ends_block {
                    self.closing_marks(event)
                } else {
                    event
                }
            }
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell) => {
                self.closing_marks(vec![event])
            }
            event => vec![event],
        }
    }

    /// What was opened as HTML ends with its block.
    fn closing_marks<'a>(&mut self, then: Vec<Event<'a>>) -> Vec<Event<'a>> {
        let open = std::mem::take(&mut self.marks).into_iter().rev();
        open.map(|mark| Event::InlineHtml(format!("</{mark}>").into()))
            .chain(then)
            .collect()
    }

    fn inline(&mut self, html: &str) -> Option<Event<'static>> {
        let tag = html.strip_prefix('<')?.strip_suffix('>')?;
        let name = tag.trim_end_matches('/').trim_end().to_ascii_lowercase();
        if name == "br" {
            return Some(Event::HardBreak);
        }
        let (name, opens) = match name.strip_prefix('/') {
            Some(name) => (name, false),
            None => (name.as_str(), true),
        };
        let mark = *MARKS.iter().find(|mark| **mark == name)?;
        if opens && !self.marks.contains(&mark) {
            self.marks.push(mark);
        } else if !opens && self.marks.last() == Some(&mark) {
            self.marks.pop();
        } else {
            return None;
        }
        let slash = if opens { "" } else { "/" };
        Some(Event::InlineHtml(format!("<{slash}{mark}>").into()))
    }

    /// A block of HTML is cleaned by itself: then it is closed, whatever it was before.
    fn end_block<'a>(&mut self) -> Vec<Event<'a>> {
        let block = without_comments(&self.block.take().unwrap_or_default());
        self.blocks += block.len();
        if block.len() <= LARGEST_BLOCK && self.blocks <= LARGEST_BLOCKS {
            let cleaned = clean(&block);
            if cleaned.len() <= block.len() * MOST_GROWTH {
                return vec![Event::Html(cleaned.into())];
            }
        }
        vec![
            Event::Start(Tag::Paragraph),
            Event::Text(block.into()),
            Event::End(TagEnd::Paragraph),
        ]
    }
}

fn event_where(shown: bool, event: Event<'_>) -> Vec<Event<'_>> {
    if shown { vec![event] } else { Vec::new() }
}

fn without_comments(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept + rest
}

const fn can_be_nested(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
    )
}

fn footnote(label: &str) -> CowStr<'static> {
    format!("{FOOTNOTE}{label}").into()
}
