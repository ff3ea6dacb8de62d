//! Writes reports from scratch: what stands in them (a draft), as paragraphs and tables (a sheet), in the
//! shapes and the markup that sites make of it.

pub mod dice;
pub mod draft;
pub mod endless;
pub mod layouts;
pub mod numbers;
pub mod pages;
pub mod proportions;
pub mod prose;
pub mod random;
pub mod sets;
pub mod shapes;
pub mod sheet;
pub mod texts;
pub mod values;
pub mod years;

pub use draft::Draft;
