use super::Fixture;
use crate::{
    RefusalCode,
    command::Intent,
    record::{MapBox, MapColour, MapPosition, ProcessCategory},
};

fn standing(process: &str, x: i32) -> Intent {
    Intent::SetMapBox {
        process: process.into(),
        map: MapBox {
            category: Some(ProcessCategory::Core),
            position: Some(MapPosition { x, y: -40 }),
            colour: Some(MapColour::Green),
        },
    }
}

#[test]
fn a_box_is_put_on_the_map_by_whoever_may_edit_the_process() {
    let mut fixture = Fixture::new();
    assert_eq!(
        fixture.refused("vic", standing("p1", 0)),
        RefusalCode::NotFound
    );
    fixture.there_and_back("ed", standing("p1", 80));
    assert_eq!(
        fixture.refused("ed", standing("d1", 0)),
        RefusalCode::WrongKind
    );
    for far in [MapPosition::FARTHEST + 1, i32::MIN] {
        let refusal = fixture.refused("ed", standing("p1", far));
        assert_eq!(refusal, RefusalCode::InvalidValue);
    }
}

#[test]
fn a_process_is_offered_as_a_template_and_no_longer() {
    let mut fixture = Fixture::new();
    fixture.there_and_back(
        "ed",
        Intent::OfferAsTemplate {
            process: "p1".into(),
            value: true,
        },
    );
}
