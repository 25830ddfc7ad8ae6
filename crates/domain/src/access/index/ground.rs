//! The organisation by number, as the compiled index asks for it.

use std::cell::{OnceCell, RefCell};

use luotsi_access::{Binding, Holder, Numbered, Source, Standing};
use rustc_hash::{FxHashMap, FxHashSet};

use super::names::{Audience, Names};
use crate::{
    Data, Id, Kind, Organisation, Record, SectionName,
    access::{
        Action, Role,
        bindings::{granted, own_bindings_on},
        person::{Person, Principal, is_active_team, is_staff},
        source::{Above, Rights},
    },
    record::{Flag, Grant, ReferenceKind, ShareTarget, TeamRole},
};

/// An organisation whose users, objects and audiences have numbers.
pub(super) struct Ground<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) names: &'a Names,
    /// All objects by number and the grants on them, where everything is asked for anyway.
    all: Option<&'a All<'a>>,
    may_edit_templates: RefCell<FxHashMap<Id, bool>>,
    coordinators_below: OnceCell<FxHashMap<&'a Id, FxHashSet<u32>>>,
    staff_below: RefCell<FxHashMap<Id, FxHashSet<u32>>>,
}

/// All objects by number, and the grants on them.
pub(super) struct All<'a> {
    pub(super) records: Vec<&'a Record>,
    pub(super) grants: FxHashMap<u32, Vec<&'a Grant>>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(organisation: &'a Organisation, names: &'a Names) -> Self {
        Self {
            organisation,
            names,
            all: None,
            may_edit_templates: RefCell::default(),
            coordinators_below: OnceCell::new(),
            staff_below: RefCell::default(),
        }
    }

    pub(super) fn with_all(self, all: &'a All<'a>) -> Self {
        Self {
            all: Some(all),
            ..self
        }
    }

    fn record(&self, object: u32) -> Option<&'a Record> {
        if let Some(all) = self.all {
            return all.records.get(object as usize).copied();
        }
        let (id, _) = self.names.objects.get(object)?;
        self.organisation.get(id).map(|record| &**record)
    }

    fn user(&self, id: &Id) -> Option<u32> {
        self.names.users.number(id)
    }

    /// Calls `each` with everybody whom a binding is for.
    fn holders(&self, principal: &Principal<'a>, each: &mut dyn FnMut(Holder)) {
        let audience = |audience: &Audience| {
            let number = self.names.audiences.number(audience);
            number.map(Holder::Audience)
        };
        match principal {
            Principal::Everyone => each(Holder::Everyone),
            Principal::Flag(flag) => {
                audience(&Audience::Flag(*flag)).into_iter().for_each(each);
            }
            Principal::User(id) => {
                self.user(id)
                    .into_iter()
                    .for_each(|user| each(Holder::User(user)));
            }
            Principal::Group(id) => {
                let id: &Id = id;
                audience(&Audience::Group(id.clone()))
                    .into_iter()
                    .for_each(each);
            }
            Principal::Team(id) => {
                let id: &Id = id;
                audience(&Audience::Team(id.clone()))
                    .into_iter()
                    .for_each(each);
            }
            Principal::TeamRole { team, role } => {
                memberships(self.organisation, team, |user, known| {
                    if let Some(user) = self.user(user).filter(|_| known == *role) {
                        each(Holder::User(user));
                    }
                });
            }
            Principal::CoordinatorBelow(area) => {
                let below = self
                    .coordinators_below
                    .get_or_init(|| coordinators_below(self));
                for user in below.get(area).into_iter().flatten() {
                    each(Holder::User(*user));
                }
            }
            Principal::Shared { with, editors } => self.sharers(with, *editors, each),
            Principal::InvolvedIn(strategy) => self.involved(strategy, each),
            Principal::DraftAuthor { author, strategy } => {
                let person = Person::archived_or_not(self.organisation, author);
                if person.is_some_and(|person| person.is_strategy_viewer(strategy)) {
                    self.user(author)
                        .into_iter()
                        .for_each(|user| each(Holder::User(user)));
                }
            }
        }
    }

    fn sharers(&self, with: &ShareTarget, editors: Option<bool>, each: &mut dyn FnMut(Holder)) {
        let mut one = |user: u32| {
            let id = self.names.users.get(user).map(|(id, ())| id);
            let may_edit = |id: &Id| self.may_edit_templates(id);
            if editors.is_none_or(|editors| id.is_some_and(|id| may_edit(id) == editors)) {
                each(Holder::User(user));
            }
        };
        match with {
            ShareTarget::User(id) => self.user(id).into_iter().for_each(one),
            ShareTarget::Team(team) => self.staff(team, &mut one),
            ShareTarget::Area(area) => {
                if let Some(staff) = self.staff_below.borrow().get(area) {
                    staff.iter().copied().for_each(one);
                    return;
                }
                let mut staff = FxHashSet::default();
                self.teams_below(area, |team| {
                    self.staff(team, &mut |user| {
                        staff.insert(user);
                    });
                });
                staff.iter().copied().for_each(one);
                self.staff_below.borrow_mut().insert(area.clone(), staff);
            }
        }
    }

    /// Owners, leads and supervisors of a team that is not archived.
    fn staff(&self, team: &Id, each: &mut dyn FnMut(u32)) {
        if is_active_team(self.organisation, team) {
            memberships(self.organisation, team, |user, role| {
                if let Some(user) = self.user(user).filter(|_| is_staff(role)) {
                    each(user);
                }
            });
        }
    }

    fn teams_below(&self, area: &Id, mut each: impl FnMut(&Id)) {
        let mut waiting = vec![area];
        while let Some(area) = waiting.pop() {
            for child in self.organisation.children(area) {
                match self.organisation.get(child).map(|record| record.kind()) {
                    Some(Kind::Area) => waiting.push(child),
                    Some(Kind::Team) => each(child),
                    _ => {}
                }
            }
        }
    }

    fn may_edit_templates(&self, user: &Id) -> bool {
        if let Some(known) = self.may_edit_templates.borrow().get(user) {
            return *known;
        }
        let person = Person::archived_or_not(self.organisation, user);
        let answer = person.is_some_and(|person| person.may_edit_templates());
        self.may_edit_templates
            .borrow_mut()
            .insert(user.clone(), answer);
        answer
    }

    /// Who answers for a part of a strategy, and who is connected to one.
    fn involved(&self, strategy: &Id, each: &mut dyn FnMut(Holder)) {
        let responsible = |id: &Option<Id>, each: &mut dyn FnMut(Holder)| {
            let user = id.as_ref().and_then(|id| self.user(id));
            user.into_iter().for_each(|user| each(Holder::User(user)));
        };
        for part in self.organisation.children(strategy) {
            let Some(Data::Breakthrough(data)) = self.organisation.get(part).map(|part| &part.data)
            else {
                continue;
            };
            responsible(&data.responsible, each);
            for party in &data.connected {
                let audience = Audience::of(party);
                let number = audience.and_then(|audience| self.names.audiences.number(&audience));
                number
                    .into_iter()
                    .for_each(|number| each(Holder::Audience(number)));
            }
            for initiative in self.organisation.children(part) {
                if let Some(Data::Initiative(data)) =
                    self.organisation.get(initiative).map(|part| &part.data)
                {
                    responsible(&data.responsible, each);
                }
            }
        }
    }

    /// The members of an audience.
    pub(super) fn members(&self, audience: &Audience) -> Vec<u32> {
        let mut members = Vec::new();
        match audience {
            Audience::Flag(flag) => {
                let section = flag.section().id();
                let users = self.organisation.referrers(ReferenceKind::Flag, &section);
                let has = |id: &&Id| match self.organisation.get(id).map(|user| &user.data) {
                    Some(Data::User(user)) => user.has(*flag),
                    _ => false,
                };
                members.extend(users.iter().filter(has).filter_map(|id| self.user(id)));
            }
            Audience::Group(id) => {
                if let Some(Data::Group(group)) = self.organisation.get(id).map(|group| &group.data)
                {
                    members.extend(group.members.iter().filter_map(|id| self.user(id)));
                }
            }
            Audience::Team(team) => {
                if is_active_team(self.organisation, team) {
                    memberships(self.organisation, team, |user, _| {
                        members.extend(self.user(user));
                    });
                }
            }
        }
        members
    }
}

/// Calls `each` with the user and role of every membership of a team that is not archived.
fn memberships<'a>(
    organisation: &'a Organisation,
    team: &Id,
    mut each: impl FnMut(&'a Id, TeamRole),
) {
    for child in organisation.children(team) {
        let Some(record) = organisation.get(child) else {
            continue;
        };
        if let Data::Membership(membership) = &record.data
            && !record.archived
            && is_membership_of(&record.id, team, &membership.user)
        {
            each(&membership.user, membership.role);
        }
    }
}

/// Whether an id is the one that the membership of a user in a team has.
fn is_membership_of(id: &Id, team: &Id, user: &Id) -> bool {
    let rest = id.as_str().strip_prefix(team.as_str());
    let rest = rest.and_then(|rest| rest.strip_prefix('/'));
    rest == Some(user.as_str())
}

/// By area, who coordinates an area below it.
fn coordinators_below<'a>(ground: &Ground<'a>) -> FxHashMap<&'a Id, FxHashSet<u32>> {
    let organisation = ground.organisation;
    let mut below: FxHashMap<&Id, FxHashSet<u32>> = FxHashMap::default();
    let top = SectionName::Onboarding.id();
    let mut waiting: Vec<&Record> = organisation
        .get(&top)
        .map(|top| &**top)
        .into_iter()
        .collect();
    while let Some(place) = waiting.pop() {
        for child in organisation.children(&place.id) {
            let Some(child) = organisation.get(child) else {
                continue;
            };
            let Data::Area(area) = &child.data else {
                continue;
            };
            waiting.push(child);
            for user in area.coordinators.iter().filter_map(|id| ground.user(id)) {
                for above in organisation.ancestors(&child.id) {
                    // Where they are known, they are known further up.
                    if above.kind() != Kind::Area
                        || !below.entry(&above.id).or_default().insert(user)
                    {
                        break;
                    }
                }
            }
        }
    }
    below
}

impl<'a> Numbered for Ground<'a> {
    type Role = Role;
    type Action = Action;
    type Inherited = Above;

    fn standing(&self, object: u32, above: &Above) -> Option<Standing<Above>> {
        Rights(self.organisation).standing(&self.record(object)?, above)
    }

    fn bindings_on(&self, object: u32, each: &mut dyn FnMut(Binding<Holder, Role>)) {
        let Some(record) = self.record(object) else {
            return;
        };
        let mut one = |binding: Binding<Principal<'a>, Role>| {
            self.holders(&binding.principal, &mut |principal| {
                each(Binding {
                    principal,
                    role: binding.role,
                    reach: binding.reach,
                });
            });
        };
        own_bindings_on(self.organisation, record, &mut one);
        match self.all {
            None => {
                for grant in self
                    .organisation
                    .referrers(ReferenceKind::GrantOn, &record.id)
                {
                    let grant = self.organisation.get(grant).map(|grant| &grant.data);
                    if let Some(Data::Grant(grant)) = grant {
                        one(granted(grant));
                    }
                }
            }
            Some(all) => {
                for grant in all.grants.get(&object).into_iter().flatten() {
                    one(granted(grant));
                }
            }
        }
    }
}

/// The audiences of an organisation.
pub(super) fn audiences<'a>(
    records: impl Iterator<Item = &'a Record>,
) -> impl Iterator<Item = Audience> {
    let flags = Flag::ALL.iter().copied().map(Audience::Flag);
    flags.chain(records.filter_map(|record| match record.kind() {
        Kind::Group => Some(Audience::Group(record.id.clone())),
        Kind::Team => Some(Audience::Team(record.id.clone())),
        _ => None,
    }))
}
