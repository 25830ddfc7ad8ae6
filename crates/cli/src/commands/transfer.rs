//! `import`, `export`, `generate`.

use std::path::Path;

use luotsi_api::transfer::{Counts, TransferPath, export_bundle, import_bundle};
use luotsi_store::Workspace;

use super::{Outcome, Session};
use crate::{
    arguments::Generate,
    failure::{Exit, Failure},
    keys::For,
};

const TASK: &str = "transfer";

impl Session<'_> {
    /// Makes a workspace from a bundle, or adds one to it.
    pub(crate) async fn import(&self, bundle: &Path) -> Outcome {
        self.stop_on_interrupt(TASK);
        let counts = if is_workspace(self.folder()?) {
            self.open().await?;
            import_bundle(&self.app, path(bundle)?).await
        } else {
            let made = self.with_key(For::Making, self.folder()?, async |place| {
                self.app.import_headless(place, bundle, TASK).await
            });
            made.await
        };
        self.counted(counts.map_err(Failure::of_reading)?)
    }

    /// Writes the organisation out as a bundle.
    pub(crate) async fn export(&self, bundle: &Path) -> Outcome {
        self.open().await?;
        self.stop_on_interrupt(TASK);
        let counts = export_bundle(&self.app, path(bundle)?).await?;
        self.counted(counts)
    }

    /// Writes a bundle of a plausible organisation.
    pub(crate) async fn generate(&self, what: Generate) -> Outcome {
        self.stop_on_interrupt(TASK);
        let counts = self
            .app
            .generate(what.seed, (what.users, what.objects), what.bundle, TASK)
            .await?;
        self.counted(counts)
    }

    pub(super) fn counted(&self, counts: Counts) -> Outcome {
        self.output.answer(&counts, || {
            let Counts {
                users,
                objects,
                bindings,
            } = counts;
            format!("{users} users, {objects} objects, {bindings} bindings")
        });
        Ok(Exit::Done)
    }
}

/// Whether there is something in the folder that could be opened. What was begun and never finished
/// is made again.
fn is_workspace(folder: &Path) -> bool {
    match Workspace::key_kind_in(folder) {
        Ok(_) => true,
        Err(error) => !matches!(error.code(), "not-a-workspace" | "incomplete"),
    }
}

fn path(bundle: &Path) -> Result<TransferPath, Failure> {
    let path = bundle
        .to_str()
        .ok_or_else(|| Failure::input(bundle, "", "its name is not Unicode"))?;
    Ok(TransferPath {
        path: path.to_owned(),
        task: TASK.to_owned(),
    })
}
