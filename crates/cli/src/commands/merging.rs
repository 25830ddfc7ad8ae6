//! `diff` and `merge` of files, without a workspace.

use std::{
    fs,
    io::{self, Write as _},
    path::Path,
};

use luotsi_api::objects::write_whole;
use luotsi_merge::{bpmn, document};
use serde::Serialize;
use serde_json::Value;

use super::{Outcome, Session};
use crate::{
    arguments::{FileKind, Merge},
    failure::{Exit, Failure},
};

impl Session<'_> {
    /// Tells what differs between two files.
    pub(crate) fn diff(&self, kind: FileKind, before: &Path, after: &Path) -> Outcome {
        let files = [before, after];
        let (a, b) = (read(kind, before)?, read(kind, after)?);
        let changes = match kind {
            FileKind::Bpmn => bpmn::diff(&a, &b)
                .map(rows)
                .map_err(|error| not_bpmn(&files, &error)),
            FileKind::Document => document::diff(&a, &b)
                .map(rows)
                .map_err(|error| no_document(&files, &error)),
        }?;
        self.output.answer(&changes, || match changes.as_slice() {
            [] => "no differences".to_owned(),
            changes => lines(changes, change_in_words),
        });
        Ok(Exit::Done)
    }

    /// Merges what two people made of one file.
    pub(crate) fn merge(&self, what: &Merge) -> Outcome {
        let files = [what.base.as_path(), &what.mine, &what.theirs];
        let [base, mine, theirs] = files.map(|file| read(what.kind, file));
        let (base, mine, theirs) = (base?, mine?, theirs?);
        let (bytes, conflicts) = match what.kind {
            FileKind::Bpmn => bpmn::merge(&base, &mine, &theirs)
                .map(|merged| (merged.bytes, rows(merged.conflicts)))
                .map_err(|error| not_bpmn(&files, &error)),
            FileKind::Document => document::merge(&base, &mine, &theirs)
                .map(|merged| (merged.bytes, rows(merged.conflicts)))
                .map_err(|error| no_document(&files, &error)),
        }?;
        match &what.out {
            Some(out) => {
                write_whole(out, &bytes).map_err(|error| Failure::output(out, error))?;
                self.output.answer(&conflicts, || match conflicts.len() {
                    0 => format!("{}: merged", out.display()),
                    _ => lines(&conflicts, conflict_in_words),
                });
            }
            None if self.output.json() => self.output.answer(&conflicts, String::new),
            None => {
                let mut output = io::stdout().lock();
                // Whoever closed the other end does not want the rest.
                let _ = output.write_all(&bytes).and_then(|()| output.flush());
                for conflict in &conflicts {
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

/// A file as it is compared.
fn read(kind: FileKind, file: &Path) -> Result<Vec<u8>, Failure> {
    let bytes = fs::read(file).map_err(|error| Failure::input(file, "", error))?;
    match kind {
        FileKind::Bpmn | FileKind::Document => Ok(bytes),
    }
}

fn not_bpmn(files: &[&Path], unreadable: &bpmn::Unreadable) -> Failure {
    let error = &unreadable.error;
    let file = argument(files, unreadable.argument);
    Failure::unreadable(file, error.code.name(), error.position, &error.reason)
}

fn no_document(files: &[&Path], unreadable: &document::Unreadable) -> Failure {
    let error = &unreadable.error;
    let file = argument(files, unreadable.argument);
    Failure::unreadable(file, error.code.name(), error.position, &error.reason)
}

fn argument<'a>(files: &[&'a Path], number: usize) -> &'a Path {
    files.get(number).copied().unwrap_or_else(|| Path::new(""))
}

/// Differences or conflicts of any kind of file: they have the same members.
fn rows<T: Serialize>(told: Vec<T>) -> Vec<Value> {
    let rows = told
        .into_iter()
        .map(|row| serde_json::to_value(row).unwrap_or_default());
    rows.collect()
}

fn lines(items: &[Value], words: impl Fn(&Value) -> String) -> String {
    items.iter().map(words).collect::<Vec<_>>().join("\n")
}

fn change_in_words(change: &Value) -> String {
    let (before, after) = (shown(&change["before"]), shown(&change["after"]));
    let [kind, id, path] =
        ["change", "id", "path"].map(|name| change[name].as_str().unwrap_or_default());
    format!("{kind} {id} {path}: {before} → {after}")
}

fn conflict_in_words(conflict: &Value) -> String {
    let [id, path] = ["id", "path"].map(|name| conflict[name].as_str().unwrap_or_default());
    let [base, mine, theirs] = ["base", "mine", "theirs"].map(|name| shown(&conflict[name]));
    format!("conflict {id} {path}: was {base}; mine {mine}; theirs {theirs}")
}

/// What something says: a text, an element or node with its name or text, a place.
fn shown(content: &Value) -> String {
    let member = |name: &str| content.get(name).and_then(Value::as_str);
    let kind = member("element").or_else(|| member("type"));
    let text = member("name")
        .or_else(|| member("text"))
        .filter(|text| !text.is_empty());
    match (content, kind, text) {
        (Value::Null, ..) => "–".to_owned(),
        (Value::String(text), ..) => format!("“{text}”"),
        (_, Some(kind), Some(text)) => format!("{kind} “{text}”"),
        (_, Some(kind), None) => kind.to_owned(),
        (_, None, Some(text)) => format!("“{text}”"),
        (content, None, None) => match (member("parent"), member("after")) {
            (Some(parent), Some(after)) => format!("in {parent} after {after}"),
            (Some(parent), None) => format!("first in {parent}"),
            (None, _) => content.to_string(),
        },
    }
}
