//! Tables as files.

mod csv;
mod words;
mod workbook;

use std::io;

pub(super) use self::{
    csv::Csv,
    words::{CellWords, actions_of},
    workbook::{COLUMNS, ROWS, Workbook},
};

/// A table that is being written, row by row; the first row holds the headings.
pub(super) trait Rows {
    fn row(&mut self, words: &mut dyn Iterator<Item = &str>) -> io::Result<()>;
}
