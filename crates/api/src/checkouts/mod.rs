//! Files opened in the system's own programs, and what was changed there taken in again.
//!
//! A file that is opened is checked out: written into a private folder of the workspace, with a note of
//! what it was made from. For whoever may edit, the file is looked at from time to time; when it has
//! changed and holds still, it becomes the working copy by one command. That command names what it was
//! made from, so that it never replaces what somebody else did meanwhile. A file goes away only while it
//! says nothing that the workspace does not have, or when the person says so.

mod endings;
mod folder;
mod found;
mod looking;
mod note;
mod opening;
mod settling;
mod stamp;
mod state;
mod taking_in;
mod types;

pub(crate) use looking::tidy;
pub use looking::{follow, look};
pub use opening::open_file;
pub use settling::{
    discard_file_changes, keep_own_file, save_opened_copy, stop_editing_file, take_in_file,
};
pub(crate) use state::Checkouts;
pub use types::*;

use crate::{ApiError, App, Host, use_cases::Nothing};

/// The files that the user has open for editing, or that were left with changes.
///
/// # Errors
///
/// `no-workspace`, `opened-files` where the folder can not be read.
pub async fn opened_files<H: Host>(app: &App<H>, _: Nothing) -> Result<Vec<OpenedFile>, ApiError> {
    let open = app.open()?;
    let files = open.checkouts.all(&open).await?;
    let snapshot = open.snapshot();
    Ok(state::shown(&open, &snapshot, &files))
}
