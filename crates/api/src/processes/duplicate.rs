//! Making copies.

use std::collections::BTreeMap;

use luotsi_domain::{Id, access::Action, command::Intent};

use super::{DuplicateArgs, Duplicated};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    commands::{Execute, execute},
    objects::{found, may},
};

/// Copies a process or document, alone or with what stands below it: what is archived or may not be
/// viewed is left out, with all below it.
///
/// # Errors
///
/// `no-workspace`; `not-found`, `in-bin`; `refused` with the rule's reason.
pub async fn duplicate<H: Host>(app: &App<H>, args: DuplicateArgs) -> Result<Duplicated, ApiError> {
    let snapshot = app.snapshot()?;
    let record = found(&snapshot, &args.object)?;
    let under = args.under.or_else(|| record.parent.clone());
    let under = under.ok_or_else(|| ApiError::not_found(&args.object))?;
    let id = app.host.new_id();
    let mut ids = BTreeMap::from([(args.object.clone(), id.clone())]);
    if args.with_branch {
        for below in copied_with(&snapshot, &args.object) {
            ids.insert(below, app.host.new_id());
        }
    }
    let count = u32::try_from(ids.len()).unwrap_or(u32::MAX);
    let intent = Intent::Duplicate {
        object: args.object,
        under,
        name: args.name,
        ids,
        margin: None,
    };
    let executed = execute(app, Execute { intent }).await?;
    Ok(Duplicated {
        id,
        count,
        executed,
    })
}

fn copied_with(snapshot: &Snapshot, object: &Id) -> Vec<Id> {
    let organisation = &snapshot.organisation;
    let mut copied = Vec::new();
    let mut waiting: Vec<&Id> = organisation.children(object).iter().collect();
    while let Some(id) = waiting.pop() {
        let is_archived = organisation.get(id).is_none_or(|record| record.archived);
        if !is_archived && may(snapshot, Action::View, id) {
            copied.push(id.clone());
            waiting.extend(organisation.children(id));
        }
    }
    copied
}
