//! `document import`, `document export`.

use luotsi_api::documents::{add_document, export_document, read_document};
use serde_json::json;

use super::{Outcome, Session};
use crate::{
    arguments::DocumentAction,
    failure::{Exit, Failure},
};

impl Session<'_> {
    /// Brings a document in, or takes one out.
    pub(crate) async fn document(&self, action: DocumentAction) -> Outcome {
        match action {
            DocumentAction::Import { file, folder } => {
                let read = read_document(&file).await.map_err(Failure::of_input)?;
                self.open().await?;
                let (name, losses) = (read.name.clone(), read.read.losses.clone());
                for loss in &losses {
                    let times = if loss.count > 1 {
                        format!(" ({} times)", loss.count)
                    } else {
                        String::new()
                    };
                    self.output.message(&format!(
                        "not carried over: {}: {} {}{times}",
                        loss.place,
                        json!(loss.code).as_str().unwrap_or_default(),
                        loss.detail,
                    ));
                }
                let document = add_document(&self.app, read, folder).await?;
                let value = json!({"document": document, "name": name, "losses": losses});
                self.output
                    .answer(&value, || format!("{name} ({document})"));
            }
            DocumentAction::Export { document, file } => {
                self.open().await?;
                let bytes = export_document(&self.app, &document, &file)
                    .await
                    .map_err(Failure::of_taking_out)?;
                let value = json!({"document": document, "bytes": bytes});
                self.output
                    .answer(&value, || format!("{}: {bytes} bytes", file.display()));
            }
        }
        Ok(Exit::Done)
    }
}
