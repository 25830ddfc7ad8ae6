//! Groups as a table, and their members.

use luotsi_domain::{Kind, Party, Record, SectionName};

use super::{GroupMembers, GroupMembersArgs, GroupRow, Groups, ListArgs};
use crate::{
    ApiError, App, Host,
    objects::{Query, action_states, alphabetical, found, helpers, members, party_name, traversed},
    paging::page,
};

/// The groups whose name has the query in it, by name.
///
/// # Errors
///
/// `no-workspace`.
pub async fn groups<H: Host>(app: &App<H>, args: ListArgs) -> Result<Groups, ApiError> {
    let snapshot = app.snapshot()?;
    let maintenance = SectionName::Maintenance.id();
    let mut query = Query::new(&args.query);
    let mut found: Vec<(String, &Record)> = snapshot
        .organisation
        .children(&maintenance)
        .iter()
        .filter_map(|id| traversed(&snapshot, id))
        .filter(|record| record.kind() == Kind::Group && query.find(&record.name).is_some())
        .map(|record| (alphabetical(&snapshot.shown(&record.name).text), &**record))
        .collect();
    found.sort_by(|a, b| (&a.0, &a.1.id).cmp(&(&b.0, &b.1.id)));
    let (total, found) = page(found, args.from, args.count);
    let helpers = helpers(&snapshot, &maintenance);
    Ok(Groups {
        total,
        rows: found
            .into_iter()
            .map(|(_, record)| GroupRow {
                id: record.id.clone(),
                name: snapshot.shown(&record.name),
                names: record.name.clone(),
                members: u32::try_from(members(&snapshot, &record.id).len()).unwrap_or(u32::MAX),
                actions: action_states(&snapshot, &record.id, &helpers),
            })
            .collect(),
    })
}

/// A group's members, in order.
///
/// # Errors
///
/// `no-workspace`; `not-found`, also where it is no group.
pub async fn group_members<H: Host>(
    app: &App<H>,
    args: GroupMembersArgs,
) -> Result<GroupMembers, ApiError> {
    let snapshot = app.snapshot()?;
    let group = found(&snapshot, &args.group)?;
    if group.kind() != Kind::Group {
        return Err(ApiError::not_found(&args.group));
    }
    Ok(GroupMembers {
        members: members(&snapshot, &group.id)
            .iter()
            .filter_map(|user| party_name(&snapshot, &Party::User(user.clone())))
            .collect(),
        actions: action_states(&snapshot, &group.id, &helpers(&snapshot, &group.id)),
    })
}
