//! What changes would come to.

use luotsi_domain::access::{SurpriseKind, Tally};

use super::{
    ActionChange, RefusedChange, SurpriseGroup, WhatIf, WhatIfArgs,
    mentioned::mentioned,
    seen::Seen,
    trial::Trial,
    windows::{first_people, surprise_row},
};
use crate::{ApiError, App, Host, app::Snapshot, commands::refused};

/// So many surprises of each kind are told at once.
const FIRST: usize = 5;

/// What changes would come to, tried on a copy: nothing is changed.
///
/// # Errors
///
/// `no-workspace`; `superseded`, where something newer was asked before this was found out. A change
/// that can not be made is part of the answer.
pub async fn what_if<H: Host>(app: &App<H>, args: WhatIfArgs) -> Result<WhatIf, ApiError> {
    let open = app.open()?;
    let wanted = open.tries.ask();
    let (snapshot, trial) = app.tried(&open, args.changes, wanted).await?;
    Ok(answer(&snapshot, &trial, args.people))
}

fn answer(snapshot: &Snapshot, trial: &Trial, people: u32) -> WhatIf {
    let seen = Seen::of(snapshot, &trial.after);
    let totals = &trial.summary.totals;
    let refused_at = trial.refused.as_ref().map(|refused| refused.entry - 1);
    WhatIf {
        tried: number(refused_at.unwrap_or(trial.changes.len())),
        refused: trial.refused.as_ref().map(|one| RefusedChange {
            index: number(one.entry - 1),
            error: refused(snapshot, one.refusal.clone()),
        }),
        people: number(trial.summary.users.len()),
        first_people: first_people(trial, &seen, people),
        objects: number(trial.summary.objects.len()),
        gained: totals.all_gained(),
        lost: totals.all_lost(),
        left_out: trial.summary.left_out,
        actions: actions(totals),
        surprises: groups(trial, &seen),
        names: mentioned(&trial.changes)
            .iter()
            .filter_map(|id| seen.object(id))
            .collect(),
    }
}

fn actions(tally: &Tally) -> Vec<ActionChange> {
    let actions = tally.actions();
    actions
        .map(|(action, gained, lost)| ActionChange {
            action,
            gained,
            lost,
        })
        .collect()
}

fn groups(trial: &Trial, seen: &Seen<'_>) -> Vec<SurpriseGroup> {
    let kinds = SurpriseKind::ALL.iter().map(|kind| {
        let of_kind = || trial.surprises.iter().filter(|one| one.kind == *kind);
        SurpriseGroup {
            kind: *kind,
            total: number(of_kind().count()),
            rows: of_kind()
                .take(FIRST)
                .map(|one| surprise_row(trial, seen, one))
                .collect(),
        }
    });
    kinds.filter(|group| group.total > 0).collect()
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
