//! Which of the headings that are required of a text stand in it.

use luotsi_document::text;
use luotsi_domain::{
    BodyRef, Id, Organisation,
    command::{Intent, Outline, requirements},
    record::{Content, Lifecycle},
};

use crate::{
    ApiError,
    app::Open,
    documents::{form_of_body, read_as},
};

/// The outline of what an object says, or will say once `before` is carried out; nothing where none is
/// needed to decide.
pub(super) async fn outline(
    open: &Open,
    organisation: &Organisation,
    object: &Id,
    before: &[Intent],
) -> Result<Option<Box<Outline>>, ApiError> {
    let Some(template) = requirements(organisation, object) else {
        return Ok(None);
    };
    let written = before.iter().rev().find_map(|intent| match intent {
        Intent::EditBody {
            object: of, body, ..
        } if of == object => Some(body),
        _ => None,
    });
    let Some(body) = written.or_else(|| latest(organisation, object)) else {
        return Ok(None);
    };
    let bytes = open.workspace.body(body.hash).await?;
    let read = form_of_body(&body.media)
        .zip(bytes)
        .and_then(|(form, bytes)| read_as(form, &bytes).ok());
    let said = read.map_or_else(Vec::new, |read| text::headings(&read.document));
    let missing = template.missing_of(&said);
    let required = template.required_headings.iter();
    Ok(Some(Box::new(Outline {
        of: body.hash,
        headings: required
            .filter(|heading| !missing.contains(&heading.as_str()))
            .cloned()
            .collect(),
    })))
}

fn latest<'a>(organisation: &'a Organisation, object: &Id) -> Option<&'a BodyRef> {
    let lifecycle = organisation.get(object)?.data.lifecycle();
    match lifecycle.and_then(Lifecycle::latest)? {
        Content::Body(body) => Some(body),
        Content::File(_) | Content::Url(_) => None,
    }
}
