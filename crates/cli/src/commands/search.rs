//! `search`: finds objects by words.

use luotsi_api::search::{Search, SearchHit, TextPiece, search};
use serde_json::{Value, json};

use super::{Outcome, Session};
use crate::failure::Exit;

impl Session<'_> {
    /// Finds objects by words, once everything that was saved can be found.
    pub(crate) async fn search(&self, query: String, limit: u32) -> Outcome {
        self.open().await?;
        let args = Search {
            query,
            section: None,
            kinds: Vec::new(),
            states: Vec::new(),
            responsible: None,
            language: None,
            archived: false,
            wait: true,
            limit,
        };
        let found = search(&self.app, args).await?;
        let hits: Vec<Value> = found.hits.iter().map(as_json).collect();
        self.output.answer(&json!(hits), || {
            let lines: Vec<String> = found.hits.iter().map(as_line).collect();
            lines.join("\n")
        });
        Ok(Exit::Done)
    }
}

fn as_json(hit: &SearchHit) -> Value {
    json!({
        "object": hit.object.id,
        "title": hit.object.name.text,
        "snippet": text(&hit.snippet),
        "score": hit.score,
    })
}

fn as_line(hit: &SearchHit) -> String {
    let snippet = text(&hit.snippet);
    let snippet: Vec<&str> = snippet.split_whitespace().collect();
    format!(
        "{} ({}): {}",
        hit.object.name.text,
        hit.object.id,
        snippet.join(" ")
    )
}

fn text(pieces: &[TextPiece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}
