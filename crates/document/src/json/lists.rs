//! Lists, tables and footnotes of JSON.

use serde_json::Value;

use super::{
    Fault, Refused,
    blocks::{in_blocks, node_name},
    reader::{Node, Reader},
};
use crate::model::{Block, BlockKind, Cell, Footnote, ListItem, Row, TaskItem};

impl Reader {
    pub(super) fn numbers(&mut self, node: &Node<'_>, depth: usize) -> Result<BlockKind, Refused> {
        let named = if self.is_foreign() && node.attribute("start").is_none() {
            "order"
        } else {
            "start"
        };
        self.only(node, &["id", named])?;
        let start = self.number(node, named, 0..=u32::MAX)?.unwrap_or(1);
        let items = self.items(node, depth + 2)?;
        Ok(BlockKind::Numbers { start, items })
    }

    /// The children of a list or table, with whether each is what it should be.
    fn parts<T>(
        &mut self,
        node: &Node<'_>,
        names: &[&str],
        mut read: impl FnMut(&mut Self, &Value, Option<&Node<'_>>) -> Result<T, Refused>,
    ) -> Result<Vec<T>, Refused> {
        let children = self.children(node)?;
        let mut parts = Vec::with_capacity(children.len());
        for (number, child) in children.iter().enumerate() {
            let part = self.within(number, |reader| {
                let node = reader.node(child)?;
                if names.contains(&node.name) {
                    return read(reader, child, Some(&node));
                }
                reader.fault(Fault::Misplaced(node.name.to_owned()))?;
                read(reader, child, None)
            })?;
            parts.push(part);
        }
        Ok(parts)
    }

    /// As [`Self::parts`], where there must be one.
    fn some_parts<T>(
        &mut self,
        node: &Node<'_>,
        names: &[&str],
        read: impl FnMut(&mut Self, &Value, Option<&Node<'_>>) -> Result<T, Refused>,
    ) -> Result<Vec<T>, Refused> {
        let parts = self.parts(node, names, read)?;
        if parts.is_empty() {
            self.fault(Fault::Missing("content".to_owned()))?;
        }
        Ok(parts)
    }

    pub(super) fn items(
        &mut self,
        node: &Node<'_>,
        depth: usize,
    ) -> Result<Vec<ListItem>, Refused> {
        self.some_parts(node, &["listItem"], |reader, child, item| {
            let Some(item) = item else {
                return Ok(ListItem {
                    id: String::new(),
                    blocks: reader.stray(child, depth)?,
                });
            };
            reader.only(item, &["id"])?;
            Ok(ListItem {
                id: reader.id(item)?,
                blocks: reader.item(item, depth)?,
            })
        })
    }

    pub(super) fn tasks(
        &mut self,
        node: &Node<'_>,
        depth: usize,
    ) -> Result<Vec<TaskItem>, Refused> {
        self.some_parts(node, &["taskItem"], |reader, child, item| {
            let Some(item) = item else {
                return Ok(TaskItem {
                    id: String::new(),
                    done: false,
                    blocks: reader.stray(child, depth)?,
                });
            };
            reader.only(item, &["id", "checked"])?;
            let done = reader.taken(item, "checked", Value::as_bool)?;
            Ok(TaskItem {
                id: reader.id(item)?,
                done: done.unwrap_or_default(),
                blocks: reader.item(item, depth)?,
            })
        })
    }

    fn item(&mut self, node: &Node<'_>, depth: usize) -> Result<Vec<Block>, Refused> {
        let blocks = self.held(node, depth)?;
        let first = blocks.first().map(|block| &block.kind);
        if !matches!(
            first,
            None | Some(BlockKind::Paragraph(_) | BlockKind::Heading { .. })
        ) {
            let children = self.children(node)?;
            let name = children.first().map(node_name).unwrap_or_default();
            self.fault(Fault::Misplaced(name))?;
        }
        Ok(blocks)
    }

    /// What stands where only a part of a list or table may, as what that part holds.
    fn stray(&mut self, child: &Value, depth: usize) -> Result<Vec<Block>, Refused> {
        let mut pieces = Vec::new();
        self.pieces(child, depth, &mut pieces)?;
        Ok(in_blocks(pieces, BlockKind::Paragraph))
    }

    pub(super) fn rows(&mut self, node: &Node<'_>, depth: usize) -> Result<Vec<Row>, Refused> {
        self.some_parts(node, &["tableRow"], |reader, child, row| {
            let Some(row) = row else {
                let cell = reader.stray_cell(child, depth)?;
                return Ok(Row {
                    id: String::new(),
                    cells: vec![cell],
                });
            };
            reader.only(row, &["id"])?;
            let id = reader.id(row)?;
            let names = ["tableCell", "tableHeader"];
            let cells = reader.parts(row, &names, |reader, child, cell| match cell {
                Some(cell) => reader.cell(cell, depth),
                None => reader.stray_cell(child, depth),
            })?;
            Ok(Row { id, cells })
        })
    }

    fn stray_cell(&mut self, child: &Value, depth: usize) -> Result<Cell, Refused> {
        Ok(Cell {
            id: String::new(),
            header: false,
            columns: 1,
            rows: 1,
            align: None,
            widths: Vec::new(),
            blocks: self.stray(child, depth)?,
        })
    }

    fn cell(&mut self, node: &Node<'_>, depth: usize) -> Result<Cell, Refused> {
        self.only(node, &["id", "colspan", "rowspan", "colwidth", "align"])?;
        let columns = self.span(node, "colspan")?;
        Ok(Cell {
            id: self.id(node)?,
            header: node.name == "tableHeader",
            columns,
            rows: self.span(node, "rowspan")?,
            align: self.align(node)?,
            widths: self.widths(node, columns)?,
            blocks: self.held(node, depth)?,
        })
    }

    pub(super) fn footnotes(&mut self, value: &Value) -> Result<Vec<Footnote>, Refused> {
        let node = self.node(value)?;
        self.only(&node, &[])?;
        self.some_parts(&node, &["footnote"], |reader, child, footnote| {
            let Some(footnote) = footnote else {
                return Ok(Footnote {
                    id: String::new(),
                    blocks: reader.stray(child, 3)?,
                });
            };
            reader.only(footnote, &["id"])?;
            Ok(Footnote {
                id: reader.id(footnote)?,
                blocks: reader.held(footnote, 3)?,
            })
        })
    }
}
