//! What is found by which word, in three languages.

#![allow(clippy::unwrap_used)]

use luotsi_search::{
    index::{Index, Occurrence, Part, Text},
    query::Query,
    snippet::{Highlights, Piece},
    words::words,
};

fn index(texts: &[&str]) -> Index {
    let mut index = Index::default();
    for (text, number) in texts.iter().zip(0..) {
        let mut occurrences = Vec::new();
        for word in words(text) {
            let word = index.vocabulary.add(&word.folded).unwrap();
            occurrences.push(Occurrence { word, count: 1 });
        }
        index.add(
            number,
            Text::new(number, Part::Approved, 0, 5),
            &occurrences,
        );
    }
    index
}

fn found(texts: &[&str], query: &str) -> Vec<u32> {
    let index = index(texts);
    let hits = Query::new(query).look_up(&index).find(&index, 10, |_| true);
    hits.into_iter().map(|hit| hit.object).collect()
}

/// Each of these words is found by the others.
#[track_caller]
fn alike(forms: &[&str]) {
    for query in forms {
        for form in forms {
            assert_eq!(found(&[form], query), [0], "{form} by {query}");
        }
    }
}

#[test]
fn finnish_forms_find_each_other() {
    alike(&[
        "laatu", "laadun", "laatua", "laadussa", "laatuun", "laadukin", "laatunsa",
    ]);
    alike(&[
        "käyttöoikeus",
        "käyttöoikeudet",
        "käyttöoikeuksien",
        "käyttöoikeutta",
        "käyttöoikeuksia",
    ]);
    alike(&[
        "vastaus",
        "vastaukset",
        "vastausta",
        "vastauksien",
        "vastauksessaan",
    ]);
    alike(&[
        "ihminen",
        "ihmisen",
        "ihmistä",
        "ihmisiä",
        "ihmisten",
        "ihmisille",
    ]);
    alike(&["tehdas", "tehtaan", "tehtaassa", "tehdasta", "tehtaita"]);
    alike(&[
        "osoite",
        "osoitteen",
        "osoitetta",
        "osoitteita",
        "osoitteessa",
    ]);
    alike(&["työ", "työn", "töitä", "töissä", "työhön"]);
    alike(&["vesi", "veden", "vettä", "vesiä", "vedessä"]);
    alike(&[
        "hankinta",
        "hankinnan",
        "hankintoja",
        "hankinnoissa",
        "hankintaan",
    ]);
    alike(&["pöytä", "pöydän", "pöytiä", "pöydällä", "pöytään"]);
    alike(&[
        "tarkastaa",
        "tarkastan",
        "tarkasti",
        "tarkastettiin",
        "tarkastamaan",
        "tarkastanut",
        "tarkastetaan",
    ]);
    alike(&[
        "hyväksyä",
        "hyväksyn",
        "hyväksyi",
        "hyväksytään",
        "hyväksynyt",
        "hyväksytty",
        "hyväksyttävä",
    ]);
    alike(&[
        "ajatella",
        "ajattelen",
        "ajatteli",
        "ajateltu",
        "ajattelemaan",
    ]);
    alike(&[
        "suurin",
        "suurimman",
        "suurempi",
        "suuremman",
        "suuri",
        "suuren",
    ]);
}

#[test]
fn swedish_and_english_forms_find_each_other() {
    alike(&["avvikelse", "avvikelsen", "avvikelser", "avvikelserna"]);
    alike(&["rutin", "rutinen", "rutiner", "rutinerna"]);
    alike(&["process", "processes"]);
    alike(&["approve", "approved", "approving", "approves"]);
    alike(&["policy", "policies"]);
}

#[test]
fn words_are_found_inside_compounds() {
    let texts = ["laadunhallintajärjestelmässä", "muuta"];
    assert_eq!(found(&texts, "järjestelmä"), [0]);
    assert_eq!(found(&texts, "järjestelmien"), [0]);
    assert_eq!(found(&texts, "hallinta"), [0]);
    assert_eq!(found(&texts, "laa"), [0]);
    assert_eq!(found(&["kvalitetsledningssystemet"], "system"), [0]);
    assert!(
        found(&texts, "hä").is_empty(),
        "two letters are sought at the beginning only"
    );
}

#[test]
fn the_same_word_comes_before_its_forms_before_its_beginning_before_the_inside() {
    let texts = [
        "esitarkastusraportti",
        "tarkastusraportti",
        "tarkastuksessa",
        "tarkastus",
    ];
    assert_eq!(found(&texts, "tarkastus"), [3, 2, 1, 0]);
}

#[test]
fn all_words_are_wanted_and_any_where_no_text_has_all() {
    let texts = ["reklamaation käsittely", "reklamaatio", "käsittely"];
    assert_eq!(found(&texts, "reklamaatioiden käsittelyn"), [0]);
    let any = found(&texts, "reklamaatio lomake");
    assert!(
        any.contains(&0) && any.contains(&1) && !any.contains(&2),
        "{any:?}"
    );
}

#[test]
fn words_that_are_no_forms_of_each_other_do_not_meet() {
    for (word, query) in [
        ("kala", "kallo"),
        ("talo", "tila"),
        ("prosessi", "provisio"),
        ("2024", "2025"),
    ] {
        assert!(found(&[word], query).is_empty(), "{word} by {query}");
    }
}

#[test]
fn a_snippet_shows_where_the_words_are() {
    let before = "Johdanto kertoo kaikesta muusta. ".repeat(20);
    let after = " Loput on toista asiaa.".repeat(20);
    let text = format!("{before}Poikkeamat kirjataan järjestelmään heti.{after}");
    let index = index(&[&text]);
    let lookup = Query::new("poikkeaman kirjaaminen").look_up(&index);
    let pieces = Highlights::of(&lookup)
        .snippet(&index.vocabulary, &text, 80)
        .unwrap();
    let marked: Vec<&str> = pieces
        .iter()
        .filter(|piece| piece.found)
        .map(|piece| piece.text.as_str())
        .collect();
    assert_eq!(marked, ["Poikkeamat", "kirjataan"]);
    let shown: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
    assert!(shown.chars().count() < 100, "{shown}");
    assert_eq!(
        Highlights::of(&lookup).mark(&index.vocabulary, "Kirjataan!"),
        [
            Piece {
                text: "Kirjataan".to_owned(),
                found: true
            },
            Piece {
                text: "!".to_owned(),
                found: false
            }
        ]
    );
}
