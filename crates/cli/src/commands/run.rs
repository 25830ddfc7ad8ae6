//! `run`: carries out commands from a file, one after another.

use std::path::Path;

use luotsi_api::{
    ApiError,
    commands::{Execute, execute},
};
use serde_json::{Value, json};

use super::{Outcome, Session, entries};
use crate::failure::{Exit, Failure};

impl Session<'_> {
    /// Carries out the commands of a file. All of it is read before the first is carried out; each
    /// outcome is printed as soon as it holds, so that a program that is killed has done at least
    /// what it said.
    pub(crate) async fn run(&self, file: &Path) -> Outcome {
        let intents = entries::read_file(file)?;
        self.open().await?;
        let mut outcomes = Outcomes {
            session: self,
            count: 0,
            refused: false,
        };
        outcomes.begin();
        for intent in intents {
            match execute(&self.app, Execute { intent }).await {
                Ok(_) => outcomes.accepted(),
                Err(error) if error.refusal.is_some() => outcomes.refused(&error),
                Err(error) => {
                    outcomes.end();
                    return Err(outcomes.broke_off(error));
                }
            }
        }
        outcomes.end();
        Ok(if outcomes.refused {
            Exit::Refused
        } else {
            Exit::Done
        })
    }
}

/// One JSON array, printed element by element; or a line for each.
struct Outcomes<'a> {
    session: &'a Session<'a>,
    count: usize,
    refused: bool,
}

impl Outcomes<'_> {
    fn begin(&self) {
        if self.session.output.json() {
            self.session.output.print("[\n");
        }
    }

    fn accepted(&mut self) {
        self.next(&json!({"accepted": true}), "accepted");
    }

    fn refused(&mut self, error: &ApiError) {
        self.refused = true;
        let mut refusal = error
            .refusal
            .as_ref()
            .and_then(|refusal| serde_json::to_value(&refusal.reason).ok())
            .unwrap_or_else(|| json!({"code": error.code}));
        if let Value::Object(members) = &mut refusal {
            members.insert("message".to_owned(), error.message.clone().into());
        }
        let words = format!("refused: {}", error.message);
        self.next(&json!({"accepted": false, "refusal": refusal}), &words);
    }

    fn next(&mut self, outcome: &Value, words: &str) {
        let output = self.session.output;
        self.count += 1;
        if !output.json() {
            output.print(&format!("{}: {words}\n", self.count));
        } else if self.count == 1 {
            output.print(&format!("{outcome}\n"));
        } else {
            output.print(&format!(",{outcome}\n"));
        }
    }

    fn end(&self) {
        if self.session.output.json() {
            self.session.output.print("]\n");
        }
    }

    /// The rest was not carried out.
    fn broke_off(&self, error: ApiError) -> Failure {
        let place = format!("entry {}", self.count + 1);
        Failure::from(error).after_answer(&place)
    }
}
