//! The sentences in FTS5, as they are and with each word cut by Snowball's Finnish algorithm.

use rust_stemmers::{Algorithm, Stemmer};
use sqlx::{Connection as _, SqliteConnection};
use tokio::sync::Mutex;

use crate::corpus::Corpus;

#[derive(Clone, Copy)]
pub(crate) enum Tokens {
    Plain,
    Snowball,
}

impl Tokens {
    fn of(self, text: &str) -> String {
        let words = luotsi_search::words::words(text).map(|word| match self {
            Self::Plain => word.folded.into_owned(),
            Self::Snowball => Stemmer::create(Algorithm::Finnish)
                .stem(&word.folded)
                .into_owned(),
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

pub(crate) struct Fts {
    connection: Mutex<SqliteConnection>,
    tokens: Tokens,
}

impl Fts {
    pub(crate) async fn new(corpus: &Corpus, tokens: Tokens) -> Self {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        sqlx::raw_sql("CREATE VIRTUAL TABLE sentence USING fts5(text, tokenize = 'unicode61')")
            .execute(&mut connection)
            .await
            .unwrap();
        for (sentence, number) in corpus.sentences.iter().zip(0_i64..) {
            sqlx::query("INSERT INTO sentence (rowid, text) VALUES (?, ?)")
                .bind(number)
                .bind(tokens.of(sentence))
                .execute(&mut connection)
                .await
                .unwrap();
        }
        Self {
            connection: Mutex::new(connection),
            tokens,
        }
    }

    pub(crate) async fn find(&self, query: &str) -> Vec<usize> {
        let words = self.tokens.of(query);
        let words: Vec<String> = words
            .split(' ')
            .map(|word| format!("\"{word}\"*"))
            .collect();
        let found: Vec<i64> = sqlx::query_scalar(
            "SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT 1000",
        )
        .bind(words.join(" "))
        .fetch_all(&mut *self.connection.lock().await)
        .await
        .unwrap();
        found
            .into_iter()
            .map(|number| usize::try_from(number).unwrap())
            .collect()
    }
}
