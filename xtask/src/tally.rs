//! Reading from a test runner's output how many tests passed and failed.

/// How a runner writes its closing lines.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Runner {
    /// `test result: ok. 12 passed; 0 failed; …`, once for every test binary.
    Cargo,
    /// `Tests  1 failed | 11 passed (12)`
    Vitest,
    /// `ℹ pass 3` and `ℹ fail 0`, or `# pass 3` and `# fail 0`
    Node,
    /// `5 passed (3.2s)` and `1 failed`
    Playwright,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Counts what `runner` says it ran.
pub(crate) fn count(runner: Runner, output: &str) -> Tally {
    let mut tally = Tally::default();
    for line in output.lines() {
        let line = without_colours(line);
        let line = line.trim();
        match runner {
            Runner::Cargo => {
                if let Some(rest) = line.strip_prefix("test result:") {
                    tally.add(before_words(rest));
                }
            }
            Runner::Vitest => {
                if let Some(rest) = line.strip_prefix("Tests ") {
                    tally.add(before_words(rest));
                }
            }
            Runner::Node => {
                let line = line.trim_start_matches(['ℹ', '#', ' ']);
                match line.split_once(' ') {
                    Some(("pass", number)) => tally.passed += number.parse().unwrap_or(0),
                    Some(("fail", number)) => tally.failed += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
            Runner::Playwright => {
                let mut words = line.split_whitespace();
                let number = words.next().and_then(|word| word.parse::<u64>().ok());
                match (number, words.next()) {
                    (Some(number), Some("passed" | "flaky")) => tally.passed += number,
                    (Some(number), Some("failed" | "interrupted")) => tally.failed += number,
                    _ => {}
                }
            }
        }
    }
    tally
}

/// `12 passed; 0 failed`: the number stands before the word.
fn before_words(text: &str) -> Tally {
    let words: Vec<&str> = text
        .split([' ', ';', '|', '.', '('])
        .filter(|word| !word.is_empty())
        .collect();
    let mut tally = Tally::default();
    for pair in words.windows(2) {
        if let [number, word] = pair {
            match *word {
                "passed" => tally.passed += number.parse().unwrap_or(0),
                "failed" => tally.failed += number.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
    tally
}

/// Takes out the colours that a runner puts between its words.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            for escaped in characters.by_ref() {
                if escaped.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Runner, Tally, count};

    fn tally(passed: u64, failed: u64) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn cargo_is_summed_over_its_binaries() {
        let output = "test a ... ok\ntest result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                      test result: FAILED. 3 passed; 2 failed; 0 ignored";
        assert_eq!(count(Runner::Cargo, output), tally(15, 2));
    }

    #[test]
    fn vitest_is_read_through_its_colours() {
        let output = " Test Files  1 passed (1)\n\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[31m1 failed\u{1b}[39m\u{1b}[22m | \u{1b}[32m11 passed\u{1b}[39m (12)";
        assert_eq!(count(Runner::Vitest, output), tally(11, 1));
    }

    #[test]
    fn node_is_read_in_both_of_its_forms() {
        assert_eq!(
            count(Runner::Node, "ℹ tests 4\nℹ pass 3\nℹ fail 1"),
            tally(3, 1)
        );
        assert_eq!(
            count(Runner::Node, "# tests 4\n# pass 4\n# fail 0"),
            tally(4, 0)
        );
    }

    #[test]
    fn playwright_is_read_from_its_closing_lines() {
        assert_eq!(
            count(
                Runner::Playwright,
                "  1 failed\n    [a] › b\n  2 skipped\n  5 passed (3.2s)"
            ),
            tally(5, 1)
        );
    }
}
