//! What follows from a form alone.

use std::sync::OnceLock;

use super::{ALL, Form};

/// What follows from a form alone, made once for each that is asked for.
#[derive(Debug)]
pub(crate) struct ByForm<T> {
    make: fn(&'static Form) -> T,
    made: [OnceLock<T>; FORMS],
}

/// How many forms there are.
const FORMS: usize = ALL.len();

impl<T> ByForm<T> {
    /// `make` says what follows from a form.
    pub(crate) const fn new(make: fn(&'static Form) -> T) -> Self {
        Self { make, made: [const { OnceLock::new() }; FORMS] }
    }

    /// That of a form.
    pub(crate) fn of(&self, form: &Form) -> &T {
        let (number, form) = known(form);
        self.made[number].get_or_init(|| (self.make)(form))
    }
}

/// A form with its number among all.
fn known(form: &Form) -> (usize, &'static Form) {
    let found = ALL.iter().enumerate().find(|(_, known)| known.id == form.id);
    found.map(|(number, form)| (number, *form)).expect("every form is one of all")
}
