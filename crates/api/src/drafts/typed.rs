//! The text that was kept last of what somebody types: of a long one, only what changed since is sent.

use std::sync::{Arc, Mutex};

use luotsi_domain::Id;

use super::Within;
use crate::{ApiError, app::lock};

/// The draft that was kept last. Whoever types does so in one place at a time.
#[derive(Default)]
pub(crate) struct Typed(Mutex<Last>);

#[derive(Default)]
struct Last {
    /// Counts the drafts.
    number: u32,
    kept: Option<Kept>,
}

struct Kept {
    user: Id,
    object: Id,
    text: Arc<str>,
}

impl Typed {
    /// A whole text: `text` itself, or the draft that was kept last with it in its place.
    ///
    /// # Errors
    ///
    /// `draft-unknown` where the draft is not the last one, or has no such place.
    pub(super) fn whole(
        &self,
        (user, object): (&Id, &Id),
        text: String,
        within: Option<&Within>,
    ) -> Result<String, ApiError> {
        let Some(within) = within else {
            return Ok(text);
        };
        let unknown = || ApiError::new("draft-unknown", "it is a change of another draft");
        let before = {
            let last = lock(&self.0);
            let is_it = |kept: &&Kept| {
                kept.user == *user && kept.object == *object && last.number == within.draft
            };
            Arc::clone(&last.kept.as_ref().filter(is_it).ok_or_else(unknown)?.text)
        };
        replaced(&before, within, &text).ok_or_else(unknown)
    }

    /// Keeps the draft that was saved now. Gives the number that it is known by.
    pub(super) fn keep(&self, (user, object): (&Id, &Id), text: &str) -> u32 {
        let mut last = lock(&self.0);
        last.number = last.number.wrapping_add(1);
        last.kept = Some(Kept {
            user: user.clone(),
            object: object.clone(),
            text: text.into(),
        });
        last.number
    }
}

/// A text with another in a place; `None` where it has no such place.
fn replaced(before: &str, within: &Within, text: &str) -> Option<String> {
    let start = byte_of(before, within.from)?;
    let rest = before.get(start..)?;
    let end = byte_of(rest, within.until.checked_sub(within.from)?)?;
    Some([before.get(..start)?, text, rest.get(end..)?].concat())
}

/// Where a letter begins that stands behind so many UTF-16 units.
fn byte_of(text: &str, units: u32) -> Option<usize> {
    let mut left = usize::try_from(units).ok()?;
    let ends = text
        .char_indices()
        .map(|(at, letter)| (at, letter.len_utf16()));
    for (at, length) in ends {
        if left == 0 {
            return Some(at);
        }
        left = left.checked_sub(length)?;
    }
    (left == 0).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn place(from: usize, until: usize) -> Within {
        Within {
            draft: 1,
            from: u32::try_from(from).unwrap(),
            until: u32::try_from(until).unwrap(),
        }
    }

    proptest! {
        #[test]
        fn what_changed_makes_the_whole_again(
            head in "[aä😀\\n]{0,9}", gone in "[bö😀]{0,9}", come in "\\PC{0,9}", tail in "[cå😀]{0,9}",
        ) {
            let units = |text: &str| text.encode_utf16().count();
            let place = place(units(&head), units(&head) + units(&gone));
            let before = format!("{head}{gone}{tail}");
            prop_assert_eq!(replaced(&before, &place, &come), Some(format!("{head}{come}{tail}")));
        }
    }

    #[test]
    fn a_place_that_is_not_there_is_none() {
        for (from, until) in [(1, 2), (0, 1), (2, 1), (0, 9), (9, 9)] {
            assert_eq!(
                replaced("😀a", &place(from, until), "x"),
                None,
                "{from}–{until}"
            );
        }
    }

    #[test]
    fn only_the_draft_that_was_kept_last_is_changed() {
        let typed = Typed::default();
        let [me, other, one, two] = ["me", "other", "one", "two"].map(Id::from);
        let kept = typed.keep((&me, &one), "ab");
        let change = |who, what, draft: u32| {
            let within = Within {
                draft,
                ..place(1, 2)
            };
            typed.whole((who, what), "x".to_owned(), Some(&within))
        };
        assert_eq!(change(&me, &one, kept).unwrap(), "ax");
        for (who, what, draft) in [
            (&me, &one, kept - 1),
            (&other, &one, kept),
            (&me, &two, kept),
        ] {
            assert_eq!(change(who, what, draft).unwrap_err().code, "draft-unknown");
        }
    }
}
