//! What becomes of what is said in the margin of a text that is approved.

use std::borrow::Cow;

use luotsi_document::{comments, json, model::Document};
use luotsi_domain::{
    BodyRef, Id, Media, Organisation,
    command::{Intent, Margin},
    record::Content,
};

use crate::{ApiError, app::Open, documents::read_as};

/// The intent with what becomes of margins worked out, whatever it said of them. The bodies are there
/// before anything refers to them; where the command is refused, they are collected.
pub(super) async fn worked_out<'a>(
    open: &Open,
    organisation: &Organisation,
    intent: &'a Intent,
) -> Result<Cow<'a, Intent>, ApiError> {
    match intent {
        Intent::Approve { .. } => Ok(Cow::Owned(approval(open, organisation, intent).await?)),
        Intent::All { changes } if changes.iter().any(is_approval) => {
            let mut worked_out = Vec::with_capacity(changes.len());
            for change in changes {
                worked_out.push(approval(open, organisation, change).await?);
            }
            Ok(Cow::Owned(Intent::All {
                changes: worked_out,
            }))
        }
        intent => Ok(Cow::Borrowed(intent)),
    }
}

const fn is_approval(intent: &Intent) -> bool {
    matches!(intent, Intent::Approve { .. })
}

async fn approval(
    open: &Open,
    organisation: &Organisation,
    intent: &Intent,
) -> Result<Intent, ApiError> {
    let Intent::Approve { object, note, .. } = intent else {
        return Ok(intent.clone());
    };
    Ok(Intent::Approve {
        object: object.clone(),
        note: note.clone(),
        margin: margin(open, organisation, object).await?.map(Box::new),
        outline: None,
    })
}

/// Nothing where nothing is said, or there is no text of ours.
async fn margin(
    open: &Open,
    organisation: &Organisation,
    object: &Id,
) -> Result<Option<Margin>, ApiError> {
    let Some(body) = working(organisation, object) else {
        return Ok(None);
    };
    let Some(bytes) = open.workspace.body(body.hash).await? else {
        return Ok(None);
    };
    let document = match read_as(luotsi_document::Form::Json, &bytes) {
        Ok(read) if !read.document.comments.is_empty() => read.document,
        _ => return Ok(None),
    };
    let kept = |document: Document| {
        let bytes = json::write(&document);
        // What is said about a picture is said about the same pictures.
        let body = BodyRef::to(&bytes, Media::Prosemirror).showing(body.pictures().to_vec());
        (body, bytes)
    };
    let (text, bytes) = kept(comments::without(document.clone()));
    let mut bodies = vec![bytes];
    let left = comments::open_ones(document);
    let open_ones = (!left.comments.is_empty()).then(|| kept(left));
    let open_ones = open_ones.map(|(body, bytes)| {
        bodies.push(bytes);
        body
    });
    open.workspace.put_bodies(bodies).await?;
    Ok(Some(Margin {
        of: body.hash,
        text,
        open: open_ones,
    }))
}

fn working<'a>(organisation: &'a Organisation, object: &Id) -> Option<&'a BodyRef> {
    let working = organisation
        .get(object)?
        .data
        .lifecycle()?
        .working
        .as_ref()?;
    match working.content.as_ref()? {
        Content::Body(body) if body.media == Media::Prosemirror => Some(body),
        _ => None,
    }
}
