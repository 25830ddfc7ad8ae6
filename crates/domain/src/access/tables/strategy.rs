//! Strategy (access-rules §7).

use Action::{
    Comment, Create, CreateDraft, CreateStrategy, Delete, Edit, EditSettings, Move, Preview,
    Publish, UpdateStatus, View,
};
use ObjectKind::{Breakthrough, Initiative, Strategy, StrategySection};
use Role::{
    BreakthroughResponsible, DraftAuthor, Facilitator, InitiativeResponsible, Participant,
    StrategyAdministrator, StrategyViewer,
};

use super::{
    super::{Action, ActionSet, Role},
    Condition, NO, ObjectKind, Table, YES, row,
};

#[rustfmt::skip]
const TABLE: Table<7> = Table {
    roles:                                      [Facilitator, StrategyAdministrator, Participant, BreakthroughResponsible, InitiativeResponsible, DraftAuthor, StrategyViewer],
    rows: &[
        row(&[StrategySection], &[View, CreateStrategy, Preview],       [YES, NO,  NO,  NO,  NO,  NO,  NO]),
        row(&[Strategy], &[View],                                       [YES, YES, YES, NO,  NO,  NO,  YES]),
        row(&[Strategy], &[CreateStrategy, Delete],                     [YES, YES, NO,  NO,  NO,  NO,  NO]),
        row(&[Strategy], &[Move],                                       [YES, NO,  NO,  NO,  NO,  NO,  NO]),
        row(&[Strategy], &[EditSettings, Preview],                      [YES, YES, NO,  NO,  NO,  NO,  NO]),
        row(&[Strategy], &[Create, Edit, Publish],                      [YES, YES, YES, NO,  NO,  NO,  NO]),
        row(&[Breakthrough], &[View, Comment, CreateDraft],             [YES, YES, YES, YES, NO,  NO,  YES]),
        row(&[Breakthrough], &[Edit, Create, UpdateStatus],             [YES, YES, YES, YES, NO,  NO,  NO]),
        row(&[Breakthrough], &[Delete],                                 [YES, YES, YES, NO,  NO,  NO,  NO]),
        row(&[Initiative], &[View],                                     [YES, YES, YES, YES, YES, YES, YES]),
        row(&[Initiative], &[Edit],                                     [YES, YES, YES, YES, YES, YES, NO]),
        row(&[Initiative], &[Delete],                                   [YES, YES, YES, YES, NO,  YES, NO]),
        row(&[Initiative], &[UpdateStatus],                             [YES, YES, YES, YES, YES, NO,  NO]),
    ],
};

pub(super) fn allowed(kind: ObjectKind, role: Role) -> ActionSet {
    TABLE.allowed(kind, Condition::default(), role)
}
