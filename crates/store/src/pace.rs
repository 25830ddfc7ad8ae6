//! How much of the computer loading a workspace takes.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tokio::sync::Semaphore;

use crate::connect::READERS;

/// How much of the computer loading takes.
///
/// While a window is being made, loading at full speed would hold up what the person sees first. It
/// begins with one processor then, and takes more once somebody waits for it.
#[derive(Clone, Debug)]
pub struct Pace(Arc<Steps>);

#[derive(Debug)]
struct Steps {
    /// A permit for each step that may go on at once.
    turns: Semaphore,
    hurried: AtomicBool,
}

/// Each connection reads one piece while the piece before is parsed.
const AT_ONCE: usize = 2 * READERS as usize;

impl Pace {
    /// As fast as can be.
    #[must_use]
    pub fn fast() -> Self {
        let pace = Self::patient();
        pace.hurry();
        pace
    }

    /// One step after another, until [`hurry`](Self::hurry) is called.
    #[must_use]
    pub fn patient() -> Self {
        Self(Arc::new(Steps {
            turns: Semaphore::new(1),
            hurried: AtomicBool::new(false),
        }))
    }

    /// From now on as fast as can be.
    pub fn hurry(&self) {
        if !self.0.hurried.swap(true, Ordering::SeqCst) {
            self.0.turns.add_permits(AT_ONCE - 1);
        }
    }

    /// Does a step when it is its turn.
    pub(crate) async fn step<T>(&self, step: impl Future<Output = T>) -> T {
        // Never closed, so that everybody's turn comes.
        let _turn = self.0.turns.acquire().await;
        step.await
    }
}
