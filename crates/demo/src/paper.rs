//! What a demo leaves on paper, from the coordinator's device.

use crate::DemoError;
use crate::course::Course;
use chrono::Days;
use std::path::{Path, PathBuf};
use trede_app::print::{self, Whose};
use trede_app::reports::{self, Answer, Ask, Kind};
use trede_app::{Code, Session};
use trede_domain::schema::table;
use trede_texts::{Lang, Texts};

/// How many people's summaries stand in files of their own.
const HANDFUL: usize = 5;

/// Intake summaries of a handful, those of the last week together, the results, and every report as JSON.
pub(crate) fn print(
    session: &Session,
    course: &Course,
    dir: &Path,
) -> Result<Vec<PathBuf>, DemoError> {
    let mut files = Vec::new();
    for number in latest(session)? {
        let path = dir.join(format!("intake-{number}.pdf"));
        let document = print::intakes(session, &Whose::Clients(vec![number]), Lang::Nl)?;
        print::save(session, &document, Lang::Nl, &path)?;
        files.push(path);
    }
    let path = dir.join("intakes.pdf");
    if last_week(session, course, &path)? {
        files.push(path);
    }
    let ask = Ask {
        from: Some(course.start),
        to: Some(course.end()),
        ..Ask::default()
    };
    let path = dir.join("resultaten.pdf");
    let texts = Texts::new(Lang::Nl);
    let results = Answer::of(session, Kind::Results, &ask)?;
    let document = reports::on_paper(session, &[results], &texts)?;
    print::save(session, &document, Lang::Nl, &path)?;
    files.push(path);
    let outside = Ask {
        external: true,
        ..ask.clone()
    };
    let answers = reports::all(session, &outside)?;
    let path = dir.join("verslag.pdf");
    let document = reports::on_paper(session, &answers, &texts)?;
    print::save(session, &document, Lang::Nl, &path)?;
    files.push(path);
    let path = dir.join("verslag.xlsx");
    print::write_file(&path, &reports::workbook(&answers, &texts)?)?;
    files.push(path);
    for kind in Kind::ALL {
        let path = dir.join(format!("{}.json", kind.name()));
        let report = reports::report(session, kind, &ask)?;
        let text = serde_json::to_string_pretty(&report).map_err(|source| DemoError::Json {
            path: path.clone(),
            source,
        })?;
        print::write_file(&path, text.as_bytes())?;
        files.push(path);
    }
    Ok(files)
}

/// The numbers of those whose intake was last, newest first.
fn latest(session: &Session) -> Result<Vec<String>, DemoError> {
    let (intakes, clients) = (
        table("intakes").ok_or(DemoError::Table("intakes"))?,
        table("clients").ok_or(DemoError::Table("clients"))?,
    );
    let mut held: Vec<_> = session
        .store()
        .list(intakes, None)?
        .iter()
        .map(|row| {
            (
                row.get(intakes, "held_on").to_text(),
                row.id,
                row.get(intakes, "client_id").as_id(),
            )
        })
        .collect();
    held.sort_unstable();
    let mut numbers = Vec::new();
    for client in held
        .into_iter()
        .rev()
        .filter_map(|(_, _, client)| client)
        .take(HANDFUL)
    {
        let row = session.store().get(clients, client)?;
        numbers.extend(
            row.map(|row| row.get(clients, "number").to_text())
                .filter(|number| !number.is_empty()),
        );
    }
    Ok(numbers)
}

/// Prints the intakes of the last week in which there were any.
fn last_week(session: &Session, course: &Course, path: &Path) -> Result<bool, DemoError> {
    for week in (0..course.weeks.len()).rev() {
        let monday = course.monday(week);
        match print::intakes(
            session,
            &Whose::Held(monday, monday + Days::new(6)),
            Lang::Nl,
        ) {
            Ok(document) => {
                print::save(session, &document, Lang::Nl, path)?;
                return Ok(true);
            }
            Err(error) if error.code() == Code::NothingToPrint => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(false)
}
