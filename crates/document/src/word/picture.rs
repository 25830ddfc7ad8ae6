//! How large pictures are.

/// A picture's width and height in pixels, as its own first bytes say it.
pub(super) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let found = match bytes {
        [0x89, b'P', b'N', b'G', ..] => (big(bytes, 16)?, big(bytes, 20)?),
        [b'G', b'I', b'F', ..] => (little(bytes, 6)?, little(bytes, 8)?),
        [0xff, 0xd8, rest @ ..] => jpeg(rest)?,
        [b'B', b'M', ..] => {
            let side = |at| {
                let value: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
                Some(i32::from_le_bytes(value).unsigned_abs())
            };
            (side(18)?, side(22)?)
        }
        [b'R', b'I', b'F', b'F', ..] => webp(bytes)?,
        _ => return None,
    };
    (found.0 > 0 && found.1 > 0).then_some(found)
}

fn big(bytes: &[u8], at: usize) -> Option<u32> {
    let value: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_be_bytes(value))
}

fn little(bytes: &[u8], at: usize) -> Option<u32> {
    let value: [u8; 2] = bytes.get(at..at + 2)?.try_into().ok()?;
    Some(u32::from(u16::from_le_bytes(value)))
}

/// The sides stand in the frame's header, behind segments of any number.
fn jpeg(mut rest: &[u8]) -> Option<(u32, u32)> {
    loop {
        let [0xff, marker, after @ ..] = rest else {
            return None;
        };
        match marker {
            0xff => {
                rest = rest.get(1..)?;
                continue;
            }
            0x01 | 0xd0..=0xd8 => {
                rest = after;
                continue;
            }
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let side = |at: usize| {
                    let value: [u8; 2] = after.get(at..at + 2)?.try_into().ok()?;
                    Some(u32::from(u16::from_be_bytes(value)))
                };
                return Some((side(5)?, side(3)?));
            }
            _ => {}
        }
        let length: [u8; 2] = after.get(..2)?.try_into().ok()?;
        rest = after.get(usize::from(u16::from_be_bytes(length)).max(2)..)?;
    }
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => {
            let side = |at: usize| match bytes.get(at..at + 3)? {
                [low, middle, high] => Some(u32::from_le_bytes([*low, *middle, *high, 0]) + 1),
                _ => None,
            };
            Some((side(24)?, side(27)?))
        }
        b"VP8L" => {
            let value: [u8; 4] = bytes.get(21..25)?.try_into().ok()?;
            let value = u32::from_le_bytes(value);
            Some(((value & 0x3fff) + 1, ((value >> 14) & 0x3fff) + 1))
        }
        b"VP8 " => Some((little(bytes, 26)? & 0x3fff, little(bytes, 28)? & 0x3fff)),
        _ => None,
    }
}
