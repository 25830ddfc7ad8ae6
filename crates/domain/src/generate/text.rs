//! Documents of some two kilobytes as quality systems have them, in Finnish.

use super::{Dice, words};

/// Sentences; `{s}` is a subject in the genitive, `{r}` somebody, `{u}` a unit, `{n}` a number.
const SENTENCES: [&str; 36] = [
    "Tämä ohje koskee {s} vaiheita koko organisaatiossa, myös ostopalveluissa.",
    "Ohjeen tarkoitus on varmistaa, että {s} periaatteet ovat samat jokaisessa yksikössä.",
    "{r} vastaa siitä, että ohje on ajan tasalla ja henkilöstön saatavilla.",
    "{r} kirjaa havaintonsa järjestelmään viimeistään {n} arkipäivän kuluessa.",
    "Poikkeamasta ilmoitetaan heti, ja sen vakavuus arvioidaan asteikolla 1–5.",
    "Tulokset käsitellään johdon katselmuksessa ja niistä tiedotetaan yksiköille.",
    "{u} käy {s} tilanteen läpi neljännesvuosittain ja päivittää suunnitelmansa sen mukaan.",
    "Jos tieto puuttuu, asia palautetaan valmisteluun, ja {r} pyytää täydennyksen.",
    "Uusi työntekijä perehtyy tähän ohjeeseen ensimmäisten {n} työpäivän aikana.",
    "Asiakkaalle kerrotaan ratkaisusta selkeällä kielellä, tarvittaessa myös ruotsiksi.",
    "Riskit arvioidaan vuosittain, ja jokaiselle merkittävälle riskille nimetään omistaja.",
    "Mittarit on valittu niin, että ne ohjaavat toimintaa eivätkä ainoastaan kuvaa sitä.",
    "{r} tarkistaa, että {s} asiakirjat on tallennettu oikeaan kansioon ja nimetty ohjeen mukaisesti.",
    "Henkilötietoja käsitellään vain siinä laajuudessa kuin tehtävä edellyttää.",
    "{u} osallistuu kehittämiseen lähettämällä ehdotuksensa ennen kauden loppua.",
    "Kiireellisissä tilanteissa päätöksen voi tehdä {r}, ja se kirjataan jälkikäteen.",
    "Säilytysaika on {n} vuotta, ellei laki edellytä pidempää.",
    "Laitteet huolletaan valmistajan ohjeiden mukaan, ja huolloista jää merkintä.",
    "Sopimuskumppanilta edellytetään samaa laatutasoa kuin omalta toiminnalta.",
    "Vuosikello kertoo, milloin {s} arviointi, suunnittelu ja raportointi tehdään.",
    "{r} kutsuu koolle työryhmän, kun muutos vaikuttaa useaan yksikköön.",
    "Palautetta kerätään jatkuvasti, ja vähintään {n} prosenttia vastaajista tavoitetaan.",
    "Ennen käyttöönottoa tehdään vaikutusten arviointi ja kokeillaan muutosta pienessä mitassa.",
    "{u} ja {r} sopivat työnjaosta kirjallisesti.",
    "Ohjetta täydentävät lomakkeet löytyvät samasta kansiosta.",
    "Auditoinnissa tarkastellaan, noudatetaanko sovittua, ja kirjataan hyvät käytännöt.",
    "Korjaava toimenpide on valmis vasta, kun sen vaikutus on todettu.",
    "Jos {s} aikataulu uhkaa venyä, {r} ilmoittaa siitä tilaajalle viipymättä.",
    "Osaaminen varmistetaan näytöllä, ja se uusitaan {n} kuukauden välein.",
    "Toiminta jatkuu häiriötilanteessa varautumissuunnitelman mukaisesti.",
    "Tavoitetaso on asetettu talousarviossa, ja siitä poikkeaminen perustellaan.",
    "{u} raportoi toteuman kuukauden {n}. päivään mennessä.",
    "Kuntalaisella on oikeus saada tieto käsittelyn vaiheesta.",
    "Päätös perustellaan niin, että ulkopuolinenkin ymmärtää, miten siihen päädyttiin.",
    "Työvälineet ja suojaimet tarkastetaan ennen jokaista käyttöä.",
    "Vanhentunut versio poistetaan jakelusta samana päivänä, kun uusi hyväksytään.",
];

const STEPS: [&str; 14] = [
    "Vastaanota asia ja kirjaa se järjestelmään.",
    "Tarkista, että tarvittavat tiedot ja liitteet ovat mukana.",
    "Arvioi kiireellisyys ja valitse käsittelijä.",
    "Pyydä puuttuvat selvitykset.",
    "Valmistele ehdotus ja kirjaa perustelut.",
    "Käsittele ehdotus työryhmässä.",
    "Hyväksy tai palauta valmisteluun.",
    "Tiedota päätöksestä niille, joita se koskee.",
    "Päivitä rekisteri ja arkistoi asiakirjat.",
    "Seuraa vaikutusta ja kirjaa havainnot.",
    "Tee riskiarvio ennen muutosta.",
    "Varaa tilat ja välineet.",
    "Perehdytä osallistujat.",
    "Mittaa tulos ja vertaa sitä tavoitteeseen.",
];

const ROLES: [&str; 10] = [
    "laatupäällikkö",
    "prosessin omistaja",
    "yksikön esihenkilö",
    "vastuuhoitaja",
    "asian valmistelija",
    "tietosuojavastaava",
    "palvelupäällikkö",
    "projektipäällikkö",
    "vuorovastaava",
    "hankinta-asiantuntija",
];

/// A text with headings, paragraphs, steps and now and then a table.
pub(super) fn markdown(dice: &mut Dice, name: &str) -> String {
    let mut text = String::with_capacity(2600);
    text.push_str("# ");
    text.push_str(name);
    for heading in ["Tarkoitus ja soveltamisala", "Vastuut"] {
        section(&mut text, heading);
        paragraph(dice, &mut text);
        paragraph(dice, &mut text);
    }
    section(&mut text, "Toiminta vaiheittain");
    for step in 1..=dice.between(4, 8) {
        text.push_str(&format!("{step}. {}\n", dice.pick(&STEPS)));
    }
    text.push('\n');
    paragraph(dice, &mut text);
    if dice.chance(35) {
        section(&mut text, "Aikataulu");
        text.push_str("| Vaihe | Vastuu | Määräaika |\n| --- | --- | --- |\n");
        for _ in 0..dice.between(2, 5) {
            let (action, role, days) = (dice.pick(&STEPS), dice.pick(&ROLES), dice.between(1, 60));
            text.push_str(&format!(
                "| {} | {role} | {days} pv |\n",
                action.trim_end_matches('.')
            ));
        }
    }
    section(&mut text, "Seuranta ja tallenteet");
    paragraph(dice, &mut text);
    paragraph(dice, &mut text);
    text
}

fn section(text: &mut String, heading: &str) {
    if !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str("\n## ");
    text.push_str(heading);
    text.push_str("\n\n");
}

fn paragraph(dice: &mut Dice, text: &mut String) {
    for at in 0..dice.between(2, 4) {
        if at > 0 {
            text.push(' ');
        }
        sentence(dice, text);
    }
    text.push_str("\n\n");
}

fn sentence(dice: &mut Dice, text: &mut String) {
    let mut rest = dice.pick(&SENTENCES);
    let mut first = true;
    while let Some((before, slot)) = rest.split_once('{') {
        text.push_str(before);
        let (slot, after) = slot.split_once('}').unwrap_or(("", slot));
        let word = match slot {
            "s" => dice.pick(&words::SUBJECTS).0.to_owned(),
            "r" => dice.pick(&ROLES).to_owned(),
            "u" => dice.pick(&words::UNITS).0.to_lowercase(),
            _ => dice.between(2, 30).to_string(),
        };
        let begins = first && before.is_empty();
        text.push_str(&if begins { words::capital(&word) } else { word });
        first = false;
        rest = after;
    }
    text.push_str(rest);
}

/// A small table as a file.
pub(super) fn table(dice: &mut Dice) -> String {
    let mut text = "vaihe;vastuu;päiviä\n".to_owned();
    for _ in 0..dice.between(5, 20) {
        let (step, role, days) = (dice.pick(&STEPS), dice.pick(&ROLES), dice.between(1, 60));
        text.push_str(&format!("{step};{role};{days}\n"));
    }
    text
}
