//! The tables of access-rules as they stand on the page, and how they are read.
//!
//! They are transcribed here a second time, apart from the tables that the program decides with, so
//! that a slip in either shows.

use std::{collections::HashMap, sync::LazyLock};

use luotsi_domain::access::{Action, Role};

const CONTENT: &str = "
| action | viewer | editor | approver | responsible | administrator | auditor |
| view | p | yes | yes | yes | yes | yes |
| view-draft | | yes | yes | yes | yes | yes |
| comment | p | yes | yes | yes | yes | |
| acknowledge | p | p | p | p | p | |
| create | | yes | | | yes | |
| edit, submit | | yes | | yes | yes | |
| move | | yes | | | yes | |
| approve | | | yes | | yes | |
| review | | | p | p | p | |
| delete | | d, not a process | | | d | |
| delete-approved | | | | | p | |
| archive | | | | | yes | |
| restore | | | | | where itself archived | |
| insert-level | | | | | yes | |
| set-review-interval, set-responsible, bulk-edit, grant | | | | | yes | |
";

const MAINTENANCE: &str = "
| on | action | everyone | self | administrator | auditor |
| section:maintenance | view, preview, read-audit | | | yes | yes |
| section:maintenance | manage-settings, create | | | yes | |
| user | view | yes | | | |
| group | view | yes | | | |
| user | edit, remove-avatar | | yes | yes | |
| user | set-flags, archive | | | yes | |
| group | edit, delete | | | yes | |
";

const ONBOARDING: &str = "
| on | action | administrator | coordinator | branch-reader | team-owner | onboarding-lead | onboarding-supervisor | trainer |
| section:onboarding | view | yes | | | | | | |
| section:onboarding | create, report | yes | | | | | | |
| area | view | yes | yes | yes | | | | |
| area | edit, move, create, create-team, delete, set-coordinators, report, share-templates | yes | yes | | | | | |
| team | view | yes | yes | | yes | yes | yes | yes |
| team | edit, report, share-templates | yes | yes | | yes | | | |
| team | set-area | yes | yes | | | | | |
| team | archive | yes | yes | | | | | |
| team | invite | yes | yes | | yes | yes | yes | |
| team | create-template | yes | | | yes | yes | | |
| team | start-plan | yes | | | yes | yes | yes | |
| membership | view | yes | yes | | yes | yes | yes | yes |
| membership | change-role, archive | yes | yes | | yes | | | |
| membership | edit-user, remove-avatar | yes | where active and no flag | | | | | |
| template | view | yes | yes | | yes | yes | yes | |
| template | use | yes | | | yes | yes | yes | |
| template | copy | yes | | | yes | yes | | |
| template | share | yes | yes | | yes | | | |
| template | edit, delete | yes | | | yes | | | |
| plan | view, comment, edit, end, reopen | yes | | | yes | | | |
| task | view, edit, complete | yes | | | yes | | | |
";

const ONBOARDING_OF_ONE: &str = "
| on | role | actions |
| template | template-author | view, use, copy, edit, share, delete |
| template | template-editor | view, use, copy, edit |
| template | template-user | view, use |
| plan | plan-lead | view, comment, edit, end |
| plan | plan-member, inductee | view, comment |
| task | plan-lead | view, edit, complete |
| task | plan-member | view |
| task | assignee | view, edit, complete |
| task | inductee | view, complete |
";

const STRATEGY: &str = "
| on | action | facilitator | strategy-administrator | participant | breakthrough-responsible | initiative-responsible | draft-author | strategy-viewer |
| section:strategy | view, create-strategy, preview | yes | | | | | | |
| strategy | view | yes | yes | yes | | | | yes |
| strategy | create-strategy, delete | yes | yes | | | | | |
| strategy | move | yes | | | | | | |
| strategy | edit-settings, preview | yes | yes | | | | | |
| strategy | create, edit, publish | yes | yes | yes | | | | |
| breakthrough | view, comment, create-draft | yes | yes | yes | yes | | | yes |
| breakthrough | edit, create, update-status | yes | yes | yes | yes | | | |
| breakthrough | delete | yes | yes | yes | | | | |
| initiative | view | yes | yes | yes | yes | yes | yes | yes |
| initiative | edit | yes | yes | yes | yes | yes | yes | |
| initiative | delete | yes | yes | yes | yes | | yes | |
| initiative | update-status | yes | yes | yes | yes | yes | | |
";

const CONTENT_SECTIONS: [&str; 6] = [
    "section:processes",
    "section:documents",
    "section:risks",
    "section:metrics",
    "section:reports",
    "section:handbook",
];
const ITEMS: [&str; 7] = [
    "process", "document", "risk", "metric", "report", "handbook", "chapter",
];

/// What the rules look at in an object.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Facts<'a> {
    /// Its kind; a section's is its id.
    pub(crate) on: &'a str,
    /// Content: has an approved version.
    pub(crate) published: bool,
    /// Content and teams: the object itself is archived.
    pub(crate) archived: bool,
    /// Content: an ancestor is archived. In teams: the team is.
    pub(crate) archived_above: bool,
    /// Plans and tasks: the plan has ended.
    pub(crate) ended: bool,
    /// Memberships: active, and the user has no flag.
    pub(crate) active_without_flag: bool,
}

#[derive(Clone, Copy, Debug)]
enum Cell {
    Yes,
    Published,
    Draft,
    DraftNotProcess,
    ItselfArchived,
    ActiveWithoutFlag,
}

/// A row and column of a table: the object's kind (a section's id; `content`), action and role.
type Place = (String, Action, Role);

static CELLS: LazyLock<HashMap<Place, Cell>> = LazyLock::new(|| {
    let mut cells = HashMap::new();
    for (actions, role, cell) in body(CONTENT, 1) {
        for action in list(&actions[0]) {
            cells.insert(("content".to_owned(), action, role), cell);
        }
    }
    for table in [MAINTENANCE, ONBOARDING, STRATEGY] {
        for (head, role, cell) in body(table, 2) {
            for action in list(&head[1]) {
                cells.insert((head[0].clone(), action, role), cell);
            }
        }
    }
    for row in lines(ONBOARDING_OF_ONE).skip(1) {
        for role in list(&row[1]) {
            for action in list(&row[2]) {
                cells.insert((row[0].clone(), action, role), Cell::Yes);
            }
        }
    }
    cells
});

fn lines(table: &str) -> impl Iterator<Item = Vec<String>> {
    let rows = table.lines().filter(|line| !line.is_empty());
    rows.map(|line| {
        let cells = line.trim_matches('|').split('|');
        cells.map(|cell| cell.trim().to_owned()).collect()
    })
}

fn list<T: std::str::FromStr<Err: std::fmt::Debug>>(text: &str) -> Vec<T> {
    let names = text.split(", ");
    names
        .map(|name| name.parse().expect("a known name"))
        .collect()
}

/// The cells that are not blank, each with the first `heads` cells of its row and its column.
fn body(table: &str, heads: usize) -> Vec<(Vec<String>, Role, Cell)> {
    let mut rows = lines(table);
    let title = rows.next().expect("a title row");
    let roles: Vec<Role> = title[heads..].iter().flat_map(|role| list(role)).collect();
    let mut cells = Vec::new();
    for row in rows {
        assert_eq!(row.len(), title.len(), "{row:?}");
        for (role, text) in roles.iter().zip(&row[heads..]) {
            let cell = match text.as_str() {
                "" => continue,
                "yes" => Cell::Yes,
                "p" => Cell::Published,
                "d" => Cell::Draft,
                "d, not a process" => Cell::DraftNotProcess,
                "where itself archived" => Cell::ItselfArchived,
                "where active and no flag" => Cell::ActiveWithoutFlag,
                other => panic!("{other:?} in {row:?}"),
            };
            cells.push((row[..heads].to_vec(), *role, cell));
        }
    }
    cells
}

impl Facts<'_> {
    fn is_content_section(&self) -> bool {
        CONTENT_SECTIONS.contains(&self.on)
    }

    pub(crate) fn is_content(&self) -> bool {
        self.is_content_section() || self.on == "folder" || ITEMS.contains(&self.on)
    }

    /// Folders and sections always count as published.
    pub(crate) fn counts_as_published(&self) -> bool {
        self.published || self.on == "folder" || self.is_content_section()
    }

    /// The section of access-rules whose table speaks of the object.
    pub(crate) fn section(&self) -> &'static str {
        match self.on {
            _ if self.is_content() => "§4",
            "section:maintenance" | "user" | "group" => "§5",
            "section:strategy" | "strategy" | "breakthrough" | "initiative" => "§7",
            _ => "§6",
        }
    }

    /// What the sentences around the tables take away, and on what the rows of §4 are.
    fn row_holds(&self, action: Action, role: Role) -> bool {
        use Action as A;
        if self.is_content() {
            let section = self.is_content_section();
            let archived = self.archived || self.archived_above;
            let kept = match role {
                Role::Administrator => [
                    A::View,
                    A::ViewDraft,
                    A::Restore,
                    A::Delete,
                    A::DeleteApproved,
                ]
                .contains(&action),
                Role::Auditor => [A::View, A::ViewDraft].contains(&action),
                _ => false,
            };
            let on_sections = [
                A::View,
                A::ViewDraft,
                A::Comment,
                A::Create,
                A::BulkEdit,
                A::Grant,
            ];
            let not_on_folders = [A::Acknowledge, A::Submit, A::Approve, A::Review];
            let may_hold_others =
                section || ["process", "folder", "handbook", "chapter"].contains(&self.on);
            return (!archived || kept)
                && (!section || on_sections.contains(&action))
                && (self.on != "folder" || !not_on_folders.contains(&action))
                && (action != A::Create || may_hold_others)
                && (action != A::InsertLevel || self.on == "process");
        }
        match self.on {
            "team" if self.archived => {
                [Role::Administrator, Role::Coordinator].contains(&role)
                    && [A::View, A::Archive].contains(&action)
            }
            "membership" | "template" | "plan" | "task" if self.archived_above => false,
            "plan" if self.ended => ![A::Edit, A::End].contains(&action),
            "plan" => action != A::Reopen,
            "task" if self.ended => ![A::Edit, A::Complete].contains(&action),
            _ => true,
        }
    }

    /// Whether the role's table allows the action on such an object.
    pub(crate) fn allows(&self, action: Action, role: Role) -> bool {
        let on = if self.is_content() {
            "content"
        } else {
            self.on
        };
        let Some(cell) = CELLS.get(&(on.to_owned(), action, role)) else {
            return false;
        };
        let published = self.counts_as_published();
        let holds = match cell {
            Cell::Yes => true,
            Cell::Published => published,
            Cell::Draft => !published,
            Cell::DraftNotProcess => !published && self.on != "process",
            Cell::ItselfArchived => self.archived,
            Cell::ActiveWithoutFlag => self.active_without_flag,
        };
        holds && self.row_holds(action, role)
    }
}
