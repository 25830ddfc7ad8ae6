//! `access matrix`.

use std::{
    io::{self, BufWriter, IsTerminal as _, Write},
    path::Path,
};

use luotsi_api::{ApiError, access::Matrix};
use serde_json::json;
use tempfile::NamedTempFile;

use super::{Outcome, Session};
use crate::{
    arguments::{self, Format},
    failure::{Exit, Failure},
};

impl Session<'_> {
    /// Writes what everybody may do, user by user as it is worked out.
    pub(super) async fn matrix(&self, what: &arguments::Matrix) -> Outcome {
        let arguments::Matrix {
            kind,
            users,
            format,
            out,
        } = what;
        if out.is_none() {
            self.require_printable(*format)?;
        }
        self.open().await?;
        let asking = self.act_as.as_ref();
        let matrix = match self.app.access_matrix(asking, users, *kind) {
            Ok(matrix) => matrix,
            Err(error) => return self.unknown(error, &json!([])),
        };
        self.tell_left_out(matrix.left_out());
        match out {
            Some(file) => self.write_to_file(&matrix, *format, file),
            None => print(&matrix, *format),
        }
    }

    fn require_printable(&self, format: Format) -> Result<(), Failure> {
        if self.output.json() && format != Format::Json {
            return Err(Failure::usage(
                "--json prints JSON; say with --out FILE where this is to go",
            ));
        }
        if format == Format::Xlsx && io::stdout().is_terminal() {
            return Err(Failure::usage(
                "a terminal shows no workbook; say with --out FILE where it is to go",
            ));
        }
        Ok(())
    }

    /// All of it or nothing: what was there before stays until the new one is whole.
    fn write_to_file(&self, matrix: &Matrix, format: Format, file: &Path) -> Outcome {
        let wrong = |error: io::Error| Failure::output(file, error);
        let folder = match file.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let mut new = beside(folder).map_err(wrong)?;
        write(matrix, format, &mut new)?.map_err(wrong)?;
        new.as_file().sync_all().map_err(wrong)?;
        new.persist(file).map_err(|error| wrong(error.error))?;
        let (users, objects) = (matrix.users(), matrix.objects());
        self.output
            .answer(&json!({"users": users, "objects": objects}), || {
                format!("{users} users, {objects} objects")
            });
        Ok(Exit::Done)
    }
}

/// A new file that may be read by whom files of this user may be read by.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut new = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // The system takes away what the user's own mask does.
        new.permissions(std::fs::Permissions::from_mode(0o666));
    }
    new.tempfile_in(folder)
}

fn print(matrix: &Matrix, format: Format) -> Outcome {
    match write(matrix, format, &mut io::stdout())? {
        // Whoever closed the other end does not want the rest.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::output(Path::new("standard output"), error))
        }
        _ => Ok(Exit::Done),
    }
}

/// Writes the matrix; a refusal comes before anything is written.
fn write(
    matrix: &Matrix,
    format: Format,
    out: &mut (impl Write + Send),
) -> Result<io::Result<()>, ApiError> {
    let mut out = BufWriter::new(out);
    let written = match format {
        Format::Json => matrix.write_json(&mut out),
        Format::Csv => matrix.write_csv(&mut out),
        Format::Xlsx => matrix.write_xlsx(&mut out).map(Ok)?,
    };
    Ok(written.and_then(|()| out.flush()))
}
