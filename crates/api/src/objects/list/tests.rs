//! Lists against the plainest way of making them, on organisations that were generated.

use std::sync::Arc;

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use luotsi_domain::{
    Data, Id, Kind, Media, Organisation, Party, Record, SectionName,
    access::{Action, Sweep},
    generate::generate,
    record::Content,
    text::Language,
};
use luotsi_search::index::Part;
use proptest::{prelude::*, sample::select};

use super::{
    ListColumn, ListFilter, ListLook, ListQuestion, ListResponsible, ListReview, ListSort,
    found::listed, languages::Languages,
};
use crate::{
    app::Snapshot,
    objects::{alphabetical, state},
    view::State,
};

const TODAY: Date = Date::constant(2026, 6, 15);

/// An organisation in which two of three documents have numbers.
fn organisation(seed: u64) -> Organisation {
    let organisation = generate(seed, 12, 260).organisation;
    let mut records: Vec<Record> = organisation
        .records()
        .map(|record| (**record).clone())
        .collect();
    records.sort_by(|a, b| a.id.cmp(&b.id));
    for (at, record) in records.iter_mut().enumerate() {
        if let Data::Document(document) = &mut record.data {
            document.number = match at % 3 {
                0 => format!("TO-{}", at * 7 % 120),
                1 => format!("LO-{at}"),
                _ => String::new(),
            };
        }
    }
    Organisation::from_records(records)
}

fn snapshot(organisation: &Organisation, user: &Id) -> Snapshot {
    Snapshot {
        rights: Arc::new(Sweep::of(organisation, user)),
        organisation: organisation.clone(),
        version: 0,
        user: user.clone(),
        language: "fi".parse().unwrap(),
        viewed_by: None,
    }
}

/// Every third text says that it is in Swedish, in its working copy in English.
fn stated(organisation: &Organisation) -> Vec<(Id, Part, String)> {
    let mut ids: Vec<&Id> = organisation.records().map(|record| &record.id).collect();
    ids.sort_unstable();
    let third = ids.into_iter().step_by(3);
    third
        .flat_map(|id| {
            [
                (id.clone(), Part::Approved, "sv".to_owned()),
                (id.clone(), Part::Working, "en".to_owned()),
            ]
        })
        .collect()
}

fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::system()).date()
}

/// What somebody may know of an object, said once more.
struct Known {
    id: Id,
    name: String,
    names: String,
    number: Option<String>,
    kind: Kind,
    level: usize,
    archived: bool,
    state: State,
    responsible: Option<Party>,
    governed: bool,
    due: Option<Date>,
    version: Option<u32>,
    changed: Option<Timestamp>,
    writer: Option<Id>,
    language: Option<Language>,
}

fn known(
    snapshot: &Snapshot,
    stated: &[(Id, Part, String)],
    record: &Record,
    level: usize,
) -> Known {
    let may = |action| snapshot.rights.may(action, &record.id);
    let (viewed, drafts) = (may(Action::View), may(Action::ViewDraft));
    let governance = record.data.governance().filter(|_| viewed);
    let lifecycle = record.data.lifecycle();
    let approved = lifecycle
        .and_then(|lifecycle| lifecycle.approved.as_ref())
        .filter(|_| viewed);
    let working = lifecycle
        .and_then(|lifecycle| lifecycle.working.as_ref())
        .filter(|_| drafts);
    let content = match working {
        Some(working) => working.content.as_ref(),
        None => approved.and_then(|version| version.content.as_ref()),
    };
    let part = if working.is_some() {
        Part::Working
    } else {
        Part::Approved
    };
    let said = stated
        .iter()
        .find(|(id, of, _)| *id == record.id && *of == part)
        .map(|(_, _, tag)| tag.parse().unwrap());
    let is_text = matches!(
        content,
        Some(Content::Body(body)) if body.media != Media::Bpmn
    );
    let names = match &record.name {
        luotsi_domain::Text::Plain(name) => name.clone(),
        luotsi_domain::Text::ByLanguage(names) => names
            .iter()
            .map(|(_, name)| name.as_str())
            .collect::<Vec<_>>()
            .join("\n"),
    };
    Known {
        id: record.id.clone(),
        name: snapshot.shown(&record.name).text,
        names: names.to_lowercase(),
        number: match &record.data {
            Data::Document(document) if viewed && !document.number.is_empty() => {
                Some(document.number.clone())
            }
            _ => None,
        },
        kind: record.kind(),
        level,
        archived: snapshot.organisation.is_archived(&record.id),
        state: state(snapshot, record),
        responsible: governance
            .and_then(|governance| governance.responsible.clone())
            .filter(|party| snapshot.rights.may(Action::Traverse, party.id())),
        governed: governance.is_some(),
        due: governance.and_then(|governance| {
            let months = i32::from(governance.review_interval_months?);
            governance.last_reviewed?.checked_add(months.months()).ok()
        }),
        version: approved.map(|version| version.number),
        changed: working
            .and_then(|working| working.at)
            .or_else(|| approved.and_then(|version| version.at)),
        writer: working.and_then(|working| working.author.clone()),
        language: content.and_then(|_| {
            said.or_else(|| is_text.then(|| snapshot.organisation.default_language())?)
        }),
    }
}

/// What stands below, without anything that is archived where it is not wanted.
fn all_below(
    snapshot: &Snapshot,
    stated: &[(Id, Part, String)],
    question: &ListQuestion,
) -> Vec<Known> {
    let organisation = &snapshot.organisation;
    let mut all = Vec::new();
    for record in organisation.branch(&question.of) {
        let above: Vec<_> = organisation.ancestors(&record.id).collect();
        let Some(level) = above.iter().position(|above| above.id == question.of) else {
            continue;
        };
        let is_hidden = record.archived || above.iter().take(level).any(|above| above.archived);
        if snapshot.rights.may(Action::Traverse, &record.id)
            && (question.look.filter.archived == Some(true) || !is_hidden)
        {
            all.push(known(snapshot, stated, record, level));
        }
    }
    all
}

fn is_wanted(snapshot: &Snapshot, filter: &ListFilter, known: &Known) -> bool {
    let has = |party: &Party| match party {
        Party::User(id) => *id == snapshot.user,
        Party::Group(id) => snapshot.organisation.groups_of(&snapshot.user).contains(id),
        Party::Team(_) => false,
    };
    let due = known.due.filter(|_| !known.archived);
    let within = |days: i32| due.is_some_and(|due| due <= TODAY.checked_add(days.days()).unwrap());
    [
        [Some(&known.names), known.number.as_ref()]
            .into_iter()
            .flatten()
            .any(|text| text.to_lowercase().contains(&filter.text.to_lowercase())),
        filter.kinds.is_empty() || filter.kinds.contains(&known.kind),
        filter.states.is_empty() || filter.states.contains(&known.state),
        match &filter.responsible {
            None => true,
            Some(ListResponsible::Me) => known.responsible.as_ref().is_some_and(has),
            Some(ListResponsible::Nobody) => known.governed && known.responsible.is_none(),
            Some(ListResponsible::Party(party)) => known.responsible.as_ref() == Some(party),
        },
        !filter.mine || known.writer.as_ref() == Some(&snapshot.user),
        match filter.review {
            None => true,
            Some(ListReview::None) => known.governed && known.due.is_none(),
            Some(ListReview::Overdue) => due.is_some_and(|due| due < TODAY),
            Some(ListReview::Month) => within(30),
            Some(ListReview::Quarter) => within(90),
        },
        filter.language.is_none() || filter.language == known.language,
        filter
            .changed_from
            .is_none_or(|from| known.changed.is_some_and(|at| from <= day(at))),
        filter
            .changed_to
            .is_none_or(|to| known.changed.is_some_and(|at| day(at) <= to)),
    ]
    .into_iter()
    .all(|wanted| wanted)
}

/// What a column shows, so that it can be compared as text.
fn value(snapshot: &Snapshot, by: ListColumn, known: &Known) -> Option<String> {
    match by {
        ListColumn::Name => Some(alphabetical(&known.name)),
        ListColumn::Number => {
            let (letters, number) = known.number.as_ref()?.split_once('-')?;
            let number: u32 = number.parse().unwrap();
            Some(format!("{letters} {number:09}"))
        }
        ListColumn::Kind => {
            let at = Kind::ALL.iter().position(|kind| *kind == known.kind);
            at.map(|at| format!("{at:03}"))
        }
        ListColumn::Responsible => {
            let id = known.responsible.as_ref()?.id();
            let record = snapshot.organisation.get(id)?;
            Some(alphabetical(&snapshot.shown(&record.name).text))
        }
        ListColumn::State => [
            State::Draft,
            State::InReview,
            State::Approved,
            State::Revising,
            State::RevisionInReview,
        ]
        .iter()
        .position(|state| *state == known.state)
        .map(|at| at.to_string()),
        ListColumn::Version => known.version.map(|number| format!("{number:09}")),
        ListColumn::Changed => known
            .changed
            .map(|at| format!("{:030}", at.as_nanosecond())),
        ListColumn::ReviewDue => known.due.map(|due| due.to_string()),
        ListColumn::Language => known.language.as_ref().map(ToString::to_string),
    }
}

/// The list by sorting again and again: the least decisive first.
fn plainly(snapshot: &Snapshot, stated: &[(Id, Part, String)], question: &ListQuestion) -> Vec<Id> {
    let mut rows = all_below(snapshot, stated, question);
    rows.retain(|known| {
        (question.look.whole || known.level == 0)
            && is_wanted(snapshot, &question.look.filter, known)
    });
    if let Some(sort) = question.look.sort {
        rows.sort_by(|a, b| a.id.cmp(&b.id));
        rows.sort_by_key(|known| alphabetical(&known.name));
        let key = |known: &Known| value(snapshot, sort.by, known);
        rows.sort_by(|a, b| match sort.descending {
            true => key(b).cmp(&key(a)),
            false => key(a).cmp(&key(b)),
        });
        let (some, none): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|known| key(known).is_some());
        rows = some.into_iter().chain(none).collect();
    }
    rows.into_iter().map(|known| known.id).collect()
}

fn look(parties: Vec<Party>) -> impl Strategy<Value = ListLook> {
    let mut responsible = vec![
        None,
        None,
        Some(ListResponsible::Me),
        Some(ListResponsible::Nobody),
    ];
    responsible.extend(
        parties
            .into_iter()
            .map(|party| Some(ListResponsible::Party(party))),
    );
    let states = [
        State::Draft,
        State::InReview,
        State::Approved,
        State::Revising,
        State::RevisionInReview,
    ];
    let states = proptest::collection::vec(select(states.to_vec()), 0..3);
    let kinds = proptest::collection::vec(select(vec![Kind::Folder, Kind::Document]), 0..2);
    let text = select(vec!["", "", "", "a", "ohje", "OHJE", "e", "to-1"]);
    let review = select(vec![
        None,
        None,
        Some(ListReview::Overdue),
        Some(ListReview::Month),
        Some(ListReview::Quarter),
        Some(ListReview::None),
    ]);
    let language = select(vec![None, None, Some("fi"), Some("sv"), Some("en")]);
    let days = (0..4_i32, 0..400_i32).prop_map(|(which, days)| {
        let day = Date::constant(2025, 3, 1).checked_add(days.days()).unwrap();
        (
            (which & 1 == 1).then_some(day),
            (which & 2 == 2).then_some(day),
        )
    });
    let by = select(vec![
        ListColumn::Name,
        ListColumn::Number,
        ListColumn::Kind,
        ListColumn::Responsible,
        ListColumn::State,
        ListColumn::Version,
        ListColumn::Changed,
        ListColumn::ReviewDue,
        ListColumn::Language,
    ]);
    let sort = proptest::option::of((by, any::<bool>()));
    let switches = (any::<bool>(), any::<bool>(), 0..8_u8);
    let filter = (
        text,
        kinds,
        states,
        select(responsible),
        review,
        language,
        days,
    );
    (filter, sort, switches).prop_map(|(filter, sort, (whole, archived, mine))| {
        let (text, kinds, states, responsible, review, language, (from, to)) = filter;
        ListLook {
            whole,
            sort: sort.map(|(by, descending)| ListSort { by, descending }),
            filter: ListFilter {
                text: text.to_owned(),
                kinds,
                states,
                archived: Some(archived),
                responsible,
                mine: mine == 0,
                review,
                language: language.map(|tag| tag.parse().unwrap()),
                changed_from: from,
                changed_to: to,
            },
        }
    })
}

fn parties(organisation: &Organisation) -> Vec<Party> {
    let mut parties: Vec<Party> = organisation
        .records()
        .filter_map(|record| match record.kind() {
            Kind::User => Some(Party::User(record.id.clone())),
            Kind::Group => Some(Party::Group(record.id.clone())),
            _ => None,
        })
        .collect();
    parties.sort_unstable();
    parties
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_list_is_what_filtering_and_sorting_plainly_gives(
        (seed, user, of, look) in (0..4_u64, 0..12_usize, 0..9_usize).prop_flat_map(|(seed, user, of)| {
            let organisation = organisation(seed);
            (Just(seed), Just(user), Just(of), look(parties(&organisation)))
        })
    ) {
        let organisation = organisation(seed);
        let users: Vec<Id> = parties(&organisation)
            .into_iter()
            .filter_map(|party| match party { Party::User(id) => Some(id), _ => None })
            .collect();
        let snapshot = snapshot(&organisation, &users[user % users.len()]);
        let folders: Vec<Id> = organisation
            .branch(&SectionName::Documents.id())
            .filter(|record| record.kind() == Kind::Folder)
            .map(|record| record.id.clone())
            .collect();
        let of = match of {
            0..5 => SectionName::Documents.id(),
            5 => SectionName::Processes.id(),
            of => folders[of * 7 % folders.len()].clone(),
        };
        let stated = stated(&organisation);
        let languages = Languages::of(stated.clone(), organisation.default_language());
        let question = ListQuestion { of, look };
        let list: Vec<Id> = listed(&snapshot, &question, &languages, TODAY)
            .into_iter()
            .map(|listed| listed.id)
            .collect();
        prop_assert_eq!(list, plainly(&snapshot, &stated, &question));
    }
}

#[test]
fn what_may_be_known_by_name_only_is_matched_by_its_name_alone() {
    let organisation = organisation(1);
    let mut met = 0;
    for party in parties(&organisation) {
        let Party::User(user) = party else { continue };
        let snapshot = snapshot(&organisation, &user);
        let languages = Languages::of(stated(&organisation), organisation.default_language());
        let ids = |filter: ListFilter| -> Vec<Id> {
            let look = ListLook {
                whole: true,
                filter: ListFilter {
                    archived: Some(true),
                    ..filter
                },
                sort: None,
            };
            let of = SectionName::Documents.id();
            listed(&snapshot, &ListQuestion { of, look }, &languages, TODAY)
                .into_iter()
                .map(|listed| listed.id)
                .collect()
        };
        let asks_more = [
            ListFilter {
                responsible: Some(ListResponsible::Nobody),
                ..ListFilter::default()
            },
            ListFilter {
                review: Some(ListReview::None),
                ..ListFilter::default()
            },
            ListFilter {
                states: vec![State::Draft, State::Approved, State::None],
                kinds: vec![Kind::Document],
                ..ListFilter::default()
            },
        ];
        let more: Vec<Vec<Id>> = asks_more.map(ids).into();
        for id in ids(ListFilter::default()) {
            if !snapshot.rights.may(Action::View, &id) {
                met += 1;
                let record = organisation.get(&id).unwrap();
                let text = snapshot.shown(&record.name).text;
                let named = ids(ListFilter {
                    text,
                    ..ListFilter::default()
                });
                assert!(named.contains(&id));
                let is_folder = record.kind() == Kind::Folder;
                assert!(is_folder, "only places on the way are known by name");
                assert!(more.iter().all(|list| !list.contains(&id)));
            }
        }
    }
    assert!(met > 0, "nobody knows anything by name only");
}

/// How long lists of 100,000 objects take: `cargo test -p luotsi-api --release -- --ignored
/// --nocapture a_large_list`.
#[test]
#[ignore = "measures"]
fn how_long_a_large_list_takes() {
    let organisation = generate(1, 1_000, 100_000).organisation;
    let boss = organisation
        .records()
        .find(
            |record| matches!(&record.data, luotsi_domain::Data::User(user) if user.administrator),
        )
        .unwrap();
    let snapshot = snapshot(&organisation, &boss.id);
    let languages = Languages::of(stated(&organisation), organisation.default_language());
    let columns = [
        None,
        None,
        Some(ListColumn::Name),
        Some(ListColumn::Responsible),
        Some(ListColumn::Changed),
        Some(ListColumn::Language),
    ];
    for by in columns {
        let question = ListQuestion {
            of: SectionName::Documents.id(),
            look: ListLook {
                whole: true,
                filter: ListFilter {
                    text: "a".to_owned(),
                    ..ListFilter::default()
                },
                sort: by.map(|by| ListSort {
                    by,
                    descending: true,
                }),
            },
        };
        let begin = std::time::Instant::now();
        let found = listed(&snapshot, &question, &languages, TODAY).len();
        eprintln!("{by:?}: {found} in {:?}", begin.elapsed());
    }
}
