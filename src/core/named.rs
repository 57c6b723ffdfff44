//! Enums whose variants have a name in the page or in the record.

/// An enum whose variants have a name in the page.
macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $slug:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in the page.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)+ }
            }

            /// The one with this name.
            #[must_use]
            pub fn read(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.slug() == name)
            }
        }
    };
}
pub(crate) use named;
