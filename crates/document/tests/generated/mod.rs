//! Documents of every kind, for property tests.

#![allow(dead_code)]

use jiff::Timestamp;
use luotsi_document::{
    model::{
        Align, Block, BlockKind, Callout, Cell, Comment, Document, Footnote, Image, Inline,
        InlineKind, ListItem, Mark, Remark, Row, TaskItem, Tone, Turn,
    },
    tidy::tidy,
};
use proptest::{collection::vec, option, prelude::*, sample::select};

/// Any document, as a reader gives it: tidy, with ids, and every footnote referred to once.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    let language = option::of(select(vec!["fi".to_owned(), "sv-FI".to_owned()]));
    let footnotes = vec(vec(block(), 1..3), 0..3);
    let all = (language, vec(block(), 0..6), footnotes, comments());
    all.prop_map(|(language, blocks, footnotes, comments)| {
        let mut document = Document {
            language,
            blocks,
            footnotes: Vec::new(),
            comments,
        };
        for (blocks, number) in footnotes.into_iter().zip(1..) {
            let id = format!("footnote-{number}");
            document.blocks.push(Block {
                id: String::new(),
                kind: BlockKind::Paragraph(vec![
                    Inline {
                        kind: InlineKind::Text(format!("Note {number}")),
                        marks: Vec::new(),
                    },
                    Inline {
                        kind: InlineKind::FootnoteReference {
                            footnote: id.clone(),
                        },
                        marks: Vec::new(),
                    },
                ]),
            });
            document.footnotes.push(Footnote { id, blocks });
        }
        tidy(&mut document);
        document
    })
}

/// What is said in the margin: of three comments that texts may be marked with, as many as there are.
fn comments() -> impl Strategy<Value = Vec<Comment>> {
    let turn = option::of(select(vec![Turn::Resolved, Turn::Reopened]));
    let at = option::of((0_i64..2_000_000_000).prop_map(|at| Timestamp::from_second(at).unwrap()));
    let author = option::of("[a-z0-9]{1,8}");
    let said = (
        author,
        text(),
        at,
        turn,
        prop_oneof![4 => text(), 1 => Just(String::new())],
    );
    let remark = said.prop_map(|(author, name, at, turn, text)| Remark {
        id: String::new(),
        author,
        name,
        at,
        turn,
        text,
    });
    vec(vec(remark, 1..4), 0..4).prop_map(|all| {
        let numbered = all.into_iter().zip(1..);
        numbered
            .map(|(remarks, number)| Comment {
                id: format!("c{number}"),
                remarks,
            })
            .collect()
    })
}

/// Text with all that may be taken for something else.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zäö]{1,8}( [a-zåA-Z0-9.,]{1,8}){0,4}",
        2 => "[-+*_~`<>&;:#!|\\\\\\[\\](){}=.\"'/^$ 0-9a-c]{1,12}",
        1 => "[ \t\n\u{a0}\u{2003}a*_~&<\u{1F469}ß。“]{1,6}",
        1 => "\\PC{1,8}",
        1 => select(vec![
            "1. one", "- item", "# head", "> quote", "```", "~~~", "***", "---", "===", "[x] done", "[a]: b",
            "[^1]: note", "| a | b |", "<b>bold</b>", "<!-- -->", "&amp;", "&#35;", "https://example.com/a_b",
            "[!NOTE]", "![a](b)", "[a](b)", "    code", "a\\", "<https://example.com>", "*a*", "__a__", "1)", "+",
            "<div>", "</td>", "a  ", "!", "$x$", "a:b", "\\", "0123456789.", ":--", "{#id}",
        ])
        .prop_map(str::to_owned),
    ]
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        Just(Mark::Bold),
        Just(Mark::Italic),
        Just(Mark::Underline),
        Just(Mark::Strike),
        Just(Mark::Subscript),
        Just(Mark::Superscript),
        Just(Mark::Highlight),
        Just(Mark::Code),
        (address(), prop_oneof![Just(String::new()), text()])
            .prop_map(|(address, title)| Mark::Link { address, title }),
        select(vec!["c1", "c2", "c3", "nobody"]).prop_map(|id| Mark::Comment { id: id.to_owned() }),
    ]
}

fn address() -> impl Strategy<Value = String> {
    select(vec![
        "https://example.com/",
        "https://example.com/a_(b)?c=d&amp=e|f#g*h*",
        "mailto:laatu@example.com",
        "tel:+358401234567",
        "../other file.md",
        "luotsi://open/d1",
        "a<b>c",
        "#part",
    ])
    .prop_map(str::to_owned)
}

fn inline() -> impl Strategy<Value = Inline> {
    let kind = prop_oneof![
        8 => text().prop_map(InlineKind::Text),
        1 => Just(InlineKind::Break),
        1 => ("[a-zA-Z0-9/% :ä-]{1,20}", prop_oneof![Just(String::new()), text()])
            .prop_map(|(object, label)| InlineKind::ObjectLink { object, label }),
    ];
    let marks = prop_oneof![3 => Just(Vec::new()), 2 => vec(mark(), 1..4)];
    (kind, marks).prop_map(|(kind, marks)| Inline { kind, marks })
}

/// A line.
pub(crate) fn line() -> impl Strategy<Value = Vec<Inline>> {
    vec(inline(), 0..6)
}

fn block() -> impl Strategy<Value = Block> {
    let language = option::of(select(vec!["rust".to_owned(), "c++ `a` & \\b".to_owned()]));
    let code = vec("[ \ta-c`~<&\\\\*]{0,8}", 0..4).prop_map(|lines| lines.join("\n"));
    let image = (
        "[0-9a-f]{64}",
        text(),
        prop_oneof![Just(String::new()), text()],
        option::of(1_u32..2000),
    );
    let leaf = prop_oneof![
        6 => line().prop_map(BlockKind::Paragraph),
        2 => (1_u8..=6, line()).prop_map(|(level, text)| BlockKind::Heading { level, text }),
        1 => (language, code).prop_map(|(language, text)| BlockKind::Code { language, text }),
        1 => Just(BlockKind::Rule),
        1 => image.prop_map(|(body, description, title, width)| BlockKind::Image(Image {
            body,
            description,
            title,
            width,
        })),
    ]
    .prop_map(with_id);
    leaf.prop_recursive(4, 24, 4, |block| {
        let blocks = || vec(block.clone(), 1..4);
        let item = || {
            blocks().prop_map(|blocks| ListItem {
                id: String::new(),
                blocks,
            })
        };
        let task = (any::<bool>(), blocks()).prop_map(|(done, blocks)| TaskItem {
            id: String::new(),
            done,
            blocks,
        });
        prop_oneof![
            blocks().prop_map(BlockKind::Quote),
            (tone(), blocks())
                .prop_map(|(tone, blocks)| BlockKind::Callout(Callout { tone, blocks })),
            vec(item(), 1..4).prop_map(BlockKind::Bullets),
            (select(vec![0_u32, 1, 1, 1, 7, 999]), vec(item(), 1..4))
                .prop_map(|(start, items)| BlockKind::Numbers { start, items }),
            vec(task, 1..4).prop_map(BlockKind::Tasks),
            table(block.clone()),
            plain_table(),
        ]
        .prop_map(with_id)
    })
}

fn with_id(kind: BlockKind) -> Block {
    Block {
        id: String::new(),
        kind,
    }
}

fn tone() -> impl Strategy<Value = Tone> {
    select(vec![
        Tone::Note,
        Tone::Tip,
        Tone::Important,
        Tone::Warning,
        Tone::Caution,
    ])
}

fn align() -> impl Strategy<Value = Option<Align>> {
    select(vec![
        None,
        None,
        Some(Align::Left),
        Some(Align::Center),
        Some(Align::Right),
    ])
}

fn table(block: impl Strategy<Value = Block> + Clone) -> impl Strategy<Value = BlockKind> {
    let cell = (
        any::<bool>(),
        1_u32..4,
        1_u32..3,
        align(),
        any::<bool>(),
        vec(block, 1..3),
    )
        .prop_map(|(header, columns, rows, align, has_widths, blocks)| Cell {
            id: String::new(),
            header,
            columns,
            rows,
            align,
            widths: if has_widths {
                (0..columns).map(|column| 80 + column).collect()
            } else {
                Vec::new()
            },
            blocks,
        });
    vec(vec(cell, 0..3), 1..3)
        .prop_map(|rows| BlockKind::Table(rows.into_iter().map(row).collect()))
}

/// A table of lines, with a head.
fn plain_table() -> impl Strategy<Value = BlockKind> {
    let rows = (1_usize..4)
        .prop_flat_map(|columns| (vec(align(), columns), vec(vec(line(), columns), 1..4)));
    rows.prop_map(|(aligns, rows)| {
        let rows = rows.into_iter().enumerate().map(|(number, texts)| {
            let cells = texts.into_iter().zip(&aligns).map(|(text, align)| Cell {
                id: String::new(),
                header: number == 0,
                columns: 1,
                rows: 1,
                align: *align,
                widths: Vec::new(),
                blocks: vec![with_id(BlockKind::Paragraph(text))],
            });
            row(cells.collect())
        });
        BlockKind::Table(rows.collect())
    })
}

fn row(cells: Vec<Cell>) -> Row {
    Row {
        id: String::new(),
        cells,
    }
}
