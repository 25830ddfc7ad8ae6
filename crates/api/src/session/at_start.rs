//! What is opened when the program starts, while the window is still being made.

use std::{
    path::PathBuf,
    sync::{Arc, atomic::Ordering},
};

use luotsi_domain::Id;

use super::{Memory, act_as, open_demonstration, open_workspace, types::OpenWorkspace};
use crate::{ApiError, App, Host, app::lock, use_cases::Nothing};

/// What to open at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AtStart {
    /// The workspace that was open last, where there is one.
    Last,
    /// A workspace's folder.
    Workspace(PathBuf),
    /// The demonstration organisation.
    Demonstration,
}

impl<H: Host> App<H> {
    /// Opens what is to be opened at the start, and acts as a user there. `start` waits for it from
    /// the moment this is called, not from when the future first runs: await it on another thread.
    pub fn begin(
        self: &Arc<Self>,
        at_start: AtStart,
        user: Option<Id>,
    ) -> impl Future<Output = ()> + Send + use<H> {
        let app = self.clone();
        let opening = self.opening.clone().try_lock_owned();
        app.starting.store(true, Ordering::SeqCst);
        // What is remembered is what the user sees who acts by default.
        app.memory.send_replace(match &user {
            None => Memory::Unknown,
            Some(_) => Memory::Nothing,
        });
        async move {
            let result = app
                .open_at_start(at_start)
                .await
                .and_then(|()| match &user {
                    Some(user) => act_as(&app, user),
                    None => Ok(()),
                });
            if let Err(error) = result {
                *lock(&app.problem) = Some(error);
            }
            app.starting.store(false, Ordering::SeqCst);
            drop(opening);
            app.memory.send_replace(Memory::Nothing);
        }
    }

    async fn open_at_start(&self, at_start: AtStart) -> Result<(), ApiError> {
        let path = match at_start {
            AtStart::Demonstration => {
                return open_demonstration(self, Nothing {}).await.map(drop);
            }
            AtStart::Workspace(path) => path.display().to_string(),
            AtStart::Last => match self.computer.recent().into_iter().next() {
                Some(last) => last.path,
                None => return Ok(()),
            },
        };
        let open = OpenWorkspace {
            path: path.clone(),
            passphrase: None,
        };
        open_workspace(self, open)
            .await
            .map(drop)
            .map_err(|error| ApiError {
                // The interface opens it again from here, once the person gave the passphrase.
                place: Some(path),
                ..error
            })
    }
}
