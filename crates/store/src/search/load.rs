//! Reading what is searched from the disk.

use luotsi_domain::Id;
use luotsi_search::{
    index::{Measuring, Occurrence, Part, TextNumber, decode},
    vocabulary::Vocabulary,
};
use rustc_hash::FxHashMap;
use sqlx::{Row as _, Sqlite, pool::PoolConnection, sqlite::SqliteRow};

use super::memory::{Names, Searchable, State};
use crate::{StoreError, Workspace, error::At};

/// Words that are gathered into one row.
const GATHERED: i64 = 5_000;
/// Texts of one query, so that not all are in memory twice.
const TEXTS: i64 = 2_000;

const WORDS: &str = "SELECT group_concat(word, char(10) ORDER BY number) FROM search_word \
     WHERE number >= ?1 AND number < ?2";
const STORED: &str = "SELECT number, words, object, part, language, length FROM search_text \
     WHERE number > ?1 ORDER BY number LIMIT ?2";
const KNOWN: &str = "SELECT number, object, part, source FROM search_text \
     WHERE object IN (SELECT value FROM json_each(?1)) ORDER BY number";
const PLAIN: &str = "SELECT object, part, language, text FROM search_text JOIN search_plain USING (number) \
     WHERE object IN (SELECT value FROM json_each(?1)) ORDER BY number";

/// A text that is searched, as it is on the disk.
#[derive(Clone, Copy, Debug)]
pub(super) struct KnownText {
    pub(super) number: TextNumber,
    pub(super) part: Part,
    /// Made of what it was read from: the same where that did not change.
    pub(super) source: i64,
}

/// What a text that is searched says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchedText {
    /// What part of its object it is.
    pub part: Part,
    /// The language it is in, where that is known; else empty.
    pub language: String,
    /// What it says.
    pub text: String,
}

impl Workspace {
    /// Brings what is searched into memory, where it is not there. Held meanwhile: `following`.
    pub(super) async fn load_search(&self) -> Result<(), StoreError> {
        if self.search.read().is_some() {
            return Ok(());
        }
        let mut measuring = Measuring::new(self.search_words().await?);
        self.each_text(|number, words, _| {
            measuring.text(number, words);
            Ok(())
        })
        .await?;
        let mut gathering = measuring.measured();
        let mut names = Names::default();
        self.each_text(|number, words, row| {
            let object = Id::from(row.try_get::<String, _>(2)?);
            let text = names.text(
                &object,
                part(row.try_get(3)?),
                row.try_get(4)?,
                row.try_get(5)?,
            );
            if let Some(text) = text {
                gathering.text(number, text, words);
            }
            Ok(())
        })
        .await?;
        *self.search.write() = Some(Searchable::new(gathering.gathered(), names));
        Ok(())
    }

    /// All words that texts have.
    pub(super) async fn search_words(&self) -> Result<Vocabulary, StoreError> {
        let mut vocabulary = Vocabulary::default();
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
                vocabulary.add(word);
            }
        }
        Ok(vocabulary)
    }

    /// Calls `each` with the texts, in the order of their numbers, and their words.
    async fn each_text(
        &self,
        mut each: impl FnMut(TextNumber, &[Occurrence], &SqliteRow) -> sqlx::Result<()>,
    ) -> Result<(), StoreError> {
        let mut reader = self.reader().await?;
        let mut last = -1;
        loop {
            let rows = stored_texts(&mut reader, last).await.at(&self.database)?;
            let Some(final_row) = rows.last() else {
                return Ok(());
            };
            last = final_row.try_get(0).at(&self.database)?;
            for row in &rows {
                let mut one = || each(row.try_get(0)?, &decode(row.try_get(1)?), row);
                one().at(&self.database)?;
            }
        }
    }

    /// The texts of objects that are searched.
    pub(super) async fn known_texts(
        &self,
        objects: &[&Id],
    ) -> Result<FxHashMap<Id, Vec<KnownText>>, StoreError> {
        let mut reader = self.reader().await?;
        let list = serde_json::to_string(objects).unwrap_or_default();
        let rows: Vec<(TextNumber, String, u32, i64)> = sqlx::query_as(KNOWN)
            .bind(list)
            .fetch_all(&mut *reader)
            .await
            .at(&self.database)?;
        let mut known: FxHashMap<Id, Vec<KnownText>> = FxHashMap::default();
        for (number, object, of, source) in rows {
            let part = part(of);
            let text = KnownText {
                number,
                part,
                source,
            };
            known.entry(Id::from(object)).or_default().push(text);
        }
        Ok(known)
    }

    /// What the texts of objects say that are searched.
    ///
    /// # Errors
    ///
    /// What the database says.
    pub async fn searched_texts(
        &self,
        objects: &[Id],
    ) -> Result<FxHashMap<Id, Vec<SearchedText>>, StoreError> {
        let mut reader = self.reader().await?;
        let list = serde_json::to_string(objects).unwrap_or_default();
        let rows: Vec<(String, u32, String, String)> = sqlx::query_as(PLAIN)
            .bind(list)
            .fetch_all(&mut *reader)
            .await
            .at(&self.database)?;
        let mut texts: FxHashMap<Id, Vec<SearchedText>> = FxHashMap::default();
        for (object, of, language, text) in rows {
            let part = part(of);
            let text = SearchedText {
                part,
                language,
                text,
            };
            texts.entry(Id::from(object)).or_default().push(text);
        }
        Ok(texts)
    }

    pub(super) async fn search_state(&self) -> Result<State, StoreError> {
        let mut reader = self.reader().await?;
        let row: Option<(u32, i64, Option<i64>, TextNumber)> =
            sqlx::query_as("SELECT version, sequence, walked, texts FROM search_state")
                .fetch_optional(&mut *reader)
                .await
                .at(&self.database)?;
        Ok(
            row.map_or_else(State::default, |(version, sequence, walked, texts)| State {
                version,
                sequence: sequence.unsigned_abs(),
                walked,
                texts,
            }),
        )
    }
}

async fn stored_texts(
    reader: &mut PoolConnection<Sqlite>,
    last: i64,
) -> sqlx::Result<Vec<SqliteRow>> {
    let query = sqlx::query(STORED).bind(last).bind(TEXTS);
    query.fetch_all(&mut **reader).await
}

pub(super) fn part(number: u32) -> Part {
    let at = usize::try_from(number).ok();
    at.and_then(|at| Part::ALL.get(at).copied())
        .unwrap_or(Part::Working)
}
