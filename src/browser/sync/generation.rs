//! Which collection of answers a page holds.

/// The generation that a page holds, and whether anybody but this page has named it.
///
/// Two pages that save something for the first time in the same moment each make up a name, because the browser's storage reaches
/// other processes a little later. One of the names loses. That is no erasure, and the page must know the difference.
#[derive(Debug, Default, Clone)]
pub(crate) struct Generation {
    name: Option<String>,
    is_confirmed: bool,
}

impl Generation {
    /// Its name, if the page has one yet.
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Whether the database has it under this name, or it came from another page.
    pub(crate) const fn is_confirmed(&self) -> bool {
        self.is_confirmed
    }

    /// Its name. Where there is none, it takes the one that `lives` in the storage, or else one that is made up.
    pub(crate) fn name_or(&mut self, lives: Option<String>, make: fn() -> String) -> String {
        if let Some(name) = &self.name {
            return name.clone();
        }
        self.is_confirmed = lives.is_some();
        let name = lives.unwrap_or_else(make);
        self.name = Some(name.clone());
        name
    }

    /// Takes over the name that was found. It is confirmed if it is new to this page, or if the `durable` copy has it.
    pub(crate) fn adopt(&mut self, found: Option<&str>, durable: Option<&str>) {
        self.is_confirmed =
            found.is_some() && (self.is_confirmed || self.name() != found || durable == found);
        self.name = found.map(str::to_owned);
    }

    /// Notes that its name will not lose any more.
    pub(crate) fn confirm(&mut self) {
        self.is_confirmed = self.name.is_some();
    }
}
