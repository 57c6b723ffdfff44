//! Addresses with escapes: `/%61bout` is `/about`, as any browser, mail program or proxy may write it.

use std::borrow::Cow;

/// A `%` without two digits behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Malformed;

/// The path without its escapes, taken out once and no more. An escaped slash stays as it is, because it doesn't mean the same as a
/// slash. So does a path whose bytes make no text: it's the address of nothing.
///
/// # Errors
/// [`Malformed`].
pub(super) fn unescape(path: &str) -> Result<Cow<'_, str>, Malformed> {
    if !path.contains('%') {
        return Ok(path.into());
    }
    let mut parts = path.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2).ok_or(Malformed)?;
        match byte(digits)? {
            b'/' => bytes.extend(b"%2F"),
            byte => bytes.push(byte),
        }
        bytes.extend(rest.as_bytes());
    }
    Ok(String::from_utf8(bytes).map_or(path.into(), Cow::from))
}

fn byte(digits: &str) -> Result<u8, Malformed> {
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let byte = u8::from_str_radix(digits, 16).ok();
    byte.filter(|_| is_hex).ok_or(Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn escapes_are_taken_out_once_and_odd_ones_lead_nowhere() {
        for (path, meant) in [
            ("/about", "/about"),
            ("/%61bout", "/about"),
            ("/%61%62%6F%75%74", "/about"),
            ("/%6f", "/o"),
            ("/steps%2Fresearch", "/steps%2Fresearch"),
            ("/steps%2fresearch", "/steps%2Fresearch"),
            ("/%2561bout", "/%61bout"),
            ("/%c0%ae", "/%c0%ae"),
            ("/%00", "/\0"),
            ("/%C3%A9", "/é"),
            ("/+", "/+"),
        ] {
            assert_eq!(unescape(path).as_deref(), Ok(meant), "{path}");
        }
        for malformed in ["/%", "/%4", "/%zz", "/%+1", "/about%", "/%6", "/%é"] {
            assert_eq!(unescape(malformed), Err(Malformed), "{malformed}");
        }
    }

    proptest! {
        #[test]
        fn however_an_address_is_escaped_it_is_the_same(path in "/[a-z0-9./-]{0,20}", which in any::<u32>()) {
            let escape = |(at, byte): (usize, u8)| match byte {
                b'/' => "/".to_owned(),
                _ if which >> (at % 32) & 1 == 1 => format!("%{byte:02X}"),
                _ if which >> ((at + 7) % 32) & 1 == 1 => format!("%{byte:02x}"),
                _ => char::from(byte).to_string(),
            };
            let escaped: String = path.bytes().enumerate().map(escape).collect();
            prop_assert_eq!(unescape(&escaped).unwrap(), path);
        }

        #[test]
        fn fuzz_no_path_breaks_it(path in ".*") {
            let _ = unescape(&path);
        }
    }
}
