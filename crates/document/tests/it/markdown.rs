use luotsi_document::{Pictures, json, markdown, text};
use proptest::prelude::*;

use crate::{generated::document, plain::sayable, shown::shown};

proptest! {
    #[test]
    fn a_document_comes_back_from_markdown(document in document()) {
        let written = markdown::write(&document, &Pictures::new());
        let read = markdown::read(written.as_bytes()).unwrap();
        prop_assert_eq!(sayable(&read.document), sayable(&document), "{}", written);
    }

    #[test]
    fn markdown_shows_the_same_after_it_was_a_document(markdown in markdown_text()) {
        let read = markdown::read(markdown.as_bytes()).unwrap();
        let written = markdown::write(&read.document, &read.pictures);
        prop_assert_eq!(shown(&written), shown(&markdown), "{}\n=====\n{}", markdown, written);
    }

    #[test]
    fn no_letter_is_lost_of_any_text(markdown in "([-+*_~`<>&;:#!|\\\\\\[\\](){}=.\"'/^ \n\t0-9a-zA-Z]|\n\n|<[/a-z]{1,4}>|> |- |1. |\\[\\^a\\]:? ){0,60}") {
        let read = markdown::read(markdown.as_bytes()).unwrap();
        prop_assert_eq!(&json::read(&json::write(&read.document)).unwrap(), &read.document);
        let said = letters(&text::of(&read.document));
        let seen = letters(&seen(&markdown));
        for (letter, (said, seen)) in said.iter().zip(&seen).enumerate() {
            prop_assert!(said >= seen, "letter {} of\n{}\n{:?}", letter, markdown, read.document);
        }
    }
}

/// The text that a Markdown text shows.
fn seen(markdown: &str) -> String {
    let parts = shown(markdown);
    let texts = parts.iter().filter_map(|part| part.rsplit_once('{'));
    let text: String = texts.map(|(text, _)| text).collect();
    ["&lt;", "&gt;", "&quot;", "&amp;"]
        .iter()
        .fold(text, |text, reference| text.replace(reference, " "))
}

/// How often each letter and digit of ASCII is there.
fn letters(text: &str) -> Vec<usize> {
    let mut counts = vec![0; 128];
    for byte in text.bytes().filter(u8::is_ascii_alphanumeric) {
        counts[usize::from(byte)] += 1;
    }
    counts
}

/// Markdown as people write it, in many ways.
fn markdown_text() -> impl Strategy<Value = String> {
    let line = prop::collection::vec(
        prop_oneof![
            4 => "[a-zåäö]{1,8}".prop_map(|word| word),
            1 => prop::sample::select(vec![
                "**bold**", "*it*", "__bold__", "_it_", "***both***", "~~gone~~", "`code`", "``a ` b``",
                "[link](https://example.com/a(b) \"title\")", "[link][ref]", "<https://example.com>",
                "<me@example.com>", "a\\*b", "&amp;", "&copy;", "snake_case_name", "2 * 3 * 4", "#5", "1.", "-", "a|b",
                "**bold *it* bold**", "*it **bold***", "[**bold** link](../a%20b.md#c)", "note[^1]", "C:\\dir",
                "<u>under</u>", "H<sub>2</sub>O", "a<br>b", "[TODO]", "{{ name }}", "x < y", "\\[not a link](x)", "!",
                "[x](<a b>)", "**a**b", "a**b**", "*a*b", "50 %", "\"q\"", "--", "...", "$a$", "^",
            ]).prop_map(str::to_owned),
        ],
        1..7,
    )
    .prop_map(|words| words.join(" "));
    let lines = (
        prop::collection::vec(line.clone(), 1..4),
        prop::sample::select(vec!["\n", "  \n", "\\\n"]),
    )
        .prop_map(|(lines, end)| lines.join(end));
    let cells = prop::collection::vec(line.clone().prop_map(|line| line.replace('|', "\\|")), 2);
    let leaf = prop_oneof![
        4 => lines,
        1 => (1_usize..7, line.clone()).prop_map(|(level, line)| format!("{} {line}", "#".repeat(level))),
        1 => line.clone().prop_map(|line| format!("{line} #\n---")),
        1 => (prop::sample::select(vec!["```rust", "~~~", "````a b"]), prop::collection::vec("[ \ta-c*<&`]{0,9}", 0..4))
            .prop_map(|(fence, lines)| format!("{fence}\n{}\n{}", lines.join("\n"), if fence.starts_with('~') { "~~~" } else { "````" })),
        1 => Just("    indented\n\n      code".to_owned()),
        1 => prop::sample::select(vec!["---", "***", "_ _ _"]).prop_map(str::to_owned),
        1 => (cells.clone(), prop::sample::select(vec!["|---|---|", "|:--|--:|", "|:-:|---|"]), prop::collection::vec(cells, 0..3))
            .prop_map(|(head, signs, rows)| {
                let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
                let rows: Vec<String> = rows.into_iter().map(row).collect();
                format!("{}\n{signs}\n{}", row(head), rows.join("\n"))
            }),
    ];
    let block = leaf.prop_recursive(3, 16, 3, |block| {
        let blocks = prop::collection::vec(block, 1..4).prop_map(|blocks| blocks.join("\n\n"));
        let list = |markers: Vec<&'static str>| {
            let items = prop::collection::vec(blocks.clone(), 1..4);
            (prop::sample::select(markers), items, any::<bool>()).prop_map(
                |(marker, items, loose)| {
                    let indent = format!("\n{}", " ".repeat(marker.len()));
                    let items: Vec<String> = items
                        .into_iter()
                        .map(|item| format!("{marker}{}", item.replace('\n', &indent)))
                        .collect();
                    items.join(if loose { "\n\n" } else { "\n" })
                },
            )
        };
        prop_oneof![
            blocks
                .clone()
                .prop_map(|text| format!("> {}", text.replace('\n', "\n> "))),
            blocks
                .clone()
                .prop_map(|text| format!("> [!WARNING]\n> {}", text.replace('\n', "\n> "))),
            list(vec!["- ", "* ", "+ ", "-   "]),
            list(vec!["1. ", "1) ", "7. "]),
            (
                prop::sample::select(vec!["- [ ] ", "- [x] "]),
                "[a-z]{1,5} [a-z*]{1,5}"
            )
                .prop_map(|(box_sign, text)| format!(
                    "To do:\n\n{box_sign}{text}\n- [ ] other\n- more\n\nDone."
                )),
        ]
    });
    prop::collection::vec(block, 1..5).prop_map(|blocks| {
        let text = blocks.join("\n\n");
        format!(
            "{text}\n\n[ref]: https://example.com/ref 'Title'\n\n[^1]: A note.\n\n    More of it.\n"
        )
    })
}

#[test]
fn real_files_show_the_same_after_they_were_documents() {
    let Some(folder) = luotsi_testdata::folder() else {
        return;
    };
    let mut files = 0;
    for entry in std::fs::read_dir(folder.join("markdown")).unwrap() {
        let path = entry.unwrap().path();
        let markdown = std::fs::read_to_string(&path).unwrap();
        let read = markdown::read(markdown.as_bytes()).unwrap();
        let written = markdown::write(&read.document, &read.pictures);
        assert_eq!(shown(&written), shown(&markdown), "{}", path.display());
        let again = markdown::read(written.as_bytes()).unwrap();
        assert_eq!(again.document, read.document, "{}", path.display());
        for loss in &read.losses {
            println!("{}: {loss:?}", path.display());
        }
        files += 1;
    }
    assert_eq!(files, 32);
}
