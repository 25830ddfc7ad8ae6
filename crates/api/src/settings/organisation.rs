//! The organisation's own settings.

use luotsi_domain::{SectionName, Text};
use luotsi_store::KeyKind;

use super::{SectionNames, SettingsView, StepHeading};
use crate::{
    ApiError, App, Host,
    objects::{action_states, helpers},
    use_cases::Nothing,
};

/// The organisation's settings. Everybody may read them; `actions` says who may change them.
///
/// # Errors
///
/// `no-workspace`, and what the store says.
pub async fn settings<H: Host>(app: &App<H>, _: Nothing) -> Result<SettingsView, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let organisation = &snapshot.organisation;
    let settings = organisation.settings();
    let maintenance = SectionName::Maintenance.id();
    let section_names = SectionName::ALL
        .iter()
        .map(|section| {
            let id = section.id();
            let record = organisation.get(&id);
            SectionNames {
                names: record.map_or_else(Text::default, |record| record.name.clone()),
                id,
            }
        })
        .collect();
    Ok(SettingsView {
        names: organisation.name(),
        step_headings: settings
            .step_headings
            .into_iter()
            .map(|(column, names)| StepHeading { column, names })
            .collect(),
        languages: settings.languages,
        separation_of_duties: settings.separation_of_duties,
        section_names,
        actions: action_states(&snapshot, &maintenance, &helpers(&snapshot, &maintenance)),
        protection: match open.workspace.key_kind()? {
            KeyKind::Keyring => "keyring",
            KeyKind::Passphrase => "passphrase",
        }
        .to_owned(),
    })
}
