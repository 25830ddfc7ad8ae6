//! `process import`, `process export`.

use luotsi_api::diagrams::{export_diagram, import_diagram};
use serde_json::json;

use super::{Outcome, Session};
use crate::{
    arguments::ProcessAction,
    failure::{Exit, Failure},
};

impl Session<'_> {
    /// Brings a diagram in, or takes one out.
    pub(crate) async fn process(&self, action: ProcessAction) -> Outcome {
        self.open().await?;
        match action {
            ProcessAction::Import { file, parent } => {
                let imported = import_diagram(&self.app, &file, parent).await;
                let imported = imported.map_err(Failure::of_bringing_in)?;
                if !imported.is_drawn {
                    self.output.message(
                        "the file says nothing of where its elements are drawn; they are laid out when it is opened",
                    );
                }
                let value = json!({
                    "process": imported.process,
                    "name": imported.name,
                    "drawn": imported.is_drawn,
                });
                self.output.answer(&value, || {
                    format!("{} ({})", imported.name, imported.process)
                });
            }
            ProcessAction::Export { process, file } => {
                let bytes = export_diagram(&self.app, &process, &file).await?;
                let value = json!({"process": process, "bytes": bytes});
                self.output
                    .answer(&value, || format!("{}: {bytes} bytes", file.display()));
            }
        }
        Ok(Exit::Done)
    }
}
