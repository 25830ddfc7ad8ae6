//! What an object says.

use luotsi_document::Pictures;
use luotsi_domain::{
    BodyRef, Hash, Media, Record, Refusal, RefusalCode,
    access::{Action, roles_allowing},
    record::Content,
};

use super::{
    ContentArgs, ContentView, Which,
    preview::{Form, LARGEST_PDF, largest},
    seen::{found, may, shown_name},
    text::{readable, xml_text},
    versions::{visible_approved, visible_working},
};
use crate::{
    ApiError, App, Host,
    answer::Bytes,
    app::{Open, Snapshot},
    commands::refused,
    documents::unreadable,
};

/// What an object says, made ready for reading.
///
/// # Errors
///
/// `no-workspace`; `not-found`; `refused` where the user may not see it; `too-large`; why a text can not be
/// read, with the place in it; `unreadable-content`; `missing-content`, and what the store says of a body that is damaged.
pub async fn content<H: Host>(app: &App<H>, args: ContentArgs) -> Result<ContentView, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    match visible_content(&snapshot, record, args.which)? {
        None => Ok(ContentView::Empty),
        Some(Content::Url(url)) => Ok(ContentView::Url { url: url.clone() }),
        Some(Content::File(file)) => {
            let name = file_name(&snapshot, record, file);
            file_view(&open, name, file).await
        }
        Some(Content::Body(body)) => match &body.media {
            Media::File { .. } => {
                let name = file_name(&snapshot, record, body);
                file_view(&open, name, body).await
            }
            media => {
                if body.size > largest(media) {
                    return Err(ApiError::new(
                        "too-large",
                        "the text is too large to be shown",
                    ));
                }
                let bytes = load(&open, body).await?;
                let (media, hash) = (media.clone(), body.hash);
                let (view, pictures) =
                    tokio::task::spawn_blocking(move || shown(&media, &bytes, hash, args.which))
                        .await
                        .map_err(|error| ApiError::new("internal", error))??;
                open.pictures_inside.keep(hash, pictures.into());
                Ok(view)
            }
        },
    }
}

/// The content that is asked for, where the user may see it and there is any.
pub(crate) fn visible_content<'a>(
    snapshot: &Snapshot,
    record: &'a Record,
    which: Which,
) -> Result<Option<&'a Content>, ApiError> {
    let action = match which {
        Which::Approved => Action::View,
        Which::Working => Action::ViewDraft,
    };
    if !may(snapshot, action, &record.id) {
        return Err(forbidden(snapshot, record, action));
    }
    let working = match which {
        Which::Approved => None,
        Which::Working => visible_working(snapshot, record),
    };
    Ok(match working {
        Some((working, _)) => working.content.as_ref(),
        None => visible_approved(snapshot, record).and_then(|version| version.content.as_ref()),
    })
}

/// A body's bytes.
pub(crate) async fn load(open: &Open, body: &BodyRef) -> Result<Vec<u8>, ApiError> {
    load_body(open, body.hash).await
}

/// The bytes of the body with this hash.
pub(crate) async fn load_body(open: &Open, hash: Hash) -> Result<Vec<u8>, ApiError> {
    let bytes = open.workspace.body(hash).await?;
    bytes.ok_or_else(|| ApiError::new("missing-content", "the content is not here").at(hash))
}

/// The name that the content has as a file.
pub(crate) fn file_name(snapshot: &Snapshot, record: &Record, body: &BodyRef) -> String {
    let ending = match &body.media {
        Media::File { name } => return name.to_string(),
        Media::Markdown => "md",
        Media::Prosemirror => "json",
        Media::Docx => "docx",
        Media::Bpmn => "bpmn",
    };
    format!("{}.{ending}", shown_name(snapshot, record).text)
}

/// A body made ready for reading, and the pictures inside it.
fn shown(
    media: &Media,
    bytes: &[u8],
    hash: Hash,
    which: Which,
) -> Result<(ContentView, Pictures), ApiError> {
    let hash = hash.to_string();
    match readable(media, bytes, which) {
        Some(text) => {
            let text = text.map_err(|error| unreadable(&error))?;
            let view = ContentView::Text {
                html: text.html,
                language: text.language,
                comments: text.comments,
                hash,
                left_out: text.left_out,
            };
            Ok((view, text.pictures))
        }
        None => {
            let wrong = || {
                let detail = "the diagram is neither in UTF-8 nor in UTF-16";
                ApiError::new("unreadable-content", detail)
            };
            let xml = xml_text(bytes).ok_or_else(wrong)?.into_owned();
            Ok((ContentView::Diagram { xml, hash }, Pictures::new()))
        }
    }
}

async fn file_view(open: &Open, name: String, file: &BodyRef) -> Result<ContentView, ApiError> {
    let preview = match Form::of(&name) {
        Some(form) if file.size <= form.largest() => {
            let bytes = load(open, file).await?;
            tokio::task::spawn_blocking(move || form.preview(bytes))
                .await
                .map_err(|error| ApiError::new("internal", error))?
        }
        _ => None,
    };
    let preview = preview.map(|(preview, pictures)| {
        open.pictures_inside.keep(file.hash, pictures.into());
        preview
    });
    Ok(ContentView::File {
        name,
        size: file.size.to_string(),
        preview,
    })
}

/// The bytes of the file that an object says, as they were brought in: of a picture or PDF file that is shown.
///
/// # Errors
///
/// As of [`content`]; `nothing-to-save` where it says no file; `too-large`.
pub async fn file_bytes<H: Host>(app: &App<H>, args: ContentArgs) -> Result<Bytes, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    let file = visible_content(&snapshot, record, args.which)?.and_then(Content::body);
    let file = file.ok_or_else(|| ApiError::new("nothing-to-save", "there is no file"))?;
    if file.size > LARGEST_PDF {
        return Err(ApiError::new(
            "too-large",
            "the file is too large to be shown",
        ));
    }
    load(&open, file).await.map(Bytes)
}

/// Refuses where the user may not do this.
pub(crate) fn require(
    snapshot: &Snapshot,
    record: &Record,
    action: Action,
) -> Result<(), ApiError> {
    if may(snapshot, action, &record.id) {
        return Ok(());
    }
    Err(forbidden(snapshot, record, action))
}

fn forbidden(snapshot: &Snapshot, record: &Record, action: Action) -> ApiError {
    let reason = Refusal {
        action: Some(action),
        roles: roles_allowing(&snapshot.organisation, action, &record.id),
        ..Refusal::of(RefusalCode::Forbidden, &record.id)
    };
    refused(snapshot, reason)
}
