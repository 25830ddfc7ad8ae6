//! Blocks of JSON.

use serde_json::Value;

use super::{
    Fault, Refused,
    attributes::hash,
    reader::{Node, Reader},
};
use crate::{
    data_uri,
    losses::LossCode,
    model::{Block, BlockKind, Callout, Image, Inline, InlineKind, MOST_NESTED, Mark, Tone},
};

/// What a node has become: somebody else's may stand where ours do not.
pub(super) enum Piece {
    Block(Block),
    Inline(Inline),
}

impl Reader {
    /// Nodes where blocks stand; `depth` is theirs.
    pub(super) fn blocks(&mut self, nodes: &[Value], depth: usize) -> Result<Vec<Block>, Refused> {
        let mut pieces = Vec::new();
        for (number, node) in nodes.iter().enumerate() {
            self.within(number, |reader| {
                let before = pieces.len();
                reader.pieces(node, depth, &mut pieces)?;
                if pieces.iter().skip(before).any(is_inline) {
                    reader.fault(Fault::Misplaced(node_name(node)))?;
                }
                Ok(())
            })?;
        }
        Ok(in_blocks(pieces, BlockKind::Paragraph))
    }

    /// The blocks in a container of blocks, of which our editor always writes one at least.
    pub(super) fn held(&mut self, node: &Node<'_>, depth: usize) -> Result<Vec<Block>, Refused> {
        let children = self.children(node)?;
        if children.is_empty() {
            self.fault(Fault::Missing("content".to_owned()))?;
        }
        self.blocks(children, depth)
    }

    pub(super) fn pieces(
        &mut self,
        value: &Value,
        depth: usize,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), Refused> {
        let node = self.node(value)?;
        let inner = match node.name {
            "blockquote" | "callout" => 1,
            "bulletList" | "orderedList" | "taskList" => 2,
            "table" => 3,
            _ => 0,
        };
        if depth + inner > MOST_NESTED {
            self.fault(Fault::TooDeep)?;
            return self.flattened(&node, depth, pieces);
        }
        let kind = match node.name {
            "paragraph" => {
                self.only(&node, &["id"])?;
                return self.lines(&node, depth, BlockKind::Paragraph, pieces);
            }
            "heading" => {
                self.only(&node, &["id", "level"])?;
                let level = self.number(&node, "level", 1..=6)?;
                let level = u8::try_from(self.needed("level", level)?.unwrap_or(1)).unwrap_or(1);
                let heading = |text| BlockKind::Heading { level, text };
                return self.lines(&node, depth, heading, pieces);
            }
            "blockquote" => {
                self.only(&node, &["id"])?;
                BlockKind::Quote(self.held(&node, depth + 1)?)
            }
            "callout" => {
                self.only(&node, &["id", "tone"])?;
                BlockKind::Callout(Callout {
                    tone: self.tone(&node)?,
                    blocks: self.held(&node, depth + 1)?,
                })
            }
            "codeBlock" => self.code(&node, depth)?,
            "horizontalRule" => {
                self.only(&node, &["id"])?;
                self.holds_nothing(&node)?;
                BlockKind::Rule
            }
            "bulletList" => {
                self.only(&node, &["id"])?;
                BlockKind::Bullets(self.items(&node, depth + 2)?)
            }
            "orderedList" => self.numbers(&node, depth)?,
            "taskList" => {
                self.only(&node, &["id"])?;
                BlockKind::Tasks(self.tasks(&node, depth + 2)?)
            }
            "table" => {
                self.only(&node, &["id"])?;
                BlockKind::Table(self.rows(&node, depth + 3)?)
            }
            "image" => return self.image(&node, pieces),
            _ => return self.inline(&node, depth, pieces),
        };
        let id = self.id(&node)?;
        pieces.push(Piece::Block(Block { id, kind }));
        Ok(())
    }

    /// What is in a node that can not be kept itself.
    pub(super) fn flattened(
        &mut self,
        node: &Node<'_>,
        depth: usize,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), Refused> {
        let children = self.children(node)?;
        for (number, child) in children.iter().enumerate() {
            self.within(number, |reader| reader.pieces(child, depth, pieces))?;
        }
        Ok(())
    }

    fn lines(
        &mut self,
        node: &Node<'_>,
        depth: usize,
        make: impl Fn(Vec<Inline>) -> BlockKind,
        pieces: &mut Vec<Piece>,
    ) -> Result<(), Refused> {
        let id = self.id(node)?;
        let mut held = Vec::new();
        let children = self.children(node)?;
        for (number, child) in children.iter().enumerate() {
            self.within(number, |reader| {
                let before = held.len();
                reader.pieces(child, depth, &mut held)?;
                if !held.iter().skip(before).all(is_inline) {
                    reader.fault(Fault::Misplaced(node_name(child)))?;
                }
                Ok(())
            })?;
        }
        if held.is_empty() {
            pieces.push(Piece::Block(Block {
                id,
                kind: make(Vec::new()),
            }));
            return Ok(());
        }
        let mut blocks = in_blocks(held, make);
        if let Some(first) = blocks.first_mut() {
            first.id = id;
        }
        pieces.extend(blocks.into_iter().map(Piece::Block));
        Ok(())
    }

    fn tone(&mut self, node: &Node<'_>) -> Result<Tone, Refused> {
        let tone = self.taken(node, "tone", |value| match value.as_str()? {
            "note" => Some(Tone::Note),
            "tip" => Some(Tone::Tip),
            "important" => Some(Tone::Important),
            "warning" => Some(Tone::Warning),
            "caution" => Some(Tone::Caution),
            _ => None,
        })?;
        Ok(tone.unwrap_or(Tone::Note))
    }

    fn code(&mut self, node: &Node<'_>, depth: usize) -> Result<BlockKind, Refused> {
        let named = if self.is_foreign() && node.attribute("language").is_none() {
            "params"
        } else {
            "language"
        };
        self.only(node, &["id", named])?;
        let language = self.text(node, named)?;
        let mut held = Vec::new();
        self.flattened(node, depth, &mut held)?;
        let mut text = String::new();
        for piece in held {
            match piece {
                Piece::Inline(Inline {
                    kind: InlineKind::Text(letters),
                    marks,
                }) => {
                    if let Some(mark) = marks.first() {
                        self.fault(Fault::UnknownMark(format!("{mark:?}")))?;
                    }
                    text.push_str(&letters);
                }
                Piece::Inline(inline) => {
                    self.fault(Fault::Misplaced("codeBlock".to_owned()))?;
                    text.push_str(&crate::text::of_line(&[inline]));
                }
                Piece::Block(block) => {
                    self.fault(Fault::Misplaced("codeBlock".to_owned()))?;
                    text.push_str(&crate::text::of_block(&block));
                }
            }
        }
        Ok(BlockKind::Code { language, text })
    }

    fn image(&mut self, node: &Node<'_>, pieces: &mut Vec<Piece>) -> Result<(), Refused> {
        let source = self
            .is_foreign()
            .then(|| node.attribute("src").and_then(Value::as_str))
            .flatten();
        match source {
            Some(_) => self.only(node, &["id", "src", "alt", "title", "width"])?,
            None => self.only(node, &["id", "body", "alt", "title", "width"])?,
        }
        self.holds_nothing(node)?;
        let id = self.id(node)?;
        let description = self.text(node, "alt")?.unwrap_or_default();
        let body = match source.and_then(data_uri::bytes) {
            Some(bytes) => crate::read::keep(&mut self.pictures, bytes),
            None if self.names_pictures() => self.taken(node, "body", hash)?,
            None => None,
        };
        if let Some(body) = self.needed("body", body)? {
            let image = Image {
                body,
                description,
                title: self.text(node, "title")?.unwrap_or_default(),
                width: self.number(node, "width", 1..=u32::MAX)?,
            };
            let kind = BlockKind::Image(image);
            pieces.push(Piece::Block(Block { id, kind }));
            return Ok(());
        }
        let source = source.unwrap_or_default();
        let mut marks = Vec::new();
        if data_uri::is_one(source) || source.is_empty() {
            self.lose(LossCode::UnreadablePicture, &description);
        } else {
            self.lose(LossCode::RemotePicture, source);
            if crate::address::is_safe(source) {
                marks.push(Mark::Link {
                    address: source.to_owned(),
                    title: String::new(),
                });
            }
        }
        let text = if description.is_empty() && !marks.is_empty() {
            source.to_owned()
        } else {
            description
        };
        let kind = InlineKind::Text(text);
        pieces.push(Piece::Inline(Inline { kind, marks }));
        Ok(())
    }

    pub(super) fn holds_nothing(&mut self, node: &Node<'_>) -> Result<(), Refused> {
        let children = self.children(node)?;
        match children.first() {
            Some(child) => self.fault(Fault::Misplaced(node_name(child))),
            None => Ok(()),
        }
    }
}

fn is_inline(piece: &Piece) -> bool {
    matches!(piece, Piece::Inline(_))
}

pub(super) fn node_name(value: &Value) -> String {
    super::reader::name(value).unwrap_or_default().to_owned()
}

/// Blocks, with what stands in lines between them in blocks of its own.
pub(super) fn in_blocks(pieces: Vec<Piece>, make: impl Fn(Vec<Inline>) -> BlockKind) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(pieces.len());
    let mut line = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Inline(inline) => line.push(inline),
            Piece::Block(block) => {
                if !line.is_empty() {
                    let kind = make(std::mem::take(&mut line));
                    let id = String::new();
                    blocks.push(Block { id, kind });
                }
                blocks.push(block);
            }
        }
    }
    if !line.is_empty() {
        let kind = make(line);
        let id = String::new();
        blocks.push(Block { id, kind });
    }
    blocks
}
