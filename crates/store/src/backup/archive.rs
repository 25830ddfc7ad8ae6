//! The archive that a backup is.

use std::{
    fs::File,
    io::{self, BufReader, BufWriter, Read, Write},
    path::Path,
};

use luotsi_domain::Hash;
use zip::{CompressionMethod, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{DATABASE_MEMBER, FORMAT, KEY_MEMBER, MANIFEST_MEMBER, Manifest, VERSION};
use crate::{StoreError, error::At, files};

/// What a manifest or an envelope may have at most.
const LARGEST_TEXT: u64 = 64 << 10;
const BUFFER: usize = 1 << 20;

/// Writes an archive to a new file and makes it durable.
pub(super) fn write(
    path: &Path,
    manifest: &Manifest,
    envelope: &[u8],
    database: &Path,
) -> Result<(), StoreError> {
    let file = files::create_private(path).at(path)?;
    let written = || -> Result<(), ZipError> {
        let mut zip = ZipWriter::new(BufWriter::with_capacity(BUFFER, file));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .large_file(true);
        zip.start_file(MANIFEST_MEMBER, options)?;
        let text = serde_json::to_vec_pretty(manifest).map_err(io::Error::other)?;
        zip.write_all(&text)?;
        zip.start_file(KEY_MEMBER, options)?;
        zip.write_all(envelope)?;
        zip.start_file(DATABASE_MEMBER, options)?;
        copy(&mut File::open(database)?, &mut zip)?;
        let file = zip
            .finish()?
            .into_inner()
            .map_err(|error| error.into_error())?;
        Ok(file.sync_all()?)
    };
    written().map_err(|error| explain(path, error))
}

/// An archive that is being restored.
pub(super) struct Archive<'a> {
    zip: ZipArchive<BufReader<File>>,
    path: &'a Path,
    pub(super) manifest: Manifest,
    /// The envelope's text.
    pub(super) envelope: Vec<u8>,
}

impl<'a> Archive<'a> {
    pub(super) fn open(path: &'a Path) -> Result<Self, StoreError> {
        let file = BufReader::new(File::open(path).at(path)?);
        let mut zip = ZipArchive::new(file).map_err(|error| explain(path, error))?;
        let manifest = read_text(&mut zip, MANIFEST_MEMBER, path)?;
        let envelope = read_text(&mut zip, KEY_MEMBER, path)?;
        let manifest = parse(&manifest, path)?;
        Ok(Self {
            zip,
            path,
            manifest,
            envelope,
        })
    }

    /// Writes the database to a new file and makes it durable.
    pub(super) fn extract(&mut self, target: &Path) -> Result<(), StoreError> {
        let mut member = self
            .zip
            .by_name(DATABASE_MEMBER)
            .map_err(|error| explain(self.path, error))?;
        if member.compression() != CompressionMethod::Stored || member.size() != self.manifest.size
        {
            return Err(invalid(
                self.path,
                "the database has another size than its manifest says",
            ));
        }
        let mut file = files::create_private(target).at(target)?;
        let mut hasher = blake3::Hasher::new();
        let mut buffer = vec![0; BUFFER];
        loop {
            let count = member
                .read(&mut buffer)
                .map_err(|error| explain(self.path, error.into()))?;
            let Some(bytes) = buffer.get(..count).filter(|bytes| !bytes.is_empty()) else {
                break;
            };
            hasher.update(bytes);
            file.write_all(bytes).at(target)?;
        }
        file.sync_all().at(target)?;
        if Hash::from(*hasher.finalize().as_bytes()) != self.manifest.database {
            return Err(invalid(
                self.path,
                "the database is not what its manifest says",
            ));
        }
        Ok(())
    }
}

/// The size and the hash of a file.
pub(super) fn measure(path: &Path) -> Result<(u64, Hash), StoreError> {
    let mut hasher = blake3::Hasher::new();
    let size = File::open(path)
        .and_then(|mut file| copy(&mut file, &mut hasher))
        .at(path)?;
    Ok((size, Hash::from(*hasher.finalize().as_bytes())))
}

fn copy(from: &mut impl Read, to: &mut impl Write) -> io::Result<u64> {
    io::copy(&mut BufReader::with_capacity(BUFFER, from), to)
}

fn read_text(
    zip: &mut ZipArchive<BufReader<File>>,
    member: &str,
    path: &Path,
) -> Result<Vec<u8>, StoreError> {
    let member = zip.by_name(member).map_err(|error| explain(path, error))?;
    let mut text = Vec::new();
    member
        .take(LARGEST_TEXT)
        .read_to_end(&mut text)
        .map_err(|error| explain(path, error.into()))?;
    Ok(text)
}

fn parse(text: &[u8], path: &Path) -> Result<Manifest, StoreError> {
    #[derive(serde::Deserialize)]
    struct Head {
        format: String,
    }
    let head: Head = serde_json::from_slice(text).map_err(|error| invalid(path, error))?;
    match head
        .format
        .strip_prefix(FORMAT)
        .and_then(|n| n.parse().ok())
    {
        Some(VERSION) => serde_json::from_slice(text).map_err(|error| invalid(path, error)),
        Some(found) => Err(StoreError::SchemaTooNew {
            path: path.to_owned(),
            found,
            known: VERSION,
        }),
        None => Err(invalid(path, "it is no backup")),
    }
}

pub(super) fn invalid(path: &Path, what: impl ToString) -> StoreError {
    StoreError::InvalidBackup {
        path: path.to_owned(),
        what: what.to_string(),
    }
}

fn explain(path: &Path, error: ZipError) -> StoreError {
    match error {
        ZipError::Io(error) if error.kind() == io::ErrorKind::InvalidData => invalid(path, error),
        ZipError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => invalid(path, error),
        ZipError::Io(error) => StoreError::io(path, error),
        error => invalid(path, error),
    }
}
