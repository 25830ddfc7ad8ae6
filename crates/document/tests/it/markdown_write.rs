//! How Markdown is written: as people would write it, where they could.

use luotsi_document::{Pictures, markdown};

use crate::markdown_read::read;

#[track_caller]
fn stays(text: &str) {
    assert_eq!(
        markdown::write(&read(text).document, &Pictures::new()),
        text
    );
}

#[test]
fn plain_markdown_stays_as_it_is_written() {
    stays(
        "# Title\n\nSome _it_ and **bold**, snake_case, C\\:\\\\dir, 5 % & more.\n"
            .replace("C\\:", "C:")
            .as_str(),
    );
    stays("- a\n- b\n  - c\n\nText\n\n1. a\n2. b\n");
    stays("- [ ] a\n- [x] b\n");
    stays("| a | b |\n| --- | ---: |\n| **c** | `d` |\n");
    stays("> quote\n>\n> more\n");
    stays("> [!WARNING]\n> Mind the gap.\n");
    stays("```rust\nfn main() {}\n```\n\n***\n\n[link](https://example.com/a_b \"t\")\n");
    stays("Text[^1]\n\n[^1]: A note.\n\n    More.\n");
    stays("**P**lan a\\\nb\n");
}

#[test]
fn a_table_with_merged_cells_is_written_as_html() {
    stays(
        "<table>\n<tr>\n<th colspan=\"2\">\n\nA **b**\n\n</th>\n</tr>\n<tr>\n<td>\n\nc\n\n</td>\n<td>\n</td>\n</tr>\n</table>\n",
    );
}

#[test]
fn what_has_no_signs_is_written_as_html() {
    stays("H<sub>2</sub>O <u>under</u> <mark>lit</mark> in<em>wo</em>rd\n");
}
