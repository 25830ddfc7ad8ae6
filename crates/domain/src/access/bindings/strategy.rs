//! Bindings on strategies, breakthroughs and initiatives.

use luotsi_access::{Binding, Reach};

use super::{
    super::person::{Principal, is_public, strategy_of},
    Each, Role, below, itself,
};
use crate::{
    Id, Organisation, Record,
    record::{Breakthrough, Initiative, Strategy},
};

/// To the strategy, its breakthroughs and initiatives, but not to its sub-strategies.
const fn within(principal: Principal<'_>, role: Role) -> Binding<Principal<'_>, Role> {
    Binding {
        principal,
        role,
        reach: Reach::BelowButSameKind,
    }
}

pub(super) fn strategy<'a>(id: &'a Id, strategy: &'a Strategy, each: Each<'_, 'a>) {
    for party in &strategy.administrators {
        each(below(party.into(), Role::StrategyAdministrator));
        // Who administers a strategy administers its sub-strategies, and views what they administer.
        each(below(party.into(), Role::StrategyViewer));
    }
    for party in &strategy.participants {
        each(within(party.into(), Role::Participant));
        each(within(party.into(), Role::StrategyViewer));
    }
    each(within(Principal::InvolvedIn(id), Role::StrategyViewer));
    if is_public(strategy) {
        each(within(Principal::Everyone, Role::StrategyViewer));
    }
}

pub(super) fn breakthrough<'a>(breakthrough: &'a Breakthrough, each: Each<'_, 'a>) {
    if let Some(user) = &breakthrough.responsible {
        each(below(Principal::User(user), Role::BreakthroughResponsible));
    }
}

pub(super) fn initiative<'a>(
    organisation: &'a Organisation,
    object: &'a Record,
    initiative: &'a Initiative,
    each: Each<'_, 'a>,
) {
    if let Some(user) = &initiative.responsible {
        each(itself(Principal::User(user), Role::InitiativeResponsible));
    }
    if let (false, Some(author)) = (initiative.published, &initiative.author)
        && let Some(strategy) = strategy_of(organisation, &object.id)
    {
        let principal = Principal::DraftAuthor { author, strategy };
        each(itself(principal, Role::DraftAuthor));
    }
}
