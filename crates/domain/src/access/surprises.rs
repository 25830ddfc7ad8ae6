//! What in a change of rights nobody may have meant.

mod approvers;

use std::collections::HashMap;

use self::approvers::Approvers;
use super::{Action, ActionSet, Difference, Index, Summary};
use crate::{
    Data, Id, Organisation, SectionName,
    kind::names,
    record::{Flag, ReferenceKind},
};

names! {
    /// What is surprising; the most surprising first.
    SurpriseKind {
        /// Nobody at all may approve an object any more.
        NobodyApproves => "nobody-approves",
        /// Nobody but administrators may approve an object any more, to whom it fell before only
        /// where others did not.
        LastApprover => "last-approver",
        /// One administrator is left, or none.
        LastAdministrator => "last-administrator",
        /// Somebody may make others administrators, auditors or facilitators.
        GainsSetFlags => "gains-set-flags",
        /// Somebody may grant rights.
        GainsGrant => "gains-grant",
        /// Somebody is left with nothing but what everyone has, or less.
        LosesAll => "loses-all",
        /// Somebody may view objects of whose being there they knew nothing.
        SeesHidden => "sees-hidden",
    }
}

/// Something surprising.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Surprise {
    /// What it is.
    pub kind: SurpriseKind,
    /// Whom it happens to; `None` where it is about an object.
    pub user: Option<Id>,
    /// The object, where it is about one.
    pub object: Option<Id>,
    /// How many objects it is about.
    pub objects: u64,
    /// Whether there are that many, not fewer.
    pub exact: bool,
}

/// An organisation before and after changes, with the rights in both.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// As it is.
    pub before: &'a Organisation,
    /// As it would be.
    pub after: &'a Organisation,
    /// The rights as they are.
    pub was: &'a Index,
    /// The rights as they would be.
    pub is: &'a Index,
    /// What differs.
    pub difference: &'a Difference,
}

/// So many cells are looked at one by one where counts alone do not say how many objects somebody
/// may view that were hidden from them: some hundredths of a second. Beyond, the most that there can
/// be is told.
const MOST_CELLS: u64 = 20_000;

/// All that is surprising in what the summary tells; `shows` says whether it tells of a cell, by user
/// and object. By kind, then by the ids of users and objects.
pub fn surprises(
    sides: &Sides<'_>,
    summary: &Summary,
    shows: impl Fn(&Id, &Id) -> bool,
) -> Vec<Surprise> {
    let mut found = Vec::new();
    find_approvals(sides, summary, &mut found);
    find_last_administrator(sides, &shows, &mut found);
    let mut cells_left = MOST_CELLS;
    for (user, tally) in &summary.users {
        let mut put = |kind: SurpriseKind, (objects, exact): (u64, bool)| {
            if objects > 0 {
                found.push(Surprise {
                    kind,
                    user: Some(user.clone()),
                    object: None,
                    objects,
                    exact,
                });
            }
        };
        let set_flags = tally.gained(Action::SetFlags);
        put(SurpriseKind::GainsSetFlags, (set_flags, true));
        put(
            SurpriseKind::GainsGrant,
            (tally.gained(Action::Grant), true),
        );
        if tally.all_lost() > 0 && loses_all(sides, user, &shows) {
            put(SurpriseKind::LosesAll, (tally.cells, true));
        }
        // In how many cells both are gained lies between these.
        let both = [Action::Traverse, Action::View].map(|action| tally.gained(action));
        let most = both[0].min(both[1]);
        let least = (both[0] + both[1]).saturating_sub(tally.cells);
        if most == least || cells_left < tally.cells {
            put(SurpriseKind::SeesHidden, (most, most == least));
        } else {
            cells_left -= tally.cells;
            let unhidden = ActionSet::one(Action::Traverse).with(Action::View);
            let cells = sides.difference.cells_of(user);
            let seen = cells.filter(|cell| unhidden.is_subset(cell.gained));
            let seen = seen.filter(|cell| shows(user, &cell.object)).count();
            put(SurpriseKind::SeesHidden, (seen as u64, true));
        }
    }
    found.sort_by(|a, b| (a.kind, &a.user, &a.object).cmp(&(b.kind, &b.user, &b.object)));
    found
}

/// Objects that lose approvers. What is archived needs none.
fn find_approvals(sides: &Sides<'_>, summary: &Summary, found: &mut Vec<Surprise>) {
    let (mut was, mut is) = (Approvers::of(sides.before), Approvers::of(sides.after));
    let mut archived = Archived::of(sides.after);
    for object in &summary.objects {
        let id = &object.object;
        if object.approvers_lost == 0 || archived.is(id) {
            continue;
        }
        let left = is.on(id);
        let kind = if !left.anyone {
            SurpriseKind::NobodyApproves
        } else if !left.others && was.on(id).others {
            SurpriseKind::LastApprover
        } else {
            continue;
        };
        found.push(Surprise {
            kind,
            user: None,
            object: Some(id.clone()),
            objects: 1,
            exact: true,
        });
    }
}

fn find_last_administrator(
    sides: &Sides<'_>,
    shows: impl Fn(&Id, &Id) -> bool,
    found: &mut Vec<Surprise>,
) {
    let section = SectionName::Maintenance.id();
    let (before, after) = (administrators(sides.before), administrators(sides.after));
    let gone = before.iter().find(|user| !after.contains(user));
    if after.len() < 2
        && after.len() < before.len()
        && gone.is_some_and(|user| shows(user, &section))
    {
        found.push(Surprise {
            kind: SurpriseKind::LastAdministrator,
            user: after.first().map(|user| (*user).clone()),
            object: None,
            objects: 0,
            exact: true,
        });
    }
}

/// The administrators who are not archived.
fn administrators(organisation: &Organisation) -> Vec<&Id> {
    let section = Flag::Administrator.section().id();
    let users = organisation.referrers(ReferenceKind::Flag, &section).iter();
    users
        .filter(|user| {
            organisation.user(user).is_some_and(|record| {
                !record.archived && matches!(&record.data, Data::User(user) if user.administrator)
            })
        })
        .collect()
}

/// Whether a user is left with nothing outside of maintenance, where everyone may see who there is;
/// or with nothing at all.
fn loses_all(sides: &Sides<'_>, user: &Id, shows: impl Fn(&Id, &Id) -> bool) -> bool {
    shows(user, &SectionName::Maintenance.id())
        && (!has_own(sides.is, user) && has_own(sides.was, user)
            || !has_any(sides.is, user) && has_any(sides.was, user))
}

fn has_any(index: &Index, user: &Id) -> bool {
    let section = index.object(&SectionName::Maintenance.id());
    let user = index.user(user);
    // Whoever may do anything may see themselves, and with that the section.
    user.zip(section)
        .is_some_and(|(user, section)| index.may(user, Action::Traverse, section))
}

fn has_own(index: &Index, user: &Id) -> bool {
    let Some(no) = index.user(user) else {
        return false;
    };
    let sections = SectionName::ALL
        .iter()
        .filter(|section| **section != SectionName::Maintenance);
    let mut sections = sections.filter_map(|section| index.object(&section.id()));
    if sections.any(|section| index.may(no, Action::Traverse, section)) {
        return true;
    }
    // A sub-strategy does not lead up through one that is hidden.
    has_any(index, user)
        && index.list(no).into_iter().any(|(object, _)| {
            index
                .kind(object)
                .is_some_and(|kind| kind.is_content() || is_of_teams_or_strategies(kind))
        })
}

const fn is_of_teams_or_strategies(kind: crate::Kind) -> bool {
    use crate::Kind as K;
    matches!(
        kind,
        K::Area
            | K::Team
            | K::Membership
            | K::Template
            | K::Plan
            | K::Task
            | K::Strategy
            | K::Breakthrough
            | K::Initiative
    )
}

/// Whether objects are archived, or stand in something that is; what is gone is, too.
struct Archived<'a> {
    organisation: &'a Organisation,
    known: HashMap<Id, bool>,
}

impl<'a> Archived<'a> {
    fn of(organisation: &'a Organisation) -> Self {
        Self {
            organisation,
            known: HashMap::new(),
        }
    }

    fn is(&mut self, id: &Id) -> bool {
        let Some(record) = self.organisation.get(id) else {
            return true;
        };
        let mut path = vec![record];
        let mut above = false;
        for record in self.organisation.ancestors(id) {
            if let Some(known) = self.known.get(&record.id) {
                above = *known;
                break;
            }
            path.push(record);
        }
        for record in path.iter().rev() {
            above |= record.archived;
            self.known.insert(record.id.clone(), above);
        }
        above
    }
}
