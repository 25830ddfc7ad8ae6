//! Pictures in texts: bodies of their own.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use luotsi_domain::{Hash, Id, Media, access::Action, record::Content};
use serde::{Deserialize, Serialize};

use super::{bodies::picture_of, form::read_body};
use crate::{
    ApiError, App, Host,
    answer::Bytes,
    app::{Open, Snapshot},
    objects::{Which, found, load_body, may, require, visible_content},
};

/// The largest picture, in bytes.
const LARGEST: usize = 32 << 20;

/// A picture for a text.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct PutPicture {
    /// The document.
    pub object: Id,
    /// The picture's bytes, in Base64.
    pub data: String,
}

/// A picture that is kept.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct KeptPicture {
    /// By this the text names it.
    pub hash: Hash,
}

/// Which picture.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct PictureArgs {
    /// The document that shows it.
    pub object: Id,
    /// The picture.
    pub hash: Hash,
}

/// Keeps a picture for a text that somebody writes. It stays until the workspace is closed; after
/// that, as long as a text shows it.
///
/// # Errors
///
/// `no-workspace`, `not-found`; `refused` where they may not edit it; `too-large`; `no-picture` where
/// it is of no kind that is shown everywhere (PNG, JPEG, GIF, WebP, BMP); what the store says.
pub async fn put_picture<H: Host>(app: &App<H>, args: PutPicture) -> Result<KeptPicture, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    require(&snapshot, found(&snapshot, &args.object)?, Action::Edit)?;
    if args.data.len() / 4 * 3 > LARGEST {
        return Err(ApiError::new("too-large", "the picture is too large"));
    }
    let no_picture = || ApiError::new("no-picture", "neither PNG, JPEG, GIF, WebP nor BMP");
    let bytes = STANDARD.decode(&args.data).map_err(|_| no_picture())?;
    let picture = picture_of(&bytes).ok_or_else(no_picture)?;
    open.workspace.put_body(bytes).await?;
    Ok(KeptPicture { hash: picture.hash })
}

/// A picture's bytes: one of a text that the user may see, or of what they are writing.
///
/// # Errors
///
/// `no-workspace`; `not-found` where no such text shows it; `missing-content`, and what the store says.
pub async fn picture<H: Host>(app: &App<H>, args: PictureArgs) -> Result<Bytes, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let is_shown = shows(&snapshot, &args)
        || is_drafted(&open, &snapshot, &args).await?
        || is_inside(&open, &snapshot, &args).await?;
    if !is_shown {
        return Err(ApiError::not_found(&args.hash.to_string().into()));
    }
    load_body(&open, args.hash).await.map(Bytes)
}

fn shows(snapshot: &Snapshot, args: &PictureArgs) -> bool {
    let Ok(record) = found(snapshot, &args.object) else {
        return false;
    };
    let contents =
        [Which::Approved, Which::Working].map(|which| visible_content(snapshot, record, which));
    let bodies = contents.iter().flatten().flatten();
    bodies
        .filter_map(|content| Content::body(content))
        .flat_map(|body| body.pictures())
        .any(|picture| picture.hash == args.hash)
}

/// Whether the user is writing a text that shows it.
async fn is_drafted(
    open: &Open,
    snapshot: &Snapshot,
    args: &PictureArgs,
) -> Result<bool, ApiError> {
    if !may(snapshot, Action::Edit, &args.object) {
        return Ok(false);
    }
    let draft = open.workspace.draft(&snapshot.user, &args.object).await?;
    let named = args.hash.to_string();
    Ok(draft.is_some_and(|draft| String::from_utf8_lossy(&draft.content).contains(&named)))
}

/// Whether it is inside the file that the user can begin to write from.
async fn is_inside(open: &Open, snapshot: &Snapshot, args: &PictureArgs) -> Result<bool, ApiError> {
    let Ok(record) = found(snapshot, &args.object) else {
        return Ok(false);
    };
    if !may(snapshot, Action::Edit, &args.object) {
        return Ok(false);
    }
    let latest = record.data.lifecycle().and_then(|of| of.latest());
    let Some(body) = latest.and_then(Content::body) else {
        return Ok(false);
    };
    if !matches!(body.media, Media::Docx | Media::Markdown) {
        return Ok(false);
    }
    let read = read_body(&load_body(open, body.hash).await?);
    Ok(read.is_ok_and(|read| read.pictures.contains_key(&args.hash.to_string())))
}
