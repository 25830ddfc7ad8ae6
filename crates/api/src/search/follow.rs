//! The search follows what is saved, in the background.

use std::{
    sync::{Arc, Weak},
    time::Duration,
};

use luotsi_store::{Following, Pace, StoreError, Texts};

use super::texts::RecordTexts;
use crate::app::Open;

/// Whoever opens a workspace looks at it first: until then the search leaves them the processors.
const SETTLING: Duration = Duration::from_secs(3);

/// Lets the search follow what is saved for as long as the workspace is open.
pub(crate) fn follow(open: &Arc<Open>, pace: Pace) {
    let mut commits = open.workspace.commits();
    let open = Arc::downgrade(open);
    tokio::spawn(async move {
        tokio::time::sleep(SETTLING).await;
        // What fails (a full disk, …) is tried again with the next commit; that it lags is said meanwhile.
        while !matches!(
            catch_up(&open, &pace).await,
            None | Some(Err(StoreError::Closed))
        ) {
            if commits.changed().await.is_err() {
                return;
            }
        }
    });
}

/// Who has not looked for anything for so long may wait a moment when they do.
const RESTING: Duration = Duration::from_secs(60);

/// Lets go of what searching has in memory whenever nobody has looked for anything for a while.
pub(crate) fn rest(open: &Arc<Open>) {
    let mut searched = open.searched.subscribe();
    let open = Arc::downgrade(open);
    tokio::spawn(async move {
        while searched.changed().await.is_ok() {
            while let Ok(Ok(())) = tokio::time::timeout(RESTING, searched.changed()).await {}
            let Some(open) = open.upgrade() else { return };
            open.workspace.rest_search();
        }
    });
}

/// Takes the search as far as it goes; `None` where the workspace is gone.
async fn catch_up(open: &Weak<Open>, pace: &Pace) -> Option<Result<(), StoreError>> {
    let texts: Arc<dyn Texts> = Arc::new(RecordTexts);
    loop {
        let open = open.upgrade()?;
        match open.workspace.follow_commits(&texts, pace).await {
            Ok(Following::Behind) => {}
            Ok(Following::UpToDate) => return Some(Ok(())),
            Err(error) => return Some(Err(error)),
        }
        drop(open);
        // Who waits to write, or to ask, comes first.
        tokio::task::yield_now().await;
    }
}

/// Waits until everything that was saved can be found.
pub(super) async fn caught_up(open: &Arc<Open>) -> Result<(), StoreError> {
    let weak = Arc::downgrade(open);
    catch_up(&weak, &Pace::fast())
        .await
        .unwrap_or(Err(StoreError::Closed))
}
