//! The merge decision over any versions: the order in which they come, and how often, makes no difference.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use trede_domain::merge::{Cell, Remembered, decide};
use trede_domain::{Seen, Stamp, Value, Version, WriterId};

/// What three writers do to one field: they write, or take over what another has.
#[derive(Debug, Clone)]
enum Act {
    Write { who: usize, clock: u64 },
    Merge { who: usize, from: usize },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        (0..3_usize, 0..6_u64).prop_map(|(who, clock)| Act::Write { who, clock }),
        (0..3_usize, 0..3_usize).prop_map(|(who, from)| Act::Merge { who, from }),
    ];
    proptest::collection::vec(act, 1..24)
}

/// Plays the acts; every version that ever stood anywhere.
fn play(acts: &[Act]) -> Vec<Cell> {
    let mut here: Vec<Option<Cell>> = vec![None; 3];
    let mut clocks = [(0, 0); 3];
    let mut sequences = [0; 3];
    let mut all = Vec::new();
    for (n, act) in acts.iter().enumerate() {
        match *act {
            Act::Write { who, clock } => {
                let writer = WriterId(who as u64);
                sequences[who] += 1;
                let stamp = Stamp::next(clocks[who], clock, writer);
                clocks[who] = stamp.clock();
                let mut seen = here[who]
                    .as_ref()
                    .map(|c| c.version.seen.clone())
                    .unwrap_or_default();
                seen.add(writer, sequences[who]);
                here[who] = Some(Cell {
                    value: Value::Int(n as i64),
                    version: Version { stamp, seen },
                });
            }
            Act::Merge { who, from } => {
                if let Some(incoming) = here[from].clone() {
                    clocks[who] = clocks[who].max(incoming.version.stamp.clock());
                    here[who] = Some(decide(here[who].clone(), incoming).stands);
                }
            }
        }
        all.extend(here.iter().flatten().cloned());
    }
    all
}

fn merged<'a>(cells: impl IntoIterator<Item = &'a Cell>) -> Option<Cell> {
    cells.into_iter().fold(None, |here, incoming| {
        Some(decide(here, incoming.clone()).stands)
    })
}

proptest! {
    #[test]
    fn order_and_repetition_make_no_difference(acts in acts(), order in any::<u64>()) {
        let cells = play(&acts);
        let mut shuffled = cells.clone();
        let n = shuffled.len();
        for i in 0..n {
            shuffled.swap(i, (order.wrapping_mul(i as u64 + 7) % n as u64) as usize);
        }
        let doubled = cells.iter().chain(&shuffled);
        prop_assert_eq!(merged(&cells), merged(&shuffled));
        prop_assert_eq!(merged(&cells), merged(doubled));
    }

    #[test]
    fn what_is_the_same_changes_nothing(acts in acts()) {
        for cell in play(&acts) {
            let decision = decide(Some(cell.clone()), cell.clone());
            prop_assert!(!decision.changed);
            prop_assert_eq!(decision.stands, cell);
            prop_assert_eq!(decision.remembered, Remembered::Nothing);
        }
    }

    #[test]
    fn a_value_that_gives_way_to_one_that_had_not_seen_it_is_kept(acts in acts()) {
        let cells = play(&acts);
        for a in &cells {
            for b in &cells {
                let decision = decide(Some(a.clone()), b.clone());
                let parallel = !a.version.seen.includes(&b.version.seen) && !b.version.seen.includes(&a.version.seen);
                let kept = matches!(&decision.remembered, Remembered::Parallel { winner, other }
                    if winner.version.stamp > other.version.stamp && winner.value != other.value);
                prop_assert_eq!(kept, parallel && a.value != b.value);
                prop_assert_eq!(decision.stands.version.stamp, a.version.stamp.max(b.version.stamp));
            }
        }
    }

    #[test]
    fn stamps_and_vectors_survive_their_text(millis in any::<u64>(), counter in any::<u32>(), writer in any::<u64>(), pairs in proptest::collection::vec((any::<u64>(), any::<u64>()), 0..6)) {
        let stamp = Stamp { millis, counter, writer: WriterId(writer) };
        prop_assert_eq!(stamp.to_string().parse::<Stamp>().unwrap(), stamp);
        let seen = Seen::from_pairs(pairs.into_iter().map(|(w, s)| (WriterId(w), s)));
        prop_assert_eq!(seen.to_string().parse::<Seen>().unwrap(), seen);
    }

    #[test]
    fn a_clock_never_stands_still(last in any::<(u64, u32)>(), now in any::<u64>()) {
        prop_assume!(last.0 < u64::MAX);
        prop_assert!(Stamp::next(last, now, WriterId(1)).clock() > last);
    }
}
