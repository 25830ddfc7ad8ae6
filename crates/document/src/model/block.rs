//! Blocks.

use super::Inline;

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Unique in the document, 1 to 64 letters, digits, `-` and `_`.
    pub id: String,
    /// What it is and says.
    pub kind: BlockKind,
}

/// What a block is and says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading.
    Heading {
        /// 1 (the largest) to 6.
        level: u8,
        /// What it says.
        text: Vec<Inline>,
    },
    /// Words of somebody else.
    Quote(Vec<Block>),
    /// Something to be noticed.
    Callout(Callout),
    /// Text that is shown sign by sign.
    Code {
        /// The language it is written in, as Markdown names it.
        language: Option<String>,
        /// Its lines.
        text: String,
    },
    /// A line across.
    Rule,
    /// A list whose order does not matter.
    Bullets(Vec<ListItem>),
    /// A numbered list.
    Numbers {
        /// The first item's number.
        start: u32,
        /// Its items.
        items: Vec<ListItem>,
    },
    /// A list of things to do.
    Tasks(Vec<TaskItem>),
    /// A table. Its rows may be of different length; a cell's spans say how far it reaches.
    Table(Vec<Row>),
    /// A picture on a line of its own.
    Image(Image),
}

/// Something to be noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callout {
    /// How much it matters.
    pub tone: Tone,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// How much a callout matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Note,
    /// Makes it easier.
    Tip,
    /// Must not be overlooked.
    Important,
    /// May go wrong.
    Warning,
    /// Does harm.
    Caution,
}

/// An item of a list: at least one block, the first of them a paragraph or a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListItem {
    /// As a block's.
    pub id: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// An item of a list of things to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskItem {
    /// As a block's.
    pub id: String,
    /// Whether it is done.
    pub done: bool,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As a block's.
    pub id: String,
    /// Its cells, without those that a cell above or to the left reaches into.
    pub cells: Vec<Cell>,
}

/// A cell of a table: at least one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// As a block's.
    pub id: String,
    /// Whether it says what its row or column is.
    pub header: bool,
    /// How many columns it reaches over, at least 1.
    pub columns: u32,
    /// How many rows it reaches over, at least 1.
    pub rows: u32,
    /// To which side its lines are set; `None`: as its language has it.
    pub align: Option<Align>,
    /// The widths of its columns in CSS pixels, one for each; empty where none is set.
    pub widths: Vec<u32>,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// To which side lines are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// To the left.
    Left,
    /// To the middle.
    Center,
    /// To the right.
    Right,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// The BLAKE3 hash of its bytes, 64 hexadecimal digits.
    pub body: String,
    /// What it shows, for who does not see it.
    pub description: String,
    /// What stands when one points at it.
    pub title: String,
    /// How wide it is shown, in CSS pixels; `None`: as wide as it is.
    pub width: Option<u32>,
}

/// What a footnote says: at least one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// As a block's; references name it.
    pub id: String,
    /// What it says.
    pub blocks: Vec<Block>,
}
