//! Writing a bundle.

mod durable;
mod folder;
mod zip;

use std::path::Path;

use luotsi_domain::{
    Hash, Organisation,
    bundle::{self, Written, WrittenFile},
};

use super::{BundleFileError, CallerError, Stage, Watch};

/// What to do with a `.zip` that is there already. A folder is only ever written where there is
/// none, or an empty one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it and write nothing.
    Keep,
    /// Put the new one in its place, once that is whole.
    Replace,
}

/// Writes an organisation's bundle: a `.zip` where the target's name ends so, else a folder.
///
/// `load` gives the bodies of some hashes, in their order; it is asked for a few megabytes at a time.
///
/// # Errors
///
/// What is wrong; the target is then as it was.
pub fn write(
    organisation: &Organisation,
    target: &Path,
    existing: Existing,
    watch: &Watch<'_>,
    load: Load<'_>,
) -> Result<(), BundleFileError> {
    watch.check()?;
    watch.report(Stage::Organisation, 0, 1);
    let written =
        bundle::write(organisation).map_err(|error| BundleFileError::Caller(error.into()))?;
    watch.report(Stage::Organisation, 1, 1);
    let is_zip = target
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    if is_zip && !target.is_dir() {
        zip::write(&written, target, existing, watch, load)
    } else {
        folder::write(&written, target, watch, load)
    }
}

/// Gives the bodies of some hashes, in their order.
pub type Load<'a> = &'a mut dyn FnMut(&[Hash]) -> Result<Vec<Vec<u8>>, CallerError>;

/// Takes the files of a bundle as they come.
trait Sink {
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), BundleFileError>;
}

/// Bodies are asked for by this many bytes at once, or this many bodies.
const BATCH_BYTES: u64 = 4 << 20;
const BATCH: usize = 256;

/// Puts `organisation.json` and all bodies.
fn put_all(
    written: &Written,
    sink: &mut dyn Sink,
    watch: &Watch<'_>,
    load: Load<'_>,
) -> Result<(), BundleFileError> {
    sink.put(bundle::FILE, &written.json)?;
    let mut rest = written.files.as_slice();
    while !rest.is_empty() {
        watch.check()?;
        let (batch, after) = rest.split_at(batch_length(rest));
        rest = after;
        let hashes: Vec<Hash> = batch.iter().map(|file| file.hash).collect();
        let bodies = load(&hashes).map_err(BundleFileError::Caller)?;
        for (at, file) in batch.iter().enumerate() {
            let bytes = bodies.get(at).filter(|bytes| Hash::of(bytes) == file.hash);
            let Some(bytes) = bytes else {
                return Err(BundleFileError::DamagedBody {
                    hash: file.hash.to_string(),
                });
            };
            sink.put(&file.path, bytes)?;
        }
        watch.report(
            Stage::Bodies,
            written.files.len() - rest.len(),
            written.files.len(),
        );
    }
    watch.check()
}

fn batch_length(files: &[WrittenFile]) -> usize {
    let mut bytes = 0_u64;
    let full = files.iter().take(BATCH).position(|file| {
        bytes = bytes.saturating_add(file.size);
        bytes > BATCH_BYTES
    });
    // The one that is too much comes with the next batch, unless it is the first.
    full.map_or(files.len().min(BATCH), |at| at.max(1))
}

/// The folder that a target stands in.
fn parent(target: &Path) -> &Path {
    match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// Makes names that were added to a folder durable.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    // Windows has no handle of a folder to flush; NTFS journals names by itself.
    if cfg!(unix) {
        std::fs::File::open(path)?.sync_all()?;
    }
    Ok(())
}

/// The beginning of the name that a target has until it is whole.
fn temporary_prefix(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.")
}
