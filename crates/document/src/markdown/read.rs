//! Markdown as a document.

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd,
};

use super::{
    builder::Builder,
    frame::{CellShape, FrameKind, Opener},
    front_matter::front_matter,
};
use crate::{
    footnotes::in_order,
    json::is_language,
    losses::LossCode,
    model::{Align, BlockKind, Document, Mark, Tone},
    read::{Read, Unreadable, text},
    tidy::tidy,
    title::title,
};

/// What Markdown may hold: `CommonMark` and GitHub's extensions.
#[must_use]
pub fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM
}

/// A document as Markdown.
///
/// # Errors
///
/// It is too large or not Unicode.
pub fn read(bytes: &[u8]) -> Result<Read, Unreadable> {
    let text = text(bytes)?;
    let mut document = Document::default();
    let mut called = None;
    let mut reader = Reader::new();
    let mut from = 0;
    if let Some((values, end)) = front_matter(text) {
        for (name, value) in values {
            match name.to_ascii_lowercase().as_str() {
                "title" if !value.is_empty() && !value.starts_with(['|', '>']) => {
                    called = Some(value.to_owned())
                }
                "lang" | "language" if is_language(value) => {
                    document.language = Some(value.to_owned());
                }
                _ => reader.builder.lose(LossCode::Metadata, name),
            }
        }
        from = end;
    }
    let body = text.get(from..).unwrap_or_default();
    let lines = LineCounter::new(text.get(..from).unwrap_or_default(), body);
    for (event, range) in Parser::new_ext(body, options()).into_offset_iter() {
        reader.builder.line_number = lines.line_of(range.start);
        reader.event(event);
    }
    let builder = &mut reader.builder;
    (document.blocks, document.footnotes) = builder.finish();
    in_order(&mut document);
    tidy(&mut document);
    Ok(Read {
        title: called.or_else(|| title(&document.blocks)),
        document,
        pictures: std::mem::take(&mut builder.pictures),
        losses: std::mem::take(&mut builder.losses).told(),
    })
}

/// Knows on which line a place is.
struct LineCounter {
    first: usize,
    starts: Vec<usize>,
}

impl LineCounter {
    fn new(before: &str, text: &str) -> Self {
        Self {
            first: before.matches('\n').count(),
            starts: text.match_indices('\n').map(|(at, _)| at + 1).collect(),
        }
    }

    fn line_of(&self, at: usize) -> usize {
        self.first + self.starts.partition_point(|start| *start <= at) + 1
    }
}

struct Reader {
    builder: Builder,
    /// The HTML of the block that is being read.
    html: String,
    is_in_html: bool,
    /// The alignments of the table that is being read, its cell's number, and whether this is its head.
    columns: Vec<Alignment>,
    column: usize,
    is_head: bool,
}

impl Reader {
    fn new() -> Self {
        Self {
            builder: Builder::new(),
            html: String::new(),
            is_in_html: false,
            columns: Vec::new(),
            column: 0,
            is_head: false,
        }
    }

    fn event(&mut self, event: Event<'_>) {
        let builder = &mut self.builder;
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // How far in HTML stands comes as text.
            Event::Text(text) if self.is_in_html => self.html.push_str(&text),
            Event::Text(text) => builder.text(&text),
            Event::Code(text) => builder.code_span(&text),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(html) => builder.html_in_line(&html),
            Event::FootnoteReference(label) => builder.footnote_reference(&label),
            Event::SoftBreak => builder.soft_break(),
            Event::HardBreak => builder.line_break(),
            Event::Rule => builder.block(BlockKind::Rule),
            Event::TaskListMarker(done) => builder.check_box(done),
            Event::InlineMath(text) | Event::DisplayMath(text) => builder.text(&text),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        let builder = &mut self.builder;
        let opener = Opener::Markdown;
        let kind = match tag {
            Tag::HtmlBlock => {
                self.html.clear();
                self.is_in_html = true;
                return;
            }
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript => {
                let mark = match tag {
                    Tag::Emphasis => Mark::Italic,
                    Tag::Strong => Mark::Bold,
                    Tag::Strikethrough => Mark::Strike,
                    Tag::Superscript => Mark::Superscript,
                    _ => Mark::Subscript,
                };
                builder.open_mark(opener, mark);
                return;
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                let address = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}"),
                    _ => dest_url.into_string(),
                };
                return builder.open_link(opener, &address, &title);
            }
            Tag::Image {
                dest_url, title, ..
            } => return builder.open_image(&dest_url, &title, None),
            Tag::BlockQuote(kind) => kind.map_or(FrameKind::Quote, |kind| {
                FrameKind::Callout(match kind {
                    BlockQuoteKind::Note => Tone::Note,
                    BlockQuoteKind::Tip => Tone::Tip,
                    BlockQuoteKind::Important => Tone::Important,
                    BlockQuoteKind::Warning => Tone::Warning,
                    BlockQuoteKind::Caution => Tone::Caution,
                })
            }),
            Tag::List(start) => FrameKind::List {
                start: start.map(|start| u32::try_from(start).unwrap_or(u32::MAX)),
            },
            Tag::Item => FrameKind::item(),
            Tag::Table(columns) => {
                self.columns = columns;
                FrameKind::Table
            }
            Tag::TableHead | Tag::TableRow => {
                self.is_head = tag == Tag::TableHead;
                self.column = 0;
                FrameKind::Row
            }
            Tag::TableCell => {
                let align = self.columns.get(self.column).copied();
                self.column += 1;
                FrameKind::Cell(CellShape {
                    header: self.is_head,
                    columns: 1,
                    rows: 1,
                    align: align.and_then(side),
                    widths: Vec::new(),
                })
            }
            Tag::FootnoteDefinition(label) => FrameKind::Footnote(builder.number(&label)),
            Tag::Paragraph
            | Tag::Heading { .. }
            | Tag::CodeBlock(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => return self.start_lines(tag),
        };
        builder.end_line();
        builder.bound();
        builder.open(kind, opener);
    }

    fn start_lines(&mut self, tag: Tag<'_>) {
        self.builder.bound();
        match tag {
            Tag::Heading { level, .. } => {
                let level = u8::try_from(level as usize).unwrap_or(1);
                self.builder.begin_line(Some(level));
            }
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(language) => Some(language.into_string()),
                    CodeBlockKind::Indented => None,
                };
                self.builder.open_code(language);
            }
            _ => self.builder.begin_line(None),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        let builder = &mut self.builder;
        match tag {
            TagEnd::HtmlBlock => {
                self.is_in_html = false;
                let html = std::mem::take(&mut self.html);
                builder.html_block(&html);
            }
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => {
                builder.close_mark(Opener::Markdown);
            }
            TagEnd::Link => builder.close_link(Opener::Markdown),
            TagEnd::Image => builder.close_image(),
            TagEnd::CodeBlock => {
                builder.close_code();
                builder.unbound();
            }
            _ => builder.unbound(),
        }
    }
}

const fn side(alignment: Alignment) -> Option<Align> {
    match alignment {
        Alignment::None => None,
        Alignment::Left => Some(Align::Left),
        Alignment::Center => Some(Align::Center),
        Alignment::Right => Some(Align::Right),
    }
}
