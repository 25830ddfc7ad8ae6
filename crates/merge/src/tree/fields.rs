//! Merging what a node says of itself.

use std::sync::Arc;

use super::{Name, Node, Sort, Value, marked, words};

/// What became of one field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// Theirs stays: mine is as it was, or the same.
    Theirs,
    /// Mine, which they left as it was; or both, word by word.
    Set(Option<Value>),
    /// The two collide.
    Clash,
}

/// Goes through the fields that mine changed.
pub(super) fn merge<'a>(
    base: Option<&'a Node>,
    mine: &'a Node,
    theirs: &'a Node,
) -> impl Iterator<Item = (Name, Outcome)> + 'a {
    let mut names: Vec<Name> = mine.fields.iter().map(|(name, _)| *name).collect();
    names.extend(
        base.into_iter()
            .flat_map(|base| &base.fields)
            .map(|(name, _)| *name),
    );
    names.sort_unstable();
    names.dedup();
    names.into_iter().filter_map(move |name| {
        let was = base.and_then(|base| base.field(name));
        let outcome = field(was, mine.field(name), theirs.field(name));
        (outcome != Outcome::Theirs).then_some((name, outcome))
    })
}

/// What becomes of one field.
pub(super) fn field(base: Option<&Value>, mine: Option<&Value>, theirs: Option<&Value>) -> Outcome {
    if mine == base || mine == theirs {
        return Outcome::Theirs;
    }
    if theirs == base {
        return Outcome::Set(mine.cloned());
    }
    let (Some(base), Some(mine), Some(theirs)) = (base, mine, theirs) else {
        return Outcome::Clash;
    };
    let merged = match (&base.sort, &mine.sort, &theirs.sort) {
        (Sort::Words, Sort::Words, Sort::Words) => {
            words::merge(&base.text, &mine.text, &theirs.text).map(|text| Value {
                text: Arc::from(text),
                sort: Sort::Words,
            })
        }
        (Sort::Marked(base), Sort::Marked(ours), Sort::Marked(others)) => {
            marked::merge(base, ours, others).map(|runs| Value {
                text: Arc::clone(&mine.text),
                sort: Sort::Marked(runs.into()),
            })
        }
        _ => None,
    };
    match merged {
        Some(value) if value == *theirs => Outcome::Theirs,
        Some(value) => Outcome::Set(Some(value)),
        None => Outcome::Clash,
    }
}
