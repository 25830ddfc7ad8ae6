//! Measures search on an organisation of documents of 2 KB:
//! `cargo run --release -p luotsi-api --example search_bench -- [OBJECTS]`.
//!
//! The documents' words are drawn as they are in languages: few are everywhere, most are rare. Whoever
//! searches may view every other folder.

use std::{
    error::Error,
    fmt::Write as _,
    io::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use luotsi_api::{App, Event, Host, headless::Place, host::PathPurpose, links::WebAddress};
use luotsi_domain::Id;
use luotsi_store::{Keys, MemoryKeyring, PassphraseCost};
use rand::{Rng as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

const FOLDERS: usize = 1_000;
const BYTES: usize = 2_000;
/// Different words of all documents.
const VOCABULARY: usize = 100_000;
const SOUGHT: usize = 200;
const EDITS: usize = 20;
/// By then the search has let go of what it had in memory.
const RESTED: Duration = Duration::from_secs(70);

type Outcome<T> = Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> Outcome<()> {
    let objects = match std::env::args().nth(1) {
        Some(number) => number.parse()?,
        None => 100_000,
    };
    let folder = tempfile::tempdir()?;
    let vocabulary = vocabulary();
    let bundle = folder.path().join("bundle");
    write_bundle(&bundle, objects, &vocabulary)?;
    let app = Arc::new(App::new(Nobody(Arc::default())));
    let place = Place {
        folder: folder.path().join("workspace"),
        passphrase: None,
    };
    app.import_headless(place.clone(), &bundle, "bench").await?;
    app.open_headless(place, Some(Id::from("reader"))).await?;

    let begun = Instant::now();
    search(&app, "a", true).await?;
    tell("searchable", begun.elapsed().as_secs_f64(), &[])?;

    let mut samples = Vec::new();
    for word in sought(&vocabulary) {
        let letters: Vec<char> = word.chars().collect();
        for typed in 1..=letters.len() {
            let prefix: String = letters.iter().take(typed).collect();
            let begun = Instant::now();
            search(&app, &prefix, false).await?;
            samples.push(ms(begun));
        }
    }
    tell("typed-prefix", quantile(&samples, 0.95), &samples)?;

    app.call("close_workspace", json!({})).await?;
    let place = Place {
        folder: folder.path().join("workspace"),
        passphrase: None,
    };
    app.open_headless(place, Some(Id::from("admin"))).await?;
    let at_rest = resident();
    let begun = Instant::now();
    search(&app, "a", false).await?;
    tell("first-search", ms(begun), &[])?;
    tell_more("memory-searching", at_rest)?;
    let mut edits = Vec::new();
    let mut followed = Vec::new();
    for edit in 0..EDITS {
        let name = format!("Muutettu nimi {edit}");
        let intent = json!({"op": "rename", "object": format!("d{edit}"), "name": {"fi": name}});
        let begun = Instant::now();
        app.call("execute", json!({ "intent": intent })).await?;
        edits.push(ms(begun));
        let begun = Instant::now();
        search(&app, "muutettuja", true).await?;
        followed.push(ms(begun));
    }
    tell("edit-indexed", quantile(&edits, 0.5), &edits)?;
    tell("edit-found", quantile(&followed, 0.5), &followed)?;
    tokio::time::sleep(RESTED).await;
    tell_more("memory-after-search", at_rest)?;
    app.call("close_workspace", json!({})).await?;
    Ok(())
}

async fn search(app: &App<Nobody>, query: &str, wait: bool) -> Outcome<Value> {
    let args = json!({"query": query, "limit": 20, "wait": wait});
    let found = app.call("search", args).await?;
    Ok(found.json().ok_or("no answer")?)
}

fn vocabulary() -> Vec<String> {
    const SYLLABLES: [&str; 24] = [
        "ka", "ta", "ko", "mi", "la", "ne", "su", "tö", "jär", "käy", "pa", "ri", "ha", "vä", "lu",
        "se", "tar", "kas", "oh", "jel", "mo", "nen", "tys", "ki",
    ];
    const ENDINGS: [&str; 8] = ["", "n", "ssa", "sta", "lle", "t", "en", "iin"];
    let mut dice = ChaCha8Rng::seed_from_u64(7);
    let mut word = || {
        let syllables = dice.random_range(2..6);
        let mut word = String::new();
        for _ in 0..syllables {
            word.push_str(SYLLABLES[dice.random_range(0..SYLLABLES.len())]);
        }
        word + ENDINGS[dice.random_range(0..ENDINGS.len())]
    };
    (0..VOCABULARY).map(|_| word()).collect()
}

/// Some words of every frequency.
fn sought(vocabulary: &[String]) -> Vec<&String> {
    let rank = |n: usize| (n * n * vocabulary.len()) / (SOUGHT * SOUGHT);
    (0..SOUGHT)
        .filter_map(|n| vocabulary.get(rank(n)))
        .collect()
}

fn write_bundle(bundle: &Path, objects: usize, vocabulary: &[String]) -> Outcome<()> {
    let mut dice = ChaCha8Rng::seed_from_u64(1);
    let span = (vocabulary.len() as f64).ln();
    let mut documents = Vec::with_capacity(objects);
    std::fs::create_dir_all(bundle.join("documents"))?;
    for n in 0..objects {
        let mut text = format!("# Ohje {n}\n\n");
        while text.len() < BYTES {
            // Of each power of ten of the ranks as many words.
            let rank = (dice.random::<f64>() * span).exp() as usize;
            let word = vocabulary.get(rank).map_or("ja", String::as_str);
            write!(text, "{word} ")?;
        }
        let body = format!("documents/d{n}.md");
        std::fs::write(bundle.join(&body), text)?;
        let folder = format!("f{}", n % FOLDERS);
        documents.push(json!({"id": format!("d{n}"), "folder": folder, "name": {"fi": format!("Asiakirja {n}")},
            "published": true, "body": body}));
    }
    let folders = (0..FOLDERS)
        .map(|n| json!({"id": format!("f{n}"), "section": "documents", "name": {"fi": format!("Kansio {n}")}}));
    let grants = (0..FOLDERS)
        .step_by(2)
        .map(|n| json!({"to": {"user": "reader"}, "role": "viewer", "on": format!("f{n}")}));
    let organisation = json!({
        "format": "luotsi-organisation/1", "name": {"fi": "Mitattu"}, "languages": ["fi"],
        "users": [{"id": "admin", "name": "Ylläpitäjä", "administrator": true}, {"id": "reader", "name": "Lukija"}],
        "grants": grants.collect::<Vec<_>>(), "folders": folders.collect::<Vec<_>>(), "documents": documents,
    });
    std::fs::write(bundle.join("organisation.json"), organisation.to_string())?;
    Ok(())
}

fn ms(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1_000.0
}

fn quantile(samples: &[f64], part: f64) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() as f64 * part) as usize;
    sorted
        .get(at.min(sorted.len().saturating_sub(1)))
        .copied()
        .unwrap_or_default()
}

/// Tells how much more memory the program has than it had.
fn tell_more(name: &str, before: Option<f64>) -> Outcome<()> {
    match resident().zip(before) {
        Some((now, before)) => tell(name, now - before, &[]),
        None => Ok(()),
    }
}

/// The memory of this process in MB, where the system tells.
fn resident() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: f64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes / 1_024.0)
}

fn tell(name: &str, value: f64, samples: &[f64]) -> Outcome<()> {
    let figures = json!({"name": name, "value": value, "samples": samples});
    writeln!(std::io::stdout(), "{figures}")?;
    Ok(())
}

/// A host without a person.
struct Nobody(Arc<MemoryKeyring>);

impl Host for Nobody {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn new_id(&self) -> Id {
        Id::from(uuid::Uuid::now_v7().to_string())
    }

    fn send(&self, _: Event) {}

    async fn choose_path(&self, _: PathPurpose, _: &str, _: Option<&str>) -> Option<PathBuf> {
        None
    }

    async fn choose_paths(&self, _: PathPurpose, _: &str) -> Vec<PathBuf> {
        Vec::new()
    }

    fn may_switch_user(&self) -> bool {
        false
    }

    fn open_address(&self, _: &WebAddress) -> std::io::Result<()> {
        Ok(())
    }

    fn open_file(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }

    fn data_folder(&self) -> PathBuf {
        std::env::temp_dir().join("luotsi-search-bench")
    }

    fn demonstration(&self) -> Option<PathBuf> {
        None
    }

    fn keys(&self, _: Option<String>) -> Keys {
        Keys {
            keyring: self.0.clone(),
            passphrase: None,
            cost: PassphraseCost::default(),
        }
    }
}
