//! Whom a binding is for, by number.

use luotsi_access::Holder;
use rustc_hash::{FxHashMap, FxHashSet};

use super::{super::names::Audience, Ground, audiences::memberships};
use crate::{
    Data, Id, Kind, Record, SectionName,
    access::person::{Person, Principal, is_active_team, is_staff},
    record::ShareTarget,
};

impl<'a> Ground<'a> {
    /// Calls `each` with everybody whom a binding is for.
    pub(super) fn holders(&self, principal: &Principal<'a>, each: &mut dyn FnMut(Holder)) {
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
