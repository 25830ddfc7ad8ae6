//! Strategies and their parts.

use luotsi_domain::{Data, access::Action, record::Visibility};

use super::{each_may, may_each};
use crate::build::{Build, group, team, user};
use luotsi_domain::record::TeamRole;

/// A hidden strategy with a sub-strategy, each with a breakthrough and an initiative.
fn strategies() -> Build {
    let mut build = Build::new();
    for user in ["u", "v", "w"] {
        build.user(user);
    }
    build.strategy("s", "section:strategy", Visibility::Participants);
    build.breakthrough("b", "s", &[]).initiative("i", "b", None);
    build.strategy("sub", "s", Visibility::Participants);
    build
        .breakthrough("sub-b", "sub", &[])
        .initiative("sub-i", "sub-b", None);
    build
}

fn strategy<'a>(build: &'a mut Build, name: &str) -> &'a mut luotsi_domain::record::Strategy {
    match &mut build.get(name).data {
        Data::Strategy(strategy) => strategy,
        _ => unreachable!(),
    }
}

const ALL: [&str; 6] = ["s", "b", "i", "sub", "sub-b", "sub-i"];

#[test]
fn facilitator_reaches_everything_in_the_section() {
    let mut build = strategies();
    build.user("f").facilitator = true;
    assert_eq!(may_each(&build, "f", Action::Delete, ALL), [true; 6]);
}

#[test]
fn strategy_administrator_reaches_sub_strategies_and_participant_does_not() {
    let mut build = strategies();
    build.group("g", &["v"]);
    strategy(&mut build, "s").administrators.push(user("u"));
    strategy(&mut build, "s").participants.push(group("g"));
    assert_eq!(may_each(&build, "u", Action::Edit, ALL), [true; 6]);
    let own = [true, true, true, false, false, false];
    assert_eq!(may_each(&build, "v", Action::Edit, ALL), own);
    assert_eq!(may_each(&build, "v", Action::View, ALL), own);
}

#[test]
fn the_responsible_see_the_strategy_and_edit_their_part() {
    let mut build = strategies();
    build.breakthrough("b2", "s", &[]).responsible(user("u"));
    build.initiative("i2", "b2", None).responsible(user("v"));
    build.initiative("i3", "b2", None);
    let objects = ["s", "b", "i", "b2", "i2", "i3", "sub"];
    let seen = [true, true, true, true, true, true, false];
    assert_eq!(may_each(&build, "u", Action::View, objects), seen);
    assert_eq!(may_each(&build, "v", Action::View, objects), seen);
    let edited = may_each(&build, "u", Action::Edit, objects);
    assert_eq!(edited, [false, false, false, true, true, true, false]);
    let edited = may_each(&build, "v", Action::Edit, objects);
    assert_eq!(edited, [false, false, false, false, true, false, false]);
}

#[test]
fn a_strategy_is_seen_by_all_where_it_is_public_and_published() {
    for (visibility, published, expected) in [
        (Visibility::Public, true, true),
        (Visibility::Public, false, false),
        (Visibility::Participants, true, false),
    ] {
        let mut build = strategies();
        strategy(&mut build, "s").visibility = visibility;
        strategy(&mut build, "s").published = published;
        let own = [expected, expected, expected, false, false, false];
        assert_eq!(may_each(&build, "u", Action::View, ALL), own);
    }
}

#[test]
fn members_of_what_is_connected_see_the_strategy_whatever_its_state() {
    let mut build = strategies();
    build.group("g", &["u"]);
    build
        .team("t", "section:onboarding")
        .member("t", "v", TeamRole::Trainer);
    build.breakthrough("b2", "s", &[group("g"), team("t")]);
    strategy(&mut build, "s").published = false;
    assert_eq!(
        each_may(&build, ["u", "v", "w"], Action::View, "i"),
        [true, true, false]
    );
    assert_eq!(
        each_may(&build, ["u", "v", "w"], Action::View, "sub"),
        [false; 3]
    );
    assert_eq!(
        each_may(&build, ["u", "v", "w"], Action::CreateDraft, "b"),
        [true, true, false]
    );
    build.archive("t");
    assert_eq!(
        each_may(&build, ["u", "v", "w"], Action::View, "i"),
        [true, false, false]
    );
}

#[test]
fn draft_author_ends_with_the_draft_and_with_seeing_the_strategy() {
    let mut build = strategies();
    build.initiative("draft", "b", Some("u"));
    let edit = |build: &Build| may_each(build, "u", Action::Edit, ["draft"]);
    assert_eq!(edit(&build), [false]);
    strategy(&mut build, "s").visibility = Visibility::Public;
    assert_eq!(edit(&build), [true]);
    match &mut build.get("draft").data {
        Data::Initiative(initiative) => initiative.published = true,
        _ => unreachable!(),
    }
    assert_eq!(edit(&build), [false]);
}
