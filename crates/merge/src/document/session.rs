//! What the versions of a document share.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{
    canonical,
    identity::Identity,
    read::Written,
    vocabulary::{Class, Fields, rank},
};
use crate::tree::{Interner, Key, Mark, Run, Sort, Value};

/// What the versions of a document share.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) names: Interner<String>,
    pub(super) keys: Interner<Identity>,
    pub(super) fields: Fields,
    nothing: Arc<str>,
}

impl Session {
    pub(super) fn new() -> Self {
        let mut names = Interner::default();
        Self {
            fields: Fields::of(&mut names),
            names,
            keys: Interner::default(),
            nothing: Arc::from(""),
        }
    }

    /// A text with its marks, of the nodes that stand in a line.
    pub(super) fn text(&mut self, nodes: Vec<Written>) -> Value {
        let mut runs: Vec<Run> = Vec::with_capacity(nodes.len());
        for node in nodes {
            let run = self.run(node);
            match runs.last_mut() {
                _ if run.text.is_empty() => {}
                Some(last) if !last.whole && !run.whole && last.marks == run.marks => {
                    last.text = [&*last.text, &*run.text].concat().into();
                }
                _ => runs.push(run),
            }
        }
        self.marked(runs)
    }

    pub(super) fn marked(&self, runs: Vec<Run>) -> Value {
        Value {
            text: Arc::clone(&self.nothing),
            sort: Sort::Marked(runs.into()),
        }
    }

    fn run(&mut self, mut node: Written) -> Run {
        let marks = self.marks(node.more.remove("marks"));
        let only_text =
            node.kind == "text" && node.attributes.is_empty() && node.content.is_empty();
        if only_text
            && node.more.len() == 1
            && let Some(Json::String(text)) = node.more.get("text")
        {
            return Run {
                text: text.as_str().into(),
                whole: false,
                marks,
                target: None,
            };
        }
        let footnote = node.attributes.get("footnote").and_then(Json::as_str);
        let target = footnote
            .filter(|_| node.kind == "footnoteReference")
            .map(|id| self.footnote(id));
        Run {
            text: canonical::text(&as_json(node)).into(),
            whole: true,
            marks,
            target,
        }
    }

    /// The footnote with an id.
    fn footnote(&mut self, id: &str) -> Key {
        self.keys.key(Identity::Id(Class::Footnote, id.to_owned()))
    }

    fn marks(&mut self, written: Option<Json>) -> Vec<Mark> {
        let written = match written {
            Some(Json::Array(marks)) => marks,
            Some(other) if !other.is_null() => vec![other],
            _ => return Vec::new(),
        };
        let mut marks: Vec<Mark> = written.iter().map(|mark| self.mark(mark)).collect();
        marks.sort_unstable();
        marks.dedup_by_key(|mark| mark.kind);
        marks
    }

    fn mark(&mut self, written: &Json) -> Mark {
        let kind = written
            .get("type")
            .and_then(Json::as_str)
            .unwrap_or_default();
        // There may be several comments about one word.
        let id = written
            .get("attrs")
            .and_then(|attributes| attributes.get("id"));
        let kind = match id {
            Some(id) => format!("{kind} {id}"),
            None => kind.to_owned(),
        };
        Mark {
            kind: self.names.name(kind),
            says: self.names.name(canonical::text(written)),
        }
    }

    /// Marks as they are written, in order.
    pub(super) fn shown_marks(&self, marks: &[Mark]) -> Vec<&str> {
        let mut shown: Vec<(usize, &str)> = marks
            .iter()
            .map(|mark| {
                let kind = self.names.text(mark.kind);
                let kind = kind.split_once(' ').map_or(kind, |(kind, _)| kind);
                (rank(kind), self.names.text(mark.says))
            })
            .collect();
        shown.sort_unstable();
        shown.into_iter().map(|(_, mark)| mark).collect()
    }
}

/// A node as JSON.
fn as_json(node: Written) -> Json {
    let mut members: serde_json::Map<String, Json> = node.more.into_iter().collect();
    members.insert("type".to_owned(), Json::String(node.kind));
    let attributes = node
        .attributes
        .into_iter()
        .filter(|(_, value)| !value.is_null());
    let attributes: serde_json::Map<String, Json> = attributes.collect();
    if !attributes.is_empty() {
        members.insert("attrs".to_owned(), Json::Object(attributes));
    }
    if !node.content.is_empty() {
        let content = node.content.into_iter().map(as_json).collect();
        members.insert("content".to_owned(), Json::Array(content));
    }
    Json::Object(members)
}
