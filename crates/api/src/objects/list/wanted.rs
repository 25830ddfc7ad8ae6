//! Which objects a filter leaves.

use jiff::{ToSpan, civil::Date};

use super::{ListFilter, ListResponsible, ListReview, languages::Languages, seen::Seen};
use crate::objects::{Query, is_own};

/// A filter, ready to be asked about one object after another.
pub(super) struct Wanted<'a> {
    filter: &'a ListFilter,
    text: Option<Query>,
    languages: &'a Languages,
    today: Date,
    /// The last day on which a review is due that is wanted.
    until: Option<Date>,
}

impl<'a> Wanted<'a> {
    pub(super) fn new(filter: &'a ListFilter, languages: &'a Languages, today: Date) -> Self {
        let after = |days: i32| today.checked_add(days.days()).ok();
        let text = filter.text.trim();
        Self {
            filter,
            text: (!text.is_empty()).then(|| Query::new(text)),
            languages,
            today,
            until: match filter.review {
                Some(ListReview::Month) => after(30),
                Some(ListReview::Quarter) => after(90),
                _ => None,
            },
        }
    }

    pub(super) fn is_wanted(&mut self, seen: &Seen<'_>) -> bool {
        let filter = self.filter;
        (filter.kinds.is_empty() || filter.kinds.contains(&seen.record.kind()))
            && (filter.states.is_empty() || filter.states.contains(&seen.state()))
            && (!filter.mine || seen.writer() == Some(&seen.snapshot.user))
            && self.is_due(seen)
            && self.is_answered_for(seen)
            && self.is_in_language(seen)
            && self.is_of_time(seen)
            && self.is_called(seen)
    }

    fn is_called(&mut self, seen: &Seen<'_>) -> bool {
        let Some(query) = &mut self.text else {
            return true;
        };
        query.find(&seen.record.name).is_some()
            || seen
                .number()
                .is_some_and(|number| query.find_in(number).is_some())
    }

    fn is_answered_for(&self, seen: &Seen<'_>) -> bool {
        match &self.filter.responsible {
            None => true,
            Some(ListResponsible::Nobody) => {
                seen.governance().is_some() && seen.responsible().is_none()
            }
            Some(ListResponsible::Me) => seen
                .responsible()
                .is_some_and(|party| is_own(seen.snapshot, party)),
            Some(ListResponsible::Party(party)) => seen.responsible() == Some(party),
        }
    }

    /// Nothing is due that is archived.
    fn is_due(&self, seen: &Seen<'_>) -> bool {
        let due = || seen.due().filter(|_| !seen.archived);
        match self.filter.review {
            None => true,
            Some(ListReview::None) => seen.governance().is_some() && seen.due().is_none(),
            Some(ListReview::Overdue) => due().is_some_and(|due| due < self.today),
            Some(ListReview::Month | ListReview::Quarter) => {
                due().is_some_and(|due| self.until.is_some_and(|until| due <= until))
            }
        }
    }

    fn is_in_language(&self, seen: &Seen<'_>) -> bool {
        let wanted = self.filter.language.as_ref();
        wanted.is_none_or(|wanted| seen.language(self.languages) == Some(wanted))
    }

    fn is_of_time(&self, seen: &Seen<'_>) -> bool {
        let (from, to) = (self.filter.changed_from, self.filter.changed_to);
        if from.is_none() && to.is_none() {
            return true;
        }
        seen.changed_on()
            .is_some_and(|day| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to))
    }
}
