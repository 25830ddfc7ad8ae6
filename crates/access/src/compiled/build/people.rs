//! What users and audiences hold, from what they were given.

use std::sync::Arc;

use super::{
    super::{
        Audience, Person, Reaching,
        atoms::Layout,
        crew::{each, hands},
        forest::Forest,
        merge::Merger,
        pages::Pages,
        rows::{Hold, Row},
        table::Table,
    },
    FEW,
};

/// What each of these people holds.
pub(super) fn all_reaching(
    people: &[Person],
    audiences: &Pages<Audience>,
    forest: &Forest,
    states: &Pages<u32>,
    table: &mut Table,
) -> Pages<Reaching> {
    let hands = if people.len() < FEW { 1 } else { hands() };
    let share = people.len().div_ceil(hands).max(1);
    let known: &Table = table;
    let shares = each(people.chunks(share).collect(), |people: &[Person]| {
        let mut table = known.clone();
        let mut layout = Layout::new(forest, states);
        let mut merger = Merger::default();
        let reaching = |person| reaching(person, audiences, &mut layout, &mut merger, &mut table);
        let reaches: Vec<Reaching> = people.iter().map(reaching).collect();
        (reaches, table)
    });
    let mut all = Vec::with_capacity(people.len());
    for (mut reaches, theirs) in shares {
        let numbers = table.held.numbers(&theirs.held);
        if numbers.iter().copied().ne(0..numbers.len() as u32) {
            for reaching in &mut reaches {
                reaching.row.renumber(&numbers);
            }
        }
        all.extend(reaches);
    }
    all.into_iter().collect()
}

/// What each holder was given, by object, one hold for each object.
pub(super) fn by_holder(
    given: Vec<(u32, Hold)>,
    holders: usize,
    table: &mut Table,
) -> Vec<Vec<Hold>> {
    let mut counts = vec![0_usize; holders];
    for (holder, _) in &given {
        if let Some(count) = counts.get_mut(*holder as usize) {
            *count += 1;
        }
    }
    let mut by_holder: Vec<Vec<Hold>> = counts.into_iter().map(Vec::with_capacity).collect();
    for (holder, hold) in given {
        // Objects come in their order.
        let Some(holds) = by_holder.get_mut(holder as usize) else {
            continue;
        };
        match holds.last_mut() {
            Some(last) if last.object == hold.object => {
                last.held = table.both(last.held, hold.held);
            }
            _ => holds.push(hold),
        }
    }
    by_holder
}

/// The members of an audience as it keeps them.
pub(in super::super) fn sorted(members: &[u32]) -> Arc<[u32]> {
    let mut members = members.to_vec();
    members.sort_unstable();
    members.dedup();
    members.into()
}

pub(in super::super) fn audience(
    members: Arc<[u32]>,
    holds: Arc<[Hold]>,
    large: usize,
    layout: &mut Layout<'_>,
    merger: &mut Merger,
    table: &mut Table,
) -> Audience {
    let mut atoms = Vec::new();
    layout.atoms(&holds, table, &mut atoms);
    let mut audience = Audience {
        members,
        holds,
        atoms: atoms.into(),
        row: None,
    };
    if audience.members.len() > large {
        merger.add(&audience.atoms);
        audience.row = Some(merger.row(table));
    }
    audience
}

/// What a user holds, from themselves and through their audiences.
pub(in super::super) fn reaching(
    person: &Person,
    audiences: &Pages<Audience>,
    layout: &mut Layout<'_>,
    merger: &mut Merger,
    table: &mut Table,
) -> Reaching {
    if !person.active {
        return Reaching {
            row: Row::nobody(),
            large: None,
        };
    }
    let mut large = Vec::new();
    for number in person.audiences.iter() {
        let Some(audience) = audiences.get(*number) else {
            continue;
        };
        if audience.row.is_some() {
            large.push(*number);
        } else {
            merger.add(&audience.atoms);
        }
    }
    layout.atoms(&person.holds, table, merger.atoms());
    Reaching {
        row: merger.row(table),
        large: (!large.is_empty()).then(|| Arc::new(large)),
    }
}
