//! The list of operations, as bytes.
//!
//! Each operation is its length, its tag and its fields. A program that is killed may leave the
//! last one incomplete: reading ends there.

/// An operation on a folder. Paths are relative to the folder; `""` is the folder itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// A file or folder was opened.
    Open {
        /// The number that the program knows it by from now on.
        descriptor: i32,
        /// Which.
        path: String,
        /// Whether it was not there before.
        created: bool,
        /// Whether it was emptied.
        emptied: bool,
    },
    /// Bytes were written.
    Write {
        /// Where.
        descriptor: i32,
        /// From which byte on.
        offset: u64,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// The length was set.
    Resize {
        /// Of which.
        descriptor: i32,
        /// The length in bytes.
        length: u64,
    },
    /// All that was written to it before is on the disk; of a folder, its names.
    Sync {
        /// What was synced.
        descriptor: i32,
    },
    /// A name was given to something else, replacing what had it.
    Rename {
        /// The old name.
        from: String,
        /// The new name.
        to: String,
    },
    /// A name was removed.
    Remove {
        /// The name.
        path: String,
    },
    /// A folder was made.
    MakeFolder {
        /// Its name.
        path: String,
    },
}

impl Operation {
    /// The operation as the journal holds it.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut fields = Fields(vec![0; 4]);
        match self {
            Self::Open {
                descriptor,
                path,
                created,
                emptied,
            } => {
                fields.tag(0).number(*descriptor as u64);
                fields.number(u64::from(*created) | u64::from(*emptied) << 1);
                fields.bytes(path.as_bytes());
            }
            Self::Write {
                descriptor,
                offset,
                bytes,
            } => {
                fields.tag(1).number(*descriptor as u64).number(*offset);
                fields.bytes(bytes);
            }
            Self::Resize { descriptor, length } => {
                fields.tag(2).number(*descriptor as u64).number(*length);
            }
            Self::Sync { descriptor } => {
                fields.tag(3).number(*descriptor as u64);
            }
            Self::Rename { from, to } => {
                fields.tag(4).bytes(from.as_bytes()).bytes(to.as_bytes());
            }
            Self::Remove { path } => {
                fields.tag(5).bytes(path.as_bytes());
            }
            Self::MakeFolder { path } => {
                fields.tag(6).bytes(path.as_bytes());
            }
        }
        let length = (fields.0.len() - 4) as u32;
        fields.0[..4].copy_from_slice(&length.to_le_bytes());
        fields.0
    }

    fn decode(bytes: &[u8]) -> Option<Self> {
        let (tag, rest) = bytes.split_first()?;
        let mut reader = Reader(rest);
        Some(match tag {
            0 => {
                let descriptor = reader.number()? as i32;
                let flags = reader.number()?;
                Self::Open {
                    descriptor,
                    path: reader.text()?,
                    created: flags & 1 != 0,
                    emptied: flags & 2 != 0,
                }
            }
            1 => Self::Write {
                descriptor: reader.number()? as i32,
                offset: reader.number()?,
                bytes: reader.bytes()?.to_vec(),
            },
            2 => Self::Resize {
                descriptor: reader.number()? as i32,
                length: reader.number()?,
            },
            3 => Self::Sync {
                descriptor: reader.number()? as i32,
            },
            4 => Self::Rename {
                from: reader.text()?,
                to: reader.text()?,
            },
            5 => Self::Remove {
                path: reader.text()?,
            },
            6 => Self::MakeFolder {
                path: reader.text()?,
            },
            _ => return None,
        })
    }
}

/// The operations of a journal, up to the first incomplete one.
pub fn read(journal: &[u8]) -> impl Iterator<Item = Operation> {
    let mut reader = Reader(journal);
    std::iter::from_fn(move || {
        let length = u32::from_le_bytes(reader.take(4)?.try_into().ok()?);
        Operation::decode(reader.take(length as usize)?)
    })
}

struct Fields(Vec<u8>);

impl Fields {
    fn tag(&mut self, tag: u8) -> &mut Self {
        self.0.push(tag);
        self
    }

    fn number(&mut self, number: u64) -> &mut Self {
        self.0.extend_from_slice(&number.to_le_bytes());
        self
    }

    fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.number(bytes.len() as u64);
        self.0.extend_from_slice(bytes);
        self
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(usize::try_from(length).ok()?)
    }

    fn text(&mut self) -> Option<String> {
        String::from_utf8(self.bytes()?.to_vec()).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_that_breaks_off_is_read_up_to_there() {
        let operations = [
            Operation::MakeFolder {
                path: "bodies".to_owned(),
            },
            Operation::Open {
                descriptor: 7,
                path: "bodies/ä".to_owned(),
                created: true,
                emptied: false,
            },
            Operation::Write {
                descriptor: 7,
                offset: 4096,
                bytes: vec![1, 2, 3],
            },
            Operation::Resize {
                descriptor: 7,
                length: 2,
            },
            Operation::Sync { descriptor: 7 },
            Operation::Rename {
                from: "bodies/ä".to_owned(),
                to: "b".to_owned(),
            },
            Operation::Remove {
                path: "b".to_owned(),
            },
        ];
        let whole: Vec<u8> = operations.iter().flat_map(Operation::encode).collect();
        assert_eq!(read(&whole).collect::<Vec<_>>(), operations);
        let last = operations[6].encode().len();
        for cut in 1..=last {
            let read: Vec<_> = read(&whole[..whole.len() - cut]).collect();
            assert_eq!(read, operations[..6]);
        }
    }
}
