//! Strategies, breakthroughs and initiatives.

use super::{Counts, Maker, words};
use crate::{
    Id, Party, SectionName,
    record::{Breakthrough, Data, Initiative, Strategy, Visibility},
};

impl Maker {
    pub(super) fn strategies(&mut self, counts: &Counts) {
        // Breakthroughs before strategies: they stand before their strategy's sub-strategies.
        for index in 0..counts.breakthroughs {
            let data = Breakthrough {
                published: self.dice.chance(80),
                responsible: self.user(),
                connected: self
                    .parties(3)
                    .into_iter()
                    .filter(|party| matches!(party, Party::Group(_)))
                    .collect(),
            };
            let parent = Self::numbered("s", index % counts.strategies);
            let name = words::breakthrough(&mut self.dice);
            self.push(
                Self::numbered("b", index),
                Some(parent),
                name,
                false,
                Data::Breakthrough(Box::new(data)),
            );
        }
        for index in 0..counts.strategies {
            let above = index
                .checked_sub(1)
                .map(|below| Self::numbered("s", below / 4));
            let parent = above.unwrap_or_else(|| SectionName::Strategy.id());
            let data = Strategy {
                published: self.dice.chance(80),
                visibility: if self.dice.chance(60) {
                    Visibility::Public
                } else {
                    Visibility::Participants
                },
                administrators: self.user().map(Party::User).into_iter().collect(),
                participants: self.parties(6),
            };
            let name = words::strategy(&mut self.dice, index);
            self.push(
                Self::numbered("s", index),
                Some(parent),
                name,
                false,
                Data::Strategy(Box::new(data)),
            );
        }
        for index in 0..counts.initiatives {
            let data = Initiative {
                published: self.dice.chance(70),
                responsible: if self.dice.chance(80) {
                    self.user()
                } else {
                    None
                },
                author: self.user(),
            };
            let parent: Id = Self::numbered("b", index % counts.breakthroughs);
            let name = words::initiative(&mut self.dice);
            self.push(
                Self::numbered("i", index),
                Some(parent),
                name,
                false,
                Data::Initiative(Box::new(data)),
            );
        }
    }
}
