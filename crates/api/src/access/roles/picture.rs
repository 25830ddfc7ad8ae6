//! The picture of one role: the tree around the object that it is held on.

use luotsi_domain::{
    Id, Kind,
    access::{self, Action, ActionSet, Role},
};

use super::types::{RoleDeed, RoleNode, RolePicture};
use crate::{
    access::object::to_u32,
    app::Snapshot,
    objects::{object_name, path, traversed},
    tree,
};

/// The most objects that are drawn.
const MOST_NODES: usize = 60;
/// The most objects that are drawn directly below one.
const MOST_CHILDREN: usize = 6;
/// The most objects that are drawn above the place.
const MOST_ABOVE: usize = 6;
/// How many levels below the place are drawn.
const LEVELS: u32 = 3;

impl RoleDeed {
    const ALL: [Self; 6] = [
        Self::View,
        Self::Add,
        Self::Edit,
        Self::Approve,
        Self::Publish,
        Self::Delete,
    ];

    const fn actions(self) -> &'static [Action] {
        match self {
            Self::View => &[Action::View],
            Self::Add => &[
                Action::Create,
                Action::CreateTeam,
                Action::CreateTemplate,
                Action::CreateStrategy,
                Action::CreateDraft,
                Action::StartPlan,
                Action::Invite,
            ],
            Self::Edit => &[Action::Edit, Action::ChangeRole, Action::ManageSettings],
            Self::Approve => &[Action::Approve],
            Self::Publish => &[Action::Publish],
            Self::Delete => &[Action::Delete, Action::DeleteApproved, Action::Archive],
        }
    }

    fn of(actions: ActionSet) -> Vec<Self> {
        let some = |deed: &Self| deed.actions().iter().any(|one| actions.contains(*one));
        Self::ALL.into_iter().filter(some).collect()
    }
}

pub(super) fn picture(
    snapshot: &Snapshot,
    role: Role,
    kinds: Vec<Kind>,
    on: &Id,
) -> Option<RolePicture> {
    let record = traversed(snapshot, on)?;
    let mut nodes = Vec::new();
    let mut above = path(snapshot, on);
    // Of a deep tree, the section and what is nearest.
    if above.len() > MOST_ABOVE {
        above.drain(1..above.len() - MOST_ABOVE + 1);
    }
    let mut level = 0;
    for above in &above {
        nodes.push(node(snapshot, role, on, &above.id, level));
        level += 1;
    }
    let parent = above.last().map(|parent| &parent.id);
    let place = nodes.len();
    below(snapshot, role, on, on, level, &mut nodes);
    // Two neighbours show what the role does not reach.
    let mut left_out = 0;
    if let Some(parent) = parent {
        let siblings = tree::children(snapshot, parent, false);
        for (number, sibling) in siblings.filter(|sibling| sibling.id != *on).enumerate() {
            if number < 2 {
                nodes.push(node(snapshot, role, on, &sibling.id, level));
            } else {
                left_out += 1;
            }
        }
    }
    let mut nodes: Vec<RoleNode> = nodes.into_iter().flatten().collect();
    if let Some(parent) = place.checked_sub(1).and_then(|at| nodes.get_mut(at)) {
        parent.more = left_out;
    }
    Some(RolePicture {
        role,
        kinds,
        on: object_name(snapshot, record),
        nodes,
    })
}

/// The branch of the place, breadth limited and depth limited.
fn below(
    snapshot: &Snapshot,
    role: Role,
    on: &Id,
    top: &Id,
    level: u32,
    nodes: &mut Vec<Option<RoleNode>>,
) {
    let mut waiting = vec![(top.clone(), level)];
    while let Some((id, at)) = waiting.pop() {
        let mut drawn = node(snapshot, role, on, &id, at);
        let children: Vec<Id> = tree::children(snapshot, &id, true)
            .map(|child| child.id.clone())
            .collect();
        let room = MOST_NODES.saturating_sub(nodes.len() + waiting.len());
        let shown = match at < level + LEVELS {
            true => children.len().min(MOST_CHILDREN).min(room),
            false => 0,
        };
        if let Some(drawn) = &mut drawn {
            drawn.more = to_u32(children.len() - shown);
        }
        nodes.push(drawn);
        let next = children
            .into_iter()
            .take(shown)
            .map(|child| (child, at + 1));
        let first = waiting.len();
        waiting.extend(next);
        if let Some(new) = waiting.get_mut(first..) {
            new.reverse();
        }
    }
}

fn node(snapshot: &Snapshot, role: Role, on: &Id, object: &Id, level: u32) -> Option<RoleNode> {
    let organisation = &snapshot.organisation;
    let record = traversed(snapshot, object)?;
    let actions = access::role_allows(organisation, role, on, object);
    Some(RoleNode {
        object: object_name(snapshot, record),
        level,
        here: object == on,
        deeds: RoleDeed::of(actions),
        actions: actions.iter().collect(),
        published: record
            .kind()
            .is_content_item()
            .then(|| record.is_published()),
        archived: organisation.is_archived(object),
        more: 0,
    })
}
