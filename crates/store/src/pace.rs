//! How much of the computer loading a workspace takes.

use std::sync::Arc;

use tokio::sync::{Semaphore, watch};

use crate::connect::READERS;

/// How much of the computer loading takes.
///
/// While a window is being made, loading at full speed would hold up what the person sees first. It
/// begins with one processor then, rests while what is shown needs both, and takes more once somebody waits for it.
#[derive(Clone, Debug)]
pub struct Pace(Arc<Steps>);

#[derive(Debug)]
struct Steps {
    /// A permit for each step that may go on at once.
    turns: Semaphore,
    now: watch::Sender<Speed>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Speed {
    Resting,
    Patient,
    Hurried,
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
            now: watch::Sender::new(Speed::Patient),
        }))
    }

    /// No further step until [`hurry`](Self::hurry) is called. Who hurries already goes on.
    pub fn rest(&self) {
        self.0.now.send_if_modified(|now| {
            let rests = *now == Speed::Patient;
            if rests {
                *now = Speed::Resting;
            }
            rests
        });
    }

    /// From now on as fast as can be.
    pub fn hurry(&self) {
        if self.0.now.send_replace(Speed::Hurried) != Speed::Hurried {
            self.0.turns.add_permits(AT_ONCE - 1);
        }
    }

    /// Does a step when it is its turn.
    pub(crate) async fn step<T>(&self, step: impl Future<Output = T>) -> T {
        // Neither is ever closed, so that everybody's turn comes.
        let _turn = self.0.turns.acquire().await;
        let mut now = self.0.now.subscribe();
        let _going = now.wait_for(|now| *now != Speed::Resting).await.map(drop);
        step.await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn it_rests_until_somebody_waits() {
        let pace = Pace::patient();
        assert_eq!(pace.step(async { 1 }).await, 1);
        pace.rest();
        let next = tokio::spawn({
            let pace = pace.clone();
            async move { pace.step(async { 2 }).await }
        });
        tokio::task::yield_now().await;
        assert!(!next.is_finished());
        pace.hurry();
        assert_eq!(next.await.unwrap(), 2);
        pace.rest();
        assert_eq!(pace.step(async { 3 }).await, 3, "who hurries goes on");
    }
}
