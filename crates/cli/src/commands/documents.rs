//! `document import`, `document export`.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use luotsi_api::{
    ApiError,
    documents::{
        DocumentsRead, FileToImport, ImportDocuments, ImportResult, LossView, ReadDocuments,
        Reading, add_document, export_document, import_documents, read_document, read_documents,
    },
};
use luotsi_domain::Id;
use serde_json::{Value, json};

use super::{Outcome, Session};
use crate::{
    arguments::DocumentAction,
    failure::{Exit, Failure},
};

const TASK: &str = "documents";

impl Session<'_> {
    /// Brings documents in, or takes one out.
    pub(crate) async fn document(&self, action: DocumentAction) -> Outcome {
        match action {
            DocumentAction::Import { files, folder } => match files.as_slice() {
                [file] if !file.is_dir() => self.import_document(file, folder).await,
                _ => self.import_documents(&files, folder).await,
            },
            DocumentAction::Export { document, file } => {
                self.open().await?;
                let bytes = export_document(&self.app, &document, &file)
                    .await
                    .map_err(Failure::of_taking_out)?;
                let value = json!({"document": document, "bytes": bytes});
                self.output
                    .answer(&value, || format!("{}: {bytes} bytes", file.display()));
                Ok(Exit::Done)
            }
        }
    }

    async fn import_document(&self, file: &Path, folder: Option<Id>) -> Outcome {
        let read = read_document(file).await.map_err(Failure::of_input)?;
        self.open().await?;
        let name = read.name.clone();
        let losses: Vec<_> = read
            .read
            .losses
            .iter()
            .cloned()
            .map(LossView::from)
            .collect();
        self.tell_losses(None, &losses);
        let document = add_document(&self.app, read, folder).await?;
        let value = json!({"document": document, "name": name, "losses": losses});
        self.output
            .answer(&value, || format!("{name} ({document})"));
        Ok(Exit::Done)
    }

    /// Several files, or those of a folder: one that is wrong does not stop the others.
    async fn import_documents(&self, files: &[PathBuf], folder: Option<Id>) -> Outcome {
        let paths = files.iter().map(|file| {
            let path = file.to_str().map(str::to_owned);
            path.ok_or_else(|| Failure::input(file, "", "the path is not Unicode"))
        });
        let paths = paths.collect::<Result<Vec<_>, _>>()?;
        self.open().await?;
        self.stop_on_interrupt(TASK);
        let task = TASK.to_owned();
        let found = read_documents(&self.app, ReadDocuments { paths, task })
            .await
            .map_err(Failure::of_bringing_in)?;
        for path in &found.passed_over {
            self.output.message(&format!("passed over: {path}"));
        }
        for file in &found.files {
            if let Reading::Readable { losses, .. } = &file.reading {
                self.tell_losses(Some(&file.path), losses);
            }
        }
        let import = ImportDocuments {
            files: readable(&found),
            folder,
            task: TASK.to_owned(),
        };
        let report = import_documents(&self.app, import).await?;
        let mut results: HashMap<String, ImportResult> = report
            .files
            .into_iter()
            .map(|file| (file.path, file.result))
            .collect();
        let mut rows = Vec::with_capacity(found.files.len());
        let mut exit = if report.stopped {
            Exit::Refused
        } else {
            Exit::Done
        };
        for file in found.files {
            let path = file.path;
            let row = match file.reading {
                Reading::Unreadable { failure } => {
                    self.failed(&path, Failure::of_input(failure), &mut exit)
                }
                Reading::Readable { losses, .. } => match results.remove(&path) {
                    Some(ImportResult::Imported { document, name }) => {
                        json!({"file": path, "document": document, "name": name, "losses": losses})
                    }
                    Some(ImportResult::Failed { failure }) => {
                        self.failed(&path, Failure::of_bringing_in(failure), &mut exit)
                    }
                    None => {
                        let stopped = ApiError::new("cancelled", "stopped").at(&path);
                        self.failed(&path, Failure::from(stopped), &mut exit)
                    }
                },
            };
            rows.push(row);
        }
        self.output.answer(&rows, || in_words(&rows));
        Ok(exit)
    }

    /// Says why a file did not become a document; what can not be read weighs more than what is refused.
    fn failed(&self, path: &str, failure: Failure, exit: &mut Exit) -> Value {
        self.output.message(&failure.to_string());
        if *exit != Exit::Input {
            *exit = failure.exit;
        }
        let mut row = failure.to_json();
        if let Value::Object(members) = &mut row {
            members.insert("file".to_owned(), json!(path));
        }
        row
    }

    fn tell_losses(&self, file: Option<&str>, losses: &[LossView]) {
        for loss in losses {
            let of = file.map(|file| format!("{file}: ")).unwrap_or_default();
            let times = if loss.count > 1 {
                format!(" ({} times)", loss.count)
            } else {
                String::new()
            };
            self.output.message(&format!(
                "not carried over: {of}{}: {} {}{times}",
                loss.place,
                json!(loss.code).as_str().unwrap_or_default(),
                loss.detail,
            ));
        }
    }
}

fn readable(found: &DocumentsRead) -> Vec<FileToImport> {
    let files = found.files.iter().filter_map(|file| match &file.reading {
        Reading::Readable { hash, .. } => Some(FileToImport {
            path: file.path.clone(),
            folders: file.folders.clone(),
            hash: *hash,
        }),
        Reading::Unreadable { .. } => None,
    });
    files.collect()
}

fn in_words(rows: &[Value]) -> String {
    let made = rows.iter().filter_map(|row| {
        let [name, document] = ["name", "document"].map(|member| row[member].as_str());
        Some(format!("{} ({})", name?, document?))
    });
    let made: Vec<String> = made.collect();
    format!(
        "{}{}{} of {} files",
        made.join("\n"),
        if made.is_empty() { "" } else { "\n" },
        made.len(),
        rows.len()
    )
}
