//! Files of documents as they are compared and merged: the editor's JSON.

use std::path::Path;

use luotsi_document::{Form, Pictures, json};
use serde_json::Value;

use super::{bodies::unreadable, form};
use crate::ApiError;

/// Files that are compared.
#[derive(Debug)]
pub struct Comparable {
    /// Each as JSON. Files that are JSON already are as they were; others, and all beside them, have no
    /// ids, which files do not keep: their blocks are found again by what they say.
    pub texts: Vec<Vec<u8>>,
    /// The form of the first.
    pub form: Form,
    /// The pictures of all.
    pub pictures: Pictures,
}

/// Documents in files of any form, made ready to be compared.
///
/// # Errors
///
/// Why one of them can not be read, with the file and the place in it.
pub fn comparable(files: &[(&Path, Vec<u8>)]) -> Result<Comparable, ApiError> {
    // What has another name was always taken for the JSON that a document is stored as.
    let form_of = |(file, _): &(&Path, Vec<u8>)| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        Form::of_name(&name).unwrap_or(Form::Json)
    };
    let forms: Vec<Form> = files.iter().map(form_of).collect();
    let form = forms.first().copied().unwrap_or(Form::Json);
    let mut pictures = Pictures::new();
    if forms.iter().all(|form| *form == Form::Json) {
        return Ok(Comparable {
            texts: files.iter().map(|(_, bytes)| bytes.clone()).collect(),
            form,
            pictures,
        });
    }
    let mut texts = Vec::with_capacity(files.len());
    for ((file, bytes), form) in files.iter().zip(forms) {
        let read =
            form::read(form, bytes).map_err(|error| unreadable(&error).at(file.display()))?;
        pictures.extend(read.pictures);
        texts.push(without_ids(&json::write(&read.document)));
    }
    Ok(Comparable {
        texts,
        form,
        pictures,
    })
}

impl Comparable {
    /// JSON that was merged of these as a file of the form.
    ///
    /// # Errors
    ///
    /// What a document can not hold; `too-large`.
    pub fn written(&self, merged: &[u8], form: Form) -> Result<Vec<u8>, ApiError> {
        if form == Form::Json && self.form == Form::Json {
            return Ok(merged.to_vec());
        }
        let document = json::read(merged).map_err(|error| unreadable(&error))?;
        luotsi_document::write(form, &document, &self.pictures, None)
            .map_err(|error| ApiError::new("too-large", error))
    }
}

/// The JSON without the ids of what nothing refers to.
fn without_ids(json: &[u8]) -> Vec<u8> {
    let Ok(mut document) = serde_json::from_slice::<Value>(json) else {
        return json.to_vec();
    };
    let mut waiting = vec![&mut document];
    while let Some(node) = waiting.pop() {
        let is_referred_to = node["type"] == "footnote" || node["type"] == "comment";
        if let Some(attributes) = node.get_mut("attrs").and_then(Value::as_object_mut)
            && !is_referred_to
        {
            attributes.remove("id");
        }
        let content = node.get_mut("content").and_then(Value::as_array_mut);
        waiting.extend(content.into_iter().flatten());
    }
    document.to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(base: &str, mine: &str, theirs: &str) -> String {
        let files = [base, mine, theirs].map(|text| (Path::new("a.md"), text.into()));
        let files = comparable(&files).unwrap();
        let [base, mine, theirs] = files.texts.as_slice() else {
            panic!("{files:?}")
        };
        let merged = luotsi_merge::document::merge(base, mine, theirs).unwrap();
        assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
        let written = files.written(&merged.bytes, Form::Markdown).unwrap();
        String::from_utf8(written).unwrap()
    }

    #[test]
    fn markdown_of_two_people_is_merged_by_block_and_word() {
        let base = "# Ohje\n\nOta yhteys asiakkaaseen.\n\n- yksi\n- kaksi\n";
        let mine = "# Ohje\n\nOta yhteys asiakkaaseen heti.\n\n- yksi\n- kaksi\n";
        let theirs = "# Ohje\n\nOta aina yhteys asiakkaaseen.\n\n- yksi\n- kaksi\n- kolme\n";
        assert_eq!(
            merged(base, mine, theirs),
            "# Ohje\n\nOta aina yhteys asiakkaaseen heti.\n\n- yksi\n- kaksi\n- kolme\n"
        );
    }

    #[test]
    fn files_of_different_forms_that_say_the_same_do_not_differ() {
        let markdown = "# Ohje\n\n**Ota** yhteys.\n";
        let document = form::read(Form::Markdown, markdown.as_bytes())
            .unwrap()
            .document;
        let json = json::write(&document);
        let word = luotsi_document::write(Form::Word, &document, &Pictures::new(), None).unwrap();
        let files = comparable(&[
            (Path::new("a.md"), markdown.into()),
            (Path::new("a.json"), json),
            (Path::new("a.docx"), word),
        ])
        .unwrap();
        for other in &files.texts[1..] {
            let changes = luotsi_merge::document::diff(&files.texts[0], other).unwrap();
            assert_eq!(changes, []);
        }
    }
}
