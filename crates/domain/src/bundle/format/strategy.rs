//! Strategies with their breakthroughs and initiatives.

use serde::{Deserialize, Serialize};

use super::{Absent, Someone, entry, nullable};
use crate::{Id, Text, record::Visibility};

entry! {
    /// A strategy or sub-strategy.
    Strategy {
        must { id: Id, }
        may {
            parent: Option<Id>,
            name: Text,
            published: bool,
            visibility: Option<Visibility>,
            administrators: Vec<Someone>,
            participants: Vec<Someone>,
            breakthroughs: Vec<Breakthrough>,
        }
    }
}

entry! {
    /// A breakthrough.
    Breakthrough {
        must { id: Id, }
        may {
            name: Text,
            published: bool,
            responsible: Option<Id>,
            connected: Vec<Someone>,
            initiatives: Vec<Initiative>,
        }
    }
}

entry! {
    /// An initiative.
    Initiative {
        must { id: Id, }
        may {
            name: Text,
            published: bool,
            responsible: Option<Id>,
            author: Option<Id>,
        }
    }
}
