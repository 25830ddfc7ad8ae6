//! `backup`, `restore`, `verify`.

use std::path::Path;

use luotsi_store::KeyKind;
use serde_json::json;

use super::{Outcome, Session};
use crate::{failure::Exit, keys::For};

impl Session<'_> {
    /// Writes a copy of the workspace, also while another program has it open.
    pub(crate) async fn backup(&self, file: &Path) -> Outcome {
        let done = self.with_key(For::Opening, self.folder()?, async |place| {
            self.app.backup_headless(place, file).await
        });
        let done = done.await?;
        let opens_with = match done.key {
            KeyKind::Keyring => "keyring",
            KeyKind::Passphrase => "passphrase",
        };
        if done.key == KeyKind::Keyring {
            self.output
                .message("this copy opens only with the keyring of this user on this computer");
        }
        let value = json!({"entries": done.sequence, "bytes": done.size, "opensWith": opens_with});
        self.output.answer(&value, || {
            format!(
                "{}: {} entries, {} bytes",
                file.display(),
                done.sequence,
                done.size
            )
        });
        Ok(Exit::Done)
    }

    /// Makes a workspace from a backup.
    pub(crate) async fn restore(&self, file: &Path) -> Outcome {
        let counts = self.with_key(For::Opening, self.folder()?, async |place| {
            self.app.restore_headless(place, file).await
        });
        let counts = counts.await.map_err(|error| match error.place.as_deref() {
            Some(place) if Path::new(place) == file => crate::failure::Failure::of_reading(error),
            _ => error.into(),
        })?;
        self.counted(counts)
    }

    /// Checks the audit chain, and that everything is as it says. Changes nothing, and works while
    /// another program has the workspace open.
    pub(crate) async fn verify(&self) -> Outcome {
        let verified = self.with_key(For::Opening, self.folder()?, async |place| {
            self.app.verify_headless(place).await
        });
        let verified = verified.await?;
        let Some(broken) = &verified.broken else {
            let value = json!({"entries": verified.entries, "intact": true});
            self.output
                .answer(&value, || format!("{} entries, intact", verified.entries));
            return Ok(Exit::Done);
        };
        let value = json!({
            "entries": verified.entries,
            "intact": false,
            "entry": broken.sequence,
            "object": broken.object,
            "reason": broken.reason.code(),
            "message": broken.to_string(),
        });
        self.output
            .answer(&value, || format!("not intact: {broken}"));
        Ok(Exit::Refused)
    }
}
