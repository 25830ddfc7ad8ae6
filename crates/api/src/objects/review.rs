//! When an object is to be reviewed again.

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use luotsi_domain::record::Governance;

use super::Review;

/// The periodic review of what has this governance; nothing is overdue that is archived.
pub(super) fn review(governance: &Governance, archived: bool, now: Timestamp) -> Review {
    let due = due(governance);
    let today = now.to_zoned(TimeZone::system()).date();
    Review {
        interval_months: governance.review_interval_months,
        last: governance.last_reviewed.map(|day| day.to_string()),
        due: due.map(|day| day.to_string()),
        overdue: !archived && due.is_some_and(|due| due < today),
    }
}

/// The day on which what has this governance is to be reviewed next.
pub(super) fn due(governance: &Governance) -> Option<Date> {
    let last = governance.last_reviewed?;
    next(last, governance.review_interval_months?)
}

/// The same day so many months later, or the last of that month; `None` beyond the calendar.
fn next(last: Date, months: u16) -> Option<Date> {
    last.checked_add(i32::from(months).months()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn governance(last: &str, months: u16) -> Governance {
        Governance {
            review_interval_months: Some(months),
            last_reviewed: last.parse().ok(),
            ..Governance::default()
        }
    }

    fn noon(day: &str) -> Timestamp {
        format!("{day}T12:00:00Z").parse().unwrap()
    }

    #[test]
    fn the_next_review_is_due_on_the_same_day_or_the_last_of_a_shorter_month() {
        let at = noon("2026-01-01");
        let due = |last, months| review(&governance(last, months), false, at).due.unwrap();
        assert_eq!(due("2026-03-15", 12), "2027-03-15");
        assert_eq!(due("2025-12-31", 2), "2026-02-28");
        assert_eq!(due("2027-11-30", 3), "2028-02-29");
    }

    #[test]
    fn a_review_is_overdue_once_its_day_is_past() {
        let governance = governance("2026-01-10", 1);
        let overdue = |day| review(&governance, false, noon(day)).overdue;
        assert!(!overdue("2026-02-08"));
        assert!(overdue("2026-02-12"));
        assert!(!review(&governance, true, noon("2026-02-12")).overdue);
    }

    #[test]
    fn without_an_interval_or_a_last_review_nothing_is_due() {
        let mut never = governance("2020-01-01", 1);
        never.last_reviewed = None;
        let review = review(&never, false, noon("2026-01-01"));
        assert_eq!((review.due, review.overdue), (None, false));
    }
}
