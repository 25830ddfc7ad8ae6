//! Trying changes on a copy, as `access diff` and what-if do.

use jiff::Timestamp;

use super::{
    Asked, Effects, Intent,
    decide::{require_actor, unless_no_change},
    draft::Draft,
};
use crate::{Id, Organisation, Refusal};

/// Which change of a list can not be made, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("change {entry}: {refusal}")]
pub struct CannotApply {
    /// The number of the change, from 1.
    pub entry: usize,
    /// Why it is refused.
    pub refusal: Refusal,
}

/// What a list of changes would come to, made one after another by `actor` at that time. A change
/// that leaves everything as it is, or asks for what is so already, has no effects.
///
/// # Errors
///
/// The first change that can not be made.
pub fn try_out(
    organisation: &Organisation,
    actor: &Id,
    at: Timestamp,
    asked: Asked,
    changes: &[Intent],
) -> Result<Effects, CannotApply> {
    let mut draft = Draft::new(organisation, actor, at, asked);
    for (entry, intent) in (1..).zip(changes) {
        // One of the changes may have been to archive the actor.
        let may_act = match asked {
            Asked::Rights => require_actor(&draft.organisation, actor),
            Asked::Validity => Ok(()),
        };
        may_act
            .and_then(|()| unless_no_change(draft.carry_out(intent)))
            .map_err(|refusal| CannotApply { entry, refusal })?;
    }
    Ok(Effects {
        changes: draft.into_changes(),
    })
}
