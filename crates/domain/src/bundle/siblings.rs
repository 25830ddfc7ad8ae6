//! The order of kinds that may stand beside each other.

use crate::Kind;

/// In what order siblings of several kinds stand where a bundle says nothing of it: folders before
/// documents, areas before teams, breakthroughs before sub-strategies.
pub(super) const fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::User | Kind::Folder | Kind::Area | Kind::Membership | Kind::Breakthrough => 0,
        Kind::Group | Kind::Team | Kind::Plan | Kind::Strategy => 2,
        _ => 1,
    }
}
