//! Builds a document of what a reader meets, one thing after another.
//!
//! What is open stands in a list, not on the call stack, so that no nesting makes anything overflow.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::frame::{Frame, FrameKind, Opener};
use crate::{
    address, data_uri,
    losses::{LossCode, Losses},
    model::{Block, BlockKind, Footnote, Image, Inline, InlineKind, MOST_NESTED, Mark},
    read::{Pictures, keep},
    references::{Reference, reference},
};

/// How many elements of HTML may be open at a time, and how many of its marks.
const MOST_OPEN: usize = 256;

/// A paragraph or heading that is being built.
#[derive(Default)]
struct Line {
    /// `None`: a paragraph.
    level: Option<u8>,
    text: Vec<Inline>,
    /// Nobody said that it begins: it stands only if there is something in it.
    is_implied: bool,
    /// Space at its edges is only how it was written.
    is_trimmed: bool,
}

/// Where text goes that is no part of the line.
enum Capture {
    /// The label of a link to an object.
    Object {
        object: String,
        label: String,
        marks: Vec<Mark>,
    },
    /// The description of a picture; pictures inside add to it.
    Image {
        address: String,
        title: String,
        description: String,
        width: Option<u32>,
        inside: usize,
    },
    /// A block of code.
    Code {
        language: Option<String>,
        text: String,
    },
}

/// What a link became.
enum Link {
    Marked,
    Object,
    Dropped,
}

pub(super) struct Builder {
    frames: Vec<Frame>,
    /// How many frames were open where each open element of Markdown began.
    bounds: Vec<usize>,
    line: Option<Line>,
    /// The marks that are open, as they were opened, and how often each is.
    opened: Vec<(Opener, Mark)>,
    marks: BTreeMap<Mark, usize>,
    links: Vec<(Opener, Link)>,
    /// Whether what comes is HTML, in which white space says little.
    pub(super) is_in_html: bool,
    captures: Vec<Capture>,
    /// The number of each footnote's label, its place in the order in which they are referred to, and
    /// what they say.
    labels: HashMap<String, usize>,
    ranks: HashMap<usize, usize>,
    footnotes: Vec<(usize, Footnote)>,
    defined: HashSet<usize>,
    /// Where the reader is, as a person finds it.
    pub(super) line_number: usize,
    pub(super) losses: Losses,
    pub(super) pictures: Pictures,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            frames: vec![Frame::new(FrameKind::Root, Opener::Markdown, false, 1)],
            bounds: Vec::new(),
            line: None,
            opened: Vec::new(),
            marks: BTreeMap::new(),
            links: Vec::new(),
            is_in_html: false,
            captures: Vec::new(),
            labels: HashMap::new(),
            ranks: HashMap::new(),
            footnotes: Vec::new(),
            defined: HashSet::new(),
            line_number: 1,
            losses: Losses::default(),
            pictures: Pictures::new(),
        }
    }

    pub(super) fn lose(&mut self, code: LossCode, detail: &str) {
        self.losses
            .add(code, format!("line {}", self.line_number), detail);
    }

    /// All that was built.
    pub(super) fn finish(&mut self) -> (Vec<Block>, Vec<Footnote>) {
        self.bounds.clear();
        self.end_captures();
        self.close_to(1);
        let blocks = self
            .frames
            .pop()
            .map(|root| root.blocks)
            .unwrap_or_default();
        let mut footnotes = std::mem::take(&mut self.footnotes);
        footnotes.sort_by_key(|(number, _)| self.ranks.get(number).copied().unwrap_or(usize::MAX));
        let footnotes = footnotes
            .into_iter()
            .map(|(_, footnote)| footnote)
            .collect();
        (blocks, footnotes)
    }

    // Frames.

    /// Remembers that an element of Markdown begins: it will close what is opened in it.
    pub(super) fn bound(&mut self) {
        self.bounds.push(self.frames.len());
    }

    /// Closes what was opened since the last bound.
    pub(super) fn unbound(&mut self) {
        self.end_captures();
        if let Some(bound) = self.bounds.pop() {
            self.close_to(bound);
        }
    }

    fn close_to(&mut self, many: usize) {
        self.end_line();
        while self.frames.len() > many.max(1) {
            self.close();
        }
    }

    /// How deep a block stands in what is open.
    fn depth(&self) -> usize {
        self.frames.last().map_or(1, |frame| frame.depth)
    }

    pub(super) fn open(&mut self, kind: FrameKind, opener: Opener) {
        self.end_line();
        if matches!(opener, Opener::Html(_)) && self.frames.len() > MOST_OPEN {
            self.lose(LossCode::TooDeep, kind.name());
            return;
        }
        if kind.is_block() {
            self.begin_blocks();
        }
        let is_flat = match kind {
            FrameKind::Item { .. } | FrameKind::Row | FrameKind::Cell(_) => {
                self.frames.last().is_some_and(|frame| frame.is_flat)
            }
            _ => self.depth() + kind.room() > MOST_NESTED,
        };
        if is_flat && kind.is_block() {
            self.lose(LossCode::TooDeep, kind.name());
        }
        let depth = match kind {
            FrameKind::Footnote(_) => 3,
            _ if is_flat => self.depth(),
            _ => self.depth() + 1,
        };
        self.frames.push(Frame::new(kind, opener, is_flat, depth));
    }

    /// Sees to it that blocks can stand in what is open.
    fn begin_blocks(&mut self) {
        let wanted = match self.frames.last().map(|frame| &frame.kind) {
            Some(FrameKind::List { .. }) => FrameKind::item(),
            Some(FrameKind::Table) => FrameKind::Row,
            Some(FrameKind::Row) => FrameKind::Cell(Default::default()),
            _ => return,
        };
        self.open(wanted, Opener::Implied);
        self.begin_blocks();
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        if let FrameKind::Footnote(number) = frame.kind {
            let id = if self.defined.insert(number) {
                footnote_id(number)
            } else {
                String::new()
            };
            let blocks = frame.blocks;
            self.footnotes.push((number, Footnote { id, blocks }));
            return;
        }
        if frame.has_signs_for_boxes() {
            self.lose(LossCode::CheckBox, "");
        }
        if let Some(parent) = self.frames.last_mut() {
            frame.close_into(parent);
        }
    }

    /// The innermost frame of HTML that is one of these, if nothing of Markdown was opened in it.
    pub(super) fn innermost(&self, is_one: impl Fn(&Frame) -> bool) -> Option<usize> {
        let bound = self.bounds.last().copied().unwrap_or(1);
        let at = self.frames.iter().rposition(is_one)?;
        (at >= bound).then_some(at)
    }

    /// Closes the frame, and what is in it.
    pub(super) fn close_from(&mut self, at: usize) {
        self.close_to(at);
    }

    pub(super) fn frame(&self, at: usize) -> Option<&Frame> {
        self.frames.get(at)
    }

    pub(super) fn is_in(&self, is_one: impl Fn(&FrameKind) -> bool) -> bool {
        self.frames.last().is_some_and(|frame| is_one(&frame.kind))
    }

    pub(super) fn is_in_code(&self) -> bool {
        matches!(self.captures.last(), Some(Capture::Code { .. }))
    }

    pub(super) fn check_box(&mut self, done: bool) {
        let item = self.frames.last_mut().map(|frame| &mut frame.kind);
        if let Some(FrameKind::Item { done: box_of_item }) = item {
            *box_of_item = Some(done);
        } else {
            self.lose(LossCode::CheckBox, "");
            self.text(super::frame::sign(done));
        }
    }

    // Blocks.

    pub(super) fn block(&mut self, kind: BlockKind) {
        self.end_line();
        self.begin_blocks();
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.push(Block {
                id: String::new(),
                kind,
            });
        }
    }

    /// Begins a paragraph or, with a level, a heading.
    pub(super) fn begin_line(&mut self, level: Option<u8>) {
        self.end_line();
        self.begin_blocks();
        self.line = Some(Line {
            level,
            // A paragraph in which there is nothing but HTML that says nothing is none.
            is_implied: level.is_none(),
            ..Line::default()
        });
    }

    pub(super) fn end_line(&mut self) {
        if matches!(self.captures.last(), Some(Capture::Object { .. })) {
            self.end_capture();
        }
        self.close_marks_of_html();
        self.links.retain(|(opener, _)| *opener == Opener::Markdown);
        let Some(mut line) = self.line.take() else {
            return;
        };
        if line.is_trimmed {
            trim_end(&mut line.text);
        }
        if line.is_implied && line.text.is_empty() {
            return;
        }
        let kind = match line.level {
            Some(level) => BlockKind::Heading {
                level,
                text: line.text,
            },
            None => BlockKind::Paragraph(line.text),
        };
        if let Some(frame) = self.frames.last_mut() {
            frame.blocks.push(Block {
                id: String::new(),
                kind,
            });
        }
    }

    /// Ends the line for something that stands between lines; what comes then is a line like it.
    fn interrupt(&mut self, kind: BlockKind) {
        let level = match &mut self.line {
            Some(line) => {
                line.is_implied = true;
                line.is_trimmed = true;
                line.level
            }
            None => None,
        };
        let had_line = self.line.is_some();
        let (opened, marks) = (self.opened.clone(), self.marks.clone());
        self.block(kind);
        if had_line {
            (self.opened, self.marks) = (opened, marks);
            self.line = Some(Line {
                level,
                is_implied: true,
                is_trimmed: true,
                text: Vec::new(),
            });
        }
    }

    /// Whether space that comes now would stand at the edge of a line.
    fn is_at_edge(&self) -> bool {
        match &self.line {
            None => true,
            Some(line) => match line.text.last().map(|inline| &inline.kind) {
                None => line.is_trimmed,
                Some(InlineKind::Break) => true,
                Some(_) => false,
            },
        }
    }

    // What stands in lines.

    fn inline(&mut self, kind: InlineKind) {
        let marks = self.marks.keys().cloned().collect();
        self.marked(kind, marks);
    }

    fn marked(&mut self, kind: InlineKind, marks: Vec<Mark>) {
        if self.line.is_none() {
            self.begin_blocks();
        }
        let is_trimmed = self.is_in_html;
        let line = self.line.get_or_insert_with(|| Line {
            is_implied: true,
            is_trimmed,
            ..Line::default()
        });
        line.text.push(Inline { kind, marks });
    }

    pub(super) fn text(&mut self, text: &str) {
        let is_trimmed =
            self.line.as_ref().is_some_and(|line| line.is_trimmed) && self.is_at_edge();
        match self.captures.last_mut() {
            Some(Capture::Object { label: held, .. })
            | Some(Capture::Image {
                description: held, ..
            })
            | Some(Capture::Code { text: held, .. }) => held.push_str(text),
            None if is_trimmed => {
                let text = text.trim_start_matches(' ');
                if !text.is_empty() {
                    self.inline(InlineKind::Text(text.to_owned()));
                }
            }
            None => self.inline(InlineKind::Text(text.to_owned())),
        }
    }

    /// A new line in the source that is none in what is shown.
    pub(super) fn soft_break(&mut self) {
        if !self.captures.is_empty() || !self.is_at_edge() {
            self.text(" ");
        }
    }

    /// Text of HTML, in which any white space is one space, and none at an edge.
    pub(super) fn loose_text(&mut self, text: &str) {
        if self.is_in_code() {
            self.text(text);
            return;
        }
        let mut tight = String::with_capacity(text.len());
        let before = self.line.as_ref().and_then(|line| line.text.last());
        let mut is_space = match before.map(|inline| &inline.kind) {
            Some(InlineKind::Text(before)) => before.ends_with(' '),
            _ => self.is_at_edge(),
        };
        for sign in text.chars() {
            let is_white = matches!(sign, ' ' | '\t' | '\n' | '\r' | '\u{c}');
            if !is_white {
                tight.push(sign);
            } else if !is_space {
                tight.push(' ');
            }
            is_space = is_white;
        }
        if !tight.is_empty() {
            self.text(&tight);
        }
    }

    pub(super) fn code_span(&mut self, text: &str) {
        if self.captures.is_empty() {
            self.open_mark(Opener::Markdown, Mark::Code);
            self.text(text);
            self.close_mark(Opener::Markdown);
        } else {
            self.text(text);
        }
    }

    pub(super) fn line_break(&mut self) {
        match self.captures.last() {
            Some(Capture::Code { .. }) => self.text("\n"),
            Some(_) => self.text(" "),
            None => self.inline(InlineKind::Break),
        }
    }

    pub(super) fn footnote_reference(&mut self, label: &str) {
        let number = self.number(label);
        let rank = self.ranks.len();
        self.ranks.entry(number).or_insert(rank);
        self.inline(InlineKind::FootnoteReference {
            footnote: footnote_id(number),
        });
    }

    /// The number of a footnote's label.
    pub(super) fn number(&mut self, label: &str) -> usize {
        let next = self.labels.len() + 1;
        *self.labels.entry(label.to_lowercase()).or_insert(next)
    }

    /// Whether the mark was opened: of HTML only so many are.
    pub(super) fn open_mark(&mut self, opener: Opener, mark: Mark) -> bool {
        if opener != Opener::Markdown && self.opened.len() > MOST_OPEN {
            return false;
        }
        *self.marks.entry(mark.clone()).or_default() += 1;
        self.opened.push((opener, mark));
        true
    }

    /// Closes the last mark that is open of those that `opener` opened, if there is one.
    pub(super) fn close_mark(&mut self, opener: Opener) -> bool {
        self.close_last(|(other, _)| *other == opener)
    }

    fn close_last(&mut self, is_one: impl Fn(&(Opener, Mark)) -> bool) -> bool {
        let Some(at) = self.opened.iter().rposition(is_one) else {
            return false;
        };
        let (_, mark) = self.opened.remove(at);
        if let Some(count) = self.marks.get_mut(&mark) {
            *count -= 1;
            if *count == 0 {
                self.marks.remove(&mark);
            }
        }
        true
    }

    fn close_marks_of_html(&mut self) {
        while self.close_last(|(opener, _)| *opener != Opener::Markdown) {}
    }

    fn is_in_link(&self) -> bool {
        matches!(self.marks.keys().next(), Some(Mark::Link { .. }))
    }

    // Links and pictures.

    pub(super) fn open_link(&mut self, opener: Opener, address: &str, title: &str) {
        let mut link = Link::Dropped;
        if self.is_in_link() || !self.captures.is_empty() {
            self.lose(LossCode::RawHtml, address);
        } else if let Some(Reference::Object(object)) = reference(address) {
            self.captures.push(Capture::Object {
                object,
                label: String::new(),
                marks: self.marks.keys().cloned().collect(),
            });
            link = Link::Object;
        } else if address::is_safe(address) {
            let mark = Mark::Link {
                address: address.to_owned(),
                title: title.to_owned(),
            };
            if self.open_mark(opener, mark) {
                link = Link::Marked;
            }
        } else if !address.is_empty() {
            self.lose(LossCode::UnsafeAddress, address);
        }
        self.links.push((opener, link));
    }

    pub(super) fn close_link(&mut self, opener: Opener) {
        if self.links.last().is_none_or(|(other, _)| *other != opener) {
            return;
        }
        match self.links.pop() {
            Some((_, Link::Marked)) => {
                self.close_last(|(_, mark)| matches!(mark, Mark::Link { .. }));
            }
            Some((_, Link::Object)) => {
                if matches!(self.captures.last(), Some(Capture::Object { .. })) {
                    self.end_capture();
                }
            }
            Some((_, Link::Dropped)) | None => {}
        }
    }

    pub(super) fn open_image(&mut self, address: &str, title: &str, width: Option<u32>) {
        if let Some(Capture::Image { inside, .. }) = self.captures.last_mut() {
            *inside += 1;
            return;
        }
        self.captures.push(Capture::Image {
            address: address.to_owned(),
            title: title.to_owned(),
            description: String::new(),
            width,
            inside: 0,
        });
    }

    pub(super) fn close_image(&mut self) {
        match self.captures.last_mut() {
            Some(Capture::Image { inside, .. }) if *inside > 0 => *inside -= 1,
            Some(Capture::Image { .. }) => self.end_capture(),
            _ => {}
        }
    }

    pub(super) fn open_code(&mut self, language: Option<String>) {
        self.end_line();
        let text = String::new();
        self.captures.push(Capture::Code { language, text });
    }

    /// Says in which language the code is that is open.
    pub(super) fn name_language(&mut self, name: &str) {
        if let Some(Capture::Code { language, .. }) = self.captures.last_mut() {
            language.get_or_insert_with(|| name.to_owned());
        }
    }

    pub(super) fn close_code(&mut self) {
        if self.is_in_code() {
            self.end_capture();
        }
    }

    fn end_captures(&mut self) {
        while !self.captures.is_empty() {
            self.end_capture();
        }
    }

    fn end_capture(&mut self) {
        match self.captures.pop() {
            Some(Capture::Object {
                object,
                label,
                marks,
            }) => self.marked(InlineKind::ObjectLink { object, label }, marks),
            Some(Capture::Code { language, mut text }) => {
                if text.ends_with('\n') {
                    text.pop();
                }
                self.block(BlockKind::Code { language, text });
            }
            Some(Capture::Image {
                address,
                title,
                description,
                width,
                ..
            }) => self.image(&address, title, description, width),
            None => {}
        }
    }

    fn image(&mut self, address: &str, title: String, description: String, width: Option<u32>) {
        let body = match reference(address) {
            Some(Reference::Picture(hash)) => Some(hash),
            _ => data_uri::bytes(address).and_then(|bytes| keep(&mut self.pictures, bytes)),
        };
        // In the label of a link to an object there is no place for a picture.
        if !self.captures.is_empty() {
            self.lose(LossCode::UnreadablePicture, &description);
            self.text(&description);
        } else if let Some(body) = body {
            self.interrupt(BlockKind::Image(Image {
                body,
                description,
                title,
                width,
            }));
        } else if data_uri::is_one(address) {
            self.lose(LossCode::UnreadablePicture, &description);
            self.text(&description);
        } else {
            self.lose(LossCode::RemotePicture, address);
            let shown = if description.is_empty() {
                address
            } else {
                &description
            };
            // A picture that is a link itself leads where that leads.
            if self.is_in_link() || !address::is_safe(address) {
                self.text(shown);
            } else {
                let address = address.to_owned();
                let link = Mark::Link { address, title };
                self.open_mark(Opener::Markdown, link);
                self.text(shown);
                self.close_mark(Opener::Markdown);
            }
        }
    }
}

fn footnote_id(number: usize) -> String {
    format!("footnote-{number}")
}

/// Takes the space away that a line ends with.
fn trim_end(line: &mut Vec<Inline>) {
    while let Some(Inline {
        kind: InlineKind::Text(text),
        ..
    }) = line.last_mut()
    {
        text.truncate(text.trim_end_matches(' ').len());
        if !text.is_empty() {
            return;
        }
        line.pop();
    }
}
