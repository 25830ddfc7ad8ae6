//! Organisations with all that is allowed and seldom seen.

use std::collections::HashMap;

use rand::{Rng, SeedableRng, seq::SliceRandom};
use rand_chacha::ChaCha8Rng;
use serde_json::Value;

use crate::{
    Id, Organisation, Place, Record, Text,
    generate::generate,
    record::{Data, Deleted, DocumentTemplate, Translation},
};

/// A generated organisation whose ids, names and order have been made odd; records in the bin where
/// `binned` of a hundred.
pub(super) fn wild(seed: u64, users: usize, objects: usize, binned: u32) -> Organisation {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let organisation = generate(seed, users, objects).organisation;
    let mut records: Vec<Record> = organisation
        .records()
        .map(|record| Record::clone(record))
        .collect();
    records.sort_by(|a, b| a.id.cmp(&b.id));
    let mut records = renamed(&mut random, records);
    for record in &mut records {
        if random.random_bool(0.3) && !matches!(record.data, Data::Membership(_) | Data::Grant(_)) {
            record.name = odd_text(&mut random);
        }
    }
    begin(&mut random, &mut records);
    shuffle(&mut random, &mut records);
    if binned > 0 {
        bin(&mut random, &organisation, &mut records, binned);
    }
    Organisation::from_records(records)
}

/// Other ids for many, in every place where they are named.
fn renamed(random: &mut ChaCha8Rng, records: Vec<Record>) -> Vec<Record> {
    let mut ids: HashMap<String, String> = HashMap::new();
    for (number, record) in records.iter().enumerate() {
        let made_of_others = matches!(record.data, Data::Membership(_) | Data::Grant(_));
        if made_of_others || !record.id.may_be_given() || random.random_bool(0.5) {
            continue;
        }
        let odd = match random.random_range(0..8) {
            0 => format!("../{number}"),
            1 => format!("CON.{number}"),
            2 => format!("Ä\"\\\n{number}"),
            3 => format!("{}{number}", "x".repeat(120)),
            4 => record.id.as_str().to_uppercase(),
            5 => format!(" {number} "),
            6 => format!("a/{number}/b"),
            _ => format!("𐐷{number}."),
        };
        ids.insert(record.id.to_string(), odd);
    }
    let rename = |record: Record| {
        let mut json = serde_json::to_value(&record).unwrap();
        replace(&mut json, &ids);
        let mut record: Record = serde_json::from_value(json).unwrap();
        match &record.data {
            Data::Membership(data) => {
                record.id = Id::membership(record.parent.as_ref().unwrap(), &data.user)
            }
            Data::Grant(grant) => record.id = grant.id(),
            _ => {}
        }
        record
    };
    records.into_iter().map(rename).collect()
}

fn replace(json: &mut Value, ids: &HashMap<String, String>) {
    match json {
        Value::String(text) => {
            if let Some(other) = ids.get(text) {
                text.clone_from(other);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| replace(value, ids)),
        Value::Object(values) => values.values_mut().for_each(|value| replace(value, ids)),
        _ => {}
    }
}

fn odd_text(random: &mut ChaCha8Rng) -> Text {
    let language = |tag: &str| tag.parse().unwrap();
    match random.random_range(0..6) {
        0 => Text::Plain(String::new()),
        1 => Text::Plain("  ".to_owned()),
        2 => Text::ByLanguage(Vec::new()),
        3 => Text::ByLanguage(vec![
            (language("sv-FI"), "\u{0}\u{1F6A2}\u{2028}".to_owned()),
            (language("fi"), String::new()),
        ]),
        4 => Text::ByLanguage(vec![
            (language("en"), "</script>".to_owned()),
            (language("zh-Hant-TW"), "品質".to_owned()),
        ]),
        _ => Text::Plain("null".to_owned()),
    }
}

/// Lets some documents be templates, and others be begun with one, numbered or translations.
fn begin(random: &mut ChaCha8Rng, records: &mut [Record]) {
    let mut first: Option<Id> = None;
    for (number, record) in records.iter_mut().enumerate() {
        let Data::Document(document) = &mut record.data else {
            continue;
        };
        let Some(first) = &first else {
            let numbering = ["", "\"{0}\"", "{000} ä"][random.random_range(0..3)];
            document.template = Some(Box::new(DocumentTemplate {
                numbering: numbering.to_owned(),
                required_headings: vec!["Tarkoitus".to_owned(), "\u{1F6A2}".to_owned()],
            }));
            first = Some(record.id.clone());
            continue;
        };
        if random.random_bool(0.5) {
            document.number = format!("{number} \u{2028}Ä");
            document.number.make_ascii_uppercase();
        }
        document.from_template = random.random_bool(0.3).then(|| first.clone());
        document.translates = random.random_bool(0.3).then(|| {
            let version = random.random_bool(0.5).then_some(3);
            let of = first.clone();
            Box::new(Translation { of, version })
        });
    }
}

/// Siblings in any order, of whatever kinds they are; some at the same place.
fn shuffle(random: &mut ChaCha8Rng, records: &mut [Record]) {
    let mut siblings: HashMap<Option<Id>, Vec<usize>> = HashMap::new();
    for (position, record) in records.iter().enumerate() {
        if record.parent.is_some() || matches!(record.data, Data::Grant(_)) {
            siblings
                .entry(record.parent.clone())
                .or_default()
                .push(position);
        }
    }
    let mut siblings: Vec<_> = siblings.into_iter().collect();
    siblings.sort();
    for (_, mut positions) in siblings {
        positions.shuffle(random);
        for (rank, position) in (0..).zip(positions) {
            records[position].place = Place::nth(rank / 2);
        }
    }
}

/// Puts some objects and all below them into the bin.
fn bin(random: &mut ChaCha8Rng, before: &Organisation, records: &mut [Record], in_100: u32) {
    let user = before
        .records()
        .find(|record| matches!(record.data, Data::User(_)))
        .map(|record| record.id.clone());
    let Some(by) = user else { return };
    let deletable = |record: &Record| {
        record.kind().is_content() || matches!(record.data, Data::Group(_) | Data::Area(_))
    };
    let mut gone: HashMap<Id, Id> = HashMap::new();
    for record in records.iter() {
        if deletable(record) && random.random_bool(f64::from(in_100) / 100.0) {
            gone.insert(record.id.clone(), record.id.clone());
        }
    }
    // Whoever stands below somebody in the bin goes along, however far below.
    loop {
        let more: Vec<(Id, Id)> = records
            .iter()
            .filter(|record| !gone.contains_key(&record.id))
            .filter_map(|record| {
                Some((
                    record.id.clone(),
                    gone.get(record.parent.as_ref()?)?.clone(),
                ))
            })
            .collect();
        if more.is_empty() {
            break;
        }
        gone.extend(more);
    }
    for record in records {
        if let Some(with) = gone.get(&record.id) {
            record.deleted = Some(Box::new(Deleted {
                by: by.clone(),
                at: jiff::Timestamp::UNIX_EPOCH,
                with: with.clone(),
            }));
        }
    }
}
