//! The private folder of a workspace in which opened files are.
//!
//! For each there is a folder with the file alone in it, since programs put files of their own beside
//! the one that they open, and a note beside that folder.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use luotsi_domain::Hash;

use super::{note::Note, stamp::Stamp};

const FOLDER: &str = "opened";
const NOTE: &str = "json";

/// Where a workspace keeps its opened files.
#[derive(Clone, Debug)]
pub(super) struct Folder(PathBuf);

/// Why a file was not taken away.
#[derive(Debug, thiserror::Error)]
pub(super) enum Kept {
    #[error("the file says something that the document does not")]
    Changed,
    #[error("a program has the file open")]
    Held,
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Folder {
    pub(super) fn of(workspace: &Path) -> Self {
        Self(workspace.join(FOLDER))
    }

    pub(super) fn path(&self, note: &Note) -> PathBuf {
        self.0.join(&note.folder).join(&note.name)
    }

    fn note_path(&self, note: &Note) -> PathBuf {
        self.0.join(format!("{}.{NOTE}", note.folder))
    }

    /// The notes that are there. One that can not be read stays where it is, and its file with it.
    pub(super) fn notes(&self) -> io::Result<Vec<Note>> {
        let items = match fs::read_dir(&self.0) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            items => items?,
        };
        let mut notes: Vec<Note> = Vec::new();
        for item in items {
            let path = item?.path();
            if path.extension().is_some_and(|ending| ending == NOTE) {
                let note = serde_json::from_slice(&fs::read(&path)?);
                // A note speaks of its own folder only.
                let fits = |note: &Note| is_plain(&note.name) && self.note_path(note) == path;
                notes.extend(note.ok().filter(fits));
            }
        }
        notes.sort_by(|a, b| (a.opened_at, &a.folder).cmp(&(b.opened_at, &b.folder)));
        Ok(notes)
    }

    /// Keeps a note.
    pub(super) fn keep(&self, note: &Note) -> io::Result<()> {
        let json = serde_json::to_vec(note).map_err(io::Error::other)?;
        write_private(&self.note_path(note), &json)
    }

    /// Writes a file with its note, the note first: no file is there that nobody knows of.
    pub(super) fn write(&self, note: &Note, bytes: &[u8]) -> io::Result<()> {
        private_folder(&self.0.join(&note.folder))?;
        self.keep(note)?;
        let path = self.path(note);
        let written = write_private(&path, bytes).and_then(|()| {
            if note.editable {
                Ok(())
            } else {
                set_read_only(&path, true)
            }
        });
        if written.is_err() {
            self.forget(note).ok();
        }
        written
    }

    /// Whether a program has put beside the file what it puts there while it has it open.
    pub(super) fn is_held(&self, note: &Note) -> bool {
        let Ok(items) = fs::read_dir(self.0.join(&note.folder)) else {
            return false;
        };
        items.flatten().any(|item| {
            let name = item.file_name();
            let name = name.to_string_lossy();
            name.starts_with("~$") || (name.starts_with(".~lock.") && name.ends_with('#'))
        })
    }

    /// Takes a file away where it says what the document says and no program has it open.
    pub(super) fn remove(&self, note: &Note) -> Result<(), Kept> {
        if self.is_held(note) {
            return Err(Kept::Held);
        }
        let path = self.path(note);
        if Stamp::of(&path)?.is_some() {
            if Hash::of(&fs::read(&path)?) != note.base {
                return Err(Kept::Changed);
            }
            take_away(&path)?;
        }
        Ok(self.forget(note)?)
    }

    /// Takes a file away, whatever it says: the person said so.
    pub(super) fn discard(&self, note: &Note) -> io::Result<()> {
        match take_away(&self.path(note)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => self.forget(note),
        }
    }

    /// Takes the note away, and the folder where nothing else is in it.
    fn forget(&self, note: &Note) -> io::Result<()> {
        fs::remove_dir(self.0.join(&note.folder)).ok();
        match fs::remove_file(self.note_path(note)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Whether a name is one of a file in the folder, and leads nowhere else.
fn is_plain(name: &str) -> bool {
    let mut parts = Path::new(name).components();
    matches!(parts.next(), Some(std::path::Component::Normal(_))) && parts.next().is_none()
}

/// Only its owner may look into it: what is in it is not encrypted.
fn private_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// There whole or not at all, and only for its owner.
fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

fn take_away(path: &Path) -> io::Result<()> {
    // Windows removes nothing that may only be read.
    if cfg!(windows) {
        set_read_only(path, false)?;
    }
    fs::remove_file(path)
}

fn set_read_only(path: &Path, value: bool) -> io::Result<()> {
    let mut permissions = fs::metadata(path)?.permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(
        &mut permissions,
        if value { 0o400 } else { 0o600 },
    );
    #[cfg(not(unix))]
    permissions.set_readonly(value);
    fs::set_permissions(path, permissions)
}
