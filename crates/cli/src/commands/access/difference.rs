//! `access diff`.

use std::{
    io::{self, BufWriter, Write as _},
    path::Path,
};

use luotsi_api::access::Differences;
use luotsi_domain::access::Cell;

use super::{Outcome, Session, listed};
use crate::{
    commands::entries,
    failure::{Exit, Failure},
};

impl Session<'_> {
    /// Says what the changes of a file would change. Nothing is changed.
    pub(super) async fn difference(&self, changes: &Path) -> Outcome {
        let changes = entries::read_file(changes)?;
        self.open().await?;
        let asking = self.act_as.as_ref();
        let differences = self.app.access_difference(asking, &changes)?;
        self.tell_left_out(differences.left_out());
        let printed = if self.output.json() {
            print_json(&differences)
        } else {
            print_words(&differences)
        };
        match printed {
            // Whoever closed the other end does not want the rest.
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Failure::output(Path::new("standard output"), error))
            }
            _ => Ok(Exit::Done),
        }
    }
}

/// One JSON array, cell by cell: there may be more of them than memory holds.
fn print_json(differences: &Differences) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut separator = "[\n";
    differences.for_each(|cell| {
        out.write_all(separator.as_bytes())?;
        separator = ",\n";
        serde_json::to_writer(&mut out, &cell).map_err(io::Error::from)
    })?;
    let end: &[u8] = if separator == "[\n" {
        b"[]\n"
    } else {
        b"\n]\n"
    };
    out.write_all(end)?;
    out.flush()
}

fn print_words(differences: &Differences) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    differences.for_each(|cell| writeln!(out, "{}", words(&cell)))?;
    out.flush()
}

fn words(cell: &Cell) -> String {
    let Cell {
        user,
        object,
        gained,
        lost,
    } = cell;
    let parts = [("gained", gained), ("lost", lost)];
    let parts = parts.into_iter().filter(|(_, actions)| !actions.is_empty());
    let parts: Vec<_> = parts
        .map(|(what, actions)| format!("{what} {}", listed(*actions)))
        .collect();
    format!("{user} {object}: {}", parts.join("; "))
}
