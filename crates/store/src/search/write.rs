//! Making a step of the search durable.

use luotsi_search::index::{TextNumber, encode};
use sqlx::AssertSqlSafe;

use super::{
    follow::Changes,
    memory::{NewText, State},
};
use crate::{
    StoreError, Workspace,
    writer::{ROWS, Writer, push_rows, stored},
};

const REMOVE: &str = "DELETE FROM search_text WHERE number IN (SELECT value FROM json_each(?1)); \
     DELETE FROM search_plain WHERE number IN (SELECT value FROM json_each(?1))";
const SET_STATE: &str = "INSERT INTO search_state (one, version, sequence, walked, texts) VALUES (1, ?1, ?2, ?3, ?4) \
     ON CONFLICT (one) DO UPDATE SET version = ?1, sequence = ?2, walked = ?3, texts = ?4";
const EMPTY: &str =
    "BEGIN IMMEDIATE; DELETE FROM search_word; DELETE FROM search_text; DELETE FROM search_plain";

impl Workspace {
    /// Begins anew with nothing: all records are to be gone through.
    pub(super) async fn begin_search_anew(&self, version: u32) -> Result<State, StoreError> {
        let mut writer = self.writer().await?;
        let writer = writer.get()?;
        writer.start().await?;
        let state = State {
            version,
            sequence: writer.head.sequence,
            walked: Some(-1),
            texts: 0,
        };
        writer.run_plain(EMPTY).await?;
        writer.set_search_state(state).await?;
        writer.run_plain("COMMIT").await?;
        writer.settled();
        self.search.forget();
        Ok(state)
    }

    /// Writes what a step changed, in one transaction.
    pub(super) async fn write_search(
        &self,
        changes: &Changes,
        next: State,
    ) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        let writer = writer.get()?;
        writer.start().await?;
        writer.run_plain("BEGIN IMMEDIATE").await?;
        if !changes.removed.is_empty() {
            let list = serde_json::to_string(&changes.removed).unwrap_or_default();
            writer.run(sqlx::query(REMOVE).bind(list)).await?;
        }
        let mut number = i64::try_from(changes.first_word).unwrap_or(i64::MAX);
        for words in changes.words.chunks(ROWS) {
            writer.put_words(number, words).await?;
            number = number.saturating_add_unsigned(words.len().try_into().unwrap_or(0));
        }
        for texts in changes.added.chunks(ROWS) {
            writer.put_texts(texts).await?;
        }
        writer.set_search_state(next).await?;
        writer.run_plain("COMMIT").await?;
        writer.settled();
        Ok(())
    }
}

impl Writer {
    async fn set_search_state(&mut self, state: State) -> Result<(), StoreError> {
        let query = sqlx::query(SET_STATE)
            .bind(state.version)
            .bind(stored(state.sequence))
            .bind(state.walked)
            .bind(state.texts);
        self.run(query).await.map(drop)
    }

    async fn put_words(&mut self, first: i64, words: &[String]) -> Result<(), StoreError> {
        let mut sql = String::from("INSERT INTO search_word (number, word) VALUES ");
        push_rows(&mut sql, "(?, ?)", words.len());
        let full = words.len() == ROWS;
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (word, number) in words.iter().zip(first..) {
            query = query.bind(number).bind(word.clone());
        }
        self.run(query.persistent(full)).await.map(drop)
    }

    async fn put_texts(&mut self, texts: &[(TextNumber, NewText)]) -> Result<(), StoreError> {
        let mut sql = String::from(
            "INSERT INTO search_text (number, object, part, language, source, length, words) VALUES ",
        );
        push_rows(&mut sql, "(?, ?, ?, ?, ?, ?, ?)", texts.len());
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (number, text) in texts {
            query = query
                .bind(*number)
                .bind(text.object.as_str().to_owned())
                .bind(text.part as u32)
                .bind(text.language.clone())
                .bind(text.source)
                .bind(text.length)
                .bind(encode(&text.words));
        }
        self.run(query.persistent(false)).await?;
        let mut sql = String::from("INSERT INTO search_plain (number, text) VALUES ");
        push_rows(&mut sql, "(?, ?)", texts.len());
        let mut query = sqlx::query(AssertSqlSafe(sql));
        for (number, text) in texts {
            query = query.bind(*number).bind(text.plain.clone());
        }
        self.run(query.persistent(false)).await.map(drop)
    }
}
