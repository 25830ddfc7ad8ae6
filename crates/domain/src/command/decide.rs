//! Which rule decides which intention.

use super::{Command, Intent, draft::Draft, maintenance::new_user, plans::StartPlan};
use crate::{Id, Kind, Organisation, Refusal, RefusalCode, SectionName, organisation::Change};

/// What is asked about a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Whether it can be made, and the actor may make it.
    Rights,
    /// Whether it can be made at all, whoever makes it. What the tables of rights refuse to everyone
    /// (as they do where something is archived) counts as a question of rights.
    Validity,
}

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
    require_actor(organisation, &command.actor)?;
    let mut draft = Draft::new(organisation, &command.actor, command.at, Asked::Rights);
    draft.carry_out(&command.intent)?;
    let changes = draft.into_changes();
    if changes.is_empty() {
        return Err(Refusal::new(RefusalCode::NoChange));
    }
    Ok(Effects { changes })
}

/// Refuses an actor who is not there, or archived.
pub(super) fn require_actor(organisation: &Organisation, actor: &Id) -> Result<(), Refusal> {
    let user = organisation
        .user(actor)
        .ok_or_else(|| Refusal::of(RefusalCode::NotFound, actor))?;
    if user.archived {
        return Err(Refusal::of(RefusalCode::UserArchived, actor));
    }
    Ok(())
}

impl Draft<'_> {
    /// Carries out a command: one change, or all of several. What is so already stands in no
    /// other change's way.
    pub(super) fn carry_out(&mut self, intent: &Intent) -> Result<(), Refusal> {
        let Intent::All { changes } = intent else {
            return self.carry_out_one(intent);
        };
        for (number, intent) in (1..).zip(changes) {
            unless_no_change(self.carry_out_one(intent)).map_err(|refusal| Refusal {
                part: Some(number),
                ..refusal
            })?;
        }
        Ok(())
    }

    fn carry_out_one(&mut self, intent: &Intent) -> Result<(), Refusal> {
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
            Intent::SetMapBox { process, map } => self.set_map_box(process, *map),
            Intent::OfferAsTemplate { process, value } => self.offer_as_template(process, *value),
            Intent::Duplicate {
                object,
                under,
                name,
                ids,
                margin,
            } => self.duplicate(object, under, name, (ids, margin.as_deref())),
            Intent::SetNumber { object, number } => self.set_number(object, number),
            Intent::SetDocumentTemplate { document, template } => {
                self.set_document_template(document, template.as_deref())
            }
            Intent::CreateFromTemplate {
                id,
                template,
                parent,
                name,
                margin,
            } => self.create_from_template(id, template, (parent, name), margin.as_deref()),
            Intent::SetTranslation {
                object,
                of,
                version,
                text,
            } => self.set_translation(object, of.as_ref(), *version, *text),
            Intent::SetResponsible { object, to } => self.set_responsible(object, to.as_ref()),
            Intent::SetReviewInterval { object, months } => {
                self.set_review_interval(object, *months)
            }
            Intent::RecordReview { object, on } => self.record_review(object, *on),
            Intent::Link { object, to } => self.link(object, to),
            Intent::Unlink { object, to } => self.unlink(object, to),
            Intent::EditBody { object, body, base } => self.edit_body(object, body, *base),
            Intent::AttachFile {
                document,
                file,
                base,
            } => self.attach_file(document, file, *base),
            Intent::LinkUrl { document, url } => self.link_url(document, url),
            Intent::Submit { object, outline } => self.submit(object, outline.as_deref()),
            Intent::Approve {
                object,
                note,
                margin,
                outline,
            } => self.approve(object, note, margin.as_deref(), outline.as_deref()),
            Intent::Return { object, comment } => self.return_to_author(object, comment),
            Intent::CreateUser {
                id,
                name,
                email,
                phone,
                title,
            } => self.create_user(id, name, new_user(email, phone, title)),
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
            Intent::SetStepHeading { column, heading } => self.set_step_heading(*column, heading),
            Intent::SetSeparationOfDuties { value } => self.set_separation_of_duties(*value),
            Intent::SetCoordinators { area, users } => self.set_coordinators(area, users),
            Intent::CreateArea { id, parent, name } => {
                self.create(id, Kind::Area, &in_onboarding(parent.as_ref()), name)
            }
            Intent::CreateTeam {
                id,
                area,
                identifier,
                name,
            } => self.create_team(id, &in_onboarding(area.as_ref()), identifier, name),
            Intent::SetIdentifier { team, identifier } => self.set_identifier(team, identifier),
            Intent::SetTeamArea { team, area } => {
                self.set_team_area(team, &in_onboarding(area.as_ref()))
            }
            Intent::SetTeamRole { team, user, role } => self.set_team_role(team, user, *role),
            Intent::Invite {
                team,
                id,
                role,
                name,
                email,
                phone,
                title,
            } => {
                let user = new_user(email, phone, title);
                self.invite(team, id, *role, name, user)
            }
            Intent::ArchiveMembership { team, user } => {
                self.set_membership_archived(team, user, true)
            }
            Intent::RestoreMembership { team, user } => {
                self.set_membership_archived(team, user, false)
            }
            Intent::ShareTemplate { template, to, edit } => {
                self.share_template(template, to, *edit)
            }
            Intent::UnshareTemplate { template, to } => self.unshare_template(template, to),
            Intent::StartPlan {
                id,
                team,
                template,
                inductee,
                new_inductee,
                name,
            } => self.start_plan(&StartPlan {
                id,
                team,
                template: template.as_ref(),
                inductee,
                new_inductee: new_inductee.as_ref(),
                name: name.as_ref(),
            }),
            Intent::EndPlan { plan } => self.end_plan(plan),
            Intent::ReopenPlan { plan } => self.reopen_plan(plan),
            Intent::AssignTask { task, users } => self.assign_task(task, users),
            Intent::CompleteTask { task, done } => self.complete_task(task, *done),
            Intent::SetVisibility {
                strategy,
                visibility,
            } => self.set_visibility(strategy, *visibility),
            Intent::SetStrategyRole { strategy, role, to } => {
                self.set_strategy_role(strategy, *role, to)
            }
            Intent::SetConnected { breakthrough, to } => self.set_connected(breakthrough, to),
            Intent::Publish { object } => self.publish(object),
        }
    }
}

/// Takes for done what is so already.
pub(super) fn unless_no_change(done: Result<(), Refusal>) -> Result<(), Refusal> {
    match done {
        Err(refusal) if refusal.code == RefusalCode::NoChange => Ok(()),
        done => done,
    }
}

/// An area, else the section.
fn in_onboarding(area: Option<&Id>) -> Id {
    area.cloned()
        .unwrap_or_else(|| SectionName::Onboarding.id())
}
