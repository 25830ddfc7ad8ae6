//! Sharing templates (access-rules §6).

use crate::{
    Data, Id, Kind, Party, Record, Refusal, RefusalCode,
    access::Action,
    record::{Share, ShareTarget},
};

use super::draft::Draft;

impl Draft<'_> {
    pub(super) fn share_template(
        &mut self,
        template: &Id,
        to: &ShareTarget,
        edit: bool,
    ) -> Result<(), Refusal> {
        let record = self.object_of(template, |kind| kind == Kind::Template)?;
        self.require(Action::Share, template)?;
        let mut shares = shares(&record);
        let known = shares.iter_mut().find(|share| share.to == *to);
        match to {
            ShareTarget::User(user) => {
                self.require_party(&Party::User(user.clone()))?;
                if edit {
                    self.require_template_editor_candidate(user)?;
                }
            }
            ShareTarget::Team(id) => self.require_sharing_with(id, Kind::Team)?,
            ShareTarget::Area(id) => self.require_sharing_with(id, Kind::Area)?,
        }
        match known {
            Some(share) => share.edit = edit,
            None => shares.push(Share {
                to: to.clone(),
                edit,
            }),
        }
        self.set_shares(&record, shares);
        Ok(())
    }

    pub(super) fn unshare_template(
        &mut self,
        template: &Id,
        to: &ShareTarget,
    ) -> Result<(), Refusal> {
        let record = self.object_of(template, |kind| kind == Kind::Template)?;
        self.require(Action::Share, template)?;
        let mut shares = shares(&record);
        let before = shares.len();
        shares.retain(|share| share.to != *to);
        if shares.len() == before {
            return Err(Refusal::of(RefusalCode::NoChange, template).detail(to.id()));
        }
        self.set_shares(&record, shares);
        Ok(())
    }

    fn require_sharing_with(&self, id: &Id, kind: Kind) -> Result<(), Refusal> {
        self.object_of(id, |is| is == kind)?;
        self.require(Action::ShareTemplates, id)
    }

    fn set_shares(&mut self, record: &Record, shares: Vec<Share>) {
        self.change_data(record, |data| {
            if let Data::Template(data) = data {
                data.shares = shares;
            }
        });
    }
}

fn shares(record: &Record) -> Vec<Share> {
    match &record.data {
        Data::Template(data) => data.shares.clone(),
        _ => Vec::new(),
    }
}
