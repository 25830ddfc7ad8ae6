//! Which records a record names, and as what.

use super::{Data, Flag, Party, Record, ShareTarget};
use crate::{Id, SectionName, kind::names};

names! {
    /// In what way one record names another. The organisation indexes its records by this.
    ReferenceKind {
        /// An object links to another.
        Link => "link",
        /// A chapter presents an object.
        Refers => "refers",
        /// A document was begun with a template.
        FromTemplate => "from-template",
        /// A document is a translation of another.
        Translates => "translates",
        /// A user or group answers for an object, a user for a breakthrough or initiative.
        Responsible => "responsible",
        /// A group has a user as a member.
        GroupMember => "group-member",
        /// A grant gives a role on an object.
        GrantOn => "grant-on",
        /// A grant gives a role to a user or group.
        GrantTo => "grant-to",
        /// A user has a flag; the flag's section is named.
        Flag => "flag",
        /// An area has a user as coordinator.
        Coordinator => "coordinator",
        /// A membership is a user's.
        MembershipUser => "membership-user",
        /// A template was created by a user.
        TemplateAuthor => "template-author",
        /// A template is shared with a user, team or area.
        Share => "share",
        /// A plan was started by a user.
        PlanStarter => "plan-starter",
        /// A plan is a user's.
        Inductee => "inductee",
        /// A task is assigned to a user.
        Assignee => "assignee",
        /// A strategy is administered by a user, group or team.
        StrategyAdministrator => "strategy-administrator",
        /// A user, group or team takes part in a strategy.
        Participant => "participant",
        /// A breakthrough is connected to a group or team.
        Connected => "connected",
        /// An initiative was created by a user.
        InitiativeAuthor => "initiative-author",
    }
}

impl Record {
    /// Calls `each` with every record that this one names.
    pub fn references(&self, mut each: impl FnMut(ReferenceKind, &Id)) {
        use ReferenceKind as K;
        if let Some(governance) = self.data.governance() {
            if let Some(responsible) = &governance.responsible {
                each(K::Responsible, responsible.id());
            }
            governance.links.iter().for_each(|id| each(K::Link, id));
        }
        let parties = |each: &mut dyn FnMut(K, &Id), kind: K, parties: &[Party]| {
            for party in parties {
                each(kind, party.id());
            }
        };
        match &self.data {
            Data::Document(data) => {
                data.from_template
                    .iter()
                    .for_each(|id| each(K::FromTemplate, id));
                if let Some(translation) = &data.translates {
                    each(K::Translates, &translation.of);
                }
            }
            Data::Chapter(data) => data.refers.iter().for_each(|id| each(K::Refers, id)),
            Data::User(data) => {
                for flag in Flag::ALL {
                    if data.has(*flag) {
                        each(K::Flag, &flag.section().id());
                    }
                }
            }
            Data::Group(data) => data.members.iter().for_each(|id| each(K::GroupMember, id)),
            Data::Grant(data) => {
                each(K::GrantOn, &data.on);
                each(K::GrantTo, data.to.id());
            }
            Data::Area(data) => data
                .coordinators
                .iter()
                .for_each(|id| each(K::Coordinator, id)),
            Data::Membership(data) => each(K::MembershipUser, &data.user),
            Data::Template(data) => {
                data.author
                    .iter()
                    .for_each(|id| each(K::TemplateAuthor, id));
                for share in &data.shares {
                    match &share.to {
                        ShareTarget::User(id) | ShareTarget::Team(id) | ShareTarget::Area(id) => {
                            each(K::Share, id);
                        }
                    }
                }
            }
            Data::Plan(data) => {
                data.started_by
                    .iter()
                    .for_each(|id| each(K::PlanStarter, id));
                data.inductee.iter().for_each(|id| each(K::Inductee, id));
            }
            Data::Task(data) => data.assignees.iter().for_each(|id| each(K::Assignee, id)),
            Data::Strategy(data) => {
                parties(&mut each, K::StrategyAdministrator, &data.administrators);
                parties(&mut each, K::Participant, &data.participants);
            }
            Data::Breakthrough(data) => {
                data.responsible
                    .iter()
                    .for_each(|id| each(K::Responsible, id));
                parties(&mut each, K::Connected, &data.connected);
            }
            Data::Initiative(data) => {
                data.responsible
                    .iter()
                    .for_each(|id| each(K::Responsible, id));
                data.author
                    .iter()
                    .for_each(|id| each(K::InitiativeAuthor, id));
            }
            Data::Section(_)
            | Data::Process(_)
            | Data::Folder(_)
            | Data::Risk(_)
            | Data::Metric(_)
            | Data::Report(_)
            | Data::Handbook(_)
            | Data::Team(_)
            | Data::Settings(_) => {}
        }
    }
}

impl Flag {
    /// The section whose record indexes the users that have this flag.
    #[must_use]
    pub const fn section(self) -> SectionName {
        match self {
            Self::Administrator => SectionName::Maintenance,
            Self::Auditor => SectionName::Processes,
            Self::Facilitator => SectionName::Strategy,
        }
    }
}
