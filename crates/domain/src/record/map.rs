//! How processes stand on the map of processes.

use serde::{Deserialize, Serialize};

/// Which of the three kinds of processes one is, as maps of processes usually tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum ProcessCategory {
    /// It steers the others: management, planning, improvement.
    Main,
    /// It makes what customers get.
    Core,
    /// It serves the others: staff, premises, information.
    Support,
}

/// A colour of a box. What it looks like is the theme's: it can be read on each of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "colours explain themselves")]
pub enum MapColour {
    Blue,
    Green,
    Yellow,
    Orange,
    Red,
    Purple,
    Grey,
}

/// Where the left upper corner of a box is, in points of the map of its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct MapPosition {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

impl MapPosition {
    /// So far a box may be from the middle, either way.
    pub const FARTHEST: i32 = 100_000;

    /// Whether both are in bounds.
    #[must_use]
    pub const fn is_on_map(self) -> bool {
        self.x.unsigned_abs() <= Self::FARTHEST.unsigned_abs()
            && self.y.unsigned_abs() <= Self::FARTHEST.unsigned_abs()
    }
}

/// What was said of a process's box on the map; what was not, follows from its place in the tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default, deny_unknown_fields)]
pub struct MapBox {
    /// Which kind of process it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<ProcessCategory>,
    /// Where it was put.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<MapPosition>,
    /// Its colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<MapColour>,
}

impl MapBox {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
