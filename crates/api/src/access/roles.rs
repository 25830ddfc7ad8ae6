//! Roles as pictures: what a role would allow, held in one place, on the organisation's own tree.

use luotsi_domain::{
    Id, Kind, SectionName,
    access::{self, Action, ActionSet, Role},
};
use serde::{Deserialize, Serialize};

use super::object::to_u32;
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    objects::{may, object_name, path, traversed},
    tree,
    view::ObjectName,
};

/// Which role, held where.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct RolesArgs {
    /// The section.
    pub section: SectionName,
    /// The role; absent: the first there is.
    #[serde(default)]
    pub role: Option<Role>,
    /// The object that it is held on; absent: one that shows much.
    #[serde(default)]
    pub on: Option<Id>,
}

/// A section's roles, and the picture of one.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RolesView {
    /// The roles that somebody can have in the section, in the order of the rules.
    pub roles: Vec<RoleChoice>,
    /// The picture; absent where the section has nothing that the role can be held on.
    pub picture: Option<RolePicture>,
}

/// A role of a section.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RoleChoice {
    /// The role.
    pub role: Role,
    /// The kinds that it is held on.
    pub kinds: Vec<Kind>,
    /// Whether there is something here to hold it on.
    pub drawn: bool,
}

/// What a role would allow, held in one place.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RolePicture {
    /// The role.
    pub role: Role,
    /// The kinds that it is held on.
    pub kinds: Vec<Kind>,
    /// The object that it is held on here.
    pub on: ObjectName,
    /// The tree around that, from the section down, each before what stands below it.
    pub nodes: Vec<RoleNode>,
}

/// An object of the picture.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RoleNode {
    /// The object.
    pub object: ObjectName,
    /// How deep it stands, from 0.
    pub level: u32,
    /// Whether the role is held here.
    pub here: bool,
    /// What may be done, in a few words for all kinds.
    pub deeds: Vec<RoleDeed>,
    /// Every action, `traverse` never.
    pub actions: Vec<Action>,
    /// Whether it has an approved version; absent for what has none ever.
    pub published: Option<bool>,
    /// Whether it or what it stands in is archived.
    pub archived: bool,
    /// How many objects directly below it are not drawn.
    pub more: u32,
}

/// What may be done, in a few words for all kinds of objects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum RoleDeed {
    /// See it.
    View,
    /// Add something to it.
    Add,
    /// Change it.
    Edit,
    /// Approve it.
    Approve,
    /// Publish it.
    Publish,
    /// Delete or archive it.
    Delete,
}

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

/// The most objects that are drawn.
const MOST_NODES: usize = 60;
/// The most objects that are drawn directly below one.
const MOST_CHILDREN: usize = 6;
/// The most objects that are drawn above the place.
const MOST_ABOVE: usize = 6;
/// How many levels below the place are drawn.
const LEVELS: u32 = 3;

/// A section's roles, and the picture of one of them.
///
/// # Errors
///
/// `no-workspace`; `not-found`.
pub async fn roles<H: Host>(app: &App<H>, args: RolesArgs) -> Result<RolesView, ApiError> {
    let snapshot = app.snapshot()?;
    if let Some(on) = &args.on
        && !may(&snapshot, Action::Traverse, on)
    {
        return Err(ApiError::not_found(on));
    }
    tokio::task::spawn_blocking(move || answer(&snapshot, &args))
        .await
        .map_err(|error| ApiError::new("internal", error))
}

/// A role, the kinds that it is held on, and the object that shows it best, with how well.
type RolePlaces = (Role, Vec<Kind>, Option<(usize, Id)>);

fn answer(snapshot: &Snapshot, args: &RolesArgs) -> RolesView {
    let organisation = &snapshot.organisation;
    let mut places: Vec<RolePlaces> = Role::ALL
        .iter()
        .map(|role| (*role, access::kinds_of(*role, args.section), None))
        .filter(|(_, kinds, _)| !kinds.is_empty())
        .collect();
    // The best place of each role: one with something below it and something beside it.
    for record in organisation.branch(&args.section.id()) {
        if !may(snapshot, Action::Traverse, &record.id) {
            continue;
        }
        let good = organisation.children(&record.id).len().min(4) * 2
            + usize::from(record.kind() != Kind::Section) * 4
            + usize::from(!organisation.is_archived(&record.id)) * 16
            + usize::from(record.is_published());
        for (_, kinds, place) in &mut places {
            let better = place.as_ref().is_none_or(|(best, _)| good > *best);
            if kinds.contains(&record.kind()) && better {
                *place = Some((good, record.id.clone()));
            }
        }
    }
    let wanted = places
        .iter()
        .find(|(role, _, _)| Some(*role) == args.role)
        .or_else(|| places.iter().find(|(_, _, place)| place.is_some()));
    let picture = wanted.and_then(|(role, kinds, place)| {
        let own = args.on.as_ref().filter(|on| {
            let sits = access::roles_on(organisation, on).contains(role);
            sits && organisation.section_of(on) == Some(args.section)
        });
        let on = own.or(place.as_ref().map(|(_, id)| id))?;
        picture(snapshot, *role, kinds.clone(), on)
    });
    RolesView {
        roles: places
            .into_iter()
            .map(|(role, kinds, place)| RoleChoice {
                role,
                kinds,
                drawn: place.is_some(),
            })
            .collect(),
        picture,
    }
}

fn picture(snapshot: &Snapshot, role: Role, kinds: Vec<Kind>, on: &Id) -> Option<RolePicture> {
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
