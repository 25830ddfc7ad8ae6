//! The matrix as a file: JSON, text with commas, a workbook.

use std::{
    io::{self, Write},
    iter::once,
};

use luotsi_domain::{Id, Text};

use super::Matrix;
use crate::{
    ApiError,
    access::spreadsheet::{COLUMNS, CellWords, Csv, ROWS, Rows, Workbook, actions_of},
};

impl Matrix {
    /// Writes one JSON array of the cells in which something is allowed, user by user:
    /// `{"user", "object", "kind", "actions"}`.
    ///
    /// # Errors
    ///
    /// What `out` says.
    pub fn write_json(&self, out: &mut impl Write) -> io::Result<()> {
        let columns: Vec<String> = self
            .column_ids()
            .map(|(id, kind)| format!(",\"object\":{},\"kind\":\"{kind}\",\"actions\":", json(id)))
            .collect();
        let mut actions = CellWords::new(|cell| {
            let words: Vec<_> = actions_of(cell)
                .map(|action| format!("\"{action}\""))
                .collect();
            format!("[{}]", words.join(","))
        });
        let mut is_first = true;
        out.write_all(b"[")?;
        self.rows(|user, cells| {
            let user = json(user);
            actions.learn(cells);
            for (column, cell) in columns.iter().zip(cells).filter(|(_, cell)| **cell != 0) {
                let separator = if is_first { "\n" } else { ",\n" };
                is_first = false;
                let actions = actions.of(*cell);
                write!(out, "{separator}{{\"user\":{user}{column}{actions}}}")?;
            }
            Ok(())
        })?;
        out.write_all(b"\n]\n")
    }

    /// Writes a table: a row for each user, a column for each object, in a cell the actions with a
    /// space between them. The first row names the objects, the first column the users.
    ///
    /// # Errors
    ///
    /// What `out` says.
    pub fn write_csv(&self, out: &mut impl Write) -> io::Result<()> {
        let mut table = Csv::plain(out);
        self.fill(&mut table)?;
        table.finish()
    }

    /// Writes a workbook: the same table, and two sheets that say what the ids stand for.
    ///
    /// # Errors
    ///
    /// `does-not-fit` where there are more users or objects than a sheet has rows or columns, with
    /// the way round; `io`.
    pub fn write_xlsx(&self, out: impl Write + Send) -> Result<(), ApiError> {
        self.require_fits()?;
        self.fill_workbook(out)
            .map_err(|error| ApiError::new("io", error))
    }

    fn require_fits(&self) -> Result<(), ApiError> {
        // The first row and the first column are the headings.
        let (users, objects) = (self.users(), self.objects());
        let (what, most, all, way) = if objects >= COLUMNS {
            ("columns for objects", COLUMNS - 1, objects, "--kind")
        } else if users >= ROWS {
            ("rows for users", ROWS - 1, users, "--user")
        } else {
            return Ok(());
        };
        let message = format!(
            "an xlsx sheet has {most} {what}, and there are {all}: ask for fewer with {way}, or \
             write csv or json, which hold any number"
        );
        Err(ApiError::new("does-not-fit", message))
    }

    fn fill_workbook(&self, out: impl Write + Send) -> io::Result<()> {
        let mut workbook = Workbook::new("Matrix", 1)?;
        self.fill(&mut workbook)?;
        workbook.turn_to("Objects", 0)?;
        workbook.row(&mut ["object", "kind", "name"].into_iter())?;
        for (id, kind) in self.column_ids() {
            let words = [id.as_str(), kind.as_str(), &self.name(id)];
            workbook.row(&mut words.into_iter())?;
        }
        workbook.turn_to("Users", 0)?;
        workbook.row(&mut ["user", "name"].into_iter())?;
        for id in self.user_ids() {
            let words = [id.as_str(), &self.name(id)];
            workbook.row(&mut words.into_iter())?;
        }
        workbook.finish(out)
    }

    fn fill(&self, table: &mut dyn Rows) -> io::Result<()> {
        let objects = self.column_ids().map(|(object, _)| object.as_str());
        table.row(&mut once("user").chain(objects))?;
        let mut words = CellWords::of_rules();
        self.rows(|user, cells| {
            words.learn(cells);
            let cells = cells.iter().map(|cell| words.of(*cell));
            table.row(&mut once(user.as_str()).chain(cells))
        })
    }

    /// The name of a user or object, in the organisation's first language.
    fn name(&self, id: &Id) -> String {
        let name = self.organisation.get(id).map(|record| &record.name);
        let language = self.organisation.default_language();
        let shown = |name: &Text| {
            let shown = self.organisation.shown(name, language.as_ref()?);
            Some(shown.text.to_owned())
        };
        name.and_then(shown).unwrap_or_default()
    }
}

fn json(id: &Id) -> String {
    serde_json::Value::from(id.as_str()).to_string()
}
