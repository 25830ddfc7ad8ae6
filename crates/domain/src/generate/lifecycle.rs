//! What content items say, and how far they are.

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, date},
};

use super::Maker;
use crate::{
    BodyRef, Id, Media,
    record::{Content, Governance, InReview, Lifecycle, Returned, Version, Working},
};

impl Maker {
    /// Keeps a body and gives the reference to it.
    pub(super) fn body(&mut self, bytes: Vec<u8>, media: Media) -> BodyRef {
        let body = BodyRef::to(&bytes, media);
        self.bodies.entry(body.hash).or_insert(bytes);
        body
    }

    /// Published four times out of five. `content` makes what one version says; it is asked once for
    /// every version that is kept.
    pub(super) fn lifecycle(
        &mut self,
        mut content: impl FnMut(&mut Self) -> Option<Content>,
    ) -> Lifecycle {
        let published = self.dice.chance(80);
        let approved = published.then(|| {
            let known = self.dice.chance(60);
            Version {
                content: content(self),
                number: if known { self.number(1, 6) } else { 1 },
                author: self.user().filter(|_| known),
                approver: self.user().filter(|_| known),
                at: known.then(|| self.moment()),
                note: if self.dice.chance(5) {
                    "Päivitetty vuosikatselmuksessa.".to_owned()
                } else {
                    String::new()
                },
            }
        });
        let writing = !published || self.dice.chance(8);
        let working = writing.then(|| content(self)).and_then(|content| {
            content.as_ref()?;
            let author = self.user();
            let returned = self
                .dice
                .chance(5)
                .then(|| self.user())
                .flatten()
                .map(|by| Returned {
                    by,
                    at: self.moment(),
                    comment: "Täydennä vastuut ja aikataulu.".to_owned(),
                });
            let at = author.as_ref().map(|_| self.moment());
            Some(Box::new(Working {
                content,
                author,
                at,
                returned,
            }))
        });
        let in_review = working
            .as_ref()
            .is_some_and(|working| working.returned.is_none())
            && self.dice.chance(20);
        let review = in_review.then(|| self.user()).flatten().map(|by| InReview {
            by,
            at: self.moment(),
        });
        Lifecycle {
            approved,
            working,
            review,
        }
    }

    pub(super) fn governance(&mut self, link_to: &[Id], most_links: usize) -> Governance {
        let reviewed = self.dice.chance(55);
        Governance {
            responsible: if self.dice.chance(70) {
                self.party(30)
            } else {
                None
            },
            review_interval_months: reviewed.then(|| self.dice.pick(&[6, 12, 12, 24, 36])),
            last_reviewed: (reviewed && self.dice.chance(80)).then(|| self.day(2024, 800)),
            links: self.some(link_to, most_links),
        }
    }

    /// A day within so many days from the beginning of a year.
    pub(super) fn day(&mut self, year: i16, days: usize) -> Date {
        let days = i64::from(self.number(0, days));
        let first = date(year, 1, 1);
        first.checked_add(days.days()).unwrap_or(first)
    }

    /// A moment in 2024 or 2025, in office hours.
    pub(super) fn moment(&mut self) -> Timestamp {
        let first = Timestamp::from_second(1_704_096_000).unwrap_or(Timestamp::UNIX_EPOCH); // 2024-01-01 08:00
        let seconds = i64::from(self.number(0, 700)) * 86_400 + i64::from(self.number(0, 28_000));
        first
            .checked_add(SignedDuration::from_secs(seconds))
            .unwrap_or(first)
    }

    pub(super) fn number(&mut self, low: usize, high: usize) -> u32 {
        u32::try_from(self.dice.between(low, high)).unwrap_or(u32::MAX)
    }
}
