//! Processes that are offered to begin new ones with.

use luotsi_domain::{Data, Record, SectionName, access::Action};

use super::ProcessTemplate;
use crate::{
    ApiError, App, Host,
    objects::{alphabetical, may, object_name, path_names},
    use_cases::Nothing,
};

/// The processes that are offered as templates, as far as the user may view them, by name.
///
/// # Errors
///
/// `no-workspace`.
pub async fn templates<H: Host>(
    app: &App<H>,
    _: Nothing,
) -> Result<Vec<ProcessTemplate>, ApiError> {
    let snapshot = app.snapshot()?;
    let processes = snapshot.organisation.branch(&SectionName::Processes.id());
    let is_offered = |record: &Record| {
        matches!(&record.data, Data::Process(process) if process.template)
            && !snapshot.organisation.is_archived(&record.id)
            && may(&snapshot, Action::View, &record.id)
    };
    let mut offered: Vec<ProcessTemplate> = processes
        .filter(|record| is_offered(record))
        .map(|record| ProcessTemplate {
            object: object_name(&snapshot, record),
            path: path_names(&snapshot, &record.id),
        })
        .collect();
    offered.sort_by_cached_key(|template| alphabetical(&template.object.name.text));
    Ok(offered)
}
