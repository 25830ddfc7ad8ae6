//! The words that names are made of, in Finnish, Swedish and English.

use super::Dice;
use crate::{Text, text::Language};

/// The same in Finnish, Swedish and English.
pub(super) type Words = (&'static str, &'static str, &'static str);

pub(super) const ORGANISATIONS: [Words; 4] = [
    (
        "Koivurannan kaupunki",
        "Björkstrands stad",
        "City of Koivuranta",
    ),
    (
        "Järvimaan hyvinvointialue",
        "Insjölands välfärdsområde",
        "Wellbeing Services County of Järvimaa",
    ),
    (
        "Saariston keskussairaala",
        "Skärgårdens centralsjukhus",
        "Saaristo Central Hospital",
    ),
    (
        "Pohjanlahden kaupunki",
        "Bottenvikens stad",
        "City of Pohjanlahti",
    ),
];

pub(super) const FIRST_NAMES: [&str; 40] = [
    "Aino", "Eero", "Liisa", "Mikko", "Kaisa", "Juha", "Helmi", "Antti", "Sari", "Timo", "Oona",
    "Ville", "Leena", "Pekka", "Emmi", "Lauri", "Riikka", "Jari", "Noora", "Kalle", "Päivi",
    "Tuomas", "Hanna", "Olli", "Siiri", "Markus", "Anneli", "Joonas", "Outi", "Väinö", "Maria",
    "Henrik", "Elsa", "Sami", "Ulla", "Erik", "Saana", "Mats", "Inkeri", "Yusuf",
];

pub(super) const LAST_NAMES: [&str; 40] = [
    "Virtanen",
    "Korhonen",
    "Mäkinen",
    "Nieminen",
    "Mäkelä",
    "Hämäläinen",
    "Laine",
    "Heikkinen",
    "Koskinen",
    "Järvinen",
    "Lehtonen",
    "Lehtinen",
    "Saarinen",
    "Salminen",
    "Heinonen",
    "Niemi",
    "Heikkilä",
    "Salonen",
    "Kinnunen",
    "Turunen",
    "Salo",
    "Laitinen",
    "Tuominen",
    "Rantanen",
    "Karjalainen",
    "Jokinen",
    "Mattila",
    "Savolainen",
    "Lahtinen",
    "Ahonen",
    "Lindholm",
    "Nyström",
    "Holmberg",
    "Sundqvist",
    "Öhman",
    "Åkerlund",
    "Pitkänen",
    "Räsänen",
    "Ojala",
    "Kärki",
];

pub(super) const TITLES: [Words; 14] = [
    ("Laatupäällikkö", "Kvalitetschef", "Quality manager"),
    ("Palveluesihenkilö", "Serviceförman", "Service supervisor"),
    ("Sairaanhoitaja", "Sjukskötare", "Nurse"),
    ("Suunnittelija", "Planerare", "Planner"),
    ("Controller", "Controller", "Controller"),
    (
        "Tietosuojavastaava",
        "Dataskyddsombud",
        "Data protection officer",
    ),
    (
        "Kehittämispäällikkö",
        "Utvecklingschef",
        "Development manager",
    ),
    ("Toimialajohtaja", "Sektordirektör", "Division director"),
    ("Opettaja", "Lärare", "Teacher"),
    ("Kiinteistöpäällikkö", "Fastighetschef", "Property manager"),
    (
        "Hankinta-asiantuntija",
        "Upphandlingsexpert",
        "Procurement specialist",
    ),
    ("Sosiaaliohjaaja", "Socialhandledare", "Social instructor"),
    ("Arkistosihteeri", "Arkivsekreterare", "Records secretary"),
    ("Ylilääkäri", "Överläkare", "Chief physician"),
];

pub(super) const UNITS: [Words; 24] = [
    ("Kotihoito", "Hemvården", "Home care"),
    ("Varhaiskasvatus", "Småbarnspedagogiken", "Early education"),
    (
        "Perusopetus",
        "Den grundläggande utbildningen",
        "Basic education",
    ),
    ("Päivystys", "Jouren", "Emergency department"),
    ("Laboratorio", "Laboratoriet", "Laboratory"),
    ("Kirjasto", "Biblioteket", "Library"),
    ("Vesihuolto", "Vattentjänsterna", "Water services"),
    ("Kaavoitus", "Planläggningen", "Land-use planning"),
    ("Rakennusvalvonta", "Byggnadstillsynen", "Building control"),
    (
        "Henkilöstöpalvelut",
        "Personaltjänsterna",
        "Human resources",
    ),
    ("Talouspalvelut", "Ekonomitjänsterna", "Financial services"),
    (
        "Tietohallinto",
        "Dataförvaltningen",
        "Information management",
    ),
    ("Ympäristöterveys", "Miljöhälsan", "Environmental health"),
    ("Lastensuojelu", "Barnskyddet", "Child protection"),
    (
        "Vammaispalvelut",
        "Handikappservicen",
        "Disability services",
    ),
    ("Suun terveydenhuolto", "Munhälsovården", "Oral health care"),
    ("Nuorisopalvelut", "Ungdomstjänsterna", "Youth services"),
    ("Liikuntapalvelut", "Idrottstjänsterna", "Sports services"),
    ("Pelastustoimi", "Räddningsväsendet", "Rescue services"),
    ("Ruokapalvelut", "Kosttjänsterna", "Food services"),
    ("Kuntoutus", "Rehabiliteringen", "Rehabilitation"),
    (
        "Leikkausosasto",
        "Operationsavdelningen",
        "Operating department",
    ),
    ("Välinehuolto", "Instrumentvården", "Sterile services"),
    ("Viestintä", "Kommunikationen", "Communications"),
];

/// What is done something with: genitive in Finnish, bare in the others.
pub(super) const SUBJECTS: [Words; 36] = [
    ("asiakaspalautteen", "kundrespons", "customer feedback"),
    ("hankintojen", "upphandlingar", "procurement"),
    ("lääkehoidon", "läkemedelsbehandling", "medication"),
    ("potilasturvallisuuden", "patientsäkerhet", "patient safety"),
    ("tietosuojan", "dataskydd", "data protection"),
    (
        "tietoturvan",
        "informationssäkerhet",
        "information security",
    ),
    ("henkilöstön", "personal", "staff"),
    ("perehdytyksen", "introduktion", "onboarding"),
    (
        "laiterekisterin",
        "utrustningsregister",
        "the equipment register",
    ),
    ("asiakirjojen", "handlingar", "records"),
    ("poikkeamien", "avvikelser", "nonconformities"),
    (
        "sisäisten auditointien",
        "interna revisioner",
        "internal audits",
    ),
    ("kiinteistöjen", "fastigheter", "properties"),
    ("talousarvion", "budget", "the budget"),
    ("toiminnan", "verksamhet", "operations"),
    ("palvelutarpeen", "servicebehov", "service needs"),
    ("hoitoon pääsyn", "tillgång till vård", "access to care"),
    ("lähetteiden", "remisser", "referrals"),
    ("rakennuslupien", "bygglov", "building permits"),
    ("oppilashuollon", "elevvård", "pupil welfare"),
    ("työturvallisuuden", "arbetarskydd", "occupational safety"),
    ("varautumisen", "beredskap", "preparedness"),
    ("sopimusten", "avtal", "contracts"),
    ("laskujen", "fakturor", "invoices"),
    ("osaamisen", "kompetens", "competence"),
    ("viestinnän", "kommunikation", "communication"),
    ("jätehuollon", "avfallshantering", "waste management"),
    ("infektioiden", "infektioner", "infections"),
    ("näytteiden", "prover", "samples"),
    ("päätösten", "beslut", "decisions"),
    ("avustusten", "understöd", "grants"),
    ("reklamaatioiden", "reklamationer", "complaints"),
    ("tilojen", "lokaler", "premises"),
    ("ajoneuvojen", "fordon", "vehicles"),
    ("ruokahuollon", "kosthållning", "catering"),
    (
        "mittauslaitteiden",
        "mätinstrument",
        "measuring instruments",
    ),
];

/// What is done: nominative in Finnish, ready for a subject in the others.
const ACTIONS: [Words; 14] = [
    ("suunnittelu", "Planering av", "Planning of"),
    ("toteutus", "Genomförande av", "Delivery of"),
    ("seuranta", "Uppföljning av", "Monitoring of"),
    ("arviointi", "Utvärdering av", "Evaluation of"),
    ("kehittäminen", "Utveckling av", "Development of"),
    ("ohjaus", "Styrning av", "Steering of"),
    ("valvonta", "Tillsyn av", "Supervision of"),
    ("raportointi", "Rapportering av", "Reporting on"),
    ("hyväksyntä", "Godkännande av", "Approval of"),
    ("käsittely", "Hantering av", "Handling of"),
    ("tarkastus", "Granskning av", "Inspection of"),
    ("ylläpito", "Underhåll av", "Maintenance of"),
    ("hallinta", "Förvaltning av", "Management of"),
    ("koordinointi", "Samordning av", "Coordination of"),
];

const DOCUMENTS: [Words; 10] = [
    ("toimintaohje", "Anvisning för", "Instruction for"),
    ("tarkistuslista", "Checklista för", "Checklist for"),
    ("suunnitelma", "Plan för", "Plan for"),
    ("lomake", "Blankett för", "Form for"),
    ("politiikka", "Policy för", "Policy for"),
    ("menettelykuvaus", "Beskrivning av", "Procedure for"),
    (
        "pöytäkirjamalli",
        "Protokollmall för",
        "Minutes template for",
    ),
    ("opas", "Guide till", "Guide to"),
    ("vuosikello", "Årsklocka för", "Annual calendar of"),
    (
        "vastuutaulukko",
        "Ansvarstabell för",
        "Responsibility table of",
    ),
];

const RISKS: [Words; 8] = [
    ("viivästyminen", "Försening av", "Delay of"),
    ("puutteet", "Brister i", "Gaps in"),
    ("keskeytyminen", "Avbrott i", "Interruption of"),
    ("virheet", "Fel i", "Errors in"),
    (
        "kustannusten kasvu",
        "Ökade kostnader för",
        "Rising costs of",
    ),
    (
        "tietojen vuotaminen",
        "Läckage av uppgifter om",
        "Data leaks from",
    ),
    (
        "henkilöriippuvuus",
        "Personberoende i",
        "Dependence on few people in",
    ),
    (
        "vastuiden epäselvyys",
        "Oklart ansvar för",
        "Unclear responsibility for",
    ),
];

const METRICS: [Words; 6] = [
    ("läpimenoaika", "Genomloppstid för", "Lead time of"),
    (
        "laatupoikkeamat",
        "Kvalitetsavvikelser i",
        "Nonconformities in",
    ),
    (
        "asiakastyytyväisyys",
        "Kundnöjdhet med",
        "Satisfaction with",
    ),
    ("kustannukset", "Kostnader för", "Costs of"),
    ("toteumaprosentti", "Utfall av", "Completion of"),
    ("määrä kuukaudessa", "Månadsvolym av", "Monthly volume of"),
];

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
