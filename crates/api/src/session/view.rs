//! What the frame of the window shows: the organisation, the user, the sections.

use luotsi_domain::{Data, Kind, SectionName, access::Action};

use super::types::{Outside, SectionView, Session, ShownHeading, Start, Viewing};
use crate::{
    ApiError, App, Host,
    access::left_out,
    app::{Snapshot, lock},
    objects,
    use_cases::Nothing,
};

/// What the program shows first. Waits for the workspace that is being opened at the start, and
/// lets it be opened as fast as can be from here on: the window has been drawn.
///
/// # Errors
///
/// None: why a workspace could not be opened is part of the answer.
pub async fn start<H: Host>(app: &App<H>, _: Nothing) -> Result<Start, ApiError> {
    app.opened().await;
    let session = match app.open() {
        Ok(_) => Some(session(app, Nothing {}).await?),
        Err(_) => None,
    };
    Ok(Start {
        session,
        outside: outside(app),
    })
}

/// What there is beside an open workspace.
pub(crate) fn outside<H: Host>(app: &App<H>) -> Outside {
    Outside {
        recent: app.computer.recent(),
        demonstration: app.host.demonstration().is_some(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        folder: app.host.data_folder().display().to_string(),
        problem: lock(&app.problem).clone(),
    }
}

/// Who looks at what.
///
/// # Errors
///
/// `no-workspace`.
pub async fn session<H: Host>(app: &App<H>, _: Nothing) -> Result<Session, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let organisation = &snapshot.organisation;
    let name_of = |user| {
        let user = organisation.user(user);
        user.map(|user| snapshot.shown(&user.name).text)
            .unwrap_or_default()
    };
    let viewing = snapshot.viewed_by.as_ref().map(|by| Viewing {
        by: by.clone(),
        by_name: name_of(by),
        left_out: left_out(&open.current().own_snapshot(), &snapshot.user),
    });
    let user_name = name_of(&snapshot.user);
    let sections = SectionName::ALL
        .iter()
        .map(|section| section_view(&snapshot, *section))
        .collect();
    let settings = organisation.settings();
    Ok(Session {
        organisation: snapshot.shown(&organisation.name()),
        path: open.path.display().to_string(),
        user: snapshot.user.clone(),
        user_name,
        local: true,
        may_switch_user: app.host.may_switch_user() && viewing.is_none(),
        viewing,
        language: snapshot.language.clone(),
        languages: settings.languages,
        sections,
        step_headings: settings
            .step_headings
            .into_iter()
            .map(|(column, name)| ShownHeading {
                column,
                name: snapshot.shown(&name),
            })
            .collect(),
    })
}

fn section_view(snapshot: &Snapshot, section: SectionName) -> SectionView {
    let id = section.id();
    let record = snapshot.organisation.get(&id);
    let in_use = match record.map(|record| &record.data) {
        Some(Data::Section(settings)) => settings.in_use,
        _ => false,
    };
    let kinds = [Kind::Folder]
        .into_iter()
        .chain(section.item())
        .filter(|kind| section.may_stand(*kind, Kind::Section))
        .collect();
    SectionView {
        section,
        name: record.map_or_else(Default::default, |record| snapshot.shown(&record.name)),
        in_use,
        visible: snapshot.rights.may(Action::Traverse, &id),
        kinds,
        actions: objects::action_states(snapshot, &id, &objects::helpers(snapshot, &id)),
        id,
    }
}
