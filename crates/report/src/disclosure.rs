//! Hiding small groups so that they cannot be worked out from what is left.
//!
//! A report that goes outside is a tree of counts (all, sources; all, up/level/down, from rung × to rung) in columns (groups, and
//! all together), in which parents are sums of children and the last column is the sum of the others. Counts below a number
//! are hidden. What is left may still give them away, so further counts are hidden until none is fixed by the others.
//!
//! Such a table is a network: every count stands in two sums, once on each side. A hidden count can differ exactly when a unit
//! more or less can flow round through hidden counts alone (see `Net`); that is decided whole, not by trying patterns. Whoever
//! reads the report is supposed to know that a hidden count is at least one.

/// A tree of counts in columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// The parent of each node; the root has none and comes first, parents before children.
    parents: Vec<Option<usize>>,
    /// By node and column.
    counts: Vec<Vec<u64>>,
    /// Whether the columns are groups, of which a last column is the sum: also where there is one group.
    divided: bool,
}

/// What is hidden, by node and column.
pub type Hidden = Vec<Vec<bool>>;

impl Tree {
    /// A tree with a root, in columns that are groups, or in one column that is all.
    pub fn new(divided: bool) -> Self {
        Self {
            parents: vec![None],
            counts: vec![Vec::new()],
            divided,
        }
    }

    /// Adds a node below another and gives its place.
    pub fn branch(&mut self, parent: usize) -> usize {
        self.parents.push(Some(parent));
        self.counts.push(Vec::new());
        self.parents.len() - 1
    }

    /// Adds a leaf with a count for each group (or for all, where there are no groups).
    pub fn leaf(&mut self, parent: usize, counts: Vec<u64>) -> usize {
        let node = self.branch(parent);
        self.counts[node] = counts;
        node
    }

    /// Makes the root itself the only count.
    #[must_use]
    pub fn single(counts: Vec<u64>, divided: bool) -> Self {
        Self {
            parents: vec![None],
            counts: vec![counts],
            divided,
        }
    }

    /// Which counts to hide so that none below `least`, nor any other hidden one, can be worked out. Counts of nothing are shown.
    /// `also` names counts to hide whatever they are.
    pub fn hide(mut self, least: u64, also: &[(usize, usize)]) -> Hidden {
        self.add_up();
        let columns = self.counts.first().map_or(0, Vec::len);
        let mut hidden: Hidden = self
            .counts
            .iter()
            .map(|row| row.iter().map(|n| *n > 0 && *n < least).collect())
            .collect();
        for (node, column) in also {
            hidden[*node][*column] = true;
        }
        loop {
            let net = Net::of(&self, &hidden);
            let mut more = Vec::new();
            for (node, column) in net.fixed() {
                more.extend(self.company(&hidden, node, column));
            }
            if more.is_empty() {
                return hidden;
            }
            for (node, column) in more {
                hidden[node][column] = true;
            }
            debug_assert!(columns > 0);
        }
    }

    fn add_up(&mut self) {
        let columns = self.counts.iter().map(Vec::len).max().unwrap_or(0);
        for row in &mut self.counts {
            row.resize(columns, 0);
        }
        for node in (1..self.parents.len()).rev() {
            if let Some(parent) = self.parents[node] {
                for column in 0..columns {
                    self.counts[parent][column] += self.counts[node][column];
                }
            }
        }
        if self.divided {
            for row in &mut self.counts {
                let total = row.iter().sum();
                row.push(total);
            }
        }
    }

    /// The count that is hidden along with one that would otherwise be known: in its row where it is the only one hidden there,
    /// in its column likewise, else any; the smallest, so that most stays to be seen.
    fn company(&self, hidden: &Hidden, node: usize, column: usize) -> Option<(usize, usize)> {
        let columns = self.counts[node].len();
        let groups = if columns > 1 { columns - 1 } else { columns };
        let open = |&(n, c): &(usize, usize)| !hidden[n][c] && self.counts[n][c] > 0;
        let smallest = |cells: Vec<(usize, usize)>| {
            cells
                .into_iter()
                .filter(open)
                .min_by_key(|(n, c)| (self.counts[*n][*c], *n, *c))
        };
        let row: Vec<_> = (0..groups).map(|c| (node, c)).collect();
        let beside: Vec<_> = (0..self.parents.len())
            .filter(|n| self.parents[*n] == self.parents[node] && self.parents[node].is_some())
            .map(|n| (n, column))
            .collect();
        let alone =
            |cells: &[(usize, usize)]| cells.iter().filter(|(n, c)| hidden[*n][*c]).count() < 2;
        let first = if alone(&row) && columns > 1 && column < groups {
            smallest(row.clone())
        } else {
            None
        };
        let second = || alone(&beside).then(|| smallest(beside.clone())).flatten();
        first
            .or_else(second)
            .or_else(|| smallest(row.clone()))
            .or_else(|| smallest(beside.clone()))
            // Within the column or the row nothing is left: the sums go.
            .or_else(|| {
                smallest(
                    self.parents[node]
                        .map(|p| (p, column))
                        .into_iter()
                        .collect(),
                )
            })
            .or_else(|| smallest(vec![(node, columns - 1)]))
            .or_else(|| {
                smallest(
                    (0..self.parents.len())
                        .flat_map(|n| (0..columns).map(move |c| (n, c)))
                        .collect(),
                )
            })
    }
}

/// The hidden counts as arcs between the sums that they stand in.
struct Net {
    /// Cell, from, to, and whether one less is possible.
    arcs: Vec<Arc>,
    /// For each sum the arcs that leave it: (arc, where to).
    out: Vec<Vec<(usize, usize)>>,
}

struct Arc {
    cell: (usize, usize),
    ends: (usize, usize),
    can_fall: bool,
}

impl Net {
    fn of(tree: &Tree, hidden: &Hidden) -> Self {
        let (nodes, columns) = (tree.parents.len(), tree.counts[0].len());
        let grouped = columns > 1;
        let inner: Vec<bool> = (0..nodes)
            .map(|n| tree.parents.contains(&Some(n)))
            .collect();
        // Sums: the one that takes up what is free; a node's children in a column; a leaf's or the root's groups.
        let children = |node: usize, column: usize| 1 + node * columns + column;
        let groups = |node: usize| 1 + nodes * columns + node;
        let mut net = Self {
            arcs: Vec::new(),
            out: vec![Vec::new(); 1 + nodes * columns + nodes],
        };
        for node in 0..nodes {
            for (column, hidden) in hidden[node].iter().enumerate() {
                if !*hidden {
                    continue;
                }
                let total = grouped && column == columns - 1;
                let above = tree.parents[node].map(|p| children(p, column));
                let below = inner[node].then(|| children(node, column));
                let across = (grouped && (!inner[node] || node == 0)).then(|| groups(node));
                // In a group a count flows from what it is made of to what it is part of; in the total the other way round.
                let (from, to) = match (below, above, across) {
                    (Some(below), Some(above), _) => (below, above),
                    (Some(below), None, across) => (below, across.unwrap_or(0)),
                    (None, Some(above), across) => (across.unwrap_or(0), above),
                    (None, None, across) => (0, across.unwrap_or(0)),
                };
                let ends = if total { (to, from) } else { (from, to) };
                net.add(Arc {
                    cell: (node, column),
                    ends,
                    can_fall: tree.counts[node][column] > 1,
                });
            }
        }
        net
    }

    fn add(&mut self, arc: Arc) {
        let at = self.arcs.len();
        let (from, to) = arc.ends;
        self.out[from].push((at, to));
        if arc.can_fall {
            self.out[to].push((at, from));
        }
        self.arcs.push(arc);
    }

    /// The hidden counts that the others fix.
    fn fixed(&self) -> Vec<(usize, usize)> {
        let free = |(at, arc): (usize, &Arc)| {
            let (from, to) = arc.ends;
            self.leads(to, from, at) || (arc.can_fall && self.leads(from, to, at))
        };
        self.arcs
            .iter()
            .enumerate()
            .filter(|found| !free((found.0, found.1)))
            .map(|(_, arc)| arc.cell)
            .collect()
    }

    /// Whether a unit can go from one sum to another without this arc.
    fn leads(&self, from: usize, to: usize, without: usize) -> bool {
        if from == to {
            return true;
        }
        let mut seen = vec![false; self.out.len()];
        let mut open = vec![from];
        seen[from] = true;
        while let Some(at) = open.pop() {
            for (arc, next) in &self.out[at] {
                if *arc == without || seen[*next] {
                    continue;
                }
                if *next == to {
                    return true;
                }
                seen[*next] = true;
                open.push(*next);
            }
        }
        false
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// All tables that fit what is shown, found by trying: for each hidden count whether it can have two values.
    fn differ(tree: &Tree, hidden: &Hidden) -> Vec<((usize, usize), bool)> {
        let mut full = tree.clone();
        full.add_up();
        let leaves: Vec<usize> = (0..tree.parents.len())
            .filter(|n| !tree.parents.contains(&Some(*n)))
            .collect();
        let groups = tree.counts[leaves[0]].len();
        let cells: Vec<(usize, usize)> = leaves
            .iter()
            .flat_map(|l| (0..groups).map(move |g| (*l, g)))
            .filter(|(l, g)| hidden[*l][*g])
            .collect();
        let mut found =
            vec![std::collections::BTreeSet::new(); full.counts.len() * full.counts[0].len()];
        let width = full.counts[0].len();
        // No hidden leaf needs to be looked at far beyond its own value to see that it can have another.
        let top: Vec<u64> = cells.iter().map(|(l, g)| full.counts[*l][*g] + 2).collect();
        let mut tried: Vec<u64> = vec![1; cells.len()];
        loop {
            let mut guess = tree.clone();
            for ((leaf, group), value) in cells.iter().zip(&tried) {
                guess.counts[*leaf][*group] = *value;
            }
            guess.add_up();
            let fits = guess
                .counts
                .iter()
                .zip(&full.counts)
                .zip(hidden)
                .all(|((a, b), h)| {
                    a.iter()
                        .zip(b)
                        .zip(h)
                        .all(|((a, b), h)| if *h { *a >= 1 } else { a == b })
                });
            if fits {
                for (n, row) in guess.counts.iter().enumerate() {
                    for (c, value) in row.iter().enumerate() {
                        found[n * width + c].insert(*value);
                    }
                }
            }
            let mut at = 0;
            loop {
                if at == tried.len() {
                    return (0..full.counts.len())
                        .flat_map(|n| (0..width).map(move |c| (n, c)))
                        .filter(|(n, c)| hidden[*n][*c])
                        .map(|(n, c)| ((n, c), found[n * width + c].len() > 1))
                        .collect();
                }
                tried[at] += 1;
                if tried[at] <= top[at] {
                    break;
                }
                tried[at] = 1;
                at += 1;
            }
        }
    }

    fn two_deep() -> impl Strategy<Value = Tree> {
        (0..=3_usize).prop_flat_map(|groups| {
            let columns = groups.max(1);
            proptest::collection::vec(proptest::collection::vec(0..7_u64, columns), 2..=3).prop_map(
                move |rows| {
                    let mut tree = Tree::new(groups > 0);
                    let inner = tree.branch(0);
                    for (at, counts) in rows.into_iter().enumerate() {
                        tree.leaf(if at < 2 { inner } else { 0 }, counts);
                    }
                    tree
                },
            )
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn nobody_works_out_what_is_hidden(tree in two_deep(), least in 2..5_u64) {
            let hidden = tree.clone().hide(least, &[]);
            let mut full = tree.clone();
            full.add_up();
            for (row, hidden) in full.counts.iter().zip(&hidden) {
                for (count, hidden) in row.iter().zip(hidden) {
                    prop_assert!(*hidden || *count == 0 || *count >= least);
                }
            }
            // With many free counts there are too many tables to try them all.
            let groups = tree.counts[1].len().max(tree.counts[tree.counts.len() - 1].len());
            let free = (0..tree.parents.len())
                .filter(|n| !tree.parents.contains(&Some(*n)))
                .map(|n| hidden[n][..groups].iter().filter(|h| **h).count())
                .sum::<usize>();
            if free <= 6 {
                for (cell, differs) in differ(&tree, &hidden) {
                    prop_assert!(differs, "{cell:?} in {tree:?} is known: {hidden:?}");
                }
            }
        }
    }

    #[test]
    fn a_single_small_count_takes_the_next_smallest_along() {
        let mut tree = Tree::new(false);
        for count in [2, 30, 8, 0] {
            tree.leaf(0, vec![count]);
        }
        let hidden = tree.hide(5, &[]);
        let shown: Vec<bool> = hidden.iter().map(|row| row[0]).collect();
        assert_eq!(shown, [false, true, false, true, false]);
    }

    #[test]
    fn two_of_one_are_not_told_by_their_sum() {
        let mut tree = Tree::new(false);
        for count in [1, 1, 40, 50] {
            tree.leaf(0, vec![count]);
        }
        // All but the two ones would leave 2 = 1 + 1.
        let hidden = tree.hide(5, &[]);
        assert_eq!(hidden.iter().filter(|row| row[0]).count(), 3);
    }

    #[test]
    fn nothing_small_hides_nothing() {
        let hidden = Tree::single(vec![5, 0, 9], true).hide(5, &[]);
        assert!(hidden.iter().flatten().all(|h| !h));
    }

    #[test]
    fn what_is_hidden_of_the_only_group_is_hidden_of_all() {
        let hidden = Tree::single(vec![3], true).hide(5, &[]);
        assert_eq!(hidden, [[true, true]]);
        // And what counts in no group is hidden for what it is itself.
        let hidden = Tree::single(vec![0, 0], true).hide(5, &[(0, 2)]);
        assert_eq!(hidden, [[false, false, true]]);
    }
}
