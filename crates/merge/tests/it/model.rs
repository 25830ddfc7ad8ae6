//! Made-up diagrams, and what somebody might do to one.

use std::fmt::Write as _;

use proptest::prelude::*;

/// A pool's process: nodes in lanes, joined by flows.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Model {
    lanes: Vec<String>,
    nodes: Vec<Node>,
    flows: Vec<Flow>,
    comment: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
struct Node {
    id: String,
    kind: &'static str,
    name: String,
    documentation: Option<String>,
    /// What another program keeps there.
    kept: Vec<String>,
    lane: usize,
    place: (i32, i32),
    shape: String,
}

#[derive(Clone, Debug, PartialEq)]
struct Flow {
    id: String,
    name: Option<String>,
    ends: (String, String),
    bend: i32,
}

/// Something that somebody does. Numbers choose among what is there.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    Rename(usize, usize, String),
    Document(usize, Option<String>),
    Keep(usize, String),
    Forget(usize),
    Move(usize, i32, i32),
    Retype(usize),
    Lane(usize, usize),
    Bend(usize, i32),
    NameFlow(usize, String),
    Add(usize, String, String),
    Redirect(usize, usize),
    Delete(usize),
    DeleteFlow(usize),
    Reorder(usize),
    Remark(String),
}

const KINDS: [&str; 4] = ["task", "userTask", "exclusiveGateway", "endEvent"];

pub(crate) fn model() -> impl Strategy<Value = Model> {
    let node = (
        "[a-d]{1,3}( [a-d]{1,3}){0,4}",
        0..KINDS.len(),
        0..3_usize,
        0..20,
    );
    let nodes = prop::collection::vec(node, 2..7);
    let flows = prop::collection::vec((0..7_usize, 0..7_usize), 0..8);
    (nodes, flows, 1..4_usize).prop_map(|(nodes, flows, lanes)| {
        let nodes: Vec<Node> = nodes
            .into_iter()
            .enumerate()
            .map(|(number, (name, kind, lane, y))| Node {
                id: format!("N{number}"),
                kind: KINDS[kind],
                documentation: (number % 2 == 0).then(|| format!("{name} is done so")),
                kept: (0..number % 3).map(|kept| format!("k{kept}")).collect(),
                name,
                lane: lane % lanes,
                place: (i32::try_from(number).unwrap() * 150, y * 10),
                shape: format!("N{number}_di"),
            })
            .collect();
        let flows = flows
            .into_iter()
            .enumerate()
            .map(|(number, (from, to))| Flow {
                id: format!("F{number}"),
                name: (number % 3 == 0).then(|| format!("flow {number}")),
                ends: (
                    nodes[from % nodes.len()].id.clone(),
                    nodes[to % nodes.len()].id.clone(),
                ),
                bend: 5,
            });
        Model {
            lanes: (0..lanes).map(|lane| format!("L{lane}")).collect(),
            flows: flows.collect(),
            nodes,
            comment: None,
        }
    })
}

/// What one person does; whatever they make new has ids of their own.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let n = || 0..16_usize;
    let word = || "[a-f]{1,3}";
    let edit = prop_oneof![
        4 => (n(), n(), word()).prop_map(|(a, b, c)| Edit::Rename(a, b, c)),
        2 => (n(), prop::option::of("[a-d]{1,3}( [a-d]{1,3}){0,4}")).prop_map(|(a, b)| Edit::Document(a, b)),
        1 => (n(), "k[a-c]").prop_map(|(a, b)| Edit::Keep(a, b)),
        1 => n().prop_map(Edit::Forget),
        2 => (n(), 0..5_i32, 0..5_i32).prop_map(|(a, b, c)| Edit::Move(a, b * 10, c * 10)),
        1 => n().prop_map(Edit::Retype),
        3 => (n(), n()).prop_map(|(a, b)| Edit::Lane(a, b)),
        1 => (n(), 6..9_i32).prop_map(|(a, b)| Edit::Bend(a, b)),
        1 => (n(), word()).prop_map(|(a, b)| Edit::NameFlow(a, b)),
        3 => (n(), "[A-C]", word()).prop_map(|(a, b, c)| Edit::Add(a, b, c)),
        2 => (n(), n()).prop_map(|(a, b)| Edit::Redirect(a, b)),
        3 => n().prop_map(Edit::Delete),
        1 => n().prop_map(Edit::DeleteFlow),
        1 => n().prop_map(Edit::Reorder),
        1 => word().prop_map(Edit::Remark),
    ];
    prop::collection::vec(edit, 0..6)
}

impl Model {
    /// The model after somebody's edits. What they draw has the ids of their own editor.
    pub(crate) fn edited(&self, edits: &[Edit], who: &str) -> Self {
        let mut model = self.clone();
        for edit in edits {
            model.edit(edit, who);
        }
        model
    }

    fn edit(&mut self, edit: &Edit, who: &str) {
        let (nodes, flows, lanes) = (self.nodes.len(), self.flows.len(), self.lanes.len());
        match edit {
            Edit::Remark(text) => self.comment = Some(text.clone()),
            _ if nodes == 0 => {}
            Edit::Rename(node, word, new) => {
                let name = &mut self.nodes[node % nodes].name;
                let mut words: Vec<&str> = name.split(' ').collect();
                let place = word % words.len();
                words[place] = new;
                *name = words.join(" ");
            }
            Edit::Document(node, text) => self.nodes[node % nodes].documentation.clone_from(text),
            Edit::Keep(node, value) => self.nodes[node % nodes].kept.push(value.clone()),
            Edit::Forget(node) => drop(self.nodes[node % nodes].kept.pop()),
            Edit::Move(node, x, y) => {
                let place = &mut self.nodes[node % nodes].place;
                *place = (place.0 + x, place.1 + y);
            }
            Edit::Retype(node) => {
                let node = &mut self.nodes[node % nodes];
                node.kind = if node.kind == "task" {
                    "userTask"
                } else {
                    "task"
                };
            }
            Edit::Lane(node, lane) => self.nodes[node % nodes].lane = lane % lanes,
            Edit::Add(before, id, name) => {
                let id = format!("New{id}");
                if self.nodes.iter().any(|node| node.id == id) {
                    return;
                }
                let lane = self.nodes[before % nodes].lane;
                let flow = Flow {
                    id: format!("To{id}"),
                    name: None,
                    ends: (self.nodes[before % nodes].id.clone(), id.clone()),
                    bend: 5,
                };
                self.flows.push(flow);
                self.nodes.push(Node {
                    // Both draw it anew, and differently.
                    shape: format!("{id}_{who}"),
                    id,
                    kind: "task",
                    name: name.clone(),
                    documentation: None,
                    kept: Vec::new(),
                    lane,
                    place: (5, 5),
                });
            }
            Edit::Delete(node) => {
                let node = self.nodes.remove(node % nodes);
                let at = |flow: &Flow| flow.ends.0 == node.id || flow.ends.1 == node.id;
                self.flows.retain(|flow| !at(flow));
            }
            Edit::Reorder(node) => {
                let node = self.nodes.remove(node % nodes);
                self.nodes.push(node);
            }
            _ if flows == 0 => {}
            Edit::Bend(flow, to) => self.flows[flow % flows].bend = *to,
            Edit::NameFlow(flow, name) => self.flows[flow % flows].name = Some(name.clone()),
            Edit::Redirect(flow, to) => {
                self.flows[flow % flows].ends.1 = self.nodes[to % nodes].id.clone();
            }
            Edit::DeleteFlow(flow) => drop(self.flows.remove(flow % flows)),
        }
    }

    /// The model as a file.
    pub(crate) fn xml(&self) -> String {
        let mut elements = String::new();
        let mut drawings = String::new();
        if let Some(comment) = &self.comment {
            let _ = writeln!(elements, "    <!--{comment}-->");
        }
        elements.push_str("    <bpmn:laneSet id=\"Lanes\">\n");
        for (number, lane) in self.lanes.iter().enumerate() {
            let _ = writeln!(elements, "      <bpmn:lane id=\"{lane}\">");
            for node in self.nodes.iter().filter(|node| node.lane == number) {
                let _ = writeln!(
                    elements,
                    "        <bpmn:flowNodeRef>{}</bpmn:flowNodeRef>",
                    node.id
                );
            }
            elements.push_str("      </bpmn:lane>\n");
        }
        elements.push_str("    </bpmn:laneSet>\n");
        for node in &self.nodes {
            let Node {
                id,
                kind,
                name,
                shape,
                place: (x, y),
                ..
            } = node;
            let _ = writeln!(
                elements,
                "    <bpmn:{kind} id=\"{id}\" name=\"{name}\" v:kept=\"yes\">"
            );
            if let Some(text) = &node.documentation {
                let _ = writeln!(
                    elements,
                    "      <bpmn:documentation>{text}</bpmn:documentation>"
                );
            }
            if !node.kept.is_empty() {
                elements.push_str("      <bpmn:extensionElements>\n");
                for kept in &node.kept {
                    let _ = writeln!(elements, "        <v:kept value=\"{kept}\"/>");
                }
                elements.push_str("      </bpmn:extensionElements>\n");
            }
            for (tag, flow) in self
                .flows
                .iter()
                .flat_map(|flow| [("incoming", flow), ("outgoing", flow)])
            {
                let end = if tag == "incoming" {
                    &flow.ends.1
                } else {
                    &flow.ends.0
                };
                if end == id {
                    let _ = writeln!(elements, "      <bpmn:{tag}>{}</bpmn:{tag}>", flow.id);
                }
            }
            let _ = writeln!(elements, "    </bpmn:{kind}>");
            let _ = writeln!(
                drawings,
                "      <bpmndi:BPMNShape id=\"{shape}\" bpmnElement=\"{id}\">\n        <dc:Bounds x=\"{x}\" y=\"{y}\" width=\"100\" height=\"80\"/>\n      </bpmndi:BPMNShape>"
            );
        }
        for Flow {
            id,
            name,
            ends: (from, to),
            bend,
        } in &self.flows
        {
            let name = name
                .as_ref()
                .map(|name| format!(" name=\"{name}\""))
                .unwrap_or_default();
            let _ = writeln!(
                elements,
                "    <bpmn:sequenceFlow id=\"{id}\"{name} sourceRef=\"{from}\" targetRef=\"{to}\"/>"
            );
            let _ = writeln!(
                drawings,
                "      <bpmndi:BPMNEdge id=\"{id}_di\" bpmnElement=\"{id}\">\n        <di:waypoint x=\"0\" y=\"0\"/>\n        <di:waypoint x=\"{bend}\" y=\"0\"/>\n      </bpmndi:BPMNEdge>"
            );
        }
        crate::files::process(elements.trim_end(), drawings.trim_end())
    }
}
