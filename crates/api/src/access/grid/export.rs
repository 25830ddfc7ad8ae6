//! What the filters leave of the matrix, as a file: a row for each object, a column for each user,
//! group or role.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufWriter},
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
};

use luotsi_domain::{Kind, SectionName, access::Role};
use serde::{Deserialize, Serialize};

use super::{
    cells::{Looked, Rights, SAME},
    forest::Node,
    handlers::{table, with_grid},
    subjects::Subject,
    table::Table,
    types::MatrixView,
};
use crate::{
    ApiError, App, Host,
    access::spreadsheet::{COLUMNS, CellWords, Csv, ROWS, Rows, Workbook, actions_of},
    app::Snapshot,
    bundle_files::{Progress, Stage, Watch},
    objects::{shown_name, traversed},
    transfer::in_background,
};

/// So many cells are worked out at once.
const AT_ONCE: usize = 1 << 18;

/// So many of the objects that an object stands in are named, those nearest to it.
const MOST_ABOVE: usize = 12;

/// Columns before those of the subjects: the object, its kind, what it stands in.
const NAMES: u16 = 3;

/// How a file holds a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum TableFormat {
    /// Text with commas.
    Csv,
    /// A workbook.
    Xlsx,
}

/// The words of the person's language that stand in the file.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct MatrixWords {
    /// The name of the sheet.
    pub sheet: String,
    /// The heading of the objects' names.
    pub object: String,
    /// The heading of their kinds.
    pub kind: String,
    /// The heading of what they stand in.
    pub path: String,
    /// Of actions, in their order in [`Matrix`](super::Matrix).
    pub actions: Vec<String>,
    /// Of roles, by their names in the rules.
    pub roles: HashMap<Role, String>,
    /// Of kinds, by their names in the rules.
    pub kinds: HashMap<Kind, String>,
    /// Of sections, by their names in the rules.
    pub sections: HashMap<SectionName, String>,
}

/// Where the matrix is to be written, and how.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct MatrixExport {
    /// The matrix.
    pub view: MatrixView,
    /// The file; one that is there is replaced (the dialog that chose it has asked).
    pub path: String,
    /// How it holds the table.
    pub format: TableFormat,
    /// The words in it.
    pub words: MatrixWords,
    /// A name for the task, for its progress and for cancelling it.
    #[serde(default)]
    pub task: String,
}

/// How much was written.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
pub struct MatrixExported {
    /// How many objects.
    pub objects: u32,
    /// How many users, groups or roles.
    pub subjects: u32,
}

/// Writes what the filters leave, folded away or not.
///
/// # Errors
///
/// As of [`matrix`](super::matrix); `too-many-columns` and `too-many-rows` for a workbook;
/// `unwritable-file`; `cancelled`. The file is then as it was.
pub async fn export<H: Host>(app: &App<H>, args: MatrixExport) -> Result<MatrixExported, ApiError> {
    let part = with_grid(app, args.view, |grid| table(grid, |table| Part::of(table))).await?;
    let (path, format, words) = (PathBuf::from(args.path), args.format, args.words);
    in_background(app, &args.task, move |watch| {
        part.write(&path, format, &words, watch)
            .map_err(|error| match error.code.as_str() {
                "unwritable-file" => error.at(path.display()),
                _ => error,
            })?;
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Ok::<_, ApiError>(MatrixExported {
            objects: number(part.rows.len()),
            subjects: number(part.columns.len()),
        })
    })
    .await
}

/// What is written, as it was when that began.
struct Part {
    snapshot: Arc<Snapshot>,
    rights: Rights,
    columns: Vec<Subject>,
    /// The objects, each with the nearest of those that it stands in.
    rows: Vec<(Node, Vec<Node>)>,
}

impl Part {
    fn of(table: &Table) -> Self {
        let node = |at: usize| table.forest.nodes.get(at).cloned();
        let wanted = (0..table.forest.nodes.len()).filter(|at| table.is_wanted(*at));
        Self {
            snapshot: table.snapshot.clone(),
            rights: table.rights.clone(),
            columns: table.columns.clone(),
            rows: wanted
                .filter_map(|at| {
                    let above = table.forest.above(at).take(MOST_ABOVE);
                    Some((node(at)?, above.filter_map(node).collect()))
                })
                .collect(),
        }
    }

    /// Writes beside the place and puts the file there once it is whole.
    fn write(
        &self,
        path: &Path,
        format: TableFormat,
        words: &MatrixWords,
        watch: &Watch<'_>,
    ) -> Result<(), ApiError> {
        let folder = path.parent().unwrap_or_else(|| Path::new(""));
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        let file = tempfile::NamedTempFile::new_in(folder).map_err(io_error)?;
        match format {
            TableFormat::Csv => {
                let mut table =
                    Csv::for_people(BufWriter::new(file.as_file())).map_err(io_error)?;
                self.fill(&mut table, words, watch)?;
                table.finish().map_err(io_error)?;
            }
            TableFormat::Xlsx => {
                require_fits(self.rows.len() + 1, self.columns.len() + usize::from(NAMES))?;
                let mut workbook = Workbook::new(&words.sheet, NAMES).map_err(io_error)?;
                self.fill(&mut workbook, words, watch)?;
                let out = BufWriter::<&File>::new(file.as_file());
                workbook.finish(out).map_err(io_error)?;
            }
        }
        if watch.cancel.load(Ordering::Relaxed) {
            return Err(cancelled());
        }
        file.persist(path).map_err(|error| io_error(error.error))?;
        Ok(())
    }

    fn fill(
        &self,
        table: &mut dyn Rows,
        words: &MatrixWords,
        watch: &Watch<'_>,
    ) -> Result<(), ApiError> {
        let heads = [&words.object, &words.kind, &words.path].map(String::as_str);
        let columns = self.headings(words);
        let mut row = |words: &mut dyn Iterator<Item = &str>| table.row(words).map_err(io_error);
        row(&mut heads.into_iter().chain(columns.iter().map(String::as_str)))?;
        let compared = matches!(self.rights.looked, Looked::DiffersFrom(_));
        let mut texts = CellWords::new(|cell| cell_text(cell, compared, &words.actions));
        let mut done = 0;
        for rows in self
            .rows
            .chunks((AT_ONCE / self.columns.len().max(1)).max(1))
        {
            let nodes: Vec<&Node> = rows.iter().map(|(node, _)| node).collect();
            let cells = self.rights.cells(&self.columns, &nodes);
            texts.learn(&cells);
            for (at, (node, above)) in rows.iter().enumerate() {
                let path: Vec<String> = above
                    .iter()
                    .rev()
                    .map(|node| self.name(node, words))
                    .collect();
                let kind = words.kinds.get(&node.kind).map_or("", String::as_str);
                let (name, path) = (self.name(node, words), path.join(" › "));
                let names = [name.as_str(), kind, path.as_str()].into_iter();
                let cells = cells.iter().skip(at).step_by(nodes.len());
                row(&mut names.chain(cells.map(|cell| texts.of(*cell))))?;
            }
            if watch.cancel.load(Ordering::Relaxed) {
                return Err(cancelled());
            }
            done += rows.len();
            (watch.progress)(Progress {
                what: Stage::Bodies,
                done: done as u64,
                total: self.rows.len() as u64,
            });
        }
        Ok(())
    }

    fn name(&self, node: &Node, words: &MatrixWords) -> String {
        let record = traversed(&self.snapshot, &node.id);
        let name = record.map_or_else(String::new, |record| {
            shown_name(&self.snapshot, record).text
        });
        if name.is_empty() && node.kind == Kind::Section {
            return words
                .sections
                .get(&node.section)
                .cloned()
                .unwrap_or_default();
        }
        name
    }

    /// The names of the columns; those of the same name are told apart by their ids.
    fn headings(&self, words: &MatrixWords) -> Vec<String> {
        let names: Vec<String> = self
            .columns
            .iter()
            .map(|subject| match subject {
                Subject::Role(role) => words.roles.get(role).cloned().unwrap_or_default(),
                _ => subject.column(&self.snapshot).name.text,
            })
            .collect();
        let mut times: HashMap<&str, u32> = HashMap::new();
        for name in &names {
            *times.entry(name).or_default() += 1;
        }
        let heading = |(subject, name): (&Subject, &String)| match times.get(name.as_str()) {
            Some(1) => name.clone(),
            _ => format!("{name} ({})", subject.id()),
        };
        self.columns.iter().zip(&names).map(heading).collect()
    }
}

fn cell_text(cell: u64, compared: bool, actions: &[String]) -> String {
    if cell & SAME != 0 {
        return "=".to_owned();
    }
    if cell == 0 && compared {
        return "–".to_owned();
    }
    let words = actions_of(cell).filter_map(|action| actions.get(action as usize));
    words.map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn cancelled() -> ApiError {
    ApiError::new("cancelled", "stopped")
}

/// Refuses more than a sheet holds, with the way round.
fn require_fits(rows: usize, columns: usize) -> Result<(), ApiError> {
    let (code, what) = if columns > COLUMNS {
        ("too-many-columns", "columns")
    } else if rows > ROWS {
        ("too-many-rows", "rows")
    } else {
        return Ok(());
    };
    let message = format!("a sheet does not have so many {what}: choose fewer, or write csv");
    Err(ApiError::new(code, message))
}

fn io_error(error: io::Error) -> ApiError {
    ApiError::new("unwritable-file", error)
}
