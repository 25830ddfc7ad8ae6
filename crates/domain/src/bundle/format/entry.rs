//! How members are read and written: what is absent, `null`, false or empty is the same.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{Text, record::MapBox};

/// Declares a JSON object whose members are written in this order. `must` ones have to be there;
/// `may` ones are left out where they say nothing, and may be `null`.
macro_rules! entry {
    ($(#[$doc:meta])* $name:ident {
        must { $($must:ident: $must_type:ty,)* }
        may { $($may:ident: $may_type:ty,)* }
    }) => {
        $(#[$doc])*
        #[derive(Debug, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub(in crate::bundle) struct $name {
            $(pub(in crate::bundle) $must: $must_type,)*
            $(
                #[serde(default, deserialize_with = "nullable", skip_serializing_if = "Absent::is_absent")]
                pub(in crate::bundle) $may: $may_type,
            )*
        }
    };
}
pub(super) use entry;

/// Values that may be left out.
pub(super) trait Absent {
    /// Whether leaving the value out says the same.
    fn is_absent(&self) -> bool;
}

impl Absent for bool {
    fn is_absent(&self) -> bool {
        !self
    }
}

impl<T> Absent for Option<T> {
    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T> Absent for Vec<T> {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Absent for MapBox {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Absent for String {
    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Absent for Text {
    // Not `Text::is_empty`: a text of spaces, or one with empty languages, comes out as it went in.
    fn is_absent(&self) -> bool {
        matches!(self, Self::Plain(text) if text.is_empty())
    }
}

pub(super) fn nullable<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Default + Deserialize<'de>,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// A number, written without a fraction where it has none.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(transparent)]
pub(in crate::bundle) struct Number(pub(in crate::bundle) f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53: below it every whole number is exact
        let Self(number) = *self;
        let negative_zero = number == 0.0 && number.is_sign_negative();
        if number.fract() == 0.0 && number.abs() < EXACT && !negative_zero {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "it is whole and within ±2^53"
            )]
            return serializer.serialize_i64(number as i64);
        }
        serializer.serialize_f64(number)
    }
}
