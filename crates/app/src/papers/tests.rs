#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::env::SystemEnv;
use crate::import::import_bytes;
use crate::tables;
use trede_paper::{Ground, Handover};
use trede_store::{KeyCost, Passphrase, Store};

struct Place {
    session: Session,
    _dir: tempfile::TempDir,
}

fn place() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new("vier woorden zijn genoeg".into());
    let env = Box::new(SystemEnv::default());
    let cost = KeyCost::CHEAP;
    let store = Store::create(dir.path(), "staff-1", &passphrase, cost, "here", env).unwrap();
    let mut place = Place {
        session: Session::of(store),
        _dir: dir,
    };
    place.take("settings", "key,value\ncentre,Plein West\n");
    place.take("partners", "name,contact_name\nTaalhuis,Ans\nROC,\n");
    place.take(
        "clients",
        "number,first_name,last_name,phone,city,address_secret,notes\nP-1,Fatma,Zee,0612345678,Zwolle,true,geheime notitie\nP-2,أمينة,العمري,,,,\n",
    );
    place.take(
        "intakes",
        "client,held_on,question,strengths,barriers,ladder,rung\nP-1,2026-02-01,Ik wil leren,Geduld,health,vng,2\n",
    );
    place.take(
        "referrals",
        "client,partner,referred_on\nP-1,ROC,2026-01-01\nP-1,Taalhuis,2026-03-01\n",
    );
    place
}

impl Place {
    fn take(&mut self, table: &str, csv: &str) {
        let of = tables::table(table).unwrap();
        let done = import_bytes(&mut self.session, of, csv.as_bytes(), false, &mut |_| {});
        assert_eq!(done.unwrap().refused, []);
    }

    fn paper(&self, kind: Kind, ask: &Ask) -> Result<Papers> {
        match document(&self.session, kind, ask, Lang::Nl)? {
            Document::Papers(letterhead, papers) => {
                assert_eq!(letterhead.name, "Plein West");
                let document = Document::Papers(letterhead, papers.clone());
                let rendered = print::render(&self.session, &document, Lang::Nl).unwrap();
                assert!(rendered.pages() > 0);
                // A paper that cannot be PDF/UA is made all the same, without that label.
                let pdf = rendered.pdf().unwrap();
                let label = b"pdfuaid:part";
                assert!(
                    pdf.windows(label.len()).any(|part| part == label),
                    "{kind:?}"
                );
                Ok(papers)
            }
            other => panic!("{other:?}"),
        }
    }

    fn handover(&self) -> Result<Handover> {
        match self.paper(Kind::Handover, &of(&["P-1"]))? {
            Papers::Handovers(mut all) => Ok(all.remove(0)),
            other => panic!("{other:?}"),
        }
    }
}

fn of(numbers: &[&str]) -> Ask {
    Ask {
        clients: numbers.iter().map(|n| (*n).to_owned()).collect(),
        ..Ask::default()
    }
}

#[test]
fn nothing_goes_to_a_partner_without_recorded_consent() {
    let mut place = place();
    let refused = |place: &Place| place.handover().unwrap_err().code();
    assert_eq!(refused(&place), Code::NoGround);
    // For another partner, withdrawn, or on another ground without a reason: none of these is consent.
    place.take(
        "consents",
        "client,purpose,partner,ground,reason,given_on,withdrawn_on\n\
         P-1,plek,ROC,consent,,2026-01-01,\n\
         P-1,plek,Taalhuis,consent,,2026-01-01,2026-02-01\n\
         P-1,plek,Taalhuis,interest,,2026-01-01,\n\
         P-1,plek,,consent,,2026-01-01,\n\
         P-2,plek,Taalhuis,consent,,2026-01-01,\n",
    );
    assert_eq!(refused(&place), Code::NoGround);
    let nobody = place.paper(Kind::Handover, &of(&["P-2"])).unwrap_err();
    assert_eq!(nobody.code(), Code::NoPartner);
    let asked = Ask {
        partner: Some("roc".into()),
        ..of(&["P-1"])
    };
    assert!(place.paper(Kind::Handover, &asked).is_ok());
}

#[test]
fn a_handover_holds_what_consent_covers_and_says_so() {
    let mut place = place();
    place.take(
        "consents",
        "client,purpose,partner,ground,reason,given_on\nP-1,plek in een groep,Taalhuis,interest,Verward,2026-01-01\n",
    );
    let least = place.handover().unwrap();
    assert_eq!(least.ground, Ground::Interest("Verward".into()));
    assert_eq!(least.question.as_deref(), Some("Ik wil leren"));
    assert_eq!((&least.strengths, &least.ladder), (&None, &None));

    place.take(
        "consents",
        "client,purpose,partner,ground,given_on\nP-1,plek in een groep,Taalhuis,consent,2026-01-02\n",
    );
    let usual = place.handover().unwrap();
    assert_eq!(usual.ground, Ground::Consent);
    assert_eq!(usual.partner_contact.as_deref(), Some("Ans"));
    assert_eq!(usual.strengths.as_deref(), Some("Geduld"));
    assert_eq!(usual.ladder.as_ref().and_then(|l| l.rung), Some(2));
    assert!(usual.barriers.is_empty());
    assert_eq!(usual.city, None);
    assert_eq!(
        usual.left_out,
        [
            "paper-handover-left-out-barriers",
            "paper-handover-left-out-address"
        ]
    );

    place.take(
        "consents",
        "client,purpose,partner,ground,given_on\nP-1,\"plek, ook wat het moeilijk maakt\",Taalhuis,consent,2026-01-03\n",
    );
    assert_eq!(place.handover().unwrap().barriers, ["health"]);
}

#[test]
fn a_dossier_holds_everything_of_one_person_and_nothing_of_another() {
    let mut place = place();
    place.take(
        "clients",
        "number,first_name,last_name,merged_into\nP-3,Fatima,Zee,P-1\n",
    );
    place.take("contacts", "client,happened_on,channel,topic,note\nP-3,2026-02-03,phone,guidance,gebeld\nP-2,2026-02-03,phone,guidance,van een ander\n");
    let Papers::Dossiers(all) = place.paper(Kind::Dossier, &of(&["P-1"])).unwrap() else {
        panic!("no dossier");
    };
    let told = format!("{all:?}");
    for wanted in [
        "geheime notitie",
        "Fatima",
        "gebeld",
        "gezondheid",
        "Taalhuis",
        "1 februari 2026",
    ] {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    assert!(!told.contains("van een ander"), "{told}");
    // A row of which nothing was changed since is one line, whatever number of fields it has.
    let lines = |what: &str| {
        let changes = all[0].changes.iter();
        changes.filter(|c| c.what.starts_with(what)).count()
    };
    assert_eq!(lines("Contacten"), 1, "{:?}", all[0].changes);
    assert!(lines("Klanten") >= 2);
}

#[test]
fn every_paper_can_be_made_of_someone_of_whom_little_is_known() {
    let mut place = place();
    place.take(
        "activities",
        "held_on,kind,title\n2026-01-01,group,Taalcafé\n",
    );
    place.take(
        "attendances",
        "activity,client\nTaalcafé,P-2\nTaalcafé,P-1\n",
    );
    for kind in Kind::ALL {
        let ask = match kind {
            Kind::Attendance => Ask {
                activities: vec!["taalcafé".into()],
                ..Ask::default()
            },
            Kind::Intake | Kind::Handover => continue,
            _ => of(&["P-2", "P-1"]),
        };
        place.paper(kind, &ask).unwrap();
        if kind.may_be_blank() {
            place.paper(kind, &Ask::default()).unwrap();
        } else if kind != Kind::Attendance {
            let error = place.paper(kind, &Ask::default()).unwrap_err();
            assert_eq!(error.code(), Code::NobodyToPrint);
        }
    }
    for translation in Translation::ALL {
        let ask = Ask {
            translation: Some(translation),
            ..of(&["P-1"])
        };
        let Papers::ClientCopies(copies, _) = place.paper(Kind::ClientCopy, &ask).unwrap() else {
            panic!("no copy");
        };
        let dutch = Texts::new(Lang::Nl).get("ladder-vng-2");
        let ladder = copies[0].ladder.as_ref().unwrap();
        assert_ne!(ladder.rungs[1].name, dutch);
        assert_eq!(ladder.rung, Some(2));
    }
}

#[test]
fn the_letterhead_is_kept_and_a_broken_logo_refused() {
    let mut place = place();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("logo.svg");
    std::fs::write(&file, "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>").unwrap();
    let new = NewLetterhead {
        address: Some("Plein 1;1000 AA Stad"),
        phone: Some("020 1234567"),
        logo: Some(&file),
        ..NewLetterhead::default()
    };
    set_letterhead(&mut place.session, &new).unwrap();
    let kept = letterhead(&place.session).unwrap();
    assert_eq!(kept.address.as_deref(), Some("Plein 1\n1000 AA Stad"));
    assert!(kept.logo.is_some());
    place.paper(Kind::Consent, &Ask::default()).unwrap();

    std::fs::write(&file, "geen plaatje").unwrap();
    let refused = set_letterhead(&mut place.session, &new).unwrap_err();
    assert_eq!(refused.code(), Code::BadLogo);
    // What looks like a picture and is none must not keep anyone from the paper.
    std::fs::write(&file, "<svg maar dan kapot").unwrap();
    set_letterhead(&mut place.session, &new).unwrap();
    place.paper(Kind::Consent, &Ask::default()).unwrap();
}
