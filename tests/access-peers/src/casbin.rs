//! The rules of access in [casbin](https://casbin.org), as far as content goes: grants, groups,
//! responsibility, flags and the table of access-rules §4. Its model has no word for roles that
//! follow from other data, and each policy line is looked at for each question.

use std::{
    borrow::Cow,
    collections::HashSet,
    sync::{Arc, LazyLock},
};

use casbin::{
    CoreApi, DefaultModel, Enforcer, MemoryAdapter, MgmtApi,
    function_map::{OperatorFunction, dynamic_to_str},
    rhai::Dynamic,
};
use luotsi_domain::{
    Data, Id, Kind, Organisation, Party, Record, SectionName,
    access::{Action, Archived, Condition, Role, rules},
    record::Flag,
};

/// Whoever holds a role on the object, or on one above it where the role reaches below, may do what
/// the table allows. What is quick to see stands first: following who is in what takes casbin longest.
const MODEL: &str = r#"
[request_definition]
r = sub, obj, class, act

[policy_definition]
p = sub, obj, reach, role

[role_definition]
g = _, _
g2 = _, _

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = allows(p.role, r.class, r.act) && (r.obj == p.obj || (p.reach == "below" && g2(r.obj, p.obj))) && g(r.sub, p.sub)
"#;

/// An organisation's content, as casbin sees it.
pub struct Casbin<'a> {
    organisation: &'a Organisation,
    enforcer: Enforcer,
    lines: usize,
}

impl<'a> Casbin<'a> {
    /// The model with an organisation's policy lines.
    ///
    /// # Errors
    ///
    /// Where casbin does not accept them, which is a slip of this crate.
    pub async fn of(organisation: &'a Organisation) -> casbin::Result<Self> {
        let model = DefaultModel::from_str(MODEL).await?;
        let mut enforcer = Enforcer::new(model, MemoryAdapter::default()).await?;
        enforcer.add_function("allows", OperatorFunction::Arg3(allows));
        let policies = policies(organisation);
        let lines = policies.len();
        enforcer.add_policies(policies).await?;
        enforcer.add_grouping_policies(groups(organisation)).await?;
        enforcer
            .add_named_grouping_policies("g2", places(organisation))
            .await?;
        Ok(Self {
            organisation,
            enforcer,
            lines,
        })
    }

    /// How many policy lines there are: each is looked at until one allows.
    #[must_use]
    pub const fn lines(&self) -> usize {
        self.lines
    }

    /// The question whether a user may do something to an object; `None` where that is no content.
    #[must_use]
    pub fn question(&self, user: &Id, action: Action, object: &Id) -> Option<[String; 4]> {
        let record = self.organisation.get(object)?;
        is_content(record).then(|| {
            let class = class_of(self.organisation, record);
            [
                user.to_string(),
                object.to_string(),
                class,
                action.to_string(),
            ]
        })
    }

    /// Casbin's decision.
    ///
    /// # Errors
    ///
    /// Where casbin can not evaluate the question.
    pub fn decide(&self, question: &[String; 4]) -> casbin::Result<bool> {
        let [user, object, class, action] = question;
        self.enforcer.enforce((user, object, class, action))
    }
}

fn is_content(record: &Record) -> bool {
    record.data.governance().is_some()
        || SectionName::of(&record.id).is_some_and(|section| section.is_content())
}

fn line<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.into_iter().map(str::to_owned).collect()
}

/// Who holds which role where.
fn policies(organisation: &Organisation) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    for record in organisation.records() {
        match &record.data {
            Data::Grant(grant) if is_living(organisation, &grant.to) => {
                let (to, on) = (grant.to.id().as_str(), grant.on.as_str());
                lines.push(line([to, on, "below", grant.role.as_str()]));
            }
            Data::User(user) if !record.archived => {
                for flag in Flag::ALL.iter().filter(|flag| user.has(**flag)) {
                    let sections = SectionName::ALL.iter();
                    for section in sections.filter(|section| section.is_content()) {
                        let on = section.id();
                        let cells = [record.id.as_str(), on.as_str(), "below", flag.as_str()];
                        lines.push(line(cells));
                    }
                }
            }
            data => {
                let responsible = data.governance().and_then(|of| of.responsible.as_ref());
                let responsible = responsible.filter(|party| is_living(organisation, party));
                if let Some(to) = responsible.map(Party::id) {
                    let role = Role::Responsible.as_str();
                    let cells = [to.as_str(), record.id.as_str(), "itself", role];
                    lines.push(line(cells));
                }
            }
        }
    }
    lines
}

/// An archived user has no rights.
fn is_living(organisation: &Organisation, party: &Party) -> bool {
    let record = organisation.get(party.id());
    record.is_some_and(|record| !record.archived)
}

/// Who is in which group.
fn groups(organisation: &Organisation) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    for record in organisation.records() {
        if let Data::Group(group) = &record.data {
            let living = group
                .members
                .iter()
                .filter(|user| is_living(organisation, &Party::User(Id::clone(user))));
            lines.extend(living.map(|user| line([user.as_str(), record.id.as_str()])));
        }
    }
    lines
}

/// What stands directly below what.
fn places(organisation: &Organisation) -> Vec<Vec<String>> {
    let content = organisation.records().filter(|record| is_content(record));
    let lines = content.filter_map(|record| {
        let parent = record.parent.as_ref()?;
        Some(line([record.id.as_str(), parent.as_str()]))
    });
    lines.collect()
}

fn class_of(organisation: &Organisation, record: &Arc<Record>) -> String {
    let archived = match (record.archived, organisation.is_archived(&record.id)) {
        (true, _) => Archived::Itself,
        (false, true) => Archived::Above,
        (false, false) => Archived::No,
    };
    class(record.kind(), archived, record.is_published())
}

fn class(kind: Kind, archived: Archived, published: bool) -> String {
    format!("{kind} {archived:?} {published}")
}

/// Role, class and action of every cell of §4 that says yes.
static ALLOWED: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut allowed = HashSet::new();
    for rule in rules() {
        let Condition {
            archived,
            published,
            ..
        } = rule.condition;
        let class = class(rule.kind, archived, published);
        let is_content = rule.section.is_none_or(SectionName::is_content);
        for action in rule.actions.iter().filter(|_| is_content) {
            allowed.insert(cell(rule.role.as_str(), &class, action.as_str()));
        }
    }
    allowed
});

fn cell(role: &str, class: &str, action: &str) -> String {
    format!("{role}|{class}|{action}")
}

fn allows(role: Dynamic, class: Dynamic, action: Dynamic) -> Dynamic {
    let [role, class, action] =
        [&role, &class, &action].map(|text| -> Cow<'_, str> { dynamic_to_str(text) });
    ALLOWED.contains(&cell(&role, &class, &action)).into()
}
