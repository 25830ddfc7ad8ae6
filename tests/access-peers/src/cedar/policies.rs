//! The tables of access-rules §4 to §7 as Cedar policies, generated from those that the program
//! decides with: one policy for each kind and action.

use std::collections::{BTreeMap, BTreeSet};

use luotsi_domain::{
    Kind, SectionName,
    access::{Action, Archived, Condition, Role, Rule, conditions_of, rules},
};

use super::names::type_of;

/// What a policy is about: objects of a kind, or one section.
type On = (Kind, Option<SectionName>);

/// The policies in Cedar's own language, each with the action that it is about.
pub(super) fn policies() -> impl Iterator<Item = (Action, String)> {
    let mut rows: BTreeMap<(On, Action), Vec<Rule>> = BTreeMap::new();
    for rule in rules() {
        for action in rule.actions.iter() {
            let on = (rule.kind, rule.section);
            rows.entry((on, action)).or_default().push(rule);
        }
    }
    rows.into_iter().map(|((on, action), rules)| {
        let scope = match on.1 {
            Some(section) => format!("resource == {}", section_entity(section)),
            None => format!("resource is {}", type_of(on.0)),
        };
        let allowed = allowed(on, &rules);
        let policy = format!(
            "permit(principal, action == Action::\"{action}\", {scope})\n\
             when {{ !principal.archived && {allowed} }};\n"
        );
        (action, policy)
    })
}

fn section_entity(section: SectionName) -> String {
    format!("Section::\"{}\"", section.id())
}

/// When one of the roles of a row is held where it allows the row's action.
fn allowed(on: On, rules: &[Rule]) -> String {
    let mut conditions: BTreeMap<Role, BTreeSet<Condition>> = BTreeMap::new();
    for rule in rules {
        conditions
            .entry(rule.role)
            .or_default()
            .insert(rule.condition);
    }
    let mut roles: BTreeMap<BTreeSet<Condition>, Vec<Role>> = BTreeMap::new();
    for (role, conditions) in conditions {
        roles.entry(conditions).or_default().push(role);
    }
    let alternatives = roles.iter().map(|(conditions, roles)| {
        let held = either(roles.iter().map(|role| held(*role).to_owned()));
        match in_condition(on, conditions) {
            Some(condition) => format!("({condition} && {held})"),
            None => held,
        }
    });
    either(alternatives)
}

fn either(alternatives: impl Iterator<Item = String>) -> String {
    format!("({})", alternatives.collect::<Vec<_>>().join(" || "))
}

/// That an object is in one of these conditions; `None` where all that it can be in are among them.
fn in_condition(on: On, among: &BTreeSet<Condition>) -> Option<String> {
    let all: BTreeSet<Condition> = conditions_of(on.0, on.1).collect();
    if *among == all {
        return None;
    }
    // What a condition says beside the archive, and the states of the archive in which it counts.
    let mut archives: BTreeMap<Condition, BTreeSet<Archived>> = BTreeMap::new();
    for condition in among {
        let archived = Archived::No;
        let rest = Condition {
            archived,
            ..*condition
        };
        archives.entry(rest).or_default().insert(condition.archived);
    }
    let of_archive: BTreeSet<Archived> = all.iter().map(|condition| condition.archived).collect();
    let varies = all.len() > of_archive.len();
    let alternatives = archives.iter().map(|(rest, archives)| {
        let mut parts = Vec::new();
        if *archives != of_archive {
            parts.push(either(archives.iter().map(|archived| {
                match archived {
                    Archived::No => "!(resource in Mark::\"archived\")",
                    Archived::Above => "(resource in Mark::\"archived\" && !resource.archived)",
                    Archived::Itself => "resource.archived",
                }
                .to_owned()
            })));
        }
        if varies {
            parts.push(beside_archive(on.0, rest));
        }
        parts.join(" && ")
    });
    Some(either(alternatives))
}

fn beside_archive(kind: Kind, condition: &Condition) -> String {
    let (text, holds) = match kind {
        Kind::Membership => (
            "(resource.active && !resource.user.administrator && !resource.user.auditor && !resource.user.facilitator)",
            condition.manageable,
        ),
        Kind::Plan | Kind::Task => ("(resource in Mark::\"ended\")", condition.ended),
        _ => ("resource.published", condition.published),
    };
    let not = if holds { "" } else { "!" };
    format!("{not}{text}")
}

/// That the principal is strategy-viewer: a macro, so that the text can stand in another.
macro_rules! views_strategy {
    () => {
        "((resource.strategy.published && resource.strategy.visibility == \"public\") || (resource has administrators && principal in resource.administrators) || (resource has participants && principal in resource.participants) || (resource.strategy has involved && principal in resource.strategy.involved))"
    };
}

/// That the principal holds a role on the resource (access-rules §3).
const fn held(role: Role) -> &'static str {
    match role {
        Role::Administrator => {
            "(principal.administrator && !(resource in Section::\"section:strategy\"))"
        }
        Role::Auditor => {
            "(principal.auditor && !(resource in Section::\"section:strategy\") && !(resource in Section::\"section:onboarding\"))"
        }
        Role::Viewer => "(resource has viewers && principal in resource.viewers)",
        Role::Editor => "(resource has editors && principal in resource.editors)",
        Role::Approver => "(resource has approvers && principal in resource.approvers)",
        Role::Responsible => "(resource has responsible && principal in resource.responsible)",
        Role::Coordinator => "(resource has coordinators && principal in resource.coordinators)",
        Role::BranchReader => {
            "(resource has coordinatorsBelow && principal in resource.coordinatorsBelow)"
        }
        Role::TeamOwner => "(resource has owners && principal in resource.owners)",
        Role::OnboardingLead => "(resource has leads && principal in resource.leads)",
        Role::OnboardingSupervisor => {
            "(resource has supervisors && principal in resource.supervisors)"
        }
        Role::Trainer => "(resource has trainers && principal in resource.trainers)",
        Role::TemplateAuthor => {
            "(resource has author && principal == resource.author && (principal in resource.owners || principal in resource.leads))"
        }
        Role::TemplateEditor => {
            "(resource has sharedToEdit && principal in resource.sharedToEdit && principal in Mark::\"leads\")"
        }
        Role::TemplateUser => {
            "((resource has sharedToUse && principal in resource.sharedToUse) || (resource has sharedToEdit && principal in resource.sharedToEdit && !(principal in Mark::\"leads\")))"
        }
        Role::PlanLead => {
            "((principal in resource.leads || principal in resource.supervisors) && ((resource has starter && principal == resource.starter) || (resource has planMembers && principal in resource.planMembers)))"
        }
        Role::PlanMember => "(resource has planMembers && principal in resource.planMembers)",
        Role::Assignee => "(resource has assignees && principal in resource.assignees)",
        Role::Inductee => "(resource has inductee && principal == resource.inductee)",
        Role::Facilitator => "(principal.facilitator && resource in Section::\"section:strategy\")",
        Role::StrategyAdministrator => {
            "(resource has administrators && principal in resource.administrators)"
        }
        Role::Participant => "(resource has participants && principal in resource.participants)",
        Role::BreakthroughResponsible => {
            "(resource has breakthroughResponsible && principal == resource.breakthroughResponsible)"
        }
        Role::InitiativeResponsible => {
            "(resource has initiativeResponsible && principal == resource.initiativeResponsible)"
        }
        Role::DraftAuthor => concat!(
            "(!resource.published && resource has author && principal == resource.author && ",
            views_strategy!(),
            ")"
        ),
        Role::StrategyViewer => views_strategy!(),
        Role::Everyone => "(resource in Section::\"section:maintenance\")",
        Role::OneSelf => "(principal == resource)",
    }
}
