//! What takes a command back.

mod was;

use super::Intent;
use crate::{
    Data, Id, Kind, Organisation, Text,
    record::{Document, Governance, Process, User},
};

/// The intention that takes `intent` back, made from the organisation as it was before. `None`
/// where there is none: of texts and diagrams (their editors undo), approvals, and what is gone for
/// good. It is a command like any other: it may be refused.
#[must_use]
pub fn inverse(before: &Organisation, intent: &Intent) -> Option<Intent> {
    Some(match intent {
        Intent::All { changes } => return inverse_of_all(before, changes),
        Intent::Create { id, kind, .. } => was::creation(*kind, id)?,
        Intent::Rename { object, name } => Intent::Rename {
            object: object.clone(),
            name: undoing(before, &before.get(object)?.name, name)?,
        },
        Intent::Move { object, .. } | Intent::SetTeamArea { team: object, .. } => {
            was::standing(before, object)?
        }
        Intent::InsertLevel { id, process, .. } => {
            let back = before.children(process).iter().map(|child| Intent::Move {
                object: child.clone(),
                under: process.clone(),
                before: None,
            });
            let delete = Intent::Delete { object: id.clone() };
            Intent::All {
                changes: back.chain([delete]).collect(),
            }
        }
        Intent::Archive { object } => Intent::Restore {
            object: object.clone(),
        },
        Intent::Restore { object } => Intent::Archive {
            object: object.clone(),
        },
        Intent::Delete { object } => Intent::Undelete {
            object: object.clone(),
        },
        Intent::Undelete { object } => Intent::Delete {
            object: object.clone(),
        },
        Intent::SetPurpose { process, purpose } => Intent::SetPurpose {
            purpose: undoing(before, &process_data(before, process)?.purpose, purpose)?,
            process: process.clone(),
        },
        Intent::SetMapBox { process, .. } => Intent::SetMapBox {
            map: process_data(before, process)?.map,
            process: process.clone(),
        },
        Intent::OfferAsTemplate { process, .. } => Intent::OfferAsTemplate {
            value: process_data(before, process)?.template,
            process: process.clone(),
        },
        Intent::Duplicate { object, ids, .. } => Intent::Delete {
            object: ids.get(object)?.clone(),
        },
        Intent::SetNumber { object, .. } => Intent::SetNumber {
            number: document_data(before, object)?.number.clone(),
            object: object.clone(),
        },
        Intent::SetDocumentTemplate { document, .. } => Intent::SetDocumentTemplate {
            template: document_data(before, document)?.template.clone(),
            document: document.clone(),
        },
        Intent::CreateFromTemplate { id, .. } => was::creation(Kind::Document, id)?,
        Intent::SetTranslation { object, .. } => {
            let was = document_data(before, object)?.translates.as_deref();
            Intent::SetTranslation {
                object: object.clone(),
                of: was.map(|was| was.of.clone()),
                version: was.and_then(|was| was.version),
            }
        }
        Intent::SetResponsible { object, .. } => Intent::SetResponsible {
            to: responsible(before, object)?,
            object: object.clone(),
        },
        Intent::SetReviewInterval { object, .. } => Intent::SetReviewInterval {
            months: governance(before, object)?.review_interval_months,
            object: object.clone(),
        },
        Intent::Link { object, to } => Intent::Unlink {
            object: object.clone(),
            to: to.clone(),
        },
        Intent::Unlink { object, to } => Intent::Link {
            object: object.clone(),
            to: to.clone(),
        },
        Intent::EditUser {
            user,
            name,
            email,
            phone,
            title,
        } => {
            let record = before.get(user)?;
            let data = user_data(before, user)?;
            let was = |value: &Option<String>, before: &str| value.is_some().then(|| before.into());
            Intent::EditUser {
                user: user.clone(),
                name: match name {
                    Some(name) => Some(undoing(before, &record.name, name)?),
                    None => None,
                },
                email: was(email, &data.email),
                phone: was(phone, &data.phone),
                title: match title {
                    Some(title) => Some(undoing(before, &data.title, title)?),
                    None => None,
                },
            }
        }
        Intent::ArchiveUser { user } => Intent::RestoreUser { user: user.clone() },
        Intent::RestoreUser { user } => Intent::ArchiveUser { user: user.clone() },
        Intent::SetFlag { user, flag, .. } => Intent::SetFlag {
            value: user_data(before, user)?.has(*flag),
            user: user.clone(),
            flag: *flag,
        },
        Intent::CreateGroup { id, .. } => Intent::Delete { object: id.clone() },
        Intent::AddMember { group, user } => Intent::RemoveMember {
            group: group.clone(),
            user: user.clone(),
        },
        Intent::RemoveMember { group, user } => Intent::AddMember {
            group: group.clone(),
            user: user.clone(),
        },
        Intent::Grant { to, role, on } => Intent::Revoke {
            to: to.clone(),
            role: *role,
            on: on.clone(),
        },
        Intent::Revoke { to, role, on } => Intent::Grant {
            to: to.clone(),
            role: *role,
            on: on.clone(),
        },
        Intent::SetLanguages { .. } => Intent::SetLanguages {
            languages: before.settings().languages,
        },
        Intent::UseSection { section, .. } => match &before.get(&section.id())?.data {
            Data::Section(settings) => Intent::UseSection {
                section: *section,
                value: settings.in_use,
            },
            _ => return None,
        },
        Intent::SetStepHeading { column, heading } => {
            let headings = before.settings().step_headings;
            let was = headings.get(column).cloned().unwrap_or_default();
            Intent::SetStepHeading {
                column: *column,
                heading: undoing(before, &was, heading)?,
            }
        }
        Intent::SetSeparationOfDuties { .. } => Intent::SetSeparationOfDuties {
            value: before.settings().separation_of_duties,
        },
        Intent::CreateUser { id, .. } => Intent::ArchiveUser { user: id.clone() },
        Intent::RecordReview { .. }
        | Intent::Purge { .. }
        | Intent::EditBody { .. }
        | Intent::AttachFile { .. }
        | Intent::LinkUrl { .. }
        | Intent::Submit { .. }
        | Intent::Approve { .. }
        | Intent::Return { .. }
        | Intent::Invite { .. }
        | Intent::StartPlan { .. }
        | Intent::Publish { .. } => return None,
        Intent::SetCoordinators { area, .. } => was::coordinators(before, area)?,
        Intent::CreateArea { id, .. } => was::creation(Kind::Area, id)?,
        Intent::CreateTeam { id, .. } => was::creation(Kind::Team, id)?,
        Intent::SetIdentifier { team, .. } => was::identifier(before, team)?,
        Intent::SetTeamRole { team, user, .. } => was::team_role(before, team, user),
        Intent::ArchiveMembership { team, user } => Intent::RestoreMembership {
            team: team.clone(),
            user: user.clone(),
        },
        Intent::RestoreMembership { team, user } => Intent::ArchiveMembership {
            team: team.clone(),
            user: user.clone(),
        },
        Intent::ShareTemplate { template, to, .. } | Intent::UnshareTemplate { template, to } => {
            was::share(before, template, to)?
        }
        Intent::EndPlan { plan } => Intent::ReopenPlan { plan: plan.clone() },
        Intent::ReopenPlan { plan } => Intent::EndPlan { plan: plan.clone() },
        Intent::AssignTask { task, .. } => was::assignees(before, task)?,
        Intent::CompleteTask { task, .. } => was::done(before, task)?,
        Intent::SetVisibility { strategy, .. } => was::visibility(before, strategy)?,
        Intent::SetStrategyRole { strategy, role, .. } => {
            was::strategy_role(before, strategy, *role)?
        }
        Intent::SetConnected { breakthrough, .. } => was::connected(before, breakthrough)?,
    })
}

/// Several changes are taken back together, the last first; what was so already is left. Each inverse is made from the
/// organisation before all of them, which is right as long as no two touch the same property.
fn inverse_of_all(before: &Organisation, changes: &[Intent]) -> Option<Intent> {
    let changes: Option<Vec<_>> = changes
        .iter()
        .rev()
        .filter(|intent| !was::so_already(before, intent))
        .map(|intent| inverse(before, intent))
        .collect();
    Some(Intent::All { changes: changes? })
}

fn process_data<'a>(before: &'a Organisation, process: &Id) -> Option<&'a Process> {
    match &before.get(process)?.data {
        Data::Process(data) => Some(data),
        _ => None,
    }
}

fn document_data<'a>(before: &'a Organisation, document: &Id) -> Option<&'a Document> {
    match &before.get(document)?.data {
        Data::Document(data) => Some(data),
        _ => None,
    }
}

fn undoing(before: &Organisation, text: &Text, change: &Text) -> Option<Text> {
    let default = before.default_language()?;
    Some(text.undoing(&text.changed_by(change, &default), &default))
}

fn governance<'a>(organisation: &'a Organisation, id: &Id) -> Option<&'a Governance> {
    organisation.get(id)?.data.governance()
}

fn responsible(organisation: &Organisation, id: &Id) -> Option<Option<crate::Party>> {
    let record = organisation.get(id)?;
    let user = |id: &Option<Id>| id.clone().map(crate::Party::User);
    match &record.data {
        Data::Breakthrough(data) => Some(user(&data.responsible)),
        Data::Initiative(data) => Some(user(&data.responsible)),
        data => Some(data.governance()?.responsible.clone()),
    }
}

fn user_data<'a>(organisation: &'a Organisation, id: &Id) -> Option<&'a User> {
    match &organisation
        .get(id)
        .filter(|record| record.kind() == Kind::User)?
        .data
    {
        Data::User(data) => Some(data),
        _ => None,
    }
}
