//! What still has to be done.

use crate::centre::{Centre, END, START, day, id, quarter, text};
use trede_report::{Gap, GapList, GapLists, Listed, ReportError, behind, gaps};
use uuid::Uuid;

fn numbers(list: &[Gap]) -> Vec<&str> {
    list.iter()
        .map(|gap| gap.client.as_deref().unwrap())
        .collect()
}

fn intake(centre: &Centre, client: Uuid, held_on: &str) {
    centre.add(
        "intakes",
        &[("client_id", id(client)), ("held_on", text(held_on))],
    );
}

#[test]
fn a_transfer_stays_on_the_list_until_the_day_it_was_secured() {
    let centre = Centre::new();
    let [old, late, done, work] = ["A-1", "A-2", "A-3", "A-4"]
        .map(|number| centre.client(number, &[("infix", text("van der"))]));
    let end = centre.ended(
        late,
        END,
        "transferred",
        &[("follow_up_secured_on", text("2026-04-01"))],
    );
    centre.ended(old, "2024-05-01", "transferred", &[]);
    centre.ended(
        done,
        START,
        "transferred",
        &[("follow_up_secured_on", text(END))],
    );
    centre.ended(work, START, "work", &[]);
    centre.ended(done, "2026-04-01", "transferred", &[]);
    let list = gaps(&centre.conn, &quarter()).unwrap().unsecured_ends;
    assert_eq!(numbers(&list), ["A-1", "A-2"]);
    assert_eq!(
        (list[1].name.as_deref(), list[1].row_id, list[1].since),
        (Some("Fatma van der Zee"), Some(end), Some(day(END)))
    );
}

#[test]
fn single_measurements_are_those_of_the_ladder_report() {
    let centre = Centre::new();
    let [one, two] = ["A-1", "A-2"].map(|number| centre.client(number, &[]));
    centre.measured(two, START, 1);
    centre.measured(two, END, 1);
    centre.measured(one, START, 1);
    let last = centre.measured(one, START, 2);
    let list = gaps(&centre.conn, &quarter()).unwrap().single_measurement;
    assert_eq!(
        (numbers(&list), list[0].row_id, list[0].since),
        (vec!["A-1"], Some(last), Some(day(START)))
    );
}

#[test]
fn an_open_trajectory_is_past_its_end_the_day_after() {
    let centre = Centre::new();
    let [due, past, unplanned, over] =
        ["A-1", "A-2", "A-3", "A-4"].map(|number| centre.client(number, &[]));
    centre.trajectory(
        due,
        "individual",
        "2025-06-01",
        &[("planned_end_on", text(END))],
    );
    centre.trajectory(
        past,
        "individual",
        "2025-06-01",
        &[("planned_end_on", text("2026-03-30"))],
    );
    centre.trajectory(unplanned, "individual", "2025-03-01", &[]);
    centre.trajectory(
        over,
        "individual",
        "2025-03-01",
        &[
            ("planned_end_on", text("2025-09-01")),
            ("ended_on", text("2026-03-30")),
        ],
    );
    let list = gaps(&centre.conn, &quarter()).unwrap().past_planned_end;
    assert_eq!(
        (numbers(&list), list[0].since),
        (vec!["A-3", "A-2"], Some(day("2026-03-01")))
    );
}

#[test]
fn eight_weeks_without_a_contact_is_noticed() {
    let centre = Centre::new();
    let [never, old, edge, future, ended] =
        ["A-1", "A-2", "A-3", "A-4", "A-5"].map(|number| centre.client(number, &[]));
    for client in [never, old, edge, future] {
        centre.trajectory(client, "individual", START, &[]);
    }
    centre.trajectory(old, "group", START, &[]); // still one person on the list
    centre.trajectory(
        ended,
        "individual",
        "2025-01-01",
        &[("ended_on", text("2026-03-30"))],
    );
    centre.contact(Some(old), "2026-02-03", &[]); // the 57th day, counting the last as the first
    centre.contact(
        Some(edge),
        "2026-02-04",
        &[("location_id", id(centre.location("Elders")))],
    );
    centre.contact(Some(future), "2026-04-01", &[]);
    let list = gaps(&centre.conn, &quarter()).unwrap().no_contact;
    assert_eq!(
        (numbers(&list), list[2].since),
        (vec!["A-1", "A-4", "A-2"], Some(day("2026-02-03")))
    );
}

#[test]
fn an_intake_up_to_that_day_is_an_intake() {
    let centre = Centre::new();
    let [none, late, held] = ["A-1", "A-2", "A-3"].map(|number| centre.client(number, &[]));
    for client in [late, held, none] {
        centre.trajectory(client, "individual", START, &[]);
    }
    intake(&centre, late, "2026-04-01");
    intake(&centre, held, END);
    let list = gaps(&centre.conn, &quarter()).unwrap().no_intake;
    assert_eq!(
        (numbers(&list), list[0].since),
        (vec!["A-1", "A-2"], Some(day(START)))
    );
}

#[test]
fn what_was_done_for_a_joined_record_was_done_for_the_person() {
    let centre = Centre::new();
    let [kept, other] = ["A-1", "A-2"].map(|number| centre.client(number, &[]));
    centre.trajectory(kept, "individual", START, &[]);
    intake(&centre, other, START);
    centre.contact(Some(other), END, &[]);
    let count = || {
        let gaps = gaps(&centre.conn, &quarter()).unwrap();
        (gaps.no_intake.len(), gaps.no_contact.len())
    };
    assert_eq!(count(), (1, 1));
    centre.join(other, kept);
    assert_eq!(count(), (0, 0));
    centre.set(
        "clients",
        other,
        "merged_into",
        rusqlite::types::Value::Null,
    );
    centre.join(kept, other);
    assert_eq!(count(), (0, 0));
}

#[test]
fn the_first_of_a_list_are_those_that_wait_longest_and_all_are_counted() {
    let centre = Centre::new();
    let clients = ["A-1", "A-2", "A-3", "A-4"].map(|number| centre.client(number, &[]));
    for (client, day) in clients
        .into_iter()
        .zip(["2025-03-02", "2025-03-01", "2025-03-01", END])
    {
        centre.trajectory(client, "individual", day, &[]);
        intake(&centre, client, "2026-04-01");
    }
    let all = gaps(&centre.conn, &quarter()).unwrap();
    assert_eq!(numbers(&all.no_intake), ["A-2", "A-3", "A-1", "A-4"]);
    assert_eq!(all.counts, None);
    let lists = GapLists::read(&centre.conn, None, &quarter()).unwrap();
    let first = lists.named(&centre.conn, Some(2)).unwrap();
    assert_eq!(first.no_intake, all.no_intake[..2]);
    assert_eq!(first.past_planned_end, all.past_planned_end[..2]);
    let counts = first.counts.unwrap();
    assert_eq!(
        (counts.no_intake, counts.past_planned_end, counts.no_contact),
        (4, 3, 4)
    );
    assert_eq!((counts.unsecured_ends, counts.single_measurement), (0, 0));
}

#[test]
fn behind_each_list_stand_those_on_it() {
    let centre = Centre::new();
    let [one, two] = ["A-1", "A-2"].map(|number| centre.client(number, &[]));
    centre.trajectory(one, "individual", START, &[]);
    let end = centre.ended(two, END, "transferred", &[]);
    let rows = behind(&centre.conn, &quarter(), Listed::Gaps(None), None).unwrap();
    let figures = |client: Uuid| {
        let mine = rows.iter().filter(move |row| row.client_id == Some(client));
        mine.map(|row| row.figure.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(figures(one), ["no_contact", "no_intake"]);
    // The day of its end is a day of the trajectory too.
    assert_eq!(figures(two), ["unsecured_ends", "no_contact", "no_intake"]);
    assert_eq!(
        (rows[0].id, rows[0].table.as_str(), rows[0].amount),
        (Some(end), "trajectories", 1.0)
    );
    let only = Listed::Gaps(Some(GapList::NoContact));
    let no_contact = behind(&centre.conn, &quarter(), only, None).unwrap();
    assert!(
        no_contact
            .iter()
            .eq(rows.iter().filter(|row| row.figure == "no_contact"))
    );
    assert_eq!(no_contact.len(), 2);
}

#[test]
fn lists_can_be_narrowed_down_before_they_are_counted() {
    let centre = Centre::new();
    let [one, two, joined] = ["A-1", "A-2", "A-3"].map(|number| centre.client(number, &[]));
    centre.trajectory(one, "individual", START, &[]);
    let open = centre.trajectory(joined, "individual", "2025-01-05", &[]);
    centre.join(joined, two);
    let mut lists = GapLists::read(&centre.conn, None, &quarter()).unwrap();
    assert_eq!(lists.person(joined), two);
    let mut seen = Vec::new();
    let kept: Result<(), ReportError> = lists.retain(|list, who| {
        seen.push((list, who.client_id, who.row_id, who.since));
        assert_eq!(who.person, who.client_id);
        Ok(who.client_id == Some(two))
    });
    kept.unwrap();
    let planned = "2026-01-05".parse().ok();
    assert!(seen.contains(&(GapList::PastPlannedEnd, Some(two), Some(open), planned)));
    assert!(seen.contains(&(GapList::NoContact, Some(one), None, None)));
    let counts = lists.counts();
    assert_eq!((counts.no_contact, counts.no_intake), (1, 1));
    let left = lists.named(&centre.conn, None).unwrap();
    assert_eq!(numbers(&left.no_intake), ["A-2"]);
}
