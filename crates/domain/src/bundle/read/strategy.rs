//! Strategies, breakthroughs and initiatives.

use super::{
    super::{BundleError, format},
    Reader,
    expect::Expected,
    place::At,
    tree::check_no_cycle,
};
use crate::{
    Id, Kind, SectionName,
    record::{Breakthrough, Data, Initiative, Strategy, Visibility},
};

const USER: Expected<'_> = Expected::Kind(Kind::User);
const ANY_PARTY: &[Kind] = &[Kind::User, Kind::Group, Kind::Team];

impl Reader {
    pub(super) fn strategies(&mut self, bundle: &mut format::Bundle) -> Result<(), BundleError> {
        let strategies = std::mem::take(&mut bundle.strategies);
        let parents = strategies
            .iter()
            .map(|strategy| (&strategy.id, strategy.parent.as_ref()));
        check_no_cycle(parents, |at, id| At::new("strategies", at, id), "parent")?;
        for (at, strategy) in strategies.into_iter().enumerate() {
            let at = At::new("strategies", at, &strategy.id);
            let parent = self.parent(
                &at,
                "parent",
                strategy.parent.as_ref(),
                Kind::Strategy,
                SectionName::Strategy,
            )?;
            let data = Strategy {
                published: strategy.published,
                visibility: strategy.visibility.unwrap_or(Visibility::Participants),
                administrators: self.index.parties(
                    &at,
                    "administrators",
                    &strategy.administrators,
                    ANY_PARTY,
                )?,
                participants: self.index.parties(
                    &at,
                    "participants",
                    &strategy.participants,
                    ANY_PARTY,
                )?,
            };
            self.push(
                strategy.id.clone(),
                Some(parent),
                strategy.name,
                false,
                Data::Strategy(Box::new(data)),
            );
            for (index, breakthrough) in strategy.breakthroughs.into_iter().enumerate() {
                let id = breakthrough.id.clone();
                let at = at.inner("breakthroughs", index, Some(id.as_str()));
                self.breakthrough(&at, &strategy.id, breakthrough)?;
            }
        }
        Ok(())
    }

    fn breakthrough(
        &mut self,
        at: &At<'_>,
        strategy: &Id,
        breakthrough: format::Breakthrough,
    ) -> Result<(), BundleError> {
        let data = Breakthrough {
            published: breakthrough.published,
            responsible: self.index.optional(
                at,
                "responsible",
                breakthrough.responsible.as_ref(),
                &USER,
            )?,
            connected: self.index.parties(
                at,
                "connected",
                &breakthrough.connected,
                &[Kind::Group, Kind::Team],
            )?,
        };
        let id = breakthrough.id;
        self.push(
            id.clone(),
            Some(strategy.clone()),
            breakthrough.name,
            false,
            Data::Breakthrough(Box::new(data)),
        );
        for (index, initiative) in breakthrough.initiatives.into_iter().enumerate() {
            let at = at.inner("initiatives", index, Some(initiative.id.as_str()));
            let data = Initiative {
                published: initiative.published,
                responsible: self.index.optional(
                    &at,
                    "responsible",
                    initiative.responsible.as_ref(),
                    &USER,
                )?,
                author: self
                    .index
                    .optional(&at, "author", initiative.author.as_ref(), &USER)?,
            };
            self.push(
                initiative.id.clone(),
                Some(id.clone()),
                initiative.name,
                false,
                Data::Initiative(Box::new(data)),
            );
        }
        Ok(())
    }
}
