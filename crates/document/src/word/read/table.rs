//! Tables.

use super::{
    super::{
        measure::twips,
        xml::{Element, Space},
    },
    builder::{Builder, block},
    cell::{align, is_marked, says, widths},
    story::{Story, chosen},
};
use crate::{
    losses::LossCode,
    model::{Block, BlockKind, Cell, Row},
    read::Unreadable,
    tidy::LARGEST_SPAN,
};

/// How many columns of a table are told apart. Word has 63.
const MOST_COLUMNS: usize = 10_000;

/// A table that is being read.
#[derive(Default)]
struct Table {
    rows: Vec<Row>,
    /// The widths of its columns, in twips.
    columns: Vec<i64>,
    /// By column: the row and the number of the cell that reaches down there.
    reaching: Vec<Option<(usize, usize)>>,
    /// Whether its first row, and its first column, say what the others are.
    first_row: bool,
    first_column: bool,
    /// Whether all rows up to here are heads.
    heads: bool,
    /// Whether its style shows the first row, and the first column, otherwise.
    marks_rows: bool,
    marks_columns: bool,
}

impl<'s> Story<'s, '_, '_> {
    pub(super) fn table(
        &mut self,
        element: Element<'s>,
        builder: &mut Builder,
    ) -> Result<(), Unreadable> {
        let mut table = Table {
            heads: true,
            ..Table::default()
        };
        let mut indent = None;
        if let Some(properties) = element.child("tblPr") {
            let style = properties.child_value("tblStyle").unwrap_or_default();
            let style = self.book.styles.get(&style);
            table.marks_rows = style.first_row;
            table.marks_columns = style.first_column;
            if let Some(look) = properties.child("tblLook") {
                table.first_row = style.first_row && says(look, "firstRow", 0x20);
                table.first_column = style.first_column && says(look, "firstColumn", 0x80);
            }
            indent = properties
                .child("tblInd")
                .and_then(|indent| twips(&indent.attribute("w")?));
            if properties.child("tblPrChange").is_some() {
                self.lose(LossCode::TrackedChange, "tblPrChange");
            }
        }
        if let Some(grid) = element.child("tblGrid") {
            table.columns = grid
                .children()
                .filter(|column| column.is("gridCol"))
                .map(|column| {
                    let width = column.attribute("w");
                    width.and_then(|width| twips(&width)).unwrap_or(0)
                })
                .collect();
        }
        let was_in_cell = std::mem::replace(&mut self.in_cell, true);
        self.rows(element, &mut table)?;
        self.in_cell = was_in_cell;
        let rows = table.rows;
        if !rows.is_empty() {
            builder.push_at(indent, vec![block(BlockKind::Table(rows))]);
        }
        Ok(())
    }

    fn rows(&mut self, container: Element<'s>, table: &mut Table) -> Result<(), Unreadable> {
        for child in container.children() {
            match child.name() {
                (Space::Word, "tr") => self.row(child, table)?,
                (Space::Word, "sdt") => {
                    self.lose_control(child);
                    if let Some(content) = child.child("sdtContent") {
                        self.rows(content, table)?;
                    }
                }
                (Space::Word, "customXml" | "ins" | "moveTo") => self.rows(child, table)?,
                (Space::Word, "del" | "moveFrom") => self.lose_change(child),
                (Space::Compatibility, "AlternateContent") => {
                    if let Some(form) = chosen(child) {
                        self.rows(form, table)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn row(&mut self, element: Element<'s>, table: &mut Table) -> Result<(), Unreadable> {
        let properties = element.child("trPr");
        if let Some(properties) = properties {
            if let Some(deleted) = properties.child("del") {
                let author = deleted.attribute("author").unwrap_or_default();
                let text = super::notes::plain_text(element);
                self.lose(LossCode::TrackedDeletion, &format!("{author}: {text}"));
                return Ok(());
            }
            if let Some(inserted) = properties.child("ins") {
                self.lose_change(inserted);
            }
        }
        let is_head = properties.is_some_and(|properties| properties.has("tblHeader"));
        table.heads &= is_head;
        let mut row = RowReading {
            cells: Vec::new(),
            column: 0,
            is_header: table.heads || (table.first_row && table.rows.is_empty()),
        };
        let skipped = properties
            .and_then(|properties| properties.child_value("gridBefore")?.parse::<u32>().ok())
            .unwrap_or(0)
            .min(LARGEST_SPAN);
        if skipped > 0 {
            row.cells.push(empty_cell(skipped));
            row.column = skipped as usize;
            table.cover(0, row.column, None);
        }
        self.cells(element, table, &mut row)?;
        table.rows.push(Row {
            id: String::new(),
            cells: row.cells,
        });
        Ok(())
    }

    fn cells(
        &mut self,
        container: Element<'s>,
        table: &mut Table,
        row: &mut RowReading,
    ) -> Result<(), Unreadable> {
        for child in container.children() {
            match child.name() {
                (Space::Word, "tc") => self.cell(child, table, row)?,
                (Space::Word, "sdt") => {
                    self.lose_control(child);
                    if let Some(content) = child.child("sdtContent") {
                        self.cells(content, table, row)?;
                    }
                }
                (Space::Word, "customXml" | "ins" | "moveTo") => self.cells(child, table, row)?,
                (Space::Compatibility, "AlternateContent") => {
                    if let Some(form) = chosen(child) {
                        self.cells(form, table, row)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn cell(
        &mut self,
        element: Element<'s>,
        table: &mut Table,
        row: &mut RowReading,
    ) -> Result<(), Unreadable> {
        let properties = element.child("tcPr");
        let columns = properties
            .and_then(|properties| properties.child_value("gridSpan")?.parse::<u32>().ok())
            .unwrap_or(1)
            .clamp(1, LARGEST_SPAN);
        let merge = properties.and_then(|properties| properties.child("vMerge"));
        let mut builder = Builder::default();
        self.blocks(element, &mut builder)?;
        let blocks = builder.finish();
        let from = row.column;
        row.column = from.saturating_add(columns as usize).min(MOST_COLUMNS);
        let to = row.column;

        let this_row = table.rows.len();
        let is_merged = merge.is_some_and(|merge| merge.value().as_deref() != Some("restart"));
        if is_merged
            && let Some(Some((above, number))) = table.reaching.get(from).copied()
            && let Some(cell) = table
                .rows
                .get_mut(above)
                .and_then(|row| row.cells.get_mut(number))
        {
            let touches = above.saturating_add(cell.rows as usize) == this_row;
            if cell.columns == columns && touches {
                cell.rows = cell.rows.saturating_add(1).min(LARGEST_SPAN);
                // What a merged cell still holds is not shown by Word, but kept.
                cell.blocks.extend(blocks.into_iter().filter(is_filled));
                return Ok(());
            }
        }
        let is_header = row.is_header
            || (table.first_column && from == 0)
            || properties.is_some_and(|properties| {
                is_marked(properties, table.marks_rows, table.marks_columns)
            });
        let widths = widths(properties, table.columns.get(from..to));
        let number = row.cells.len();
        row.cells.push(Cell {
            id: String::new(),
            header: is_header,
            columns,
            rows: 1,
            align: align(element),
            widths,
            blocks,
        });
        let reaching = merge.is_some().then_some((this_row, number));
        table.cover(from, to, reaching);
        Ok(())
    }
}

/// A row that is being read.
struct RowReading {
    cells: Vec<Cell>,
    column: usize,
    is_header: bool,
}

impl Table {
    /// Remembers which cell reaches down from some columns.
    fn cover(&mut self, from: usize, to: usize, cell: Option<(usize, usize)>) {
        if self.reaching.len() < to {
            self.reaching.resize(to, None);
        }
        for place in self.reaching.get_mut(from..to).unwrap_or_default() {
            *place = cell;
        }
    }
}

fn empty_cell(columns: u32) -> Cell {
    Cell {
        id: String::new(),
        header: false,
        columns,
        rows: 1,
        align: None,
        widths: Vec::new(),
        blocks: vec![block(BlockKind::Paragraph(Vec::new()))],
    }
}

fn is_filled(block: &Block) -> bool {
    !matches!(&block.kind, BlockKind::Paragraph(text) if text.is_empty())
}
