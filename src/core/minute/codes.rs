//! The checks that the minute check answers.

use crate::core::guide::CheckId;

/// Somebody looks after the person once they are home from abroad.
pub(in crate::core) const A01: CheckId = CheckId::named(b"A01");
/// It isn't filler to shape the body.
pub(in crate::core) const B01: CheckId = CheckId::named(b"B01");
/// Nobody rushes the person.
pub(in crate::core) const I02: CheckId = CheckId::named(b"I02");
/// They trained for it.
pub(in crate::core) const Q01: CheckId = CheckId::named(b"Q01");
/// The product is shown, sealed.
pub(in crate::core) const Q03: CheckId = CheckId::named(b"Q03");
/// The product comes from a proper supplier.
pub(in crate::core) const Q05: CheckId = CheckId::named(b"Q05");
/// Somebody answers at night.
pub(in crate::core) const Q11: CheckId = CheckId::named(b"Q11");
/// The machine or peel is named and tested first.
pub(in crate::core) const Q14: CheckId = CheckId::named(b"Q14");
/// They are on the official register.
pub(in crate::core) const R02: CheckId = CheckId::named(b"R02");
/// It is in a clinic.
pub(in crate::core) const R06: CheckId = CheckId::named(b"R06");
/// The person doesn't do it themself.
pub(in crate::core) const R13: CheckId = CheckId::named(b"R13");
/// They have a health job.
pub(in crate::core) const R15: CheckId = CheckId::named(b"R15");

/// The checks of skincare that the minute check asks for: what's on the pack, what's in it, and pregnancy.
pub(in crate::core) const SKINCARE: [CheckId; 3] = [
    CheckId::named(b"SK2"),
    CheckId::named(b"SK3"),
    CheckId::named(b"SK5"),
];

/// All others.
pub(in crate::core) const ALL: [CheckId; 12] =
    [A01, B01, I02, Q01, Q03, Q05, Q11, Q14, R02, R06, R13, R15];
