//! What was written becomes a body, merged with what others wrote meanwhile (design §5).

use luotsi_domain::{Hash, Id, RefusalCode, command::Intent};

use super::{
    BodyText, Merged, Side, WriteOutcome,
    editing::{latest, text},
    form::{Both, Form},
};
use crate::{
    ApiError, App, Host,
    app::Open,
    commands::{Execute, Executed, execute},
};

/// How often it is tried when others write at the same moment.
const TRIES: usize = 5;

/// What somebody wrote.
pub(super) struct Writing<'a> {
    pub(super) form: Form,
    pub(super) object: &'a Id,
    /// The body that they started from, in this form.
    pub(super) base: Option<(Hash, Vec<u8>)>,
    /// What they made of it.
    pub(super) mine: Vec<u8>,
    /// What was typed, as the draft has it.
    pub(super) typed: &'a str,
    /// Whose side stands where somebody else changed the same thing.
    pub(super) prefer: Option<Side>,
}

impl Writing<'_> {
    /// Makes it the object's working copy, and forgets the draft.
    pub(super) async fn write<H: Host>(
        &self,
        app: &App<H>,
        open: &Open,
    ) -> Result<WriteOutcome, ApiError> {
        let user = open.current().user.clone();
        for _ in 0..TRIES {
            let now = latest(&open.snapshot(), self.object).map(|body| body.hash);
            let outcome = match now {
                Some(theirs) if Some(theirs) != self.base_hash() => {
                    self.beside(app, open, theirs).await
                }
                _ => {
                    let there = now.zip(self.base.as_ref().map(|(_, base)| base.as_slice()));
                    self.put(app, open, there, self.mine.clone(), None).await
                }
            };
            match outcome {
                // Somebody wrote between the look and the command.
                Err(error) if is_conflict(&error) => {}
                Ok(outcome) => {
                    if !matches!(outcome, WriteOutcome::Conflict { .. }) {
                        self.forget_draft(open, &user).await?;
                    }
                    return Ok(outcome);
                }
                Err(error) => return Err(error),
            }
        }
        Err(ApiError::new("busy", "others write all the time"))
    }

    fn base_hash(&self) -> Option<Hash> {
        self.base.as_ref().map(|(hash, _)| *hash)
    }

    /// Writes beside what others wrote.
    async fn beside<H: Host>(
        &self,
        app: &App<H>,
        open: &Open,
        theirs: Hash,
    ) -> Result<WriteOutcome, ApiError> {
        let latest = self.form.load(open, theirs).await?;
        let there = Some((theirs, latest.as_slice()));
        let collide = |conflicts| {
            Ok(WriteOutcome::Conflict {
                mine: text(&self.mine)?,
                theirs: BodyText {
                    hash: theirs,
                    text: text(&latest)?,
                },
                conflicts,
            })
        };
        let Some((_, base)) = &self.base else {
            // Both began where there was nothing: there is nothing that they have in common.
            return match self.prefer {
                None => collide(Vec::new()),
                Some(Side::Theirs) => Ok(WriteOutcome::Same { hash: Some(theirs) }),
                Some(Side::Mine) => self.put(app, open, there, self.mine.clone(), None).await,
            };
        };
        let Both { bytes, conflicts } = self.form.merge(base, &self.mine, &latest, self.prefer)?;
        if !conflicts.is_empty() && self.prefer.is_none() {
            return collide(conflicts);
        }
        let merged = Merged {
            text: text(&bytes)?,
            mine: open.workspace.put_body(self.mine.clone()).await?,
        };
        self.put(app, open, there, bytes, Some(merged)).await
    }

    /// Writes a body in the place of the one that is `there`, unless it says the same.
    async fn put<H: Host>(
        &self,
        app: &App<H>,
        open: &Open,
        there: Option<(Hash, &[u8])>,
        bytes: Vec<u8>,
        merged: Option<Merged>,
    ) -> Result<WriteOutcome, ApiError> {
        let (base, before) = there.unzip();
        let hash = Hash::of(&bytes);
        if base == Some(hash) {
            return Ok(WriteOutcome::Same { hash: base });
        }
        let before = before.unwrap_or_default();
        let besides = self
            .form
            .besides(&open.snapshot(), self.object, before, &bytes);
        let known = latest(&open.snapshot(), self.object).cloned();
        let body = self.form.body(open, &bytes, known.as_ref()).await?;
        // The body is there before anything refers to it; where the command is refused, it is collected.
        open.workspace.put_body(bytes).await?;
        let edit = Intent::EditBody {
            object: self.object.clone(),
            body,
            base,
        };
        let intent = edit.and(besides);
        let executed: Executed = execute(app, Execute { intent }).await?;
        Ok(WriteOutcome::Written {
            hash,
            merged,
            executed,
        })
    }

    /// Removes the draft, unless more was typed since.
    async fn forget_draft(&self, open: &Open, user: &Id) -> Result<(), ApiError> {
        let kept = open.workspace.draft(user, self.object).await?;
        if kept.is_some_and(|draft| draft.content == self.typed.as_bytes()) {
            open.workspace.remove_draft(user, self.object).await?;
        }
        Ok(())
    }
}

fn is_conflict(error: &ApiError) -> bool {
    let refusal = error.refusal.as_ref();
    refusal.is_some_and(|refusal| refusal.reason.code == RefusalCode::Conflict)
}
