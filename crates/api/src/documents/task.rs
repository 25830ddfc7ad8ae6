//! Long work on documents.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use crate::{ApiError, App, Event, Host};

/// Work that tells how far it is and can be stopped.
pub(super) struct Task<'a, H: Host> {
    app: &'a App<H>,
    name: &'a str,
    stop: Arc<AtomicBool>,
}

impl<'a, H: Host> Task<'a, H> {
    pub(super) fn begin(app: &'a App<H>, name: &'a str) -> Self {
        let stop = app.begin_task(name);
        Self { app, name, stop }
    }

    /// Tells how much is done; an error where it is to stop.
    pub(super) fn is_at(&self, done: usize, total: usize) -> Result<(), ApiError> {
        if self.stop.load(Ordering::SeqCst) {
            return Err(ApiError::new("cancelled", "stopped"));
        }
        self.app.host.send(Event::Progress {
            task: self.name.to_owned(),
            done: u32::try_from(done).unwrap_or(u32::MAX),
            total: u32::try_from(total).unwrap_or(u32::MAX),
        });
        Ok(())
    }
}

impl<H: Host> Drop for Task<'_, H> {
    fn drop(&mut self) {
        self.app.end_task(self.name);
    }
}
