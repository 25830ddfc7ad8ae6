//! Which rule decides which intention.

use super::{Command, Intent, draft::Draft};
use crate::{Organisation, Refusal, RefusalCode, organisation::Change};

/// What a command that was allowed changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    /// The records that change, each once.
    pub changes: Vec<Change>,
}

/// Decides a command.
///
/// # Errors
///
/// The reason why it is refused. Nothing has changed then.
pub fn decide(organisation: &Organisation, command: &Command) -> Result<Effects, Refusal> {
    let actor = organisation
        .user(&command.actor)
        .ok_or_else(|| Refusal::of(RefusalCode::NotFound, &command.actor))?;
    if actor.archived {
        return Err(Refusal::of(RefusalCode::UserArchived, &command.actor));
    }
    let mut draft = Draft::new(organisation, &command.actor, command.at);
    match &command.intent {
        Intent::All { changes } => {
            for (number, intent) in (1..).zip(changes) {
                draft.carry_out(intent).map_err(|refusal| Refusal {
                    part: Some(number),
                    ..refusal
                })?;
            }
        }
        intent => draft.carry_out(intent)?,
    }
    let changes = draft.into_changes();
    if changes.is_empty() {
        return Err(Refusal::new(RefusalCode::NoChange));
    }
    Ok(Effects { changes })
}

impl Draft<'_> {
    fn carry_out(&mut self, intent: &Intent) -> Result<(), Refusal> {
        match intent {
            // One level is enough for everything that is one step to a person.
            Intent::All { .. } => Err(Refusal::new(RefusalCode::InvalidValue).detail("all")),
            Intent::Create {
                id,
                kind,
                parent,
                name,
            } => self.create(id, *kind, parent, name),
            Intent::Rename { object, name } => self.rename(object, name),
            Intent::Move {
                object,
                under,
                before,
            } => self.move_under(object, under, before.as_ref()),
            Intent::InsertLevel { id, process, name } => self.insert_level(id, process, name),
            Intent::Archive { object } => self.archive(object),
            Intent::Restore { object } => self.restore(object),
            Intent::Delete { object } => self.delete(object),
            Intent::Undelete { object } => self.undelete(object),
            Intent::Purge { object } => self.purge(object),
            Intent::SetPurpose { process, purpose } => self.set_purpose(process, purpose),
            Intent::SetResponsible { object, to } => self.set_responsible(object, to.as_ref()),
            Intent::SetReviewInterval { object, months } => {
                self.set_review_interval(object, *months)
            }
            Intent::RecordReview { object, on } => self.record_review(object, *on),
            Intent::Link { object, to } => self.link(object, to),
            Intent::Unlink { object, to } => self.unlink(object, to),
            Intent::EditBody { object, body, base } => self.edit_body(object, body, *base),
            Intent::AttachFile { document, file } => self.attach_file(document, file),
            Intent::LinkUrl { document, url } => self.link_url(document, url),
            Intent::Submit { object } => self.submit(object),
            Intent::Approve { object, note } => self.approve(object, note),
            Intent::Return { object, comment } => self.return_to_author(object, comment),
            Intent::CreateUser {
                id,
                name,
                email,
                phone,
                title,
            } => self.create_user(id, name, email, phone, title),
            Intent::EditUser {
                user,
                name,
                email,
                phone,
                title,
            } => self.edit_user(
                user,
                name.as_ref(),
                email.as_deref(),
                phone.as_deref(),
                title.as_ref(),
            ),
            Intent::ArchiveUser { user } => self.set_user_archived(user, true),
            Intent::RestoreUser { user } => self.set_user_archived(user, false),
            Intent::SetFlag { user, flag, value } => self.set_flag(user, *flag, *value),
            Intent::CreateGroup { id, name } => self.create_group(id, name),
            Intent::AddMember { group, user } => self.add_member(group, user),
            Intent::RemoveMember { group, user } => self.remove_member(group, user),
            Intent::Grant { to, role, on } => self.grant(to, *role, on),
            Intent::Revoke { to, role, on } => self.revoke(to, *role, on),
            Intent::SetLanguages { languages } => self.set_languages(languages),
            Intent::UseSection { section, value } => self.use_section(*section, *value),
            Intent::SetSeparationOfDuties { value } => self.set_separation_of_duties(*value),
        }
    }
}
