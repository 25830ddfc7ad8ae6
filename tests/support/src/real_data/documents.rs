//! The chapters of a handbook as documents, in folders by the hundreds of their numbers.

use std::path::Path;

use serde_json::{Value, json};

use super::{RealDataError, copy, files, stem};

/// The folders, by the first two digits of the chapters in them.
const FOLDERS: [(&str, &str, &str); 9] = [
    ("00", "Toimintaympäristö", "Context"),
    ("01", "Johtaminen", "Leadership"),
    ("02", "Suunnittelu", "Planning"),
    ("03", "Tukitoiminnot", "Support"),
    ("04", "Toiminta", "Operation"),
    ("05", "Arviointi", "Evaluation"),
    ("06", "Parantaminen", "Improvement"),
    ("07", "Liitteet", "Appendices"),
    ("99", "Viitekehykset", "Frameworks"),
];

pub(super) fn read(
    testdata: &Path,
    folder: &Path,
) -> Result<(Vec<Value>, Vec<Value>), RealDataError> {
    let mut folders =
        vec![json!({"id": "iso-9001", "section": "documents", "name": {"fi": "ISO 9001"}})];
    for (digits, fi, en) in FOLDERS {
        folders.push(json!({
            "id": format!("iso-9001-{digits}"),
            "section": "documents",
            "parent": "iso-9001",
            "name": {"fi": fi, "en": en},
        }));
    }
    let mut documents = Vec::new();
    for file in files(&testdata.join("markdown"), "md")? {
        let stem = stem(&file);
        let to = format!("documents/{stem}.md");
        copy(&file, &folder.join(&to))?;
        let numbered = stem
            .split_once('_')
            .filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit()));
        let (id, folder, name) = match numbered {
            Some((number, name)) => {
                let digits = FOLDERS
                    .iter()
                    .find(|(digits, ..)| number.starts_with(digits));
                let folder = digits.map_or("iso-9001".to_owned(), |(digits, ..)| {
                    format!("iso-9001-{digits}")
                });
                (format!("iso-{number}"), folder, name.replace('_', " "))
            }
            None => (
                format!("iso-{}", stem.to_lowercase()),
                "iso-9001".to_owned(),
                stem.clone(),
            ),
        };
        documents.push(json!({"id": id, "folder": folder, "name": {"en": name}, "published": true, "body": to}));
    }
    Ok((folders, documents))
}
