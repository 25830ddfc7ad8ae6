//! The names of roles and actions (access-rules §3 to §7).

use crate::kind::names;

names! {
    /// A role (access-rules §3).
    Role {
        /// Pääkäyttäjä, by a flag.
        Administrator => "administrator",
        /// By a flag; reads, changes nothing.
        Auditor => "auditor",
        /// Granted on content.
        Viewer => "viewer",
        /// Granted on content.
        Editor => "editor",
        /// Granted on content.
        Approver => "approver",
        /// The object's responsible user, or the members of its responsible group.
        Responsible => "responsible",
        /// Set on an area.
        Coordinator => "coordinator",
        /// Coordinates an area below.
        BranchReader => "branch-reader",
        /// In a team.
        TeamOwner => "team-owner",
        /// In a team.
        OnboardingLead => "onboarding-lead",
        /// In a team.
        OnboardingSupervisor => "onboarding-supervisor",
        /// In a team.
        Trainer => "trainer",
        /// Created the template and is owner or lead in its team.
        TemplateAuthor => "template-author",
        /// The template was shared with edit right.
        TemplateEditor => "template-editor",
        /// The template was shared.
        TemplateUser => "template-user",
        /// Lead or supervisor in the plan's team who started it or has a task in it.
        PlanLead => "plan-lead",
        /// Has a task in the plan.
        PlanMember => "plan-member",
        /// The task is assigned to the user.
        Assignee => "assignee",
        /// The plan is theirs.
        Inductee => "inductee",
        /// Strategiafasilitaattori, by a flag.
        Facilitator => "facilitator",
        /// Set on a strategy.
        StrategyAdministrator => "strategy-administrator",
        /// Set on a strategy.
        Participant => "participant",
        /// Answers for the breakthrough.
        BreakthroughResponsible => "breakthrough-responsible",
        /// Answers for the initiative.
        InitiativeResponsible => "initiative-responsible",
        /// Created the draft initiative and sees its strategy.
        DraftAuthor => "draft-author",
        /// Sees the strategy.
        StrategyViewer => "strategy-viewer",
        /// Every user who is not archived.
        Everyone => "everyone",
        /// The user themselves.
        OneSelf => "self",
    }
}

names! {
    /// An action (access-rules §4 to §8).
    Action {
        /// See the name and place in the tree, nothing else.
        Traverse => "traverse",
        /// See it.
        View => "view",
        /// See the working copy.
        ViewDraft => "view-draft",
        /// Comment; on breakthroughs, take part in the dialog.
        Comment => "comment",
        /// Acknowledge as read.
        Acknowledge => "acknowledge",
        /// Create something below.
        Create => "create",
        /// Change it.
        Edit => "edit",
        /// Submit for approval.
        Submit => "submit",
        /// Move it.
        Move => "move",
        /// Approve or return.
        Approve => "approve",
        /// Record a periodic review.
        Review => "review",
        /// Delete what is not published.
        Delete => "delete",
        /// Delete what is published.
        DeleteApproved => "delete-approved",
        /// Archive.
        Archive => "archive",
        /// Restore from the archive.
        Restore => "restore",
        /// Put a new process between a process and its children.
        InsertLevel => "insert-level",
        /// Set the review interval.
        SetReviewInterval => "set-review-interval",
        /// Set the responsible user or group.
        SetResponsible => "set-responsible",
        /// Change many at once.
        BulkEdit => "bulk-edit",
        /// Grant and revoke roles.
        Grant => "grant",
        /// Preview others' access.
        Preview => "preview",
        /// Read the audit.
        ReadAudit => "read-audit",
        /// Change the organisation's settings.
        ManageSettings => "manage-settings",
        /// Remove the picture.
        RemoveAvatar => "remove-avatar",
        /// Set a user's flags.
        SetFlags => "set-flags",
        /// Take reports.
        Report => "report",
        /// Create a team.
        CreateTeam => "create-team",
        /// Set an area's coordinators.
        SetCoordinators => "set-coordinators",
        /// Share templates with a team or area.
        ShareTemplates => "share-templates",
        /// Move a team to another area.
        SetArea => "set-area",
        /// Invite to a team.
        Invite => "invite",
        /// Create a template.
        CreateTemplate => "create-template",
        /// Start a plan.
        StartPlan => "start-plan",
        /// Change a member's role.
        ChangeRole => "change-role",
        /// Change a member's own data.
        EditUser => "edit-user",
        /// Use a template.
        Use => "use",
        /// Copy a template.
        Copy => "copy",
        /// Share a template.
        Share => "share",
        /// End a plan.
        End => "end",
        /// Reopen an ended plan.
        Reopen => "reopen",
        /// Complete a task.
        Complete => "complete",
        /// Create a strategy or sub-strategy.
        CreateStrategy => "create-strategy",
        /// Change a strategy's roles and visibility.
        EditSettings => "edit-settings",
        /// Publish.
        Publish => "publish",
        /// Create a draft initiative.
        CreateDraft => "create-draft",
        /// Update the status.
        UpdateStatus => "update-status",
    }
}

impl luotsi_access::Name for Role {
    const ALL: &'static [Self] = Self::ALL;

    fn index(self) -> u8 {
        self as u8
    }
}

impl luotsi_access::Name for Action {
    const ALL: &'static [Self] = Self::ALL;

    fn index(self) -> u8 {
        self as u8
    }
}
