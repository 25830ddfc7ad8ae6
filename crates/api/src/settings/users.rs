//! Users as a table.

use luotsi_domain::{Data, Record, SectionName};

use super::{ListArgs, UserRow, Users};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    error::Helper,
    objects::{Query, action_states, alphabetical, helpers, names_of, traversed},
    paging::page,
};

/// The users whose name, e-mail address or title has the query in it, archived ones too, by name.
///
/// # Errors
///
/// `no-workspace`.
pub async fn users<H: Host>(app: &App<H>, args: ListArgs) -> Result<Users, ApiError> {
    let snapshot = app.snapshot()?;
    let maintenance = SectionName::Maintenance.id();
    let mut query = Query::new(&args.query);
    let mut found: Vec<(String, &Record, &luotsi_domain::record::User)> = snapshot
        .organisation
        .children(&maintenance)
        .iter()
        .filter_map(|id| traversed(&snapshot, id))
        .filter_map(|record| match &record.data {
            Data::User(user) => Some((record, user)),
            _ => None,
        })
        .filter(|(record, user)| {
            query.find(&record.name).is_some()
                || query.find_in(&user.email).is_some()
                || query.find(&user.title).is_some()
        })
        .map(|(record, user)| {
            let name = snapshot.shown(&record.name).text;
            (alphabetical(&name), &**record, &**user)
        })
        .collect();
    found.sort_by(|a, b| (&a.0, &a.1.id).cmp(&(&b.0, &b.1.id)));
    let (total, found) = page(found, args.from, args.count);
    let helpers = helpers(&snapshot, &maintenance);
    Ok(Users {
        total,
        rows: found
            .into_iter()
            .map(|(_, record, user)| row(&snapshot, record, user, &helpers))
            .collect(),
    })
}

fn row(
    snapshot: &Snapshot,
    record: &Record,
    user: &luotsi_domain::record::User,
    helpers: &[Helper],
) -> UserRow {
    UserRow {
        id: record.id.clone(),
        name: snapshot.shown(&record.name),
        email: user.email.clone(),
        phone: user.phone.clone(),
        title: snapshot.shown(&user.title),
        names: record.name.clone(),
        titles: user.title.clone(),
        administrator: user.administrator,
        auditor: user.auditor,
        facilitator: user.facilitator,
        archived: record.archived,
        groups: names_of(snapshot, snapshot.organisation.groups_of(&record.id)),
        actions: action_states(snapshot, &record.id, helpers),
    }
}
