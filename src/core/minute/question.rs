//! The questions of the minute check and their answers, by the words that are stored.

use crate::core::guide::{TreatmentId, TreatmentSet};
use crate::core::ledger::{Key, Kind, Ledger, PractitionerId, Subject};
use crate::core::named::named;

named! {
    /// A question of the minute check that has answers of its own. The place is chosen from all places.
    Question {
        /// What the person is thinking of.
        What = "what",
        /// What kind of place it is.
        Setting = "setting",
        /// Who will treat them.
        Who = "who",
        /// Whether that one is on the official register.
        Register = "register",
        /// Which product it is.
        Product = "product",
        /// Who answers at night.
        Night = "night",
        /// Whether they rush the person.
        Pressure = "pressure",
    }
}

named! {
    /// What the person is thinking of.
    What {
        /// Botulinum toxin.
        Toxin = "toxin",
        /// Dermal filler.
        Filler = "filler",
        /// Chemical peel.
        Peel = "peel",
        /// Microneedling.
        Microneedling = "microneedling",
        /// Laser.
        Laser = "laser",
        /// Skincare.
        Skincare = "skincare",
        /// Filler to shape the body, which nobody should have.
        Body = "body",
        /// Something else that is injected.
        Injected = "injected",
        /// Something else with a machine.
        Machine = "machine",
        /// Something else on the skin.
        Skin = "skin",
    }
}

named! {
    /// What kind of place it is.
    Setting {
        /// A clinic.
        Clinic = "clinic",
        /// A salon or a spa.
        Salon = "salon",
        /// A home, a hotel or a party.
        Home = "home",
        /// Not known yet.
        Unknown = "unknown",
    }
}

named! {
    /// Who will treat the person. Which of these jobs are offered follows from the place.
    Who {
        /// A doctor.
        Doctor = "doctor",
        /// A nurse or midwife.
        Nurse = "nurse",
        /// A nurse practitioner, in the United States.
        NursePractitioner = "nurse-practitioner",
        /// A physician assistant, in the United States.
        PhysicianAssistant = "physician-assistant",
        /// A dentist.
        Dentist = "dentist",
        /// A pharmacist.
        Pharmacist = "pharmacist",
        /// Another health job with a register.
        Health = "health",
        /// Somebody without a health registration.
        Lay = "lay",
        /// The person themself.
        Myself = "myself",
        /// Not known.
        Unknown = "unknown",
    }
}

named! {
    /// Whether the person found them on the official register.
    Register {
        /// Yes, and it all matches.
        Match = "match",
        /// They looked and found no match.
        NoMatch = "no-match",
        /// The job has no register.
        None = "none",
        /// They haven't looked.
        NotYet = "not-yet",
    }
}

named! {
    /// Which product will be used.
    Product {
        /// One that was named.
        Named = "named",
        /// One that isn't named, or was opened before.
        Withheld = "withheld",
        /// One from online, or a kit.
        Online = "online",
        /// Not known.
        Unknown = "unknown",
    }
}

named! {
    /// Who answers at night.
    Night {
        /// Somebody whose number the person has.
        Somebody = "somebody",
        /// Nobody, or only messages.
        Nobody = "nobody",
        /// Not known.
        Unknown = "unknown",
    }
}

named! {
    /// Whether they rush the person.
    Pressure {
        /// Pay now, or lose it.
        Yes = "yes",
        /// No, or only a small deposit.
        No = "no",
    }
}

impl Question {
    /// The question that records under `key`, if one does.
    #[must_use]
    pub fn of(key: &Key) -> Option<Self> {
        match key {
            Key::ToolField(Kind::Choice, subject, name) => Self::ALL
                .iter()
                .copied()
                .find(|it| it.slug() == name && it.is_about_me() == (*subject == Subject::Me)),
            _ => None,
        }
    }

    const fn is_about_me(self) -> bool {
        matches!(self, Self::What)
    }

    /// Where its answer is kept.
    #[must_use]
    pub fn key(self, practitioner: &PractitionerId) -> Key {
        let subject = if self.is_about_me() {
            Subject::Me
        } else {
            Subject::Practitioner(practitioner.clone())
        };
        Key::ToolField(Kind::Choice, subject, self.slug().to_owned())
    }

    /// The name of its controls: its key, with `~` in place of the practitioner.
    #[must_use]
    pub fn control_name(self) -> String {
        let subject = if self.is_about_me() { "me" } else { "~" };
        format!("choice/{subject}/{}", self.slug())
    }
}

impl What {
    /// The treatment of the guide that it is.
    #[must_use]
    pub const fn treatment(self) -> Option<TreatmentId> {
        match self {
            Self::Toxin => Some(TreatmentId::Toxin),
            Self::Filler | Self::Body => Some(TreatmentId::Filler),
            Self::Peel => Some(TreatmentId::Peel),
            Self::Microneedling => Some(TreatmentId::Microneedling),
            Self::Laser => Some(TreatmentId::Laser),
            Self::Skincare => Some(TreatmentId::Skincare),
            Self::Injected | Self::Machine | Self::Skin => None,
        }
    }

    /// What the person is thinking of, if it's none of the treatments of the guide.
    #[must_use]
    pub fn something_else(ledger: &Ledger) -> Option<Self> {
        let key = Question::What.key(&PractitionerId::first());
        Self::read(ledger.text(&key))
            .filter(|what| what.treatment().is_none() && ledger.treatments().is_empty())
    }
}

impl What {
    /// Whether checks for these treatments fit something that the guide doesn't cover: what holds for every injection or every machine.
    #[must_use]
    pub const fn is_like(self, treatments: TreatmentSet) -> bool {
        use TreatmentId::{Filler, Laser, Microneedling, Peel, Toxin};
        match self {
            Self::Injected => treatments.contains(Toxin) && treatments.contains(Filler),
            Self::Machine => treatments.contains(Microneedling) && treatments.contains(Laser),
            _ => treatments.contains(Peel),
        }
    }
}

impl Who {
    /// Whether it's a job with an official register.
    #[must_use]
    pub const fn is_registered(self) -> bool {
        !matches!(self, Self::Lay | Self::Myself | Self::Unknown)
    }
}
