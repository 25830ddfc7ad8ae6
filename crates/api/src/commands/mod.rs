//! Carrying out commands: decided, made durable, applied, told.

mod attach;
mod bin;
mod history;
mod margin;
mod outline;
mod refused;
mod types;
mod worked_out;

use luotsi_domain::{
    Id, Organisation, access,
    command::{Command, Intent, decide, inverse, to_stored},
    organisation::Change,
};
use luotsi_store::Entry;

pub(crate) use attach::LARGEST as LARGEST_FILE;
pub use attach::attach_path;
pub use bin::bin;
pub(crate) use bin::seen_in_bin;
pub(crate) use history::Undoable;
pub use history::{history, redo, undo};
pub use types::*;

pub(crate) use self::refused::refused;
use crate::{ApiError, App, Event, Host, access::what_if, app::Open};

/// What was decided, is durable and stands in the organisation now.
pub(crate) struct Done {
    pub(crate) sequence: u64,
    /// What would take it back.
    pub(crate) inverse: Option<Intent>,
}

/// Carries out a command.
///
/// # Errors
///
/// `refused` with the rule's reason, and what the store says. Nothing has changed then.
pub async fn execute<H: Host>(app: &App<H>, args: Execute) -> Result<Executed, ApiError> {
    carry_out_one(app, args.intent, Noting::Nothing).await
}

/// Carries out a command and notes with it in the audit what it does to rights.
pub(crate) async fn execute_noting<H: Host>(
    app: &App<H>,
    intent: Intent,
) -> Result<Executed, ApiError> {
    carry_out_one(app, intent, Noting::Rights).await
}

async fn carry_out_one<H: Host>(
    app: &App<H>,
    intent: Intent,
    noting: Noting,
) -> Result<Executed, ApiError> {
    let open = app.open()?;
    let user = open.current().user.clone();
    let done = app.carry_out_noting(&open, user, &intent, noting).await?;
    let mut current = open.current();
    if let Some(inverse) = done.inverse {
        current.undo.push(Undoable::new(intent, inverse));
        current.redo.clear();
    }
    Ok(Executed {
        sequence: done.sequence.to_string(),
        history: history::state(&current),
    })
}

impl<H: Host> App<H> {
    /// Decides a command as `actor`, makes its effects durable, applies and tells them.
    pub(crate) async fn carry_out(
        &self,
        open: &Open,
        actor: Id,
        intent: &Intent,
    ) -> Result<Done, ApiError> {
        self.carry_out_noting(open, actor, intent, Noting::Nothing)
            .await
    }

    async fn carry_out_noting(
        &self,
        open: &Open,
        actor: Id,
        intent: &Intent,
        noting: Noting,
    ) -> Result<Done, ApiError> {
        let deciding = open.deciding.lock().await;
        crate::access::require_acting(&open.current())?;
        let organisation = open.current().organisation.clone();
        let intent = &*worked_out::worked_out(open, &organisation, intent).await?;
        let command = Command {
            id: self.host.new_id(),
            actor,
            at: self.host.now(),
            intent: intent.clone(),
        };
        let effects = decide(&organisation, &command)
            .map_err(|refusal| refused(&open.snapshot(), refusal))?;
        let note = match noting {
            Noting::Nothing => None,
            Noting::Rights => Some(what_if::note(open, intent, &effects.changes).await?),
        };
        let sequence = commit(open, &command, note, &effects.changes).await?;
        open.current().apply(&effects.changes);
        drop(deciding);
        self.host.send(Event::Changed {
            objects: named(&effects.changes),
        });
        Ok(Done {
            sequence,
            inverse: inverse(&organisation, intent),
        })
    }
}

/// What is noted in the audit with a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noting {
    Nothing,
    /// What it does to rights.
    Rights,
}

async fn commit(
    open: &Open,
    command: &Command,
    note: Option<String>,
    changes: &[Change],
) -> Result<u64, ApiError> {
    let payload = to_stored(&command.intent).map_err(|error| ApiError::new("internal", error))?;
    let entry = Entry {
        note,
        ..Entry::new(
            command.id.clone(),
            command.actor.clone(),
            command.at,
            payload,
        )
    };
    Ok(open.workspace.commit(entry, changes).await?.sequence)
}

/// The objects that changed; none where there are so many that it is better to ask for all again.
fn named(changes: &[Change]) -> Vec<Id> {
    const MANY: usize = 200;
    if changes.len() > MANY {
        return Vec::new();
    }
    changes
        .iter()
        .filter_map(|change| change.id().cloned())
        .collect()
}

impl crate::app::Current {
    /// Puts what was confirmed in its place.
    pub(crate) fn apply(&mut self, changes: &[Change]) {
        self.organisation.apply(changes);
        self.version += 1;
        self.index.change(self.version, changes);
        // Sweeping a large organisation is felt; most changes need none.
        if changes.iter().any(access::bears_on_rights) {
            self.forget_rights();
        }
    }

    /// Replaces everything.
    pub(crate) fn replace(&mut self, organisation: Organisation) {
        self.organisation = organisation;
        self.version += 1;
        self.index.forget(self.version);
        self.forget_rights();
        self.undo.clear();
        self.redo.clear();
    }
}
