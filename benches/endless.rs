//! `cargo bench --bench endless`: how the time of a check grows with the length of a text that goes on and on in one
//! line, or of a file that does so in another way. Twice the length may take twice the time and a little more; what takes
//! four times ends the bench with a failure. Both lengths are measured in one run, one beside the other, so a busy machine
//! slows both.

#[allow(dead_code, unused_imports, reason = "a bench uses a part of what the tests use whole")]
#[path = "../tests/render/mod.rs"]
mod render;

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use render::endless::{files, texts};

/// The shorter of the two lengths, in bytes.
const LENGTH: usize = 100_000;

/// Beyond this the time grows by more than the length.
const MOST: f64 = 3.0;

/// So often each is measured; the fastest counts.
const RUNS: usize = 3;

fn main() -> ExitCode {
    let all = |length: usize| {
        let files = files(length).into_iter().map(|(name, file)| (name.to_owned(), file));
        texts(length).into_iter().chain(files).collect::<Vec<_>>()
    };
    let (short, long) = (all(LENGTH), all(2 * LENGTH));
    let mut is_within = true;
    for ((name, one), (_, two)) in short.iter().zip(&long) {
        let times: Vec<(Duration, Duration)> = (0..RUNS).map(|_| (time(one), time(two))).collect();
        let least = |of: fn(&(Duration, Duration)) -> Duration| times.iter().map(of).min();
        let (one, two) = (least(|pair| pair.0), least(|pair| pair.1));
        let (one, two) = (one.unwrap_or_default(), two.unwrap_or_default());
        let ratio = two.as_secs_f64() / one.as_secs_f64();
        let mark = if ratio > MOST { "  !" } else { "" };
        println!("{one:>9.1?} {two:>9.1?} ×{ratio:.1}  {name}{mark}");
        is_within &= ratio <= MOST;
    }
    if is_within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    black_box(gouji::check_bytes(None, black_box(text.as_bytes())).is_ok());
    start.elapsed()
}
