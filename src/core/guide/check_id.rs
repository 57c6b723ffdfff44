//! The stable code of a check, such as `R02`: printed on paper, and part of the keys of its answers.

use std::fmt;
use std::str::FromStr;

/// The row code of a check, such as `R02` or `SK1`: one or two capital letters, then digits, three characters in all.
///
/// It is stable for ever: answers are stored under it, and it is printed on paper so that a note can be typed back in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "ssr",
    derive(serde::Deserialize),
    serde(try_from = "String")
)]
pub struct CheckId([u8; 3]);

/// Why a text is no [`CheckId`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not a check code. Use one or two capital letters and then digits, three characters in all, such as R02."
)]
pub struct CheckIdError(pub String);

impl CheckId {
    /// The check with this code, for rules that name one. A test asks the guide for each of them.
    pub(in crate::core) const fn named(code: &[u8; 3]) -> Self {
        Self(*code)
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // The constructor admits ASCII only, so the fallback is never used.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for CheckId {
    type Err = CheckIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || CheckIdError(text.to_owned());
        let code: [u8; 3] = text.as_bytes().try_into().map_err(|_| refuse())?;
        let [first, middle, last] = code;
        let well_formed = first.is_ascii_uppercase()
            && (middle.is_ascii_uppercase() || middle.is_ascii_digit())
            && last.is_ascii_digit();
        if well_formed {
            Ok(Self(code))
        } else {
            Err(refuse())
        }
    }
}

impl TryFrom<String> for CheckId {
    type Error = CheckIdError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl fmt::Display for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for CheckId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_the_codes_of_the_guide_and_refuses_the_rest() {
        for good in ["R02", "C14", "SK1", "V12"] {
            assert_eq!(good.parse::<CheckId>().unwrap().to_string(), good);
        }
        for bad in ["", "R2", "r02", "R002", "02R", "R0é", "R 2", "SKX", "RÄ2"] {
            assert_eq!(
                bad.parse::<CheckId>(),
                Err(CheckIdError(bad.to_owned())),
                "{bad}"
            );
        }
    }
}
