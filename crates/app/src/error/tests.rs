#![allow(clippy::unwrap_used, clippy::panic)]
use super::*;
use trede_texts::Lang;

fn both() -> [Texts; 2] {
    [Texts::new(Lang::Nl), Texts::new(Lang::En)]
}

#[test]
fn every_code_has_words_and_a_name() {
    for texts in both() {
        for code in Code::ALL {
            assert!(texts.has(code.text()), "{code:?}");
            assert!(code.hint().is_none_or(|hint| texts.has(hint)), "{code:?}");
            assert!(code.text().starts_with("error-") && !code.name().contains('_'));
        }
    }
}

#[test]
fn every_problem_has_words() {
    let name = || "x".to_owned();
    let problems = [
        (Problem::Required, "problem-required"),
        (Problem::NotADate, "problem-not-a-date"),
        (Problem::NotAPartialDate, "problem-not-a-partial-date"),
        (Problem::DateOutOfRange, "problem-date-out-of-range"),
        (Problem::NotATime, "problem-not-a-time"),
        (Problem::NotANumber, "problem-not-a-number"),
        (
            Problem::OutOfRange { min: 0, max: 1 },
            "problem-out-of-range",
        ),
        (Problem::NotADecimal, "problem-not-a-decimal"),
        (Problem::NotABool, "problem-not-a-bool"),
        (Problem::NotACode { allowed: &["a"] }, "problem-not-a-code"),
        (Problem::NotALanguage, "problem-not-a-language"),
        (Problem::UnknownLadder, "problem-unknown-ladder"),
        (Problem::NotALadder, "problem-not-a-ladder"),
        (Problem::NotAMapping, "problem-not-a-mapping"),
        (Problem::NotARung { top: 6 }, "problem-not-a-rung"),
        (Problem::NoLadder, "problem-no-ladder"),
        (Problem::NotAnId, "problem-not-an-id"),
        (
            Problem::UnknownReference { name: name() },
            "problem-unknown-reference",
        ),
        (
            Problem::AmbiguousReference { name: name() },
            "problem-ambiguous-reference",
        ),
        (Problem::TooLong, "problem-too-long"),
        (Problem::NotText, "problem-not-text"),
        (Problem::NotUnique, "problem-not-unique"),
        (
            Problem::BeforeStart {
                start: "started_on",
            },
            "problem-before-start",
        ),
        (Problem::Needs { other: "ended_on" }, "problem-needs"),
        (Problem::UnknownField, "problem-unknown-field"),
        (Problem::HoldsBsn, "problem-holds-bsn"),
    ];
    for texts in both() {
        for (problem, key) in &problems {
            assert_eq!(format!("problem-{}", problem.key()), *key);
            let text = problem_text(&texts, "trajectories", problem);
            assert!(text != *key && !text.contains('{'), "{text}");
        }
    }
    let nl = problem_text(
        &Texts::default(),
        "trajectories",
        &Problem::Needs { other: "ended_on" },
    );
    assert!(nl.contains("(ended_on)"), "{nl}");
}

#[test]
fn what_was_done_and_why_a_bundle_was_refused_have_words() {
    let ops = [
        "op-add",
        "op-set",
        "op-delete",
        "op-import",
        "op-letterhead",
        "op-resolve",
        "op-join",
        "op-edit",
        "op-add-client",
        "op-add-intake",
        "op-add-movement",
        "op-add-contact",
        "op-join-clients",
        "op-split-clients",
        "op-not-duplicates",
        "op-undo-bundle",
    ];
    let reasons = [
        "refused-damaged",
        "refused-not-for-us",
        "refused-unknown-writer",
        "refused-revoked",
        "refused-bad-signature",
        "refused-mislabelled",
        "refused-newer",
        "refused-copied",
        "refused-unusual",
        "refused-clock-ahead",
        "refused-pulls",
    ];
    for texts in both() {
        assert!(ops.iter().chain(&reasons).all(|key| texts.has(key)));
    }
}

#[test]
fn an_error_says_what_where_and_what_to_do() {
    let fault = |field: &str, problem| Fault {
        field: field.to_owned(),
        problem,
    };
    let faults = vec![
        fault("birth_date", Problem::NotAPartialDate),
        fault("coach", Problem::UnknownReference { name: "Jan".into() }),
    ];
    let text = AppError::invalid("clients", faults).text(&Texts::default());
    assert_eq!(text.code, "invalid");
    assert!(
        text.message
            .contains("Geboortedatum (birth_date) is geen geboortedatum"),
        "{}",
        text.message
    );
    assert!(
        text.message
            .contains("Coach (coach) is hier niet bekend: Jan"),
        "{}",
        text.message
    );
    assert_eq!(text.r#where.as_deref(), Some("clients: birth_date, coach"));
    assert!(text.hint.is_some());
}
