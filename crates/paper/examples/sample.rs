//! Writes sample papers into a folder, to be looked at: `cargo run -p trede-paper --example sample -- DIR`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;
use std::time::Instant;

use chrono::NaiveDate;
use trede_paper::{Document, IntakeSummary, LadderPicture, NextStep, render};
use trede_texts::{Lang, Texts};

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn ordinary() -> IntakeSummary {
    IntakeSummary {
        centre: "Participatiecentrum Geuzenveld-Slotermeer".into(),
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
        question: some(
            "Ik wil beter Nederlands leren. En ik wil graag met mensen werken, maar ik weet niet hoe ik moet beginnen.",
        ),
        goals: some(
            "Binnen een jaar op niveau B1\nEen taalstage in de zorg\nElke week naar de leesgroep",
        ),
        expectations: None,
        education: some("Middelbare school in Marokko, geen diploma"),
        work_experience: some("Vier jaar in een bakkerij. Tien jaar thuis voor de kinderen."),
        strengths: some("Kan goed koken en organiseren\nKomt altijd op tijd\nHeeft veel geduld"),
        barriers: ["language", "care", "money"].map(str::to_owned).to_vec(),
        ladder: LadderPicture::built_in("vng", Some(2), &Texts::default()),
        agreements: some(
            "Fatima gaat twee keer per week naar taalles.\nMarjan vraagt een plek in de leesgroep.\nOver drie maanden kijken wij samen hoe het gaat.",
        ),
        next_steps: vec![NextStep {
            on: some("2026-03-12"),
            text: "Samen naar het taalloket in Buurthuis De Brug, 10 uur.".into(),
            who: some("Marjan en Fatima"),
        }],
        direction: some("client"),
        direction_partner: None,
        shared_with: vec!["Taalhuis Nieuw-West".into()],
    }
}

fn long() -> IntakeSummary {
    let much = "Ik woon hier nu elf jaar en ik heb altijd voor mijn kinderen gezorgd. Nu zijn ze groot en zit ik veel thuis. Ik wil graag weer iets doen, maar ik ben onzeker over mijn Nederlands en ik weet niet welke papieren ik nodig heb. ".repeat(4);
    IntakeSummary {
        question: Some(much.clone()),
        goals: Some(much.replace(". ", ".\n")),
        expectations: Some(much.clone()),
        agreements: Some(much.repeat(2)),
        strengths: Some(much),
        barriers: [
            "health",
            "money",
            "housing",
            "care",
            "language",
            "isolation",
            "safety",
            "neighbourhood",
            "other",
        ]
        .map(str::to_owned)
        .to_vec(),
        ladder: LadderPicture::built_in("vng", Some(6), &Texts::default()),
        direction: some("partner"),
        direction_partner: some("Stichting Combiwel"),
        shared_with: vec![
            "Combiwel".into(),
            "Taalhuis Nieuw-West".into(),
            "ROC van Amsterdam".into(),
        ],
        ..ordinary()
    }
}

fn nasty() -> IntakeSummary {
    IntakeSummary {
        client_name: "Олена #strong[x] *Шевченко* $x^2$".into(),
        staff: some("=cmd|' /C calc'!A0"),
        question: some(
            "أريد أن أتعلم اللغة الهولندية وأن أعمل مع الناس.\nЯ хочу працювати 😀 🦄\n#set page(fill: red) \\ [a] <b> @ref `raw` // weg /* niet */",
        ),
        goals: some(
            "#read(\"/etc/passwd\")\n#{panic()}\n$ sum_(i=1)^n i $\n= Kop\n- lijst\n* * * _vet_ ~ -- ---",
        ),
        strengths: some(&"hottentottententententoonstelling".repeat(6)),
        barriers: vec!["Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(3)],
        ladder: Some(LadderPicture {
            name: "Eigen ladder".into(),
            rungs: [
                "Thuis",
                "Buitenshuisactiviteitenprogramma",
                "#rect()",
                "Werk & inkomen",
                "አማርኛ ሰላም",
                "गणित",
                "ยินดี",
                "Ende",
                "中文",
            ]
            .map(|name| trede_paper::Rung {
                name: name.into(),
                meaning: None,
            })
            .to_vec(),
            rung: Some(3),
        }),
        next_steps: vec![NextStep {
            on: some("morgen #x"),
            text: "→ ☎ bellen ✓ ትግርኛ ქართული Հայերեն தமிழ்".into(),
            who: None,
        }],
        ..ordinary()
    }
}

fn main() {
    let dir = std::env::args().nth(1).expect("a folder to write to");
    let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
    let empty = IntakeSummary {
        ladder: LadderPicture::built_in("amsterdam", None, &Texts::default()),
        ..Default::default()
    };
    let ams = IntakeSummary {
        ladder: LadderPicture::built_in("amsterdam", Some(5), &Texts::default()),
        ..ordinary()
    };
    let papers: Vec<(&str, Lang, Document)> = vec![
        (
            "ordinary",
            Lang::Nl,
            Document::IntakeSummaries(vec![ordinary()]),
        ),
        (
            "english",
            Lang::En,
            Document::IntakeSummaries(vec![ordinary()]),
        ),
        ("long", Lang::Nl, Document::IntakeSummaries(vec![long()])),
        ("nasty", Lang::Nl, Document::IntakeSummaries(vec![nasty()])),
        (
            "empty",
            Lang::Nl,
            Document::IntakeSummaries(vec![empty.clone()]),
        ),
        (
            "many",
            Lang::Nl,
            Document::IntakeSummaries(vec![ams, long(), empty, ordinary()]),
        ),
    ];
    for (name, lang, document) in papers {
        let start = Instant::now();
        match render(&document, lang, day) {
            Err(error) => println!("{name}: {error}"),
            Ok(rendered) => {
                let set = start.elapsed();
                let pdf = rendered.pdf().unwrap();
                let svg: usize = rendered.svg_pages().iter().map(String::len).sum();
                println!(
                    "{name}: {} pages, set in {set:?}, all in {:?}, pdf {} bytes, svg {svg} bytes",
                    rendered.pages(),
                    start.elapsed(),
                    pdf.len()
                );
                std::fs::write(Path::new(&dir).join(format!("{name}.pdf")), pdf).unwrap();
                std::fs::write(
                    Path::new(&dir).join(format!("{name}-1.svg")),
                    &rendered.svg_pages()[0],
                )
                .unwrap();
            }
        }
    }
}
