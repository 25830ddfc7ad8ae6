//! Lists of objects: what stands below a section or an object, filtered and sorted, in windows.

mod deeds;
mod found;
mod kept;
mod languages;
mod order;
mod seen;
#[cfg(test)]
mod tests;
mod types;
mod views;
mod wanted;

use luotsi_domain::access::Action;

pub(crate) use self::kept::Listing;
pub use self::{deeds::*, types::*, views::*};
use self::{
    found::Listed,
    kept::bears_on,
    languages::Languages,
    seen::{Seen, day_of},
};
use super::{
    children::shows_archived,
    review::review,
    seen::{found, object_name, party_name, path_names},
};
use crate::{
    ApiError, App, Host,
    app::{Snapshot, lock},
    paging::MOST_ROWS,
    tree,
};

/// The most objects that can be chosen at once.
const MOST_CHOSEN: u32 = 2_000;

/// Some rows of a list.
///
/// # Errors
///
/// `no-workspace`; `not-found`, `in-bin`; what the store says.
pub async fn list_objects<H: Host>(
    app: &App<H>,
    args: ListWindowArgs,
) -> Result<ListWindow, ApiError> {
    let ListWindowArgs {
        list,
        from,
        count,
        languages,
    } = args;
    let now = app.host.now();
    let question = list.clone();
    let show = move |snapshot: &Snapshot, languages: &Languages, archived, listed: &[Listed]| {
        let shown = window(listed, from, count.min(MOST_ROWS));
        let depth = path_names(snapshot, &list.of).len() + usize::from(!is_section(&list));
        ListWindow {
            total: to_u32(listed.len()),
            from: to_u32(to_index(from).min(listed.len())),
            rows: shown
                .iter()
                .filter_map(|listed| row(snapshot, languages, listed, depth, now))
                .collect(),
            anything: !listed.is_empty()
                || tree::children(snapshot, &list.of, archived)
                    .next()
                    .is_some(),
            archived,
            languages_behind: languages.behind,
        }
    };
    answered(app, question, languages, show).await
}

/// The ids of some rows of a list; at most as many as can be chosen at once.
///
/// # Errors
///
/// As [`list_objects`].
pub async fn list_ids<H: Host>(app: &App<H>, args: ListIdsArgs) -> Result<ListIds, ApiError> {
    let ListIdsArgs { list, from, count } = args;
    let show = move |_: &Snapshot, _: &Languages, _, listed: &[Listed]| {
        let shown = window(listed, from, count.min(MOST_CHOSEN));
        ListIds {
            total: to_u32(listed.len()),
            ids: shown.iter().map(|listed| listed.id.clone()).collect(),
        }
    };
    answered(app, list, false, show).await
}

/// Answers a question about a list, on a thread of its own: a large one takes a while the first time.
async fn answered<H: Host, T: Send + 'static>(
    app: &App<H>,
    mut question: ListQuestion,
    tells_languages: bool,
    show: impl FnOnce(&Snapshot, &Languages, bool, &[Listed]) -> T + Send + 'static,
) -> Result<T, ApiError> {
    let open = app.open()?;
    let snapshot = open.snapshot();
    found(&snapshot, &question.of)?;
    let asked = question.look.filter.archived;
    let archived = asked.unwrap_or_else(|| shows_archived(&open, &snapshot, &question.of));
    question.look.filter.archived = Some(archived);
    let languages = if tells_languages || bears_on(&question) {
        Languages::now(&open, &snapshot).await?
    } else {
        Languages::default()
    };
    let today = day_of(app.host.now());
    let last = open.listed.last.clone();
    let answer = tokio::task::spawn_blocking(move || {
        let mut last = lock(&last);
        let listed = last.list(&snapshot, &question, &languages, today);
        show(&snapshot, &languages, archived, listed)
    });
    answer
        .await
        .map_err(|error| ApiError::new("internal", error))
}

fn row(
    snapshot: &Snapshot,
    languages: &Languages,
    listed: &Listed,
    depth: usize,
    now: jiff::Timestamp,
) -> Option<ListRow> {
    let record = snapshot.organisation.get(&listed.id)?;
    let seen = Seen::of(snapshot, record, listed.archived);
    let path = path_names(snapshot, &record.id);
    Some(ListRow {
        object: object_name(snapshot, record),
        path: path.into_iter().skip(depth).collect(),
        name_only: !seen.is_viewed(),
        archived: listed.archived,
        number: seen.number().map(ToOwned::to_owned),
        responsible: seen
            .responsible()
            .and_then(|party| party_name(snapshot, party)),
        state: seen.state(),
        version: seen.approved().map(|version| version.number),
        changed: seen.changed().map(|at| at.to_string()),
        review: seen
            .governance()
            .map(|governance| review(governance, listed.archived, now)),
        language: seen.language(languages).cloned(),
        may_move: seen.may(Action::Move),
        may_create: seen.may(Action::Create),
    })
}

fn is_section(list: &ListQuestion) -> bool {
    luotsi_domain::SectionName::of(&list.of).is_some()
}

fn window(listed: &[Listed], from: u32, count: u32) -> &[Listed] {
    let from = to_index(from).min(listed.len());
    let end = from.saturating_add(to_index(count)).min(listed.len());
    &listed[from..end]
}

fn to_index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
