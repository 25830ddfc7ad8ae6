//! Content (access-rules §4).

use Action::{
    Acknowledge, Approve, Archive, BulkEdit, Comment, Create, Delete, DeleteApproved, Edit, Grant,
    InsertLevel, Move, Restore, Review, SetResponsible, SetReviewInterval, Submit, View, ViewDraft,
};
use ObjectKind::{
    Chapter, ContentSection, Document, Folder, Handbook, Metric, Process, Report, Risk,
};

use super::{
    super::{Action, ActionSet, Role},
    Archived, Condition, NO, ObjectKind, Table, When, YES, row,
};

const P: When = When::Published;
const D: When = When::NotPublished;
/// d, not a process.
const DN: When = When::NotPublishedAndNoProcess;
/// Where itself archived.
const AR: When = When::ItselfArchived;

/// Everything that the page calls content.
const ALL: &[ObjectKind] = &[
    ContentSection,
    Process,
    Folder,
    Document,
    Risk,
    Metric,
    Report,
    Handbook,
    Chapter,
];
/// Without sections.
const GOVERNED: &[ObjectKind] = &[
    Process, Folder, Document, Risk, Metric, Report, Handbook, Chapter,
];
/// Without sections and folders: what has versions.
const ITEMS: &[ObjectKind] = &[Process, Document, Risk, Metric, Report, Handbook, Chapter];
/// What something can be created in.
const PARENTS: &[ObjectKind] = &[ContentSection, Process, Folder, Handbook, Chapter];
const PROCESSES: &[ObjectKind] = &[Process];

#[rustfmt::skip]
const TABLE: Table<6> = Table {
    roles:                       [Role::Viewer, Role::Editor, Role::Approver, Role::Responsible, Role::Administrator, Role::Auditor],
    rows: &[
        row(ALL, &[View],                                 [P,   YES,  YES,  YES,  YES,  YES]),
        row(ALL, &[ViewDraft],                            [NO,  YES,  YES,  YES,  YES,  YES]),
        row(ALL, &[Comment],                              [P,   YES,  YES,  YES,  YES,  NO]),
        row(ITEMS, &[Acknowledge],                        [P,   P,    P,    P,    P,    NO]),
        row(PARENTS, &[Create],                           [NO,  YES,  NO,   NO,   YES,  NO]),
        row(GOVERNED, &[Edit],                            [NO,  YES,  NO,   YES,  YES,  NO]),
        row(ITEMS, &[Submit],                             [NO,  YES,  NO,   YES,  YES,  NO]),
        row(GOVERNED, &[Move],                            [NO,  YES,  NO,   NO,   YES,  NO]),
        row(ITEMS, &[Approve],                            [NO,  NO,   YES,  NO,   YES,  NO]),
        row(ITEMS, &[Review],                             [NO,  NO,   P,    P,    P,    NO]),
        row(GOVERNED, &[Delete],                          [NO,  DN,   NO,   NO,   D,    NO]),
        row(GOVERNED, &[DeleteApproved],                  [NO,  NO,   NO,   NO,   P,    NO]),
        row(GOVERNED, &[Archive],                         [NO,  NO,   NO,   NO,   YES,  NO]),
        row(GOVERNED, &[Restore],                         [NO,  NO,   NO,   NO,   AR,   NO]),
        row(PROCESSES, &[InsertLevel],                    [NO,  NO,   NO,   NO,   YES,  NO]),
        row(GOVERNED, &[SetReviewInterval, SetResponsible], [NO, NO,  NO,   NO,   YES,  NO]),
        row(ALL, &[BulkEdit, Grant],                      [NO,  NO,   NO,   NO,   YES,  NO]),
    ],
};

pub(super) fn allowed(kind: ObjectKind, condition: Condition, role: Role) -> ActionSet {
    let allowed = TABLE.allowed(kind, condition, role);
    if condition.archived == Archived::No {
        return allowed;
    }
    let kept: &[Action] = match role {
        Role::Administrator => &[View, ViewDraft, Restore, Delete, DeleteApproved],
        Role::Auditor => &[View, ViewDraft],
        _ => &[],
    };
    allowed & kept.iter().copied().collect()
}
