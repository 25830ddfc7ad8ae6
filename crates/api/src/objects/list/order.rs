//! The order of a list.

use std::cmp::Ordering;

use luotsi_domain::Id;

use super::{ListColumn, ListSort, languages::Languages, seen::Seen};
use crate::{
    objects::{alphabetical, shown_name},
    view::State,
};

/// What an object is sorted by: its value in the column, then its name, then its id.
pub(super) struct Place<'a> {
    value: Option<Value>,
    name: String,
    id: &'a Id,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Number(i128),
    Letters(String),
}

impl<'a> Place<'a> {
    pub(super) fn of(seen: &Seen<'a>, by: ListColumn, languages: &Languages) -> Self {
        let name = alphabetical(&shown_name(seen.snapshot, seen.record).text);
        Self {
            value: value(seen, by, languages),
            name,
            id: &seen.record.id,
        }
    }

    /// What has no value stands last, whichever way; what has the same stands by name, upwards.
    pub(super) fn compare(&self, other: &Self, sort: ListSort) -> Ordering {
        let turned = |order: Ordering| {
            if sort.descending {
                order.reverse()
            } else {
                order
            }
        };
        let by_value = match (&self.value, &other.value) {
            (Some(one), Some(other)) => turned(one.cmp(other)),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => Ordering::Equal,
        };
        let by_name = || {
            let order = self.name.cmp(&other.name);
            match sort.by {
                ListColumn::Name => turned(order),
                _ => order,
            }
        };
        by_value
            .then_with(by_name)
            .then_with(|| self.id.cmp(other.id))
    }
}

fn value(seen: &Seen<'_>, by: ListColumn, languages: &Languages) -> Option<Value> {
    match by {
        // Its name comes next in any case.
        ListColumn::Name => None,
        ListColumn::Number => Some(Value::Letters(counted(seen.number()?))),
        ListColumn::Kind => Some(Value::Number(seen.record.kind() as i128)),
        ListColumn::Responsible => {
            let party = seen.responsible()?;
            let record = seen.snapshot.organisation.get(party.id())?;
            let name = seen.snapshot.shown(&record.name).text;
            Some(Value::Letters(alphabetical(&name)))
        }
        ListColumn::State => match seen.state() {
            State::None => None,
            state => Some(Value::Number(state as i128)),
        },
        ListColumn::Version => Some(Value::Number(seen.approved()?.number.into())),
        ListColumn::Changed => Some(Value::Number(seen.changed()?.as_nanosecond())),
        ListColumn::ReviewDue => {
            let due = seen.due()?;
            let days = due.since(jiff::civil::Date::ZERO).ok()?.get_days();
            Some(Value::Number(days.into()))
        }
        ListColumn::Language => {
            let language = seen.language(languages)?;
            Some(Value::Letters(language.as_str().to_owned()))
        }
    }
}

/// What numbers are sorted by: `TO-9` stands before `TO-10`.
fn counted(number: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    let flush = |digits: &mut String, key: &mut String| {
        if !digits.is_empty() {
            let counted = digits.trim_start_matches('0');
            // However many digits there are, more of them are more.
            key.push_str(&format!("{:03}{counted}", counted.len()));
            digits.clear();
        }
    };
    for letter in alphabetical(number).chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
        } else {
            flush(&mut digits, &mut key);
            key.push(letter);
        }
    }
    flush(&mut digits, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_and_not_spelled() {
        let mut numbers = ["TO-10", "LO-2", "to-9", "TO-009b", "TO-100", "Å-1", "TO-"];
        numbers.sort_by_key(|number| counted(number));
        let sorted = ["LO-2", "TO-", "to-9", "TO-009b", "TO-10", "TO-100", "Å-1"];
        assert_eq!(numbers, sorted);
    }
}
