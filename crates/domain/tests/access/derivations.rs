//! Every role of access-rules §3: who holds it, how far it reaches, and what ends it.

mod content;
mod onboarding;
mod strategy;

use luotsi_domain::access::{Action, may};

use crate::build::{Build, id};

/// Whether somebody may do something to each of these objects.
fn may_each<const N: usize>(
    build: &Build,
    user: &str,
    action: Action,
    objects: [&str; N],
) -> [bool; N] {
    let organisation = build.organisation();
    objects.map(|object| may(&organisation, &id(user), action, &id(object)))
}

/// Whether each of these users may do something to an object.
fn each_may<const N: usize>(
    build: &Build,
    users: [&str; N],
    action: Action,
    object: &str,
) -> [bool; N] {
    let organisation = build.organisation();
    users.map(|user| may(&organisation, &id(user), action, &id(object)))
}
