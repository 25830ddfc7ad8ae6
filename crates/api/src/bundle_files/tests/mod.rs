mod archives;
mod folders;
mod round_trip;
mod stopping;

use std::{
    collections::HashMap,
    fs,
    io::{Cursor, Write},
    path::Path,
    sync::atomic::AtomicBool,
};

use luotsi_domain::{Hash, Organisation, Record, generate::Generated};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::{BundleFileError, CallerError, Existing, Limits, Watch};

/// A bundle with one document whose body is `documents/d1.md`.
const JSON: &str = r#"{"format": "luotsi-organisation/1",
    "documents": [{"id": "d1", "name": "A", "published": true, "body": "documents/d1.md"}]}"#;

static NEVER: AtomicBool = AtomicBool::new(false);

/// Nobody looks on.
fn nobody() -> Watch<'static> {
    Watch {
        progress: &|_| {},
        cancel: &NEVER,
    }
}

/// What was read: the records, and the bodies as they were handed out.
struct ReadIn {
    records: Vec<Record>,
    bodies: Vec<(Hash, Vec<u8>)>,
}

fn read_with(path: &Path, limits: &Limits) -> Result<ReadIn, BundleFileError> {
    let mut bodies = Vec::new();
    let records = super::read(path, limits, &nobody(), &mut |hash, bytes| {
        bodies.push((hash, bytes));
        Ok(())
    })?;
    Ok(ReadIn { records, bodies })
}

fn read(path: &Path) -> Result<ReadIn, BundleFileError> {
    read_with(path, &Limits::default())
}

fn refusal(path: &Path) -> BundleFileError {
    match read(path) {
        Ok(read) => panic!("read {} records", read.records.len()),
        Err(error) => error,
    }
}

fn write(generated: &Generated, target: &Path) -> Result<(), BundleFileError> {
    let mut load = loader(&generated.bodies);
    super::write(
        &generated.organisation,
        target,
        Existing::Keep,
        &nobody(),
        &mut load,
    )
}

fn loader(
    bodies: &HashMap<Hash, Vec<u8>>,
) -> impl FnMut(&[Hash]) -> Result<Vec<Vec<u8>>, CallerError> {
    |hashes| Ok(hashes.iter().map(|hash| bodies[hash].clone()).collect())
}

/// What an organisation says, as the bytes of its bundle.
fn said(organisation: &Organisation) -> String {
    let written = luotsi_domain::bundle::write(organisation).unwrap();
    format!(
        "{}{:?}",
        String::from_utf8(written.json).unwrap(),
        written.files
    )
}

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// The bytes of an archive with these entries.
fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A folder that holds an archive with these entries, as `b.zip`.
fn archived(entries: &[(&str, &[u8])]) -> tempfile::TempDir {
    folder(&[("b.zip", &archive(entries))])
}

/// The names of all that is in a folder, hidden or not.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
