//! Documents: their texts, whatever form they came in, and the pictures in them.

mod bodies;
mod pictures;

pub(crate) use bodies::{pictures_of, read_body, unreadable};
pub use pictures::{KeptPicture, PictureArgs, PutPicture, picture, put_picture};
