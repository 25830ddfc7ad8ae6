//! What lies in the bin.

use luotsi_domain::{Id, Record, access::Action, command::custody};

use super::types::BinItem;
use crate::{ApiError, App, Host, app::Snapshot, use_cases::Nothing, view::ObjectName};

/// What lies in the bin, the latest first: what the person deleted, and what they may see to of what
/// others did.
///
/// # Errors
///
/// `no-workspace`.
pub async fn bin<H: Host>(app: &App<H>, _: Nothing) -> Result<Vec<BinItem>, ApiError> {
    let snapshot = app.snapshot()?;
    let organisation = &snapshot.organisation;
    let named = |id: &Id| {
        organisation.get(id).map(|record| ObjectName {
            id: id.clone(),
            kind: record.kind(),
            name: snapshot.shown(&record.name),
        })
    };
    let mut items: Vec<_> = organisation
        .bin()
        .filter_map(|record| {
            let deleted = record.deleted.as_ref()?;
            if deleted.with != record.id || !seen_in_bin(&snapshot, record) {
                return None;
            }
            let with = organisation
                .bin()
                .filter(|other| {
                    let together = other.deleted.as_ref().is_some_and(|d| d.with == record.id);
                    together && other.id != record.id && other.kind().is_object()
                })
                .count();
            let parent = record.parent.as_ref().and_then(named);
            Some(BinItem {
                object: ObjectName {
                    id: record.id.clone(),
                    kind: record.kind(),
                    name: snapshot.shown(&record.name),
                },
                with: u32::try_from(with).unwrap_or(u32::MAX),
                may_undelete: parent.is_some(),
                parent: parent.filter(|parent| snapshot.rights.may(Action::Traverse, &parent.id)),
                by: named(&deleted.by).map_or_else(|| deleted.by.to_string(), |by| by.name.text),
                at: deleted.at.to_string(),
                may_purge: keeps(&snapshot, record),
                id: record.id.clone(),
            })
        })
        .collect();
    items.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.id.cmp(&b.id)));
    Ok(items)
}

/// Whether the user is shown a record in the bin: what they deleted, and what they may see to.
pub(crate) fn seen_in_bin(snapshot: &Snapshot, record: &Record) -> bool {
    let deleted = record.deleted.as_ref();
    deleted.is_some_and(|deleted| deleted.by == snapshot.user) || keeps(snapshot, record)
}

/// Whether the user may see to what lies in the bin, whoever deleted it.
fn keeps(snapshot: &Snapshot, record: &Record) -> bool {
    custody(record).is_some_and(|(action, on)| snapshot.rights.may(action, &on))
}
