//! Reading a bundle.

use std::{
    collections::HashSet,
    io,
    path::Path,
    sync::{
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

use luotsi_domain::{Hash, Record, bundle};

use super::{
    BundleFileError, CallerError, Stage, Watch,
    source::{Reader, Source},
};

/// How much is read at most. The defaults are far beyond real organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of `organisation.json`.
    pub json: u64,
    /// Bytes of one other file.
    pub body: u64,
    /// Bytes of all files together, unpacked.
    pub total: u64,
    /// How many times its own size a `.zip` may unpack to, where that is more than `always`.
    pub ratio: u64,
    /// Bytes that a `.zip` may unpack to whatever its size.
    pub always: u64,
    /// Entries of a `.zip`.
    pub entries: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            json: bundle::LARGEST,
            body: 512 << 20,
            total: 64 << 30,
            ratio: 200,
            always: 64 << 20,
            entries: 2_000_000,
        }
    }
}

/// Reads a bundle from its folder, its `organisation.json` or its `.zip`.
///
/// `keep` gets every body once, by its hash, in no particular order, and only after all else has
/// been checked. The records are complete when this returns.
///
/// # Errors
///
/// What is wrong, and where. What `keep` has taken by then belongs to nothing.
pub fn read(
    path: &Path,
    limits: &Limits,
    watch: &Watch<'_>,
    keep: &mut dyn FnMut(Hash, Vec<u8>) -> Result<(), CallerError>,
) -> Result<Vec<Record>, BundleFileError> {
    watch.check()?;
    watch.report(Stage::Organisation, 0, 1);
    let mut source = Source::open(path, limits)?;
    let json = source.json()?;
    watch.check()?;
    let of_bundle = |error| BundleFileError::Bundle {
        path: path.to_owned(),
        error,
    };
    let unfilled = bundle::read(&json).map_err(of_bundle)?;
    let json_size = json.len() as u64;
    drop(json);
    for (at, file) in unfilled.files().iter().enumerate() {
        source
            .locate(&file.path)
            .map_err(|why| of_bundle(unfilled.missing(at, &why)))?;
    }
    watch.report(Stage::Organisation, 1, 1);
    let budget = Budget {
        body: limits.body,
        left: AtomicU64::new(source.most(limits).saturating_sub(json_size)),
    };
    let bodies = bodies(&source, unfilled.files().len(), &budget, watch, keep).map_err(
        |failed| match failed {
            Failed::Stopped(error) => error,
            Failed::At(at, BodyError::Io(error)) => {
                of_bundle(unfilled.missing(at, &error.to_string()))
            }
            Failed::At(at, BodyError::TooLarge) => BundleFileError::TooLarge {
                path: path.to_owned(),
                what: unfilled.files().get(at).map_or_else(String::new, |file| {
                    format!("file {:?} is larger than {} bytes", file.path, limits.body)
                }),
            },
            Failed::At(_, BodyError::TooMuch) => BundleFileError::TooLarge {
                path: path.to_owned(),
                what: format!(
                    "the files are larger than {} bytes together",
                    source.most(limits)
                ),
            },
        },
    )?;
    Ok(unfilled.fill(&bodies).map_err(of_bundle)?.records)
}

/// How much may still be read.
struct Budget {
    body: u64,
    left: AtomicU64,
}

enum BodyError {
    Io(io::Error),
    TooLarge,
    TooMuch,
}

enum Failed {
    Stopped(BundleFileError),
    At(usize, BodyError),
}

struct Body {
    at: usize,
    hash: Hash,
    bytes: Vec<u8>,
}

/// A thread hands over what it has read when it is this much, so that few large bodies or many
/// small ones make one message.
const BATCH_BYTES: usize = 1 << 20;
/// How many files a thread takes at once.
const CHUNK: usize = 64;

/// Reads all located files and gives their hashes and sizes, in order.
fn bodies(
    source: &Source,
    count: usize,
    budget: &Budget,
    watch: &Watch<'_>,
    keep: &mut dyn FnMut(Hash, Vec<u8>) -> Result<(), CallerError>,
) -> Result<Vec<(Hash, u64)>, Failed> {
    let mut bodies = vec![(Hash::from([0; 32]), 0); count];
    let mut known = HashSet::new();
    let mut done = 0;
    let next = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(4)
        .min(count.div_ceil(CHUNK));
    let mut readers = Vec::with_capacity(threads);
    for _ in 0..threads {
        readers.push(source.reader().map_err(Failed::Stopped)?);
    }
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::sync_channel::<Result<Vec<Body>, Failed>>(2);
        for reader in readers {
            let (sender, next, stop) = (sender.clone(), &next, &stop);
            scope.spawn(move || read_some(reader, count, next, stop, budget, &sender));
        }
        drop(sender);
        let mut result = Ok(());
        // Until the threads hang up: they do, once `stop` is set or nothing is left.
        for batch in receiver {
            if result.is_err() {
                continue;
            }
            result = watch.check().map_err(Failed::Stopped).and_then(|()| {
                for body in batch? {
                    if let Some(slot) = bodies.get_mut(body.at) {
                        *slot = (body.hash, body.bytes.len() as u64);
                    }
                    if known.insert(body.hash) {
                        let kept = keep(body.hash, body.bytes);
                        kept.map_err(|error| Failed::Stopped(BundleFileError::Caller(error)))?;
                    }
                    done += 1;
                }
                watch.report(Stage::Bodies, done, count);
                Ok(())
            });
            if result.is_err() {
                stop.store(true, Ordering::Relaxed);
            }
        }
        result
    })?;
    Ok(bodies)
}

/// The work of one thread.
fn read_some(
    mut reader: Reader<'_>,
    count: usize,
    next: &AtomicUsize,
    stop: &AtomicBool,
    budget: &Budget,
    sender: &mpsc::SyncSender<Result<Vec<Body>, Failed>>,
) {
    loop {
        let start = next.fetch_add(CHUNK, Ordering::Relaxed);
        let mut batch = Vec::new();
        let mut bytes = 0;
        for at in start..(start + CHUNK).min(count) {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            match one(&mut reader, at, budget) {
                Ok(body) => {
                    bytes += body.bytes.len();
                    batch.push(body);
                }
                Err(error) => {
                    // Nobody listens any more where this fails.
                    let _ = sender.send(Err(Failed::At(at, error)));
                    return;
                }
            }
            if bytes >= BATCH_BYTES {
                bytes = 0;
                if sender.send(Ok(std::mem::take(&mut batch))).is_err() {
                    return;
                }
            }
        }
        if batch.is_empty() && start >= count || sender.send(Ok(batch)).is_err() {
            return;
        }
    }
}

fn one(reader: &mut Reader<'_>, at: usize, budget: &Budget) -> Result<Body, BodyError> {
    let left = budget.left.load(Ordering::Relaxed);
    let most = budget.body.min(left);
    let bytes = reader
        .read(at, most.saturating_add(1))
        .map_err(BodyError::Io)?;
    let size = bytes.len() as u64;
    if size > budget.body {
        return Err(BodyError::TooLarge);
    }
    let spend = |left: u64| left.checked_sub(size);
    if budget
        .left
        .fetch_update(Ordering::Relaxed, Ordering::Relaxed, spend)
        .is_err()
    {
        return Err(BodyError::TooMuch);
    }
    Ok(Body {
        at,
        hash: Hash::of(&bytes),
        bytes,
    })
}
