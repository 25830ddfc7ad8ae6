//! Strategies, breakthroughs and initiatives.

use super::{Writer, format};
use crate::{
    Kind, Record,
    record::{Data, Visibility},
};

impl Writer<'_> {
    pub(super) fn strategy(&self, record: &Record) -> Option<format::Strategy> {
        let Data::Strategy(strategy) = &record.data else {
            return None;
        };
        Some(format::Strategy {
            id: record.id.clone(),
            parent: self.parent(record),
            name: record.name.clone(),
            published: strategy.published,
            visibility: (strategy.visibility != Visibility::Participants)
                .then_some(strategy.visibility),
            administrators: self.living_parties(&strategy.administrators),
            participants: self.living_parties(&strategy.participants),
            breakthroughs: self
                .children(&record.id)
                .filter_map(|record| self.breakthrough(record))
                .collect(),
        })
    }

    fn breakthrough(&self, record: &Record) -> Option<format::Breakthrough> {
        let Data::Breakthrough(breakthrough) = &record.data else {
            return None;
        };
        Some(format::Breakthrough {
            id: record.id.clone(),
            name: record.name.clone(),
            published: breakthrough.published,
            responsible: self.living(breakthrough.responsible.as_ref(), Kind::User),
            connected: self.living_parties(&breakthrough.connected),
            initiatives: self
                .children(&record.id)
                .filter_map(|record| self.initiative(record))
                .collect(),
        })
    }

    fn initiative(&self, record: &Record) -> Option<format::Initiative> {
        let Data::Initiative(initiative) = &record.data else {
            return None;
        };
        Some(format::Initiative {
            id: record.id.clone(),
            name: record.name.clone(),
            published: initiative.published,
            responsible: self.living(initiative.responsible.as_ref(), Kind::User),
            author: self.living(initiative.author.as_ref(), Kind::User),
        })
    }
}
