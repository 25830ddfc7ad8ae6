//! Measures for `cargo xtask bench`.
