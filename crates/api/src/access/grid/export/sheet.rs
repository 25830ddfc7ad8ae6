//! Tables as files: CSV, and workbooks whose rows go to a temporary file as they come, so that
//! memory stays what it is.

use std::io::Write;

use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::ApiError;

/// Rows of a sheet.
const ROWS: usize = 1_048_576;

/// Columns of a sheet.
const COLUMNS: usize = 16_384;

/// A table that is being written, row by row; the first row holds the headings.
pub(super) trait Sheet {
    fn row(&mut self, words: &mut dyn Iterator<Item = &str>) -> Result<(), ApiError>;
}

/// The table as text: with commas, for any number of rows and columns.
pub(super) struct Csv<W: Write>(csv::Writer<W>);

impl<W: Write> Csv<W> {
    pub(super) fn new(mut out: W) -> Result<Self, ApiError> {
        // Spreadsheet programs take text without this mark for one of the computer's own encoding.
        out.write_all("\u{feff}".as_bytes()).map_err(io_error)?;
        let mut writer = csv::WriterBuilder::new();
        writer.terminator(csv::Terminator::CRLF);
        Ok(Self(writer.from_writer(out)))
    }

    pub(super) fn finish(mut self) -> Result<(), ApiError> {
        self.0.flush().map_err(io_error)
    }
}

impl<W: Write> Sheet for Csv<W> {
    fn row(&mut self, words: &mut dyn Iterator<Item = &str>) -> Result<(), ApiError> {
        for word in words {
            self.0.write_field(&*harmless(word)).map_err(io_error)?;
        }
        self.0.write_record(None::<&[u8]>).map_err(io_error)
    }
}

/// A text that spreadsheet programs do not take for a formula.
fn harmless(word: &str) -> std::borrow::Cow<'_, str> {
    if word.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{word}").into()
    } else {
        word.into()
    }
}

/// The table as the one sheet of a workbook, with its headings in place while the rest scrolls.
pub(super) struct Xlsx {
    workbook: Workbook,
    heading: Format,
    /// Columns with headings at the start.
    names: u16,
    next: u32,
}

impl Xlsx {
    /// A workbook for a table of this size.
    ///
    /// # Errors
    ///
    /// `too-many-columns`, `too-many-rows`, with the way round.
    pub(super) fn new(
        name: &str,
        names: u16,
        rows: usize,
        columns: usize,
    ) -> Result<Self, ApiError> {
        if columns > COLUMNS {
            let message = "an xlsx sheet does not have so many columns: choose fewer, or write csv";
            return Err(ApiError::new("too-many-columns", message));
        }
        if rows > ROWS {
            let message = "an xlsx sheet does not have so many rows: choose fewer, or write csv";
            return Err(ApiError::new("too-many-rows", message));
        }
        let mut workbook = Workbook::new();
        let sheet = workbook
            .add_worksheet_with_constant_memory()
            .map_err(io_error)?;
        let made = sheet
            .set_name(name)
            .and_then(|sheet| sheet.set_freeze_panes(1, names));
        made.map_err(io_error)?;
        Ok(Self {
            workbook,
            heading: Format::new().set_bold(),
            names,
            next: 0,
        })
    }

    pub(super) fn finish(mut self, out: impl Write + Send) -> Result<(), ApiError> {
        self.workbook.save_to_writer(out).map_err(io_error)
    }

    fn write(&mut self, words: &mut dyn Iterator<Item = &str>) -> Result<(), XlsxError> {
        let sheet = self.workbook.worksheet_from_index(0)?;
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

impl Sheet for Xlsx {
    fn row(&mut self, words: &mut dyn Iterator<Item = &str>) -> Result<(), ApiError> {
        self.write(words).map_err(io_error)
    }
}

pub(super) fn io_error(error: impl ToString) -> ApiError {
    ApiError::new("unwritable-file", error)
}
