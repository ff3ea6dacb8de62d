//! The core's tests, one module a boundary. They are one program, so that it is linked once and both cores are kept
//! busy to the end: `cargo test --all-features --test core verdicts::` runs those of one module.

mod absent;
mod bars;
mod changed;
mod circles;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "cli")]
mod cli_sets;
mod containers;
mod defects;
mod diagnosis;
mod documents;
mod endless;
mod entities;
mod folders;
mod frames;
mod heads;
mod ids;
mod json;
mod layers;
mod layouts;
mod lines;
mod operands;
mod packs;
mod render;
mod repairs;
mod reports;
mod rules;
mod sentences;
mod set_pages;
mod sets;
mod several;
mod shared;
mod signs;
mod slips;
mod soundness;
mod ties;
mod trial;
mod tying;
mod verdicts;
mod years;
