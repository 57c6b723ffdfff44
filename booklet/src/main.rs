//! Sets the free guide as a PDF: `booklet IN.typ OUT.pdf`. The markup comes from `due-care booklet`.
//!
//! The PDF is tagged after PDF/UA-1, and its bytes depend on the markup alone.

mod world;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use lopdf::{Document, SaveOptions};
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, pdf};

use world::{BookletWorld, WorldError};

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
enum BookletError {
    #[error("Use: booklet IN.typ OUT.pdf")]
    Usage,
    #[error("{0} cannot be read: {1}")]
    Read(PathBuf, std::io::Error),
    #[error("{0} cannot be written: {1}")]
    Write(PathBuf, std::io::Error),
    #[error(transparent)]
    BookletWorld(#[from] WorldError),
    #[error("PDF/UA-1 is not known to this version of Typst: {0}")]
    Standard(String),
    #[error("The PDF cannot be packed: {0}")]
    Packed(#[from] lopdf::Error),
    #[error("The PDF cannot be written: {0}")]
    Wrote(#[from] std::io::Error),
    #[error("Typst refused the markup:\n{0}")]
    Refused(String),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("booklet: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), BookletError> {
    let mut files = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(from), Some(to), None) = (files.next(), files.next(), files.next()) else {
        return Err(BookletError::Usage);
    };
    let markup = fs::read_to_string(&from).map_err(|error| BookletError::Read(from, error))?;
    let bytes = packed(&set(markup)?)?;
    replace(&to, &bytes).map_err(|error| BookletError::Write(to, error))
}

/// The PDF of this markup. A warning counts as an error: it would be a missing sign or a heading out of order.
fn set(markup: String) -> Result<Vec<u8>, BookletError> {
    let world = BookletWorld::new(markup)?;
    let typst::diag::Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
    let document = output.map_err(|errors| world.refused(&errors))?;
    if !warnings.is_empty() {
        return Err(world.refused(&warnings));
    }
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| BookletError::Standard(error.message().to_string()))?;
    let options = PdfOptions {
        ident: Smart::Custom("due-care-booklet".to_owned()),
        standards,
        ..PdfOptions::default()
    };
    pdf(&document, &options).map_err(|errors| world.refused(&errors))
}

/// The same PDF in less than half the bytes.
fn packed(pdf: &[u8]) -> Result<Vec<u8>, BookletError> {
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(500)
        .compression_level(9)
        .build();
    let mut bytes = Vec::new();
    Document::load_mem(pdf)?.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

impl BookletWorld {
    fn refused(&self, reasons: &[SourceDiagnostic]) -> BookletError {
        let reasons = reasons.iter().map(|reason| {
            let hints = reason.hints.iter().map(|hint| hint.v.as_str());
            let hints: Vec<&str> = hints.collect();
            format!(
                "{}: {} {}",
                self.at(reason.span),
                reason.message,
                hints.join(" ")
            )
        });
        BookletError::Refused(reasons.collect::<Vec<_>>().join("\n"))
    }
}

/// Writes beside the file and then renames, so that a failure leaves the old one whole.
fn replace(to: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = to.with_extension("pdf.new");
    fs::write(&beside, bytes)?;
    fs::rename(&beside, to)
}
