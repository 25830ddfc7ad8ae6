//! `diff` and `merge` of files, without a workspace.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use luotsi_api::objects::write_whole;
use luotsi_merge::bpmn::{self, Change, Conflict, Content, Unreadable};

use super::{Outcome, Session};
use crate::{
    arguments::{FileKind, Merge},
    failure::{Exit, Failure},
};

impl Session<'_> {
    /// Tells what differs between two files.
    pub(crate) fn diff(&self, kind: FileKind, before: &Path, after: &Path) -> Outcome {
        let files = [before, after];
        let (a, b) = (read(before)?, read(after)?);
        let changes = match kind {
            FileKind::Bpmn => bpmn::diff(&a, &b),
        };
        let changes = changes.map_err(|error| unreadable(&files, &error))?;
        self.output.answer(&changes, || match changes.as_slice() {
            [] => "no differences".to_owned(),
            changes => lines(changes, change_in_words),
        });
        Ok(Exit::Done)
    }

    /// Merges what two people made of one file.
    pub(crate) fn merge(&self, what: &Merge) -> Outcome {
        let files = [what.base.as_path(), &what.mine, &what.theirs];
        let [base, mine, theirs] = files.map(read);
        let (base, mine, theirs) = (base?, mine?, theirs?);
        let merged = match what.kind {
            FileKind::Bpmn => bpmn::merge(&base, &mine, &theirs),
        };
        let merged = merged.map_err(|error| unreadable(&files, &error))?;
        let conflicts = &merged.conflicts;
        match &what.out {
            Some(out) => {
                write_whole(out, &merged.bytes).map_err(|error| Failure::output(out, error))?;
                self.output.answer(conflicts, || match conflicts.len() {
                    0 => format!("{}: merged", out.display()),
                    _ => lines(conflicts, conflict_in_words),
                });
            }
            None if self.output.json() => self.output.answer(conflicts, String::new),
            None => {
                let mut output = io::stdout().lock();
                // Whoever closed the other end does not want the rest.
                let _ = output
                    .write_all(&merged.bytes)
                    .and_then(|()| output.flush());
                for conflict in conflicts {
                    self.output.message(&conflict_in_words(conflict));
                }
            }
        }
        Ok(if conflicts.is_empty() {
            Exit::Done
        } else {
            Exit::Refused
        })
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|error| Failure::input(file, "", error))
}

fn unreadable(files: &[&Path], unreadable: &Unreadable) -> Failure {
    let file = files.get(unreadable.argument).copied();
    Failure::xml(file.unwrap_or_else(|| Path::new("")), &unreadable.error)
}

fn lines<T>(items: &[T], words: impl Fn(&T) -> String) -> String {
    items.iter().map(words).collect::<Vec<_>>().join("\n")
}

fn change_in_words(change: &Change) -> String {
    let Change {
        change: kind,
        id,
        path,
        before,
        after,
    } = change;
    let kind = serde_json::to_value(kind).ok();
    let kind = kind
        .as_ref()
        .and_then(|kind| kind.as_str())
        .unwrap_or_default();
    format!("{kind} {id} {path}: {} → {}", shown(before), shown(after))
}

fn conflict_in_words(conflict: &Conflict) -> String {
    let Conflict {
        id,
        path,
        base,
        mine,
        theirs,
    } = conflict;
    format!(
        "conflict {id} {path}: was {}; mine {}; theirs {}",
        shown(base),
        shown(mine),
        shown(theirs)
    )
}

fn shown(content: &Option<Content>) -> String {
    match content {
        None => "–".to_owned(),
        Some(Content::Text(text)) => format!("“{text}”"),
        Some(Content::Element(element)) => match &element.name {
            Some(name) => format!("{} “{name}”", element.element),
            None => element.element.clone(),
        },
        Some(Content::Place(place)) => match &place.after {
            Some(after) => format!("in {} after {after}", place.parent),
            None => format!("first in {}", place.parent),
        },
    }
}
