//! What is printed where.

use std::io::{self, Write as _};

use serde::Serialize;

use crate::failure::{Exit, Failure};

/// Standard output has the answer, standard error everything else.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Output {
    json: bool,
}

impl Output {
    pub(crate) const fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether the answer is one JSON value.
    pub(crate) const fn json(self) -> bool {
        self.json
    }

    /// Tells whoever looks on.
    pub(crate) fn message(self, text: &str) {
        eprintln!("luotsi-cli: {text}");
    }

    /// Gives the answer: as JSON, or in words.
    pub(crate) fn answer(self, value: &impl Serialize, words: impl FnOnce() -> String) {
        let text = if self.json {
            serde_json::to_string(value).unwrap_or_default()
        } else {
            words()
        };
        self.print(&text);
        self.print("\n");
    }

    /// Gives a part of the answer at once: what it says is done, even if the program is killed.
    pub(crate) fn print(self, text: &str) {
        let mut output = io::stdout().lock();
        // Whoever closed the other end does not want the rest.
        let _ = output
            .write_all(text.as_bytes())
            .and_then(|()| output.flush());
    }

    /// Says why a command was not carried out.
    pub(crate) fn failure(self, failure: &Failure) -> Exit {
        self.message(&failure.to_string());
        if self.json && !failure.answered {
            self.print(&format!("{}\n", failure.to_json()));
        }
        failure.exit
    }
}
