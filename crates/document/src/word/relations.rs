//! What a part refers to: other parts, and addresses.

use std::collections::HashMap;

use super::{
    error::{WordError, WordFault},
    xml,
};

/// Something that a part refers to.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last step of its type's address: `image`, `hyperlink`, `styles`.
    pub(super) kind: String,
    pub(super) target: Target,
}

#[derive(Clone, Debug)]
pub(super) enum Target {
    /// The name of a part.
    Part(String),
    /// An address outside of the package.
    Address(String),
}

/// What a part refers to, by the names that it uses.
#[derive(Debug, Default)]
pub(super) struct Relations {
    by_id: HashMap<String, Relation>,
    /// In the order of the file.
    all: Vec<Relation>,
}

impl Relations {
    /// Reads the relationships of a part in `folder`.
    pub(super) fn read(of: &str, folder: &str, source: &str) -> Result<Self, WordError> {
        let tree = xml::parse(of, source)?;
        let mut read = Self::default();
        for element in tree.root().children() {
            let value = |name| element.attribute(name).unwrap_or_default();
            let kind = value("Type");
            let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
            let target = value("Target");
            let is_outside = value("TargetMode").eq_ignore_ascii_case("external");
            let target = if is_outside || kind == "hyperlink" || target.contains("://") {
                Target::Address(target)
            } else {
                let path = target.split('#').next().unwrap_or_default();
                match inside(folder, path) {
                    Some(part) => Target::Part(part),
                    None => return Err(WordFault::Outside(target).of(of)),
                }
            };
            let relation = Relation { kind, target };
            read.by_id.insert(value("Id"), relation.clone());
            read.all.push(relation);
        }
        Ok(read)
    }

    pub(super) fn get(&self, id: &str) -> Option<&Relation> {
        self.by_id.get(id)
    }

    /// Where the reference leads outside of the package.
    pub(super) fn address(&self, id: &str) -> Option<&str> {
        match &self.get(id)?.target {
            Target::Address(address) => Some(address),
            Target::Part(_) => None,
        }
    }

    /// The first part of the kind.
    pub(super) fn part(&self, kind: &str) -> Option<&str> {
        self.all.iter().find_map(|relation| match &relation.target {
            Target::Part(part) if relation.kind == kind => Some(part.as_str()),
            _ => None,
        })
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Relation> {
        self.all.iter()
    }
}

/// The name of the part that `path` leads to from `folder`; `None`: it leads out of the package.
pub(super) fn inside(folder: &str, path: &str) -> Option<String> {
    let path = path.replace('\\', "/");
    let mut steps: Vec<&str> = if path.starts_with('/') {
        Vec::new()
    } else {
        folder.split('/').collect()
    };
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.retain(|step| !step.is_empty());
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    Some(decoded(&steps.join("/")))
}

/// What an address says that is written as addresses are: `%20` is a space.
pub(super) fn decoded(path: &str) -> String {
    if !path.contains('%') {
        return path.to_owned();
    }
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'%')
            .then(|| std::str::from_utf8(after.get(..2)?).ok())
            .flatten()
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(code) => {
                bytes.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}
