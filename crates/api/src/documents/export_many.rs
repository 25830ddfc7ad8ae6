//! Several objects taken out as files at once.

use std::{collections::HashSet, path::Path};

use luotsi_domain::{Record, record::Content};

use super::{
    DocumentForm, ExportFiles, FileLeftOut, FilesExported,
    export::{form_for, title, written},
    form::form_of_body,
    task::Task,
};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
    host::PathPurpose,
    objects::{
        Which, file_name, found, load, object_name, suggested_name, visible_content, write_whole,
    },
};

/// Writes what several objects say into a folder that the person chooses: texts in the form that is asked
/// for, all else as it is. The version in force is taken, else the working copy, as far as the user may see
/// them. Nothing that is in the folder is written over. `None` where they chose no folder.
///
/// # Errors
///
/// `no-workspace`; `cancelled`. Why something is no file stands in the report.
pub async fn export_files<H: Host>(
    app: &App<H>,
    args: ExportFiles,
) -> Result<Option<FilesExported>, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let chosen = app
        .host
        .choose_path(PathPurpose::FilesFolder, &args.title, None)
        .await;
    let Some(folder) = chosen else {
        return Ok(None);
    };
    let task = Task::begin(app, &args.task);
    let mut report = FilesExported {
        folder: folder.display().to_string(),
        written: 0,
        left_out: Vec::new(),
    };
    let mut taken = HashSet::new();
    for (done, id) in args.objects.iter().enumerate() {
        task.is_at(done, args.objects.len())?;
        // What is not there any more, or may not be known of, is not named either.
        let Ok(record) = found(&snapshot, id) else {
            continue;
        };
        match export(&open, &snapshot, record, args.form, &folder, &mut taken).await {
            Ok(()) => report.written += 1,
            Err(failure) => report.left_out.push(FileLeftOut {
                object: object_name(&snapshot, record),
                failure,
            }),
        }
    }
    Ok(Some(report))
}

async fn export(
    open: &Open,
    snapshot: &Snapshot,
    record: &Record,
    form: DocumentForm,
    folder: &Path,
    taken: &mut HashSet<String>,
) -> Result<(), ApiError> {
    let which = match visible_content(snapshot, record, Which::Approved) {
        Ok(Some(_)) => Which::Approved,
        _ => Which::Working,
    };
    let nothing = || ApiError::new("nothing-to-save", "it has no text or file");
    let body = visible_content(snapshot, record, which)?
        .and_then(Content::body)
        .ok_or_else(nothing)?;
    let (name, bytes) = if form_of_body(&body.media).is_some() {
        let form = form_for(form);
        let name = format!("{}.{}", title(snapshot, record), form.extension());
        (name, written(open, snapshot, record, which, form).await?)
    } else {
        (file_name(snapshot, record, body), load(open, body).await?)
    };
    let path = folder.join(free_name(&suggested_name(&name), taken, |name| {
        folder.join(name).exists()
    }));
    let place = path.display().to_string();
    tokio::task::spawn_blocking(move || write_whole(&path, &bytes))
        .await
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(|error| ApiError::new("unwritable-file", error).at(place))
}

/// The name, with a number where it is taken: by another of these files, or by what was there before.
fn free_name(name: &str, taken: &mut HashSet<String>, is_there: impl Fn(&str) -> bool) -> String {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) => (stem, format!(".{ending}")),
        None => (name, String::new()),
    };
    let names = (2_u64..).map(|number| format!("{stem} ({number}){ending}"));
    let mut names = std::iter::once(name.to_owned()).chain(names);
    names
        .find(|name| !is_there(name) && taken.insert(name.to_lowercase()))
        .unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_takes_the_name_of_another() {
        let mut taken = HashSet::new();
        let mut free = |name: &str| {
            free_name(name, &mut taken, |name| {
                name.to_lowercase() == "ohje (2).docx"
            })
        };
        assert_eq!(free("Ohje.docx"), "Ohje.docx");
        assert_eq!(free("OHJE.docx"), "OHJE (3).docx");
        assert_eq!(free("Ohje.md"), "Ohje.md");
        assert_eq!(free("Lista"), "Lista");
        assert_eq!(free("lista"), "lista (2)");
    }
}
