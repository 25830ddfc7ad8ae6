//! The words that names are made of, in Finnish, Swedish and English.

mod tables;

use super::Dice;
use crate::{Text, text::Language};
use tables::{ACTIONS, DOCUMENTS, METRICS, RISKS, Words};
pub(super) use tables::{FIRST_NAMES, LAST_NAMES, ORGANISATIONS, SUBJECTS, TITLES, UNITS};

/// Phrases around a unit's name.
pub(super) struct Around(Words, Words);

/// A group of a unit.
pub(super) const GROUP: Around = Around(
    ("", "", ""),
    (": kehittäjät", ": utvecklare", ": developers"),
);
const TEAM: Around = Around(("", "", ""), (", tiimi", ", team", " team"));
const AREA: Around = Around(("Vastuualue: ", "Ansvarsområde: ", "Area: "), ("", "", ""));
const FOLDER: Around = Around(("", "", ""), ("", "", ""));
const REPORT: Around = Around(
    ("Kuukausiraportti: ", "Månadsrapport: ", "Monthly report: "),
    ("", "", ""),
);
const HANDBOOK: Around = Around(("Käsikirja: ", "Handbok: ", "Handbook: "), ("", "", ""));
const TEMPLATE: Around = Around(
    ("Perehdytys: ", "Introduktion: ", "Onboarding: "),
    ("", "", ""),
);

impl Around {
    pub(super) fn around(&self, (fi, sv, en): Words) -> Text {
        let Self(before, after) = self;
        by_language(
            format!("{}{fi}{}", before.0, after.0),
            format!("{}{sv}{}", before.1, after.1),
            format!("{}{en}{}", before.2, after.2),
        )
    }
}

/// A name or text in all three languages.
pub(super) fn text((fi, sv, en): Words) -> Text {
    by_language(fi.to_owned(), sv.to_owned(), en.to_owned())
}

fn by_language(fi: String, sv: String, en: String) -> Text {
    let texts = [("fi", fi), ("sv", sv), ("en", en)].into_iter();
    let known = |(tag, text): (&str, String)| Some((tag.parse::<Language>().ok()?, text));
    Text::ByLanguage(texts.filter_map(known).collect())
}

/// The text with a number at its end in every language, to tell equal ones apart.
pub(super) fn numbered(text: Text, index: usize) -> Text {
    match text {
        Text::Plain(text) => Text::Plain(format!("{text} {}", index + 1)),
        Text::ByLanguage(texts) => {
            let number = |(language, text)| (language, format!("{text} {}", index + 1));
            Text::ByLanguage(texts.into_iter().map(number).collect())
        }
    }
}

/// The Finnish words of a name.
pub(super) fn finnish(name: &Text) -> &str {
    match name {
        Text::Plain(text) => text,
        Text::ByLanguage(texts) => texts.first().map_or("", |(_, text)| text),
    }
}

/// `subject` in the genitive and what of it, with a capital; translated, or now and then not.
fn of_subject<const N: usize>(dice: &mut Dice, what: &[Words; N]) -> Text {
    let (subject, subject_sv, subject_en) = dice.pick(&SUBJECTS);
    let (word, phrase_sv, phrase_en) = dice.pick(what);
    let fi = capital(&format!("{subject} {word}"));
    match dice.below(10) {
        0 => Text::Plain(fi),
        1 | 2 => match "fi".parse::<Language>() {
            Ok(language) => Text::in_language(language, fi),
            Err(_) => Text::Plain(fi),
        },
        _ => by_language(
            fi,
            format!("{phrase_sv} {subject_sv}"),
            format!("{phrase_en} {subject_en}"),
        ),
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
}

pub(super) fn process(dice: &mut Dice) -> Text {
    of_subject(dice, &ACTIONS)
}

pub(super) fn document(dice: &mut Dice) -> Text {
    of_subject(dice, &DOCUMENTS)
}

pub(super) fn risk(dice: &mut Dice) -> Text {
    of_subject(dice, &RISKS)
}

pub(super) fn metric(dice: &mut Dice) -> Text {
    of_subject(dice, &METRICS)
}

pub(super) fn measure(dice: &mut Dice) -> Text {
    of_subject(
        dice,
        &[
            (
                "ohjeen päivitys",
                "Uppdaterad anvisning för",
                "Updated instruction for",
            ),
            ("koulutus", "Utbildning i", "Training in"),
        ],
    )
}

pub(super) fn purpose(dice: &mut Dice) -> Text {
    of_subject(
        dice,
        &[
            (
                "sujuvuuden varmistaminen",
                "Att säkerställa smidighet i",
                "To keep things running in",
            ),
            (
                "tasalaatuisuuden turvaaminen",
                "Att trygga jämn kvalitet i",
                "To keep an even quality of",
            ),
            (
                "lainmukaisuuden osoittaminen",
                "Att visa lagenlighet i",
                "To show the lawfulness of",
            ),
        ],
    )
}

pub(super) fn chapter(dice: &mut Dice) -> Text {
    of_subject(
        dice,
        &[
            ("periaatteet", "Principer för", "Principles of"),
            ("vastuut", "Ansvar för", "Responsibilities for"),
            ("kuvaus", "Beskrivning av", "Description of"),
        ],
    )
}

pub(super) fn task(dice: &mut Dice) -> Text {
    of_subject(
        dice,
        &[
            (
                "ohjeisiin tutustuminen",
                "Bekanta sig med anvisningarna för",
                "Read the instructions for",
            ),
            ("harjoittelu", "Öva", "Practise"),
            (
                "läpikäynti esihenkilön kanssa",
                "Gå igenom med chefen:",
                "Go through with the supervisor:",
            ),
        ],
    )
}

pub(super) fn breakthrough(dice: &mut Dice) -> Text {
    of_subject(
        dice,
        &[
            ("uudistaminen", "Förnyelse av", "Renewal of"),
            ("digitalisointi", "Digitalisering av", "Digitalisation of"),
            (
                "vaikuttavuuden parantaminen",
                "Bättre effekt av",
                "Better effect of",
            ),
        ],
    )
}

pub(super) fn initiative(dice: &mut Dice) -> Text {
    of_subject(
        dice,
        &[
            ("nykytilan kartoitus", "Kartläggning av", "Survey of"),
            ("pilotointi", "Pilotprojekt för", "Pilot of"),
            ("mittarien käyttöönotto", "Mätare för", "Metrics for"),
        ],
    )
}

pub(super) fn strategy(dice: &mut Dice, index: usize) -> Text {
    if index == 0 {
        return text((
            "Strategia 2026–2029",
            "Strategi 2026–2029",
            "Strategy 2026–2029",
        ));
    }
    Around(
        ("Osastrategia: ", "Delstrategi: ", "Sub-strategy: "),
        ("", "", ""),
    )
    .around(dice.pick(&UNITS))
}

pub(super) fn folder(dice: &mut Dice) -> Text {
    if dice.chance(40) {
        return FOLDER.around(dice.pick(&UNITS));
    }
    of_subject(
        dice,
        &[
            ("ohjeet", "Anvisningar för", "Instructions for"),
            ("aineistot", "Material om", "Material on"),
            ("suunnitelmat", "Planer för", "Plans for"),
        ],
    )
}

pub(super) fn area(dice: &mut Dice) -> Text {
    AREA.around(dice.pick(&UNITS))
}

pub(super) fn team(dice: &mut Dice) -> Text {
    TEAM.around(dice.pick(&UNITS))
}

pub(super) fn report(dice: &mut Dice) -> Text {
    REPORT.around(dice.pick(&UNITS))
}

pub(super) fn handbook(dice: &mut Dice) -> Text {
    HANDBOOK.around(dice.pick(&UNITS))
}

pub(super) fn template(dice: &mut Dice) -> Text {
    TEMPLATE.around(dice.pick(&UNITS))
}
