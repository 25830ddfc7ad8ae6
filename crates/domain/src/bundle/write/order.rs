//! The order of siblings of several kinds, where the arrays do not tell it.

use super::super::{format::Order, siblings::rank};
use crate::{Id, Organisation, SectionName};

/// The orders of all parents whose children would otherwise come back in another order: reading puts
/// the kinds one after the other ([`rank`]).
pub(super) fn orders(organisation: &Organisation) -> Vec<Order> {
    let order_of = |id: &Id| {
        let children = organisation.children(id);
        let kind = |id: &Id| {
            organisation
                .get(id)
                .map_or(u8::MAX, |record| rank(record.kind()))
        };
        (!children.is_sorted_by_key(kind)).then(|| Order {
            of: id.clone(),
            children: children.to_vec(),
        })
    };
    SectionName::ALL
        .iter()
        .flat_map(|section| organisation.branch(&section.id()))
        .filter_map(|record| order_of(&record.id))
        .collect()
}
