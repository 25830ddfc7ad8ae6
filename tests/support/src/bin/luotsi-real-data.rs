//! `luotsi-real-data OUT_DIR`: writes the organisation of real files as a bundle, for the tests of the
//! real window.

use std::{path::Path, process::ExitCode};

use luotsi_test_support::real_data;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(folder), None) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: luotsi-real-data OUT_DIR");
        return ExitCode::from(2);
    };
    let Some(testdata) = real_data::testdata() else {
        return ExitCode::from(3);
    };
    match real_data::bundle(&testdata, Path::new(&folder)) {
        Ok(made) => {
            eprintln!("{made:?}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(3)
        }
    }
}
