//! What becomes of what is said in the margin of a text that is approved or copied.

use luotsi_document::{comments, json, model::Document};
use luotsi_domain::{
    BodyRef, Id, Media, Organisation,
    access::Action,
    command::Margin,
    record::{Content, Lifecycle},
};

use crate::{ApiError, app::Open, documents::read_as, objects::may};

/// What becomes of the margin of a text that is approved; nothing where nothing is said in it.
pub(super) async fn of_approved(
    open: &Open,
    organisation: &Organisation,
    object: &Id,
) -> Result<Option<Box<Margin>>, ApiError> {
    let lifecycle = lifecycle(organisation, object);
    let working = lifecycle.and_then(|it| it.working.as_ref()?.content.as_ref());
    margin(open, working, true).await
}

/// What becomes of the margin of a template's text in what is begun with it.
pub(super) async fn of_begun(
    open: &Open,
    organisation: &Organisation,
    template: &Id,
) -> Result<Option<Box<Margin>>, ApiError> {
    let lifecycle = lifecycle(organisation, template);
    let approved = lifecycle.and_then(|it| it.approved.as_ref()?.content.as_ref());
    margin(open, approved, false).await
}

/// What becomes of the margin of a text in its copy: whoever may see the working copy copies that.
pub(super) async fn of_copied(
    open: &Open,
    organisation: &Organisation,
    object: &Id,
) -> Result<Option<Box<Margin>>, ApiError> {
    if !may(&open.snapshot(), Action::ViewDraft, object) {
        return of_begun(open, organisation, object).await;
    }
    let latest = lifecycle(organisation, object).and_then(Lifecycle::latest);
    margin(open, latest, false).await
}

fn lifecycle<'a>(organisation: &'a Organisation, object: &Id) -> Option<&'a Lifecycle> {
    organisation.get(object)?.data.lifecycle()
}

async fn margin(
    open: &Open,
    content: Option<&Content>,
    keeps_open: bool,
) -> Result<Option<Box<Margin>>, ApiError> {
    let body = match content {
        Some(Content::Body(body)) if body.media == Media::Prosemirror => body,
        _ => return Ok(None),
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
    let open_ones = (keeps_open && !left.comments.is_empty()).then(|| kept(left));
    let open_ones = open_ones.map(|(body, bytes)| {
        bodies.push(bytes);
        body
    });
    open.workspace.put_bodies(bodies).await?;
    Ok(Some(Box::new(Margin {
        of: body.hash,
        text,
        open: open_ones,
    })))
}
