//! The places of siblings.

use std::collections::HashMap;

use super::{
    super::{BundleError, BundleErrorCode as Code, format::Order, siblings::rank},
    place::At,
};
use crate::{Id, Place, Record};

/// Gives every record its place: siblings of a kind stand in the order in which they are in
/// `records`, but for those whose parent has an order of its own. The settings and sections have theirs.
pub(super) fn assign(records: &mut [Record], orders: Vec<Order>) -> Result<(), BundleError> {
    let ranks = ranks(records, orders)?;
    let mut siblings: HashMap<Option<Id>, Vec<usize>> = HashMap::new();
    for (position, record) in records.iter().enumerate() {
        if record.place == Place::default() {
            siblings
                .entry(record.parent.clone())
                .or_default()
                .push(position);
        }
    }
    for mut positions in siblings.into_values() {
        // Whoever has no rank of its own stands after those that do.
        positions.sort_by_key(|position| {
            let kind = records
                .get(*position)
                .map_or(u8::MAX, |record| rank(record.kind()));
            (ranks.get(position).copied().unwrap_or(usize::MAX), kind)
        });
        for (index, position) in (0..).zip(positions) {
            if let Some(record) = records.get_mut(position) {
                record.place = Place::nth(index);
            }
        }
    }
    Ok(())
}

/// The rank, among its siblings, of every record that an order names.
fn ranks(records: &[Record], orders: Vec<Order>) -> Result<HashMap<usize, usize>, BundleError> {
    let mut ranks = HashMap::new();
    if orders.is_empty() {
        return Ok(ranks);
    }
    let positions: HashMap<&Id, usize> = records
        .iter()
        .enumerate()
        .map(|(at, record)| (&record.id, at))
        .collect();
    for (index, order) in orders.into_iter().enumerate() {
        let at = At::nameless("order", index);
        if !positions.contains_key(&order.of) {
            return Err(at.error(
                Code::MissingReference,
                "of",
                format!("no object {:?}", order.of),
            ));
        }
        for (rank, child) in order.children.iter().enumerate() {
            let member = format!("children[{rank}]");
            let Some(position) = positions.get(child) else {
                return Err(at.error(
                    Code::MissingReference,
                    &member,
                    format!("no object {child:?}"),
                ));
            };
            if records
                .get(*position)
                .and_then(|record| record.parent.as_ref())
                != Some(&order.of)
            {
                let detail = format!("{child:?} does not stand in {:?}", order.of);
                return Err(at.error(Code::WrongKindReference, &member, detail));
            }
            if ranks.insert(*position, rank).is_some() {
                return Err(at.error(
                    Code::DuplicateId,
                    &member,
                    format!("{child:?} has an order already"),
                ));
            }
        }
    }
    Ok(ranks)
}
