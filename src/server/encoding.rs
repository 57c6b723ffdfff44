//! How bodies are coded on the wire, and which coding a request prefers (RFC 9110, 12.5.3).

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_ENCODING;

/// How a body is coded on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ContentEncoding {
    Brotli,
    Gzip,
    Plain,
}

/// What a request says of the codings that we have, each in thousandths: 0 is a refusal, `None` says nothing.
#[derive(Debug, Default)]
struct Weights {
    brotli: Option<u16>,
    gzip: Option<u16>,
    plain: Option<u16>,
    /// Of those that aren't named.
    others: Option<u16>,
}

impl ContentEncoding {
    /// The word for the `Content-Encoding` header, if it needs one.
    pub(super) const fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// The coding that the request prefers; of two that it prefers equally, the smaller one. A request that refuses all of them gets
    /// it plain, which is better than nothing.
    pub(super) fn accepted(headers: &HeaderMap) -> Self {
        let weights = Weights::of(headers);
        let coded = [(Self::Brotli, weights.brotli), (Self::Gzip, weights.gzip)]
            .map(|(coding, named)| (coding, named.or(weights.others).unwrap_or(0)));
        let (best, weight) = if coded[1].1 > coded[0].1 {
            coded[1]
        } else {
            coded[0]
        };
        // Plain is acceptable even if it isn't named, but anything that is named is preferred to it.
        let plain = weights.plain.or(weights.others).unwrap_or(0);
        if weight == 0 || plain > weight {
            Self::Plain
        } else {
            best
        }
    }
}

impl Weights {
    /// Of all the lines of the header. What doesn't follow the grammar counts as not said, and of two that name the same the first.
    fn of(headers: &HeaderMap) -> Self {
        let mut weights = Self::default();
        let lines = headers.get_all(ACCEPT_ENCODING).iter();
        let lines = lines.filter_map(|value| value.to_str().ok());
        for (coding, weight) in lines.flat_map(|line| line.split(',')).filter_map(member) {
            let known = match coding.to_ascii_lowercase().as_str() {
                "br" => &mut weights.brotli,
                "gzip" | "x-gzip" => &mut weights.gzip,
                "identity" => &mut weights.plain,
                "*" => &mut weights.others,
                _ => continue,
            };
            known.get_or_insert(weight);
        }
        weights
    }
}

const SPACE: [char; 2] = [' ', '\t'];

/// `gzip` or `gzip;q=0.5`.
fn member(text: &str) -> Option<(&str, u16)> {
    let text = text.trim_matches(SPACE);
    let Some((coding, weight)) = text.split_once(';') else {
        return Some((text, 1000));
    };
    let weight = weight.trim_matches(SPACE);
    let value = weight
        .strip_prefix("q=")
        .or_else(|| weight.strip_prefix("Q="))?;
    Some((coding.trim_end_matches(SPACE), thousandths(value)?))
}

/// A number from 0 to 1 with at most three decimals.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let is_digits = decimals.len() <= 3 && decimals.bytes().all(|digit| digit.is_ascii_digit());
    let decimals: u16 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" if is_digits => Some(decimals),
        "1" if is_digits && decimals == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    fn accepting(lines: &[&str]) -> ContentEncoding {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(ACCEPT_ENCODING, line.parse().unwrap());
        }
        ContentEncoding::accepted(&headers)
    }

    #[test]
    fn the_coding_that_is_liked_best_is_chosen_and_a_refused_one_is_not() {
        use ContentEncoding::{Brotli, Gzip, Plain};
        for (lines, chosen) in [
            (&[][..], Plain),
            (&[""], Plain),
            (&["gzip, deflate, br, zstd"], Brotli),
            (&["br;q=0, gzip;q=0.5"], Gzip),
            (&["br;q=0.5, gzip"], Gzip),
            (&["br;q=0.5, gzip;q=0.5"], Brotli),
            (&["gzip", "br"], Brotli),
            (&["BR ; Q=1.000 ,\tgzip"], Brotli),
            (&["x-gzip"], Gzip),
            (&["*"], Brotli),
            (&["*, br;q=0"], Gzip),
            (&["*;q=0, gzip"], Gzip),
            (&["identity"], Plain),
            (&["identity, br;q=0.9"], Plain),
            (&["identity;q=0.1, br;q=0.9"], Brotli),
            (&["identity;q=0, gzip;q=0.001"], Gzip),
            (&["*;q=0"], Plain),
            (&["identity;q=0"], Plain),
            (&["brx, xbr, deflate"], Plain),
            // Not the grammar.
            (&["br;q=nonsense"], Plain),
            (&["br;q=2, gzip;q=0.1234"], Plain),
            (&["br;level=3", "gzip;q=-1"], Plain),
            (&["br;q=0;q=1"], Plain),
        ] {
            assert_eq!(accepting(lines), chosen, "{lines:?}");
        }
    }

    /// One way to write a weight.
    fn written(thousandths: u16, spaces: &str) -> String {
        let number = match thousandths {
            1000 => "1".to_owned(),
            it => format!("0.{it:03}"),
        };
        format!("{spaces};{spaces}q={number}{spaces}")
    }

    proptest! {
        // However it is written, what comes is not refused, and nothing that we have is liked better.
        #[test]
        fn nobody_gets_what_they_refuse_or_like_less(
            weights in vec(proptest::option::of(select(vec![0_u16, 1, 500, 999, 1000])), 5),
            order in Just(vec![0_usize, 1, 2, 3, 4]).prop_shuffle(),
            spaces in select(vec!["", " ", "\t ", "  "]),
            upper in any::<bool>(),
            cut in 0_usize..5,
        ) {
            let names = ["br", "gzip", "identity", "*", "zstd"];
            let members: Vec<String> = order.iter().filter_map(|&at| {
                let name = if upper { names[at].to_uppercase() } else { names[at].to_owned() };
                weights[at].map(|weight| format!("{spaces}{name}{}", written(weight, spaces)))
            }).collect();
            let (one, two) = members.split_at(cut.min(members.len()));
            let chosen = accepting(&[&one.join(","), &two.join(",")]);
            let [br, gzip, identity, others, _] = weights[..] else { unreachable!() };
            // Not named and no star: refused if coded, welcome if plain, but less than anything that is named.
            let liked = |named: Option<u16>, unsaid: i32| {
                named.or(others).map_or(unsaid, |weight| if weight == 0 { -1 } else { i32::from(weight) })
            };
            let all = [
                (ContentEncoding::Brotli, liked(br, -1)),
                (ContentEncoding::Gzip, liked(gzip, -1)),
                (ContentEncoding::Plain, liked(identity, 0)),
            ];
            let most = all.iter().map(|(_, weight)| *weight).max().unwrap();
            let ours = all.iter().find(|(coding, _)| *coding == chosen).unwrap().1;
            prop_assert!(ours == most, "{:?}: {:?} of {:?}", members, chosen, all);
        }

        #[test]
        fn fuzz_no_header_breaks_it(line in "[ -~\t]{0,60}") {
            let _ = accepting(&[&line]);
        }
    }
}
