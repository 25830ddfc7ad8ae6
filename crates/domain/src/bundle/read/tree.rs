//! Trees that are given by parents' ids.

use std::collections::HashMap;

use super::{
    super::{BundleError, BundleErrorCode as Code},
    place::At,
};
use crate::Id;

/// Checks that nothing stands below itself. `entries` are ids with their parents' ids; parents that
/// are no entries end a chain. Chains may be of any length.
pub(super) fn check_no_cycle<'a>(
    entries: impl Iterator<Item = (&'a Id, Option<&'a Id>)>,
    at: impl Fn(usize, &'a Id) -> At<'a>,
    member: &str,
) -> Result<(), BundleError> {
    let entries: Vec<_> = entries.collect();
    let positions: HashMap<&Id, usize> = entries
        .iter()
        .enumerate()
        .map(|(position, (id, _))| (*id, position))
        .collect();
    let above = |position: usize| {
        let (_, parent) = entries.get(position)?;
        positions.get((*parent)?).copied()
    };
    // The walk that first came by; 0 is none yet. A walk that comes by itself goes round.
    let mut walks = vec![0; entries.len()];
    for start in 0..entries.len() {
        let walk = start + 1;
        let mut here = Some(start);
        while let Some(position) = here {
            let Some(seen) = walks.get_mut(position) else {
                break;
            };
            if *seen == walk {
                let (id, parent) = entries[position];
                let detail = format!(
                    "{id:?} stands below itself (its parent: {:?})",
                    parent.map_or("", Id::as_str)
                );
                return Err(at(position, id).error(Code::Cycle, member, detail));
            }
            if *seen != 0 {
                break;
            }
            *seen = walk;
            here = above(position);
        }
    }
    Ok(())
}
