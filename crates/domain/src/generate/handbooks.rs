//! Handbooks and their chapters.

use super::{Counts, Maker, words};
use crate::{
    Id, SectionName,
    record::{Chapter, Data, Handbook, Lifecycle},
};

impl Maker {
    pub(super) fn handbooks(&mut self, counts: &Counts, processes: &[Id], documents: &[Id]) {
        for index in 0..counts.handbooks {
            let governance = self.governance(&[], 0);
            let lifecycle = self.lifecycle(|_| None);
            let name = words::handbook(&mut self.dice);
            let data = Handbook {
                governance,
                lifecycle,
            };
            self.item(
                "h",
                index,
                Some(SectionName::Handbook.id()),
                name,
                Data::Handbook(Box::new(data)),
            );
        }
        // Every handbook has chapters in turn; every third of them stands below an earlier one.
        for index in 0..counts.chapters {
            let sibling = index
                .checked_sub(counts.handbooks)
                .filter(|_| index % 3 == 2);
            let parent = match sibling {
                Some(sibling) => Self::numbered("c", sibling),
                None => Self::numbered("h", index % counts.handbooks),
            };
            let mut refers = self.some(processes, 2);
            refers.extend(self.some(documents, 3));
            let data = Chapter {
                governance: self.governance(&[], 0),
                lifecycle: if self.dice.chance(90) {
                    self.lifecycle(|_| None)
                } else {
                    Lifecycle::default()
                },
                refers,
            };
            let name = words::chapter(&mut self.dice);
            self.item(
                "c",
                index,
                Some(parent),
                name,
                Data::Chapter(Box::new(data)),
            );
        }
    }
}
