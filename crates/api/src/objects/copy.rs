//! Saving a copy of what an object says.

use std::{
    io::{self, Write},
    path::Path,
};

use base64::{Engine as _, prelude::BASE64_STANDARD};

use super::{
    FileContent, SaveCopy, SaveFile,
    content::{file_name, load, visible_content},
    file_names::suggested_name,
    seen::found,
};
use crate::{ApiError, App, Host, host::PathPurpose};

/// Writes a copy of the body where the person chooses, whole or not at all, and says where that is.
///
/// # Errors
///
/// `no-workspace`, `not-found`, `refused`; `nothing-to-save`; `unwritable-file`; `missing-content`,
/// and what the store says of a body that is damaged.
pub async fn save_copy<H: Host>(app: &App<H>, args: SaveCopy) -> Result<Option<String>, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    let body = visible_content(&snapshot, record, args.which)?
        .and_then(|content| content.body())
        .ok_or_else(|| ApiError::new("nothing-to-save", "there is nothing that could be saved"))?;
    let name = suggested_name(&file_name(&snapshot, record, body));
    // A body that can not be read is told of before the person is asked for a place.
    let bytes = load(&open, body).await?;
    save(app, &args.title, &name, bytes).await
}

/// Writes what the interface made where the person chooses, whole or not at all, and says where that is.
///
/// # Errors
///
/// `invalid-arguments` where it is no base64; `unwritable-file`.
pub async fn save_file<H: Host>(app: &App<H>, args: SaveFile) -> Result<Option<String>, ApiError> {
    let bytes = match args.content {
        FileContent::Text(text) => text.into_bytes(),
        FileContent::Base64(text) => BASE64_STANDARD
            .decode(text)
            .map_err(|error| ApiError::new("invalid-arguments", error).at(&args.name))?,
    };
    save(app, &args.title, &suggested_name(&args.name), bytes).await
}

/// Asks for a place and writes there.
pub(crate) async fn save<H: Host>(
    app: &App<H>,
    title: &str,
    name: &str,
    bytes: Vec<u8>,
) -> Result<Option<String>, ApiError> {
    let chosen = app
        .host
        .choose_path(PathPurpose::NewFile, title, Some(name))
        .await;
    let Some(path) = chosen else { return Ok(None) };
    let place = path.display().to_string();
    tokio::task::spawn_blocking(move || write_whole(&path, &bytes))
        .await
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(|error| ApiError::new("unwritable-file", error).at(&place))?;
    Ok(Some(place))
}

/// Writes beside the place and then takes it: what stood there before stays until all is written.
///
/// # Errors
///
/// What the disk says.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    // As any file that a person saves, not as a secret one.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_replaces_what_stood_there_and_leaves_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy.md");
        std::fs::write(&path, "before").unwrap();
        write_whole(&path, b"after").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"after");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_copy_that_can_not_be_written_leaves_what_stood_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("missing").join("copy.md");
        assert!(write_whole(&path, b"after").is_err());
        let occupied = folder.path().join("occupied");
        std::fs::create_dir_all(occupied.join("inner")).unwrap();
        assert!(write_whole(&occupied, b"after").is_err());
        assert!(occupied.join("inner").is_dir());
    }
}
