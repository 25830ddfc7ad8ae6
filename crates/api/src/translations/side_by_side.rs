//! A translation beside its original.

use std::collections::HashMap;

use luotsi_document::model::Document;
use luotsi_domain::access::Action;

use super::{
    BlockChange, SideBySide, SideBySideArgs, SideRow,
    changes::changes,
    texts::{in_force_or_working, language_of, newest, text_before, text_of, translation_of},
};
use crate::{
    ApiError, App, Host,
    objects::{Which, action_state, by_block, found, may, object_name, require},
};

/// A translation beside its original, block by block, with what changed in the original since the
/// translation was brought up to date.
///
/// # Errors
///
/// `no-workspace`, `not-found`, `refused`; `no-translation` where it is none; why one of the texts can not
/// be read.
pub async fn side_by_side<H: Host>(
    app: &App<H>,
    args: SideBySideArgs,
) -> Result<SideBySide, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.object)?;
    let translation = translation_of(record)
        .ok_or_else(|| ApiError::new("no-translation", "the document is no translation"))?;
    let original = found(&snapshot, &translation.of)?;
    require(&snapshot, original, Action::View)?;
    let sees_drafts = may(&snapshot, Action::ViewDraft, &original.id);
    let lifecycle = original.data.lifecycle();
    let has_working = sees_drafts && lifecycle.is_some_and(|of| of.working.is_some());
    let which = match args.which {
        Which::Working if has_working => Which::Working,
        _ => in_force_or_working(&snapshot, original),
    };
    let said = text_of(&open, &snapshot, original, which).await?;
    let own = if may(&snapshot, Action::ViewDraft, &record.id) {
        Which::Working
    } else {
        Which::Approved
    };
    let translated = text_of(&open, &snapshot, record, own).await?;
    let newest = newest(original);
    // A bundle does not say what the version said that is in force itself.
    let in_force = || {
        let approved = lifecycle?.approved.as_ref()?.content.as_ref()?;
        (translation.version == newest).then(|| approved.body())?
    };
    let hash = translation
        .text
        .or_else(|| in_force().map(|body| body.hash));
    let before = match hash {
        Some(hash) => text_before(&open, hash).await,
        None => None,
    };
    let compared = before.is_some();
    let changes = before.map(|before| (changes(&before, &said), before));
    Ok(SideBySide {
        original: object_name(&snapshot, original),
        original_language: language_of(&snapshot, &said),
        language: language_of(&snapshot, &translated),
        version: translation.version,
        newest,
        has_working,
        compared,
        rows: rows(&said, &translated, changes),
        edit: action_state(&snapshot, Action::Edit, &record.id),
    })
}

/// The blocks of both in the order of the original; what only the translation has, or the original had,
/// stands behind what stood before it.
fn rows(
    original: &Document,
    translation: &Document,
    changes: Option<(HashMap<String, BlockChange>, Document)>,
) -> Vec<SideRow> {
    let (mut changes, before) = changes.unwrap_or_default();
    let mut translated: HashMap<String, String> = by_block(translation).into_iter().collect();
    let mut rows: Vec<SideRow> = by_block(original)
        .into_iter()
        .map(|(id, html)| SideRow {
            translation: translated.remove(&id),
            change: changes.remove(&id),
            original: Some(html),
            id,
        })
        .collect();
    for ids in [ids(&before), ids(translation)] {
        let mut at = 0;
        for id in ids {
            if let Some(known) = rows.iter().position(|row| row.id == id) {
                at = known + 1;
                continue;
            }
            let change = changes.remove(&id);
            let own = translated.remove(&id);
            if change.is_some() || own.is_some() {
                let row = SideRow {
                    id,
                    original: None,
                    translation: own,
                    change,
                };
                rows.insert(at, row);
                at += 1;
            }
        }
    }
    rows
}

fn ids(document: &Document) -> Vec<String> {
    let blocks = document.blocks.iter().map(|block| &block.id);
    let footnotes = document.footnotes.iter().map(|note| &note.id);
    blocks.chain(footnotes).cloned().collect()
}

#[cfg(test)]
mod tests {
    use luotsi_document::{Form, read};

    use super::*;

    fn document(markdown: &str, ids: &[&str]) -> Document {
        let mut document = read(Form::Markdown, markdown.as_bytes()).unwrap().document;
        for (block, id) in document.blocks.iter_mut().zip(ids) {
            block.id = (*id).to_owned();
        }
        document
    }

    #[test]
    fn each_block_stands_beside_its_translation() {
        let before = document("Yksi.\n\nPoistettu.\n\nKaksi.\n", &["1", "x", "2"]);
        let original = document("Yksi.\n\nUusi.\n\nKaksi!\n", &["1", "n", "2"]);
        let translation = document("One.\n\nGone.\n\nMine.\n\nTwo.\n", &["1", "x", "m", "2"]);
        let changed = (changes(&before, &original), before);
        let rows = rows(&original, &translation, Some(changed));
        let told: Vec<_> = rows
            .iter()
            .map(|row| {
                let has = |side: &Option<String>| side.is_some();
                (&*row.id, has(&row.original), has(&row.translation))
            })
            .collect();
        assert_eq!(
            told,
            [
                ("1", true, true),
                ("x", false, true),
                ("m", false, true),
                ("n", true, false),
                ("2", true, true)
            ]
        );
        let kinds: Vec<_> = rows.iter().map(|row| row.change.clone()).collect();
        let before = |before: &str| before.to_owned();
        assert_eq!(
            kinds,
            [
                None,
                Some(BlockChange::Removed {
                    before: before("Poistettu.")
                }),
                None,
                Some(BlockChange::Added),
                Some(BlockChange::Changed {
                    before: before("Kaksi.")
                }),
            ]
        );
    }

    #[test]
    fn without_a_version_to_compare_with_no_changes_are_told() {
        let original = document("Yksi.\n", &["1"]);
        let rows = rows(&original, &Document::default(), None);
        assert!(rows.iter().all(|row| row.change.is_none()));
    }
}
