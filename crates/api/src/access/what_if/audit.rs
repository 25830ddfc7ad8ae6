//! The audit as a list.

use luotsi_domain::{
    Id, Refusal, RefusalCode, SectionName,
    access::{self, Action},
    command::{Intent, from_stored},
};
use luotsi_store::{AuditEntry, AuditQuery};

use super::{
    AuditArgs, AuditPage, AuditRow, Note,
    mentioned::{mentioned, parts},
    note::Noted,
};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    commands::refused,
    objects::{object_name, shown_name},
    view::ObjectName,
};

/// The most entries that are given at once.
const MOST_ROWS: u32 = 200;

/// Entries of the audit, the last first, without those that are only about strategies that the user
/// may not know of.
///
/// # Errors
///
/// `no-workspace`; `refused` for those who may not read the audit; what the store says.
pub async fn audit<H: Host>(app: &App<H>, args: AuditArgs) -> Result<AuditPage, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let section = SectionName::Maintenance.id();
    if !snapshot.rights.may(Action::ReadAudit, &section) {
        let roles = access::roles_allowing(&snapshot.organisation, Action::ReadAudit, &section);
        let refusal = Refusal {
            action: Some(Action::ReadAudit),
            roles,
            ..Refusal::of(RefusalCode::Forbidden, &section)
        };
        return Err(refused(&snapshot, refusal));
    }
    let limit = args.count.clamp(1, MOST_ROWS);
    let mut before = match args.before {
        Some(before) => Some(before.parse().map_err(|_| {
            ApiError::new("invalid-arguments", "not the number of an entry").at(before)
        })?),
        None => None,
    };
    let mut page = AuditPage {
        rows: Vec::new(),
        next: None,
        names: Vec::new(),
    };
    // Where a whole batch is hidden, the next one is looked at.
    while page.rows.is_empty() {
        let query = AuditQuery {
            actor: None,
            before,
            limit,
        };
        let entries = open.workspace.audit(&query).await?;
        before = entries.last().map(|entry| entry.sequence);
        let is_full = u32::try_from(entries.len()).is_ok_and(|count| count == limit);
        page.next = before
            .filter(|before| is_full && *before > 1)
            .map(|before| before.to_string());
        let rows = entries
            .into_iter()
            .filter_map(|entry| row(&snapshot, entry));
        page.rows.extend(rows);
        if page.next.is_none() {
            break;
        }
    }
    let changes = page.rows.iter().flat_map(|row| &row.changes);
    page.names = mentioned(changes)
        .iter()
        .filter_map(|id| name(&snapshot, id))
        .collect();
    Ok(page)
}

/// An entry as the user may see it; `None` where all of it is about what they may not know of.
fn row(snapshot: &Snapshot, entry: AuditEntry) -> Option<AuditRow> {
    let command = entry.command.as_deref().unwrap_or_default();
    let op = serde_json::from_str::<serde_json::Value>(command)
        .ok()
        .and_then(|command| command.get("op")?.as_str().map(ToOwned::to_owned))
        .unwrap_or_default();
    let intent = from_stored(command).ok();
    let all = intent.map(parts).unwrap_or_default();
    let count = all.len();
    let changes: Vec<Intent> = all
        .into_iter()
        .filter(|intent| !is_hidden(snapshot, intent))
        .collect();
    if count > 0 && changes.is_empty() {
        return None;
    }
    let actor = match snapshot.organisation.user(&entry.actor) {
        Some(user) => shown_name(snapshot, user).text,
        None => entry.actor.to_string(),
    };
    Some(AuditRow {
        sequence: entry.sequence.to_string(),
        at: entry.at.to_string(),
        actor,
        op,
        changes,
        note: entry.note.as_deref().and_then(|note| noted(snapshot, note)),
    })
}

/// What was noted. Who may preview all strategies is told of those, too.
fn noted(snapshot: &Snapshot, note: &str) -> Option<Note> {
    let Noted { rights, strategies } = serde_json::from_str(note).ok()?;
    let section = SectionName::Strategy.id();
    if !snapshot.rights.may(Action::Preview, &section) {
        return Some(rights);
    }
    Some(Note {
        // People may be in both: this is the least number that there can be.
        people: rights.people.max(strategies.people),
        objects: rights.objects.saturating_add(strategies.objects),
        gained: rights.gained.saturating_add(strategies.gained),
        lost: rights.lost.saturating_add(strategies.lost),
    })
}

/// Whether a command is about a strategy, or a part of one, that the user may not know of.
fn is_hidden(snapshot: &Snapshot, intent: &Intent) -> bool {
    let organisation = &snapshot.organisation;
    if snapshot
        .rights
        .may(Action::View, &SectionName::Strategy.id())
    {
        return false;
    }
    let made_in_strategies = matches!(intent, Intent::Create { kind, .. } if kind.is_of_strategy());
    let ids = mentioned([intent]);
    let mut of_strategies = ids.iter().filter(|id| {
        let record = organisation.get(id).or_else(|| organisation.binned(id));
        record.is_some_and(|record| record.kind().is_of_strategy())
    });
    match of_strategies.next() {
        None => made_in_strategies,
        Some(first) => std::iter::once(first)
            .chain(of_strategies)
            .any(|id| !snapshot.rights.may(Action::Traverse, id)),
    }
}

/// The name of what an entry speaks of, also where it lies in the bin.
fn name(snapshot: &Snapshot, id: &Id) -> Option<ObjectName> {
    let organisation = &snapshot.organisation;
    let living = organisation
        .get(id)
        .filter(|_| snapshot.rights.may(Action::Traverse, id));
    let binned = || {
        let record = organisation.binned(id)?;
        Some(record).filter(|record| !record.kind().is_of_strategy())
    };
    let record = living.or_else(binned)?;
    Some(object_name(snapshot, record))
}
