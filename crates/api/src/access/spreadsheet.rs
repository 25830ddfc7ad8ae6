//! The matrix as a workbook. Rows go to a temporary file as they come: memory stays what it is.

use std::io::Write;

use luotsi_domain::Id;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::{Matrix, matrix::Words};
use crate::ApiError;

/// Rows of a sheet; the first is the heading.
const ROWS: usize = 1_048_576;

/// Columns of a sheet; the first is the users'.
const COLUMNS: usize = 16_384;

pub(super) fn write(matrix: &Matrix, out: impl Write + Send) -> Result<(), ApiError> {
    require_fits(matrix)?;
    fill(matrix, out).map_err(|error| ApiError::new("io", error))
}

fn require_fits(matrix: &Matrix) -> Result<(), ApiError> {
    let (users, objects) = (matrix.users(), matrix.objects());
    let (what, most, all, way) = if objects >= COLUMNS {
        ("columns for objects", COLUMNS - 1, objects, "--kind")
    } else if users >= ROWS {
        ("rows for users", ROWS - 1, users, "--user")
    } else {
        return Ok(());
    };
    let message = format!(
        "an xlsx sheet has {most} {what}, and there are {all}: ask for fewer with {way}, or write \
         csv or json, which hold any number"
    );
    Err(ApiError::new("does-not-fit", message))
}

fn fill(matrix: &Matrix, out: impl Write + Send) -> Result<(), XlsxError> {
    let mut workbook = Workbook::new();
    let heading = Format::new().set_bold();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Matrix")?.set_freeze_panes(1, 1)?;
    sheet.write_string_with_format(0, 0, "user", &heading)?;
    for (at, (object, _)) in (1_u16..).zip(matrix.column_ids()) {
        sheet.write_string_with_format(0, at, object.as_str(), &heading)?;
    }
    let mut words = Words::spaced();
    let mut row = 0_u32;
    matrix.rows(|user, cells| {
        row += 1;
        sheet.write_string_with_format(row, 0, user.as_str(), &heading)?;
        for (at, bits) in (1_u16..).zip(cells).filter(|(_, bits)| **bits != 0) {
            sheet.write_string(row, at, words.of(*bits))?;
        }
        Ok::<(), XlsxError>(())
    })?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Objects")?;
    let objects = matrix.column_ids();
    let objects = objects.map(|(id, kind)| [id.to_string(), kind.to_string(), matrix.name(id)]);
    list(sheet, &heading, ["object", "kind", "name"], objects)?;
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name("Users")?;
    let users = matrix.user_ids();
    let users = users.map(|id: &Id| [id.to_string(), matrix.name(id)]);
    list(sheet, &heading, ["user", "name"], users)?;
    workbook.save_to_writer(out)
}

fn list<const N: usize>(
    sheet: &mut Worksheet,
    heading: &Format,
    head: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<(), XlsxError> {
    for (at, word) in (0_u16..).zip(head) {
        sheet.write_string_with_format(0, at, word, heading)?;
    }
    for (row, words) in (1_u32..).zip(rows) {
        for (at, word) in (0_u16..).zip(words) {
            sheet.write_string(row, at, word)?;
        }
    }
    Ok(())
}
