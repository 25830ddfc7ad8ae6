//! Diagrams as files: in and out, byte for byte.

mod relinked;

use std::path::Path;

use luotsi_domain::{BodyRef, Id, Kind, Media, SectionName, Text, access::Action, command::Intent};
use luotsi_merge::{XmlError, bpmn};
use serde::{Deserialize, Serialize};

pub(crate) use relinked::relinked;

use crate::{
    ApiError, App, Host,
    commands::{Execute, execute},
    host::PathPurpose,
    objects::{Which, found, load, may, visible_content, write_whole},
};

/// The largest file that becomes a diagram, in bytes.
const LARGEST: u64 = 128 << 20;

/// Where a file is to become a process.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ImportProcess {
    /// What the new process stands in: a process, or the section.
    pub parent: Id,
    /// The dialog's title.
    pub title: String,
}

/// What became of a file that was brought in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportedDiagram {
    /// The new process.
    pub process: Id,
    /// Its name.
    pub name: String,
    /// Whether anything is drawn in the file; otherwise it has elements and no places for them.
    pub is_drawn: bool,
}

/// Makes a process of a BPMN file that the person chooses; `None` where they did not.
///
/// # Errors
///
/// As of [`import_diagram`].
pub async fn import_process<H: Host>(
    app: &App<H>,
    args: ImportProcess,
) -> Result<Option<ImportedDiagram>, ApiError> {
    let chosen = app
        .host
        .choose_path(PathPurpose::Diagram, &args.title, None)
        .await;
    let Some(file) = chosen else { return Ok(None) };
    import_diagram(app, &file, Some(args.parent))
        .await
        .map(Some)
}

/// Makes a process of a BPMN file, last below `parent` or in the section, named as the file names its
/// process, pool, collaboration or itself, else as the file is called. Its draft is the file, byte for
/// byte.
///
/// # Errors
///
/// `unreadable-file`, `too-large`; the codes of [`XmlError`] with the place in the file; what the
/// commands say.
pub async fn import_diagram<H: Host>(
    app: &App<H>,
    file: &Path,
    parent: Option<Id>,
) -> Result<ImportedDiagram, ApiError> {
    let bytes = read(file).await?;
    let (bytes, summary) = tokio::task::spawn_blocking(move || {
        let summary = bpmn::summary(&bytes);
        (bytes, summary)
    })
    .await
    .map_err(|error| ApiError::new("internal", error))?;
    let summary = summary.map_err(|error| unreadable(&error, file))?;
    let name = summary.name.unwrap_or_else(|| {
        let stem = file.file_stem().unwrap_or_default();
        stem.to_string_lossy().into_owned()
    });
    let open = app.open()?;
    let process = app.host.new_id();
    let create = Intent::Create {
        id: process.clone(),
        kind: Kind::Process,
        parent: parent.unwrap_or_else(|| SectionName::Processes.id()),
        name: Text::Plain(name.clone()),
    };
    let fill = Intent::EditBody {
        object: process.clone(),
        body: BodyRef::to(&bytes, Media::Bpmn),
        base: None,
    };
    let links = relinked(&open.snapshot(), &process, &[], &bytes);
    // The body is there before anything refers to it; where the command is refused, it is collected.
    open.workspace.put_body(bytes).await?;
    let intent = Intent::All {
        changes: [create, fill].into_iter().chain(links).collect(),
    };
    execute(app, Execute { intent }).await?;
    Ok(ImportedDiagram {
        process,
        name,
        is_drawn: summary.drawn > 0,
    })
}

/// Writes a process's diagram to a file: the working copy where the user may see it, else the version
/// in force. What stood there before stays until the new file is whole. Gives its length in bytes.
///
/// # Errors
///
/// `not-found`, `refused`; `nothing-to-save` where there is no diagram; `unwritable-file`.
pub async fn export_diagram<H: Host>(
    app: &App<H>,
    process: &Id,
    file: &Path,
) -> Result<u64, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, process)?;
    let which = if may(&snapshot, Action::ViewDraft, process) {
        Which::Working
    } else {
        Which::Approved
    };
    let body = visible_content(&snapshot, record, which)?
        .and_then(|content| content.body())
        .filter(|body| body.media == Media::Bpmn)
        .ok_or_else(|| ApiError::new("nothing-to-save", "it has no diagram").at(process))?;
    let bytes = load(&open, body).await?;
    let length = body.size;
    let path = file.to_owned();
    tokio::task::spawn_blocking(move || write_whole(&path, &bytes))
        .await
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(|error| ApiError::new("unwritable-file", error).at(file.display()))?;
    Ok(length)
}

async fn read(file: &Path) -> Result<Vec<u8>, ApiError> {
    let wrong = |error: std::io::Error| ApiError::new("unreadable-file", error).at(file.display());
    let size = tokio::fs::metadata(file).await.map_err(wrong)?.len();
    if size > LARGEST {
        return Err(ApiError::new("too-large", "the file is too large").at(file.display()));
    }
    tokio::fs::read(file).await.map_err(wrong)
}

fn unreadable(error: &XmlError, file: &Path) -> ApiError {
    let place = format!("{}: {}", file.display(), error.position);
    ApiError {
        detail: Some(error.reason.clone()),
        ..ApiError::new(error.code.name(), &error.reason).at(place)
    }
}
