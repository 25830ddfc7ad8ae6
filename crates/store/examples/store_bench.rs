//! Measures the store on made-up records: `cargo run --release -p luotsi-store --example
//! store_bench -- 100000`.

use std::io::Write;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let records = match std::env::args().nth(1) {
        Some(count) => count.parse()?,
        None => 100_000,
    };
    let folder = tempfile::tempdir()?;
    let now = jiff::Timestamp::now();
    let figures = luotsi_store::bench::run(folder.path(), records, now).await?;
    let text = serde_json::to_string_pretty(&figures)?;
    writeln!(std::io::stdout(), "{text}")?;
    Ok(())
}
