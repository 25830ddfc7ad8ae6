//! The languages that texts say they are in, as far as the search has followed.

use luotsi_domain::Id;
use luotsi_search::index::Part;

use super::load::part;
use crate::{StoreError, Workspace, error::At};

const STATED: &str = "SELECT object, part, language FROM search_text \
     WHERE part IN (2, 3) AND language <> ''";

/// The languages of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLanguages {
    /// How far the search had followed: where it is the same, nothing else is known.
    pub mark: (u64, u64),
    /// Whether there are texts that the search has not come to yet.
    pub behind: bool,
    /// Whether all was read at least once: what says no language by then says none.
    pub whole: bool,
    /// The texts of versions in force and working copies that say their language; absent where all
    /// is as it was at the mark that was given.
    pub stated: Option<Vec<(Id, Part, String)>>,
}

impl Workspace {
    /// The languages of texts, unless nothing has changed since `known`.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn text_languages(
        &self,
        known: Option<(u64, u64)>,
    ) -> Result<TextLanguages, StoreError> {
        // What is followed meanwhile is read again the next time: the mark is that of before.
        let state = self.search_state().await?;
        let committed = *self.search.committed.borrow();
        let mark = (state.sequence, u64::from(state.texts));
        let stated = if known == Some(mark) {
            None
        } else {
            let mut reader = self.reader().await?;
            let rows: Vec<(String, u32, String)> = sqlx::query_as(STATED)
                .fetch_all(&mut *reader)
                .await
                .at(&self.database)?;
            let stated = rows
                .into_iter()
                .map(|(object, number, language)| (Id::from(object), part(number), language));
            Some(stated.collect())
        };
        Ok(TextLanguages {
            mark,
            behind: state.walked.is_some() || committed > state.sequence,
            whole: state.walked.is_none() && state.version > 0,
            stated,
        })
    }
}
