//! Made-up records of the size of real ones.

use std::sync::Arc;

use luotsi_domain::{
    BodyRef, Data, Id, Media, Party, Place, Record, SectionName, Text,
    record::{Content, Document, Governance, Lifecycle, Process, User, Version},
};

/// Records and the bodies that they refer to.
pub(super) struct Sample {
    pub(super) records: Vec<Arc<Record>>,
    pub(super) bodies: Vec<Vec<u8>>,
}

/// One user in ten, then three documents with a body of some 2 KB to every two processes.
pub(super) fn make(count: usize) -> Sample {
    let mut bodies = Vec::new();
    let records = (0..count)
        .map(|n| {
            let (section, data) = match n % 10 {
                0 => (SectionName::Maintenance, user(n)),
                1..=6 => {
                    bodies.push(body(n));
                    let content = bodies
                        .last()
                        .map(|bytes| Content::Body(BodyRef::to(bytes, Media::Markdown)));
                    let (governance, lifecycle) = published(n, content);
                    let document = Document {
                        governance,
                        lifecycle,
                        ..Document::default()
                    };
                    (SectionName::Documents, Data::Document(Box::new(document)))
                }
                _ => {
                    let (governance, lifecycle) = published(n, None);
                    let purpose =
                        Text::from("Prosessi varmistaa, että asiakas saa sen, mitä on sovittu.");
                    let process = Process {
                        governance,
                        lifecycle,
                        purpose,
                        ..Process::default()
                    };
                    (SectionName::Processes, Data::Process(Box::new(process)))
                }
            };
            Arc::new(Record {
                id: id(n),
                parent: Some(section.id()),
                place: Place::nth(n as u64),
                name: Text::from(format!("Asiakaspalvelun ohje {n}").as_str()),
                archived: false,
                deleted: None,
                data,
            })
        })
        .collect();
    Sample { records, bodies }
}

fn id(n: usize) -> Id {
    Id::from(format!("0193f5a0-7c5e-7000-8000-{n:012x}"))
}

fn user(n: usize) -> Data {
    Data::User(Box::new(User {
        email: format!("etunimi.sukunimi{n}@example.fi"),
        phone: format!("+358 40 {n:07}"),
        title: Text::from("Laatupäällikkö"),
        ..User::default()
    }))
}

fn published(n: usize, content: Option<Content>) -> (Governance, Lifecycle) {
    let governance = Governance {
        responsible: Some(Party::User(id(n / 10 * 10))),
        review_interval_months: Some(12),
        last_reviewed: None,
        links: vec![id(n / 2), id(n / 3)],
    };
    let approved = Version {
        number: 1,
        content,
        author: None,
        approver: None,
        at: None,
        note: String::new(),
    };
    let lifecycle = Lifecycle {
        approved: Some(approved),
        ..Lifecycle::default()
    };
    (governance, lifecycle)
}

fn body(n: usize) -> Vec<u8> {
    let mut text = format!("# Ohje {n}\n\n");
    while text.len() < 2_000 {
        text.push_str("Tarkista ennen aloittamista, että lähtötiedot ovat ajan tasalla. ");
    }
    text.into_bytes()
}
