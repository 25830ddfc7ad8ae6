//! Strategies, breakthroughs and initiatives.

use serde::{Deserialize, Serialize};

use super::Party;
use crate::{Id, kind::names};

names! {
    /// Who sees a published strategy.
    Visibility {
        /// Everyone.
        Public => "public",
        /// Those who have a part in it.
        Participants => "participants",
    }
}

names! {
    /// A role that is set on a strategy.
    StrategyRole {
        /// Administers it and all below it.
        Administrator => "strategy-administrator",
        /// Takes part in it.
        Participant => "participant",
    }
}

/// A strategy or sub-strategy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Strategy {
    /// Whether it has been published.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub published: bool,
    /// Who sees it once it is.
    pub visibility: Visibility,
    /// Who administers it and all below it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub administrators: Vec<Party>,
    /// Who takes part in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Party>,
}

impl Strategy {
    /// Who has the role.
    #[must_use]
    pub fn holders(&self, role: StrategyRole) -> &[Party] {
        match role {
            StrategyRole::Administrator => &self.administrators,
            StrategyRole::Participant => &self.participants,
        }
    }

    /// Gives the role to these and nobody else.
    pub fn set_holders(&mut self, role: StrategyRole, holders: Vec<Party>) {
        match role {
            StrategyRole::Administrator => self.administrators = holders,
            StrategyRole::Participant => self.participants = holders,
        }
    }
}

impl Default for Strategy {
    fn default() -> Self {
        Self {
            published: false,
            visibility: Visibility::Participants,
            administrators: Vec::new(),
            participants: Vec::new(),
        }
    }
}

/// A breakthrough (läpimurto).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Breakthrough {
    /// Whether it has been published.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub published: bool,
    /// Who answers for it; `None` is an unknown user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<Id>,
    /// The groups and teams connected to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub connected: Vec<Party>,
}

/// An initiative (toimenpide).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Initiative {
    /// Whether it has been published; a draft where not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub published: bool,
    /// Who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<Id>,
    /// Who created it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Id>,
}
