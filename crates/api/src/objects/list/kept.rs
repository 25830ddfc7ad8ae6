//! The list that somebody looks at, kept from one window to the next.

use std::sync::{Arc, Mutex};

use jiff::civil::Date;
use luotsi_domain::{access::Sweep, text::Language};

use super::{
    ListColumn, ListQuestion,
    found::{Listed, listed},
    languages::{Known, Languages},
};
use crate::app::Snapshot;

/// What is kept for lists while a workspace is open.
#[derive(Default)]
pub(crate) struct Listing {
    pub(super) last: Arc<Mutex<Last>>,
    pub(super) languages: Known,
    /// Held from reading views until they are written, so that none gets lost between.
    pub(super) views: tokio::sync::Mutex<()>,
}

/// The answer to the question that was asked last: for as long as the organisation and who looks are
/// the same, it is the same.
#[derive(Default)]
pub(super) struct Last {
    made: Option<(MadeOf, Vec<Listed>)>,
}

struct MadeOf {
    question: ListQuestion,
    version: u64,
    language: Language,
    rights: Arc<Sweep>,
    today: Date,
    /// Where languages bear on it: which were known.
    languages: Option<(u64, u64, bool)>,
}

impl Last {
    /// The whole list, of which windows are shown.
    pub(super) fn list(
        &mut self,
        snapshot: &Snapshot,
        question: &ListQuestion,
        languages: &Languages,
        today: Date,
    ) -> &[Listed] {
        let now = MadeOf {
            question: question.clone(),
            version: snapshot.version,
            language: snapshot.language.clone(),
            rights: snapshot.rights.clone(),
            today,
            languages: bears_on(question).then(|| languages.mark()),
        };
        let same = |(made_of, _): &(MadeOf, _)| made_of.is(&now);
        if !self.made.as_ref().is_some_and(same) {
            // What was there before makes room first.
            self.made = None;
            let list = listed(snapshot, question, languages, today);
            self.made = Some((now, list));
        }
        self.made.as_ref().map_or(&[], |(_, list)| list)
    }
}

impl MadeOf {
    fn is(&self, other: &Self) -> bool {
        self.version == other.version
            && Arc::ptr_eq(&self.rights, &other.rights)
            && self.language == other.language
            && self.today == other.today
            && self.languages == other.languages
            && self.question == other.question
    }
}

/// Whether languages decide what is listed, or where.
pub(super) fn bears_on(question: &ListQuestion) -> bool {
    let by = question.look.sort.map(|sort| sort.by);
    question.look.filter.language.is_some() || by == Some(ListColumn::Language)
}
