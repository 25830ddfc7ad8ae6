//! All about an object.

use luotsi_domain::{Data, Kind, Record, SectionName, access::Action, record::ReferenceKind};

use super::{
    DocumentDetails, Fact, Object, ObjectArgs,
    allowed::{action_states, approval_state, helpers},
    archiving::archiving,
    lists,
    review::review,
    rights::rights,
    says::writable,
    seen::{found, may, names_of, object_name, party_name, path, shown_name},
    state::state,
    versions,
};
use crate::{ApiError, App, Host, app::Snapshot, links::link_to, tree, view::State};

/// All that the user may know about an object. Looking at it makes it a recent one.
///
/// # Errors
///
/// `no-workspace`; `not-found`, also where the user may not know of it; `in-bin`; what the store
/// says.
pub async fn object<H: Host>(app: &App<H>, args: ObjectArgs) -> Result<Object, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    let record = found(&snapshot, &args.id)?;
    let mut object = named(&snapshot, record)?;
    if !object.name_only {
        fill(&mut object, &snapshot, record, app.host.now());
        let above = object.archived_with.as_ref().map(|above| &above.id);
        if let Some(archived) = Some(&record.id).filter(|_| record.archived).or(above) {
            object.archiving = archiving(&open, &snapshot, archived).await?;
        }
    }
    if record.kind() != Kind::Section {
        lists::visited(&open, &snapshot, &record.id).await;
    }
    // That a list of conveniences can not be read is no reason to show nothing.
    object.favourite = lists::is_favourite(&open, &snapshot, &record.id)
        .await
        .unwrap_or_default();
    Ok(object)
}

/// What everybody sees who may know of the object: its name and where it stands.
fn named(snapshot: &Snapshot, record: &Record) -> Result<Object, ApiError> {
    let organisation = &snapshot.organisation;
    let section = organisation
        .section_of(&record.id)
        .ok_or_else(|| ApiError::not_found(&record.id))?;
    Ok(Object {
        id: record.id.clone(),
        kind: record.kind(),
        section,
        path: path(snapshot, &record.id)
            .into_iter()
            .map(|above| object_name(snapshot, above))
            .collect(),
        name: shown_name(snapshot, record),
        names: record.name.clone(),
        link: link_to(&record.id),
        name_only: !may(snapshot, Action::View, &record.id),
        state: State::None,
        archived: record.archived,
        archived_with: tree::above(snapshot, &record.id)
            .find(|above| above.archived)
            .map(|above| object_name(snapshot, above)),
        archiving: None,
        purpose: None,
        purposes: None,
        template: None,
        document: None,
        responsible: None,
        review: None,
        approved: None,
        working: None,
        writable: false,
        links: Vec::new(),
        used_in: Vec::new(),
        child_kinds: Vec::new(),
        actions: Vec::new(),
        approval: None,
        rights: Vec::new(),
        favourite: false,
        facts: Vec::new(),
    })
}

fn fill(object: &mut Object, snapshot: &Snapshot, record: &Record, now: jiff::Timestamp) {
    let archived = record.archived || object.archived_with.is_some();
    object.state = state(snapshot, record);
    if let Data::Process(process) = &record.data {
        object.purpose = Some(snapshot.shown(&process.purpose));
        object.purposes = Some(process.purpose.clone());
        object.template = Some(process.template);
    }
    if let Data::Document(of) = &record.data {
        object.document = Some(DocumentDetails::of(snapshot, record, of));
    }
    if let Some(governance) = record.data.governance() {
        object.responsible = governance
            .responsible
            .as_ref()
            .and_then(|party| party_name(snapshot, party));
        object.review = Some(review(governance, archived, now));
        object.links = names_of(snapshot, &governance.links);
    }
    object.approved = versions::approved(snapshot, record);
    object.working = versions::working(snapshot, record);
    object.writable = writable(record);
    object.used_in = used_in(snapshot, record);
    object.child_kinds = child_kinds(object.section, record.kind());
    let helpers = helpers(snapshot, &record.id);
    object.actions = action_states(snapshot, &record.id, &helpers);
    object.approval = object
        .actions
        .iter()
        .find(|state| state.action == Action::Approve)
        .map(|by_role| approval_state(snapshot, &record.id, by_role, &helpers));
    object.rights = rights(snapshot, record);
    object.facts = facts(snapshot, record);
}

/// What names the object. That something links is part of what it says, so that the user must be
/// able to see it, not only to know of it.
fn used_in(snapshot: &Snapshot, record: &Record) -> Vec<crate::view::ObjectName> {
    let by = |kind| snapshot.organisation.referrers(kind, &record.id);
    let mut ids: Vec<_> = by(ReferenceKind::Link)
        .iter()
        .chain(by(ReferenceKind::Refers))
        .filter(|id| may(snapshot, Action::View, id))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    names_of(snapshot, ids)
}

/// The kinds that can be created below a kind, where there are commands for it.
fn child_kinds(section: SectionName, parent: Kind) -> Vec<Kind> {
    let in_use = section.is_content() || section == SectionName::Maintenance;
    Kind::ALL
        .iter()
        .copied()
        .filter(|child| in_use && section.may_stand(*child, parent))
        .collect()
}

fn facts(snapshot: &Snapshot, record: &Record) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut fact = |name: &str, value: Option<String>| {
        facts.extend(value.map(|value| Fact {
            name: name.to_owned(),
            value,
        }));
    };
    match &record.data {
        Data::Risk(risk) => {
            fact(
                "likelihood",
                risk.likelihood.map(|number| number.to_string()),
            );
            fact("impact", risk.impact.map(|number| number.to_string()));
        }
        Data::Metric(metric) => {
            let unit = snapshot.shown(&metric.unit).text;
            fact("unit", Some(unit).filter(|unit| !unit.is_empty()));
            fact("target", metric.target.map(|number| number.to_string()));
        }
        _ => {}
    }
    facts
}
