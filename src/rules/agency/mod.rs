//! Class D, on agencies: who reports, told alike in every place, and no one else in their stead.

pub(super) mod foreign;
pub(super) mod former;
pub(super) mod own;
pub(super) mod self_reference;
pub(super) mod subject_matter;
