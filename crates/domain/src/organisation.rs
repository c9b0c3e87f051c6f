//! The organisation that runs this server: its name, its country, its youngest age.

use crate::{
    help_lines::is_number,
    limits::{ORGANISATION_NAME_CHARS_MAX, SUPPORT_EMAIL_BYTES_MAX, SUPPORT_WORDS_CHARS_MAX},
};

/// No organisation may let in anybody younger.
pub const MINIMUM_AGE_FLOOR: i64 = 13;
/// What an organisation starts with.
pub const MINIMUM_AGE_DEFAULT: i64 = 18;
/// No organisation may ask for more.
pub const MINIMUM_AGE_CEILING: i64 = 99;
/// The languages of every screen.
pub const LOCALES: [&str; 2] = ["en", "es"];

/// What everybody may know of the organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Its name, empty until it is set up.
    pub name: String,
    /// Its country, whose help lines are shown.
    pub country: Country,
    /// How old somebody has to be, in years.
    pub minimum_age: i64,
    /// Whether an administrator filled this in.
    pub set_up: bool,
}

impl Default for Organisation {
    fn default() -> Self {
        Self {
            name: String::new(),
            country: Country(*b"US"),
            minimum_age: MINIMUM_AGE_DEFAULT,
            set_up: false,
        }
    }
}

impl Organisation {
    /// Checks what an administrator filled in.
    pub fn new(name: &str, country: &str, minimum_age: i64) -> Result<Self, OrganisationRefused> {
        let name = name.trim();
        let readable = !name.is_empty()
            && name.chars().count() <= ORGANISATION_NAME_CHARS_MAX
            && !name.chars().any(char::is_control);
        if !readable {
            return Err(OrganisationRefused::Name);
        }
        if !(MINIMUM_AGE_FLOOR..=MINIMUM_AGE_CEILING).contains(&minimum_age) {
            return Err(OrganisationRefused::MinimumAge);
        }
        let country = Country::parse(country).ok_or(OrganisationRefused::Country)?;
        Ok(Self { name: name.to_owned(), country, minimum_age, set_up: true })
    }
}

/// Where members reach the people who run the place, when nobody of a team can be reached.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Support {
    /// In the organisation's own words; may be empty.
    pub words: String,
    /// A number to call, as people read it.
    pub phone: Option<String>,
    /// A mail address.
    pub email: Option<String>,
}

impl Support {
    /// Checks what an administrator filled in; what is left empty is not there.
    pub fn new(
        words: &str,
        phone: Option<&str>,
        email: Option<&str>,
    ) -> Result<Self, OrganisationRefused> {
        let words = words.trim();
        let readable = |it: char| !it.is_control() || it == '\n';
        if words.chars().count() > SUPPORT_WORDS_CHARS_MAX || !words.chars().all(readable) {
            return Err(OrganisationRefused::SupportWords);
        }
        let filled =
            |it: Option<&str>| it.map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned);
        let (phone, email) = (filled(phone), filled(email));
        if phone.as_deref().is_some_and(|it| !is_number(it)) {
            return Err(OrganisationRefused::SupportPhone);
        }
        if email.as_deref().is_some_and(|it| !is_mail_address(it)) {
            return Err(OrganisationRefused::SupportEmail);
        }
        Ok(Self { words: words.to_owned(), phone, email })
    }

    /// Whether nothing is said.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phone.is_none() && self.email.is_none()
    }
}

/// As much of RFC 5322 as a link in a page can carry: one `@`, no spaces, brackets or what an address hides more in.
fn is_mail_address(text: &str) -> bool {
    let plain = |it: u8| it.is_ascii_alphanumeric() || b".!#$'*+-/=^_`{|}~".contains(&it);
    let Some((who, place)) = text.split_once('@') else { return false };
    text.len() <= SUPPORT_EMAIL_BYTES_MAX
        && !who.is_empty()
        && who.bytes().all(plain)
        && place.contains('.')
        && place.split('.').all(|it| {
            !it.is_empty() && it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-')
        })
}

/// A country by its two capital letters (ISO 3166-1 alpha-2), or `EU` for the help lines of the
/// European Union.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country([u8; 2]);

impl Country {
    /// Reads two capital letters that are a country's.
    pub fn parse(code: &str) -> Option<Self> {
        let letters: [u8; 2] = code.as_bytes().try_into().ok()?;
        let known = COUNTRIES.split(' ').any(|known| known == code);
        known.then_some(Self(letters))
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or("US")
    }
}

/// ISO 3166-1 alpha-2 as of 2024, and `EU`, which the standard reserves.
const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI \
    BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY \
    CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM \
    GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG \
    KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN \
    MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK \
    PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST \
    SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI \
    VN VU WF WS YE YT ZA ZM ZW";

/// Why the organisation was not set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OrganisationRefused {
    /// The one-time token is not the one that was shown.
    #[error("this set-up link is not the right one")]
    SetupTokenWrong,
    /// Somebody did it before.
    #[error("the organisation is already set up")]
    AlreadySetUp,
    /// The name is empty, too long or holds control characters.
    #[error("the name has to be 1 to 120 characters")]
    Name,
    /// The country is not one.
    #[error("the country has to be two capital letters, such as US")]
    Country,
    /// The steward key is none.
    #[error("this is not a steward key")]
    StewardKey,
    /// The words are too long or hold control characters.
    #[error("at most 500 characters")]
    SupportWords,
    /// This is no number to call.
    #[error("a number to call has 3 to 15 digits")]
    SupportPhone,
    /// This is no mail address.
    #[error("this is not a mail address")]
    SupportEmail,
    /// The age is below the floor or above the ceiling.
    #[error("the minimum age has to be 13 to 99")]
    MinimumAge,
}

impl OrganisationRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SetupTokenWrong => "setup_token_wrong",
            Self::AlreadySetUp => "already_set_up",
            Self::Name => "organisation_name",
            Self::Country => "organisation_country",
            Self::StewardKey => "bad_key",
            Self::SupportWords => "support_words",
            Self::SupportPhone => "support_phone",
            Self::SupportEmail => "support_email",
            Self::MinimumAge => "minimum_age",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Country, Organisation, OrganisationRefused, Support};

    #[test]
    fn nobody_under_thirteen_is_let_in_anywhere() {
        assert_eq!(Organisation::new("A", "US", 12), Err(OrganisationRefused::MinimumAge));
        assert_eq!(Organisation::new("A", "US", 13).unwrap().minimum_age, 13);
    }

    #[test]
    fn a_name_is_trimmed_and_readable() {
        assert_eq!(Organisation::new("  River House ", "CA", 18).unwrap().name, "River House");
        assert_eq!(Organisation::new(" ", "CA", 18), Err(OrganisationRefused::Name));
        assert_eq!(Organisation::new("a\0b", "CA", 18), Err(OrganisationRefused::Name));
        assert_eq!(Organisation::new(&"x".repeat(121), "CA", 18), Err(OrganisationRefused::Name));
    }

    #[test]
    fn a_way_to_reach_the_place_is_one_that_works() {
        let mail = |it| Support::new("", None, Some(it)).map(|it| it.email);
        let wrong = ["a", "a@b", "a@b.", "a b@c.org", "a@b@c.org", "a@c.org?cc=x"];

        assert_eq!(mail("help@river.example").unwrap().as_deref(), Some("help@river.example"));
        assert_eq!(mail(" ").unwrap(), None);
        for it in wrong {
            assert_eq!(mail(it), Err(OrganisationRefused::SupportEmail), "{it}");
        }
        let call = |it| Support::new("", Some(it), None).map(|it| it.phone);
        assert_eq!(call("+1 555 0100").unwrap().as_deref(), Some("+1 555 0100"));
        assert_eq!(call("soon"), Err(OrganisationRefused::SupportPhone));
        assert_eq!(
            Support::new(&"x".repeat(501), None, None),
            Err(OrganisationRefused::SupportWords)
        );
        assert!(Support::new("", None, None).unwrap().is_empty());
    }

    #[test]
    fn a_country_is_one_that_exists() {
        let codes = ["US", "ES", "EU", "us", "XX", "U", "USA", "A "];

        let known = codes.map(|code| Country::parse(code).is_some());

        assert_eq!(known, [true, true, true, false, false, false, false, false]);
    }
}
