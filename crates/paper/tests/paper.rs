//! Papers as they come out: read back with poppler.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;
use std::process::Command;

use chrono::NaiveDate;
use trede_paper::{
    Chapter, ClientCopy, Document, FullReport, Grid, IntakeSummary, LadderPicture, Letterhead,
    NextStep, PaperError, Papers, Rendered, Rung, render,
};
use trede_texts::{Lang, Texts, Translation};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 5).unwrap()
}

fn printed(document: &Document) -> Rendered {
    render(document, Lang::Nl, day()).unwrap()
}

/// Runs a poppler tool on `pdf`. `name` keeps the files of the tests apart.
fn poppler(tool: &str, arguments: &[&str], pdf: &[u8], name: &str) -> String {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&file, pdf).unwrap();
    let mut command = Command::new(tool);
    command.args(arguments).arg(&file);
    if tool == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("poppler-utils is installed");
    assert!(
        output.status.success(),
        "{tool} failed on {}",
        file.display()
    );
    String::from_utf8(output.stdout).unwrap()
}

/// The text of a paper without line ends and places to break words.
fn text_of(pdf: &[u8], name: &str) -> String {
    poppler("pdftotext", &["-enc", "UTF-8"], pdf, name)
        .replace('\u{200B}', "")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn ordinary() -> IntakeSummary {
    IntakeSummary {
        centre: "Participatiecentrum Nieuw-West".into(),
        letterhead: None,
        client_name: "Fatima el Amrani".into(),
        client_number: some("K7-204"),
        birth_date: some("1981-03"),
        city: some("Amsterdam"),
        language: some("ar"),
        language_level: some("A2"),
        held_on: some("2026-03-05"),
        staff: some("Marjan de Wit"),
        location: some("Bibliotheek Slotermeer"),
        question: some("Ik wil beter Nederlands leren."),
        goals: some("Een taalstage in de zorg\nElke week naar de leesgroep"),
        expectations: some("Over een jaar werk."),
        education: some("Middelbare school"),
        work_experience: some("Vier jaar in een bakkerij."),
        strengths: some("Kan goed koken"),
        barriers: vec!["language".into(), "money".into()],
        ladder: LadderPicture::built_in("vng", Some(2), &Texts::default()),
        agreements: some("Twee keer per week naar taalles."),
        next_steps: vec![NextStep {
            on: some("2026-03-12"),
            text: "Samen naar het taalloket.".into(),
            who: some("Marjan"),
        }],
        direction: some("client"),
        direction_partner: None,
        shared_with: vec!["Taalhuis".into()],
    }
}

#[test]
fn an_ordinary_intake_is_one_page_that_says_everything() {
    let rendered = printed(&Document::IntakeSummaries(vec![ordinary()]));
    assert_eq!(rendered.pages(), 1);
    assert_eq!(rendered.svg_pages().len(), 1);
    let pdf = rendered.pdf().unwrap();
    let text = text_of(&pdf, "ordinary");
    for wanted in [
        "Participatiecentrum Nieuw-West",
        "Samenvatting van uw intake",
        "Fatima el Amrani",
        "K7-204",
        "maart 1981",
        "5 maart 2026",
        "Marjan de Wit",
        "Bibliotheek Slotermeer",
        "Arabisch",
        "A2: korte, makkelijke zinnen",
        "Ik wil beter Nederlands leren.",
        "Een taalstage in de zorg",
        "Elke week naar de leesgroep",
        "Over een jaar werk.",
        "Middelbare school",
        "Vier jaar in een bakkerij.",
        "Kan goed koken",
        "Taal, geld en schulden",
        "U staat hier",
        "Trede 2: U ziet elke week mensen buiten uw huis.",
        "Geïsoleerd",
        "Twee keer per week naar taalles.",
        "12 maart 2026",
        "Samen naar het taalloket.",
        "U bepaalt zelf uw stappen.",
        "Handtekening Fatima el Amrani",
        "Handtekening Marjan de Wit",
        "delen met Taalhuis",
    ] {
        assert!(text.contains(wanted), "{wanted:?} is not in {text:?}");
    }

    let info = poppler("pdfinfo", &[], &pdf, "ordinary-info");
    for wanted in [
        "Samenvatting van uw intake",
        "Tagged:          yes",
        "A4",
        "Trede",
    ] {
        assert!(info.contains(wanted), "{wanted:?} is not in {info}");
    }
    let about = poppler("pdfinfo", &["-meta"], &pdf, "ordinary-meta");
    for wanted in ["pdfaid:part", "pdfuaid:part", "2026-03-05"] {
        assert!(about.contains(wanted), "{wanted:?} is not in {about}");
    }
    let structure = poppler("pdfinfo", &["-struct-text"], &pdf, "ordinary-struct");
    assert!(structure.contains("H1"), "{structure}");
    assert!(contains(&pdf, b"/Lang(nl)"), "the language is not named");
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[test]
fn what_is_empty_is_never_printed_as_such() {
    let empty = IntakeSummary::default();
    let rendered = printed(&Document::IntakeSummaries(vec![empty]));
    assert_eq!(rendered.pages(), 1);
    let text = text_of(&rendered.pdf().unwrap(), "empty");
    for odd in ["None", "none", "null", "auto", "paper-", "unknown", "{"] {
        assert!(!text.contains(odd), "{odd:?} is in {text:?}");
    }
    assert!(text.contains("Uw handtekening"), "{text}");
    assert!(text.contains("alleen door als u dat goed vindt"), "{text}");
}

#[test]
fn texts_of_people_are_never_markup() {
    let markup = r#"#read("/etc/passwd") #panic() *vet* _schuin_ $x^2$ [a] \ <b> @c `d` // e = f"#;
    let nasty = IntakeSummary {
        client_name: "Олена *Шевченко*".into(),
        question: some(&format!("{markup}\nأريد أن أعمل\nትግርኛ")),
        goals: some("= Kop\n- lijst\n/ term: uitleg"),
        strengths: some(&"onafgebroken".repeat(40)),
        agreements: some("Bellen 😀 中文"),
        ladder: Some(LadderPicture {
            name: "#rect()".into(),
            rungs: vec![
                Rung {
                    name: "#panic()".into(),
                    meaning: some("$y$"),
                },
                Rung::default(),
            ],
            rung: Some(1),
        }),
        ..ordinary()
    };
    let rendered = printed(&Document::IntakeSummaries(vec![nasty]));
    let pdf = rendered.pdf().unwrap();
    let text = text_of(&pdf, "nasty");
    for wanted in [
        markup,
        "Олена *Шевченко*",
        "= Kop",
        "• lijst",
        "/ term: uitleg",
        "ትግርኛ",
        "#panic()",
        "$y$",
        "Bellen",
    ] {
        assert!(text.contains(wanted), "{wanted:?} is not in {text:?}");
    }
    let joined = text.replace(' ', "");
    assert!(joined.contains(&"onafgebroken".repeat(40)), "{text}");
    // A sign that no font has costs the label of the standard, never the paper.
    assert!(poppler("pdfinfo", &[], &pdf, "nasty-info").contains("Tagged:          yes"));
}

#[test]
fn long_texts_flow_on_and_nothing_is_cut() {
    let long = IntakeSummary {
        question: some(&"Ik wil graag weer iets doen. ".repeat(60)),
        agreements: some(&"Wij bellen elkaar elke week.\n".repeat(30)),
        expectations: some(&format!("{}Hier eindigt het.", "En zo verder. ".repeat(80))),
        ..ordinary()
    };
    let rendered = printed(&Document::IntakeSummaries(vec![
        ordinary(),
        long,
        ordinary(),
    ]));
    assert!(rendered.pages() > 3, "{}", rendered.pages());
    assert_eq!(rendered.svg_pages().len(), rendered.pages());
    let pdf = rendered.pdf().unwrap();
    let text = text_of(&pdf, "long");
    assert_eq!(text.matches("Wij bellen elkaar elke week.").count(), 30);
    assert!(text.contains("Hier eindigt het."));
    let own = rendered.pages() - 2;
    let close = text.replace(' ', "");
    for page in 1..=own {
        let number = format!("{page}/{own}");
        assert_eq!(close.matches(&number).count(), 1, "{number} in {text:?}");
    }
    assert!(text.contains("Fatima el Amrani · K7-204"), "{text}");
    assert_eq!(text.matches("Handtekening Fatima el Amrani").count(), 3);
}

#[test]
fn the_line_below_a_page_is_one_line_whatever_the_length_of_a_name() {
    let long = IntakeSummary {
        client_name: "Maximiliaan Alexander Christoffel Hendrikus van der Wouden ".repeat(4),
        question: some(&"Ik wil graag weer iets doen. ".repeat(200)),
        ..ordinary()
    };
    let pdf = printed(&Document::IntakeSummaries(vec![long]))
        .pdf()
        .unwrap();
    let text = text_of(&pdf, "long-name");
    assert!(text.contains("… · K7-204 1/3"), "{text}");
}

#[test]
fn a_title_in_arabic_stands_clear_of_the_letterhead() {
    let letterhead = Letterhead {
        name: "Plein West".into(),
        phone: some("0201234567"),
        ..Letterhead::default()
    };
    let copies = Papers::ClientCopies(vec![ClientCopy::default()], Some(Translation::Ar));
    let pdf = printed(&Document::Papers(letterhead, copies))
        .pdf()
        .unwrap();
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("arabic-title.html");
    let output = file.to_str().unwrap();
    std::fs::write(file.with_extension("pdf"), pdf).unwrap();
    let ran = Command::new("pdftotext")
        .args([
            "-bbox",
            file.with_extension("pdf").to_str().unwrap(),
            output,
        ])
        .status()
        .unwrap();
    assert!(ran.success());
    let boxes = std::fs::read_to_string(file).unwrap();
    let top = |is: &dyn Fn(&str) -> bool| -> f64 {
        let mut words = boxes.lines().filter(|line| line.contains("<word"));
        let line = words.find(|line| is(line)).unwrap();
        let rest = line.split_once("yMin=\"").unwrap().1;
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    let number = top(&|line| line.contains("0201234567"));
    // Poppler tells letters as they are joined.
    let arabic = |c: char| matches!(c, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fefc}');
    let title = top(&|line| line.chars().any(arabic));
    assert!(title > number, "{title} is above {number}");
}

#[test]
fn no_summaries_is_no_paper() {
    let error = render(&Document::IntakeSummaries(Vec::new()), Lang::Nl, day()).unwrap_err();
    assert!(matches!(error, PaperError::Nothing));
}

#[test]
fn a_report_has_its_figures_tables_and_what_each_figure_is() {
    let figure = |name: &str, is: &str| (name.to_owned(), is.to_owned(), some("12"));
    let words = |words: &[&str]| {
        words
            .iter()
            .map(|word| (*word).to_owned())
            .collect::<Vec<_>>()
    };
    let chapter = |title: &str| Chapter {
        title: title.into(),
        facts: vec![figure("Totaal", "1.234")],
        tables: vec![Grid {
            columns: words(&["Herkomst", "Klanten"]),
            right: vec![false, true],
            rows: vec![words(&["UWV", "1.200"]), words(&["#import \"x\"", "34"])],
        }],
        notes: words(&["Vergeleken met 2024."]),
        definitions: vec![(
            "Herkomst".into(),
            "Hoe klanten bij het centrum kwamen.".into(),
        )],
        ..Chapter::default()
    };
    let report = FullReport {
        title: "Verslag over 2025".into(),
        centre: "Participatiecentrum Nieuw-West".into(),
        about: "1 januari 2025 tot en met 31 december 2025, hele centrum".into(),
        summary: "4 van de 6 doelen zijn gehaald.".into(),
        chapters: vec![chapter("Instroom"), chapter("Uitstroom")],
        ..FullReport::default()
    };
    let rendered = printed(&Document::Report(Box::new(report)));
    assert_eq!(rendered.pages(), rendered.svg_pages().len());
    let pdf = rendered.pdf().unwrap();
    let text = text_of(&pdf, "report");
    let mut at = 0;
    for wanted in [
        "Participatiecentrum Nieuw-West",
        "Verslag over 2025",
        "hele centrum",
        "4 van de 6 doelen zijn gehaald.",
        "Instroom",
        "1.234",
        "Eerder: 12",
        "#import \"x\"",
        "1.200",
        "Vergeleken met 2024.",
        "Uitstroom",
        "Zo tellen wij",
        "Instroom Herkomst: Hoe klanten",
        "Uitstroom Herkomst: Hoe klanten",
    ] {
        let found = text[at..].find(wanted);
        at += found.unwrap_or_else(|| panic!("{wanted:?} does not come next in {text:?}"));
    }
    assert!(text.contains("Gemaakt op 5 maart 2026"), "{text}");
    assert!(poppler("pdfinfo", &["-meta"], &pdf, "report-meta").contains("pdfuaid:part"));
}

#[test]
fn the_same_data_gives_the_same_file() {
    let document = Document::Report(Box::default());
    let write = || printed(&document).pdf().unwrap();
    assert!(write() == write());
}
