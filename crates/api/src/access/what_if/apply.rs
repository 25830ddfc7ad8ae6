//! All of the changes, or none.

use luotsi_domain::command::Intent;

use super::DraftArgs;
use crate::{
    ApiError, App, Host,
    commands::{Executed, execute_noting},
};

/// Carries out all of the changes as one command, or none of them; what they come to is noted in the
/// audit.
///
/// # Errors
///
/// `refused`, with the number of the change that is (`part`), and what the store says. Nothing has
/// changed then.
pub async fn apply<H: Host>(app: &App<H>, args: DraftArgs) -> Result<Executed, ApiError> {
    let changes = args.changes;
    execute_noting(app, Intent::All { changes }).await
}
