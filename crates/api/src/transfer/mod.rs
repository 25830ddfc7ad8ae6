//! Bringing in, taking out, copying and checking.

mod bring_in;
mod generate;
mod take_out;
mod types;

use std::sync::atomic::Ordering;

use luotsi_domain::{Data, Kind, Record, SectionName, access::Action};
use luotsi_store::{KeyKind, Passphrase, Verified as Found};

pub use bring_in::import_bundle;
pub(crate) use bring_in::{BringIn, bring_in};
pub use take_out::export_bundle;
pub(crate) use take_out::in_background;
pub use types::*;

use crate::{ApiError, App, Host, app::Snapshot, use_cases::Nothing};

/// Writes a consistent copy of the workspace.
///
/// # Errors
///
/// What the store says of the file.
pub async fn backup<H: Host>(app: &App<H>, args: Backup) -> Result<BackedUp, ApiError> {
    let open = app.open()?;
    let cost = app.host.keys(None).cost;
    let passphrase = args.passphrase.map(Passphrase::from);
    let protected = passphrase.as_ref().map(|passphrase| (passphrase, cost));
    let done = open
        .workspace
        .backup(args.path.as_ref(), protected, app.host.now())
        .await?;
    Ok(BackedUp {
        path: args.path,
        this_computer_only: done.key == KeyKind::Keyring,
    })
}

/// Checks the audit chain and everything that it speaks of.
///
/// # Errors
///
/// What the store says where it can not be read at all.
pub async fn verify<H: Host>(app: &App<H>, _: Nothing) -> Result<Verified, ApiError> {
    Ok(app.open()?.workspace.verify().await?.into())
}

impl From<Found> for Verified {
    fn from(found: Found) -> Self {
        let problem = found.broken.as_ref().map(ToString::to_string);
        let sequence = found.broken.as_ref().and_then(|broken| broken.sequence);
        Self {
            entries: found.entries.to_string(),
            intact: found.intact(),
            first_broken: sequence.map(|sequence| sequence.to_string()),
            problem,
        }
    }
}

/// Asks a long task to stop. One that has ended meanwhile is no error.
///
/// # Errors
///
/// None.
pub async fn cancel<H: Host>(app: &App<H>, args: Cancel) -> Result<Nothing, ApiError> {
    if let Some(task) = app.task(&args.task) {
        task.store(true, Ordering::SeqCst);
    }
    Ok(Nothing {})
}

/// Refuses who may not manage the organisation's settings: what they could bring in or take out is
/// more than they may see.
fn require_manager(snapshot: &Snapshot) -> Result<(), ApiError> {
    let maintenance = SectionName::Maintenance.id();
    if snapshot.rights.may(Action::ManageSettings, &maintenance) {
        return Ok(());
    }
    let refusal = luotsi_domain::Refusal {
        action: Some(Action::ManageSettings),
        roles: luotsi_domain::access::roles_allowing(
            &snapshot.organisation,
            Action::ManageSettings,
            &maintenance,
        ),
        ..luotsi_domain::Refusal::of(luotsi_domain::RefusalCode::Forbidden, &maintenance)
    };
    Err(crate::commands::refused(snapshot, refusal))
}

/// How much these records are.
pub(crate) fn count<'a>(records: impl IntoIterator<Item = &'a Record>) -> Counts {
    let mut counts = Counts {
        users: 0,
        objects: 0,
        bindings: 0,
    };
    for record in records {
        match record.kind() {
            Kind::User => counts.users += 1,
            Kind::Section | Kind::Settings | Kind::Group | Kind::Grant => {}
            _ => counts.objects += 1,
        }
        let bindings = match &record.data {
            Data::Grant(_) | Data::Membership(_) => 1,
            Data::Area(area) => area.coordinators.len(),
            Data::Template(template) => template.shares.len(),
            Data::Strategy(data) => data.administrators.len() + data.participants.len(),
            _ => 0,
        };
        counts.bindings += u32::try_from(bindings).unwrap_or(u32::MAX);
    }
    counts
}
