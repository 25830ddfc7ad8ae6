//! Writing a bundle to a `.zip`.

use std::{
    fs,
    io::{BufWriter, Write},
    path::Path,
};

use luotsi_domain::bundle::Written;
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    super::{BundleFileError, Stage, Watch, error::At},
    Existing, Load, Sink, parent, put_all, sync_folder, temporary_prefix,
};

pub(super) fn write(
    written: &Written,
    target: &Path,
    existing: Existing,
    watch: &Watch<'_>,
    load: Load<'_>,
) -> Result<(), BundleFileError> {
    let not_empty = || BundleFileError::NotEmpty {
        path: target.to_owned(),
    };
    if existing == Existing::Keep && fs::symlink_metadata(target).is_ok() {
        return Err(not_empty());
    }
    let parent = parent(target);
    let mut temporary = tempfile::Builder::new()
        .prefix(&temporary_prefix(target))
        .suffix(".part")
        .tempfile_in(parent)
        .at(parent)?;
    fill(
        written,
        target,
        BufWriter::new(temporary.as_file_mut()),
        watch,
        load,
    )?;
    watch.report(Stage::Durable, 0, 1);
    temporary.as_file().sync_all().at(target)?;
    watch.check()?;
    let persisted = match existing {
        Existing::Replace => temporary.persist(target),
        Existing::Keep => temporary.persist_noclobber(target),
    };
    match persisted {
        Ok(_) => sync_folder(parent).at(parent),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => Err(not_empty()),
        Err(error) => Err(BundleFileError::io(target, error.error)),
    }
}

fn fill(
    written: &Written,
    target: &Path,
    to: impl Write + std::io::Seek,
    watch: &Watch<'_>,
    load: Load<'_>,
) -> Result<(), BundleFileError> {
    let mut archive = NewArchive {
        path: target,
        writer: ZipWriter::new(to),
    };
    put_all(written, &mut archive, watch, load)?;
    let mut to = archive
        .writer
        .finish()
        .map_err(|error| of_zip(target, error))?;
    to.flush().at(target)
}

struct NewArchive<'a, W: Write + std::io::Seek> {
    path: &'a Path,
    writer: ZipWriter<W>,
}

impl<W: Write + std::io::Seek> Sink for NewArchive<'_, W> {
    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), BundleFileError> {
        let packed = path.rsplit_once('.').is_some_and(|(_, ending)| {
            let ending = ending.to_ascii_lowercase();
            matches!(
                ending.as_str(),
                "docx" | "xlsx" | "pptx" | "zip" | "png" | "jpg" | "jpeg" | "mp4"
            )
        });
        let method = if packed {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .large_file(bytes.len() as u64 >= u64::from(u32::MAX));
        self.writer
            .start_file(path, options)
            .map_err(|error| of_zip(self.path, error))?;
        self.writer.write_all(bytes).at(self.path)
    }
}

fn of_zip(path: &Path, error: ZipError) -> BundleFileError {
    BundleFileError::io(path, error.into())
}
