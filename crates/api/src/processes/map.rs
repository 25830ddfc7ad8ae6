//! A level of the processes' tree, as boxes.

use luotsi_domain::{Data, Id, Record, SectionName, access::Action, record::MapBox};

use super::{MapArgs, ProcessBox, ProcessMap};
use crate::{
    ApiError, App, Host,
    app::Snapshot,
    objects::{found, may, object_name, path, state},
    tree,
    view::ObjectName,
};

/// So many of those below are named in a box.
const NAMED: usize = 6;

/// The processes directly below one, or at the top.
///
/// # Errors
///
/// `no-workspace`; `not-found`, `in-bin`.
pub async fn map<H: Host>(app: &App<H>, args: MapArgs) -> Result<ProcessMap, ApiError> {
    let snapshot = app.snapshot()?;
    let top = SectionName::Processes.id();
    let level = match &args.of {
        Some(of) => found(&snapshot, of)?.id.clone(),
        None => top,
    };
    Ok(ProcessMap {
        path: way(&snapshot, &level),
        boxes: below(&snapshot, &level)
            .map(|record| process_box(&snapshot, record))
            .collect(),
    })
}

fn below<'a>(snapshot: &'a Snapshot, process: &Id) -> impl Iterator<Item = &'a Record> {
    tree::children(snapshot, process, false)
        .map(|record| &**record)
        .filter(|record| matches!(record.data, Data::Process(_)))
}

/// What a level stands in, from the top, and itself; without the section.
fn way(snapshot: &Snapshot, level: &Id) -> Vec<ObjectName> {
    let here = snapshot.organisation.get(level);
    path(snapshot, level)
        .into_iter()
        .chain(here)
        .filter(|record| matches!(record.data, Data::Process(_)))
        .map(|record| object_name(snapshot, record))
        .collect()
}

fn process_box(snapshot: &Snapshot, record: &Record) -> ProcessBox {
    let map = match &record.data {
        Data::Process(process) if may(snapshot, Action::View, &record.id) => process.map,
        _ => MapBox::default(),
    };
    let parts: Vec<&Record> = below(snapshot, &record.id).collect();
    ProcessBox {
        object: object_name(snapshot, record),
        state: state(snapshot, record),
        map,
        below: u32::try_from(parts.len()).unwrap_or(u32::MAX),
        first_below: parts
            .into_iter()
            .take(NAMED)
            .map(|record| object_name(snapshot, record))
            .collect(),
        may_arrange: may(snapshot, Action::Edit, &record.id),
    }
}
