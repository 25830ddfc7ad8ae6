//! What a diagram's elements are linked to, its process is linked to.

use std::collections::BTreeSet;

use luotsi_domain::{Id, access::Action, command::Intent};
use luotsi_merge::bpmn;

use crate::{app::Snapshot, objects::may};

/// Links the process to what elements of its diagram were linked to, so that it is found where that is used; what no
/// element is linked to any more, it does not link to either.
pub(crate) fn relinked(
    snapshot: &Snapshot,
    process: &Id,
    before: &[u8],
    after: &[u8],
) -> Vec<Intent> {
    let [were, are] = [before, after].map(links);
    let record = snapshot.organisation.get(process);
    let governance = record.and_then(|record| record.data.governance());
    let has = |to: &Id| governance.is_some_and(|governance| governance.links.contains(to));
    let linked = are
        .difference(&were)
        .filter(|to| *to != process && !has(to) && may(snapshot, Action::Traverse, to));
    let unlinked = were.difference(&are).filter(|to| has(to));
    let link = linked.map(|to| Intent::Link {
        object: process.clone(),
        to: to.clone(),
    });
    let unlink = unlinked.map(|to| Intent::Unlink {
        object: process.clone(),
        to: to.clone(),
    });
    link.chain(unlink).collect()
}

/// The objects that elements of a diagram are linked to; none, where it can not be read.
fn links(bytes: &[u8]) -> BTreeSet<Id> {
    let links = bpmn::links(bytes).unwrap_or_default();
    links.into_iter().map(Id::from).collect()
}
