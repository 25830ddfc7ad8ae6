//! The rules of access stated in [Cedar](https://www.cedarpolicy.com), a policy language.

mod attributes;
mod entities;
mod names;
mod policies;

use std::{
    collections::{BTreeMap, HashMap},
    str::FromStr,
};

use cedar_policy::{
    Authorizer, Context, Decision, Entities, EntityAttrEvaluationError, ParseErrors, PolicySet,
    Request, RequestValidationError, entities_errors::EntitiesError,
};
use luotsi_domain::{Id, Organisation, access::Action};

use self::names::Names;
use policies::policies;

/// What Cedar does not accept.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CedarError {
    /// The policies, or a name.
    #[error(transparent)]
    Parse(#[from] Box<ParseErrors>),
    /// The attributes of an entity.
    #[error(transparent)]
    Entity(Box<EntityAttrEvaluationError>),
    /// The entities together.
    #[error(transparent)]
    Entities(Box<EntitiesError>),
    /// A question.
    #[error(transparent)]
    Request(Box<RequestValidationError>),
    /// A policy that could not be evaluated, which Cedar passes over in a decision.
    #[error("a policy could not be evaluated: {0}")]
    Evaluation(String),
    /// An object that the organisation does not have.
    #[error("there is no {0}")]
    Unknown(Id),
}

/// The rules as Cedar policies; they are the same for every organisation.
#[derive(Clone, Debug)]
pub struct Policies {
    all: PolicySet,
    by_action: HashMap<Action, PolicySet>,
}

impl Policies {
    /// The policies, generated from the tables that the program decides with.
    ///
    /// # Errors
    ///
    /// Where Cedar does not understand them, which is a slip of this crate.
    pub fn generated() -> Result<Self, CedarError> {
        let mut texts: BTreeMap<Action, String> = BTreeMap::new();
        for (action, text) in policies() {
            texts.entry(action).or_default().push_str(&text);
        }
        let mut by_action = HashMap::new();
        for (action, text) in &texts {
            by_action.insert(*action, PolicySet::from_str(text).map_err(Box::new)?);
        }
        let all: String = texts.into_values().collect();
        let all = PolicySet::from_str(&all).map_err(Box::new)?;
        Ok(Self { all, by_action })
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all.policies().count()
    }
}

/// An organisation and the rules, as Cedar sees them.
pub struct Cedar<'a> {
    organisation: &'a Organisation,
    names: Names,
    authorizer: Authorizer,
    policies: &'a Policies,
    entities: Entities,
}

impl<'a> Cedar<'a> {
    /// An organisation's entities, under these policies.
    ///
    /// # Errors
    ///
    /// Where Cedar does not accept them, which is a slip of this crate.
    pub fn of(organisation: &'a Organisation, policies: &'a Policies) -> Result<Self, CedarError> {
        let names = Names::new()?;
        let entities = entities::entities(organisation, &names)?;
        Ok(Self {
            organisation,
            names,
            authorizer: Authorizer::new(),
            policies,
            entities: Entities::from_entities(entities, None)
                .map_err(|error| CedarError::Entities(Box::new(error)))?,
        })
    }

    /// The question whether a user may do something to an object.
    ///
    /// # Errors
    ///
    /// Where there is no such object.
    pub fn question(&self, user: &Id, action: Action, object: &Id) -> Result<Request, CedarError> {
        let Some(record) = self.organisation.get(object) else {
            return Err(CedarError::Unknown(object.clone()));
        };
        let request = Request::new(
            self.names.user(user),
            self.names.action(action),
            self.names.object(record.kind(), object),
            Context::empty(),
            None,
        );
        request.map_err(|error| CedarError::Request(Box::new(error)))
    }

    /// Cedar's decision, by all policies.
    ///
    /// # Errors
    ///
    /// Where a policy could not be evaluated: Cedar would decide without it.
    pub fn decide(&self, question: &Request) -> Result<bool, CedarError> {
        self.decide_by(question, &self.policies.all)
    }

    /// The same from the policies of the action alone, picked beforehand. Cedar looks at every policy
    /// that it is given, so that this is quicker.
    ///
    /// # Errors
    ///
    /// Where a policy could not be evaluated: Cedar would decide without it.
    pub fn decide_by_action(&self, action: Action, question: &Request) -> Result<bool, CedarError> {
        let policies = self.policies.by_action.get(&action);
        policies.map_or(Ok(false), |policies| self.decide_by(question, policies))
    }

    fn decide_by(&self, question: &Request, policies: &PolicySet) -> Result<bool, CedarError> {
        let response = self
            .authorizer
            .is_authorized(question, policies, &self.entities);
        if let Some(error) = response.diagnostics().errors().next() {
            return Err(CedarError::Evaluation(error.to_string()));
        }
        Ok(response.decision() == Decision::Allow)
    }
}
