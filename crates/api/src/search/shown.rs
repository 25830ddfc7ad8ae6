//! What is shown of what was found.

use luotsi_domain::Id;
use luotsi_search::{
    index::Part,
    snippet::{Highlights, USUAL, beginning},
    vocabulary::Vocabulary,
};
use luotsi_store::SearchedText;

use super::{Search, SearchHit, TextPiece, languages, visibility::may_see};
use crate::{
    app::Snapshot,
    objects::{found_object, shown_name, state, traversed},
};

pub(super) struct Showing<'a> {
    pub(super) snapshot: &'a Snapshot,
    pub(super) args: &'a Search,
    pub(super) vocabulary: &'a Vocabulary,
    pub(super) highlights: Highlights,
}

impl Showing<'_> {
    /// An object that was found, with the place of the texts that may be seen which shows best why.
    pub(super) fn hit(&self, id: &Id, score: f32, texts: &[SearchedText]) -> Option<SearchHit> {
        let record = traversed(self.snapshot, id)?;
        let found = found_object(self.snapshot, id)?;
        let languages = languages(self.args, self.snapshot);
        let mut seen: Vec<&SearchedText> = texts
            .iter()
            .filter(|text| text.part != Part::Name && may_see(self.snapshot, id, text.part))
            .filter(|text| {
                let language = text.language.as_str();
                languages
                    .as_ref()
                    .is_none_or(|some| some.contains(&language))
            })
            .collect();
        seen.sort_by_key(|text| match text.part {
            Part::Approved => 0,
            Part::Working => 1,
            Part::Details | Part::Name => 2,
        });
        let snippet = seen.iter().find_map(|text| {
            let snippet = self
                .highlights
                .snippet(self.vocabulary, &text.text, USUAL)?;
            Some((snippet, text.part))
        });
        let snippet = snippet.or_else(|| {
            let text = seen.first()?;
            Some((beginning(&text.text, USUAL), text.part))
        });
        let (snippet, part) =
            snippet.map_or((Vec::new(), None), |(snippet, part)| (snippet, Some(part)));
        let name = shown_name(self.snapshot, record);
        let title = self.highlights.mark(self.vocabulary, &name.text);
        Some(SearchHit {
            title: title.into_iter().map(TextPiece::from).collect(),
            object: found.object,
            section: found.section,
            path: found.path,
            state: state(self.snapshot, record),
            archived: self.snapshot.organisation.is_archived(id),
            snippet: snippet.into_iter().map(TextPiece::from).collect(),
            working: part == Some(Part::Working),
            score,
        })
    }
}
