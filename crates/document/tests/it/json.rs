use luotsi_document::json;
use proptest::prelude::*;

use crate::generated::document;

proptest! {
    #[test]
    fn a_document_comes_back_from_json_as_it_was(document in document()) {
        let written = json::write(&document);
        let read = json::read(&written).unwrap();
        prop_assert_eq!(&read, &document);
        prop_assert_eq!(json::write(&read), written);
    }

    #[test]
    fn what_our_editor_writes_is_read_in_the_manner_of_others_without_loss(document in document()) {
        let read = json::read_foreign(&json::write(&document)).unwrap();
        prop_assert_eq!(read.losses, Vec::new());
        prop_assert_eq!(read.document, document);
    }
}
