//! Asking for a passphrase where nothing else gives one.

use std::{
    env,
    io::{self, IsTerminal as _},
    path::Path,
};

use luotsi_api::{ApiError, headless::Place};

use crate::commands::Session;

/// The environment variable that may hold the passphrase.
pub(crate) const PASSPHRASE: &str = "LUOTSI_PASSPHRASE";

/// The environment variable that says `none` where the system's keyring is to be left alone: on
/// servers, and in tests.
pub(crate) const KEYRING: &str = "LUOTSI_KEYRING";

/// What a passphrase is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// One that exists.
    Opening,
    /// One that is chosen now, and typed twice.
    Making,
}

impl Session<'_> {
    /// Does something with the workspace. Where that needs a passphrase that is not in the
    /// environment, and there is somebody to ask, asks and does it again.
    pub(crate) async fn with_key<T>(
        &self,
        why: For,
        folder: &Path,
        work: impl AsyncFn(Place) -> Result<T, ApiError>,
    ) -> Result<T, ApiError> {
        let place = |passphrase| Place {
            folder: folder.to_owned(),
            passphrase,
        };
        let needed = match work(place(None)).await {
            Err(error) if error.code == "passphrase-needed" => error,
            done => return done,
        };
        if env::var_os(PASSPHRASE).is_some() || !io::stdin().is_terminal() {
            let advice = format!(
                "{}; set {PASSPHRASE}, or start in a terminal",
                needed.message
            );
            return Err(ApiError {
                message: advice,
                ..needed
            });
        }
        let asked = tokio::task::spawn_blocking(move || ask(why)).await;
        match asked {
            Ok(Ok(passphrase)) => work(place(Some(passphrase))).await,
            _ => Err(needed),
        }
    }
}

fn ask(why: For) -> io::Result<String> {
    let passphrase = rpassword::prompt_password("Passphrase: ")?;
    if why == For::Making && rpassword::prompt_password("The same again: ")? != passphrase {
        return Err(io::Error::other("the two differ"));
    }
    Ok(passphrase)
}
