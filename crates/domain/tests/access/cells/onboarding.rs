//! §6.

use luotsi_domain::{
    access::Role,
    record::{ShareTarget, TeamRole},
};

use super::{ACTIONS, Fixture};
use crate::{
    build::{Build, id},
    page::Facts,
};

const USERS: [&str; 15] = [
    "administrator",
    "coordinator",
    "deep",
    "owner",
    "lead",
    "supervisor",
    "trainer",
    "left",
    "author",
    "editor",
    "sharer",
    "starter",
    "member",
    "inductee",
    "nobody",
];

fn on(on: &'static str) -> Facts<'static> {
    Facts {
        on,
        ..Facts::default()
    }
}

/// An active and an archived team of the same content, in an area that has one below it.
fn fixture() -> Fixture {
    let mut build = Build::new();
    for user in USERS {
        build.user(user);
    }
    build.user("flagged").auditor = true;
    match &mut build.get("administrator").data {
        luotsi_domain::Data::User(user) => user.administrator = true,
        _ => unreachable!(),
    }
    build.area("area", "section:onboarding", &["coordinator"]);
    build.area("below", "area", &["deep"]);
    build.team("elsewhere", "section:onboarding");
    build.member("elsewhere", "editor", TeamRole::OnboardingLead);
    let mut objects = vec![
        ("section:onboarding".to_owned(), on("section:onboarding")),
        ("area".to_owned(), on("area")),
        ("below".to_owned(), on("area")),
    ];
    let mut held = Vec::new();
    for (team, archived) in [("team", false), ("old", true)] {
        build.team(team, "area");
        build.last().archived = archived;
        let mut here: Vec<(String, Facts<'_>)> = Vec::new();
        let facts = |on: &'static str| Facts {
            on,
            archived: archived && on == "team",
            archived_above: archived && on != "team",
            ..Facts::default()
        };
        here.push((team.to_owned(), facts("team")));
        for (user, role) in [
            ("owner", TeamRole::TeamOwner),
            ("lead", TeamRole::OnboardingLead),
            ("supervisor", TeamRole::OnboardingSupervisor),
            ("trainer", TeamRole::Trainer),
            ("author", TeamRole::OnboardingLead),
            ("starter", TeamRole::OnboardingSupervisor),
            ("left", TeamRole::TeamOwner),
            ("flagged", TeamRole::Trainer),
        ] {
            build.member(team, user, role);
            build.last().archived = user == "left";
            let membership = Facts {
                active_without_flag: !["left", "flagged"].contains(&user),
                ..facts("membership")
            };
            here.push((format!("{team}/{user}"), membership));
        }
        let template = format!("{team}-template");
        build.template(&template, team, Some("author"));
        build.share(ShareTarget::User(id("editor")), true);
        build.share(ShareTarget::User(id("sharer")), false);
        here.push((template.clone(), facts("template")));
        held.push(("author", template.clone(), vec![Role::TemplateAuthor]));
        held.push(("editor", template.clone(), vec![Role::TemplateEditor]));
        held.push(("sharer", template, vec![Role::TemplateUser]));
        for ended in [false, true] {
            let plan = format!("{team}-plan-{ended}");
            build.plan(&plan, team, Some("starter"), Some("inductee"));
            if ended {
                build.ended();
            }
            let [mine, other] = [format!("{plan}-mine"), format!("{plan}-other")];
            build.task(&mine, &plan, &["member"]);
            build.task(&other, &plan, &[]);
            held.push(("member", mine.clone(), vec![Role::Assignee]));
            for (object, on) in [(plan, "plan"), (mine, "task"), (other, "task")] {
                held.push(("starter", object.clone(), vec![Role::PlanLead]));
                held.push(("member", object.clone(), vec![Role::PlanMember]));
                held.push(("inductee", object.clone(), vec![Role::Inductee]));
                let facts = facts(on);
                here.push((object, Facts { ended, ..facts }));
            }
        }
        for (object, _) in &here {
            for (user, role) in [
                ("owner", Role::TeamOwner),
                ("lead", Role::OnboardingLead),
                ("author", Role::OnboardingLead),
                ("supervisor", Role::OnboardingSupervisor),
                ("starter", Role::OnboardingSupervisor),
                ("trainer", Role::Trainer),
            ] {
                held.push((user, object.clone(), vec![role]));
            }
        }
        objects.extend(here);
    }
    for (object, _) in &objects {
        held.push(("administrator", object.clone(), vec![Role::Administrator]));
        if object != "section:onboarding" {
            held.push(("coordinator", object.clone(), vec![Role::Coordinator]));
        }
    }
    held.push(("deep", "area".to_owned(), vec![Role::BranchReader]));
    held.push(("deep", "below".to_owned(), vec![Role::Coordinator]));
    Fixture {
        organisation: build.organisation(),
        objects,
        users: USERS.to_vec(),
        held,
    }
}

#[test]
fn section_6_onboarding() {
    // Section, two areas; two teams with 8 memberships, a template and two plans of two tasks.
    assert_eq!(
        fixture().check(),
        (3 + 2 * (1 + 8 + 1 + 2 * 3)) * ACTIONS * 15
    );
}
