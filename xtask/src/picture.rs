//! A picture of a virtual screen, read from the file in which Xvfb keeps its pixels (the X window dump format).

use crate::Outcome;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::Path;

#[derive(PartialEq, Eq)]
pub(crate) struct Picture {
    width: u32,
    height: u32,
    /// Red, green, blue, row by row.
    pixels: Vec<u8>,
}

impl Picture {
    /// Reads the screen as it is now.
    pub(crate) fn of_screen(framebuffer: &Path) -> Outcome<Self> {
        let bytes = fs::read(framebuffer)
            .map_err(|error| format!("The virtual screen can not be read: {error}."))?;
        Self::from_window_dump(&bytes)
            .ok_or_else(|| "The virtual screen has a form that is not known here.".to_owned())
    }

    fn from_window_dump(bytes: &[u8]) -> Option<Self> {
        let field = |index: usize| -> Option<u32> {
            let at = index.checked_mul(4)?;
            let word: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
            Some(u32::from_be_bytes(word))
        };
        let (header, width, height) = (field(0)?, field(4)?, field(5)?);
        let (big_endian, bits_per_pixel, bytes_per_line) = (field(7)? == 1, field(11)?, field(12)?);
        let colours = field(19)?;
        if field(1)? != 7 || bits_per_pixel != 32 {
            return None;
        }
        let start = usize::try_from(header.checked_add(colours.checked_mul(12)?)?).ok()?;
        let line = usize::try_from(bytes_per_line).ok()?;
        let used = usize::try_from(width).ok()?.checked_mul(4)?;
        let mut pixels = Vec::new();
        for row in bytes
            .get(start..)?
            .chunks_exact(line)
            .take(usize::try_from(height).ok()?)
        {
            for pixel in row.get(..used)?.chunks_exact(4) {
                match (pixel, big_endian) {
                    ([blue, green, red, _], false) | ([_, red, green, blue], true) => {
                        pixels.extend_from_slice(&[*red, *green, *blue]);
                    }
                    _ => return None,
                }
            }
        }
        Some(Self {
            width,
            height,
            pixels,
        })
    }

    /// Whether something is drawn: an empty screen and an empty window have one or two colours, text has many shades.
    pub(crate) fn has_content(&self) -> bool {
        let mut colours: Vec<&[u8]> = self.pixels.chunks_exact(3).collect();
        colours.sort_unstable();
        colours.dedup();
        colours.len() > 24
    }

    pub(crate) fn write_png(&self, path: &Path) -> Outcome {
        let failed = |error: &dyn std::fmt::Display| {
            format!("{} can not be written: {error}.", path.display())
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(&error))?;
        }
        let file = File::create(path).map_err(|error| failed(&error))?;
        let mut encoder = png::Encoder::new(BufWriter::new(file), self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header().map_err(|error| failed(&error))?;
        writer
            .write_image_data(&self.pixels)
            .map_err(|error| failed(&error))?;
        writer.finish().map_err(|error| failed(&error))
    }
}
