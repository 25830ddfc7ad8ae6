//! The search follows what is committed.

use std::{collections::BTreeMap, sync::Arc};

use luotsi_domain::{Media, Record, Text, record::Content};
use luotsi_search::{index::Part, query::Query};
use luotsi_store::{Following, Pace, Plain, Says, TextSource, Texts, Workspace};
use proptest::prelude::*;

use crate::support::*;

/// Names, and bodies as they are.
struct AsTheyAre(u32);

impl Texts for AsTheyAre {
    fn version(&self) -> u32 {
        self.0
    }

    fn of(&self, record: &Record) -> Vec<TextSource> {
        let Some(lifecycle) = record.data.lifecycle() else {
            return Vec::new();
        };
        let source = |part, says| TextSource {
            part,
            language: String::new(),
            says,
        };
        let Text::Plain(name) = record.name.clone() else {
            return Vec::new();
        };
        let mut texts = vec![source(Part::Name, Says::Words(name))];
        let body = |content: &Content| content.body().cloned();
        let approved = lifecycle
            .approved
            .as_ref()
            .and_then(|version| version.content.as_ref());
        texts.extend(
            approved
                .and_then(body)
                .map(|body| source(Part::Approved, Says::Body(body))),
        );
        texts
    }

    /// A text says its language before a colon.
    fn plain(&self, _: &Media, bytes: &[u8]) -> Plain {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let language = text.split_once(':').map_or("", |(language, _)| language);
        Plain {
            language: language.to_owned(),
            text,
        }
    }
}

fn texts(version: u32) -> Arc<dyn Texts> {
    Arc::new(AsTheyAre(version))
}

async fn step(workspace: &Workspace, version: u32) -> Following {
    workspace
        .follow_commits(&texts(version), &Pace::fast())
        .await
        .unwrap()
}

async fn catch_up(workspace: &Workspace, version: u32) -> usize {
    let mut steps = 0;
    while step(workspace, version).await == Following::Behind {
        steps += 1;
    }
    steps
}

/// What is found, and how many changes the search is behind.
async fn found(workspace: &Workspace, query: &str) -> (Vec<String>, u64) {
    let query = Query::new(query);
    let look = move |searchable: &luotsi_store::Searchable, behind: luotsi_store::Behind| {
        let lookup = query.look_up(&searchable.index);
        let hits = lookup.find(&searchable.index, 1000, |_| true);
        let ids = hits
            .iter()
            .map(|hit| searchable.object(hit.object).unwrap().to_string());
        let mut ids: Vec<String> = ids.collect();
        ids.sort();
        (ids, behind.changes)
    };
    workspace.search(look).await.unwrap()
}

#[tokio::test]
async fn what_was_committed_is_found_once_the_search_has_followed() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    catch_up(&workspace, 1).await;
    assert_eq!(found(&workspace, "laadun").await, (vec![], 0));
    let before = document("d1", "Ohje", Some(b"Laatu ratkaisee"));
    let mut first = entry("c1");
    first.bodies.push(b"Laatu ratkaisee".to_vec());
    workspace
        .commit(first, &[added(before.clone())])
        .await
        .unwrap();
    assert_eq!(
        found(&workspace, "laadun").await,
        (vec![], 1),
        "it says that it lags"
    );
    catch_up(&workspace, 1).await;
    assert_eq!(
        found(&workspace, "laadun").await,
        (vec!["d1".to_owned()], 0)
    );
    let after = document("d1", "Tiedote", None);
    workspace
        .commit(entry("c2"), &[changed(before, after.clone())])
        .await
        .unwrap();
    catch_up(&workspace, 1).await;
    assert_eq!(found(&workspace, "laadun").await, (vec![], 0));
    assert_eq!(found(&workspace, "tiedotteet").await.0, ["d1"]);
    workspace
        .commit(entry("c3"), &[removed(after)])
        .await
        .unwrap();
    catch_up(&workspace, 1).await;
    assert_eq!(
        found(&workspace, "tiedotteet").await.0,
        Vec::<String>::new()
    );
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn the_languages_that_texts_say_are_told_once_they_are_read() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let nothing = workspace.text_languages(None).await.unwrap();
    assert!(!nothing.whole, "nothing was read yet");
    assert_eq!(nothing.stated, Some(vec![]));
    let mut first = entry("c1");
    first.bodies.push(b"sv: Kvalitet".to_vec());
    first.bodies.push(b"Laatu".to_vec());
    let swedish = document("d1", "Ohje", Some(b"sv: Kvalitet"));
    let silent = document("d2", "Ohje", Some(b"Laatu"));
    let both = [added(swedish.clone()), added(silent)];
    workspace.commit(first, &both).await.unwrap();
    assert!(workspace.text_languages(None).await.unwrap().behind);
    catch_up(&workspace, 1).await;
    let read = workspace.text_languages(Some(nothing.mark)).await.unwrap();
    let stated = vec![(
        luotsi_domain::Id::from("d1"),
        Part::Approved,
        "sv".to_owned(),
    )];
    assert_eq!(read.stated, Some(stated));
    assert!(read.whole && !read.behind);
    let again = workspace.text_languages(Some(read.mark)).await.unwrap();
    assert_eq!(again.stated, None, "nothing has changed");
    let emptied = document("d1", "Ohje", None);
    workspace
        .commit(entry("c2"), &[changed(swedish, emptied)])
        .await
        .unwrap();
    catch_up(&workspace, 1).await;
    let gone = workspace.text_languages(Some(read.mark)).await.unwrap();
    assert_eq!(gone.stated, Some(vec![]));
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn much_at_once_is_followed_in_pieces_and_goes_on_after_a_stop() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    catch_up(&workspace, 1).await;
    let many: Vec<_> = (0..1000)
        .map(|n| added(document(&format!("d{n:04}"), "Laatu", None)))
        .collect();
    workspace.commit(entry("many"), &many).await.unwrap();
    step(&workspace, 1).await;
    step(&workspace, 1).await;
    let (part, behind) = found(&workspace, "laadut").await;
    assert!(
        !part.is_empty() && part.len() < 1000 && behind > 0,
        "{} {behind}",
        part.len()
    );
    workspace.close().await.unwrap();

    let workspace = place.open().await;
    let (kept, behind) = found(&workspace, "laadut").await;
    assert_eq!(kept, part);
    assert!(behind > 0);
    step(&workspace, 1).await;
    let progress = workspace.search(|_, behind| behind).await.unwrap();
    assert!(
        progress
            .of
            .is_some_and(|of| of >= 1000 && progress.changes < of),
        "{progress:?}"
    );
    catch_up(&workspace, 1).await;
    let (all, behind) = found(&workspace, "laadut").await;
    assert_eq!((all.len(), behind), (1000, 0));
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn what_rested_is_found_again_with_what_came_meanwhile() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    workspace
        .commit(entry("c1"), &[added(document("d1", "Laatu", None))])
        .await
        .unwrap();
    catch_up(&workspace, 1).await;
    assert_eq!(found(&workspace, "laadun").await.0, ["d1"]);
    workspace.rest_search();
    workspace
        .commit(entry("c2"), &[added(document("d2", "Laadut", None))])
        .await
        .unwrap();
    catch_up(&workspace, 1).await;
    assert_eq!(found(&workspace, "laadun").await.0, ["d1", "d2"]);
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn all_is_read_anew_when_it_is_read_in_another_way() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    workspace
        .commit(entry("c1"), &[added(document("d1", "Laatu", None))])
        .await
        .unwrap();
    assert!(catch_up(&workspace, 1).await > 0);
    workspace.close().await.unwrap();
    let workspace = place.open().await;
    assert_eq!(catch_up(&workspace, 1).await, 0, "nothing is read twice");
    assert!(catch_up(&workspace, 2).await > 0);
    assert_eq!(
        found(&workspace, "laadun").await,
        (vec!["d1".to_owned()], 0)
    );
    workspace.close().await.unwrap();
}

#[tokio::test]
async fn words_are_not_on_the_disk_in_the_clear() {
    let place = Somewhere::new();
    let workspace = place.create().await;
    let secret = added(document("d1", "Salainenhanke", None));
    workspace.commit(entry("c1"), &[secret]).await.unwrap();
    catch_up(&workspace, 1).await;
    workspace.close().await.unwrap();
    let bytes = std::fs::read(place.database()).unwrap();
    let word = b"salainenhanke";
    assert!(
        !bytes
            .windows(word.len())
            .any(|part| part.eq_ignore_ascii_case(word))
    );
}

#[derive(Clone, Debug)]
enum Act {
    Put(u8, usize, Option<usize>),
    Remove(u8),
    Follow,
    Look,
    Rest,
    Reopen,
    NewVersion,
}

const WORDS: &[&str] = &[
    "laatu",
    "laadun työ",
    "töissä",
    "hankinnat",
    "tila ja tilan",
];

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let word = 0..WORDS.len();
    let act = prop_oneof![
        6 => (0..5_u8, word.clone(), prop::option::of(word)).prop_map(|(id, name, body)| Act::Put(id, name, body)),
        2 => (0..5_u8).prop_map(Act::Remove),
        3 => Just(Act::Follow),
        2 => Just(Act::Look),
        1 => Just(Act::Rest),
        1 => Just(Act::Reopen),
        1 => Just(Act::NewVersion),
    ];
    prop::collection::vec(act, 0..25)
}

fn made(id: u8, name: usize, body: Option<usize>) -> Record {
    let body = body.map(|body| WORDS[body].as_bytes());
    document(&format!("d{id}"), WORDS[name], body)
}

async fn put(workspace: &Workspace, n: usize, before: Option<&Record>, after: Option<Record>) {
    let mut entry = entry(&format!("c{n}"));
    entry
        .bodies
        .extend(WORDS.iter().map(|word| word.as_bytes().to_vec()));
    let change = match (before.cloned(), after) {
        (Some(before), Some(after)) => changed(before, after),
        (None, Some(after)) => added(after),
        (Some(before), None) => removed(before),
        (None, None) => return,
    };
    workspace.commit(entry, &[change]).await.unwrap();
}

async fn followed_is_fresh(acts: Vec<Act>) {
    let place = Somewhere::new();
    let mut workspace = place.create().await;
    let mut version = 1;
    let mut now: BTreeMap<u8, Record> = BTreeMap::new();
    for (n, act) in acts.into_iter().enumerate() {
        match act {
            Act::Put(id, name, body) => {
                let after = made(id, name, body);
                put(&workspace, n, now.get(&id), Some(after.clone())).await;
                now.insert(id, after);
            }
            Act::Remove(id) => {
                let before = now.remove(&id);
                put(&workspace, n, before.as_ref(), None).await;
            }
            Act::Follow => {
                step(&workspace, version).await;
            }
            Act::Look => {
                found(&workspace, "laatu").await;
            }
            Act::Rest => workspace.rest_search(),
            Act::Reopen => {
                workspace.close().await.unwrap();
                workspace = place.open().await;
            }
            Act::NewVersion => version += 1,
        }
    }
    let other = Somewhere::new();
    let fresh = other.create().await;
    for (n, record) in now.into_values().enumerate() {
        put(&fresh, n, None, Some(record)).await;
    }
    catch_up(&workspace, version).await;
    catch_up(&fresh, 1).await;
    for query in [
        "laatu",
        "laa",
        "työ",
        "töi",
        "hankintoja",
        "tilojen",
        "ila",
        "t",
    ] {
        let (followed, behind) = found(&workspace, query).await;
        assert_eq!(followed, found(&fresh, query).await.0, "{query}");
        assert_eq!(behind, 0);
    }
    workspace.close().await.unwrap();
    fresh.close().await.unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn after_any_commits_it_finds_what_a_new_one_would(acts in acts()) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(followed_is_fresh(acts));
    }
}
