//! Which languages texts are in.
//!
//! A text says so itself, in its body. What the search follows keeps it beside each text (decision
//! 0025), so that no body is read for a list.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use luotsi_domain::{Id, text::Language};
use luotsi_search::index::Part;

use crate::{
    ApiError,
    app::{Open, Snapshot, lock},
};

/// The languages that texts say they are in, and the organisation's own for those that say none.
#[derive(Debug, Default)]
pub(super) struct Languages {
    stated: Arc<Stated>,
    own: Option<Language>,
    /// Whether there are texts whose language is not known yet.
    pub(super) behind: bool,
}

#[derive(Debug, Default)]
pub(super) struct Stated {
    /// How far the search had followed.
    mark: (u64, u64),
    /// Of the version in force and of the working copy.
    of: HashMap<Id, [Option<Language>; 2]>,
}

/// The languages that were read last.
pub(super) type Known = Mutex<Option<Arc<Stated>>>;

impl Languages {
    /// The languages as they are known now.
    pub(super) async fn now(open: &Open, snapshot: &Snapshot) -> Result<Self, ApiError> {
        let known = lock(&open.listed.languages).clone();
        let mark = known.as_ref().map(|known| known.mark);
        let read = open.workspace.text_languages(mark).await?;
        let stated = match (known, read.stated) {
            (Some(known), None) => known,
            (_, rows) => {
                let stated = Arc::new(Stated::of(read.mark, rows.unwrap_or_default()));
                *lock(&open.listed.languages) = Some(stated.clone());
                stated
            }
        };
        Ok(Self {
            stated,
            // Until then, a text of which nothing is known may be in any.
            own: snapshot
                .organisation
                .default_language()
                .filter(|_| read.whole),
            behind: read.behind,
        })
    }

    #[cfg(test)]
    pub(super) fn of(rows: Vec<(Id, Part, String)>, own: Option<Language>) -> Self {
        Self {
            stated: Arc::new(Stated::of((0, 0), rows)),
            own,
            behind: false,
        }
    }

    /// The language that a text of an object says it is in.
    pub(super) fn stated(&self, object: &Id, working: bool) -> Option<&Language> {
        self.stated.of.get(object)?[usize::from(working)].as_ref()
    }

    /// The organisation's own language.
    pub(super) const fn own(&self) -> Option<&Language> {
        self.own.as_ref()
    }

    /// The same where nothing became known in between.
    pub(super) fn mark(&self) -> (u64, u64, bool) {
        let (sequence, texts) = self.stated.mark;
        (sequence, texts, self.own.is_some())
    }
}

impl Stated {
    fn of(mark: (u64, u64), rows: Vec<(Id, Part, String)>) -> Self {
        let mut of: HashMap<Id, [Option<Language>; 2]> = HashMap::new();
        for (object, part, tag) in rows {
            // What is no tag says nothing.
            if let Ok(language) = tag.parse() {
                let working = part == Part::Working;
                of.entry(object).or_default()[usize::from(working)] = Some(language);
            }
        }
        Self { mark, of }
    }
}
