//! Trees that are large, deep, or changed many times.

use std::collections::HashSet;

use luotsi_domain::Id;

use super::{PROCESSES, Tree, process, seen_by, shown};

/// A small generator of numbers, the same for the same seed.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

#[test]
fn rows_that_were_opened_and_closed_one_by_one_are_those_that_are_made_at_once() {
    let mut numbers = Numbers(7);
    let mut records = vec![process("0", "", 0)];
    for number in 1..300 {
        let parent = match numbers.below(number + 1) {
            top if top == number => String::new(),
            parent => parent.to_string(),
        };
        let nth = u64::try_from(number).unwrap();
        let mut record = process(&number.to_string(), &parent, nth);
        record.archived = numbers.below(12) == 0;
        records.push(record);
    }
    let snapshot = seen_by("boss", records.clone());
    // A later version of the organisation, for which all rows are made anew.
    let mut later = seen_by("boss", records);
    later.version = 1;
    let mut tree = Tree::default();
    for step in 0..600 {
        let id = Id::from(numbers.below(300).to_string());
        match numbers.below(5) {
            0 => drop(tree.reveal(&snapshot, PROCESSES, &id)),
            1 if step % 50 == 0 => tree.show_archived(step % 100 == 0),
            number => tree.set(&snapshot, PROCESSES, &id, number < 4),
        }
        let mut anew = Tree::default();
        anew.show_archived(tree.archived_too());
        let open: HashSet<Id> = (0..300)
            .map(|number| Id::from(number.to_string()))
            .filter(|id| tree.is_open(id))
            .collect();
        for id in &open {
            anew.set(&snapshot, PROCESSES, id, true);
        }
        assert_eq!(
            shown(&mut tree, &snapshot, PROCESSES),
            shown(&mut anew, &later, PROCESSES)
        );
    }
}

#[test]
fn a_tree_of_ten_thousand_levels_is_a_tree_like_any_other() {
    let deep = (0..10_000).map(|level| {
        let parent = match level {
            0 => String::new(),
            level => (level - 1).to_string(),
        };
        process(&level.to_string(), &parent, 0)
    });
    let snapshot = seen_by("boss", deep);
    let mut tree = Tree::default();
    let deepest = Id::from("9999");
    assert_eq!(tree.reveal(&snapshot, PROCESSES, &deepest), Some(9_999));
    let rows = tree.rows(&snapshot, PROCESSES);
    assert_eq!(rows.last().map(|row| row.level), Some(10_000));
    tree.set(&snapshot, PROCESSES, &Id::from("0"), false);
    assert_eq!(tree.rows(&snapshot, PROCESSES).len(), 1);
    tree.set_all(&snapshot, PROCESSES, true);
    assert_eq!(tree.rows(&snapshot, PROCESSES).len(), 10_000);
}

/// How long a tree of 100,000 objects takes: `cargo test -p luotsi-api --release -- --ignored
/// --nocapture`.
#[test]
#[ignore = "measures"]
fn how_long_a_large_tree_takes() {
    let records = (0..100_000_u64).map(|number| {
        let parent = match number {
            0..100 => String::new(),
            number => (number / 10).to_string(),
        };
        process(&number.to_string(), &parent, number)
    });
    let snapshot = seen_by("boss", records);
    let mut tree = Tree::default();
    let mut measure = |what: &str, work: &mut dyn FnMut(&mut Tree)| {
        let begin = std::time::Instant::now();
        work(&mut tree);
        eprintln!("{what}: {:?}", begin.elapsed());
    };
    measure("opening all", &mut |tree| {
        tree.set_all(&snapshot, PROCESSES, true);
        assert_eq!(tree.rows(&snapshot, PROCESSES).len(), 100_000);
    });
    measure("closing one", &mut |tree| {
        tree.set(&snapshot, PROCESSES, &Id::from("50"), false);
    });
    measure("opening one", &mut |tree| {
        tree.set(&snapshot, PROCESSES, &Id::from("50"), true);
    });
    measure("the last window", &mut |tree| {
        assert_eq!(tree.rows(&snapshot, PROCESSES)[99_760..].len(), 240);
    });
    measure("revealing the last", &mut |tree| {
        let last = tree.reveal(&snapshot, PROCESSES, &Id::from("99999"));
        assert!(last.is_some());
    });
}
