//! What becomes of particular edits.

use luotsi_merge::bpmn::{self, Conflict, Content};
use serde_json::json;

use crate::files::process;

fn merge(base: &str, mine: &str, theirs: &str) -> (String, Vec<Conflict>) {
    let merged = bpmn::merge(base.as_bytes(), mine.as_bytes(), theirs.as_bytes()).unwrap();
    (String::from_utf8(merged.bytes).unwrap(), merged.conflicts)
}

/// Two tasks and a flow between them, all drawn.
fn two_tasks() -> String {
    process(
        r#"    <bpmn:laneSet id="LS">
      <bpmn:lane id="L1">
        <bpmn:flowNodeRef>A</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>B</bpmn:flowNodeRef>
      </bpmn:lane>
      <bpmn:lane id="L2" />
      <bpmn:lane id="L3" />
    </bpmn:laneSet>
    <bpmn:task id="A" name="Vastaanota tilaus">
      <bpmn:outgoing>F</bpmn:outgoing>
    </bpmn:task>
    <bpmn:task id="B" name="Lähetä">
      <bpmn:incoming>F</bpmn:incoming>
    </bpmn:task>
    <bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B" />"#,
        r#"      <bpmndi:BPMNShape id="A_di" bpmnElement="A">
        <dc:Bounds x="0" y="0" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="B_di" bpmnElement="B">
        <dc:Bounds x="200" y="0" width="100" height="80" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="F_di" bpmnElement="F">
        <di:waypoint x="100" y="40" />
        <di:waypoint x="200" y="40" />
      </bpmndi:BPMNEdge>"#,
    )
}

/// The file without the task B and all that goes with it.
fn without_b(text: &str) -> String {
    let mut kept = String::new();
    let mut skipping = None;
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim();
        if skipping.is_none() {
            skipping = [
                ("<bpmn:task id=\"B\"", "</bpmn:task>"),
                ("<bpmndi:BPMNShape id=\"B_di\"", "</bpmndi:BPMNShape>"),
                ("<bpmndi:BPMNEdge id=\"F_di\"", "</bpmndi:BPMNEdge>"),
                ("<bpmn:sequenceFlow", "/>"),
                ("<bpmn:flowNodeRef>B", "</bpmn:flowNodeRef>"),
                ("<bpmn:outgoing>F", "</bpmn:outgoing>"),
            ]
            .into_iter()
            .find_map(|(start, end)| trimmed.starts_with(start).then_some(end));
        }
        match skipping {
            Some(end) if trimmed.ends_with(end) => skipping = None,
            Some(_) => {}
            None => kept.push_str(line),
        }
    }
    kept
}

#[test]
fn edits_apart_from_each_other_are_both_there_and_the_rest_is_as_it_was() {
    let base = two_tasks();
    let mine = base
        .replace("Vastaanota tilaus", "Vastaanota uusi tilaus")
        .replace("x=\"200\" y=\"0\"", "x=\"250\" y=\"0\"");
    let theirs = base
        .replace("Vastaanota tilaus", "Kirjaa tilaus")
        .replace("<!-- Kept. -->", "<!-- Kept. --><?checked?>")
        .replace(
            "</bpmn:laneSet>",
            "</bpmn:laneSet>\n    <bpmn:task id='C' name=\"C\"/>",
        );
    let meant = theirs
        .replace("Kirjaa tilaus", "Kirjaa uusi tilaus")
        .replace("x=\"200\" y=\"0\"", "x=\"250\" y=\"0\"");
    assert_eq!(merge(&base, &mine, &theirs), (meant, vec![]));
}

#[test]
fn what_one_side_removed_and_the_other_changed_stays_whole() {
    let base = two_tasks();
    let removed = without_b(&base);
    let renamed = base.replace("Lähetä", "Lähetä tavara");
    for (mine, theirs) in [(&removed, &renamed), (&renamed, &removed)] {
        let (text, conflicts) = merge(&base, mine, theirs);
        assert_eq!(bpmn::diff(renamed.as_bytes(), text.as_bytes()).unwrap(), []);
        let told: Vec<&str> = conflicts
            .iter()
            .map(|conflict| conflict.id.as_str())
            .collect();
        for id in ["B", "F", "B_di", "F_di", "L1", "A"] {
            assert!(told.contains(&id), "{id} is not told: {conflicts:#?}");
        }
        let task = conflicts
            .iter()
            .find(|conflict| conflict.id == "B" && conflict.path.is_empty());
        let task = task.unwrap();
        let (gone, there) = if mine == &removed {
            (&task.mine, &task.theirs)
        } else {
            (&task.theirs, &task.mine)
        };
        assert_eq!(*gone, None);
        let Some(Content::Element(element)) = there else {
            panic!("{task:#?}");
        };
        assert_eq!(element.element, "task");
        assert_eq!(element.name.as_deref(), Some("Lähetä tavara"));
    }
}

#[test]
fn what_one_side_removed_and_the_other_refers_to_stays() {
    let base = two_tasks();
    let removed = without_b(&base);
    let used = base.replace(
        "    <bpmn:sequenceFlow",
        "    <bpmn:task id=\"C\" />\n    <bpmn:sequenceFlow id=\"G\" sourceRef=\"C\" targetRef=\"B\" />\n    <bpmn:sequenceFlow",
    );
    for (mine, theirs) in [(&removed, &used), (&used, &removed)] {
        let (text, conflicts) = merge(&base, mine, theirs);
        assert!(text.contains("<bpmn:task id=\"B\""), "{text}");
        assert!(text.contains("targetRef=\"B\""), "{text}");
        assert!(
            conflicts.iter().any(|conflict| conflict.id == "B"),
            "{conflicts:#?}"
        );
    }
}

#[test]
fn what_nobody_else_needs_goes() {
    let base = two_tasks();
    let removed = without_b(&base);
    let theirs = base.replace("Vastaanota", "Kirjaa");
    let (text, conflicts) = merge(&base, &removed, &theirs);
    assert_eq!(conflicts, []);
    let meant = removed.replace("Vastaanota", "Kirjaa");
    assert_eq!(text, meant.replace(">\n    </bpmn:task>", "/>"));
}

#[test]
fn an_element_stands_in_one_lane() {
    let base = two_tasks();
    let to = |lane: &str| {
        let own = "        <bpmn:flowNodeRef>B</bpmn:flowNodeRef>\n";
        base.replace(own, "").replace(
            &format!("<bpmn:lane id=\"{lane}\" />"),
            &format!("<bpmn:lane id=\"{lane}\">\n        <bpmn:flowNodeRef>B</bpmn:flowNodeRef>\n      </bpmn:lane>"),
        )
    };
    let (text, conflicts) = merge(&base, &to("L2"), &to("L3"));
    assert_eq!(text, to("L3"));
    assert_eq!(
        serde_json::to_value(&conflicts).unwrap(),
        json!([{
            "id": "L3", "path": "flowNodeRef[.='B']",
            "base": {"parent": "L1", "after": "L1/flowNodeRef[.='A']"},
            "mine": {"parent": "L2", "after": null},
            "theirs": {"parent": "L3", "after": null},
        }])
    );
    let (text, conflicts) = merge(&base, &to("L2"), &base.replace("Lähetä", "Toimita"));
    assert_eq!(
        (text, conflicts),
        (to("L2").replace("Lähetä", "Toimita"), vec![])
    );
}

#[test]
fn an_element_that_both_added_to_different_lanes_stands_in_one() {
    let base = two_tasks();
    let with = |lane: &str| {
        base.replace("    <bpmn:sequenceFlow", "    <bpmn:task id=\"C\" />\n    <bpmn:sequenceFlow").replace(
            &format!("<bpmn:lane id=\"{lane}\" />"),
            &format!("<bpmn:lane id=\"{lane}\">\n        <bpmn:flowNodeRef>C</bpmn:flowNodeRef>\n      </bpmn:lane>"),
        )
    };
    let (text, conflicts) = merge(&base, &with("L2"), &with("L3"));
    assert_eq!(text, with("L3"));
    assert_eq!(
        serde_json::to_value(&conflicts).unwrap(),
        json!([{
            "id": "L3", "path": "flowNodeRef[.='C']", "base": null,
            "mine": {"parent": "L2", "after": null}, "theirs": {"parent": "L3", "after": null},
        }])
    );
}

#[test]
fn an_element_that_both_drew_is_drawn_once() {
    let shape = |id: &str, x: u32| {
        format!(
            "      <bpmndi:BPMNShape id=\"{id}\" bpmnElement=\"A\">\n        <dc:Bounds x=\"{x}\" y=\"0\" width=\"100\" height=\"80\" />\n      </bpmndi:BPMNShape>"
        )
    };
    let of = |drawings: &str| process("    <bpmn:task id=\"A\" />", drawings);
    let [base, mine, theirs] = [of(""), of(&shape("a1", 0)), of(&shape("a2", 50))];
    let (text, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(text, theirs);
    let told: Vec<(&str, &str)> = conflicts
        .iter()
        .map(|conflict| (conflict.id.as_str(), conflict.path.as_str()))
        .collect();
    assert_eq!(told, [("a2", "@id"), ("a2", "dc:Bounds/@x")]);
}

#[test]
fn what_there_is_one_of_is_not_there_twice() {
    let of = |inside: &str| process(&format!("    <bpmn:task id=\"T\">{inside}</bpmn:task>"), "");
    let extended = |inside: &str| {
        of(&format!(
            "<bpmn:extensionElements><v:step>{inside}</v:step></bpmn:extensionElements>"
        ))
    };
    let (text, conflicts) = merge(
        &of(""),
        &extended("<v:link to=\"a\"/>"),
        &extended("<v:link to=\"b\"/>"),
    );
    assert_eq!(conflicts, []);
    for (part, times) in [
        ("<bpmn:extensionElements>", 1),
        ("<v:step>", 1),
        ("<v:link", 2),
    ] {
        assert_eq!(text.matches(part).count(), times, "{text}");
    }
    let documented = |text: &str| of(&format!("<bpmn:documentation>{text}</bpmn:documentation>"));
    let (text, conflicts) = merge(&of(""), &documented("a"), &documented("b"));
    assert_eq!(text, documented("b"));
    assert_eq!(
        serde_json::to_value(&conflicts).unwrap(),
        json!([{"id": "T", "path": "documentation", "base": null, "mine": "a", "theirs": "b"}])
    );
}

#[test]
fn whoever_moves_things_into_each_other_is_told() {
    let of = |inside: &str| process(inside, "");
    let base = of(
        "    <bpmn:subProcess id=\"A\"></bpmn:subProcess>\n    <bpmn:subProcess id=\"B\"></bpmn:subProcess>",
    );
    let mine = of(
        "    <bpmn:subProcess id=\"B\"><bpmn:subProcess id=\"A\"></bpmn:subProcess></bpmn:subProcess>",
    );
    let theirs = of(
        "    <bpmn:subProcess id=\"A\"><bpmn:subProcess id=\"B\"></bpmn:subProcess></bpmn:subProcess>",
    );
    let (text, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(text, theirs);
    assert_eq!(conflicts.len(), 1);
}

#[test]
fn what_moves_takes_along_what_others_put_into_it() {
    let task =
        |more: &str| format!("<bpmn:task id=\"T\" v:own=\"1\"><!-- note -->{more}</bpmn:task>");
    let of = |inside: &str| process(inside, "");
    let base = of(&format!(
        "    <bpmn:subProcess id=\"S\" />\n    {}",
        task("")
    ));
    let mine = of(&format!(
        "    <bpmn:subProcess id=\"S\">{}</bpmn:subProcess>",
        task("")
    ));
    let documentation = "<bpmn:documentation>Näin</bpmn:documentation>";
    let theirs = of(&format!(
        "    <bpmn:subProcess id=\"S\" />\n    {}",
        task(documentation)
    ));
    let (text, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(conflicts, []);
    let meant = of(&format!(
        "    <bpmn:subProcess id=\"S\">{}</bpmn:subProcess>",
        task(documentation)
    ));
    assert_eq!(bpmn::diff(meant.as_bytes(), text.as_bytes()).unwrap(), []);
}

#[test]
fn names_keep_their_meaning_whatever_prefix_a_file_has_for_them() {
    let base = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">\n  <process id=\"P\">\n  </process>\n</definitions>\n";
    let mine = "<b:definitions xmlns:b=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:v=\"urn:other\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\
        <b:process id=\"P\"><b:sequenceFlow id=\"F\" v:own=\"v:value\"><b:conditionExpression xsi:type=\"b:tFormalExpression\">a &lt; b</b:conditionExpression></b:sequenceFlow></b:process></b:definitions>";
    let theirs = base.replace("id=\"P\"", "id=\"P\" xmlns:v=\"urn:vendor\" v:kept=\"1\"");
    let (text, conflicts) = merge(base, mine, &theirs);
    assert_eq!(conflicts, []);
    assert!(
        text.contains("v:kept=\"1\"") && text.contains("<sequenceFlow id=\"F\""),
        "{text}"
    );
    let changes = bpmn::diff(mine.as_bytes(), text.as_bytes()).unwrap();
    let changes: Vec<&str> = changes.iter().map(|change| change.path.as_str()).collect();
    assert_eq!(changes, ["@v:kept"], "{text}");
}

#[test]
fn mixed_content_is_one_value() {
    let of = |text: &str| {
        let element = format!(
            "    <bpmn:task id=\"T\"><bpmn:documentation>{text}</bpmn:documentation></bpmn:task>"
        );
        process(&element, "")
    };
    let [base, mine, theirs] = ["a <v:b>c</v:b> d", "a <v:b>C</v:b> d", "a <v:b>c</v:b> D"].map(of);
    let (text, conflicts) = merge(&base, &mine, &base.replace("Prosessi", "Toinen"));
    assert_eq!(
        (text, conflicts),
        (mine.replace("Prosessi", "Toinen"), vec![])
    );
    let (text, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(text, theirs);
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].path, "documentation/content()");
}

#[test]
fn comments_of_both_sides_are_kept() {
    let base = two_tasks();
    let mine = base.replace("<!-- Kept. -->", "<!-- Kept. -->\n<!-- Mine. -->");
    let theirs = base.replace(
        "<bpmn:task id=\"B\"",
        "<!-- Theirs. -->\n    <bpmn:task id=\"B\"",
    );
    let (text, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(conflicts, []);
    for comment in ["<!-- Kept. -->", "<!-- Mine. -->", "<!-- Theirs. -->"] {
        assert_eq!(text.matches(comment).count(), 1, "{text}");
    }
    // Also before the first element of a file that begins with a declaration.
    let bare = base.replace("<!-- Kept. -->\n", "");
    let mine = bare.replace("?>\n", "?>\n<!-- Mine. -->\n");
    let (text, _) = merge(&bare, &mine, &bare.replace("Lähetä", "Toimita"));
    assert!(
        text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"),
        "{text}"
    );
    luotsi_merge::Document::parse(text.as_bytes()).unwrap();
}

#[test]
fn lines_end_as_they_do_in_the_file() {
    let base = two_tasks().replace('\n', "\r\n");
    let mine = base.replace("    <bpmn:sequenceFlow", "    <bpmn:task id=\"C\">\r\n      <bpmn:documentation>a\r\nb</bpmn:documentation>\r\n    </bpmn:task>\r\n    <bpmn:sequenceFlow");
    let theirs = base.replace("Lähetä", "Toimita");
    let (text, conflicts) = merge(&base, &mine, &theirs);
    assert_eq!(
        (text, conflicts),
        (mine.replace("Lähetä", "Toimita"), vec![])
    );
}
