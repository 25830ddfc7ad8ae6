//! What changes of rights come to, for the audit.

use luotsi_domain::{
    Id, Organisation, SectionName,
    access::{Difference, Summary, Told},
    command::Intent,
    organisation::Change,
};
use serde::{Deserialize, Serialize};

use super::{Note, answer::number, trial::carried_out};
use crate::{ApiError, app::Open};

/// The note as it is stored. It is about everything, whoever carried it out; strategies are counted
/// apart, since not everybody who reads the audit may know of them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Noted {
    /// Outside of the strategy section.
    #[serde(default)]
    pub(super) rights: Note,
    /// In the strategy section.
    #[serde(default)]
    pub(super) strategies: Note,
}

/// What a command's changes come to, as JSON. Nothing else may be changed meanwhile.
pub(crate) async fn note(
    open: &Open,
    intent: &Intent,
    changes: &[Change],
) -> Result<String, ApiError> {
    let tried = open.tries.last().await;
    let (snapshot, index) = open.index().await?;
    let same = tried.filter(|trial| match intent {
        Intent::All { changes } => trial.refused.is_none() && trial.is_of(&snapshot, changes),
        _ => false,
    });
    let changes = changes.to_vec();
    let noted = tokio::task::spawn_blocking(move || match same {
        Some(trial) => noted(&trial.difference, &snapshot.organisation, &trial.after),
        None => {
            let before = &snapshot.organisation;
            let (after, is) = carried_out(before, &index, &changes);
            noted(&index.difference(&is), before, &after)
        }
    });
    let noted = noted
        .await
        .map_err(|error| ApiError::new("internal", error))?;
    serde_json::to_string(&noted).map_err(|error| ApiError::new("internal", error))
}

fn noted(difference: &Difference, before: &Organisation, after: &Organisation) -> Noted {
    let section = SectionName::Strategy.id();
    let in_strategies = |object: &Id| {
        let record = before.get(object).or_else(|| after.get(object));
        *object == section || record.is_some_and(|record| record.kind().is_of_strategy())
    };
    let counted = |of: &dyn Fn(&Id) -> bool| {
        let summary = Summary::of(difference, None, |object| Told {
            of_others: of(object),
            ..Told::default()
        });
        Note {
            people: number(summary.users.len()),
            objects: number(summary.objects.len()),
            gained: summary.totals.all_gained(),
            lost: summary.totals.all_lost(),
        }
    };
    Noted {
        rights: counted(&|object| !in_strategies(object)),
        strategies: counted(&in_strategies),
    }
}
