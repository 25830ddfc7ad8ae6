//! A file on disk becomes an object's working copy.

use std::path::Path;

use luotsi_domain::{BodyRef, Hash, Kind, Media, command::Intent, record::Content};

use super::{
    Executed, execute,
    types::{AttachPath, Execute},
};
use crate::{ApiError, App, Host, diagrams::relinked, objects::load_body};

/// The largest file that can be attached, in bytes.
pub(crate) const LARGEST: u64 = 512 * 1024 * 1024;

/// Attaches a file to a document, or makes a `.bpmn` file a process's diagram.
///
/// # Errors
///
/// `unreadable-file`, `too-large`, `not-found`, and what the command says.
pub async fn attach_path<H: Host>(app: &App<H>, args: AttachPath) -> Result<Executed, ApiError> {
    let path = Path::new(&args.path);
    let unreadable = |error: std::io::Error| ApiError::new("unreadable-file", error).at(&args.path);
    let size = tokio::fs::metadata(path).await.map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(ApiError::new("too-large", "the file is too large").at(&args.path));
    }
    let bytes = tokio::fs::read(path).await.map_err(unreadable)?;
    let open = app.open()?;
    let record = {
        let current = open.current();
        let record = current.organisation.get(&args.object).cloned();
        record.ok_or_else(|| ApiError::not_found(&args.object))?
    };
    let intent = if record.kind() == Kind::Process {
        let latest = record.data.lifecycle().and_then(|of| of.latest());
        let base = latest.and_then(Content::body).map(|body| body.hash);
        let before = match base {
            Some(base) => load_body(&open, base).await?,
            None => Vec::new(),
        };
        let links = relinked(&open.snapshot(), &args.object, &before, &bytes);
        let edit = Intent::EditBody {
            object: args.object,
            body: BodyRef::to(&bytes, Media::Bpmn),
            base,
        };
        edit.and(links)
    } else {
        let name = path.file_name().map_or_else(
            || Hash::of(&bytes).to_string().into(),
            |name| name.to_string_lossy().into(),
        );
        Intent::AttachFile {
            document: args.object,
            file: BodyRef::to(&bytes, Media::File { name }),
            base: None,
        }
    };
    // The body is there before anything refers to it; where the command is refused, it is collected.
    open.workspace.put_body(bytes).await?;
    execute(app, Execute { intent }).await
}
