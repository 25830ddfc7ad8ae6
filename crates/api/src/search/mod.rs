//! Finding objects by the words of their names and texts, as far as somebody may see them.
//!
//! What is found is decided by what the organisation is now; what the words are, by how far the search
//! has followed ([`luotsi_store::Workspace::search`]). No answer tells how much was left out.

mod follow;
mod shown;
mod texts;
mod types;
mod visibility;

use std::sync::Arc;

pub(crate) use follow::{follow, rest};
use luotsi_domain::Id;
use luotsi_search::{
    query::{Lookup, Query},
    snippet::Highlights,
};
use luotsi_store::Behind;
use shown::Showing;
pub use types::{Lagging, Search, SearchAnswer, SearchHit, TextPiece};
pub(crate) use visibility::Visibility;
use visibility::Wanted;

use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot, lock},
};

/// The most that is found, however many are asked for.
const MOST_FOUND: u32 = 200;

/// Objects by words of their names and texts: those with every word, the best first; where there is
/// none, those with any. A word is found in all its forms, by its beginning, and from three letters on
/// inside of others.
///
/// # Errors
///
/// `no-workspace`, and what the store says.
pub async fn search<H: Host>(app: &App<H>, args: Search) -> Result<SearchAnswer, ApiError> {
    let open = app.open()?;
    open.searched.send_replace(());
    if args.wait {
        follow::caught_up(&open).await?;
    }
    let snapshot = Arc::new(open.snapshot());
    let args = Arc::new(args);
    let (looked, behind) = look(&open, &snapshot, &args).await?;
    let objects: Vec<Id> = looked.hits.iter().map(|(id, _)| id.clone()).collect();
    let texts = open.workspace.searched_texts(&objects).await?;
    let hits = open.workspace.search(move |searchable, _| {
        let highlights = if searchable.generation == looked.generation {
            Highlights::of(&looked.lookup)
        } else {
            // The same words may have other numbers now.
            Highlights::of(&Query::new(&args.query).look_up(&searchable.index))
        };
        let showing = Showing {
            snapshot: &snapshot,
            args: &args,
            vocabulary: &searchable.index.vocabulary,
            highlights,
        };
        let hits = looked.hits.iter().filter_map(|(id, score)| {
            let texts = texts.get(id).map_or(&[][..], Vec::as_slice);
            showing.hit(id, *score, texts)
        });
        hits.collect()
    });
    Ok(SearchAnswer {
        hits: hits.await?,
        lagging: Lagging::of(behind),
    })
}

/// What was found, before its texts are read.
struct Looked {
    generation: u64,
    lookup: Lookup,
    /// With how well they were found.
    hits: Vec<(Id, f32)>,
}

async fn look(
    open: &Open,
    snapshot: &Arc<Snapshot>,
    args: &Arc<Search>,
) -> Result<(Looked, Behind), ApiError> {
    let (snapshot, args, visibility) = (
        Arc::clone(snapshot),
        Arc::clone(args),
        Arc::clone(&open.searchable),
    );
    let looked = open.workspace.search(move |searchable, behind| {
        let mut visibility = lock(&visibility);
        visibility.renew(&snapshot, searchable);
        let mut wanted = Wanted::of(&args);
        let languages = languages(&args, &snapshot).map(|tags| {
            let numbers = tags.into_iter().filter_map(|tag| searchable.language(tag));
            numbers.collect::<Vec<u16>>()
        });
        let lookup = Query::new(&args.query).look_up(&searchable.index);
        let most = usize::try_from(args.limit.min(MOST_FOUND)).unwrap_or(0);
        let hits = lookup.find(&searchable.index, most, |text| {
            languages
                .as_ref()
                .is_none_or(|some| some.contains(&text.language))
                && visibility.shows(&snapshot, searchable, text.object, text.part, args.archived)
                && wanted
                    .as_mut()
                    .is_none_or(|wanted| wanted.wants(&snapshot, searchable, text.object))
        });
        let hits = hits
            .into_iter()
            .filter_map(|hit| Some((searchable.object(hit.object)?.clone(), hit.score)));
        let looked = Looked {
            generation: searchable.generation,
            hits: hits.collect(),
            lookup,
        };
        (looked, behind)
    });
    Ok(looked.await?)
}

/// The languages of texts that are looked at; `None`: all. A text of which none is known is in the
/// organisation's own.
fn languages<'a>(args: &'a Search, snapshot: &Snapshot) -> Option<Vec<&'a str>> {
    let language = args.language.as_ref()?;
    let is_own = snapshot.organisation.default_language().as_ref() == Some(language);
    let unknown = is_own.then_some("");
    Some(unknown.into_iter().chain([language.as_str()]).collect())
}
