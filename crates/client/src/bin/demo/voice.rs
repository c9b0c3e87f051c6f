//! A voice note made in code: somebody hums a slow tune. WAV, because every browser plays it.

use std::f32::consts::TAU;

/// Samples a second: enough for a voice.
const RATE: u32 = 11_025;
/// The tune: half-tones above the lowest note, and beats.
const TUNE: [(i16, f32); 9] =
    [(0, 1.0), (4, 1.0), (7, 1.5), (5, 0.5), (4, 1.0), (2, 1.0), (4, 1.5), (2, 0.5), (0, 2.5)];
/// A low, quiet voice, in hertz.
const LOWEST: f32 = 146.8;
/// Seconds of a beat.
const BEAT: f32 = 0.55;

/// A whole WAV file: 16 bits, one channel.
pub(crate) fn humming() -> Vec<u8> {
    let mut samples = Vec::new();
    let mut phase = 0.0_f32;
    for (half_tones, beats) in TUNE {
        let pitch = LOWEST * (f32::from(half_tones) / 12.0).exp2();
        let length = beats * BEAT;
        let count = whole(length * seconds(RATE));
        for index in 0..count {
            let at = seconds(index) / seconds(RATE);
            let waver = 1.0 + 0.006 * (TAU * 5.2 * at).sin() * (at / 0.4).min(1.0);
            phase = (phase + pitch * waver / seconds(RATE)).fract();
            samples.push(to_sample(hum(phase) * swell(at, length) * 0.32));
        }
    }
    wav(&samples)
}

/// A closed mouth: the ground tone and a few soft ones above it.
fn hum(phase: f32) -> f32 {
    let tone = |number: f32, loud: f32| loud * (TAU * phase * number).sin();
    tone(1.0, 1.0) + tone(2.0, 0.42) + tone(3.0, 0.16) + tone(4.0, 0.05)
}

/// A note comes and goes softly.
fn swell(at: f32, length: f32) -> f32 {
    (at / 0.12).min(1.0) * ((length - at) / 0.18).clamp(0.0, 1.0)
}

/// RIFF/WAVE with one "fmt " and one "data" chunk.
fn wav(samples: &[i16]) -> Vec<u8> {
    let data: Vec<u8> = samples.iter().flat_map(|it| it.to_le_bytes()).collect();
    let length = u32::try_from(data.len()).expect("a few seconds are short");
    let mut wav = Vec::with_capacity(44 + data.len());
    wav.extend(b"RIFF");
    wav.extend((36 + length).to_le_bytes());
    wav.extend(b"WAVEfmt ");
    wav.extend(16_u32.to_le_bytes());
    wav.extend(1_u16.to_le_bytes());
    wav.extend(1_u16.to_le_bytes());
    wav.extend(RATE.to_le_bytes());
    wav.extend((RATE * 2).to_le_bytes());
    wav.extend(2_u16.to_le_bytes());
    wav.extend(16_u16.to_le_bytes());
    wav.extend(b"data");
    wav.extend(length.to_le_bytes());
    wav.extend(data);
    wav
}

#[expect(clippy::cast_precision_loss, reason = "a few seconds of samples are counted exactly")]
fn seconds(number: u32) -> f32 {
    number as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a length is small and not negative"
)]
fn whole(length: f32) -> u32 {
    length.max(0.0) as u32
}

#[expect(clippy::cast_possible_truncation, reason = "the value was clamped to the sample's range")]
fn to_sample(it: f32) -> i16 {
    (it.clamp(-1.0, 1.0) * 32_767.0) as i16
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_voice_note_is_some_seconds_of_sound() {
        let wav = super::humming();

        assert_eq!(&wav[..4], b"RIFF");
        assert_eq!(u32::from_le_bytes(wav[4..8].try_into().unwrap()) as usize, wav.len() - 8);
        let loudest = wav[44..].as_chunks::<2>().0.iter().map(|it| i16::from_le_bytes(*it).abs());
        assert!((5_000..30_000).contains(&loudest.max().unwrap()));
        assert!((80_000..200_000).contains(&wav.len()), "{}", wav.len());
    }
}
