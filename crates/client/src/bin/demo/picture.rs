//! A picture made in code: the sun coming up over water, as somebody might take it on an early walk.

use jpeg_encoder::{ColorType, Encoder};

const WIDTH: u16 = 480;
const HEIGHT: u16 = 320;
/// Out of 100: small enough for a bad line.
const QUALITY: u8 = 78;
/// Where the water begins, as a share of the height.
const HORIZON: f32 = 0.58;
/// The sun's place and size, as shares of the width and height.
const SUN: (f32, f32, f32) = (0.62, 0.47, 0.055);

type Colour = [f32; 3];

const NIGHT: Colour = [46.0, 58.0, 96.0];
const DAWN: Colour = [246.0, 178.0, 126.0];
const LIGHT: Colour = [255.0, 240.0, 200.0];
const WATER: Colour = [38.0, 62.0, 88.0];
const SHORE: Colour = [22.0, 26.0, 34.0];

/// A JPEG without anything in it but the picture.
pub(crate) fn morning() -> Vec<u8> {
    let mut pixels = Vec::with_capacity(usize::from(WIDTH) * usize::from(HEIGHT) * 3);
    for row in 0..HEIGHT {
        for column in 0..WIDTH {
            let (x, y) = (f32::from(column) / f32::from(WIDTH), f32::from(row) / f32::from(HEIGHT));
            pixels.extend(colour_at(x, y).map(to_byte));
        }
    }
    let mut jpeg = Vec::new();
    Encoder::new(&mut jpeg, QUALITY)
        .encode(&pixels, WIDTH, HEIGHT, ColorType::Rgb)
        .expect("the picture has the size that it says");
    jpeg
}

fn colour_at(x: f32, y: f32) -> Colour {
    let hills = HORIZON - 0.03 - 0.025 * (x * 9.0).sin() - 0.012 * (x * 23.0 + 1.0).sin();
    if y < HORIZON {
        if y > hills && x < 0.5 { mix(SHORE, DAWN, 0.18) } else { sky(x, y) }
    } else if y > 0.93 - 0.05 * (x * 5.0 + 2.0).sin() {
        SHORE
    } else {
        water(x, y)
    }
}

fn sky(x: f32, y: f32) -> Colour {
    let (sun_x, sun_y, size) = SUN;
    let far = ((x - sun_x) * 1.5).hypot(y - sun_y);
    let band = mix(NIGHT, DAWN, (y / HORIZON).powf(1.6));
    let glow = mix(band, LIGHT, (1.0 - far / 0.45).clamp(0.0, 1.0).powi(2) * 0.8);
    if far < size { LIGHT } else { glow }
}

fn water(x: f32, y: f32) -> Colour {
    let depth = (y - HORIZON) / (1.0 - HORIZON);
    let ripple = (y * 310.0 + (x * 40.0 + y * 90.0).sin() * 2.0).sin() * 0.5 + 0.5;
    let path = (1.0 - ((x - SUN.0).abs() / (0.05 + depth * 0.16))).clamp(0.0, 1.0);
    let calm = mix(mix(WATER, DAWN, 0.5), WATER, depth.sqrt());
    mix(calm, LIGHT, path * (0.25 + 0.6 * ripple) * (1.0 - depth * 0.5) + ripple * 0.05)
}

fn mix(from: Colour, to: Colour, share: f32) -> Colour {
    std::array::from_fn(|it| from[it] + (to[it] - from[it]) * share.clamp(0.0, 1.0))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value was clamped to a byte's range"
)]
fn to_byte(it: f32) -> u8 {
    it.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_picture_is_a_small_jpeg() {
        let jpeg = super::morning();

        assert_eq!(jpeg[..3], [0xff, 0xd8, 0xff]);
        assert_eq!(jpeg[jpeg.len() - 2..], [0xff, 0xd9]);
        assert!(jpeg.len() < 64 * 1024, "{}", jpeg.len());
        assert!(!jpeg.windows(4).any(|it| it == b"Exif"));
    }
}
