//! Events as a stream that a browser can listen to.

use std::convert::Infallible;

use axum::response::sse;
use futures_core::Stream;
use luotsi_api::Event;
use tokio::sync::broadcast::{self, error::RecvError};

/// So many events wait for a slow listener; then it is told to ask for everything again.
const WAITING: usize = 1024;

/// Hands events on to every listener.
#[derive(Debug)]
pub struct Events(broadcast::Sender<Event>);

impl Default for Events {
    fn default() -> Self {
        Self(broadcast::channel(WAITING).0)
    }
}

impl Events {
    /// Tells every listener.
    pub fn send(&self, event: Event) {
        // An error means that nobody listens.
        let _ = self.0.send(event);
    }

    /// Every event from now on.
    pub fn listen(&self) -> impl Stream<Item = Result<sse::Event, Infallible>> + use<> {
        let mut events = self.0.subscribe();
        async_stream::stream! {
            loop {
                let event = match events.recv().await {
                    Ok(event) => event,
                    Err(RecvError::Lagged(_)) => Event::Changed { objects: Vec::new() },
                    Err(RecvError::Closed) => return,
                };
                if let Ok(event) = sse::Event::default().json_data(event) {
                    yield Ok(event);
                }
            }
        }
    }
}
