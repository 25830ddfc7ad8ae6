//! The files in folders that can become documents.

use std::path::{Path, PathBuf};

use luotsi_document::Form;

use crate::ApiError;

/// How many files are looked at, at most, and how deep.
const MOST_FILES: usize = 10_000;
const DEEPEST: usize = 64;

/// What was found at the paths that were chosen.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) files: Vec<FoundFile>,
    /// What can not become a document.
    pub(super) passed_over: Vec<String>,
}

/// A file that is to become a document.
#[derive(Debug)]
pub(super) struct FoundFile {
    pub(super) path: PathBuf,
    /// What it stands in, from the chosen folder down.
    pub(super) folders: Vec<String>,
    /// Why it can not even be looked at: a folder that may not be opened.
    pub(super) problem: Option<ApiError>,
}

/// Goes through the paths: a file is taken as it is, a folder with all that is in it. Links are not
/// followed, so that nothing comes in from elsewhere or twice.
///
/// # Errors
///
/// `too-many-files`.
pub(super) fn look_through(paths: &[PathBuf]) -> Result<Found, ApiError> {
    let mut found = Found::default();
    for path in paths {
        if path.is_dir() {
            // The name of `.` is that of what it stands for; a whole disk has none.
            let whole = path.canonicalize().unwrap_or_default();
            let name = path.file_name().or_else(|| whole.file_name());
            let folders = name.map(|name| name.to_string_lossy().into_owned());
            open(path, folders.into_iter().collect(), &mut found)?;
        } else {
            found.add(path.clone(), Vec::new(), None)?;
        }
    }
    Ok(found)
}

impl Found {
    fn add(
        &mut self,
        path: PathBuf,
        folders: Vec<String>,
        problem: Option<ApiError>,
    ) -> Result<(), ApiError> {
        if self.files.len() + self.passed_over.len() >= MOST_FILES {
            let detail = format!("there are more than {MOST_FILES} files");
            return Err(ApiError::new("too-many-files", detail).at(path.display()));
        }
        self.files.push(FoundFile {
            path,
            folders,
            problem,
        });
        Ok(())
    }
}

/// The files of a folder by their names, then what is in its folders.
fn open(folder: &Path, folders: Vec<String>, found: &mut Found) -> Result<(), ApiError> {
    let entries = std::fs::read_dir(folder).and_then(|entries| {
        let named = entries.map(|entry| {
            let entry = entry?;
            Ok((entry.file_name(), entry.file_type()?))
        });
        named.collect::<std::io::Result<Vec<_>>>()
    });
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            let problem = ApiError::new("unreadable-file", error).at(folder.display());
            return found.add(folder.to_owned(), folders, Some(problem));
        }
    };
    entries.sort_by_cached_key(|(name, kind)| {
        let name = name.to_string_lossy();
        (kind.is_dir(), name.to_lowercase(), name.into_owned())
    });
    for (name, kind) in entries {
        let path = folder.join(&name);
        let shown = name.to_string_lossy().into_owned();
        if is_hidden(&shown) {
            continue;
        }
        if kind.is_dir() && folders.len() < DEEPEST {
            let folders = folders.iter().cloned().chain([shown]).collect();
            open(&path, folders, found)?;
        } else if kind.is_file() && can_be_read(&shown) {
            found.add(path, folders.clone(), None)?;
        } else if found.passed_over.len() < MOST_FILES {
            let place = folders.iter().cloned().chain([shown]).collect::<Vec<_>>();
            found.passed_over.push(place.join("/"));
        }
    }
    Ok(())
}

/// What systems and other programs keep for themselves: names that begin with a dot, and what Word
/// leaves beside a file that is open.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$")
}

fn can_be_read(name: &str) -> bool {
    matches!(
        Form::of_name(name),
        Some(Form::Word | Form::Markdown | Form::Json)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_gone_through_in_order_and_what_is_no_document_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("Ohjeet");
        for (name, text) in [
            ("b.md", "b"),
            ("A.docx", "a"),
            ("kuva.png", "p"),
            (".piilo.md", "h"),
            ("~$A.docx", "w"),
            ("Myynti/Tarjous/c.json", "c"),
        ] {
            let path = root.join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let single = folder.path().join("yksi.txt");
        let found = look_through(&[single.clone(), root.clone()]).unwrap();
        let files: Vec<_> = found
            .files
            .iter()
            .map(|file| (file.path.clone(), file.folders.join("/")))
            .collect();
        assert_eq!(
            files,
            [
                (single, String::new()),
                (root.join("A.docx"), "Ohjeet".to_owned()),
                (root.join("b.md"), "Ohjeet".to_owned()),
                (
                    root.join("Myynti/Tarjous/c.json"),
                    "Ohjeet/Myynti/Tarjous".to_owned()
                ),
            ]
        );
        assert_eq!(found.passed_over, ["Ohjeet/kuva.png"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("Ohjeet");
        std::fs::create_dir_all(&root).unwrap();
        std::os::unix::fs::symlink(&root, root.join("itse")).unwrap();
        std::os::unix::fs::symlink("/etc/hostname", root.join("muu.md")).unwrap();
        let found = look_through(&[root]).unwrap();
        assert!(found.files.is_empty(), "{found:?}");
        assert_eq!(found.passed_over, ["Ohjeet/itse", "Ohjeet/muu.md"]);
    }
}
