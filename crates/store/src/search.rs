//! Finding clients by any part of a name, number, telephone number, street or birth year.
//!
//! An index of pieces of three letters (FTS5 trigram) over text folded by [`crate::fold`]. Words may come in any order
//! and all must be found. First words that *start* with what was typed, then words that contain it; when nothing is
//! found, words that differ from it by one typing error: one of two halves of such a word is still whole, and is looked
//! up; what comes back is held against the word itself.

use crate::error::Result;
use crate::fold::{digits, fold, is_phone_like, letters, search_text};
use crate::row::{self, Row};
use crate::store::Store;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use std::sync::LazyLock;
use trede_domain::schema::table;

/// Words shorter than this are not searched for with typing errors: too many others are one letter away.
const SHORTEST_WITH_ERROR: usize = 4;
/// How many candidates with one half of a word are looked at.
const CANDIDATES: i64 = 5_000;

/// Makes the functions known that the indexes and their triggers call.
pub fn register(conn: &Connection) -> rusqlite::Result<()> {
    conn.create_scalar_function(
        "trede_sort_name",
        2,
        FunctionFlags::SQLITE_UTF8
            | FunctionFlags::SQLITE_DETERMINISTIC
            | FunctionFlags::SQLITE_INNOCUOUS,
        |context| {
            let [last, first]: [Option<String>; 2] = [context.get(0)?, context.get(1)?];
            Ok(sort_name(last.as_deref(), first.as_deref()))
        },
    )?;
    conn.create_scalar_function(
        "trede_search_text",
        9,
        FunctionFlags::SQLITE_UTF8
            | FunctionFlags::SQLITE_DETERMINISTIC
            | FunctionFlags::SQLITE_INNOCUOUS,
        |context| {
            let mut parts = [const { None }; 9];
            for (i, part) in parts.iter_mut().enumerate() {
                *part = context.get::<Option<String>>(i)?;
            }
            Ok(search_text(parts.each_ref().map(|p| p.as_deref())))
        },
    )
}

/// Where a person stands in a list by name: the last name, then the first, without accents and capitals.
fn sort_name(last: Option<&str>, first: Option<&str>) -> String {
    let (last, first) = (last.unwrap_or_default(), first.unwrap_or_default());
    // A mark below every letter, so that "Bakker" with any first name stands before "Bakkers".
    format!("{}\u{1}{}", fold(last), fold(first))
}

/// One word of a query.
struct Word {
    /// Folded; may hold several words where a mark stood between them.
    text: String,
}

fn words(query: &str) -> Vec<Word> {
    // A whole telephone number may be typed with spaces in it.
    let number = query
        .chars()
        .all(|c| c.is_whitespace() || is_phone_like(&format!("0{c}")));
    if number && query.trim_start().starts_with(['0', '+']) && digits(query).len() >= 6 {
        let text = digits(query);
        return vec![Word { text }];
    }
    query
        .split_whitespace()
        .map(|w| if is_phone_like(w) { digits(w) } else { fold(w) })
        .filter(|w| !w.is_empty())
        .map(|text| Word { text })
        .collect()
}

/// An FTS5 string: everything between the quotes is text.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

impl Store {
    /// The clients that all words are found in, best first: those where words start with what was typed come before
    /// those where it stands inside a word. With nothing found, one typing error a word is forgiven. No words, no clients.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<Row>> {
        let words = words(query);
        if words.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let mut found = Found::default();
        let starting = expression(&words, true);
        self.collect(&starting, limit, &mut found)?;
        let inside = expression(&words, false);
        if found.rows.len() < limit && inside != starting {
            self.collect(&inside, limit, &mut found)?;
        }
        if found.rows.is_empty() {
            self.nearly_matching(&words, limit, &mut found)?;
        }
        Ok(found.rows)
    }

    /// Adds the clients that the index has for this expression and that were not found before, until there are `limit`.
    fn collect(&self, expression: &str, limit: usize, found: &mut Found) -> Result<()> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT rowid FROM client_search WHERE client_search MATCH ?1")?;
        let mut rows = statement.query([expression])?;
        // The index is asked for one more at a time: of thousands that fit only the first few are ever looked up.
        while found.rows.len() < limit
            && let Some(row) = rows.next()?
        {
            self.take(row.get(0)?, found)?;
        }
        Ok(())
    }

    /// Adds the client in this place of the table, unless it was found before or is not to be shown.
    fn take(&self, rowid: i64, found: &mut Found) -> Result<()> {
        let Some(clients) = table("clients").filter(|_| !found.rowids.contains(&rowid)) else {
            return Ok(());
        };
        static SELECT: LazyLock<String> = LazyLock::new(|| {
            let columns = table("clients").map_or("", |t| row::of(t).columns.as_str());
            format!(
                "SELECT {columns} FROM clients WHERE rowid = ?1 AND deleted IS NOT 1 AND id NOT IN (SELECT client_id FROM left_clients)"
            )
        });
        let mut statement = self.conn.prepare_cached(&SELECT)?;
        let mut rows = statement.query([rowid])?;
        if let Some(sql) = rows.next()? {
            found.rowids.push(rowid);
            let mut row = row::read(clients, sql)?;
            // Found by what stands in a file that was joined into another: the person is shown, once.
            if !row.get(clients, "merged_into").is_null()
                && let Some(person) = self
                    .get(clients, self.person(row.id)?)?
                    .filter(|person| !person.is_deleted())
            {
                row = person;
            }
            if found.rows.iter().all(|known| known.id != row.id) {
                found.rows.push(row);
            }
        }
        Ok(())
    }

    fn nearly_matching(&self, words: &[Word], limit: usize, found: &mut Found) -> Result<()> {
        let mut terms = Vec::new();
        for word in words {
            let text = &word.text;
            terms.push(if text.len() < SHORTEST_WITH_ERROR {
                term(&format!(" {text}"))
            } else {
                let halves: Vec<String> = halves(text).iter().map(|h| quoted(h)).collect();
                format!("({})", halves.join(" OR "))
            });
        }
        let mut statement = self.conn.prepare_cached(
            "SELECT rowid, text FROM client_search WHERE client_search MATCH ?1 LIMIT ?2",
        )?;
        let mut rows = statement.query(rusqlite::params![terms.join(" AND "), CANDIDATES])?;
        while found.rows.len() < limit
            && let Some(candidate) = rows.next()?
        {
            let text: String = candidate.get(1)?;
            if words.iter().all(|w| nearly_contains(&text, &w.text)) {
                self.take(candidate.get(0)?, found)?;
            }
        }
        Ok(())
    }
}

/// The clients that a search found so far, and their places in the table.
#[derive(Default)]
struct Found {
    rows: Vec<Row>,
    rowids: Vec<i64>,
}

/// What the index is asked for: all words, at the start of a word or anywhere.
fn expression(words: &[Word], at_start: bool) -> String {
    let terms: Vec<String> = words
        .iter()
        .map(|word| {
            // One letter somewhere inside a word says nothing.
            if at_start || word.text.len() < 2 {
                term(&format!(" {}", word.text))
            } else {
                term(&word.text)
            }
        })
        .collect();
    terms.join(" AND ")
}

/// A text as the index knows it. It holds pieces of three letters only, so of two letters every piece that starts with
/// them is named: folded text has no more than these letters, and always one after a word.
fn term(text: &str) -> String {
    if text.len() >= 3 {
        return quoted(text);
    }
    let pieces: Vec<String> = " 0123456789abcdefghijklmnopqrstuvwxyz"
        .chars()
        .map(|c| quoted(&format!("{text}{c}")))
        .collect();
    format!("({})", pieces.join(" OR "))
}

/// Pieces of a word of which at least one stands whole in every word that is one typing error away:
/// both halves, with the word's edges, and the word with the two letters at the seam swapped.
fn halves(word: &str) -> Vec<String> {
    let middle = word.len() / 2;
    let mut pieces = vec![format!(" {}", &word[..middle])];
    let tail = &word[middle..];
    pieces.push(if tail.len() >= 3 {
        tail.to_owned()
    } else {
        format!("{tail} ")
    });
    let mut swapped = word.as_bytes().to_vec();
    swapped.swap(middle - 1, middle);
    if let Ok(swapped) = String::from_utf8(swapped) {
        pieces.push(swapped);
    }
    pieces
}

/// Whether a word of the text, or the start of one, is at most one typing error away from `word`:
/// a letter too many, too few, another, or two neighbours swapped.
fn nearly_contains(text: &str, word: &str) -> bool {
    if text.contains(word) {
        return true;
    }
    if word.len() < SHORTEST_WITH_ERROR {
        return text.contains(&format!(" {word}"));
    }
    let wanted = letters(word);
    // Most words are told apart by their letters, without counting errors.
    let near = |piece: &str| {
        (letters(piece) ^ wanted).count_ones() <= 2 && strsim::osa_distance(piece, word) <= 1
    };
    text.split(' ').any(|candidate| {
        near(candidate)
            || [word.len() - 1, word.len(), word.len() + 1]
                .iter()
                .any(|&n| candidate.len() > n && candidate.get(..n).is_some_and(near))
    }) || (!word.contains(' ')
        && text.contains(' ')
        && text
            .trim()
            .split(' ')
            .collect::<Vec<_>>()
            .windows(2)
            .any(|pair| near(&pair.join(" ")) || pair.concat() == word))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// The texts that the index gives for a query, without limit and without forgiving.
    fn hits(conn: &Connection, query: &str, at_start: bool) -> Vec<String> {
        conn.prepare("SELECT text FROM client_search WHERE client_search MATCH ?1")
            .unwrap()
            .query_map([expression(&words(query), at_start)], |r| r.get(0))
            .unwrap()
            .collect::<rusqlite::Result<_>>()
            .unwrap()
    }

    #[test]
    fn the_index_finds_what_looking_through_every_text_finds() {
        let conn = Connection::open_in_memory().unwrap();
        register(&conn).unwrap();
        conn.execute_batch(&crate::migrate::schema_sql()).unwrap();
        let names = [
            ("Jo", "van der", "Zee", "A-1"),
            ("Oğuz", "", "Ça", "A-12"),
            ("X", "", "Yılmaz-Bos", "B-7"),
            ("Zéno", "el", "Ja", "BC-40"),
        ];
        let mut texts = Vec::new();
        for (first, infix, last, number) in names {
            let parts = [Some(first), Some(infix), Some(last), Some(number)];
            let all = [
                parts[0], parts[1], parts[2], parts[3], None, None, None, None, None,
            ];
            texts.push(search_text(all));
            conn.execute(
                "INSERT INTO client_search (text) VALUES (?1)",
                [texts.last()],
            )
            .unwrap();
        }
        let queries = [
            "j", "x", "q", "1", "ja", "za", "ee", "oğ", "b-7", "zee", "van z", "z x", "ja 40",
            "yilmaz", "l",
        ];
        for query in queries {
            for at_start in [true, false] {
                let wanted: Vec<&String> = texts
                    .iter()
                    .filter(|text| {
                        words(query).iter().all(|w| {
                            let start = at_start || w.text.len() < 2;
                            text.contains(&format!("{}{}", if start { " " } else { "" }, w.text))
                        })
                    })
                    .collect();
                let found = hits(&conn, query, at_start);
                assert_eq!(
                    found.iter().collect::<Vec<_>>(),
                    wanted,
                    "{query} {at_start}"
                );
            }
        }
    }
}
