//! The browser's half: compiled, bound to its script, and made smaller.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest as _, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::cargo;
use crate::error::Error;
use crate::progress::Progress;

/// What rustc made.
const COMPILED: &str = "target/wasm32-unknown-unknown/wasm-release/due_care.wasm";
/// Where the bindings are written.
const BINDINGS: &str = "target/bindings";
/// Which compiled file the bindings are for.
const MADE_FOR: &str = "target/bindings/made-for";
/// What the names of exports contain that Leptos brings for server functions, of which there are none. wasm-opt keeps all that is exported.
const UNUSED: &str = "intounderlying";
/// What the names of functions contain that never return. All that std does in them is to put a message together.
const PANICS: [&str; 16] = [
    "alloc::handle_alloc_error",
    "capacity_overflow",
    "cell::panic_already",
    "failed_to_cast_element",
    "option::expect_failed",
    "option::unwrap_failed",
    "panic_access_error",
    "panicking::assert_failed",
    "panicking::begin_panic",
    "panicking::panic",
    "raw_vec::handle_error",
    "result::unwrap_failed",
    "vec::Vec<_, _>>::insert_mut::assert_failed",
    "vec::Vec<_, _>>::remove::assert_failed",
    "::slice_error_fail",
    "::slice_index_fail",
];
/// The features are spelled out, so that the result doesn't depend on a section that tools may drop. Building the
/// control flow anew packs 0.9 kB smaller than "-Os" does, and what is alike side by side 1.1 kB more.
/// Nothing is ever at the lowest addresses: the stack, which is below all else, ends far above them.
const WASM_OPT: [&str; 17] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "--converge",
    "--gufa-optimizing",
    "-Oz",
    "--reorder-functions-by-name",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-producers",
    "--strip-target-features",
];

/// The wasm and the script that loads it.
pub(crate) struct Bindings {
    pub(crate) wasm: PathBuf,
    pub(crate) script: PathBuf,
}

/// Compiles, binds and optimises. Bindings that are already there for the same compiled file are kept.
pub(crate) fn build(root: &Path, progress: &Progress) -> Result<Bindings, Error> {
    progress.step("wasm", |say| {
        cargo::run(cargo(root), "compiling the wasm", say)
    })?;
    let compiled = fs::read(COMPILED).map_err(|error| Error::File(COMPILED.into(), error))?;
    let version = format!("{:x} {WASM_OPT:?} {UNUSED}", Sha256::digest(&compiled));
    if fs::read_to_string(MADE_FOR).is_ok_and(|found| found == version) {
        return Ok(bindings());
    }
    let _ = fs::remove_dir_all(BINDINGS);
    progress.step("bindings", |_| bind())?;
    progress.step("wasm-opt", |_| optimise())?;
    fs::write(MADE_FOR, version).map_err(|error| Error::File(MADE_FOR.into(), error))?;
    Ok(bindings())
}

fn bindings() -> Bindings {
    Bindings {
        wasm: Path::new(BINDINGS).join("due-care.wasm"),
        script: Path::new(BINDINGS).join("due-care.js"),
    }
}

/// Cargo for the wasm. Paths of this machine are left out of it, so that the same sources give the same bytes everywhere.
fn cargo(root: &Path) -> Command {
    let mut cargo = cargo::cargo("rustc");
    cargo.args([
        "--profile",
        "wasm-release",
        "--target",
        "wasm32-unknown-unknown",
    ]);
    cargo.args(["--lib", "--crate-type", "cdylib", "--features", "hydrate"]);
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .unwrap_or_default();
    let flags = [
        format!("--remap-path-prefix={home}=/cargo"),
        format!("--remap-path-prefix={}=/due-care", root.display()),
    ];
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    cargo
}

fn bind() -> Result<(), Error> {
    let refused = |error| Error::Bindings(format!("{error:#}"));
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(COMPILED)
        .out_name("due-care")
        .typescript(false);
    // The page tells the script where the wasm is.
    bindgen.omit_default_module_path(true);
    let bindgen = bindgen.web(true).map_err(refused)?;
    let mut output = bindgen.generate_output().map_err(refused)?;
    leave_out(output.wasm_mut());
    output.emit(BINDINGS).map_err(refused)
}

/// Takes out what nothing needs. A panic ends in a trap at once: its message would go to the console, and the page's script hears of
/// the trap anyway. That saves 3.9 kB.
fn leave_out(wasm: &mut walrus::Module) {
    let unused = wasm.exports.iter().filter(|it| it.name.contains(UNUSED));
    for id in unused.map(|it| it.id()).collect::<Vec<_>>() {
        wasm.exports.delete(id);
    }
    for function in wasm.funcs.iter_mut() {
        let name = function.name.as_deref().unwrap_or_default();
        let panics = PANICS.iter().any(|part| name.contains(part));
        if let walrus::FunctionKind::Local(function) = &mut function.kind
            && panics
            && wasm.types.results(function.ty()).is_empty()
        {
            let mut body = function.builder_mut().func_body();
            body.instrs_mut().clear();
            body.unreachable();
        }
    }
}

fn optimise() -> Result<(), Error> {
    let mut wasm_opt = Command::new("end2end/node_modules/.bin/wasm-opt");
    wasm_opt
        .args(WASM_OPT)
        .arg(format!("{BINDINGS}/due-care_bg.wasm"));
    wasm_opt.args(["-o", &format!("{BINDINGS}/due-care.wasm")]);
    let status = wasm_opt.status();
    let status = status.map_err(|error| Error::Missing("wasm-opt".to_owned(), error))?;
    status
        .success()
        .then_some(())
        .ok_or(Error::Failed("wasm-opt"))
}
