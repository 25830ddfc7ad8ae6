//! What a diagram's elements are linked to.

use luotsi_merge::bpmn::links;

const LINKED: &str = r#"<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:own="https://luotsi.fi/schema/bpmn/1" xmlns:other="urn:other"><process id="p">
  <task id="t"><extensionElements><own:link object="d1"/><own:link object="r&amp;1"/><other:link object="no"/></extensionElements></task>
  <task id="u"><extensionElements><own:link object="d1"/><own:link/></extensionElements></task></process></definitions>"#;

#[test]
fn links_are_those_of_the_programs_own_namespace_each_once() {
    let found: Vec<String> = links(LINKED.as_bytes()).unwrap().into_iter().collect();
    assert_eq!(found, ["d1", "r&1"]);
    let renamed = LINKED
        .replace("own:", "luotsi:")
        .replace("xmlns:own", "xmlns:luotsi");
    assert_eq!(
        links(renamed.as_bytes()).unwrap().len(),
        2,
        "by namespace, not by prefix"
    );
}

#[test]
fn what_is_no_xml_has_a_place() {
    assert!(links(b"<a><b></a>").is_err());
}
