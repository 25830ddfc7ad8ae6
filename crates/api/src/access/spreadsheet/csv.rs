//! Tables as text with commas, for any number of rows and columns.

use std::{
    borrow::Cow,
    io::{self, Write},
};

use super::Rows;

/// A table as text, its lines ended as RFC 4180 has them.
pub(in crate::access) struct Csv<W: Write> {
    writer: csv::Writer<W>,
    /// Whether spreadsheet programs are to open it.
    for_people: bool,
}

impl<W: Write> Csv<W> {
    /// A table for other programs: every text as it is.
    pub(in crate::access) fn plain(out: W) -> Self {
        Self::new(out, false)
    }

    /// A table that people open in spreadsheet programs, which take it for a computer's own encoding
    /// without the mark at the beginning, and texts for formulas.
    pub(in crate::access) fn for_people(mut out: W) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        Ok(Self::new(out, true))
    }

    fn new(out: W, for_people: bool) -> Self {
        let mut writer = csv::WriterBuilder::new();
        writer.terminator(csv::Terminator::CRLF);
        Self {
            writer: writer.from_writer(out),
            for_people,
        }
    }

    pub(in crate::access) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl<W: Write> Rows for Csv<W> {
    fn row(&mut self, words: &mut dyn Iterator<Item = &str>) -> io::Result<()> {
        for word in words {
            let word = match self.for_people {
                true => harmless(word),
                false => word.into(),
            };
            self.writer.write_field(&*word)?;
        }
        Ok(self.writer.write_record(None::<&[u8]>)?)
    }
}

/// A text that spreadsheet programs do not take for a formula.
fn harmless(word: &str) -> Cow<'_, str> {
    if word.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{word}").into()
    } else {
        word.into()
    }
}
