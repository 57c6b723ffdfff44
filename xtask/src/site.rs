//! Writes the built site: `public/`, the bundled files with the hash of their content in their names, and the manifest that the
//! server reads.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::bundle::{self, Kind};
use crate::error::Error;
use crate::progress::Progress;
use crate::wasm::Bindings;
use crate::written;

/// The scripts that pages name: one for all of them, and those of single pages.
const SCRIPTS: [&str; 4] = ["page.js", "answer.js", "minute.js", "room.js"];

/// The folder that is served.
const SITE: &str = "target/site";

/// Writes the site anew.
pub(crate) fn write(root: &Path, bindings: &Bindings, progress: &Progress) -> Result<(), Error> {
    progress.step("site", |_| write_all(root, bindings))
}

fn write_all(root: &Path, bindings: &Bindings) -> Result<(), Error> {
    let ui = root.join("src/site/ui");
    let site = root.join(SITE);
    match fs::remove_dir_all(&site) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Error::File(site, error));
        }
        _ => copy(&root.join("public"), &site)?,
    }
    let wasm =
        fs::read(&bindings.wasm).map_err(|error| Error::File(bindings.wasm.clone(), error))?;
    let wasm = put(&site, "wasm", &wasm)?;
    let script = put(
        &site,
        "js",
        &bundle::script(&bindings.script, Kind::Bundle, &[])?,
    )?;
    let screen = bundle::style(&root.join("style/main.css"))?;
    let written = written::classes(root, &String::from_utf8_lossy(&screen))?;
    let style = put(&site, "css", &screen)?;
    let print = put(&site, "css", &bundle::style(&root.join("style/print.css"))?)?;
    for name in SCRIPTS {
        let script = bundle::script(&ui.join(name), Kind::Bundle, &[])?;
        write_file(&site.join(name), &script)?;
    }
    let head = bundle::script(&ui.join("head.js"), Kind::Script, &[])?;
    let early = bundle::script(&ui.join("early.js"), Kind::Script, &[])?;
    let paths = [("WASM", wasm.as_str()), ("SCRIPT", script.as_str())];
    let start = bundle::script(&ui.join("start.js"), Kind::Module, &paths)?;
    let manifest = json!({
        "style": style,
        "print": print,
        "written": written,
        "script": script,
        "wasm": wasm,
        "head": String::from_utf8_lossy(&head).trim(),
        "early": String::from_utf8_lossy(&early).trim(),
        "start": String::from_utf8_lossy(&start).trim(),
    });
    write_file(
        &site.join("build.json"),
        format!("{manifest:#}\n").as_bytes(),
    )
}

/// Writes a file that may be kept for ever, as its name holds the hash of its content.
fn put(site: &Path, ending: &str, bytes: &[u8]) -> Result<String, Error> {
    let hash = format!("{:x}", Sha256::digest(bytes));
    let path = format!("/pkg/due-care.{}.{ending}", &hash[..16]);
    write_file(&site.join(&path[1..]), bytes)?;
    Ok(path)
}

fn write_file(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |error| Error::File(file.to_owned(), error);
    file.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .map_err(failed)?;
    fs::write(file, bytes).map_err(failed)
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    let failed = |error| Error::File(from.to_owned(), error);
    fs::create_dir_all(to).map_err(failed)?;
    for entry in fs::read_dir(from).map_err(failed)? {
        let from: PathBuf = entry.map_err(failed)?.path();
        let Some(name) = from.file_name() else {
            continue;
        };
        let to = to.join(name);
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to).map_err(|error| Error::File(from.clone(), error))?;
        }
    }
    Ok(())
}
