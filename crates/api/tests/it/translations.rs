//! Documents that say in another language what others say.

use luotsi_api::ApiError;
use serde_json::{Value, json};

use crate::{house::house, support::Program};

fn text(blocks: &[(&str, &str)], language: &str) -> String {
    let content: Vec<Value> = blocks
        .iter()
        .map(|(id, words)| {
            json!({"type": "paragraph", "attrs": {"id": id},
                "content": [{"type": "text", "text": words}]})
        })
        .collect();
    json!({"type": "doc", "attrs": {"language": language}, "content": content}).to_string()
}

impl Program {
    /// Writes what `d2` or another document says, and lets it be in force.
    async fn publish(&self, object: &str, blocks: &[(&str, &str)]) {
        self.write(object, blocks, "fi").await;
        self.act(json!({"op": "submit", "object": object})).await;
        self.as_user("boss").await;
        self.act(json!({"op": "approve", "object": object, "note": ""}))
            .await;
        self.as_user("ed").await;
    }

    async fn write(&self, object: &str, blocks: &[(&str, &str)], language: &str) {
        let editing = self.ok("editing", json!({"object": object})).await;
        let base = editing["latest"]["hash"].clone();
        let args = json!({"object": object, "base": base, "text": text(blocks, language)});
        self.ok("write_document", args).await;
    }

    async fn translated(&self, language: &str) -> Result<String, ApiError> {
        let args = json!({"object": "d2", "language": language, "name": {"sv": "Respons"}});
        let done = self.try_call("translate", args).await?;
        Ok(done["id"].as_str().unwrap().to_owned())
    }

    async fn family(&self, object: &str) -> Value {
        self.ok("translations", json!({"object": object})).await
    }

    async fn beside(&self, object: &str, which: &str) -> Value {
        let args = json!({"object": object, "which": which});
        self.ok("side_by_side", args).await
    }
}

const FIRST: &[(&str, &str)] = &[("a", "Ota yhteys."), ("b", "Kirjaa se."), ("c", "Kiitä.")];
const SECOND: &[(&str, &str)] = &[
    ("a", "Ota yhteys heti."),
    ("b", "Kirjaa se."),
    ("d", "Opi."),
];

async fn original() -> Program {
    let program = house("ed").await;
    program.publish("d2", FIRST).await;
    program
}

#[tokio::test(flavor = "multi_thread")]
async fn a_translation_begins_with_the_blocks_of_its_original_beside_it() {
    let program = original().await;
    assert_eq!(
        program.family("d2").await,
        json!({"texts": [], "offered": null})
    );
    let id = program.translated("sv").await.unwrap();
    let object = program.object(&id).await;
    assert_eq!(
        object["path"].as_array().unwrap().last().unwrap()["id"],
        "ff"
    );
    let family = program.family("d2").await;
    let told: Vec<_> = family["texts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|text| {
            (
                &text["object"]["id"],
                &text["language"],
                &text["original"],
                &text["behind"],
            )
        })
        .collect();
    let (fi, sv, here) = (json!("fi"), json!("sv"), json!(id));
    assert_eq!(
        told,
        [
            (&json!("d2"), &fi, &json!(true), &json!(false)),
            (&here, &sv, &json!(false), &json!(false))
        ]
    );
    assert_eq!(program.family(&id).await["texts"], family["texts"]);
    let beside = program.beside(&id, "approved").await;
    assert_eq!(
        (&beside["originalLanguage"], &beside["language"]),
        (&fi, &sv)
    );
    let rows = beside["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 3);
    for row in rows {
        assert_eq!(row["original"], row["translation"]);
        assert_eq!(row["change"], Value::Null);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_one_text_in_each_language() {
    let program = original().await;
    for (language, code) in [
        ("fi", "already-translated"),
        ("no such", "invalid-language"),
    ] {
        let error = program.translated(language).await.unwrap_err();
        assert_eq!(error.code, code);
    }
    let sv = program.translated("sv").await.unwrap();
    assert_eq!(
        program.translated("sv").await.unwrap_err().code,
        "already-translated"
    );
    let args = json!({"object": sv, "language": "en", "name": {"en": "Feedback"}});
    program.ok("translate", args).await;
    let family = program.family("d2").await;
    assert_eq!(
        family["texts"].as_array().unwrap().len(),
        3,
        "a translation's is the original's"
    );
    let file = json!({"object": "d5", "language": "sv", "name": {"sv": "Tal"}});
    program.as_user("boss").await;
    assert_eq!(program.code("translate", file).await, "not-a-text");
    let empty = json!({"object": "dx", "language": "sv", "name": {"sv": "Tom"}});
    assert_eq!(
        program.code("translate", empty).await,
        "nothing-to-translate"
    );
    let none = json!({"object": "d1", "which": "approved"});
    assert_eq!(program.code("side_by_side", none).await, "no-translation");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_in_the_original_is_marked_until_the_translation_is_up_to_date() {
    let program = original().await;
    let id = program.translated("sv").await.unwrap();
    program.write("d2", SECOND, "fi").await;
    let changes = async |which: &str| {
        let beside = program.beside(&id, which).await;
        let rows = beside["rows"].as_array().unwrap().clone();
        rows.into_iter()
            .filter(|row| row["change"] != Value::Null)
            .map(|row| {
                let change = row["change"].clone();
                format!("{} {}", row["id"], change["kind"])
            })
            .collect::<Vec<_>>()
    };
    assert!(
        changes("approved").await.is_empty(),
        "it is not in force yet"
    );
    let all = [r#""a" "changed""#, r#""c" "removed""#, r#""d" "added""#];
    let mut seen = changes("working").await;
    seen.sort();
    assert_eq!(seen, all);

    program.publish("d2", SECOND_AND_MORE).await;
    let family = program.family(&id).await;
    assert_eq!(family["texts"][1]["behind"], true);
    let beside = program.beside(&id, "approved").await;
    assert_eq!(
        (&beside["version"], &beside["newest"]),
        (&json!(2), &json!(3))
    );
    assert_eq!(beside["compared"], true);
    let first = &beside["rows"][0];
    assert_eq!(
        first["change"],
        json!({"kind": "changed", "before": "Ota yhteys."})
    );
    assert!(
        first["translation"]
            .as_str()
            .unwrap()
            .contains("Ota yhteys.")
    );

    program
        .act(json!({"op": "set-translation", "object": id, "of": "d2", "version": 3}))
        .await;
    assert!(changes("approved").await.is_empty());
    assert_eq!(program.family(&id).await["texts"][1]["behind"], false);
    program.ok("undo", json!({})).await;
    assert_eq!(
        changes("approved").await.len(),
        4,
        "what it was made from is known again"
    );
}

const SECOND_AND_MORE: &[(&str, &str)] = &[
    ("a", "Ota yhteys heti."),
    ("b", "Kirjaa se."),
    ("d", "Opi."),
    ("e", "Jaa."),
];

#[tokio::test(flavor = "multi_thread")]
async fn readers_are_offered_the_text_in_their_language_and_never_a_draft() {
    let program = original().await;
    let id = program.translated("sv").await.unwrap();
    program.as_user("vera").await;
    program.ok("set_language", json!({"language": "sv"})).await;
    assert_eq!(
        program.family("d2").await,
        json!({"texts": [], "offered": null})
    );
    let unseen = json!({"object": id, "which": "working"});
    assert_eq!(program.code("side_by_side", unseen).await, "not-found");

    program.as_user("ed").await;
    program.act(json!({"op": "submit", "object": id})).await;
    program.as_user("boss").await;
    let approve = json!({"op": "approve", "object": id, "note": ""});
    program.act(approve).await;
    program.as_user("vera").await;
    assert_eq!(program.family("d2").await["offered"], json!(id));
    assert_eq!(program.family(&id).await["offered"], Value::Null);
    let beside = program.beside(&id, "working").await;
    assert_eq!(beside["edit"]["allowed"], false);
    assert_eq!(beside["hasWorking"], false);
    let translate = json!({"object": "d2", "language": "en", "name": {"en": "Feedback"}});
    assert_eq!(program.code("translate", translate).await, "refused");
}
