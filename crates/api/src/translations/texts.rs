//! What documents say, and in which language.

use luotsi_document::{comments, model::Document};
use luotsi_domain::{
    BodyRef, Data, Hash, Record,
    access::Action,
    record::{Content, Translation},
};

use crate::{
    ApiError,
    app::{Open, Snapshot},
    documents::{form_of_body, read_as, read_body, unreadable},
    objects::{Which, largest, load, load_body, may, visible_content},
};

/// What a document is a translation of.
pub(super) fn translation_of(record: &Record) -> Option<&Translation> {
    match &record.data {
        Data::Document(document) => document.translates.as_deref(),
        _ => None,
    }
}

/// What is in force, where there is anything; else the working copy, where the user may see it.
pub(super) fn in_force_or_working(snapshot: &Snapshot, record: &Record) -> Which {
    let approved = record.data.lifecycle().and_then(|of| of.approved.as_ref());
    if approved.is_none() && may(snapshot, Action::ViewDraft, &record.id) {
        Which::Working
    } else {
        Which::Approved
    }
}

/// The number of the version in force.
pub(super) fn newest(record: &Record) -> Option<u32> {
    let approved = record.data.lifecycle()?.approved.as_ref()?;
    Some(approved.number)
}

/// The body of a text that the user may see; `None` where there is none.
///
/// # Errors
///
/// `refused`; `not-a-text` where it is a file or a page.
pub(super) fn text_body<'a>(
    snapshot: &Snapshot,
    record: &'a Record,
    which: Which,
) -> Result<Option<&'a BodyRef>, ApiError> {
    match visible_content(snapshot, record, which)? {
        None => Ok(None),
        Some(Content::Body(body)) if form_of_body(&body.media).is_some() => Ok(Some(body)),
        Some(_) => Err(ApiError::new(
            "not-a-text",
            "what it says is a file or a page, not a text",
        )),
    }
}

/// What a document says, without what is said in its margin; an empty document where that is nothing.
pub(super) async fn text_of(
    open: &Open,
    snapshot: &Snapshot,
    record: &Record,
    which: Which,
) -> Result<Document, ApiError> {
    let Some(body) = text_body(snapshot, record, which)? else {
        return Ok(Document::default());
    };
    if body.size > largest(&body.media) {
        return Err(ApiError::new(
            "too-large",
            "the text is too large to be shown",
        ));
    }
    let Some(form) = form_of_body(&body.media) else {
        return Ok(Document::default());
    };
    let bytes = load(open, body).await?;
    let read = tokio::task::spawn_blocking(move || read_as(form, &bytes))
        .await
        .map_err(|error| ApiError::new("internal", error))?
        .map_err(|error| unreadable(&error))?;
    Ok(comments::without(read.document))
}

/// What a body said that a translation was made from; `None` where that is not known any more.
pub(super) async fn text_before(open: &Open, hash: Hash) -> Option<Document> {
    let bytes = load_body(open, hash).await.ok()?;
    let read = tokio::task::spawn_blocking(move || read_body(&bytes));
    let document = read.await.ok()?.ok()?.document;
    Some(comments::without(document))
}

/// The language that a document is written in; where it does not say so, the organisation's own.
pub(super) fn language_of(snapshot: &Snapshot, document: &Document) -> String {
    let default = || {
        let language = snapshot.organisation.default_language();
        language.map(|language| language.to_string())
    };
    let own = document.language.clone();
    own.or_else(default).unwrap_or_default()
}
