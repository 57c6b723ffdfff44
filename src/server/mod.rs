//! The server: presses every page once at start and serves the bytes. It has GET and HEAD only and never sees an answer.

mod assets;
mod body;
mod config;
mod connections;
mod export;
mod headers;
mod health;
mod hosts;
mod press;
mod router;
mod shelf;
mod sitemap;
mod typeset;
mod worker;

pub use assets::{AssetError, Assets};
pub use config::{Config, ConfigError};
pub use connections::{Limits, serve};
pub use export::{ExportError, export};
pub use health::{HealthError, health};
pub use press::{Pages, PressError, press};
pub use router::router;
pub use shelf::Shelf;

#[cfg(test)]
mod tests;

use crate::app::Site;
use crate::guide::{ContentError, Language, edition};

/// Why the server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The content is wrong.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// A built file is missing.
    #[error(transparent)]
    Assets(#[from] AssetError),
    /// A page could not be rendered.
    #[error(transparent)]
    Press(#[from] PressError),
}

/// Everything from configuration to a full shelf: loads the content and the built files, presses all pages.
///
/// # Errors
/// [`StartError`], each a sentence that says what to mend.
pub async fn fill(config: &Config) -> Result<Shelf, StartError> {
    let assets = Assets::read(&config.site_root, &config.hash_file)?;
    let mut pages = Pages::default();
    for language in Language::ALL {
        // Guide and catalogue live as long as the process.
        let (guide, catalogue) = edition(*language)?;
        let site = Site {
            guide: Box::leak(Box::new(guide)),
            catalogue: Box::leak(Box::new(catalogue)),
            languages: Language::ALL,
            origin: config.origin.clone(),
            style: assets.style.clone(),
            wasm: assets.wasm.clone(),
            script: assets.script.clone(),
            font: assets.font,
            modules: assets.modules.clone(),
        };
        pages.add(press(&site).await?);
    }
    Ok(Shelf::new(pages, assets, config.origin.as_deref()))
}
