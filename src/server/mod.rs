//! The server: renders every page once at start and serves the bytes. It knows only GET and HEAD, and never sees an answer.

mod assets;
mod body;
mod caching;
mod config;
mod connections;
mod encoding;
mod escapes;
mod export;
mod headers;
mod health;
mod hosts;
mod links;
mod nbsp;
mod prepared;
mod reload;
mod render;
mod resource;
mod rewrite;
mod router;
mod sitemap;
mod styles;
mod worker;

pub use assets::{AssetError, Assets, Manifest};
pub use config::{Config, ConfigError};
pub use connections::{Limits, bind, serve};
pub use export::{ExportError, export};
pub use health::{HealthError, health};
pub use render::{Pages, RenderError, render_all};
pub use resource::Site;
pub use rewrite::RewriteError;
pub use router::{HeaderError, router};

#[cfg(test)]
mod tests;

use tokio::task::{JoinError, spawn_blocking};

use crate::core::guide::{ContentError, ContentFiles, Language, edition};
use crate::site::document::PageContext;

/// Why the server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The content is wrong.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// A built file is missing.
    #[error(transparent)]
    Assets(#[from] AssetError),
    /// Reading the built files broke off.
    #[error("Reading the built files stopped early: {0}")]
    Broken(#[from] JoinError),
    /// A page could not be rendered.
    #[error(transparent)]
    Render(#[from] RenderError),
}

/// Makes every resource of a site: loads the content and the built files, and renders all pages.
///
/// # Errors
/// [`StartError`]; each message says how to fix it.
pub async fn build_site(config: &Config, content: &ContentFiles) -> Result<Site, StartError> {
    let manifest = Manifest::read(&config.site_root)?;
    // Compressing the wasm takes as long as a fifth of all pages, so it begins beside them.
    let (root, built) = (config.site_root.clone(), manifest.clone());
    let assets = spawn_blocking(move || Assets::read(&root, &built));
    let sheet = manifest.style_sheet(&config.site_root)?;
    let mut pages = Pages::default();
    for language in Language::ALL {
        // Guide and catalogue live as long as the process.
        let (guide, catalogue) = edition(content, *language)?;
        let site = PageContext {
            guide: Box::leak(Box::new(guide)),
            catalogue: Box::leak(Box::new(catalogue)),
            languages: Language::ALL,
            origin: config.origin.clone(),
            style: manifest.style.clone(),
            print: manifest.print.clone(),
            head: manifest.head.clone(),
            early: manifest.early.clone(),
            start: manifest.start.clone(),
            reload: config.reload.then_some(reload::PATH),
            retired: config.retire_worker,
        };
        pages.add(render_all(&site, &sheet).await?);
    }
    let mut assets = assets.await??;
    if config.reload {
        reload::add_script(&mut assets);
    }
    let site = Site::new(pages, assets, config);
    Ok(if config.reload {
        reload::replace_worker(site)
    } else {
        site
    })
}
