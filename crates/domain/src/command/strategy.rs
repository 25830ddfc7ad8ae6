//! Strategies: who sees them, who has a part in them, what is published (access-rules §7).

use crate::{
    Data, Id, Kind, Party, Record, Refusal, RefusalCode,
    access::Action,
    record::{StrategyRole, Visibility},
};

use super::{draft::Draft, maintenance::without_repeats};

impl Draft<'_> {
    pub(super) fn set_visibility(
        &mut self,
        strategy: &Id,
        visibility: Visibility,
    ) -> Result<(), Refusal> {
        let record = self.object_of(strategy, |kind| kind == Kind::Strategy)?;
        self.require(Action::EditSettings, strategy)?;
        self.change_data(&record, |data| {
            if let Data::Strategy(data) = data {
                data.visibility = visibility;
            }
        });
        Ok(())
    }

    pub(super) fn set_strategy_role(
        &mut self,
        strategy: &Id,
        role: StrategyRole,
        to: &[Party],
    ) -> Result<(), Refusal> {
        let record = self.object_of(strategy, |kind| kind == Kind::Strategy)?;
        self.require(Action::EditSettings, strategy)?;
        let before = match &record.data {
            Data::Strategy(data) => data.holders(role),
            _ => &[],
        };
        self.require_new_parties(before, to)?;
        self.change_data(&record, |data| {
            if let Data::Strategy(data) = data {
                data.set_holders(role, without_repeats(to));
            }
        });
        Ok(())
    }

    pub(super) fn set_connected(&mut self, breakthrough: &Id, to: &[Party]) -> Result<(), Refusal> {
        let record = self.object_of(breakthrough, |kind| kind == Kind::Breakthrough)?;
        self.require(Action::Edit, breakthrough)?;
        if let Some(user) = to.iter().find(|party| party.kind() == Kind::User) {
            return Err(Refusal::of(RefusalCode::WrongKind, user.id()).detail(Kind::User));
        }
        let before = match &record.data {
            Data::Breakthrough(data) => &data.connected[..],
            _ => &[],
        };
        self.require_new_parties(before, to)?;
        self.change_data(&record, |data| {
            if let Data::Breakthrough(data) = data {
                data.connected = without_repeats(to);
            }
        });
        Ok(())
    }

    /// Those who are in a list already may be archived since.
    fn require_new_parties(&self, before: &[Party], after: &[Party]) -> Result<(), Refusal> {
        after
            .iter()
            .filter(|party| !before.contains(party))
            .try_for_each(|party| self.require_party(party))
    }

    pub(super) fn publish(&mut self, object: &Id) -> Result<(), Refusal> {
        let record = self.object(object)?;
        match record.kind() {
            Kind::Strategy => {
                self.require(Action::Publish, object)?;
                self.publish_strategy(&record)
            }
            Kind::Breakthrough => {
                let strategy = above(&record)?;
                self.require(Action::Publish, &strategy)?;
                require_responsible(&record)?;
                self.set_published(&record);
                Ok(())
            }
            Kind::Initiative => {
                let breakthrough = above(&record)?;
                self.require(Action::Create, &breakthrough)?;
                self.set_published(&record);
                Ok(())
            }
            kind => Err(Refusal::of(RefusalCode::WrongKind, object).detail(kind)),
        }
    }

    /// A strategy is published with its breakthroughs; draft initiatives stay their authors'.
    fn publish_strategy(&mut self, strategy: &Record) -> Result<(), Refusal> {
        let breakthroughs: Vec<_> = self
            .organisation
            .children(&strategy.id)
            .iter()
            .filter_map(|id| self.organisation.get(id))
            .filter(|record| record.kind() == Kind::Breakthrough)
            .cloned()
            .collect();
        breakthroughs
            .iter()
            .try_for_each(|record| require_responsible(record))?;
        self.set_published(strategy);
        for record in breakthroughs {
            self.set_published(&record);
        }
        Ok(())
    }

    fn set_published(&mut self, record: &Record) {
        self.change_data(record, |data| match data {
            Data::Strategy(data) => data.published = true,
            Data::Breakthrough(data) => data.published = true,
            Data::Initiative(data) => data.published = true,
            _ => {}
        });
    }
}

fn above(record: &Record) -> Result<Id, Refusal> {
    let parent = record.parent.clone();
    parent.ok_or_else(|| Refusal::of(RefusalCode::NotFound, &record.id))
}

/// Refuses a breakthrough that nobody answers for.
fn require_responsible(record: &Record) -> Result<(), Refusal> {
    match &record.data {
        Data::Breakthrough(data) if data.responsible.is_none() => {
            Err(Refusal::of(RefusalCode::UnknownResponsible, &record.id))
        }
        _ => Ok(()),
    }
}
