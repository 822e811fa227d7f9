//! What to do with a row that looks like someone who is here already.

use super::super::{Duplicates, Perhaps};
use super::{Plan, Target};
use trede_domain::Value;

impl Plan<'_> {
    /// Notes who a new client perhaps is. Whether the row is to be left out; it may also come to stand for that client.
    pub(super) fn is_left_out(
        &mut self,
        whole: &[Value],
        number: usize,
        target: &mut Target,
    ) -> bool {
        let Some(people) = &mut self.people else {
            return false;
        };
        let (name, born) = people.called(whole, target.id);
        if let Some(who) = people.find(whole) {
            let what = self.options.what_with(number);
            // Whoever stands further up can only be added to where that row comes in itself.
            let there = who.row.is_none() || self.coming.contains(&who.id);
            if what == Duplicates::Update && there {
                *target = Target {
                    id: who.id,
                    is_new: false,
                    keeps: true,
                    ..*target
                };
            }
            self.alike.push(Perhaps {
                row: number,
                name: name.clone(),
                born,
                who,
                what,
            });
            if what == Duplicates::Skip {
                return true;
            }
        }
        people.add(target.id, Some(number), name, whole);
        false
    }
}
