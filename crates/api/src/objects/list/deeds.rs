//! What can be done with several objects at once.
//!
//! Each deed is tried on each object by itself, by the rules that decide commands: there is no second
//! list of who may do what.

use std::collections::HashSet;

use jiff::Timestamp;
use luotsi_domain::{
    Id, Record, Refusal, RefusalCode,
    access::Action,
    command::{Asked, Intent, try_out},
};
use serde::{Deserialize, Serialize};

use super::{super::seen::traversed, MOST_CHOSEN, to_index};
use crate::{
    ApiError, App, Host, app::Snapshot, commands::refused, error::Refused, objects::object_name,
    view::ObjectName,
};

/// The most objects that are named for one reason.
const MOST_NAMED: usize = 5;

/// Which objects were chosen.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct DeedsArgs {
    /// Their ids.
    pub objects: Vec<Id>,
}

/// Something that is done with several objects as one command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// Move them elsewhere.
    Move,
    /// Say who answers for them.
    SetResponsible,
    /// Say how often they are reviewed.
    SetReviewInterval,
    /// Archive them.
    Archive,
    /// Restore them from the archive.
    Restore,
    /// Put them into the bin.
    Delete,
}

impl Deed {
    const ALL: [Self; 6] = [
        Self::Move,
        Self::SetResponsible,
        Self::SetReviewInterval,
        Self::Archive,
        Self::Restore,
        Self::Delete,
    ];

    /// Whether what stands in an object goes along with it.
    const fn takes_along(self) -> bool {
        matches!(
            self,
            Self::Move | Self::Archive | Self::Restore | Self::Delete
        )
    }

    /// Whether there is any sense in it, rights apart.
    fn fits(self, record: &Record) -> bool {
        match self {
            Self::Archive => record.kind().is_content() && !record.archived,
            Self::Restore => record.archived,
            Self::SetResponsible | Self::SetReviewInterval => record.data.governance().is_some(),
            Self::Move | Self::Delete => true,
        }
    }
}

/// What can be done with several objects.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct DeedState {
    /// The deed.
    pub deed: Deed,
    /// The objects that the user may do it to, in the order given; what goes along with others is
    /// not among them.
    pub objects: Vec<Id>,
    /// Why not to the others.
    pub refused: Vec<DeedRefused>,
}

/// Why something can not be done to some objects.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct DeedRefused {
    /// The reason, as it stands in the way of the first of them.
    pub why: Refused,
    /// How many objects.
    pub count: u32,
    /// Some of them.
    pub named: Vec<ObjectName>,
}

/// What can be done with these objects: every deed that makes sense for any of them.
///
/// # Errors
///
/// `no-workspace`; `too-many-objects`.
pub async fn list_deeds<H: Host>(
    app: &App<H>,
    args: DeedsArgs,
) -> Result<Vec<DeedState>, ApiError> {
    if args.objects.len() > to_index(MOST_CHOSEN) {
        let detail = format!("more than {MOST_CHOSEN} objects");
        return Err(ApiError::new("too-many-objects", detail));
    }
    let snapshot = app.snapshot()?;
    let now = app.host.now();
    // A folder is tried with all that stands in it.
    let tried = tokio::task::spawn_blocking(move || states(&snapshot, &args.objects, now));
    tried
        .await
        .map_err(|error| ApiError::new("internal", error))
}

fn states(snapshot: &Snapshot, objects: &[Id], now: Timestamp) -> Vec<DeedState> {
    let chosen: HashSet<&Id> = objects.iter().collect();
    let goes_along = |id: &Id| {
        let mut above = snapshot.organisation.ancestors(id);
        above.any(|record| chosen.contains(&record.id))
    };
    let known: Vec<(&Record, bool)> = objects
        .iter()
        .filter_map(|id| traversed(snapshot, id))
        .map(|record| (&**record, goes_along(&record.id)))
        .collect();
    let states = Deed::ALL.into_iter().filter_map(|deed| {
        let fitting = known
            .iter()
            .filter(|(record, along)| deed.fits(record) && !(*along && deed.takes_along()));
        let mut state = DeedState {
            deed,
            objects: Vec::new(),
            refused: Vec::new(),
        };
        let mut reasons: Vec<Refusal> = Vec::new();
        for (record, _) in fitting {
            match tried(snapshot, deed, record, now) {
                Ok(()) => state.objects.push(record.id.clone()),
                Err(refusal) => refuse(snapshot, &mut state, &mut reasons, record, refusal),
            }
        }
        let any = !state.objects.is_empty() || !state.refused.is_empty();
        any.then_some(state)
    });
    states.collect()
}

/// Counts an object with the others that are refused for the same reason.
fn refuse(
    snapshot: &Snapshot,
    state: &mut DeedState,
    reasons: &mut Vec<Refusal>,
    record: &Record,
    refusal: Refusal,
) {
    let same = |other: &Refusal| {
        other.code == refusal.code
            && other.action == refusal.action
            && other.roles == refusal.roles
            && other.detail == refusal.detail
    };
    let at = reasons.iter().position(same).unwrap_or_else(|| {
        if let Some(why) = refused(snapshot, refusal.clone()).refusal {
            state.refused.push(DeedRefused {
                why: *why,
                count: 0,
                named: Vec::new(),
            });
            reasons.push(refusal);
        }
        state.refused.len().saturating_sub(1)
    });
    if let Some(refused) = state.refused.get_mut(at) {
        refused.count += 1;
        if refused.named.len() < MOST_NAMED {
            refused.named.push(object_name(snapshot, record));
        }
    }
}

fn tried(snapshot: &Snapshot, deed: Deed, record: &Record, now: Timestamp) -> Result<(), Refusal> {
    let object = record.id.clone();
    let intent = match deed {
        // Where to is not known yet: that it could stay where it is says whether it may go.
        Deed::Move => Intent::Move {
            before: Some(object.clone()),
            under: record
                .parent
                .clone()
                .ok_or_else(|| Refusal::of(RefusalCode::WrongKind, &record.id))?,
            object,
        },
        Deed::SetResponsible => Intent::SetResponsible { object, to: None },
        Deed::SetReviewInterval => Intent::SetReviewInterval {
            object,
            months: Some(12),
        },
        Deed::Archive => Intent::Archive { object },
        Deed::Restore => Intent::Restore { object },
        Deed::Delete => Intent::Delete { object },
    };
    let organisation = &snapshot.organisation;
    match try_out(organisation, &snapshot.user, now, Asked::Rights, &[intent]) {
        Ok(_) => Ok(()),
        // Nothing new may be put where it stands; another place may take it.
        Err(cannot)
            if deed == Deed::Move
                && cannot.refusal.object.as_ref() != Some(&record.id)
                && snapshot.rights.may(Action::Move, &record.id) =>
        {
            Ok(())
        }
        Err(cannot) => Err(cannot.refusal),
    }
}
