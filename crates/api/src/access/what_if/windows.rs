//! The parts of a trial, some rows at a time.

use std::cmp::Reverse;

use luotsi_domain::{
    Id,
    access::{Action, ActionSet, Cell, Surprise, SurpriseKind},
};

use super::{
    CellChanges, CellRow, DraftCells, DraftSurprises, DraftWindow, ObjectChangesRow,
    ObjectsChanges, PeopleChanges, PeopleWindow, PersonChangesRow, SurpriseRow, SurpriseRows,
    answer::number,
    seen::Seen,
    trial::{Trial, Wanted},
};
use crate::{ApiError, App, Host, objects::alphabetical, paging::window};

/// Up to so many cells are put in the order of their names.
const MOST_SORTED: usize = 5_000;

/// The people whose rights would change.
///
/// # Errors
///
/// `no-workspace`.
pub async fn people<H: Host>(app: &App<H>, args: PeopleWindow) -> Result<PeopleChanges, ApiError> {
    let open = app.open()?;
    let (snapshot, trial) = app.tried(&open, args.changes, Wanted::ALWAYS).await?;
    let seen = Seen::of(&snapshot, &trial.after);
    let mut people: Vec<PersonChanges<'_>> = changed_people(&trial, args.action).collect();
    if args.action.is_some() {
        people.sort_by_key(|person| Reverse(person.gained + person.lost));
    }
    Ok(PeopleChanges {
        total: number(people.len()),
        rows: window(people.into_iter(), args.from, args.count)
            .map(|person| person.row(&seen))
            .collect(),
    })
}

/// The people with the most changes.
pub(super) fn first_people(trial: &Trial, seen: &Seen<'_>, count: u32) -> Vec<PersonChangesRow> {
    window(changed_people(trial, None), 0, count)
        .map(|person| person.row(seen))
        .collect()
}

/// Who gains or loses an action, or any, those with the most changes of all actions first.
fn changed_people(
    trial: &Trial,
    action: Option<Action>,
) -> impl Iterator<Item = PersonChanges<'_>> {
    let people = trial.users.iter();
    let people = people.filter_map(|at| trial.summary.users.get(*at));
    people.filter_map(move |(user, tally)| {
        let (gained, lost) = match action {
            Some(action) => (tally.gained(action), tally.lost(action)),
            None => (tally.all_gained(), tally.all_lost()),
        };
        let changes = PersonChanges {
            user,
            objects: tally.cells,
            gained,
            lost,
        };
        (gained + lost > 0).then_some(changes)
    })
}

struct PersonChanges<'a> {
    user: &'a Id,
    objects: u64,
    gained: u64,
    lost: u64,
}

impl PersonChanges<'_> {
    fn row(&self, seen: &Seen<'_>) -> PersonChangesRow {
        PersonChangesRow {
            user: seen.user(self.user),
            objects: self.objects,
            gained: self.gained,
            lost: self.lost,
        }
    }
}

/// The objects on which rights would change.
///
/// # Errors
///
/// `no-workspace`.
pub async fn objects<H: Host>(app: &App<H>, args: DraftWindow) -> Result<ObjectsChanges, ApiError> {
    let open = app.open()?;
    let (snapshot, trial) = app.tried(&open, args.changes, Wanted::ALWAYS).await?;
    let seen = Seen::of(&snapshot, &trial.after);
    let rows = window(trial.objects.iter(), args.from, args.count);
    let rows = rows.filter_map(|at| trial.summary.objects.get(*at));
    Ok(ObjectsChanges {
        total: number(trial.objects.len()),
        rows: rows
            .filter_map(|row| {
                Some(ObjectChangesRow {
                    object: seen.object(&row.object)?,
                    path: seen.path(&row.object),
                    people: row.users,
                    gained: row.gained,
                    lost: row.lost,
                })
            })
            .collect(),
    })
}

/// What would change for one user, on one object, or for that user on that object.
///
/// # Errors
///
/// `no-workspace`.
pub async fn cells<H: Host>(app: &App<H>, args: DraftCells) -> Result<CellChanges, ApiError> {
    let open = app.open()?;
    let (snapshot, trial) = app.tried(&open, args.changes, Wanted::ALWAYS).await?;
    let seen = Seen::of(&snapshot, &trial.after);
    let difference = &trial.difference;
    let mut cells: Vec<Cell> = match (&args.user, &args.object) {
        (Some(user), _) => difference.cells_of(user).collect(),
        (None, Some(object)) => difference.cells_on(object).collect(),
        (None, None) => Vec::new(),
    };
    cells.retain(|cell| {
        args.object
            .as_ref()
            .is_none_or(|object| cell.object == *object)
            && seen.shows(&cell.user, &cell.object)
    });
    if cells.len() <= MOST_SORTED {
        let by_user = args.user.is_none();
        cells.sort_by_cached_key(|cell| {
            if by_user {
                return vec![alphabetical(&seen.user(&cell.user).name.text)];
            }
            let name = seen.object(&cell.object).map(|object| object.name.text);
            let section = trial.after.section_of(&cell.object);
            let section = section.map(|section| format!("{:02}", section as u8));
            let path = seen.path(&cell.object).into_iter().chain(name);
            let path = path.map(|name| alphabetical(&name));
            section.into_iter().chain(path).collect()
        });
    }
    Ok(CellChanges {
        total: number(cells.len()),
        rows: window(cells.into_iter(), args.from, args.count)
            .filter_map(|cell| {
                Some(CellRow {
                    user: seen.user(&cell.user),
                    object: seen.object(&cell.object)?,
                    path: seen.path(&cell.object),
                    gained: cell.gained.iter().collect(),
                    lost: cell.lost.iter().collect(),
                })
            })
            .collect(),
    })
}

/// The surprises of one kind.
///
/// # Errors
///
/// `no-workspace`.
pub async fn surprises<H: Host>(
    app: &App<H>,
    args: DraftSurprises,
) -> Result<SurpriseRows, ApiError> {
    let open = app.open()?;
    let (snapshot, trial) = app.tried(&open, args.changes, Wanted::ALWAYS).await?;
    let seen = Seen::of(&snapshot, &trial.after);
    let of_kind: Vec<&Surprise> = trial
        .surprises
        .iter()
        .filter(|one| one.kind == args.kind)
        .collect();
    Ok(SurpriseRows {
        total: number(of_kind.len()),
        rows: window(of_kind.into_iter(), args.from, args.count)
            .map(|one| surprise_row(&trial, &seen, one))
            .collect(),
    })
}

pub(super) fn surprise_row(trial: &Trial, seen: &Seen<'_>, one: &Surprise) -> SurpriseRow {
    let object = one.object.clone().or_else(|| {
        // The first object that it is about, for an example.
        let gained = gained_in(one.kind)?;
        let user = one.user.as_ref()?;
        let mut cells = trial.difference.cells_of(user);
        let cell =
            cells.find(|cell| gained.is_subset(cell.gained) && seen.shows(user, &cell.object));
        cell.map(|cell| cell.object)
    });
    SurpriseRow {
        user: one.user.as_ref().map(|user| seen.user(user)),
        path: object.as_ref().map(|id| seen.path(id)).unwrap_or_default(),
        object: object.and_then(|id| seen.object(&id)),
        objects: one.objects,
        exact: one.exact,
    }
}

/// What is gained in the cells that a surprise is about.
fn gained_in(kind: SurpriseKind) -> Option<ActionSet> {
    match kind {
        SurpriseKind::GainsSetFlags => Some(ActionSet::one(Action::SetFlags)),
        SurpriseKind::GainsGrant => Some(ActionSet::one(Action::Grant)),
        SurpriseKind::SeesHidden => Some(ActionSet::one(Action::View).with(Action::Traverse)),
        SurpriseKind::NobodyApproves
        | SurpriseKind::LastApprover
        | SurpriseKind::LastAdministrator
        | SurpriseKind::LosesAll => None,
    }
}
