//! The example of formats.md §1, and what each of its members becomes.

use super::{Any, Known, organisation, said};
use crate::{
    Hash, Id, Kind, Language, Media, Organisation, Party, SectionName, Text, bundle,
    record::{Content, Data, Lifecycle, ShareTarget, StepColumn, TeamRole, Visibility},
};

pub(super) const EXAMPLE: &str = include_str!("example.json");

fn id(text: &str) -> Id {
    Id::from(text)
}

fn lifecycle<'a>(organisation: &'a Organisation, item: &str) -> &'a Lifecycle {
    organisation
        .get(&id(item))
        .unwrap()
        .data
        .lifecycle()
        .unwrap()
}

fn approved(organisation: &Organisation, item: &str) -> Content {
    lifecycle(organisation, item)
        .approved
        .clone()
        .unwrap()
        .content
        .unwrap()
}

#[test]
fn every_entry_is_a_record_below_the_right_one() {
    let organisation = organisation(EXAMPLE);
    let expected = [
        ("u1", Kind::User, "section:maintenance"),
        ("g1", Kind::Group, "section:maintenance"),
        ("p1", Kind::Process, "section:processes"),
        ("f1", Kind::Folder, "section:documents"),
        ("d1", Kind::Document, "f1"),
        ("d2", Kind::Document, "section:documents"),
        ("r1", Kind::Risk, "section:risks"),
        ("m1", Kind::Metric, "section:metrics"),
        ("rep1", Kind::Report, "section:reports"),
        ("h1", Kind::Handbook, "section:handbook"),
        ("c1", Kind::Chapter, "h1"),
        ("c2", Kind::Chapter, "c1"),
        ("a1", Kind::Area, "section:onboarding"),
        ("t1", Kind::Team, "a1"),
        ("t2", Kind::Team, "section:onboarding"),
        ("t1/u1", Kind::Membership, "t1"),
        ("tpl1", Kind::Template, "t1"),
        ("pl1", Kind::Plan, "t1"),
        ("k1", Kind::Task, "pl1"),
        ("s1", Kind::Strategy, "section:strategy"),
        ("b1", Kind::Breakthrough, "s1"),
        ("i1", Kind::Initiative, "b1"),
    ];
    for (name, kind, parent) in expected {
        let record = organisation
            .get(&id(name))
            .unwrap_or_else(|| panic!("{name} is missing"));
        assert_eq!(
            (record.kind(), record.parent.as_ref()),
            (kind, Some(&id(parent))),
            "{name}"
        );
        let section = organisation.section_of(&record.id).unwrap();
        let parent_kind = organisation.get(&id(parent)).unwrap().kind();
        assert!(section.may_stand(kind, parent_kind), "{name}");
    }
    // Two more users, two more documents, two grants, the sections and the settings.
    assert_eq!(
        organisation.len(),
        expected.len() + 2 + 2 + 2 + SectionName::ALL.len() + 1
    );
}

#[test]
fn what_is_approved_and_what_is_worked_on_are_told_apart() {
    let organisation = organisation(EXAMPLE);
    let Content::Body(body) = approved(&organisation, "d1") else {
        panic!("not a body")
    };
    assert_eq!(
        (body.media, body.hash),
        (Media::Markdown, Hash::of(b"documents/d1.md"))
    );
    let working = lifecycle(&organisation, "d1")
        .working
        .clone()
        .unwrap()
        .content
        .unwrap();
    assert_eq!(working.body().unwrap().media, Media::Prosemirror);
    assert_eq!(
        working.body().unwrap().hash,
        Hash::of(b"documents/d1.draft.json")
    );

    let draft = lifecycle(&organisation, "d2");
    assert!(draft.approved.is_none());
    assert_eq!(
        draft.latest().unwrap().body().unwrap().hash,
        Hash::of(b"documents/d2.md")
    );

    let Content::File(file) = approved(&organisation, "d3") else {
        panic!("not a file")
    };
    assert_eq!(
        file.media,
        Media::File {
            name: "d3.pdf".into()
        }
    );
    assert_eq!(
        approved(&organisation, "d4"),
        Content::Url("https://finlex.fi/".to_owned())
    );
    assert_eq!(
        approved(&organisation, "p1").body().unwrap().media,
        Media::Bpmn
    );
    assert!(lifecycle(&organisation, "r1").approved.is_some());
    assert_eq!(*lifecycle(&organisation, "c2"), Lifecycle::default());
}

#[test]
fn members_become_the_fields_of_their_kind() {
    let organisation = organisation(EXAMPLE);
    let record = |name: &str| organisation.get(&id(name)).unwrap();
    let Data::Process(process) = &record("p1").data else {
        panic!()
    };
    assert_eq!(process.governance.responsible, Some(Party::User(id("u1"))));
    assert_eq!(process.governance.review_interval_months, Some(12));
    assert_eq!(
        process.governance.last_reviewed,
        Some(jiff::civil::date(2026, 3, 1))
    );
    assert_eq!(process.governance.links, [id("d1"), id("r1")]);
    let finnish: Language = "fi".parse().unwrap();
    assert_eq!(process.purpose.get(&finnish), Some("Saada tilauksia"));
    assert_eq!(record("f1").name, Text::from("Ohjeet"));

    let [template, begun] = ["d1", "d2"].map(|name| match &record(name).data {
        Data::Document(document) => document,
        _ => panic!("{name} is no document"),
    });
    assert_eq!([&*template.number, &*begun.number], ["TO-001", "TO-002"]);
    let offered = template.template.as_deref().unwrap();
    assert_eq!(offered.numbering, "TO-{000}");
    assert_eq!(offered.required_headings, ["Tarkoitus", "Vastuut"]);
    assert_eq!(begun.from_template, Some(id("d1")));
    let translates = begun.translates.as_deref().unwrap();
    assert_eq!((&translates.of, translates.version), (&id("d1"), Some(1)));
    assert!(begun.template.is_none() && template.translates.is_none());

    let Data::User(user) = &record("u1").data else {
        panic!()
    };
    assert!(user.administrator && !user.auditor && !user.facilitator);
    assert!(!record("u1").archived && record("u3").archived);
    let Data::Template(template) = &record("tpl1").data else {
        panic!()
    };
    assert_eq!(template.author, Some(id("u1")));
    let shares: Vec<_> = template
        .shares
        .iter()
        .map(|share| (share.to.clone(), share.edit))
        .collect();
    let (user, team, area) = (
        ShareTarget::User(id("u2")),
        ShareTarget::Team(id("t2")),
        ShareTarget::Area(id("a1")),
    );
    assert_eq!(shares, [(user, true), (team, false), (area, false)]);
    let (_, membership) = organisation.membership(&id("t1"), &id("u1")).unwrap();
    assert_eq!(membership.role, TeamRole::TeamOwner);
    let Data::Strategy(strategy) = &record("s1").data else {
        panic!()
    };
    assert_eq!(strategy.visibility, Visibility::Public);
    assert_eq!(
        strategy.participants,
        [Party::User(id("u2")), Party::Team(id("t1"))]
    );
    let Data::Initiative(initiative) = &record("i1").data else {
        panic!()
    };
    assert_eq!(
        (
            &initiative.author,
            &initiative.responsible,
            initiative.published
        ),
        (&Some(id("u2")), &None, false)
    );
}

#[test]
fn what_is_left_out_is_as_the_format_says() {
    let minimal = organisation(
        r#"{"format": "luotsi-organisation/1", "strategies": [{"id": "s1"}], "documents": null}"#,
    );
    let tags: Vec<String> = minimal
        .settings()
        .languages
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(tags, ["fi", "sv", "en"]);
    assert!(minimal.settings().separation_of_duties);
    let Data::Strategy(strategy) = &minimal.get(&id("s1")).unwrap().data else {
        panic!()
    };
    assert_eq!(
        (strategy.visibility, strategy.published),
        (Visibility::Participants, false)
    );
    assert_eq!(
        said(&organisation(r#"{"format": "luotsi-organisation/1"}"#)),
        said(&Organisation::new(
            Text::default(),
            crate::record::Settings::default()
        ))
    );
}

#[test]
fn a_language_without_a_name_may_be_null() {
    let organisation = organisation(
        r#"{"format": "luotsi-organisation/1", "areas": [{"id": "a1", "name": {"fi": "Pirkanmaa", "en": null, "sv": ""}}]}"#,
    );
    let [fi, sv] = ["fi", "sv"].map(|tag| tag.parse::<Language>().unwrap());
    let expected = Text::ByLanguage(vec![(fi, "Pirkanmaa".to_owned()), (sv, String::new())]);
    assert_eq!(organisation.get(&id("a1")).unwrap().name, expected);
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let marked = format!("\u{feff}{EXAMPLE}");
    assert_eq!(said(&organisation(&marked)), said(&organisation(EXAMPLE)));
}

#[test]
fn the_example_comes_out_as_it_went_in() {
    let before = organisation(EXAMPLE);
    let written = bundle::write(&before).unwrap();
    let after = bundle::parse(&written.json, &mut Known::of(&written)).unwrap();
    assert_eq!(
        said(&Organisation::from_records(after.records)),
        said(&before)
    );
    let text = String::from_utf8(written.json).unwrap();
    // Numbers without a fraction, nothing that is false, null or empty.
    assert!(
        text.contains("\"target\": 95,") && text.contains("\"value\": 93.5"),
        "{text}"
    );
    assert!(
        !text.contains("null") && !text.contains("false") && !text.contains("[]"),
        "{text}"
    );
    let paths: Vec<&str> = written
        .files
        .iter()
        .map(|file| file.path.as_str())
        .collect();
    assert_eq!(
        paths,
        [
            "diagrams/p1.bpmn",
            "documents/d1.md",
            "documents/d1.draft.json",
            "documents/d2.md",
            "files/d3/d3.pdf"
        ]
    );
}

#[test]
fn what_a_bundle_says_beyond_the_example_is_kept() {
    let json = r#"{"format": "luotsi-organisation/1", "languages": ["sv", "fi"],
        "settings": {"separationOfDuties": false, "sections": [
            {"id": "section:handbook", "name": {"sv": "Boken"}, "inUse": true}, {"id": "section:strategy", "inUse": false}],
            "stepHeadings": [{"column": "records", "name": {"sv": "Spår", "fi": "Jäljet"}}]},
        "users": [{"id": "u1", "name": "A"}],
        "documents": [{"id": "d1", "name": "A", "published": true, "file": "files/x.bin", "fileName": "Äiti & lapsi?.pdf",
            "workingUrl": "https://example.fi/",
            "version": {"number": 4, "author": "u1", "approver": "u1", "at": "2026-01-02T03:04:05Z", "note": "Hyvä"},
            "workingCopy": {"author": "u1", "at": "2026-02-02T03:04:05Z", "returned": {"by": "u1", "at": "2026-02-03T00:00:00Z", "comment": "Ei"}},
            "inReview": {"by": "u1", "at": "2026-02-04T00:00:00Z"}},
          {"id": "d2", "name": "B", "workingCopy": {}}, {"id": "d3", "name": "C"}],
        "chapters": null}"#;
    let json = json.replace(",\n        \"chapters\": null", "");
    let before = organisation(&json);
    let settings = before.settings();
    assert!(!settings.separation_of_duties);
    let heading = &settings.step_headings[&StepColumn::Records];
    assert_eq!(
        heading
            .shown(&"fi".parse().unwrap(), &settings.languages)
            .text,
        "Jäljet"
    );
    assert_eq!(settings.languages.first().unwrap().as_str(), "sv");
    let Data::Section(strategy) = &before.get(&SectionName::Strategy.id()).unwrap().data else {
        panic!()
    };
    assert!(!strategy.in_use);
    let first = lifecycle(&before, "d1");
    let version = first.approved.as_ref().unwrap();
    assert_eq!(
        (
            version.number,
            version.note.as_str(),
            version.author.as_ref()
        ),
        (4, "Hyvä", Some(&id("u1")))
    );
    assert_eq!(
        version.content.as_ref().unwrap().body().unwrap().media,
        Media::File {
            name: "Äiti & lapsi?.pdf".into()
        }
    );
    assert_eq!(
        first
            .working
            .as_ref()
            .unwrap()
            .returned
            .as_ref()
            .unwrap()
            .comment,
        "Ei"
    );
    assert_eq!(first.review.as_ref().unwrap().by, id("u1"));
    assert!(
        lifecycle(&before, "d2").working.is_some() && lifecycle(&before, "d3").working.is_none()
    );

    let written = bundle::write(&before).unwrap();
    let after = bundle::parse(&written.json, &mut Known::of(&written)).unwrap();
    assert_eq!(
        said(&Organisation::from_records(after.records)),
        said(&before)
    );
}

#[test]
fn the_same_file_may_be_named_more_than_once_and_is_asked_for_once() {
    let json = r#"{"format": "luotsi-organisation/1", "documents": [
        {"id": "d1", "name": "A", "body": "x.md"}, {"id": "d2", "name": "B", "body": "./x.md"}]}"#;
    let unfilled = bundle::read(json.as_bytes()).unwrap();
    assert_eq!(unfilled.files().len(), 1);
    let filled = bundle::parse(json.as_bytes(), &mut Any).unwrap();
    let organisation = Organisation::from_records(filled.records);
    assert_eq!(
        lifecycle(&organisation, "d1"),
        lifecycle(&organisation, "d2")
    );
}

#[test]
fn pictures_of_texts_travel_with_them() {
    let json = r#"{"format": "luotsi-organisation/1", "documents": [
        {"id": "d1", "name": "A", "published": true, "body": "documents/d1.json", "pictures": ["kuvat/a.png", "kuvat/b.JPEG"],
         "working": "documents/d1.draft.json", "workingPictures": ["kuvat/a.png"]},
        {"id": "d2", "name": "B", "body": "documents/d2.md"}]}"#;
    let unfilled = bundle::read(json.as_bytes()).unwrap();
    let bodies: Vec<(Hash, u64)> = unfilled
        .files()
        .iter()
        .map(|file| (Hash::of(file.path.as_bytes()), file.path.len() as u64))
        .collect();
    let organisation = Organisation::from_records(unfilled.fill(&bodies).unwrap().records);
    let first = lifecycle(&organisation, "d1");
    let approved = first.approved.as_ref().unwrap().content.as_ref().unwrap();
    let shown: Vec<Hash> = approved
        .body()
        .unwrap()
        .pictures()
        .iter()
        .map(|picture| picture.hash)
        .collect();
    assert_eq!(shown, [Hash::of(b"kuvat/a.png"), Hash::of(b"kuvat/b.JPEG")]);

    let written = bundle::write(&organisation).unwrap();
    let pictures: Vec<&str> = written
        .files
        .iter()
        .map(|file| file.path.as_str())
        .filter(|path| path.starts_with("pictures/"))
        .collect();
    let [a, b] = [&shown[0], &shown[1]];
    assert_eq!(
        pictures,
        [format!("pictures/{a}.png"), format!("pictures/{b}.jpg")]
    );
    let again = bundle::read(&written.json).unwrap();
    let hashes: Vec<(Hash, u64)> = again
        .files()
        .iter()
        .map(|file| {
            let known = written.files.iter().find(|known| known.path == file.path);
            known.map(|known| (known.hash, known.size)).unwrap()
        })
        .collect();
    let again = Organisation::from_records(again.fill(&hashes).unwrap().records);
    for document in ["d1", "d2"] {
        assert_eq!(
            lifecycle(&organisation, document),
            lifecycle(&again, document)
        );
    }

    for wrong in [
        json.replace("a.png", "a.svg"),
        json.replace("kuvat/a.png", "../a.png"),
        json.replace(
            "\"body\": \"documents/d1.json\"",
            "\"file\": \"documents/d1.json\"",
        ),
    ] {
        let error = bundle::read(wrong.as_bytes()).unwrap_err();
        assert!(error.to_string().contains("ictures"), "{error}");
    }
}
