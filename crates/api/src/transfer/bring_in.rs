//! A bundle becomes records and bodies, all of it or nothing.

use std::{
    cell::Cell,
    collections::{HashMap, HashSet},
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use luotsi_domain::{
    Data, Hash, Id, Kind, Organisation, Place, Record, SectionName, organisation::Change,
    record::same_number_as,
};
use luotsi_store::{Entry, Workspace};
use tokio::sync::mpsc;

use super::{
    count, require_manager,
    types::{Counts, TransferPath},
};
use crate::{
    ApiError, App, Event, Host,
    bundle_files::{self, BundleFileError, Limits, Progress, Watch},
};

/// Bodies are handed to the store in pieces of about this many bytes.
const PIECE: usize = 4 << 20;
/// How many pieces may wait for the store.
const WAITING: usize = 4;

/// Adds a bundle to the open workspace.
///
/// # Errors
///
/// What is wrong with the bundle, and where; `id-taken` with the id; `cancelled`; `refused`.
pub async fn import_bundle<H: Host>(app: &App<H>, args: TransferPath) -> Result<Counts, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    require_manager(&snapshot)?;
    let deciding = open.deciding.lock().await;
    let organisation = open.current().organisation.clone();
    let what = BringIn {
        bundle: Path::new(&args.path),
        task: &args.task,
        actor: Some(snapshot.user),
        into: Some(&organisation),
    };
    let records = bring_in(app, &open.workspace, what).await?;
    let counts = count(records.iter().map(|record| &**record));
    let changes: Vec<_> = records
        .into_iter()
        .map(|record| Change {
            before: None,
            after: Some(record),
        })
        .collect();
    // Building the indexes once is quicker than changing them for each of many records.
    let everything = organisation
        .records()
        .chain(organisation.bin())
        .chain(changes.iter().filter_map(|change| change.after.as_ref()))
        .map(|record| Record::clone(record));
    let organisation = Organisation::from_records(everything);
    open.current().replace(organisation);
    drop(deciding);
    app.host.send(Event::Changed {
        objects: Vec::new(),
    });
    Ok(counts)
}

/// What is brought in.
pub(crate) struct BringIn<'a> {
    /// The bundle's folder or `.zip`.
    pub(crate) bundle: &'a Path,
    /// The name of the task, for its progress and for cancelling it.
    pub(crate) task: &'a str,
    /// Who does it; somebody of the bundle's own where that is `None`.
    pub(crate) actor: Option<Id>,
    /// The organisation that it is added to, where there is one.
    pub(crate) into: Option<&'a Organisation>,
}

/// Brings a bundle into a workspace and gives the records that were added.
pub(crate) async fn bring_in<H: Host>(
    app: &App<H>,
    workspace: &Workspace,
    what: BringIn<'_>,
) -> Result<Vec<Arc<Record>>, ApiError> {
    let cancel = app.begin_task(what.task);
    let result = bring_in_unless(app, workspace, &what, cancel).await;
    app.end_task(what.task);
    result
}

/// What the thread that reads the bundle hands over.
enum Piece {
    Bodies(Vec<Vec<u8>>),
    Progress(Progress),
}

async fn bring_in_unless<H: Host>(
    app: &App<H>,
    workspace: &Workspace,
    what: &BringIn<'_>,
    cancel: Arc<AtomicBool>,
) -> Result<Vec<Arc<Record>>, ApiError> {
    let mut import = workspace.begin_import(cancel.clone()).await?;
    let (sender, mut pieces) = mpsc::channel(WAITING);
    let path = what.bundle.to_owned();
    let reading = tokio::task::spawn_blocking(move || read(&path, &cancel, &sender));
    while let Some(piece) = pieces.recv().await {
        match piece {
            Piece::Bodies(bodies) => drop(import.bodies(bodies).await?),
            Piece::Progress(progress) => app.host.send(Event::Progress {
                task: what.task.to_owned(),
                done: u32::try_from(progress.done).unwrap_or(u32::MAX),
                total: u32::try_from(progress.total).unwrap_or(u32::MAX),
            }),
        }
    }
    let records = reading
        .await
        .map_err(|error| ApiError::new("internal", error))??;
    let mut records = match what.into {
        Some(organisation) => fitted(organisation, records)?,
        None => records,
    };
    let actor = what.actor.clone().unwrap_or_else(|| first_of(&records));
    records.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    let records: Vec<_> = records.into_iter().map(Arc::new).collect();
    let command = serde_json::json!({
        "op": "import-bundle",
        "bundle": what.bundle.file_name().unwrap_or_default().to_string_lossy(),
    });
    let entry = Entry::new(
        app.host.new_id(),
        actor,
        app.host.now(),
        command.to_string(),
    );
    import.finish(&entry, records.clone(), |_| {}).await?;
    Ok(records)
}

/// Reads a bundle on a thread of its own and hands over what it finds.
fn read(
    path: &Path,
    cancel: &AtomicBool,
    sender: &mpsc::Sender<Piece>,
) -> Result<Vec<Record>, BundleFileError> {
    let told = Cell::new(None);
    let progress = |progress: Progress| {
        // A hundred steps are enough to see that it goes on.
        let step = (progress.what, progress.done * 100 / progress.total.max(1));
        if told.replace(Some(step)) != Some(step) {
            // Nobody listens where the store refused: the next body tells.
            sender.blocking_send(Piece::Progress(progress)).ok();
        }
    };
    let watch = Watch {
        progress: &progress,
        cancel,
    };
    let mut waiting = Vec::new();
    let mut bytes = 0;
    let mut keep = |_: Hash, body: Vec<u8>| {
        bytes += body.len();
        waiting.push(body);
        if bytes < PIECE {
            return Ok(());
        }
        bytes = 0;
        let piece = Piece::Bodies(std::mem::take(&mut waiting));
        sender.blocking_send(piece).map_err(|_| "stopped".into())
    };
    let records = bundle_files::read(path, &Limits::default(), &watch, &mut keep)?;
    sender
        .blocking_send(Piece::Bodies(waiting))
        .map_err(|_| BundleFileError::Cancelled)?;
    Ok(records)
}

/// The records of a bundle that is added to an organisation: without settings and sections of its
/// own, and behind what stands in the sections already.
fn fitted(organisation: &Organisation, records: Vec<Record>) -> Result<Vec<Record>, ApiError> {
    let mut last: HashMap<Id, Place> = HashMap::new();
    let numbers: HashSet<String> = organisation.records().filter_map(|it| number(it)).collect();
    let mut fitted = Vec::with_capacity(records.len());
    let own = |record: &Record| !matches!(record.kind(), Kind::Section | Kind::Settings);
    let mut records: Vec<_> = records.into_iter().filter(own).collect();
    records.sort_unstable_by(|a, b| a.place.cmp(&b.place));
    for mut record in records {
        if organisation.is_taken(&record.id) {
            return Err(ApiError::new("id-taken", "the id is there already").at(&record.id));
        }
        if number(&record).is_some_and(|number| numbers.contains(&number)) {
            let taken = ApiError::new("number-taken", "another document has this number");
            return Err(taken.at(&record.id));
        }
        if let Some(parent) = record
            .parent
            .clone()
            .filter(|id| SectionName::of(id).is_some())
        {
            let before = last.get(&parent).cloned().or_else(|| {
                let before = organisation.children(&parent).last()?;
                Some(organisation.get(before)?.place.clone())
            });
            record.place = Place::between(before.as_ref(), None);
            last.insert(parent, record.place.clone());
        }
        fitted.push(record);
    }
    Ok(fitted)
}

/// A document's number, as numbers are compared.
fn number(record: &Record) -> Option<String> {
    match &record.data {
        Data::Document(document) if !document.number.is_empty() => {
            Some(same_number_as(&document.number))
        }
        _ => None,
    }
}

/// Who brings a bundle in that becomes a workspace: its first administrator, else its first user;
/// somebody who does not exist where there is nobody.
fn first_of(records: &[Record]) -> Id {
    let users = records.iter().filter_map(|record| match &record.data {
        Data::User(user) if !record.archived => {
            Some((!user.administrator, &record.place, &record.id))
        }
        _ => None,
    });
    users
        .min()
        .map_or_else(|| Id::from(""), |(_, _, id)| id.clone())
}
