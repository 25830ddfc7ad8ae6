//! What a change of records changes about rights.

use std::{
    collections::{BTreeSet, HashSet},
    sync::Arc,
};

use luotsi_access::{Being, Update};

use super::{
    ground::Ground,
    names::{Audience, Names},
};
use crate::{
    Data, Id, Kind, Organisation, Record, SectionName,
    record::{Flag, ReferenceKind, User},
};

/// Finds out what an index has to be told.
pub(super) struct Changed<'a> {
    before: &'a Organisation,
    after: &'a Organisation,
    names: Names,
    /// Objects whose standing or bindings may be others.
    touched: HashSet<Id>,
    /// Objects whose children, or their order, are others.
    parents: BTreeSet<Option<Id>>,
    audiences: HashSet<Audience>,
    update: Update,
}

/// Why no update will do: everything has to be compiled anew.
pub(super) struct Anew;

impl<'a> Changed<'a> {
    /// The numbers after the change, and the update.
    pub(super) fn of<'i>(
        names: &Names,
        before: &'a Organisation,
        after: &'a Organisation,
        changed: impl IntoIterator<Item = &'i Id>,
    ) -> Result<(Names, Update), Anew> {
        let mut this = Self {
            before,
            after,
            names: names.clone(),
            touched: HashSet::new(),
            parents: BTreeSet::new(),
            audiences: HashSet::new(),
            update: Update::default(),
        };
        let changed: BTreeSet<&Id> = changed.into_iter().collect();
        let changed: Vec<Pair<'a>> = changed
            .into_iter()
            .map(|id| Pair {
                before: before.get(id),
                after: after.get(id),
            })
            .filter(|pair| !pair.is_same())
            .collect();
        for pair in &changed {
            this.number(pair)?;
        }
        for pair in &changed {
            this.place(pair);
            this.touch(pair);
        }
        Ok(this.update())
    }

    /// Gives numbers to what is new.
    fn number(&mut self, pair: &Pair<'a>) -> Result<(), Anew> {
        if pair.before.is_none()
            && let Some(new) = pair.after
        {
            match new.kind() {
                Kind::User => {
                    let (user, _) = self.names.users.give(&new.id, ());
                    self.update.users.push((user, being(Some(new))));
                }
                Kind::Group => self.audience(Audience::Group(new.id.clone())),
                Kind::Team => self.audience(Audience::Team(new.id.clone())),
                _ => {}
            }
            if new.kind().is_object() && self.after.section_of(&new.id).is_some() {
                let (number, _) = self.names.objects.give(&new.id, new.kind());
                // What was something else once would be known by its old kind.
                let known = self.names.objects.get(number).map(|(_, kind)| *kind);
                if known != Some(new.kind()) {
                    return Err(Anew);
                }
            }
        }
        match (pair.before, pair.after) {
            (Some(old), Some(new)) if old.kind() != new.kind() => Err(Anew),
            _ => Ok(()),
        }
    }

    fn audience(&mut self, audience: Audience) {
        self.names.audiences.give(&audience, ());
        self.audiences.insert(audience);
    }

    /// Where it stands, if that is elsewhere.
    fn place(&mut self, pair: &Pair<'a>) {
        let standing = |record: Option<&'a Arc<Record>>| {
            let record = record.filter(|record| record.kind().is_object())?;
            Some((record.parent.as_ref(), &record.place))
        };
        let (old, new) = (standing(pair.before), standing(pair.after));
        if old == new {
            return;
        }
        let parent_of = |standing: Option<(Option<&'a Id>, _)>| standing.map(|(parent, _)| parent);
        for parent in [parent_of(old), parent_of(new)].into_iter().flatten() {
            self.parents.insert(parent.cloned());
        }
        let Some(number) = pair.id().and_then(|id| self.names.objects.number(id)) else {
            return;
        };
        match parent_of(new) {
            None => self.update.removed.push(number),
            Some(parent) if parent_of(old) != Some(parent) => {
                let above = parent.and_then(|parent| self.names.objects.number(parent));
                self.update.placed.push((number, above));
            }
            Some(_) => {}
        }
    }

    /// What else is to be looked at, by the rules of access-rules §3: which bindings rest on this
    /// record.
    fn touch(&mut self, pair: &Pair<'a>) {
        self.touched.extend(pair.id().cloned());
        if let (Some(Data::User(_)), _) | (_, Some(Data::User(_))) = pair.data() {
            self.user(pair);
        }
        let sides = [(self.before, pair.before), (self.after, pair.after)];
        for (organisation, record) in sides {
            if let Some(record) = record {
                self.rests_on(organisation, record, pair);
            }
        }
        // What named it before it was there, or still does, is looked at as if it were another.
        if pair.before.is_none() || pair.after.is_none() {
            self.named(pair);
        }
    }

    fn user(&mut self, pair: &Pair<'a>) {
        let user = |record: Option<&'a Arc<Record>>| -> Option<&'a User> {
            match record.map(|record| &record.data) {
                Some(Data::User(user)) => Some(user),
                _ => None,
            }
        };
        let has = |record, flag| user(record).is_some_and(|user| user.has(flag));
        let mut is_flagged_otherwise = false;
        for flag in Flag::ALL {
            if has(pair.before, *flag) != has(pair.after, *flag) {
                is_flagged_otherwise = true;
                self.audiences.insert(Audience::Flag(*flag));
            }
        }
        let (was, is) = (being(pair.before), being(pair.after));
        let number = pair.id().and_then(|id| self.names.users.number(id));
        if let (true, Some(number), Some(_)) = (was != is, number, pair.before) {
            self.update.users.push((number, is));
        }
        if let (true, Some(id)) = (is_flagged_otherwise, pair.id()) {
            self.refer(ReferenceKind::MembershipUser, id);
        }
    }

    /// What rests on one side of a change.
    fn rests_on(&mut self, organisation: &'a Organisation, record: &'a Record, pair: &Pair<'a>) {
        let is_new = pair.before.is_none() || pair.after.is_none();
        match &record.data {
            Data::Grant(grant) => {
                self.touched.insert(grant.on.clone());
            }
            Data::Group(group) => {
                self.audiences.insert(Audience::Group(record.id.clone()));
                let other = |side: Option<&'a Arc<Record>>| match side.map(|side| &side.data) {
                    Some(Data::Group(group)) => group.members.iter().collect(),
                    _ => HashSet::new(),
                };
                let both: HashSet<&Id> = &other(pair.before) & &other(pair.after);
                for member in group.members.iter().filter(|member| !both.contains(member)) {
                    self.refer(ReferenceKind::InitiativeAuthor, member);
                }
            }
            Data::Area(_) => {
                self.above(organisation, &record.id);
                self.refer(ReferenceKind::Share, &record.id);
            }
            Data::Team(_) => {
                self.audiences.insert(Audience::Team(record.id.clone()));
                self.refer(ReferenceKind::Share, &record.id);
                self.above(organisation, &record.id);
                let is_archived =
                    |side: Option<&'a Arc<Record>>| side.is_none_or(|side| side.archived);
                if is_new || is_archived(pair.before) != is_archived(pair.after) {
                    for child in organisation.children(&record.id) {
                        if let Some(Data::Membership(membership)) =
                            organisation.get(child).map(|child| &child.data)
                        {
                            self.member(&membership.user);
                        }
                    }
                }
            }
            Data::Membership(membership) => {
                let Some(team) = &record.parent else { return };
                self.touched.insert(team.clone());
                self.audiences.insert(Audience::Team(team.clone()));
                for child in organisation.children(team) {
                    let kind = organisation.get(child).map(|child| child.kind());
                    if matches!(kind, Some(Kind::Template | Kind::Plan)) {
                        self.touched.insert(child.clone());
                    }
                }
                self.refer(ReferenceKind::Share, team);
                self.above(organisation, team);
                self.member(&membership.user);
            }
            Data::Task(_) => self.touched.extend(record.parent.clone()),
            Data::Strategy(_) => {
                for part in organisation.branch(&record.id) {
                    self.draft(part);
                }
            }
            Data::Breakthrough(_) | Data::Initiative(_) => {
                let strategy = organisation
                    .ancestors(&record.id)
                    .find(|above| above.kind() == Kind::Strategy);
                if let Some(strategy) = strategy {
                    self.touched.insert(strategy.id.clone());
                    for breakthrough in organisation.children(&strategy.id) {
                        for part in organisation.children(breakthrough) {
                            if let Some(part) = organisation.get(part) {
                                self.draft(part);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
    }

    /// A user whose roles in teams, or whether these count, are others.
    fn member(&mut self, user: &Id) {
        self.refer(ReferenceKind::InitiativeAuthor, user);
        // Whether they may edit templates decides on what was shared with them, and through what.
        self.refer(ReferenceKind::Share, user);
        for organisation in [self.before, self.after] {
            for membership in organisation.referrers(ReferenceKind::MembershipUser, user) {
                let team = organisation
                    .get(membership)
                    .and_then(|record| record.parent.as_ref());
                if let Some(team) = team {
                    self.refer(ReferenceKind::Share, team);
                    self.above(organisation, team);
                }
            }
        }
    }

    /// The areas above one, or above a team, and what is shared with them.
    fn above(&mut self, organisation: &'a Organisation, id: &Id) {
        for above in organisation.ancestors(id) {
            if above.kind() != Kind::Area {
                break;
            }
            self.touched.insert(above.id.clone());
            self.refer(ReferenceKind::Share, &above.id);
        }
    }

    fn draft(&mut self, part: &Record) {
        if let Data::Initiative(initiative) = &part.data
            && !initiative.published
            && initiative.author.is_some()
        {
            self.touched.insert(part.id.clone());
        }
    }

    /// What names a record in this way.
    fn refer(&mut self, kind: ReferenceKind, id: &Id) {
        for organisation in [self.before, self.after] {
            self.touched
                .extend(organisation.referrers(kind, id).iter().cloned());
        }
    }

    /// What names a record that is new or no more.
    fn named(&mut self, pair: &Pair<'a>) {
        let Some(record) = pair.after.or(pair.before) else {
            return;
        };
        if !matches!(record.kind(), Kind::User | Kind::Group | Kind::Team) {
            return;
        }
        for organisation in [self.before, self.after] {
            for kind in ReferenceKind::ALL {
                for referrer in organisation.referrers(*kind, &record.id) {
                    let Some(referrer) = organisation.get(referrer) else {
                        continue;
                    };
                    self.touched.insert(referrer.id.clone());
                    match &referrer.data {
                        Data::Group(_) => {
                            self.audiences.insert(Audience::Group(referrer.id.clone()));
                        }
                        Data::Membership(_) => {
                            let team = referrer.parent.clone();
                            self.audiences.extend(team.map(Audience::Team));
                        }
                        _ => {}
                    }
                    let itself = Pair {
                        before: Some(referrer),
                        after: None,
                    };
                    self.rests_on(organisation, referrer, &itself);
                }
            }
        }
    }

    fn update(self) -> (Names, Update) {
        let Self {
            after,
            names,
            touched,
            parents,
            audiences,
            mut update,
            ..
        } = self;
        update.placed.sort_unstable();
        let removed: HashSet<u32> = update.removed.iter().copied().collect();
        let touched = touched.iter().filter_map(|id| {
            after.get(id)?;
            names.objects.number(id)
        });
        update.touched = touched.filter(|object| !removed.contains(object)).collect();
        for parent in parents {
            let numbers = |ids: &[Id]| {
                ids.iter()
                    .filter_map(|id| names.objects.number(id))
                    .collect()
            };
            match parent {
                Some(parent) => {
                    if let Some(number) = names.objects.number(&parent) {
                        let children = numbers(after.children(&parent));
                        update.children.push((Some(number), children));
                    }
                }
                None => {
                    let sections = SectionName::ALL.iter().map(|section| section.id());
                    let sections: Vec<Id> = sections.filter(|id| after.get(id).is_some()).collect();
                    update.children.push((None, numbers(&sections)));
                }
            }
        }
        let ground = Ground::new(after, &names);
        let mut members: Vec<_> = audiences
            .iter()
            .filter_map(|audience| {
                let number = names.audiences.number(audience)?;
                Some((number, ground.members(audience)))
            })
            .collect();
        members.sort_unstable();
        update.audiences = members;
        update.users.sort_unstable();
        drop(ground);
        (names, update)
    }
}

fn being(user: Option<&Arc<Record>>) -> Being {
    match user {
        None => Being::Gone,
        Some(user) if user.archived => Being::Idle,
        Some(_) => Being::Active,
    }
}

/// A record before and after.
struct Pair<'a> {
    before: Option<&'a Arc<Record>>,
    after: Option<&'a Arc<Record>>,
}

impl<'a> Pair<'a> {
    fn id(&self) -> Option<&'a Id> {
        self.after.or(self.before).map(|record| &record.id)
    }

    fn data(&self) -> (Option<&'a Data>, Option<&'a Data>) {
        let data = |record: Option<&'a Arc<Record>>| record.map(|record| &record.data);
        (data(self.before), data(self.after))
    }

    /// Whether nothing has changed, as far as a glance tells.
    fn is_same(&self) -> bool {
        match (self.before, self.after) {
            (None, None) => true,
            (Some(before), Some(after)) => Arc::ptr_eq(before, after),
            _ => false,
        }
    }
}
