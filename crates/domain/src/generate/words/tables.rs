//! Words in three languages.

/// The same in Finnish, Swedish and English.
pub(in crate::generate) type Words = (&'static str, &'static str, &'static str);

pub(in crate::generate) const ORGANISATIONS: [Words; 4] = [
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

pub(in crate::generate) const FIRST_NAMES: [&str; 40] = [
    "Aino", "Eero", "Liisa", "Mikko", "Kaisa", "Juha", "Helmi", "Antti", "Sari", "Timo", "Oona",
    "Ville", "Leena", "Pekka", "Emmi", "Lauri", "Riikka", "Jari", "Noora", "Kalle", "Päivi",
    "Tuomas", "Hanna", "Olli", "Siiri", "Markus", "Anneli", "Joonas", "Outi", "Väinö", "Maria",
    "Henrik", "Elsa", "Sami", "Ulla", "Erik", "Saana", "Mats", "Inkeri", "Yusuf",
];

pub(in crate::generate) const LAST_NAMES: [&str; 40] = [
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

pub(in crate::generate) const TITLES: [Words; 14] = [
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

pub(in crate::generate) const UNITS: [Words; 24] = [
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
pub(in crate::generate) const SUBJECTS: [Words; 36] = [
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
pub(in crate::generate) const ACTIONS: [Words; 14] = [
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

pub(in crate::generate) const DOCUMENTS: [Words; 10] = [
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

pub(in crate::generate) const RISKS: [Words; 8] = [
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

pub(in crate::generate) const METRICS: [Words; 6] = [
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
