//! The organisation becomes a bundle, all of it or nothing.

use std::{cell::Cell, path::PathBuf, sync::Arc};

use luotsi_domain::Hash;
use tokio::{runtime::Handle, sync::mpsc};

use super::{
    count, require_manager,
    types::{Counts, TransferPath},
};
use crate::{
    ApiError, App, Event, Host,
    bundle_files::{self, CallerError, Existing, Progress, Watch},
};

/// Writes the organisation out as a bundle: a `.zip` where the path ends so, else a folder. A
/// `.zip` that is there is replaced (the dialog that chose it has asked).
///
/// # Errors
///
/// What is wrong with the place; `cancelled`; `refused`. The place is then as it was.
pub async fn export_bundle<H: Host>(app: &App<H>, args: TransferPath) -> Result<Counts, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    require_manager(&snapshot)?;
    let counts = count(snapshot.organisation.records().map(|record| &**record));
    let path = PathBuf::from(&args.path);
    let (organisation, from) = (snapshot.organisation, Arc::clone(&open));
    let handle = Handle::current();
    in_background(app, &args.task, move |watch| {
        let mut load = |hashes: &[Hash]| {
            let mut bodies = Vec::with_capacity(hashes.len());
            for hash in hashes {
                let body = handle.block_on(from.workspace.body(*hash))?;
                bodies.push(
                    body.ok_or_else(|| CallerError::from(format!("body {hash} is missing")))?,
                );
            }
            Ok(bodies)
        };
        bundle_files::write(&organisation, &path, Existing::Replace, watch, &mut load)
    })
    .await?;
    Ok(counts)
}

/// Writes on a thread of its own, tells how far that is, and stops where asked to.
pub(crate) async fn in_background<H: Host, T: Send + 'static, E>(
    app: &App<H>,
    task: &str,
    write: impl FnOnce(&Watch<'_>) -> Result<T, E> + Send + 'static,
) -> Result<T, ApiError>
where
    E: Into<ApiError> + Send + 'static,
{
    let cancel = app.begin_task(task);
    let (sender, mut progressed) = mpsc::unbounded_channel::<Progress>();
    let writing = tokio::task::spawn_blocking(move || {
        let told = Cell::new(None);
        let progress = |progress: Progress| {
            let step = (progress.what, progress.done * 100 / progress.total.max(1));
            if told.replace(Some(step)) != Some(step) {
                // Nobody may be listening any more.
                sender.send(progress).ok();
            }
        };
        write(&Watch {
            progress: &progress,
            cancel: &cancel,
        })
    });
    while let Some(progress) = progressed.recv().await {
        app.host.send(Event::Progress {
            task: task.to_owned(),
            done: u32::try_from(progress.done).unwrap_or(u32::MAX),
            total: u32::try_from(progress.total).unwrap_or(u32::MAX),
        });
    }
    let written = writing.await;
    app.end_task(task);
    written
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(Into::into)
}
