//! Finding objects by the words of their names and texts, as far as somebody may see them.
//!
//! What is found is decided by what the organisation is now; what the words are, by how far the search
//! has followed ([`luotsi_store::Workspace::search`]). No answer tells how much was left out.

mod follow;
mod texts;
mod types;
mod visibility;

use std::sync::Arc;

pub(crate) use follow::follow;
use luotsi_search::{
    index::{ObjectNumber, Part, TextNumber},
    query::{Hit as IndexHit, Lookup, Query},
    snippet::{Highlights, USUAL, beginning},
};
use luotsi_store::Searchable;
pub use types::{SearchAnswer, SearchHit, Lagging, TextPiece, Search};
pub(crate) use visibility::Visibility;
use visibility::Wanted;

use crate::{
    ApiError, App, Host,
    app::{Open, Snapshot, lock},
    objects::{found_object, shown_name, state, traversed},
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
    if args.wait {
        follow::caught_up(&open).await?;
    }
    let snapshot = Arc::new(open.snapshot());
    let args = Arc::new(args);
    let (looked, behind) = look(&open, &snapshot, &args).await?;
    let numbers: Vec<TextNumber> = looked
        .hits
        .iter()
        .flat_map(|hit| hit.texts.iter().map(|(number, _)| *number))
        .collect();
    let texts = open.workspace.searched_texts(&numbers).await?;
    let hits = open.workspace.search(move |searchable, _| {
        // What was looked up in other numbers shows nothing in these.
        let same = searchable.generation == looked.generation;
        let hits = looked.hits.iter().filter(|_| same);
        hits.filter_map(|hit| shown(&snapshot, searchable, &looked.lookup, hit, &texts))
            .collect()
    });
    Ok(SearchAnswer {
        hits: hits.await?,
        lagging: (behind > 0).then(|| Lagging {
            behind: u32::try_from(behind).unwrap_or(u32::MAX),
        }),
    })
}

/// What was found, before its texts are read.
struct Looked {
    generation: u64,
    lookup: Lookup,
    hits: Vec<LookedHit>,
}

struct LookedHit {
    hit: IndexHit,
    /// Its texts that may be seen, without its names.
    texts: Vec<(TextNumber, Part)>,
}

async fn look(
    open: &Open,
    snapshot: &Arc<Snapshot>,
    args: &Arc<Search>,
) -> Result<(Looked, u64), ApiError> {
    let (snapshot, args, visibility) = (
        Arc::clone(snapshot),
        Arc::clone(args),
        Arc::clone(&open.searchable),
    );
    let looked = open.workspace.search(move |searchable, behind| {
        let mut visibility = lock(&visibility);
        visibility.renew(&snapshot, searchable);
        let mut wanted = Wanted::of(&args);
        let languages = Languages::of(&args, &snapshot, searchable);
        let mut shows = |object: ObjectNumber, part: Part, language: u16| {
            languages.has(language)
                && visibility.shows(&snapshot, searchable, object, part, args.archived)
                && wanted
                    .as_mut()
                    .is_none_or(|wanted| wanted.wants(&snapshot, searchable, object))
        };
        let lookup = Query::new(&args.query).look_up(&searchable.index);
        let most = usize::try_from(args.limit.min(MOST_FOUND)).unwrap_or(0);
        let hits = lookup.find(&searchable.index, most, |text| {
            shows(text.object, text.part, text.language)
        });
        let hits = hits.into_iter().map(|hit| {
            let texts = searchable.texts_of(hit.object).filter(|(number, part)| {
                let text = searchable.index.text(*number);
                *part != Part::Name
                    && text.is_some_and(|text| shows(hit.object, *part, text.language))
            });
            LookedHit {
                hit,
                texts: texts.collect(),
            }
        });
        let looked = Looked {
            generation: searchable.generation,
            hits: hits.collect(),
            lookup,
        };
        (looked, behind)
    });
    Ok(looked.await?)
}

/// The languages that are looked at. A text of which none is known is in the organisation's own.
enum Languages {
    All,
    Only(Vec<u16>),
}

impl Languages {
    fn of(args: &Search, snapshot: &Snapshot, searchable: &Searchable) -> Self {
        let Some(language) = &args.language else {
            return Self::All;
        };
        let mut numbers: Vec<u16> = searchable.language(language.as_str()).into_iter().collect();
        if snapshot.organisation.default_language().as_ref() == Some(language) {
            numbers.extend(searchable.language(""));
        }
        Self::Only(numbers)
    }

    fn has(&self, language: u16) -> bool {
        match self {
            Self::All => true,
            Self::Only(numbers) => numbers.contains(&language),
        }
    }
}

fn shown(
    snapshot: &Snapshot,
    searchable: &Searchable,
    lookup: &Lookup,
    looked: &LookedHit,
    texts: &rustc_hash::FxHashMap<TextNumber, String>,
) -> Option<SearchHit> {
    let record = traversed(snapshot, searchable.object(looked.hit.object)?)?;
    let found = found_object(snapshot, &record.id)?;
    let vocabulary = &searchable.index.vocabulary;
    let highlights = Highlights::of(lookup);
    let mut parts: Vec<(Part, &String)> = looked
        .texts
        .iter()
        .filter_map(|(number, part)| Some((*part, texts.get(number)?)))
        .collect();
    parts.sort_by_key(|(part, _)| match part {
        Part::Approved => 0,
        Part::Working => 1,
        Part::Details | Part::Name => 2,
    });
    let snippet = parts.iter().find_map(|(part, text)| {
        let snippet = highlights.snippet(vocabulary, text, USUAL)?;
        Some((snippet, *part))
    });
    let snippet = snippet.or_else(|| {
        let (part, text) = parts.first()?;
        Some((beginning(text, USUAL), *part))
    });
    let (snippet, part) =
        snippet.map_or((Vec::new(), None), |(snippet, part)| (snippet, Some(part)));
    let title = highlights.mark(vocabulary, &shown_name(snapshot, record).text);
    Some(SearchHit {
        title: title.into_iter().map(TextPiece::from).collect(),
        object: found.object,
        section: found.section,
        path: found.path,
        state: state(snapshot, record),
        snippet: snippet.into_iter().map(TextPiece::from).collect(),
        working: part == Some(Part::Working),
        score: looked.hit.score,
    })
}
