//! 64-bit numbers as strings: a JavaScript number can not hold them all.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serializer, de};

pub(crate) fn serialize<S: Serializer>(number: &u64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(number)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
    Cow::<'de, str>::deserialize(deserializer)?
        .parse()
        .map_err(de::Error::custom)
}
