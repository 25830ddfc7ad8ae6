//! Who decides beside us, and that all decide alike.

use std::collections::HashMap;

use luotsi_access_peers::cedar::{Cedar, Policies};
use luotsi_domain::access::{Action, CELL_BYTES, ObjectNo, UserNo, may};
use serde_json::json;

use crate::{
    Outcome,
    figures::{Figures, Runs, milliseconds, resident},
    subject::{Question, Subject},
};

/// Of how many users the answers are computed beforehand: of ten thousand they would take 8 GB.
const PRECOMPUTED: usize = 256;
/// On how many questions all have to decide alike.
const AGREED: usize = 20_000;
/// Casbin looks at every policy line for an answer, which takes it the better part of a minute.
#[cfg(feature = "casbin")]
const AGREED_BY_CASBIN: usize = 2;

pub(crate) struct Peers<'a> {
    pub(crate) cedar: Cedar<'a>,
    pub(crate) table: Table,
    #[cfg(feature = "casbin")]
    pub(crate) casbin: luotsi_access_peers::casbin::Casbin<'a>,
}

impl<'a> Peers<'a> {
    pub(crate) fn of(
        subject: &Subject<'a>,
        policies: &'a Policies,
        figures: &mut Figures,
    ) -> Outcome<Self> {
        figures.note("Stating the same in Cedar")?;
        let before = resident();
        let mut made = None;
        let runs = Runs::of(1, || {
            made = Some(Cedar::of(subject.organisation, policies));
        });
        let more = json!({ "policies": policies.count() });
        figures.tell("access-compile-cedar", milliseconds(runs.median()), more)?;
        if let Some((now, before)) = resident().zip(before) {
            figures.tell("access-memory-cedar", now - before, json!({}))?;
        }
        #[cfg(feature = "casbin")]
        let casbin = casbin(subject, figures)?;
        Ok(Self {
            cedar: made.ok_or("Cedar did not run")??,
            table: Table::of(subject),
            #[cfg(feature = "casbin")]
            casbin,
        })
    }

    /// Every one decides the same, and the organisation asked without an index too.
    pub(crate) fn agree(&self, subject: &Subject<'_>) -> Outcome {
        let mut allowed = 0;
        for (asked_so_far, question) in subject.telling_questions(AGREED).into_iter().enumerate() {
            let (user, action, object) = question;
            let ours = subject.index.may(user, action, object);
            let [user_id, object_id] = [subject.user_id(user)?, subject.object_id(object)?];
            let differs = |who: &str| -> Outcome {
                Err(
                    format!("{who} decides otherwise on `{action}` by {user_id} on {object_id}")
                        .into(),
                )
            };
            if may(subject.organisation, user_id, action, object_id) != ours {
                return differs("The organisation without an index");
            }
            let asked = self.cedar.question(user_id, action, object_id)?;
            if self.cedar.decide_by_action(action, &asked)? != ours {
                return differs("Cedar");
            }
            // All policies, of which those of other actions do not count, take Cedar much longer.
            if asked_so_far.is_multiple_of(10) && self.cedar.decide(&asked)? != ours {
                return differs("Cedar, by all its policies,");
            }
            if self
                .table
                .may(question)
                .is_some_and(|theirs| theirs != ours)
            {
                return differs("The table");
            }
            allowed += usize::from(ours);
        }
        if !(AGREED / 4..=AGREED * 3 / 4).contains(&allowed) {
            return Err(
                format!("{allowed} of {AGREED} questions are allowed: they tell little").into(),
            );
        }
        #[cfg(feature = "casbin")]
        self.casbin_agrees(subject)?;
        Ok(())
    }

    #[cfg(feature = "casbin")]
    fn casbin_agrees(&self, subject: &Subject<'_>) -> Outcome {
        for (question, ours) in self.for_casbin(subject, AGREED_BY_CASBIN)? {
            if self.casbin.decide(&question)? != ours {
                return Err(format!("casbin decides otherwise on {question:?}").into());
            }
        }
        Ok(())
    }

    /// Questions on content, with our answers.
    #[cfg(feature = "casbin")]
    pub(crate) fn for_casbin(
        &self,
        subject: &Subject<'_>,
        count: usize,
    ) -> Outcome<Vec<([String; 4], bool)>> {
        let mut questions = Vec::new();
        for (user, action, object) in subject.telling_questions(AGREED) {
            let ids = (subject.user_id(user)?, subject.object_id(object)?);
            if let Some(question) = self.casbin.question(ids.0, action, ids.1) {
                questions.push((question, subject.index.may(user, action, object)));
            }
        }
        // Spread over all of them: neighbours ask about the same user.
        let apart = (questions.len() / count).max(1);
        Ok(questions.into_iter().step_by(apart).take(count).collect())
    }
}

#[cfg(feature = "casbin")]
fn casbin<'a>(
    subject: &Subject<'a>,
    figures: &mut Figures,
) -> Outcome<luotsi_access_peers::casbin::Casbin<'a>> {
    figures.note("Stating what stands in the content sections in casbin")?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut made = None;
    let runs = Runs::of(1, || {
        made = Some(runtime.block_on(luotsi_access_peers::casbin::Casbin::of(
            subject.organisation,
        )));
    });
    let casbin = made.ok_or("casbin did not run")??;
    let more = json!({ "lines": casbin.lines() });
    figures.tell("access-compile-casbin", milliseconds(runs.median()), more)?;
    Ok(casbin)
}

/// All answers of some users, computed beforehand: nothing that has to be looked up can be quicker.
pub(crate) struct Table {
    rows: HashMap<UserNo, usize>,
    columns: HashMap<ObjectNo, usize>,
    cells: Vec<u64>,
}

impl Table {
    fn of(subject: &Subject<'_>) -> Self {
        let mut users = subject.some_users(PRECOMPUTED);
        users.sort_unstable();
        users.dedup();
        let mut bytes = Vec::new();
        subject.index.matrix(&users, &subject.objects, &mut bytes);
        let cells = bytes.chunks_exact(CELL_BYTES).map(|cell| {
            let bytes = cell.iter().rev();
            bytes.fold(0, |bits, byte| bits << 8 | u64::from(*byte))
        });
        Self {
            cells: cells.collect(),
            rows: users.into_iter().zip(0..).collect(),
            columns: subject.objects.iter().copied().zip(0..).collect(),
        }
    }

    /// For how many users the answers are there.
    pub(crate) fn users(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn cells(&self) -> usize {
        self.cells.len()
    }

    /// Whether the table says yes; `None` where the user is not in it.
    fn may(&self, (user, action, object): Question) -> Option<bool> {
        let (row, column) = (self.rows.get(&user)?, self.columns.get(&object)?);
        Some(self.read(row * self.columns.len() + column, action))
    }

    /// Whether a cell says yes.
    pub(crate) fn read(&self, cell: usize, action: Action) -> bool {
        let bits = self.cells.get(cell).copied().unwrap_or_default();
        bits >> (action as u8) & 1 == 1
    }
}
