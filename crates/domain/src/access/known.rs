//! Which actions there are at all on an object, whoever may do them.

use luotsi_access::Class;

use super::{
    ActionSet, Role, RoleSet,
    class::{CLASSES, ObjectKind, kind_and_condition},
    tables::POLICY,
};
use crate::{Id, Organisation, SectionName};

/// Every action that the tables have a row for on objects of this kind, in whatever condition; what
/// is not allowed of these is shown with a padlock (access-rules §9). Empty for what is no object.
#[must_use]
pub fn actions_known(organisation: &Organisation, object: &Id) -> ActionSet {
    let kind = organisation
        .get(object)
        .and_then(|record| ObjectKind::of(record.kind(), SectionName::of(object)));
    let Some(kind) = kind else {
        return ActionSet::EMPTY;
    };
    let everybody: RoleSet = Role::ALL.iter().copied().collect();
    (0..CLASSES)
        .map(Class)
        .filter(|class| kind_and_condition(*class).is_some_and(|(of, _)| of == kind))
        .map(|class| POLICY.actions(class, everybody))
        .fold(ActionSet::EMPTY, |all, actions| all | actions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Text, access::Action, record::Settings};

    #[test]
    fn an_object_knows_the_actions_of_its_kind_in_every_condition() {
        let organisation = Organisation::new(Text::default(), Settings::default());
        let of = |section: SectionName| actions_known(&organisation, &section.id());
        let content: Vec<_> = of(SectionName::Processes).iter().collect();
        assert_eq!(
            content,
            [
                Action::View,
                Action::ViewDraft,
                Action::Comment,
                Action::Create,
                Action::BulkEdit,
                Action::Grant
            ]
        );
        assert!(of(SectionName::Maintenance).contains(Action::ManageSettings));
        assert!(!of(SectionName::Strategy).contains(Action::Grant));
        assert!(actions_known(&organisation, &Id::settings()).is_empty());
    }
}
