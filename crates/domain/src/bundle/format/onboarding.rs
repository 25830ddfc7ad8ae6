//! Areas, teams, templates and plans.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Absent, entry, nullable};
use crate::{Id, Text, record::TeamRole};

entry! {
    /// A responsibility area.
    Area {
        must { id: Id, }
        may { parent: Option<Id>, name: Text, coordinators: Vec<Id>, }
    }
}

entry! {
    /// A team with its members.
    Team {
        must { id: Id, }
        may {
            area: Option<Id>,
            identifier: String,
            name: Text,
            archived: bool,
            members: Vec<Member>,
        }
    }
}

entry! {
    /// A user's membership in a team.
    Member {
        must { user: Id, role: TeamRole, }
        may { archived: bool, }
    }
}

entry! {
    /// A template for plans.
    Template {
        must { id: Id, team: Id, }
        may {
            author: Option<Id>,
            name: Text,
            shares: Vec<Share>,
            tasks: Vec<TemplateTask>,
        }
    }
}

entry! {
    /// Who a template is shared with: a user, a team or an area.
    Share {
        must {}
        may {
            user: Option<Id>,
            team: Option<Id>,
            area: Option<Id>,
            edit: bool,
        }
    }
}

entry! {
    /// A task of a template.
    TemplateTask {
        must {}
        may { name: Text, offset_days: Option<i32>, }
    }
}

entry! {
    /// A plan with its tasks.
    Plan {
        must { id: Id, team: Id, }
        may {
            started_by: Option<Id>,
            inductee: Option<Id>,
            name: Text,
            ended: bool,
            tasks: Vec<Task>,
        }
    }
}

entry! {
    /// A task of a plan.
    Task {
        must { id: Id, }
        may {
            name: Text,
            assignees: Vec<Id>,
            due: Option<Date>,
            done: bool,
        }
    }
}
