//! Files to try things on.

use std::{fs, path::PathBuf};

/// The reference models with their names; none where this machine does not have them.
pub(crate) fn reference_models() -> Vec<(String, Vec<u8>)> {
    let Some(folder) = luotsi_testdata::folder() else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = fs::read_dir(folder.join("bpmn"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    let models = paths.into_iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read(path).unwrap())
    });
    let models: Vec<_> = models.collect();
    assert_eq!(models.len(), 21);
    models
}

/// A file with one process of these elements, and these drawings.
pub(crate) fn process(elements: &str, drawings: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!-- Kept. -->
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:v="urn:vendor" id="D" targetNamespace="urn:t">
  <bpmn:process id="P" name="Prosessi">
{elements}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Dia">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="P">
{drawings}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
"#
    )
}
