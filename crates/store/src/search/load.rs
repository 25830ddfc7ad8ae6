//! Reading what is searched from the disk.

use luotsi_domain::Id;
use luotsi_search::index::{Part, TextNumber, decode};
use rustc_hash::FxHashMap;
use sqlx::{FromRow as _, Row as _, sqlite::SqliteRow};

use super::memory::{NewText, Searchable, State};
use crate::{StoreError, Workspace, error::At};

/// Words that are gathered into one row.
const GATHERED: i64 = 5_000;
/// Texts of one query, so that not all are in memory twice.
const TEXTS: i64 = 5_000;

const WORDS: &str = "SELECT group_concat(word, char(10) ORDER BY number) FROM search_word \
     WHERE number >= ?1 AND number < ?2";
const STORED: &str = "SELECT number, object, part, language, source, length, words FROM search_text \
     WHERE number > ?1 ORDER BY number LIMIT ?2";

const PLAIN: &str = "SELECT number, text FROM search_plain \
     WHERE number IN (SELECT value FROM json_each(?1))";

impl Workspace {
    /// Brings what is searched into memory, where it is not there. Held meanwhile: `following`.
    pub(crate) async fn load_search(&self) -> Result<(), StoreError> {
        if self.search.read().is_some() {
            return Ok(());
        }
        let mut searchable = Searchable::at(self.search_state().await?);
        let mut reader = self.reader().await?;
        let count: i64 = sqlx::query_scalar("SELECT ifnull(max(number), -1) + 1 FROM search_word")
            .fetch_one(&mut *reader)
            .await
            .at(&self.database)?;
        for from in (0..count).step_by(usize::try_from(GATHERED).unwrap_or(1)) {
            let words: Option<String> = sqlx::query_scalar(WORDS)
                .bind(from)
                .bind(from + GATHERED)
                .fetch_one(&mut *reader)
                .await
                .at(&self.database)?;
            for word in words.iter().flat_map(|words| words.split('\n')) {
                searchable.index.vocabulary.add(word);
            }
        }
        let mut last = -1;
        loop {
            let rows = sqlx::query(STORED)
                .bind(last)
                .bind(TEXTS)
                .fetch_all(&mut *reader)
                .await
                .at(&self.database)?;
            let Some(final_row) = rows.last() else { break };
            last = final_row.try_get(0).at(&self.database)?;
            for row in &rows {
                let StoredText { number, text } = StoredText::from_row(row).at(&self.database)?;
                searchable.add(number, &text);
            }
        }
        *self.search.write() = Some(searchable);
        Ok(())
    }

    /// What texts say that are searched, of those that are still there.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn searched_texts(
        &self,
        numbers: &[TextNumber],
    ) -> Result<FxHashMap<TextNumber, String>, StoreError> {
        let mut reader = self.reader().await?;
        let list = serde_json::to_string(numbers).unwrap_or_default();
        let rows: Vec<(TextNumber, String)> = sqlx::query_as(PLAIN)
            .bind(list)
            .fetch_all(&mut *reader)
            .await
            .at(&self.database)?;
        Ok(rows.into_iter().collect())
    }

    async fn search_state(&self) -> Result<State, StoreError> {
        let mut reader = self.reader().await?;
        let row: Option<(u32, i64, Option<i64>)> =
            sqlx::query_as("SELECT version, sequence, walked FROM search_state")
                .fetch_optional(&mut *reader)
                .await
                .at(&self.database)?;
        Ok(
            row.map_or_else(State::default, |(version, sequence, walked)| State {
                version,
                sequence: sequence.unsigned_abs(),
                walked,
            }),
        )
    }
}

struct StoredText {
    number: u32,
    text: NewText,
}

impl<'r> sqlx::FromRow<'r, SqliteRow> for StoredText {
    fn from_row(row: &'r SqliteRow) -> sqlx::Result<Self> {
        let part: usize = row.try_get::<u32, _>(2)?.try_into().unwrap_or(usize::MAX);
        Ok(Self {
            number: row.try_get(0)?,
            text: NewText {
                object: Id::from(row.try_get::<String, _>(1)?),
                part: Part::ALL.get(part).copied().unwrap_or(Part::Working),
                language: row.try_get(3)?,
                source: row.try_get(4)?,
                length: row.try_get(5)?,
                words: decode(row.try_get(6)?),
                plain: String::new(),
            },
        })
    }
}
