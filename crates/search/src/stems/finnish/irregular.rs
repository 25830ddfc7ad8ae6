//! Words whose forms have no root in common: the grammar's short list.

use super::Root;

/// Some forms of one word each; `-` after a form stands for anything.
const WORDS: &[&[&str]] = &[
    &[
        "olla", "ole-", "on", "ovat", "oli-", "ollut", "olleet", "ollee-", "ollaan", "oltiin",
        "oltu", "oltava", "lie", "lienee", "olkoon",
    ],
    &[
        "ei",
        "en",
        "et",
        "emme",
        "ette",
        "eivät",
        "älä",
        "älkää",
        "eikä",
        "eivätkä",
    ],
    &[
        "tehdä", "tee", "tek-", "teh-", "teen", "teet", "teemme", "teette",
    ],
    &[
        "nähdä", "näk-", "näe", "näen", "näet", "näin", "nähn-", "nähd-", "näht-",
    ],
    &["juosta", "juoks-", "juoss-", "juost-"],
    &["seistä", "seis-", "seiso-"],
    &["käydä", "käy-", "kävi-", "kävä-"],
    &[
        "se", "sen", "sitä", "siinä", "siitä", "siihen", "sillä", "siltä", "sille", "sinä",
        "siksi", "ne", "niiden", "niitä", "niissä", "niistä", "niihin", "niillä", "niiltä",
        "niille", "niinä", "niiksi", "niitten",
    ],
    &[
        "tämä", "tämän", "tätä", "tässä", "tästä", "tähän", "tällä", "tältä", "tälle", "tänä",
        "täksi", "nämä", "näiden", "näitä", "näissä", "näistä", "näihin", "näillä", "näiltä",
        "näille", "näinä",
    ],
    &[
        "tuo", "tuon", "tuota", "tuossa", "tuosta", "tuohon", "tuolla", "tuolta", "tuolle", "nuo",
        "noiden", "noita", "noissa", "noista", "noihin", "noilla", "noilta", "noille",
    ],
    &[
        "joka", "jonka", "jota", "jossa", "josta", "johon", "jolla", "jolta", "jolle", "jona",
        "joksi", "jotka", "joiden", "joita", "joissa", "joista", "joihin", "joilla", "joilta",
        "joille", "joina",
    ],
    &[
        "mikä", "minkä", "mitä", "missä", "mistä", "mihin", "millä", "miltä", "mille", "minä",
        "miksi", "mitkä",
    ],
    &[
        "kuka", "kenen", "ketä", "kenessä", "kenestä", "keneen", "kenellä", "keneltä", "kenelle",
        "ketkä", "keiden", "keitä", "keillä", "keille",
    ],
    &[
        "joku", "jonkun", "jotakuta", "jollakin", "jollekin", "jotkut",
    ],
    &[
        "jokin", "jonkin", "jotain", "jotakin", "jossain", "jossakin", "jostain", "jostakin",
        "johonkin", "jollain", "jollakin", "jollekin", "jotkin",
    ],
    &[
        "minä", "mä", "minun", "mun", "minua", "mua", "minut", "mut", "minussa", "minusta",
        "musta", "minuun", "minulla", "mulla", "minulta", "minulle", "mulle",
    ],
    &[
        "sinä", "sä", "sinun", "sun", "sinua", "sua", "sinut", "sut", "sinussa", "sinusta",
        "sinuun", "sinulla", "sulla", "sinulta", "sinulle", "sulle",
    ],
    &["hän", "hänen", "häntä", "hänet", "häne-"],
    &["me", "meidän", "meitä", "meidät", "mei-"],
    &["te", "teidän", "teitä", "teidät", "tei-"],
    &["he", "heidän", "heitä", "heidät", "hei-"],
    &["mies", "mieh-", "miest-"],
    &["lapsi", "laps-", "lasta", "lasten"],
    &[
        "hyvä", "hyv-", "parempi", "parempa-", "paremma-", "parempi-", "paremmi-", "paras",
        "parasta", "parhaa-", "parhai-",
    ],
    &["yksi", "yhden", "yhtä", "yhde-", "yhte-"],
    &["kaksi", "kahden", "kahta", "kahde-", "kahte-"],
    &["moni", "mone-", "monta", "moni-"],
    &[
        "kukaan",
        "kenenkään",
        "ketään",
        "keneltäkään",
        "kenellekään",
        "kenelläkään",
    ],
    &[
        "mikään",
        "minkään",
        "mitään",
        "missään",
        "mistään",
        "mihinkään",
        "millään",
    ],
    &["poika", "poja-", "poja-", "poiki-", "poika-"],
    &["ruoka", "ruoa-", "ruua-", "ruok-"],
    &["alkaa", "ala-", "alka-", "alko-", "aloi-"],
];

/// Calls `each` with the irregular words that a word is a form of.
pub(super) fn roots(word: &str, each: &mut impl FnMut(Root<'_>)) {
    for (first, cost, _) in found(word) {
        each(Root {
            letters: first.as_bytes(),
            vowel: b'!',
            cost,
        });
    }
}

/// What the other forms of an irregular word begin with.
pub(super) fn beginnings(word: &str) -> Vec<String> {
    let forms = found(word).flat_map(|(_, _, forms)| forms);
    forms
        .map(|form| form.trim_end_matches('-').to_owned())
        .collect()
}

fn found(word: &str) -> impl Iterator<Item = (&'static str, u8, &'static [&'static str])> {
    WORDS.iter().filter_map(move |forms| {
        let is_form = |form: &&&str| match form.strip_suffix('-') {
            Some(start) => word.starts_with(start) && word.len() <= start.len() + 8,
            None => word == **form,
        };
        let form = forms.iter().find(is_form)?;
        let cost = if form.ends_with('-') { 2 } else { 0 };
        Some((*forms.first()?, cost, *forms))
    })
}
