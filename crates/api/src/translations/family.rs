//! The same text in its languages.

use luotsi_domain::{Record, access::Action, record::ReferenceKind};

use super::{
    TextInLanguage, Translations, TranslationsArgs,
    texts::{in_force_or_working, language_of, newest, text_body, text_of, translation_of},
};
use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot},
    objects::{found, may, object_name, traversed},
};

/// A document, what it is a translation of, and what is translated of that.
///
/// # Errors
///
/// `no-workspace`, `not-found`.
pub async fn translations<H: Host>(
    app: &App<H>,
    args: TranslationsArgs,
) -> Result<Translations, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    let members = family(&snapshot, record);
    let mut texts = Vec::new();
    // Most documents have no translations: none of their texts is read to find that out.
    if members.len() > 1 {
        for member in members {
            texts.extend(in_language(&open, &snapshot, member).await);
        }
    }
    if texts.len() < 2 {
        texts.clear();
    }
    let own = texts.iter().find(|text| text.object.id == args.object);
    let reads = snapshot.language.to_string();
    let offered = own.filter(|own| own.language != reads).and_then(|_| {
        let other = texts.iter().find(|text| text.language == reads)?;
        Some(other.object.id.clone())
    });
    Ok(Translations { texts, offered })
}

/// The original and its translations that the user may view, the original first.
pub(super) fn family<'a>(snapshot: &'a Snapshot, record: &'a Record) -> Vec<&'a Record> {
    let original = match translation_of(record) {
        Some(translation) => &translation.of,
        None => &record.id,
    };
    let others = snapshot
        .organisation
        .referrers(ReferenceKind::Translates, original);
    std::iter::once(original)
        .chain(others)
        .filter(|id| may(snapshot, Action::View, id))
        .filter_map(|id| traversed(snapshot, id))
        .map(|record| &**record)
        .filter(|record| !record.archived)
        .collect()
}

/// `None` where it can not be read, or there is nothing that the user may see of it.
async fn in_language(open: &Open, snapshot: &Snapshot, record: &Record) -> Option<TextInLanguage> {
    let which = in_force_or_working(snapshot, record);
    text_body(snapshot, record, which).ok()??;
    let document = text_of(open, snapshot, record, which).await.ok()?;
    let translation = translation_of(record);
    let of = translation.and_then(|translation| snapshot.organisation.get(&translation.of));
    let latest = of.and_then(|original| newest(original));
    let version = translation.and_then(|translation| translation.version);
    Some(TextInLanguage {
        object: object_name(snapshot, record),
        language: language_of(snapshot, &document),
        original: translation.is_none(),
        version,
        behind: translation.is_some() && latest > version,
    })
}
