//! The namespaces of Word documents, in the transitional and in the strict form of the format.

/// What a name belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::word) enum Space {
    /// `w`: text.
    Word,
    /// `w14`: text, since 2010.
    Word2010,
    /// `r`: relationships.
    Relations,
    /// `a`: drawings.
    Drawing,
    /// `wp`: drawings in text.
    Anchor,
    /// `pic`: pictures in drawings.
    Picture,
    /// `c`: charts.
    Chart,
    /// `dgm`: diagrams of words.
    Diagram,
    /// `wps`: shapes with text.
    Shape,
    /// `m`: formulas.
    Math,
    /// `v`: drawings of old.
    Vml,
    /// `o`: what Office adds to those.
    Office,
    /// `mc`: the same in several forms.
    Compatibility,
    /// `dc`: what a document says of itself.
    DublinCore,
    /// No namespace, or one that none of the readers asks for.
    Other,
}

/// The namespace with the address.
pub(super) fn space(address: &str) -> Space {
    let known = |path: &str| match path {
        "wordprocessingml/main" => Space::Word,
        "officeDocument/relationships" => Space::Relations,
        "drawingml/main" => Space::Drawing,
        "drawingml/wordprocessingDrawing" => Space::Anchor,
        "drawingml/picture" => Space::Picture,
        "drawingml/chart" => Space::Chart,
        "drawingml/diagram" => Space::Diagram,
        "officeDocument/math" => Space::Math,
        _ => Space::Other,
    };
    if let Some(path) = address.strip_prefix("http://purl.oclc.org/ooxml/") {
        return known(path);
    }
    if let Some(path) = address.strip_prefix("http://schemas.openxmlformats.org/") {
        return match path.split_once("/2006/") {
            Some(("markup-compatibility", _)) => Space::Compatibility,
            Some((kind, name)) => known(&format!("{kind}/{name}")),
            None if path == "markup-compatibility/2006" => Space::Compatibility,
            None => Space::Other,
        };
    }
    match address {
        "http://schemas.microsoft.com/office/word/2010/wordml" => Space::Word2010,
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" => Space::Shape,
        "urn:schemas-microsoft-com:vml" => Space::Vml,
        "urn:schemas-microsoft-com:office:office" => Space::Office,
        "http://purl.org/dc/elements/1.1/" => Space::DublinCore,
        _ => Space::Other,
    }
}

/// What a prefix usually stands for, where a file does not say it.
pub(super) fn usual(prefix: &str) -> Space {
    match prefix {
        "w" => Space::Word,
        "w14" => Space::Word2010,
        "r" => Space::Relations,
        "a" => Space::Drawing,
        "wp" => Space::Anchor,
        "pic" => Space::Picture,
        "m" => Space::Math,
        "v" => Space::Vml,
        "o" => Space::Office,
        "mc" => Space::Compatibility,
        _ => Space::Other,
    }
}
