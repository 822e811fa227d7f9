//! What may not be in the end of a history.

use super::Centre;
use crate::{Device, t};
use std::collections::{BTreeMap, BTreeSet};
use trede_domain::Uuid;
use trede_exchange::Role;
use trede_store::Sight;

impl Centre {
    /// What differs between the first coordinator and each other device of those that it still has, for whoever looks for the reason.
    pub(super) fn show(&self) {
        let head = &self.devices[self.heads()[0]];
        let rows = |device: &Device, table| -> BTreeMap<Uuid, _> {
            let rows = device.store.list(table, None).unwrap();
            rows.into_iter().map(|r| (r.id, r.values)).collect()
        };
        for table in trede_domain::schema::tables() {
            let all = rows(head, table);
            for (i, device) in self.devices.iter().enumerate() {
                if self.out.contains(&i) {
                    continue;
                }
                let here = rows(device, table);
                for id in all.keys().chain(here.keys()).collect::<BTreeSet<_>>() {
                    let (a, b) = (all.get(id), here.get(id));
                    if a != b {
                        println!(
                            "{} {} {id}:\n   {} {a:?}\n   {} {b:?}",
                            device.name, table.name, head.name, device.name
                        );
                    }
                }
            }
        }
    }

    pub(super) fn wrong(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        let heads = self.heads();
        let head = &self.devices[heads[0]];
        let digest = |d: &Device, s: &Sight| d.store.digest(s).unwrap();
        let live = |i: &usize| !self.out.contains(i);
        for &other in &heads[1..] {
            if digest(head, &Sight::All) != digest(&self.devices[other], &Sight::All) {
                wrong.push(format!(
                    "the coordinators {} and {} differ",
                    head.name, self.devices[other].name
                ));
            }
        }
        for i in (0..self.devices.len()).filter(live) {
            let (role, location) = self.roles[i];
            if role == Role::Coordinator {
                continue;
            }
            let sight = Sight::Locations(vec![self.locations[location]]);
            let device = &self.devices[i];
            if digest(head, &sight) != digest(device, &sight) {
                wrong.push(format!("{} differs", device.name));
            }
            let readable: i64 = device
                .store
                .connection()
                .query_row("SELECT count(*) FROM clients WHERE location_id <> ?1 AND (first_name IS NOT NULL OR number IS NOT NULL)", [self.locations[location]], |r| r.get(0))
                .unwrap();
            if readable > 0 {
                wrong.push(format!(
                    "{} still holds {readable} clients of another location",
                    device.name
                ));
            }
        }
        for (i, device) in self.devices.iter().enumerate() {
            for problem in device.store.check().unwrap() {
                // Who was shut out hears no more of the location that a client was said to have moved to.
                let unheard = matches!(problem, trede_store::Problem::Dangling { .. });
                if unheard && self.out.contains(&i) {
                    continue;
                }
                // Someone who was joined into a person whom another coordinator erased is mended by the next write.
                let erased = matches!(
                    problem,
                    trede_store::Problem::Dangling {
                        field: "merged_into",
                        ..
                    }
                );
                if !erased || self.erased.is_empty() {
                    wrong.push(format!("{}: {problem}", device.name));
                }
            }
        }
        let heard = |client: &Uuid| {
            let knows = |i: usize| self.devices[i].store.is_erased(*client).unwrap();
            (0..self.devices.len()).filter(live).any(knows)
        };
        let heard: BTreeSet<Uuid> = self.erased.keys().copied().filter(heard).collect();
        for device in (0..self.devices.len())
            .filter(live)
            .map(|i| &self.devices[i])
        {
            for (client, by) in &self.erased {
                // What a device did that was shut out, others may never have heard.
                if by.is_subset(&self.out) && !heard.contains(client) {
                    continue;
                }
                let count = |sql: &str| -> i64 {
                    let row = device
                        .store
                        .connection()
                        .query_row(sql, [client], |r| r.get(0));
                    row.unwrap()
                };
                let left = count("SELECT count(*) FROM clients WHERE id = ?1")
                    + count("SELECT count(*) FROM contacts WHERE client_id = ?1")
                    // That two erased the same person, and when, is no word about the person.
                    + count("SELECT count(*) FROM history WHERE row_id = ?1 AND table_name <> 'erasures'")
                    + count("SELECT count(*) FROM conflicts WHERE row_id = ?1");
                if left > 0 {
                    wrong.push(format!(
                        "{} still holds {client}, who was erased",
                        device.name
                    ));
                }
            }
        }
        let numbers: Vec<String> = head
            .store
            .list(t("clients"), None)
            .unwrap()
            .iter()
            .map(|r| r.get(t("clients"), "number").to_text())
            .collect();
        if numbers.iter().collect::<BTreeSet<_>>().len() != numbers.len() {
            wrong.push("a number was given twice".into());
        }
        if !self.restored {
            let mut kept = self.replaced.clone();
            for device in &self.devices {
                let mut s = device.store.connection().prepare("SELECT row_id, value FROM history WHERE field = 'first_name' UNION SELECT id, first_name FROM clients UNION SELECT row_id, other_value FROM conflicts UNION SELECT row_id, winner_value FROM conflicts").unwrap();
                let rows = s
                    .query_map([], |r| {
                        Ok((r.get::<_, Uuid>(0)?, r.get::<_, Option<String>>(1)?))
                    })
                    .unwrap();
                kept.extend(rows.map(|r| r.unwrap()));
            }
            for (by, client, value) in &self.written {
                if self.erased.contains_key(client) || self.out.contains(by) {
                    continue;
                }
                if !kept.contains(&(*client, Some(value.clone()))) {
                    wrong.push(format!("{client} {value} is gone"));
                }
            }
        }
        wrong
    }
}
