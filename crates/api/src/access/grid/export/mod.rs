//! What the filters leave of the matrix, as a file: a row for each object, a column for each user,
//! group or role.

mod sheet;

use std::{
    collections::HashMap,
    fs::File,
    io::BufWriter,
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
};

use luotsi_domain::{
    Kind, SectionName,
    access::{Action, Role},
};
use serde::{Deserialize, Serialize};

use self::sheet::{Csv, Sheet, Xlsx, io_error};
use super::{
    cells::{Looked, Rights, SAME},
    forest::Node,
    handlers::{table, with_grid},
    state::Table,
    subjects::Subject,
    types::MatrixView,
};
use crate::{
    ApiError, App, Host,
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
                let mut sheet = Csv::new(BufWriter::new(file.as_file()))?;
                self.fill(&mut sheet, words, watch)?;
                sheet.finish()?;
            }
            TableFormat::Xlsx => {
                let (rows, columns) = (self.rows.len() + 1, self.columns.len());
                let columns = columns + usize::from(NAMES);
                let mut sheet = Xlsx::new(&words.sheet, NAMES, rows, columns)?;
                self.fill(&mut sheet, words, watch)?;
                sheet.finish(BufWriter::<&File>::new(file.as_file()))?;
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
        sheet: &mut dyn Sheet,
        words: &MatrixWords,
        watch: &Watch<'_>,
    ) -> Result<(), ApiError> {
        let heads = [&words.object, &words.kind, &words.path].map(String::as_str);
        let columns = self.headings(words);
        sheet.row(&mut heads.into_iter().chain(columns.iter().map(String::as_str)))?;
        let mut texts = Texts {
            known: HashMap::new(),
            compared: matches!(self.rights.looked, Looked::DiffersFrom(_)),
            actions: &words.actions,
        };
        let mut done = 0;
        for rows in self
            .rows
            .chunks((AT_ONCE / self.columns.len().max(1)).max(1))
        {
            let nodes: Vec<&Node> = rows.iter().map(|(node, _)| node).collect();
            let cells = self.rights.cells(&self.columns, &nodes);
            for cell in &cells {
                texts.learn(*cell);
            }
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
                sheet.row(&mut names.chain(cells.map(|cell| texts.of(*cell))))?;
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

fn cancelled() -> ApiError {
    ApiError::new("cancelled", "stopped")
}

/// Cells in words, each put together once: there are few different ones.
struct Texts<'a> {
    known: HashMap<u64, String>,
    compared: bool,
    actions: &'a [String],
}

impl Texts<'_> {
    fn learn(&mut self, cell: u64) {
        let (compared, actions) = (self.compared, self.actions);
        self.known.entry(cell).or_insert_with(|| {
            if cell & SAME != 0 {
                return "=".to_owned();
            }
            if cell == 0 && compared {
                return "–".to_owned();
            }
            let numbered = (0_u32..).zip(Action::ALL).zip(actions);
            let allowed = numbered.filter(|((bit, _), _)| cell >> bit & 1 == 1);
            let words: Vec<_> = allowed.map(|(_, word)| word.as_str()).collect();
            words.join(", ")
        });
    }

    fn of(&self, cell: u64) -> &str {
        self.known.get(&cell).map_or("", String::as_str)
    }
}
