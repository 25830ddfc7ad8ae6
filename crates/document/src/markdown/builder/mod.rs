//! Builds a document of what a reader meets, one thing after another.
//!
//! What is open stands in a list, not on the call stack, so that no nesting makes anything overflow.

mod captures;
mod lines;

use std::collections::{BTreeMap, HashMap, HashSet};

use super::frame::{Frame, FrameKind, Opener, sign};
use crate::{
    footnotes::numbered,
    losses::{LossCode, Losses},
    model::{Block, Footnote, Inline, MOST_NESTED, Mark},
    read::Pictures,
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
    /// A new line of the source, with the marks that were open: a space, if anything follows.
    space: Option<Vec<Mark>>,
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
    /// The number of each footnote's label, and what they say.
    labels: HashMap<String, usize>,
    footnotes: Vec<Footnote>,
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
        let root = self.frames.pop();
        let blocks = root.map(|root| root.blocks).unwrap_or_default();
        (blocks, std::mem::take(&mut self.footnotes))
    }

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
                numbered(number)
            } else {
                String::new()
            };
            let blocks = frame.blocks;
            self.footnotes.push(Footnote { id, blocks });
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
            self.text(sign(done));
        }
    }
}
