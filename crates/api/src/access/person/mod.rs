//! All that one user may do, and beside another one.

mod list;
mod types;

use std::collections::HashSet;

use luotsi_domain::{
    Data, Id, SectionName,
    access::{Action, ActionSet, Index},
    record::{Flag, ReferenceKind},
};

use self::list::{Entry, List, told, tree, visible};
pub use self::types::*;
use super::{lens::Lens, object::to_u32, why::held};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    objects::{may, names_of, object_name, traversed, user_name},
};

const MOST: u32 = 200;

/// All that a user may do, section by section, counted.
///
/// # Errors
///
/// `no-workspace`; `not-found`; `refused` where whoever asks may not preview others' access.
pub async fn person<H: Host>(app: &App<H>, args: PersonArgs) -> Result<PersonRights, ApiError> {
    let (snapshot, index) = app.open()?.index().await?;
    let work = move || {
        let lens = Lens::of(&snapshot);
        let (user, other) = whose(&lens, args.user.as_ref(), args.other.as_ref())?;
        let list = List::of(&lens, &index, user, other);
        let sections = SectionName::ALL.iter().filter_map(|section| {
            let entries = list
                .entries
                .iter()
                .filter(|entry| entry.section == *section);
            section_rights(&snapshot, *section, entries, other.is_some())
        });
        Ok(PersonRights {
            user: described(&lens, user)?,
            other: other.map(|other| described(&lens, other)).transpose()?,
            sections: sections.collect(),
            left_out: to_u32(list.left_out),
            may_view_as: !lens.is_own(user)
                && may(&snapshot, Action::Preview, &SectionName::Maintenance.id()),
        })
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| ApiError::new("internal", error))?
}

/// Some rows of what a user may do in a section, as a tree that folds; with a filter as a list that
/// does not.
///
/// # Errors
///
/// As of [`person`].
pub async fn person_rows<H: Host>(
    app: &App<H>,
    args: RightsRowsArgs,
) -> Result<RightsRows, ApiError> {
    let (snapshot, index) = app.open()?.index().await?;
    tokio::task::spawn_blocking(move || answer(&snapshot, &index, &args))
        .await
        .map_err(|error| ApiError::new("internal", error))?
}

fn answer(
    snapshot: &Snapshot,
    index: &Index,
    args: &RightsRowsArgs,
) -> Result<RightsRows, ApiError> {
    let lens = Lens::of(snapshot);
    let (user, other) = whose(&lens, args.user.as_ref(), args.other.as_ref())?;
    let list = List::of(&lens, index, user, other);
    let chosen: Vec<usize> = (0..)
        .zip(&list.entries)
        .filter(|(_, entry)| {
            entry.section == args.section
                && (!args.differing || entry.differs())
                && args.action.is_none_or(|action| {
                    entry.actions.contains(action) || entry.other.contains(action)
                })
        })
        .map(|(at, _)| at)
        .collect();
    let nodes = tree(&snapshot.organisation, &list.entries, &chosen);
    let filtered = args.differing || args.action.is_some();
    let open: HashSet<&Id> = args.open.iter().collect();
    let seen = visible(&nodes, |node| {
        filtered
            || list
                .entries
                .get(node.entry)
                .is_some_and(|entry| open.contains(&entry.object))
    });
    let from = usize::try_from(args.from)
        .unwrap_or(usize::MAX)
        .min(seen.len());
    let count = usize::try_from(args.count.min(MOST)).unwrap_or(usize::MAX);
    let rows = seen
        .iter()
        .skip(from)
        .take(count)
        .filter_map(|(at, expanded)| {
            let node = nodes.get(*at)?;
            let entry = list.entries.get(node.entry)?;
            let expanded = expanded.filter(|_| !filtered);
            row(snapshot, user, other.is_some(), entry, node.level, expanded)
        });
    Ok(RightsRows {
        total: to_u32(seen.len()),
        from: to_u32(from),
        rows: rows.collect(),
    })
}

fn row(
    snapshot: &Snapshot,
    user: &Id,
    compared: bool,
    entry: &Entry,
    level: u32,
    expanded: Option<bool>,
) -> Option<RightsRow> {
    Some(RightsRow {
        object: object_name(snapshot, traversed(snapshot, &entry.object)?),
        level,
        expanded,
        actions: told(entry.actions),
        other: compared.then(|| told(entry.other)),
        ways: held(snapshot, user, &entry.object),
    })
}

/// The users meant, where whoever asks may look at their access.
fn whose<'a>(
    lens: &Lens<'a>,
    user: Option<&'a Id>,
    other: Option<&'a Id>,
) -> Result<(&'a Id, Option<&'a Id>), ApiError> {
    let user = user.unwrap_or(&lens.snapshot.user);
    lens.require_user(user)?;
    if let Some(other) = other {
        lens.require_user(other)?;
    }
    Ok((user, other))
}

fn section_rights<'a>(
    snapshot: &Snapshot,
    section: SectionName,
    entries: impl Iterator<Item = &'a Entry>,
    compared: bool,
) -> Option<SectionRights> {
    let mut own = vec![0_u32; Action::ALL.len()];
    let mut others = own.clone();
    let (mut objects, mut names_only, mut other_objects, mut differing) = (0, 0, 0, 0);
    let mut any = false;
    for entry in entries {
        any = true;
        objects += u32::from(!entry.actions.is_empty());
        names_only += u32::from(entry.actions == ActionSet::one(Action::Traverse));
        other_objects += u32::from(!entry.other.is_empty());
        differing += u32::from(compared && entry.differs());
        for (counts, actions) in [(&mut own, entry.actions), (&mut others, entry.other)] {
            for action in actions.iter() {
                if let Some(count) = counts.get_mut(action as usize) {
                    *count += 1;
                }
            }
        }
    }
    if !any {
        return None;
    }
    let mut actions: Vec<ActionTotal> = Action::ALL
        .iter()
        .zip(own.iter().zip(&others))
        .filter(|(action, (own, other))| **action != Action::Traverse && (**own > 0 || **other > 0))
        .map(|(action, (count, other))| ActionTotal {
            action: *action,
            count: *count,
            other: *other,
        })
        .collect();
    actions.sort_by_key(|total| std::cmp::Reverse(total.count.max(total.other)));
    let record = snapshot.organisation.get(&section.id())?;
    Some(SectionRights {
        section,
        object: object_name(snapshot, record),
        objects,
        names_only,
        other_objects,
        differing,
        actions,
    })
}

fn described(lens: &Lens<'_>, user: &Id) -> Result<Whose, ApiError> {
    let snapshot = lens.snapshot;
    let organisation = &snapshot.organisation;
    let name = user_name(snapshot, user).ok_or_else(|| ApiError::not_found(user))?;
    let record = organisation.user(user);
    let (title, flags) = match record.map(|record| &record.data) {
        Some(Data::User(user)) => (
            snapshot.shown(&user.title),
            Flag::ALL
                .iter()
                .filter(|flag| user.has(**flag))
                .map(ToString::to_string)
                .collect(),
        ),
        _ => Default::default(),
    };
    let teams = organisation
        .referrers(ReferenceKind::MembershipUser, user)
        .iter()
        .filter_map(|id| organisation.get(id))
        .filter(|membership| !membership.archived)
        .filter_map(|membership| membership.parent.as_ref());
    Ok(Whose {
        user: name,
        title,
        own: lens.is_own(user),
        flags,
        groups: names_of(snapshot, organisation.groups_of(user)),
        teams: names_of(snapshot, teams),
    })
}
