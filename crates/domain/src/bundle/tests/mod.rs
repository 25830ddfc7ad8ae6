mod altered;
mod example;
mod order;
mod refused;
mod round_trip;
mod tall;
mod wild;

use std::collections::HashMap;

use super::{Files, Written};
use crate::{Hash, Id, Organisation, Record, record::Data};

/// Files in memory, of which only hash and size are known.
pub(super) struct Known(HashMap<String, (Hash, u64)>);

impl Known {
    pub(super) fn of(written: &Written) -> Self {
        let files = written.files.iter();
        Self(
            files
                .map(|file| (file.path.clone(), (file.hash, file.size)))
                .collect(),
        )
    }
}

impl Files for Known {
    fn body(&mut self, path: &str) -> Result<(Hash, u64), String> {
        self.0
            .get(path)
            .copied()
            .ok_or_else(|| "no such file".to_owned())
    }
}

/// Every file is there; its content is its path.
pub(super) struct Any;

impl Files for Any {
    fn body(&mut self, path: &str) -> Result<(Hash, u64), String> {
        Ok((Hash::of(path.as_bytes()), path.len() as u64))
    }
}

pub(super) fn organisation(json: &str) -> Organisation {
    Organisation::from_records(super::parse(json.as_bytes(), &mut Any).unwrap().records)
}

/// What an organisation says, whatever the texts of its places are.
#[derive(Debug, PartialEq)]
pub(super) struct Said {
    records: Vec<Record>,
    children: Vec<(Id, Vec<Id>)>,
    grants: Vec<Id>,
}

pub(super) fn said(organisation: &Organisation) -> Said {
    let mut records: Vec<Record> = organisation
        .records()
        .map(|record| Record::clone(record))
        .collect();
    records.sort_by(|a, b| a.id.cmp(&b.id));
    let mut grants: Vec<&Record> = records
        .iter()
        .filter(|record| matches!(record.data, Data::Grant(_)))
        .collect();
    grants.sort_by(|a, b| (&a.place, &a.id).cmp(&(&b.place, &b.id)));
    let grants = grants.into_iter().map(|record| record.id.clone()).collect();
    let children = records.iter().map(|record| {
        (
            record.id.clone(),
            organisation.children(&record.id).to_vec(),
        )
    });
    let children = children.collect();
    for record in &mut records {
        record.place = crate::Place::default();
    }
    Said {
        records,
        children,
        grants,
    }
}
