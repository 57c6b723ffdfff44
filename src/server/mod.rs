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
mod reload;
mod router;
mod shelf;
mod sitemap;
mod typeset;
mod worker;

use assets::FONT;
pub use assets::{AssetError, Assets, Manifest};
pub use config::{Config, ConfigError};
pub use connections::{Limits, serve};
pub use export::{ExportError, export};
pub use health::{HealthError, health};
pub use press::{Pages, PressError, press};
pub(crate) use reload::PATH as RELOAD_SCRIPT;
pub use router::router;
pub use shelf::Shelf;

#[cfg(test)]
mod tests;

use crate::app::Site;
use crate::guide::{ContentError, ContentFiles, Language, edition};

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
pub async fn fill(config: &Config, content: &ContentFiles) -> Result<Shelf, StartError> {
    let mut assets = Assets::read(&config.site_root)?;
    if config.reload {
        reload::add_script(&mut assets);
    }
    let mut pages = Pages::default();
    for language in Language::ALL {
        // Guide and catalogue live as long as the process.
        let (guide, catalogue) = edition(content, *language)?;
        let site = Site {
            guide: Box::leak(Box::new(guide)),
            catalogue: Box::leak(Box::new(catalogue)),
            languages: Language::ALL,
            origin: config.origin.clone(),
            style: assets.manifest.style.clone(),
            early: assets.manifest.early.clone(),
            start: assets.manifest.start.clone(),
            font: FONT,
            reload: config.reload,
        };
        pages.add(press(&site).await?);
    }
    let shelf = Shelf::new(pages, assets, config.origin.as_deref());
    Ok(if config.reload {
        reload::replace_worker(shelf)
    } else {
        shelf
    })
}
