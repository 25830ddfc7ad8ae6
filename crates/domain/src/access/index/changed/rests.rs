//! What rests on a record, by the rules of access-rules §3: where bindings may be others when it
//! changes. Errs on the side of yes.

use std::{collections::HashSet, sync::Arc};

use super::{
    super::names::Audience,
    Changed,
    pair::{Pair, being},
};
use crate::{
    Data, Id, Kind, Organisation, Record,
    record::{Flag, ReferenceKind, User},
};

impl<'a> Changed<'a> {
    /// Takes note of what is to be looked at because of this record.
    pub(super) fn touch(&mut self, pair: &Pair<'a>) {
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
}
