//! Finland's regions, and their municipalities below them, as areas.

use std::path::Path;

use serde_json::{Value, json};

use super::{RealDataError, read_text};

pub(super) fn read(testdata: &Path) -> Result<Vec<Value>, RealDataError> {
    let path = testdata.join("trees/finland-regions.json");
    let unexpected = |what: &str| RealDataError::Unexpected(path.clone(), what.to_owned());
    let regions: Vec<Value> =
        serde_json::from_str(&read_text(&path)?).map_err(|error| unexpected(&error.to_string()))?;
    let mut areas = Vec::new();
    for region in &regions {
        let id = format!(
            "region-{}",
            region["code"]
                .as_str()
                .ok_or_else(|| unexpected("a region without a code"))?
        );
        areas.push(json!({"id": id, "name": region["name"]}));
        for municipality in region["municipalities"].as_array().into_iter().flatten() {
            let code = municipality["code"]
                .as_str()
                .ok_or_else(|| unexpected("a municipality without a code"))?;
            areas.push(
                json!({"id": format!("kunta-{code}"), "parent": id, "name": municipality["name"]}),
            );
        }
    }
    Ok(areas)
}
