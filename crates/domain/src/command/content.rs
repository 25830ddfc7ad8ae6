//! Properties of content: purpose, responsible, review, links.

use jiff::{ToSpan, civil::Date, tz::TimeZone};

use crate::{
    Data, Id, Kind, Party, Refusal, RefusalCode, Text,
    access::Action,
    record::{Governance, MapBox, Process},
};

use super::draft::Draft;

/// The longest review interval, in months.
const LONGEST_INTERVAL: u16 = 120;

impl Draft<'_> {
    pub(super) fn set_purpose(&mut self, process: &Id, purpose: &Text) -> Result<(), Refusal> {
        let was = match self.organisation.get(process).map(|record| &record.data) {
            Some(Data::Process(data)) => data.purpose.clone(),
            _ => Text::default(),
        };
        let purpose = self.changed_text(&was, purpose);
        self.change_process(process, |data| data.purpose = purpose)
    }

    pub(super) fn set_map_box(&mut self, process: &Id, map: MapBox) -> Result<(), Refusal> {
        if let Some(position) = map.position.filter(|position| !position.is_on_map()) {
            let detail = format!("{}, {}", position.x, position.y);
            return Err(Refusal::of(RefusalCode::InvalidValue, process).detail(detail));
        }
        self.change_process(process, |data| data.map = map)
    }

    pub(super) fn offer_as_template(&mut self, process: &Id, value: bool) -> Result<(), Refusal> {
        self.change_process(process, |data| data.template = value)
    }

    fn change_process(
        &mut self,
        process: &Id,
        change: impl FnOnce(&mut Process),
    ) -> Result<(), Refusal> {
        let record = self.object_of(process, |kind| kind == Kind::Process)?;
        self.require(Action::Edit, process)?;
        self.change_data(&record, |data| {
            if let Data::Process(data) = data {
                change(data);
            }
        });
        Ok(())
    }

    pub(super) fn set_responsible(
        &mut self,
        object: &Id,
        to: Option<&Party>,
    ) -> Result<(), Refusal> {
        let record = self.object(object)?;
        let is_content = record.kind().is_content();
        let action = match record.kind() {
            _ if is_content => Action::SetResponsible,
            Kind::Breakthrough | Kind::Initiative => Action::Edit,
            kind => return Err(Refusal::of(RefusalCode::WrongKind, object).detail(kind)),
        };
        self.require(action, object)?;
        if let Some(party) = to {
            let fits = match party {
                Party::User(_) => true,
                Party::Group(_) => is_content,
                Party::Team(_) => false,
            };
            if !fits {
                return Err(Refusal::of(RefusalCode::WrongKind, party.id()).detail(party.kind()));
            }
            self.require_party(party)?;
        }
        let user = to.map(|party| party.id().clone());
        if matches!(&record.data, Data::Breakthrough(data) if data.published && user.is_none()) {
            return Err(Refusal::of(RefusalCode::UnknownResponsible, object));
        }
        self.change_data(&record, |data| match data {
            Data::Breakthrough(data) => data.responsible = user,
            Data::Initiative(data) => data.responsible = user,
            data => {
                if let Some(governance) = data.governance_mut() {
                    governance.responsible = to.cloned();
                }
            }
        });
        Ok(())
    }

    pub(super) fn set_review_interval(
        &mut self,
        object: &Id,
        months: Option<u16>,
    ) -> Result<(), Refusal> {
        if let Some(months) = months
            && !(1..=LONGEST_INTERVAL).contains(&months)
        {
            return Err(Refusal::of(RefusalCode::InvalidValue, object).detail(months));
        }
        self.govern(object, Action::SetReviewInterval, |governance| {
            governance.review_interval_months = months;
            Ok(())
        })
    }

    pub(super) fn record_review(&mut self, object: &Id, on: Date) -> Result<(), Refusal> {
        // Somewhere east of Greenwich it may be tomorrow already.
        let today = TimeZone::UTC.to_datetime(self.at).date();
        if on > today.saturating_add(1.day()) {
            return Err(Refusal::of(RefusalCode::InvalidValue, object).detail(on));
        }
        self.govern(object, Action::Review, |governance| {
            governance.last_reviewed = Some(on);
            Ok(())
        })
    }

    pub(super) fn link(&mut self, object: &Id, to: &Id) -> Result<(), Refusal> {
        self.object_of(to, Kind::is_object)?;
        if object == to {
            return Err(Refusal::of(RefusalCode::Cycle, object));
        }
        self.govern(object, Action::Edit, |governance| {
            if governance.links.contains(to) {
                return Err(Refusal::of(RefusalCode::NoChange, object));
            }
            governance.links.push(to.clone());
            Ok(())
        })
    }

    pub(super) fn unlink(&mut self, object: &Id, to: &Id) -> Result<(), Refusal> {
        self.govern(object, Action::Edit, |governance| {
            let before = governance.links.len();
            governance.links.retain(|id| id != to);
            if governance.links.len() == before {
                return Err(Refusal::of(RefusalCode::NoChange, object));
            }
            Ok(())
        })
    }

    fn govern(
        &mut self,
        object: &Id,
        action: Action,
        change: impl FnOnce(&mut Governance) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let record = self.object_of(object, Kind::is_content)?;
        self.require(action, object)?;
        let mut governance = record.data.governance().cloned().unwrap_or_default();
        change(&mut governance)?;
        self.change_data(&record, |data| {
            if let Some(own) = data.governance_mut() {
                *own = governance;
            }
        });
        Ok(())
    }
}
