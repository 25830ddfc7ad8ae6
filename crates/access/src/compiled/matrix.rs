//! Windows of the matrix of users and objects, as bytes.

use std::hash::Hash;

use rustc_hash::FxHashSet;

use super::Compiled;
use crate::Name;

/// With so many objects it pays to find out at once what may be traversed.
const MANY: usize = 256;

impl<A: Name, I: Clone + Default + Eq + Hash> Compiled<A, I> {
    /// Appends a cell for each user and object, user by user: eight bytes, little-endian, whose
    /// bit *i* is the action with index *i*.
    pub fn matrix(&self, users: &[u32], objects: &[u32], out: &mut Vec<u8>) {
        out.reserve(users.len() * objects.len() * 8);
        for user in users {
            self.window(*user, objects, |cell| {
                out.extend_from_slice(&cell.to_le_bytes())
            });
        }
    }

    fn window(&self, user: u32, objects: &[u32], mut each: impl FnMut(u64)) {
        let Some(reaching) = self.reaches.get(user) else {
            objects.iter().for_each(|_| each(0));
            return;
        };
        let traverse = self.table.traverse();
        let mut led = FxHashSet::default();
        let is_many = objects.len() >= MANY;
        if is_many {
            self.led_up_to(user, &mut led);
        }
        // Neighbours mostly lie in the same segment.
        let (mut held, mut from, mut end) = (0, u32::MAX, 0);
        for object in objects {
            if *object < from || *object >= end {
                (held, end) = reaching.row.segment(*object);
                from = *object;
            }
            let state = self.state(*object);
            let mut cell = self.table.actions(held, state);
            for row in self.large(reaching) {
                cell |= self.table.actions(row.held(*object), state);
            }
            if cell & traverse == 0 {
                let is_led = if is_many {
                    led.contains(object)
                } else {
                    self.cell(user, *object) & traverse != 0
                };
                if is_led {
                    cell |= traverse;
                }
            }
            each(cell);
        }
    }
}
