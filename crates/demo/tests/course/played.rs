//! The course over real stores.

use chrono::NaiveDate;
use std::path::Path;
use trede_demo::{DemoError, Played, Progress, Scale, play};

const SMALL: Scale = Scale {
    seed: 3,
    clients: 40,
    devices: 4,
    weeks: 5,
    paper: true,
};

fn played(dir: &Path, scale: &Scale) -> Played {
    play(
        dir,
        scale,
        NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
        &mut |_| {},
    )
    .unwrap()
}

#[test]
fn a_lost_bundle_heals_and_all_devices_agree_at_the_end() {
    let dir = tempfile::tempdir().unwrap();
    let mut steps = Vec::new();
    let start = NaiveDate::from_ymd_opt(2026, 1, 5).unwrap();
    let demo = play(&dir.path().join("demo"), &SMALL, start, &mut |step| {
        steps.push(step)
    })
    .unwrap();
    assert!(
        demo.agree && demo.lost.is_some() && demo.parallel >= 1,
        "{demo:?}"
    );
    assert_eq!(demo.homes.len(), 4);
    assert!(demo.homes.iter().all(|home| home.is_dir()));
    assert_eq!(
        steps
            .iter()
            .filter(|step| matches!(step, Progress::Week { of: 5, .. }))
            .count(),
        5
    );
    let names: Vec<_> = demo
        .paper
        .iter()
        .map(|path| path.file_name().unwrap().to_str().unwrap())
        .collect();
    assert!(
        names
            .iter()
            .filter(|name| name.starts_with("intake-"))
            .count()
            >= 4,
        "{names:?}"
    );
    for name in ["intakes.pdf", "resultaten.pdf", "results.json", "gaps.json"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert!(
        demo.paper
            .iter()
            .all(|path| path.metadata().unwrap().len() > 0)
    );
}

#[test]
fn the_same_seed_gives_the_same_digest() {
    let dir = tempfile::tempdir().unwrap();
    let tiny = Scale {
        seed: 5,
        clients: 12,
        devices: 3,
        weeks: 3,
        paper: false,
    };
    let digest = |name: &str, scale: &Scale| played(&dir.path().join(name), scale).digest;
    assert_eq!(digest("a", &tiny), digest("b", &tiny));
    assert_ne!(digest("c", &tiny), digest("d", &Scale { seed: 6, ..tiny }));
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("brief.txt"), "van iemand").unwrap();
    let refused = play(
        dir.path(),
        &SMALL,
        NaiveDate::from_ymd_opt(2026, 1, 5).unwrap(),
        &mut |_| {},
    );
    assert!(matches!(refused, Err(DemoError::NotEmpty(_))));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn a_centre_of_any_size_lives_through_its_weeks() {
    let dir = tempfile::tempdir().unwrap();
    for (devices, weeks) in [(1, 2), (2, 3), (8, 4)] {
        let scale = Scale {
            seed: 2,
            clients: 30,
            devices,
            weeks,
            paper: false,
        };
        let demo = played(&dir.path().join(devices.to_string()), &scale);
        assert!(demo.agree && demo.paper.is_empty(), "{demo:?}");
    }
}
