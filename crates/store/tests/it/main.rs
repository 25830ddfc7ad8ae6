//! The store on real files, with keys that cost little.

mod audit;
mod backup;
mod bodies;
mod commit;
mod damage;
mod drafts;
mod folder;
mod holding;
mod import;
mod keys;
mod support;
