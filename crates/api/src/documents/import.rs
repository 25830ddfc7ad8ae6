//! Files that a person chooses become documents: first they are told what each would not keep.

use std::path::{Path, PathBuf};

use super::{
    DocumentsRead, FileImported, FileRead, FileToImport, ImportDocuments, ImportReport,
    ImportResult, LossView, ReadDocuments, Reading,
    files::{add, read_document},
    folder::look_through,
    task::Task,
};
use crate::{ApiError, App, Host, commands::Executed};

/// Reads files, and those in folders, and says of each what would not be kept. Nothing is saved, and a
/// file that can not be read does not stop the others.
///
/// # Errors
///
/// `too-many-files`; `cancelled`.
pub async fn read_documents<H: Host>(
    app: &App<H>,
    args: ReadDocuments,
) -> Result<DocumentsRead, ApiError> {
    let task = Task::begin(app, &args.task);
    let paths: Vec<PathBuf> = args.paths.iter().map(PathBuf::from).collect();
    let found = tokio::task::spawn_blocking(move || look_through(&paths)).await;
    let found = found.map_err(|error| ApiError::new("internal", error))??;
    let total = found.files.len();
    let mut files = Vec::with_capacity(total);
    for file in found.files {
        task.is_at(files.len(), total)?;
        let reading = match file.problem {
            Some(problem) => Err(problem),
            None => read_document(&file.path).await,
        };
        files.push(FileRead {
            path: file.path.display().to_string(),
            folders: file.folders,
            reading: match reading {
                Ok(read) => Reading::Readable {
                    name: read.name,
                    hash: read.hash,
                    losses: read.read.losses.into_iter().map(LossView::from).collect(),
                },
                Err(failure) => Reading::Unreadable { failure },
            },
        });
    }
    Ok(DocumentsRead {
        files,
        passed_over: found.passed_over,
    })
}

/// Makes documents of files. Each becomes one with its folders and its text, or nothing is made of it, and
/// the others go on. Where it is stopped, what was done until then stays.
///
/// # Errors
///
/// `no-workspace`. What is wrong with a file stands in the report.
pub async fn import_documents<H: Host>(
    app: &App<H>,
    args: ImportDocuments,
) -> Result<ImportReport, ApiError> {
    app.open()?;
    let task = Task::begin(app, &args.task);
    let total = args.files.len();
    let mut report = ImportReport {
        files: Vec::with_capacity(total),
        stopped: false,
        history: None,
    };
    for file in args.files {
        if task.is_at(report.files.len(), total).is_err() {
            report.stopped = true;
            break;
        }
        let path = file.path.clone();
        let result = match import(app, file, args.folder.as_ref()).await {
            Ok((result, executed)) => {
                report.history = Some(executed.history);
                result
            }
            Err(failure) => ImportResult::Failed { failure },
        };
        report.files.push(FileImported { path, result });
    }
    Ok(report)
}

async fn import<H: Host>(
    app: &App<H>,
    file: FileToImport,
    folder: Option<&luotsi_domain::Id>,
) -> Result<(ImportResult, Executed), ApiError> {
    let read = read_document(Path::new(&file.path)).await?;
    if read.hash != file.hash {
        let detail = "it is not what it was when it was said what would not be kept of it";
        return Err(ApiError::new("file-changed", detail).at(&file.path));
    }
    let name = read.name.clone();
    let (document, executed) = add(app, read, folder, &file.folders).await?;
    Ok((ImportResult::Imported { document, name }, executed))
}
