//! `access check`, `access list` and `access who`.

mod difference;
mod matrix;

use luotsi_api::{ApiError, access::Filter};
use luotsi_domain::{
    Id,
    access::{Action, ActionSet, Explanation, Via},
};
use serde_json::json;

use super::{Outcome, Session};
use crate::{
    arguments::Question,
    failure::{Exit, Failure},
};

impl Session<'_> {
    /// Answers a question about rights.
    pub(crate) async fn access(&self, question: Question) -> Outcome {
        // What is wrong with the question itself comes before the workspace.
        match question {
            Question::Check {
                user,
                action,
                object,
            } => {
                self.open().await?;
                self.check(&user, action, &object)
            }
            Question::List { user, kind, action } => {
                self.open().await?;
                self.list(&user, Filter { kind, action })
            }
            Question::Who { object, action } => {
                self.open().await?;
                self.who(&object, action)
            }
            Question::Matrix(matrix) => self.matrix(&matrix).await,
            Question::Diff { changes } => self.difference(&changes).await,
        }
    }

    fn check(&self, user: &Id, action: Action, object: &Id) -> Outcome {
        let asking = self.act_as.as_ref();
        let explanation = match self.app.access_check(asking, user, action, object) {
            Ok(explanation) => explanation,
            Err(error) => return self.unknown(error, &json!({"allowed": false, "missing": []})),
        };
        self.output.answer(&explanation, || words(&explanation));
        Ok(if explanation.allowed {
            Exit::Done
        } else {
            Exit::Refused
        })
    }

    fn list(&self, user: &Id, filter: Filter) -> Outcome {
        let asking = self.act_as.as_ref();
        let allowed = match self.app.access_list(asking, user, filter) {
            Ok(allowed) => allowed,
            Err(error) => return self.unknown(error, &json!([])),
        };
        self.tell_left_out(allowed.left_out);
        self.output.answer(&allowed.rows, || {
            let lines = allowed
                .rows
                .iter()
                .map(|row| format!("{} {}: {}", row.kind, row.object, listed(row.actions)));
            lines.collect::<Vec<_>>().join("\n")
        });
        Ok(Exit::Done)
    }

    fn who(&self, object: &Id, action: Option<Action>) -> Outcome {
        let asking = self.act_as.as_ref();
        let who = match self.app.access_who(asking, object, action) {
            Ok(who) => who,
            Err(error) => return self.unknown(error, &json!([])),
        };
        self.output.answer(&who, || {
            let lines = who
                .iter()
                .map(|row| format!("{}: {}", row.user, listed(row.actions)));
            lines.collect::<Vec<_>>().join("\n")
        });
        Ok(Exit::Done)
    }

    /// Says how much of the answer a user was not shown.
    fn tell_left_out(&self, objects: usize) {
        if self.act_as.is_some() {
            self.output
                .message(&format!("{objects} objects were left out"));
        }
    }

    /// The answer about what is not there, or may not be known of: nothing is allowed.
    fn unknown(&self, error: ApiError, nothing: &serde_json::Value) -> Outcome {
        if error.code != "not-found" {
            return Err(error.into());
        }
        self.output.message(&Failure::from(error).to_string());
        if self.output.json() {
            self.output.answer(nothing, String::new);
        }
        Ok(Exit::Refused)
    }
}

fn words(explanation: &Explanation) -> String {
    match (&explanation.because, &explanation.missing) {
        (Some(because), _) => {
            let ways = because.iter().map(|because| {
                let through = match &because.via {
                    Via::User(id) => format!("given to user {id}"),
                    Via::Group(id) => format!("given to group {id}"),
                    Via::Team(id) => format!("given to team {id}"),
                    Via::Area(id) => format!("given to area {id}"),
                    Via::Derived(role) => format!("as {role}"),
                };
                format!("allowed: {} on {}, {through}", because.role, because.on)
            });
            ways.collect::<Vec<_>>().join("\n")
        }
        (None, Some(missing)) if !missing.is_empty() => {
            let roles: Vec<_> = missing.iter().map(|role| role.as_str()).collect();
            format!("denied; these roles would allow it: {}", roles.join(", "))
        }
        _ => "denied; no role allows it as things are".to_owned(),
    }
}

fn listed(actions: ActionSet) -> String {
    let actions: Vec<_> = actions.iter().map(Action::as_str).collect();
    actions.join(", ")
}
