//! Beginning to write, keeping what is typed, and thinking better of it.

use luotsi_domain::{BodyRef, Id, access::Action, record::Content};
use luotsi_store::DraftRow;

use super::{Draft, DraftNote, DraftSaved, Editing, EditingArgs, SaveDraft, form::Form};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    objects::{can_be_written_in, found, require, xml_text},
    use_cases::Nothing,
};

/// The largest text that can be written, in bytes.
pub(super) const LARGEST: usize = 64 << 20;

/// What the person was writing, and on which objects. What is gone meanwhile is left out.
///
/// # Errors
///
/// `no-workspace`, and what the store says.
pub async fn drafts<H: Host>(app: &App<H>, _: Nothing) -> Result<Vec<DraftNote>, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let kept = open.workspace.drafts(&snapshot.user).await?;
    let known = kept
        .into_iter()
        .filter(|(object, _)| found(&snapshot, object).is_ok());
    Ok(known
        .map(|(object, draft)| DraftNote {
            object,
            saved_at: draft.saved_at.to_string(),
        })
        .collect())
}

/// What a person goes on from when they write.
///
/// # Errors
///
/// `no-workspace`; `not-found`; `refused` where they may not edit it; `not-a-text` where it says a file
/// or a page; `too-large`, `unreadable-content`; `missing-content`, and what the store says of a body that is damaged.
pub async fn editing<H: Host>(app: &App<H>, args: EditingArgs) -> Result<Editing, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    require(&snapshot, record, Action::Edit)?;
    let form = Form::of(&snapshot, &args.object)?;
    let (latest, losses) = match begun(&snapshot, &args.object)? {
        Some(body) => {
            let (text, losses) = form.text(&open, body.hash).await?;
            (Some(text), losses)
        }
        None => (None, Vec::new()),
    };
    let kept = open.workspace.draft(&snapshot.user, &args.object).await?;
    let draft = match kept {
        None => None,
        Some(row) => {
            let base = match (row.base, &latest) {
                (None, _) => None,
                (Some(hash), Some(latest)) if hash == latest.hash => Some(latest.clone()),
                (Some(hash), _) => Some(form.text(&open, hash).await?.0),
            };
            Some(Draft {
                text: text(&row.content)?,
                base,
                saved_at: row.saved_at.to_string(),
            })
        }
    };
    Ok(Editing {
        latest,
        draft,
        losses,
    })
}

/// Keeps what somebody is typing. When this returns, it survives a power cut.
///
/// It is kept also for who has lost the right to edit meanwhile: what was typed is theirs.
///
/// # Errors
///
/// `no-workspace`; `not-found`; `draft-unknown` where it is a change of another draft than the last: all of it
/// is to be sent then; `too-large`; `disk-full`, and what else the store says.
pub async fn save_draft<H: Host>(app: &App<H>, args: SaveDraft) -> Result<DraftSaved, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let media = Form::of(&snapshot, &args.object)?.media();
    let whose = (&snapshot.user, &args.object);
    let text = open.typed.whole(whose, args.text, args.within.as_ref())?;
    if text.len() > LARGEST {
        return Err(ApiError::new("too-large", "the text is too large"));
    }
    let saved_at = app.host.now();
    let draft = DraftRow {
        content: text.clone().into_bytes(),
        media,
        base: args.base,
        saved_at,
    };
    open.workspace
        .save_draft(&snapshot.user, &args.object, draft)
        .await?;
    Ok(DraftSaved {
        saved_at: saved_at.to_string(),
        draft: open.typed.keep(whose, &text),
    })
}

/// Gives up what somebody was typing.
///
/// # Errors
///
/// `no-workspace`, and what the store says.
pub async fn discard_draft<H: Host>(app: &App<H>, args: EditingArgs) -> Result<Nothing, ApiError> {
    let open = app.open()?;
    let user = open.current().user.clone();
    open.workspace.remove_draft(&user, &args.object).await?;
    Ok(Nothing {})
}

/// What writing begins with. A file or a page is not written in: a text in its place would lose it.
fn begun<'a>(snapshot: &'a Snapshot, object: &Id) -> Result<Option<&'a BodyRef>, ApiError> {
    let record = snapshot.organisation.get(object);
    let lifecycle = record.and_then(|record| record.data.lifecycle());
    let latest = lifecycle.and_then(|lifecycle| lifecycle.latest());
    if !can_be_written_in(latest) {
        let detail = "what it says is a file or a page, not a text";
        return Err(ApiError::new("not-a-text", detail).at(object));
    }
    Ok(latest.and_then(Content::body))
}

/// The body that the next one is written from.
pub(super) fn latest<'a>(snapshot: &'a Snapshot, object: &Id) -> Option<&'a BodyRef> {
    let record = snapshot.organisation.get(object)?;
    Content::body(record.data.lifecycle()?.latest()?)
}

pub(super) fn text(bytes: &[u8]) -> Result<String, ApiError> {
    xml_text(bytes)
        .map(std::borrow::Cow::into_owned)
        .ok_or_else(|| ApiError::new("unreadable-content", "neither in UTF-8 nor in UTF-16"))
}
