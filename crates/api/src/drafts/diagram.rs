//! What was drawn becomes a body: applied to the file that it was made from.

use super::{
    WriteDiagram, WriteOutcome,
    editing::LARGEST,
    form::{self, Form},
    writing::Writing,
};
use crate::{
    ApiError, App, Host,
    objects::{found, load_body},
};

/// Makes what was drawn a process's working copy, with what others changed meanwhile. Where both
/// changed the same thing, nothing is written unless it is said whose side stands.
///
/// What is written is the file that the editor started from, with what was edited: all that the
/// editor does not know is still in it. The draft goes once it is a body.
///
/// # Errors
///
/// `no-workspace`, `not-found`; `refused`; `draft-unknown`; `too-large`; `missing-content`; the codes of XML that can
/// not be read, with the place; and what the store says.
pub async fn write_diagram<H: Host>(
    app: &App<H>,
    args: WriteDiagram,
) -> Result<WriteOutcome, ApiError> {
    let open = app.open()?;
    found(&open.snapshot(), &args.object)?;
    let user = open.current().user.clone();
    let after = open
        .typed
        .whole((&user, &args.object), args.after, args.within.as_ref())?;
    if after.len() > LARGEST {
        return Err(ApiError::new("too-large", "the diagram is too large"));
    }
    let base = match args.base {
        Some(hash) => Some((hash, load_body(&open, hash).await?)),
        None => None,
    };
    let mine = match (&base, &args.before) {
        (Some((_, base)), Some(before)) => form::apply_edit(base, before, &after)?,
        _ => after.clone().into_bytes(),
    };
    let writing = Writing {
        form: Form::Diagram,
        object: &args.object,
        base,
        mine,
        typed: &after,
        prefer: args.prefer,
    };
    writing.write(app, &open).await
}
