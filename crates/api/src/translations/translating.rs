//! Beginning a translation.

use luotsi_document::json;
use luotsi_domain::{
    BodyRef, Kind, Media, Record, access::Action, command::Intent, text::Language,
};

use super::{
    Translate, Translated,
    family::family,
    texts::{in_force_or_working, language_of, newest, text_body, text_of, translation_of},
};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
    commands::{Execute, execute},
    documents::pictures_of,
    objects::{Which, found, may, require},
};

/// Makes a document beside the original that begins with its blocks, in another language.
///
/// # Errors
///
/// `no-workspace`, `not-found`, `refused`; `invalid-language`; `already-translated` where there is one in
/// that language; `not-a-text`, `nothing-to-translate`, and why the text can not be read.
pub async fn translate<H: Host>(app: &App<H>, args: Translate) -> Result<Translated, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    let original = match translation_of(record) {
        Some(translation) => found(&snapshot, &translation.of)?,
        None => record,
    };
    require(&snapshot, original, Action::View)?;
    let language: Language = args
        .language
        .parse()
        .map_err(|error| ApiError::new("invalid-language", error).at(&args.language))?;
    let language = language.to_string();
    let which = in_force_or_working(&snapshot, original);
    let body = text_body(&snapshot, original, which)?
        .ok_or_else(|| ApiError::new("nothing-to-translate", "the document says nothing yet"))?;
    let mut document = text_of(&open, &snapshot, original, which).await?;
    refuse_second(&open, &snapshot, original, &language).await?;
    document.language = Some(language);
    let pictures = pictures_of(&open, &document, body.pictures()).await?;
    let bytes = json::write(&document);
    let text = BodyRef::to(&bytes, Media::Prosemirror).showing(pictures);
    open.workspace.put_body(bytes).await?;
    let id = app.host.new_id();
    let parent = original.parent.clone();
    let create = Intent::Create {
        id: id.clone(),
        kind: Kind::Document,
        parent: parent.ok_or_else(|| ApiError::not_found(&original.id))?,
        name: args.name,
    };
    let intent = create.and(vec![
        Intent::EditBody {
            object: id.clone(),
            body: text,
            base: None,
        },
        Intent::SetTranslation {
            object: id.clone(),
            of: Some(original.id.clone()),
            version: match which {
                Which::Approved => newest(original),
                Which::Working => None,
            },
            text: None,
        },
    ]);
    let executed = execute(app, Execute { intent }).await?;
    Ok(Translated { id, executed })
}

/// One text in each language is enough.
async fn refuse_second(
    open: &Open,
    snapshot: &Snapshot,
    original: &Record,
    language: &str,
) -> Result<(), ApiError> {
    for member in family(snapshot, original) {
        // Whoever translates knows of drafts: theirs is one, too.
        let which = if may(snapshot, Action::ViewDraft, &member.id) {
            Which::Working
        } else {
            Which::Approved
        };
        let Ok(document) = text_of(open, snapshot, member, which).await else {
            continue;
        };
        if language_of(snapshot, &document) == language {
            return Err(ApiError::new(
                "already-translated",
                "there is a text in that language already",
            ));
        }
    }
    Ok(())
}
