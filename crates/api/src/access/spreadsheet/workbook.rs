//! Tables as the sheets of a workbook. Rows go to a temporary file as they come, so that memory stays
//! what it is.

use std::io::{self, Write};

use rust_xlsxwriter::{Format, XlsxError};

use super::Rows;

/// The most rows that a sheet has.
pub(in crate::access) const ROWS: usize = 1_048_576;

/// The most columns that a sheet has.
pub(in crate::access) const COLUMNS: usize = 16_384;

/// A workbook, sheet by sheet.
pub(in crate::access) struct Workbook {
    book: rust_xlsxwriter::Workbook,
    heading: Format,
    /// Which sheet is written, from 0.
    sheet: usize,
    /// Columns of headings at its start.
    names: u16,
    /// Its next row.
    next: u32,
}

impl Workbook {
    /// A workbook whose first sheet is written; `names` columns at its start hold headings.
    pub(in crate::access) fn new(sheet: &str, names: u16) -> io::Result<Self> {
        let mut workbook = Self {
            book: rust_xlsxwriter::Workbook::new(),
            heading: Format::new().set_bold(),
            sheet: 0,
            names,
            next: 0,
        };
        workbook.add(sheet).map_err(io_error)?;
        Ok(workbook)
    }

    /// Begins the next sheet.
    pub(in crate::access) fn turn_to(&mut self, sheet: &str, names: u16) -> io::Result<()> {
        (self.sheet, self.names, self.next) = (self.sheet + 1, names, 0);
        self.add(sheet).map_err(io_error)
    }

    /// The headings stay in place while the rest scrolls.
    fn add(&mut self, name: &str) -> Result<(), XlsxError> {
        let sheet = self.book.add_worksheet_with_constant_memory()?;
        sheet.set_name(name)?.set_freeze_panes(1, self.names)?;
        Ok(())
    }

    pub(in crate::access) fn finish(mut self, out: impl Write + Send) -> io::Result<()> {
        self.book.save_to_writer(out).map_err(io_error)
    }

    fn write(&mut self, words: &mut dyn Iterator<Item = &str>) -> Result<(), XlsxError> {
        let sheet = self.book.worksheet_from_index(self.sheet)?;
        for (at, word) in (0_u16..).zip(words).filter(|(_, word)| !word.is_empty()) {
            if self.next == 0 || at < self.names {
                sheet.write_string_with_format(self.next, at, word, &self.heading)?;
            } else {
                sheet.write_string(self.next, at, word)?;
            }
        }
        self.next += 1;
        Ok(())
    }
}

impl Rows for Workbook {
    fn row(&mut self, words: &mut dyn Iterator<Item = &str>) -> io::Result<()> {
        self.write(words).map_err(io_error)
    }
}

fn io_error(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}
