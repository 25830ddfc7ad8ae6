//! What can be open while a document is built.

use crate::model::{
    Align, Block, BlockKind, Callout, Cell, Inline, InlineKind, ListItem, Row, TaskItem, Tone,
};

/// Who opened something, and so who closes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opener {
    /// Markdown, which closes all that it opens.
    Markdown,
    /// An element of HTML.
    Html(&'static str),
    /// Nobody: it must be there for what is in it.
    Implied,
}

impl Opener {
    /// The tag that it was opened with.
    pub(super) fn tag(self) -> String {
        match self {
            Self::Html(name) => format!("<{name}>"),
            Self::Markdown | Self::Implied => String::new(),
        }
    }
}

/// What a cell says of itself.
#[derive(Clone, Debug, Default)]
pub(super) struct CellShape {
    pub(super) header: bool,
    pub(super) columns: u32,
    pub(super) rows: u32,
    pub(super) align: Option<Align>,
    pub(super) widths: Vec<u32>,
}

#[derive(Clone, Debug)]
pub(super) enum FrameKind {
    Root,
    Quote,
    Callout(Tone),
    /// A list, with its first number if it has any.
    List {
        start: Option<u32>,
    },
    /// An item, with what its box says if it has any.
    Item {
        done: Option<bool>,
    },
    Table,
    Row,
    Cell(CellShape),
    /// The footnote of that number.
    Footnote(usize),
}

impl FrameKind {
    pub(super) const fn item() -> Self {
        Self::Item { done: None }
    }

    /// Whether it stands where blocks stand.
    pub(super) const fn is_block(&self) -> bool {
        matches!(
            self,
            Self::Quote | Self::Callout(_) | Self::List { .. } | Self::Table
        )
    }

    /// How many levels there must be for it and what it can not do without.
    pub(super) const fn room(&self) -> usize {
        match self {
            Self::Root | Self::Footnote(_) => 0,
            Self::List { .. } => 2,
            Self::Table => 3,
            _ => 1,
        }
    }

    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Quote => "blockquote",
            Self::Callout(_) => "callout",
            Self::List { .. } => "list",
            Self::Table => "table",
            _ => "",
        }
    }
}

/// An item that is closed.
#[derive(Debug)]
struct Entry {
    done: Option<bool>,
    blocks: Vec<Block>,
}

/// Something that is open, and what is in it so far.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) kind: FrameKind,
    pub(super) opener: Opener,
    /// It is too deep to be itself: what is in it goes to where it stands.
    pub(super) is_flat: bool,
    /// How deep a block in it stands.
    pub(super) depth: usize,
    pub(super) blocks: Vec<Block>,
    entries: Vec<Entry>,
    rows: Vec<Row>,
    cells: Vec<Cell>,
}

impl Frame {
    pub(super) const fn new(kind: FrameKind, opener: Opener, is_flat: bool, depth: usize) -> Self {
        Self {
            kind,
            opener,
            is_flat,
            depth,
            blocks: Vec::new(),
            entries: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// Whether boxes become signs: those in a numbered list.
    pub(super) fn has_signs_for_boxes(&self) -> bool {
        matches!(self.kind, FrameKind::List { start: Some(_) })
            && self.entries.iter().any(|entry| entry.done.is_some())
    }

    /// Puts what it has become into what it stands in.
    pub(super) fn close_into(mut self, parent: &mut Self) {
        if self.is_flat {
            parent.blocks.append(&mut self.blocks);
            return;
        }
        let id = String::new();
        let kind = match self.kind {
            FrameKind::Item { done } => {
                let blocks = self.blocks;
                parent.entries.push(Entry { done, blocks });
                return;
            }
            FrameKind::Row => {
                let cells = self.cells;
                parent.rows.push(Row { id, cells });
                return;
            }
            FrameKind::Cell(shape) => {
                parent.cells.push(Cell {
                    id,
                    header: shape.header,
                    columns: shape.columns,
                    rows: shape.rows,
                    align: shape.align,
                    widths: shape.widths,
                    blocks: self.blocks,
                });
                return;
            }
            FrameKind::List { start: Some(start) } => BlockKind::Numbers {
                start,
                items: self.entries.into_iter().map(signed).collect(),
            },
            FrameKind::List { start: None } => {
                parent.blocks.extend(lists(self.entries));
                return;
            }
            FrameKind::Quote => BlockKind::Quote(self.blocks),
            FrameKind::Callout(tone) => BlockKind::Callout(Callout {
                tone,
                blocks: self.blocks,
            }),
            FrameKind::Table => BlockKind::Table(self.rows),
            FrameKind::Root | FrameKind::Footnote(_) => return,
        };
        parent.blocks.push(Block { id, kind });
    }
}

/// A sign for a box.
pub(super) const fn sign(done: bool) -> &'static str {
    if done { "☑ " } else { "☐ " }
}

/// An item that can not have a box, with a sign for it.
fn signed(entry: Entry) -> ListItem {
    let mut blocks = entry.blocks;
    if let Some(done) = entry.done {
        let sign = Inline {
            kind: InlineKind::Text(sign(done).to_owned()),
            marks: Vec::new(),
        };
        match blocks.first_mut().map(|block| &mut block.kind) {
            Some(BlockKind::Paragraph(text) | BlockKind::Heading { text, .. }) => {
                text.insert(0, sign);
            }
            _ => blocks.insert(
                0,
                Block {
                    id: String::new(),
                    kind: BlockKind::Paragraph(vec![sign]),
                },
            ),
        }
    }
    ListItem {
        id: String::new(),
        blocks,
    }
}

/// Lists of things to do, and of others, as the items come.
fn lists(entries: Vec<Entry>) -> Vec<Block> {
    let mut lists: Vec<Block> = Vec::new();
    for Entry { done, blocks } in entries {
        let id = String::new;
        let last = lists.last_mut().map(|list| &mut list.kind);
        match (last, done) {
            (Some(BlockKind::Tasks(items)), Some(done)) => items.push(TaskItem {
                id: id(),
                done,
                blocks,
            }),
            (Some(BlockKind::Bullets(items)), None) => items.push(ListItem { id: id(), blocks }),
            (_, Some(done)) => lists.push(Block {
                id: id(),
                kind: BlockKind::Tasks(vec![TaskItem {
                    id: id(),
                    done,
                    blocks,
                }]),
            }),
            (_, None) => lists.push(Block {
                id: id(),
                kind: BlockKind::Bullets(vec![ListItem { id: id(), blocks }]),
            }),
        }
    }
    lists
}
