//! What stands after the stem of a Finnish word. Written with back vowels.

use super::grade::Grade;

/// Endings of case, person and mood, with the grade that the stem has before them.
pub(super) const ENDINGS: &[(&str, Grade)] = &[
    ("", Grade::Either),
    // Cases.
    ("n", Grade::Weak),
    ("t", Grade::Weak),
    ("ssa", Grade::Weak),
    ("sta", Grade::Weak),
    ("lla", Grade::Weak),
    ("lta", Grade::Weak),
    ("lle", Grade::Weak),
    ("ksi", Grade::Weak),
    ("kse", Grade::Weak),
    ("a", Grade::Strong),
    ("ta", Grade::Either),
    ("tta", Grade::Either),
    ("na", Grade::Strong),
    ("en", Grade::Strong),
    ("den", Grade::Either),
    ("ten", Grade::Either),
    ("tten", Grade::Either),
    ("seen", Grade::Strong),
    ("siin", Grade::Strong),
    ("ine", Grade::Strong),
    ("ineen", Grade::Strong),
    // Persons.
    ("mme", Grade::Weak),
    ("tte", Grade::Weak),
    ("vat", Grade::Strong),
    // The past of contracted verbs.
    ("si", Grade::Strong),
    ("sin", Grade::Strong),
    ("sit", Grade::Strong),
    ("simme", Grade::Strong),
    ("sivat", Grade::Strong),
    // The conditional.
    ("isi", Grade::Strong),
    ("isin", Grade::Strong),
    ("isit", Grade::Strong),
    ("isimme", Grade::Strong),
    ("isitte", Grade::Strong),
    ("isivat", Grade::Strong),
    // The imperative.
    ("kaa", Grade::Either),
    ("koon", Grade::Either),
    ("ko", Grade::Either),
    // The passive.
    ("taan", Grade::Weak),
    ("daan", Grade::Weak),
    ("laan", Grade::Weak),
    ("naan", Grade::Weak),
    ("raan", Grade::Weak),
    ("ta", Grade::Weak),
    ("tiin", Grade::Weak),
    ("ttiin", Grade::Weak),
    ("taisi", Grade::Weak),
    ("taisiin", Grade::Weak),
    ("ttaisiin", Grade::Weak),
    // Infinitives.
    ("da", Grade::Strong),
    ("la", Grade::Strong),
    ("ra", Grade::Strong),
    ("akse", Grade::Strong),
    ("essa", Grade::Strong),
    ("dessa", Grade::Strong),
    ("tessa", Grade::Either),
    ("lessa", Grade::Strong),
    ("nessa", Grade::Strong),
    ("ressa", Grade::Strong),
    ("en", Grade::Strong),
    ("den", Grade::Strong),
    ("len", Grade::Strong),
];

/// Endings before which the stem of a contracted verb (*haluta*, *halunnut*) lacks its *a*.
pub(super) const CONTRACTING: &[&str] = &[
    "ta", "taan", "tiin", "ttiin", "si", "sin", "sit", "simme", "sivat", "kaa", "taisiin", "tessa",
    "nnut", "nnee", "nnei", "ttu", "tu", "tui", "tuj", "tse", "tsi",
];

/// What is put between the stem and the ending: participles, degrees, what is done.
pub(super) const FORMATIVES: &[(&str, Grade)] = &[
    ("nut", Grade::Either),
    ("nee", Grade::Either),
    ("nnut", Grade::Either),
    ("nnee", Grade::Either),
    ("nei", Grade::Either),
    ("nnei", Grade::Either),
    ("tse", Grade::Either),
    ("tsi", Grade::Either),
    ("lut", Grade::Strong),
    ("lee", Grade::Strong),
    ("rut", Grade::Strong),
    ("ree", Grade::Strong),
    ("sut", Grade::Strong),
    ("see", Grade::Strong),
    ("ttu", Grade::Weak),
    ("tu", Grade::Weak),
    ("du", Grade::Weak),
    ("ttui", Grade::Weak),
    ("ttuj", Grade::Weak),
    ("tui", Grade::Weak),
    ("tuj", Grade::Weak),
    ("dui", Grade::Weak),
    ("duj", Grade::Weak),
    ("ttava", Grade::Weak),
    ("ttavi", Grade::Weak),
    ("tava", Grade::Weak),
    ("tavi", Grade::Weak),
    ("dava", Grade::Weak),
    ("va", Grade::Strong),
    ("vi", Grade::Strong),
    ("ma", Grade::Strong),
    ("mi", Grade::Strong),
    ("minen", Grade::Strong),
    ("mise", Grade::Strong),
    ("misi", Grade::Strong),
    ("mis", Grade::Strong),
    ("mpi", Grade::Weak),
    ("mpa", Grade::Weak),
    ("mma", Grade::Weak),
    ("mmi", Grade::Weak),
    ("in", Grade::Weak),
    ("impa", Grade::Weak),
    ("imma", Grade::Weak),
    ("impi", Grade::Weak),
    ("immi", Grade::Weak),
];

/// Particles at the very end.
pub(super) const CLITICS: &[&str] = &["kin", "kaan", "ko", "han", "pa", "kohan", "pas"];

/// Whose it is.
pub(super) const POSSESSIVES: &[&str] = &["ni", "si", "nsa", "mme", "nne"];
