//! What one user is shown of others' access, and of their own (access-rules §8).

use std::borrow::Cow;

use super::{Action, Sweep, Told, roles_allowing};
use crate::{Id, Kind, Organisation, Record, Refusal, RefusalCode, SectionName};

/// What becomes of an object in an answer about rights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is in the answer.
    Shown,
    /// It is not, and counts among those that were left out.
    LeftOut,
    /// It is not, and does not count either: strategies and their parts.
    Untold,
}

/// One user's look at what others may do, and at what they may do themselves.
///
/// An object is shown to whoever may view it and, where it is about somebody else, preview the
/// access to it ([`preview_scope`]). Users who are archived are shown nothing.
#[derive(Clone, Debug)]
pub struct Preview<'a> {
    organisation: &'a Organisation,
    asking: &'a Id,
    rights: Cow<'a, Sweep>,
    /// Whether they may preview the access to everything but strategies.
    previews_all_else: bool,
}

/// The object whose `preview` decides whether others' access to `object` is shown: the maintenance
/// section; for what stands in the strategy section, the strategy that it is or is a part of, or that
/// section.
#[must_use]
pub fn preview_scope(organisation: &Organisation, object: &Id) -> Id {
    let strategy = organisation
        .get(object)
        .filter(|record| is_of_strategy(record));
    let Some(record) = strategy else {
        return SectionName::Maintenance.id();
    };
    std::iter::once(record)
        .chain(organisation.ancestors(object))
        .find(|record| matches!(record.kind(), Kind::Strategy | Kind::Section))
        .map_or_else(|| SectionName::Strategy.id(), |record| record.id.clone())
}

/// The refusal of a look at others' access, with the roles that allow it in that scope.
#[must_use]
pub fn preview_refusal(organisation: &Organisation, scope: &Id) -> Refusal {
    Refusal {
        action: Some(Action::Preview),
        roles: roles_allowing(organisation, Action::Preview, scope),
        ..Refusal::of(RefusalCode::Forbidden, scope)
    }
}

impl<'a> Preview<'a> {
    /// What `asking` is shown of an organisation.
    #[must_use]
    pub fn of(organisation: &'a Organisation, asking: &'a Id) -> Self {
        Self::new(
            organisation,
            asking,
            Cow::Owned(Sweep::of(organisation, asking)),
        )
    }

    /// What `asking` is shown, with rights that are known already, or that are fewer than theirs:
    /// those that somebody has who looks through their eyes.
    #[must_use]
    pub fn with(organisation: &'a Organisation, asking: &'a Id, rights: &'a Sweep) -> Self {
        Self::new(organisation, asking, Cow::Borrowed(rights))
    }

    fn new(organisation: &'a Organisation, asking: &'a Id, rights: Cow<'a, Sweep>) -> Self {
        Self {
            organisation,
            asking,
            previews_all_else: rights.may(Action::Preview, &SectionName::Maintenance.id()),
            rights,
        }
    }

    /// Who is asking.
    #[must_use]
    pub const fn asking(&self) -> &'a Id {
        self.asking
    }

    /// Whether they may view an object.
    #[must_use]
    pub fn views(&self, object: &Id) -> bool {
        self.rights.may(Action::View, object)
    }

    /// Whether they may preview others' access to an object.
    #[must_use]
    pub fn covers(&self, object: &Id) -> bool {
        let record = self.organisation.get(object);
        record.map_or(self.previews_all_else, |record| self.covers_record(record))
    }

    /// Whether they may preview others' access to anything.
    #[must_use]
    pub fn covers_something(&self) -> bool {
        let mut rows = self.rights.rows();
        rows.any(|(_, _, actions)| actions.contains(Action::Preview))
    }

    /// Whether an object that is not shown counts among those left out: strategies and their parts
    /// never do.
    #[must_use]
    pub fn counts(&self, object: &Id) -> bool {
        let record = self.organisation.get(object);
        record.is_none_or(|record| !is_of_strategy(record))
    }

    /// What becomes of an object in an answer about what `user` may do.
    #[must_use]
    pub fn shows(&self, user: &Id, object: &Id) -> Shown {
        if user == self.asking {
            self.shows_own(object)
        } else {
            self.shows_others(object)
        }
    }

    /// What becomes of an object in an answer about what they may do themselves.
    #[must_use]
    pub fn shows_own(&self, object: &Id) -> Shown {
        self.shown(object, |_| true)
    }

    /// What becomes of an object in an answer about what others may do.
    #[must_use]
    pub fn shows_others(&self, object: &Id) -> Shown {
        self.shown(object, |record| self.covers_record(record))
    }

    /// What is told of an object on which rights would change.
    #[must_use]
    pub fn told(&self, object: &Id) -> Told {
        let views = self.views(object);
        let record = self.organisation.get(object);
        Told {
            of_others: views && record.is_some_and(|record| self.covers_record(record)),
            of_themselves: views,
            counted: record.is_none_or(|record| !is_of_strategy(record)),
        }
    }

    /// Refuses a look at the access of somebody whose access they may not preview at all.
    ///
    /// # Errors
    ///
    /// [`RefusalCode::Forbidden`], with the action that is missing and the roles that allow it.
    pub fn require(&self, user: &Id) -> Result<(), Refusal> {
        let own = user == self.asking && self.rights.rows().next().is_some();
        if own || self.covers_something() {
            return Ok(());
        }
        let scope = SectionName::Maintenance.id();
        Err(preview_refusal(self.organisation, &scope))
    }

    /// Refuses a look at what others may do with an object.
    ///
    /// # Errors
    ///
    /// As of [`require`](Self::require). Ask [`views`](Self::views) first: who may not view the
    /// object is not to be told that it is there.
    pub fn require_on(&self, object: &Id) -> Result<(), Refusal> {
        if self.covers(object) {
            return Ok(());
        }
        let scope = preview_scope(self.organisation, object);
        Err(preview_refusal(self.organisation, &scope))
    }

    fn shown(&self, object: &Id, covered: impl FnOnce(&Record) -> bool) -> Shown {
        match self.organisation.get(object) {
            Some(record) if self.views(object) && covered(record) => Shown::Shown,
            Some(record) if is_of_strategy(record) => Shown::Untold,
            _ => Shown::LeftOut,
        }
    }

    fn covers_record(&self, record: &Record) -> bool {
        if !is_of_strategy(record) {
            return self.previews_all_else;
        }
        let scope = preview_scope(self.organisation, &record.id);
        self.rights.may(Action::Preview, &scope)
    }
}

fn is_of_strategy(record: &Record) -> bool {
    record.kind().is_of_strategy() || record.id == SectionName::Strategy.id()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle;

    const BUNDLE: &str = r#"{"format": "luotsi-organisation/1",
        "users": [{"id": "root", "name": "x", "administrator": true}, {"id": "fanni", "name": "x", "facilitator": true},
                  {"id": "boss", "name": "x"}, {"id": "gone", "name": "x", "administrator": true, "archived": true}],
        "grants": [{"to": {"user": "boss"}, "role": "editor", "on": "f1"}],
        "folders": [{"id": "f1", "section": "documents", "name": "x"}, {"id": "f2", "section": "documents", "name": "x"}],
        "strategies": [{"id": "s1", "name": "x", "administrators": [{"user": "boss"}],
                        "breakthroughs": [{"id": "b1", "name": "x", "initiatives": [{"id": "i1", "name": "x"}]}]},
                       {"id": "s2", "name": "x", "published": true, "visibility": "public"}]}"#;

    /// What becomes of these objects in answers about oneself and about others.
    fn shown(asking: &str, objects: &[&str]) -> String {
        let filled = bundle::read(BUNDLE.as_bytes()).unwrap().fill(&[]).unwrap();
        let organisation = Organisation::from_records(filled.records);
        let asking = Id::from(asking);
        let preview = Preview::of(&organisation, &asking);
        let word = |shown| match shown {
            Shown::Shown => "shown",
            Shown::LeftOut => "left-out",
            Shown::Untold => "untold",
        };
        let each = objects.iter().map(|object| {
            let object = Id::from(*object);
            let (own, others) = (preview.shows_own(&object), preview.shows_others(&object));
            assert_eq!(preview.shows(&asking, &object), own);
            assert_eq!(preview.shows(&Id::from("other"), &object), others);
            format!("{object}: {}/{}", word(own), word(others))
        });
        each.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn an_administrator_previews_everything_but_strategies() {
        assert_eq!(
            shown(
                "root",
                &[
                    "f2",
                    "section:maintenance",
                    "s1",
                    "i1",
                    "s2",
                    "section:strategy"
                ]
            ),
            "f2: shown/shown, section:maintenance: shown/shown, s1: untold/untold, i1: untold/untold, \
             s2: shown/untold, section:strategy: untold/untold"
        );
    }

    #[test]
    fn who_administers_a_strategy_previews_that_one() {
        assert_eq!(
            shown("boss", &["f1", "f2", "s1", "b1", "i1", "s2"]),
            "f1: shown/left-out, f2: left-out/left-out, s1: shown/shown, b1: shown/shown, i1: shown/shown, \
             s2: shown/untold"
        );
        assert_eq!(
            shown("fanni", &["section:strategy", "s2", "i1", "f1"]),
            "section:strategy: shown/shown, s2: shown/shown, i1: shown/shown, f1: left-out/left-out"
        );
    }

    #[test]
    fn an_archived_user_is_shown_nothing() {
        assert_eq!(
            shown("gone", &["f1", "s2"]),
            "f1: left-out/left-out, s2: untold/untold"
        );
    }

    #[test]
    fn who_looks_through_anothers_eyes_is_shown_what_both_may_see() {
        let filled = bundle::read(BUNDLE.as_bytes()).unwrap().fill(&[]).unwrap();
        let organisation = Organisation::from_records(filled.records);
        let asking = Id::from("root");
        let fewer = Sweep::of(&organisation, &asking).only(|object| *object != Id::from("f1"));
        let preview = Preview::with(&organisation, &asking, &fewer);
        assert_eq!(preview.shows_others(&Id::from("f1")), Shown::LeftOut);
        assert_eq!(preview.shows_others(&Id::from("f2")), Shown::Shown);
    }

    #[test]
    fn the_nearest_strategy_decides_for_its_parts() {
        let filled = bundle::read(BUNDLE.as_bytes()).unwrap().fill(&[]).unwrap();
        let organisation = Organisation::from_records(filled.records);
        let scope = |object: &str| preview_scope(&organisation, &Id::from(object)).to_string();
        assert_eq!(scope("i1"), "s1");
        assert_eq!(scope("section:strategy"), "section:strategy");
        assert_eq!(scope("f1"), "section:maintenance");
        let refusal = preview_refusal(&organisation, &Id::from("s1"));
        assert_eq!(refusal.object, Some(Id::from("s1")));
        assert!(
            refusal
                .roles
                .contains(&crate::access::Role::StrategyAdministrator)
        );
    }
}
