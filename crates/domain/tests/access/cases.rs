//! How many random organisations are tried.

/// The number in the environment variable `LUOTSI_ACCESS_CASES`, or where there is none, `usual`.
pub(crate) fn cases(usual: u32) -> u32 {
    match std::env::var("LUOTSI_ACCESS_CASES") {
        Ok(text) => text
            .parse()
            .unwrap_or_else(|_| panic!("LUOTSI_ACCESS_CASES is {text:?}, which is no number")),
        Err(_) => usual,
    }
}
