#![allow(clippy::unwrap_used)]
use super::*;

fn person(fields: &[(&str, &str)]) -> Person {
    Person::new(|name| fields.iter().find(|f| f.0 == name).map(|f| f.1))
}

fn score(a: &[(&str, &str)], b: &[(&str, &str)]) -> f64 {
    likeness(&person(a), &person(b), Weights::default()).score
}

const FATMA: [(&str, &str); 4] = [
    ("first_name", "Fatma"),
    ("infix", "van der"),
    ("last_name", "Zee"),
    ("birth_date", "1981-03-05"),
];

#[test]
fn one_person_written_down_twice_scores_high_and_says_why() {
    let other = [
        ("first_name", "Fatima"),
        ("last_name", "van der Zee"),
        ("birth_date", "1981"),
        ("phone", "+31 6 12345678"),
    ];
    let mut fatma = FATMA.to_vec();
    fatma.push(("phone", "06-12345678"));
    let found = likeness(&person(&fatma), &person(&other), Weights::default());
    assert!(found.score > 0.9, "{}", found.score);
    assert_eq!(found.why, [Why::NameAlike, Why::BirthPart, Why::Phone]);
    let swapped = [
        ("first_name", "Zee"),
        ("infix", "van der"),
        ("last_name", "Fatma"),
        ("birth_date", "1981-05-03"),
    ];
    let found = likeness(&person(&FATMA), &person(&swapped), Weights::default());
    assert!(found.score > LIKELY, "{}", found.score);
    assert_eq!(found.why, [Why::NamesSwapped, Why::BirthNear]);
}

#[test]
fn a_household_is_not_one_person() {
    let home = [
        ("street", "Kerkstraat"),
        ("house_number", "3"),
        ("phone", "0612345678"),
    ];
    let with = |fields: &[(&'static str, &'static str)]| {
        let mut all = home.to_vec();
        all.extend_from_slice(fields);
        all
    };
    let father = with(&[
        ("first_name", "Jan"),
        ("last_name", "Bos"),
        ("birth_date", "1960-01-05"),
    ]);
    let son = with(&[
        ("first_name", "Jan"),
        ("last_name", "Bos"),
        ("birth_date", "1990-07-21"),
    ]);
    let twin = with(&[
        ("first_name", "Kees"),
        ("last_name", "Bos"),
        ("birth_date", "1990-07-21"),
    ]);
    assert!(score(&father, &son) < LIKELY);
    assert!(score(&son, &twin) < LIKELY);
}

#[test]
fn a_name_that_many_have_says_less() {
    let name = [("first_name", "Fatma"), ("last_name", "Kaya")];
    let (rare, common) = (
        Weights {
            first: 3.6,
            last: 4.6,
        },
        Weights {
            first: 1.5,
            last: 2.0,
        },
    );
    let of = |weights| likeness(&person(&name), &person(&name), weights).score;
    assert!(of(rare) > of(common));
    assert!(of(common) < LIKELY);
}

proptest::proptest! {
    #[test]
    fn one_slip_is_one_error_between_dates(a in "[12]{4}-0[1-3]-0[1-3]", b in "[12]{4}-0[1-3]-0[1-3]") {
        let slip = super::one_slip(a.as_bytes(), b.as_bytes());
        proptest::prop_assert_eq!(slip, strsim::osa_distance(&a, &b) == 1);
    }
}
