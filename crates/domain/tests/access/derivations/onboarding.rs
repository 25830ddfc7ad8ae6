//! Areas, teams, templates, plans and tasks.

use luotsi_domain::{
    Data,
    access::Action,
    record::{ShareTarget, TeamRole},
};

use super::{each_may, may_each};
use crate::build::{Build, id};

/// area > mid > low, with a team in each and one beside.
fn areas(coordinators: &[&str]) -> Build {
    let mut build = Build::new();
    for user in ["u", "v", "w"] {
        build.user(user);
    }
    build.area("area", "section:onboarding", &[]);
    build.area("mid", "area", coordinators);
    build.area("low", "mid", &[]);
    build.area("beside", "area", &[]);
    for (team, area) in [("t-area", "area"), ("t-mid", "mid"), ("t-low", "low")] {
        build.team(team, area);
    }
    build
}

#[test]
fn coordinator_holds_the_area_and_all_below_but_plans_and_tasks() {
    let mut build = areas(&["u"]);
    build.member("t-low", "v", TeamRole::Trainer);
    build.template("template", "t-low", None);
    build
        .plan("plan", "t-low", None, None)
        .task("task", "plan", &[]);
    let objects = [
        "mid", "low", "t-mid", "t-low", "t-low/v", "template", "plan", "task", "t-area",
    ];
    let seen = may_each(&build, "u", Action::View, objects);
    assert_eq!(
        seen,
        [true, true, true, true, true, true, false, false, false]
    );
}

#[test]
fn coordinator_needs_no_team_to_stay_one() {
    let build = areas(&["u"]);
    assert_eq!(
        may_each(&build, "u", Action::SetCoordinators, ["mid"]),
        [true]
    );
}

#[test]
fn branch_reader_sees_the_areas_above_and_nothing_else() {
    let build = areas(&["u"]);
    let objects = ["area", "mid", "beside", "t-area", "section:onboarding"];
    let seen = may_each(&build, "u", Action::View, objects);
    assert_eq!(seen, [true, true, false, false, false]);
    assert_eq!(
        may_each(&build, "u", Action::Edit, ["area", "mid"]),
        [false, true]
    );
}

#[test]
fn a_team_role_ends_with_the_membership_and_is_one_of_that_team() {
    let mut build = areas(&[]);
    build.member("t-mid", "u", TeamRole::TeamOwner);
    build.member("t-low", "u", TeamRole::Trainer);
    let teams = ["t-mid", "t-low", "t-area"];
    assert_eq!(
        may_each(&build, "u", Action::View, teams),
        [true, true, false]
    );
    assert_eq!(
        may_each(&build, "u", Action::Edit, teams),
        [true, false, false]
    );
    build.archive("t-mid/u");
    assert_eq!(
        may_each(&build, "u", Action::View, teams),
        [false, true, false]
    );
}

#[test]
fn template_author_needs_to_be_owner_or_lead_in_its_team_now() {
    for (role, expected) in [
        (TeamRole::TeamOwner, true),
        (TeamRole::OnboardingLead, true),
        (TeamRole::OnboardingSupervisor, false),
        (TeamRole::Trainer, false),
    ] {
        let mut build = areas(&[]);
        build.member("t-mid", "u", role);
        build.template("template", "t-mid", Some("u"));
        let edit = may_each(&build, "u", Action::Edit, ["template"]);
        assert_eq!(edit, [expected], "{role}");
        build.archive("t-mid/u");
        assert_eq!(may_each(&build, "u", Action::View, ["template"]), [false]);
    }
    let mut build = areas(&[]);
    build.member("t-low", "u", TeamRole::TeamOwner);
    build.template("template", "t-mid", Some("u"));
    assert_eq!(may_each(&build, "u", Action::View, ["template"]), [false]);
}

#[test]
fn a_share_with_edit_right_falls_back_to_use() {
    let mut build = areas(&[]);
    build.template("template", "t-area", None);
    build.share(ShareTarget::User(id("u")), true);
    let rights = |build: &Build| {
        [
            Action::View,
            Action::Use,
            Action::Copy,
            Action::Edit,
            Action::Share,
        ]
        .map(|action| may_each(build, "u", action, ["template"])[0])
    };
    assert_eq!(rights(&build), [true, true, false, false, false]);
    build.member("t-low", "u", TeamRole::OnboardingSupervisor);
    assert_eq!(rights(&build), [true, true, false, false, false]);
    build.member("t-mid", "u", TeamRole::OnboardingLead);
    assert_eq!(rights(&build), [true, true, true, true, false]);
    build.archive("t-mid");
    assert_eq!(rights(&build), [true, true, false, false, false]);
}

#[test]
fn a_share_with_a_team_is_for_its_owners_leads_and_supervisors() {
    let mut build = areas(&[]);
    build.member("t-mid", "u", TeamRole::OnboardingLead);
    build.member("t-mid", "v", TeamRole::OnboardingSupervisor);
    build.member("t-mid", "w", TeamRole::Trainer);
    build.template("template", "t-area", None);
    build.share(ShareTarget::Team(id("t-mid")), true);
    let users = ["u", "v", "w"];
    assert_eq!(
        each_may(&build, users, Action::Use, "template"),
        [true, true, false]
    );
    // The supervisor is owner or lead nowhere.
    assert_eq!(
        each_may(&build, users, Action::Edit, "template"),
        [true, false, false]
    );
    build.archive("t-mid");
    assert_eq!(each_may(&build, users, Action::Use, "template"), [false; 3]);
}

#[test]
fn a_share_with_an_area_is_for_the_active_teams_anywhere_below_it() {
    let mut build = areas(&[]);
    build.member("t-mid", "u", TeamRole::TeamOwner);
    build.member("t-low", "v", TeamRole::OnboardingSupervisor);
    build.member("t-area", "w", TeamRole::TeamOwner);
    build.team("elsewhere", "section:onboarding");
    build.template("template", "elsewhere", None);
    build.share(ShareTarget::Area(id("mid")), false);
    let users = ["u", "v", "w"];
    assert_eq!(
        each_may(&build, users, Action::Use, "template"),
        [true, true, false]
    );
    assert_eq!(
        each_may(&build, users, Action::Copy, "template"),
        [false; 3]
    );
    build.archive("t-low");
    assert_eq!(
        each_may(&build, users, Action::Use, "template"),
        [true, false, false]
    );
}

#[test]
fn plan_lead_leads_the_team_and_has_a_part_in_the_plan() {
    for (role, expected) in [
        (TeamRole::OnboardingLead, true),
        (TeamRole::OnboardingSupervisor, true),
        (TeamRole::Trainer, false),
    ] {
        for starts in [true, false] {
            let mut build = areas(&[]);
            build.member("t-mid", "u", role);
            build.plan("plan", "t-mid", starts.then_some("u"), None);
            build.task("task", "plan", if starts { &[] } else { &["u"] });
            build.task("other", "plan", &[]);
            build.plan("another", "t-mid", None, None);
            let objects = ["plan", "task", "other", "another"];
            let edit = may_each(&build, "u", Action::Edit, objects);
            // An assignee edits the task that is theirs, whatever their role in the team.
            let task = expected || !starts;
            assert_eq!(edit, [expected, task, expected, false], "{role}, {starts}");
            build.archive("t-mid/u");
            assert_eq!(
                may_each(&build, "u", Action::Edit, ["plan", "other"]),
                [false; 2]
            );
        }
    }
}

#[test]
fn who_has_a_task_sees_the_whole_plan_and_does_their_task() {
    let mut build = areas(&[]);
    build.plan("plan", "t-mid", None, Some("v"));
    build
        .task("task", "plan", &["u"])
        .task("other", "plan", &["w"]);
    let objects = ["plan", "task", "other", "t-mid"];
    assert_eq!(
        may_each(&build, "u", Action::View, objects),
        [true, true, true, false]
    );
    assert_eq!(
        may_each(&build, "u", Action::Edit, objects),
        [false, true, false, false]
    );
    assert_eq!(
        may_each(&build, "u", Action::Complete, objects),
        [false, true, false, false]
    );
    assert_eq!(
        may_each(&build, "v", Action::View, objects),
        [true, true, true, false]
    );
    assert_eq!(may_each(&build, "v", Action::Edit, objects), [false; 4]);
    assert_eq!(
        may_each(&build, "v", Action::Complete, objects),
        [false, true, true, false]
    );
}

#[test]
fn starting_a_plan_alone_gives_nothing() {
    let mut build = areas(&[]);
    build.plan("plan", "t-mid", Some("u"), None);
    assert_eq!(may_each(&build, "u", Action::View, ["plan"]), [false]);
}

/// §6: what a coordinator may do to a member depends on both.
#[test]
fn a_coordinator_edits_the_users_of_active_memberships_without_flags() {
    let mut build = areas(&["u"]);
    build.member("t-mid", "v", TeamRole::Trainer);
    let edit = |build: &Build| may_each(build, "u", Action::EditUser, ["t-mid/v"]);
    assert_eq!(edit(&build), [true]);
    match &mut build.get("v").data {
        Data::User(user) => user.facilitator = true,
        _ => unreachable!(),
    }
    assert_eq!(edit(&build), [false]);
    assert_eq!(
        may_each(&build, "u", Action::ChangeRole, ["t-mid/v"]),
        [true]
    );
}
