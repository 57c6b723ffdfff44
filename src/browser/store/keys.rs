//! Names in the browser's storage that the wasm shares with the scripts of the page. The wasm uses them from here, and the build
//! writes them into the scripts.

/// How every name of ours begins.
pub(crate) const PREFIX: &str = "due-care/";
/// Set where others use this device too, so that nothing is kept outside the tab.
pub(crate) const SHARED: &str = "due-care/shared";
/// Whom this tab checks, and whom the next new tab will.
pub(crate) const CHECKING: &str = "due-care/checking";
/// What was touched before the wasm was there, by the name of its control.
pub(crate) const EARLY: &str = "due-care/early/";
/// The same in the database.
pub(crate) const EARLY_ROW: &str = "early/";
/// How the part of an address behind the hash begins if it is a copy of a record.
pub(crate) const COPY_FRAGMENT: &str = "#copy=";
