//! An organisation made of files that nobody here wrote, as a bundle: a city's functions as
//! processes, with the BPMN reference models as diagrams of some, a handbook's chapters as documents,
//! and Finland's regions and municipalities as areas.
//!
//! The files are read in place and are not part of the project: from the folder that
//! `LUOTSI_TESTDATA` names, else from `../shared/testdata` beside the project. Its members are
//! written here by hand rather than by the program's own export, so that reading them tests that.

mod areas;
mod documents;
mod people;
mod processes;
#[cfg(test)]
mod tests;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::json;

pub use luotsi_testdata::folder as testdata;

/// How much there is in the bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// Processes.
    pub processes: usize,
    /// How many of them have a diagram.
    pub diagrams: usize,
    /// Folders of documents.
    pub folders: usize,
    /// Documents.
    pub documents: usize,
    /// Areas.
    pub areas: usize,
}

/// Why there is no bundle.
#[derive(Debug)]
pub enum RealDataError {
    /// A file can not be read or written.
    Io(PathBuf, io::Error),
    /// A file is not what it was taken for.
    Unexpected(PathBuf, String),
}

impl std::fmt::Display for RealDataError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Io(path, error) => write!(formatter, "{}: {error}", path.display()),
            Self::Unexpected(path, what) => write!(formatter, "{}: {what}", path.display()),
        }
    }
}

impl std::error::Error for RealDataError {}

/// Writes the bundle to a folder, which is made where there is none.
///
/// # Errors
///
/// Which file can not be read or written, or is not what it was taken for.
pub fn bundle(testdata: &Path, folder: &Path) -> Result<Made, RealDataError> {
    let processes = processes::read(testdata, folder)?;
    let (folders, documents) = documents::read(testdata, folder)?;
    let areas = areas::read(testdata)?;
    let made = Made {
        processes: processes.len(),
        diagrams: processes
            .iter()
            .filter(|process| process.get("diagram").is_some())
            .count(),
        folders: folders.len(),
        documents: documents.len(),
        areas: areas.len(),
    };
    let bundle = json!({
        "format": "luotsi-organisation/1",
        "name": {"fi": "Kaupungin tehtävät", "sv": "Stadens uppgifter", "en": "The city's functions"},
        "languages": ["fi", "sv", "en"],
        "users": people::users(),
        "groups": people::groups(),
        "grants": people::grants(),
        "processes": processes,
        "folders": folders,
        "documents": documents,
        "areas": areas,
    });
    put(
        &folder.join("organisation.json"),
        format!("{bundle:#}\n").as_bytes(),
    )?;
    Ok(made)
}

fn read_text(path: &Path) -> Result<String, RealDataError> {
    fs::read_to_string(path).map_err(|error| RealDataError::Io(path.to_owned(), error))
}

/// The files of a folder with an ending, by name.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>, RealDataError> {
    let io = |error| RealDataError::Io(folder.to_owned(), error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(io)? {
        let path = entry.map_err(io)?.path();
        if path.extension().is_some_and(|found| found == ending) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of a file without its ending.
fn stem(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), RealDataError> {
    let io = |error| RealDataError::Io(path.to_owned(), error);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(io)?;
    }
    fs::write(path, bytes).map_err(io)
}

fn copy(from: &Path, to: &Path) -> Result<(), RealDataError> {
    put(
        to,
        &fs::read(from).map_err(|error| RealDataError::Io(from.to_owned(), error))?,
    )
}
