//! Onboarding (access-rules §6).

use Action::{
    Archive, ChangeRole, Comment, Complete, Copy, Create, CreateTeam, CreateTemplate, Delete, Edit,
    EditUser, End, Invite, Move, RemoveAvatar, Reopen, Report, SetArea, SetCoordinators, Share,
    ShareTemplates, StartPlan, Use, View,
};
use ObjectKind::{Area, Membership, OnboardingSection, Plan, Task, Team, Template};
use Role::{
    Administrator, Assignee, BranchReader, Coordinator, Inductee, OnboardingLead,
    OnboardingSupervisor, PlanLead, PlanMember, TeamOwner, TemplateAuthor, TemplateEditor,
    TemplateUser, Trainer,
};

use super::{
    super::{Action, ActionSet, Role},
    Archived, Condition, NO, ObjectKind, Table, When, YES, row,
};

/// Where the membership is active and the user has no flag.
const MG: When = When::Manageable;

#[rustfmt::skip]
const TABLE: Table<7> = Table {
    roles:                                        [Administrator, Coordinator, BranchReader, TeamOwner, OnboardingLead, OnboardingSupervisor, Trainer],
    rows: &[
        row(&[OnboardingSection], &[View],                              [YES, NO,  NO,  NO,  NO,  NO,  NO]),
        row(&[OnboardingSection], &[Create, Report],                    [YES, NO,  NO,  NO,  NO,  NO,  NO]),
        row(&[Area], &[View],                                           [YES, YES, YES, NO,  NO,  NO,  NO]),
        row(&[Area], &[Edit, Move, Create, CreateTeam, Delete, SetCoordinators, Report, ShareTemplates],
                                                                        [YES, YES, NO,  NO,  NO,  NO,  NO]),
        row(&[Team], &[View],                                           [YES, YES, NO,  YES, YES, YES, YES]),
        row(&[Team], &[Edit, Report, ShareTemplates],                   [YES, YES, NO,  YES, NO,  NO,  NO]),
        row(&[Team], &[SetArea],                                        [YES, YES, NO,  NO,  NO,  NO,  NO]),
        row(&[Team], &[Archive],                                        [YES, YES, NO,  NO,  NO,  NO,  NO]),
        row(&[Team], &[Invite],                                         [YES, YES, NO,  YES, YES, YES, NO]),
        row(&[Team], &[CreateTemplate],                                 [YES, NO,  NO,  YES, YES, NO,  NO]),
        row(&[Team], &[StartPlan],                                      [YES, NO,  NO,  YES, YES, YES, NO]),
        row(&[Membership], &[View],                                     [YES, YES, NO,  YES, YES, YES, YES]),
        row(&[Membership], &[ChangeRole, Archive],                      [YES, YES, NO,  YES, NO,  NO,  NO]),
        row(&[Membership], &[EditUser, RemoveAvatar],                   [YES, MG,  NO,  NO,  NO,  NO,  NO]),
        row(&[Template], &[View],                                       [YES, YES, NO,  YES, YES, YES, NO]),
        row(&[Template], &[Use],                                        [YES, NO,  NO,  YES, YES, YES, NO]),
        row(&[Template], &[Copy],                                       [YES, NO,  NO,  YES, YES, NO,  NO]),
        row(&[Template], &[Share],                                      [YES, YES, NO,  YES, NO,  NO,  NO]),
        row(&[Template], &[Edit, Delete],                               [YES, NO,  NO,  YES, NO,  NO,  NO]),
        row(&[Plan], &[View, Comment, Edit, End, Reopen],               [YES, NO,  NO,  YES, NO,  NO,  NO]),
        row(&[Task], &[View, Edit, Complete],                           [YES, NO,  NO,  YES, NO,  NO,  NO]),
    ],
};

/// The roles that are held on single templates, plans and tasks.
const PERSONAL: &[(ObjectKind, &[Role], &[Action])] = &[
    (
        Template,
        &[TemplateAuthor],
        &[View, Use, Copy, Edit, Share, Delete],
    ),
    (Template, &[TemplateEditor], &[View, Use, Copy, Edit]),
    (Template, &[TemplateUser], &[View, Use]),
    (Plan, &[PlanLead], &[View, Comment, Edit, End]),
    (Plan, &[PlanMember, Inductee], &[View, Comment]),
    (Task, &[PlanLead], &[View, Edit, Complete]),
    (Task, &[PlanMember], &[View]),
    (Task, &[Assignee], &[View, Edit, Complete]),
    (Task, &[Inductee], &[View, Complete]),
];

pub(super) fn allowed(kind: ObjectKind, condition: Condition, role: Role) -> ActionSet {
    let mut allowed = TABLE.allowed(kind, condition, role);
    for (on, roles, actions) in PERSONAL {
        if *on == kind && roles.contains(&role) {
            allowed.extend(actions.iter().copied());
        }
    }
    let refused: &[Action] = match (kind, condition.ended) {
        (Plan, true) => &[Edit, End],
        (Plan, false) => &[Reopen],
        (Task, true) => &[Edit, Complete],
        _ => &[],
    };
    allowed = allowed - refused.iter().copied().collect();
    if kind.is_in_team() && condition.archived != Archived::No {
        let kept: &[Action] = match (kind, role) {
            (Team, Administrator | Coordinator) => &[View, Archive],
            _ => &[],
        };
        allowed = allowed & kept.iter().copied().collect();
    }
    allowed
}
