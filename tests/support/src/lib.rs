//! What tests need beside the program. Nothing here is installed anywhere.

pub mod host;
pub mod real_data;
