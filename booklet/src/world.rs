use std::path::PathBuf;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};

static FONT: &[u8] = include_bytes!("../../public/fonts/atkinson-hyperlegible-next.woff2");

/// Why Typst cannot begin.
#[derive(Debug, thiserror::Error)]
pub enum WorldError {
    /// The font of the site cannot be unpacked.
    #[error("The font of the site cannot be unpacked: {0}")]
    Packed(String),
    /// It was unpacked, but holds no font.
    #[error("The font file of the site holds no font.")]
    NoFont,
}

/// All that Typst may see: one text and one font. No other file, no network, no clock.
pub struct BookletWorld {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    font: Font,
    main: Source,
}

impl BookletWorld {
    /// A world with this text on it.
    ///
    /// # Errors
    /// [`WorldError`] if the font cannot be read.
    pub fn new(markup: String) -> Result<Self, WorldError> {
        let font = wuff::decompress_woff2(FONT)
            .map_err(|error| WorldError::Packed(format!("{error:?}")))?;
        let font = Font::new(Bytes::new(font), 0).ok_or(WorldError::NoFont)?;
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts([&font])),
            font,
            main: Source::detached(markup),
        })
    }

    /// The line of the text where something is, for people.
    pub fn at(&self, span: DiagSpan) -> String {
        let line = self
            .range(span)
            .and_then(|range| self.main.lines().byte_to_line(range.start));
        line.map_or_else(
            || "somewhere".to_owned(),
            |line| format!("line {}", line + 1),
        )
    }
}

impl World for BookletWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            Ok(self.main.clone())
        } else {
            Err(FileError::NotFound(PathBuf::from("another file")))
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::NotFound(PathBuf::from("another file")))
    }

    fn font(&self, index: usize) -> Option<Font> {
        (index == 0).then(|| self.font.clone())
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
