//! A classification of a city's functions as processes: `"00 01",Name` stands below `00`.

use std::path::Path;

use serde_json::{Value, json};

use super::{RealDataError, copy, files, read_text, stem};

pub(super) fn read(testdata: &Path, folder: &Path) -> Result<Vec<Value>, RealDataError> {
    let path = testdata.join("trees/helsinki-functions.csv");
    let mut processes = Vec::new();
    for (number, line) in read_text(&path)?
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        let Some((code, name)) = fields(line) else {
            return Err(RealDataError::Unexpected(
                path,
                format!("line {} is not a code and a name", number + 1),
            ));
        };
        let parent = code.rsplit_once(' ').map(|(parent, _)| id(parent));
        processes.push(json!({
            "id": id(&code),
            "parent": parent,
            "name": {"fi": name},
            "published": true,
            "responsible": code.ends_with(" 01").then(|| json!({"group": "editors"})),
            "reviewIntervalMonths": parent_is_none(&code).then_some(12),
        }));
    }
    // The models become the diagrams of the processes right below the main ones.
    let second: Vec<usize> = (0..processes.len())
        .filter(|at| {
            processes[*at]["id"]
                .as_str()
                .is_some_and(|id| id.matches('-').count() == 2)
        })
        .collect();
    let models = files(&testdata.join("bpmn"), "bpmn")?;
    for (model, at) in models.iter().zip(second) {
        let to = format!("diagrams/{}.bpmn", stem(model));
        copy(model, &folder.join(&to))?;
        processes[at]["diagram"] = to.into();
    }
    Ok(processes)
}

fn parent_is_none(code: &str) -> bool {
    !code.contains(' ')
}

fn id(code: &str) -> String {
    format!("f-{}", code.replace(' ', "-"))
}

/// The two fields of a line; the second may be quoted, quotes in it are doubled.
fn fields(line: &str) -> Option<(String, String)> {
    let (code, name) = line.split_once(',')?;
    let quoted = name
        .trim()
        .strip_prefix('"')
        .and_then(|name| name.strip_suffix('"'));
    let name = quoted.map_or_else(
        || name.trim().to_owned(),
        |name| name.replace("\"\"", "\"").trim().to_owned(),
    );
    Some((code.trim_matches(['"', ' ']).to_owned(), name))
}
