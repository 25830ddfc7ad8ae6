//! What was written becomes a body.

use luotsi_document::{comments, model::Document};

use super::{WriteDocument, WriteOutcome, editing::LARGEST, form::Form, writing::Writing};
use crate::{ApiError, App, Host, documents::unreadable, objects::found};

/// Makes what was written a document's working copy, with what others changed meanwhile. Where both
/// changed the same thing, nothing is written unless it is said whose side stands.
///
/// Only what documents can hold is written; blocks that come without an id get one. The draft goes
/// once it is a body.
///
/// # Errors
///
/// `no-workspace`, `not-found`; `refused`; `draft-unknown`; `too-large`; `missing-content`; what a document can not
/// hold, with its place; `comment-of-another` where it has a comment in another's name; and what the store says.
pub async fn write_document<H: Host>(
    app: &App<H>,
    args: WriteDocument,
) -> Result<WriteOutcome, ApiError> {
    let open = app.open()?;
    found(&open.snapshot(), &args.object)?;
    let user = open.current().user.clone();
    let text = open
        .typed
        .whole((&user, &args.object), args.text, args.within.as_ref())?;
    if text.len() > LARGEST {
        return Err(ApiError::new("too-large", "the text is too large"));
    }
    let document =
        luotsi_document::json::read(text.as_bytes()).map_err(|error| unreadable(&error))?;
    let base = match args.base {
        Some(hash) => Some((hash, Form::Document.load(&open, hash).await?)),
        None => None,
    };
    // Most texts have nothing said about them: those are not read a second time with every save.
    if !document.comments.is_empty() {
        let before = match &base {
            Some((_, base)) => {
                luotsi_document::json::read(base).map_err(|error| unreadable(&error))?
            }
            None => Document::default(),
        };
        comments::check(&before, &document, user.as_str())
            .map_err(|error| ApiError::new("comment-of-another", error))?;
    }
    let writing = Writing {
        form: Form::Document,
        object: &args.object,
        base,
        mine: luotsi_document::json::write(&document),
        typed: &text,
        prefer: args.prefer,
    };
    writing.write(app, &open).await
}
