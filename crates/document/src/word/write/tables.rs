//! Tables.

use std::collections::BTreeMap;

use super::{Writer, blocks::Surroundings};
use crate::{
    model::{Cell, Row},
    word::measure::TWIPS_PER_PIXEL,
};

/// How wide a column is that says nothing, in twips, and how wide all are together at most.
const WIDEST: i64 = 9072;

/// What stands at a place of a table's grid.
enum Place<'d> {
    Cell(&'d Cell),
    /// The cell above reaches down here.
    Reached(u32),
    /// Nothing: so many columns, up to a cell that is reached.
    Nothing(u32),
}

impl Place<'_> {
    const fn columns(&self) -> u32 {
        match self {
            Self::Cell(cell) => cell.columns,
            Self::Reached(columns) | Self::Nothing(columns) => *columns,
        }
    }
}

impl<'d> Writer<'d> {
    pub(super) fn table(&mut self, rows: &'d [Row], around: &Surroundings) {
        let grid = grid(rows);
        let widths = widths(&grid);
        let is_head = |row: &Vec<Place<'_>>| {
            row.iter()
                .all(|place| matches!(place, Place::Cell(cell) if cell.header))
        };
        let heads = grid.iter().take_while(|row| is_head(row)).count();
        let has_head_column = grid.iter().all(|row| match row.first() {
            Some(Place::Cell(cell)) => cell.header,
            Some(Place::Reached(_)) => true,
            Some(Place::Nothing(_)) | None => false,
        });
        let indent = match around.indent {
            0 => String::new(),
            indent => format!("<w:tblInd w:w=\"{indent}\" w:type=\"dxa\"/>"),
        };
        self.xml.push_str(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"LuotsiTable\"/><w:tblW w:w=\"0\" w:type=\"auto\"/>{indent}\
             <w:tblLook w:val=\"{:04X}\" w:firstRow=\"{}\" w:lastRow=\"0\" w:firstColumn=\"{}\" \
             w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>",
            0x0600 + u32::from(heads > 0) * 0x20 + u32::from(has_head_column) * 0x80,
            u8::from(heads > 0),
            u8::from(has_head_column),
        ));
        let usual = WIDEST / i64::try_from(widths.len().max(1)).unwrap_or(1);
        for width in &widths {
            let width = width.unwrap_or(usual.max(300));
            self.xml.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.xml.push_str("</w:tblGrid>");
        for (number, row) in grid.iter().enumerate() {
            self.row(row, number < heads, &widths);
        }
        self.xml.push_str("</w:tbl>");
    }

    fn row(&mut self, row: &[Place<'d>], is_head: bool, widths: &[Option<i64>]) {
        self.xml.push_str("<w:tr>");
        let used: usize = row.iter().map(|place| place.columns() as usize).sum();
        let after = match widths.len().saturating_sub(used) {
            0 => String::new(),
            after => format!("<w:gridAfter w:val=\"{after}\"/>"),
        };
        let head = if is_head { "<w:tblHeader/>" } else { "" };
        if !(after.is_empty() && head.is_empty()) {
            self.xml
                .push_str(&format!("<w:trPr>{after}{head}</w:trPr>"));
        }
        let mut column = 0;
        for place in row {
            let columns = place.columns();
            let own = widths.get(column..column + columns as usize);
            column += columns as usize;
            let span = match columns {
                1 => String::new(),
                columns => format!("<w:gridSpan w:val=\"{columns}\"/>"),
            };
            match place {
                Place::Cell(cell) => self.cell(cell, &span, is_head, own),
                Place::Reached(_) => self.xml.push_str(&format!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>{span}<w:vMerge/></w:tcPr><w:p/></w:tc>"
                )),
                Place::Nothing(_) => self.xml.push_str(&format!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>{span}</w:tcPr><w:p/></w:tc>"
                )),
            }
        }
        self.xml.push_str("</w:tr>");
    }

    fn cell(&mut self, cell: &'d Cell, span: &str, is_head: bool, widths: Option<&[Option<i64>]>) {
        let width = match (cell.widths.is_empty(), widths) {
            (false, Some(widths)) => widths.iter().flatten().sum(),
            _ => 0,
        };
        let kind = if width > 0 { "dxa" } else { "auto" };
        let looks = match (cell.header, is_head) {
            (false, _) => "",
            (true, true) => "<w:cnfStyle w:val=\"100000000000\" w:firstRow=\"1\"/>",
            (true, false) => "<w:cnfStyle w:val=\"001000000000\" w:firstColumn=\"1\"/>",
        };
        let merge = if cell.rows > 1 {
            "<w:vMerge w:val=\"restart\"/>"
        } else {
            ""
        };
        let shade = if cell.header {
            "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDEFF2\"/>"
        } else {
            ""
        };
        self.xml.push_str(&format!(
            "<w:tc><w:tcPr>{looks}<w:tcW w:w=\"{width}\" w:type=\"{kind}\"/>{span}{merge}{shade}</w:tcPr>"
        ));
        let within = Surroundings {
            align: cell.align,
            ends_with_paragraph: true,
            ..Surroundings::default()
        };
        self.blocks(&cell.blocks, &within);
        self.xml.push_str("</w:tc>");
    }
}

/// Where each cell stands: Word wants a cell everywhere, and merges where one reaches further down.
fn grid(rows: &[Row]) -> Vec<Vec<Place<'_>>> {
    let mut grid = Vec::with_capacity(rows.len());
    // By the column in which they begin: how wide cells from above are, and in how many rows more.
    let mut reached: BTreeMap<usize, (u32, u32)> = BTreeMap::new();
    for row in rows {
        let mut places = BTreeMap::new();
        let mut below = BTreeMap::new();
        let mut column = 0;
        for cell in &row.cells {
            while let Some((columns, _)) = reached.get(&column) {
                column += *columns as usize;
            }
            let end = column + cell.columns as usize;
            // What comes from above ends where it would be overlapped.
            let overlapped: Vec<usize> = reached.range(column..end).map(|(at, _)| *at).collect();
            for at in overlapped {
                reached.remove(&at);
            }
            if cell.rows > 1 {
                below.insert(column, (cell.columns, cell.rows - 1));
            }
            places.insert(column, Place::Cell(cell));
            column = end;
        }
        for (at, (columns, rows)) in reached {
            places.insert(at, Place::Reached(columns));
            if rows > 1 {
                below.insert(at, (columns, rows - 1));
            }
        }
        reached = below;
        grid.push(filled(places));
    }
    grid
}

/// A row without holes.
fn filled(places: BTreeMap<usize, Place<'_>>) -> Vec<Place<'_>> {
    let mut row = Vec::with_capacity(places.len());
    let mut column = 0;
    for (at, place) in places {
        if let Ok(hole @ 1..) = u32::try_from(at.saturating_sub(column)) {
            row.push(Place::Nothing(hole));
        }
        column = at + place.columns() as usize;
        row.push(place);
    }
    if row.is_empty() {
        row.push(Place::Nothing(1));
    }
    row
}

/// How wide the columns are, in twips, as the first cell says that says it.
fn widths(grid: &[Vec<Place<'_>>]) -> Vec<Option<i64>> {
    let mut widths: Vec<Option<i64>> = Vec::new();
    for row in grid {
        let mut column = 0;
        for place in row {
            let end = column + place.columns() as usize;
            if widths.len() < end {
                widths.resize(end, None);
            }
            if let Place::Cell(cell) = place {
                let own = cell
                    .widths
                    .iter()
                    .map(|width| i64::from(*width) * TWIPS_PER_PIXEL);
                for (width, own) in widths.iter_mut().skip(column).zip(own) {
                    width.get_or_insert(own);
                }
            }
            column = end;
        }
    }
    widths
}
