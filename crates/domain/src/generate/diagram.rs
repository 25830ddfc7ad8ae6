//! Small diagrams: a start, some tasks, perhaps a decision, an end, drawn from left to right.

use super::{Dice, words};

const TASKS: [&str; 16] = [
    "Vastaanota pyyntö",
    "Tarkista tiedot",
    "Arvioi kiireellisyys",
    "Nimeä käsittelijä",
    "Laadi ehdotus",
    "Pyydä lausunto",
    "Käsittele kokouksessa",
    "Hyväksy ratkaisu",
    "Tiedota asianosaisia",
    "Päivitä rekisteri",
    "Arkistoi aineisto",
    "Seuraa vaikutuksia",
    "Tilaa tarvikkeet",
    "Sovi aikataulusta",
    "Kirjaa poikkeama",
    "Raportoi tulos",
];

const QUESTIONS: [&str; 4] = [
    "Tiedot riittävät?",
    "Hyväksytäänkö?",
    "Kiireellinen?",
    "Vaikuttaako muihin?",
];

/// A node of the diagram.
struct Node {
    tag: &'static str,
    id: String,
    name: String,
    width: usize,
    height: usize,
}

/// A BPMN 2.0 diagram of a process with this name.
pub(super) fn bpmn(dice: &mut Dice, name: &str) -> String {
    let mut nodes = vec![node("startEvent", "start".to_owned(), "Alku")];
    let tasks = dice.between(3, 7);
    let decision = dice.chance(60).then(|| dice.between(1, tasks - 1));
    for task in 0..tasks {
        nodes.push(node("task", format!("task{}", task + 1), dice.pick(&TASKS)));
        if decision == Some(task) {
            nodes.push(node(
                "exclusiveGateway",
                "gateway".to_owned(),
                dice.pick(&QUESTIONS),
            ));
        }
    }
    nodes.push(node(
        "endEvent",
        "end".to_owned(),
        &words::capital(dice.pick(&["valmis", "päätetty", "tiedotettu"])),
    ));
    // A decision leads on or back to the first task.
    let mut flows: Vec<(usize, usize, &str)> =
        (1..nodes.len()).map(|to| (to - 1, to, "")).collect();
    if let Some(gateway) = nodes.iter().position(|node| node.tag == "exclusiveGateway") {
        for flow in &mut flows {
            if flow.0 == gateway {
                flow.2 = "Kyllä";
            }
        }
        flows.push((gateway, 1, "Ei"));
    }
    write(name, &nodes, &flows)
}

fn node(tag: &'static str, id: String, name: &str) -> Node {
    let (width, height) = match tag {
        "task" => (120, 80),
        "exclusiveGateway" => (50, 50),
        _ => (36, 36),
    };
    Node {
        tag,
        id,
        name: escaped(name),
        width,
        height,
    }
}

fn write(name: &str, nodes: &[Node], flows: &[(usize, usize, &str)]) -> String {
    const MIDDLE: usize = 160;
    let mut process = String::new();
    let mut shapes = String::new();
    let mut boxes = Vec::with_capacity(nodes.len());
    let mut x = 100;
    for (
        at,
        Node {
            tag,
            id,
            name,
            width,
            height,
        },
    ) in nodes.iter().enumerate()
    {
        process.push_str(&format!("    <bpmn:{tag} id=\"{id}\" name=\"{name}\">\n"));
        for (number, _) in flows.iter().enumerate().filter(|(_, flow)| flow.1 == at) {
            process.push_str(&format!(
                "      <bpmn:incoming>flow{number}</bpmn:incoming>\n"
            ));
        }
        for (number, _) in flows.iter().enumerate().filter(|(_, flow)| flow.0 == at) {
            process.push_str(&format!(
                "      <bpmn:outgoing>flow{number}</bpmn:outgoing>\n"
            ));
        }
        process.push_str(&format!("    </bpmn:{tag}>\n"));
        let y = MIDDLE - height / 2;
        shapes.push_str(&format!(
            "      <bpmndi:BPMNShape id=\"{id}_shape\" bpmnElement=\"{id}\"><dc:Bounds x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" /></bpmndi:BPMNShape>\n"
        ));
        boxes.push((id, x, *width, *height));
        x += width + 60;
    }
    for (number, (from, to, label)) in flows.iter().enumerate() {
        let (Some(a), Some(b)) = (boxes.get(*from), boxes.get(*to)) else {
            continue;
        };
        let label = if label.is_empty() {
            String::new()
        } else {
            format!(" name=\"{label}\"")
        };
        process.push_str(&format!(
            "    <bpmn:sequenceFlow id=\"flow{number}\"{label} sourceRef=\"{}\" targetRef=\"{}\" />\n",
            a.0, b.0
        ));
        // A flow back goes below the others.
        let points = if from < to {
            vec![(a.1 + a.2, MIDDLE), (b.1, MIDDLE)]
        } else {
            let below = MIDDLE + 110;
            let (out, back) = (a.1 + a.2 / 2, b.1 + b.2 / 2);
            vec![
                (out, MIDDLE + a.3 / 2),
                (out, below),
                (back, below),
                (back, MIDDLE + b.3 / 2),
            ]
        };
        let points: String = points
            .iter()
            .map(|(x, y)| format!("<di:waypoint x=\"{x}\" y=\"{y}\" />"))
            .collect();
        shapes.push_str(&format!(
            "      <bpmndi:BPMNEdge id=\"flow{number}_edge\" bpmnElement=\"flow{number}\">{points}</bpmndi:BPMNEdge>\n"
        ));
    }
    let name = escaped(name);
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="process" name="{name}" isExecutable="false">
{process}  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="process">
{shapes}    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
"#
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
