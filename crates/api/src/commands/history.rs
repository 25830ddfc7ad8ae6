//! Taking one's own last commands back, and doing them again: as new commands, which may be
//! refused like any other.

use luotsi_domain::command::Intent;

use super::types::History;
use crate::{ApiError, App, Host, app::Current, use_cases::Nothing};

/// A command that can be taken back, or done again.
#[derive(Clone, Debug)]
pub(crate) struct Undoable {
    /// What the person meant, whose name the interface shows.
    meant: Intent,
    /// What takes it back; on the way forward, what does it again.
    inverse: Intent,
}

impl Undoable {
    pub(crate) const fn new(meant: Intent, inverse: Intent) -> Self {
        Self { meant, inverse }
    }
}

/// What can be taken back and done again.
///
/// # Errors
///
/// `no-workspace`.
pub async fn history<H: Host>(app: &App<H>, _: Nothing) -> Result<History, ApiError> {
    Ok(state(&app.open()?.current()))
}

/// Takes back the person's last command.
///
/// # Errors
///
/// `nothing-to-undo`, and what the command says. What is refused stays to be tried again.
pub async fn undo<H: Host>(app: &App<H>, _: Nothing) -> Result<History, ApiError> {
    step(app, "nothing-to-undo", |current| {
        (&mut current.undo, &mut current.redo)
    })
    .await
}

/// Does again what was taken back last.
///
/// # Errors
///
/// `nothing-to-redo`, and what the command says. What is refused stays to be tried again.
pub async fn redo<H: Host>(app: &App<H>, _: Nothing) -> Result<History, ApiError> {
    step(app, "nothing-to-redo", |current| {
        (&mut current.redo, &mut current.undo)
    })
    .await
}

async fn step<H: Host>(
    app: &App<H>,
    nothing: &str,
    stacks: fn(&mut Current) -> (&mut Vec<Undoable>, &mut Vec<Undoable>),
) -> Result<History, ApiError> {
    let open = app.open()?;
    let (user, last) = {
        let mut current = open.current();
        let user = current.user.clone();
        let last = stacks(&mut current).0.last().cloned();
        (
            user,
            last.ok_or_else(|| ApiError::new(nothing, "there is nothing left"))?,
        )
    };
    let done = app.carry_out(&open, user, &last.inverse).await?;
    let mut current = open.current();
    let (from, to) = stacks(&mut current);
    from.pop();
    // What can not be done again (its inverse is gone) is at least not done twice.
    if let Some(inverse) = done.inverse {
        to.push(Undoable::new(last.meant, inverse));
    }
    Ok(state(&current))
}

/// The names of the commands at the ends of the two stacks.
pub(super) fn state(current: &Current) -> History {
    let acting = current.viewing.is_none();
    let last = |stack: &[Undoable]| stack.last().filter(|_| acting).cloned();
    let name = |stack: &[Undoable]| last(stack).map(|undoable| name(&undoable.meant));
    History {
        undo: name(&current.undo),
        redo: name(&current.redo),
    }
}

fn name(intent: &Intent) -> String {
    // The tag that the intent has in JSON: there is no second list of names.
    let named = match intent {
        Intent::All { changes } => changes.first().unwrap_or(intent),
        intent => intent,
    };
    serde_json::to_value(named)
        .ok()
        .and_then(|value| value.get("op")?.as_str().map(ToOwned::to_owned))
        .unwrap_or_default()
}
