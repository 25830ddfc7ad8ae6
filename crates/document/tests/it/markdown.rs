use luotsi_document::{Pictures, markdown};
use proptest::prelude::*;

use crate::{generated::document, plain::sayable};

proptest! {
    #[test]
    fn a_document_comes_back_from_markdown(document in document()) {
        let written = markdown::write(&document, &Pictures::new());
        let read = markdown::read(written.as_bytes()).unwrap();
        prop_assert_eq!(sayable(&read.document), sayable(&document), "{}", written);
    }
}
