//! A generated organisation becomes a bundle.

use std::path::PathBuf;

use luotsi_domain::{Hash, generate::generate};

use super::{count, take_out::in_background, types::Counts};
use crate::{
    ApiError, App, Host,
    bundle_files::{self, BundleFileError, CallerError, Existing},
};

impl<H: Host> App<H> {
    /// Writes a bundle of a plausible organisation of this size; the same for the same seed. A
    /// `.zip` that is there already stays.
    ///
    /// # Errors
    ///
    /// What is wrong with the place; `cancelled`. The place is then as it was.
    pub async fn generate(
        &self,
        seed: u64,
        (users, objects): (usize, usize),
        bundle: PathBuf,
        task: &str,
    ) -> Result<Counts, ApiError> {
        in_background(self, task, move |watch| {
            let generated = generate(seed, users, objects);
            let bodies = generated.bodies;
            let mut load = |hashes: &[Hash]| {
                let bodies = hashes.iter().map(|hash| bodies.get(hash).cloned());
                let bodies: Option<Vec<_>> = bodies.collect();
                bodies.ok_or_else(|| CallerError::from("a body is missing"))
            };
            let organisation = &generated.organisation;
            bundle_files::write(organisation, &bundle, Existing::Keep, watch, &mut load)?;
            Ok::<_, BundleFileError>(count(organisation.records().map(|record| &**record)))
        })
        .await
    }
}
