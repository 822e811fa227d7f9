//! Finding clients by any part of a name, number, telephone number, street or birth year.
//!
//! An index of pieces of three letters (FTS5 trigram) over text folded by [`crate::fold`]. Words may come in any order
//! and all must be found. First words that *start* with what was typed, then words that contain it; when nothing is
//! found, words that differ from it by one typing error: one of two halves of such a word is still whole, and is looked
//! up; what comes back is held against the word itself.

use crate::error::Result;
use crate::fold::{digits, fold, is_phone_like, search_text};
use crate::row::{self, Row};
use crate::store::Store;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use trede_domain::schema::table;

/// Words shorter than this are not searched for with typing errors: too many others are one letter away.
const SHORTEST_WITH_ERROR: usize = 4;
/// How many candidates with one half of a word are looked at.
const CANDIDATES: i64 = 5_000;

/// Makes the function known that the index's triggers call.
pub fn register(conn: &Connection) -> rusqlite::Result<()> {
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

/// One word of a query.
struct Word {
    /// Folded; may hold several words where a mark stood between them.
    text: String,
}

fn words(query: &str) -> Vec<Word> {
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
        let mut found = self.matching(&words, true, limit)?;
        if found.len() < limit {
            for row in self.matching(&words, false, limit)? {
                if found.len() < limit && !found.iter().any(|f| f.id == row.id) {
                    found.push(row);
                }
            }
        }
        if found.is_empty() {
            found = self.nearly_matching(&words, limit)?;
        }
        Ok(found)
    }

    fn matching(&self, words: &[Word], at_start: bool, limit: usize) -> Result<Vec<Row>> {
        let mut terms = Vec::new();
        let mut likes = Vec::new();
        for word in words {
            // One letter somewhere inside a word says nothing.
            let text = if at_start || word.text.len() < 2 {
                format!(" {}", word.text)
            } else {
                word.text.clone()
            };
            // A piece shorter than three letters has no place in the index; the few it leaves are looked through.
            if text.len() >= 3 {
                terms.push(quoted(&text))
            } else {
                likes.push(text)
            }
        }
        self.select(&terms.join(" AND "), &likes, limit)
    }

    fn select(&self, terms: &str, likes: &[String], limit: usize) -> Result<Vec<Row>> {
        let Some(clients) = table("clients") else {
            return Ok(Vec::new());
        };
        let columns: String = row::of(clients)
            .columns
            .split(", ")
            .map(|c| format!("c.{c}"))
            .collect::<Vec<_>>()
            .join(", ");
        let mut sql = format!(
            "SELECT {columns} FROM client_search JOIN clients c ON c.rowid = client_search.rowid WHERE "
        );
        let mut params: Vec<&dyn rusqlite::ToSql> = Vec::new();
        if !terms.is_empty() {
            params.push(&terms);
            sql += "client_search MATCH ?1 AND ";
        }
        for like in likes {
            params.push(like);
            sql += &format!("instr(client_search.text, ?{}) > 0 AND ", params.len());
        }
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        params.push(&limit);
        sql += &format!(
            "c.deleted IS NOT 1 AND c.id NOT IN (SELECT client_id FROM left_clients) LIMIT ?{}",
            params.len()
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(&params[..])?;
        let mut found = Vec::new();
        while let Some(sql) = rows.next()? {
            found.push(row::read(clients, sql)?);
        }
        Ok(found)
    }

    fn nearly_matching(&self, words: &[Word], limit: usize) -> Result<Vec<Row>> {
        let mut terms = Vec::new();
        let mut likes = Vec::new();
        for word in words {
            let text = &word.text;
            if text.len() < SHORTEST_WITH_ERROR {
                if text.len() >= 2 {
                    terms.push(quoted(&format!(" {text}")))
                } else {
                    likes.push(format!(" {text}"))
                }
                continue;
            }
            terms.push(format!(
                "({})",
                halves(text)
                    .iter()
                    .map(|h| quoted(h))
                    .collect::<Vec<_>>()
                    .join(" OR ")
            ));
        }
        if terms.is_empty() {
            return Ok(Vec::new());
        }
        let Some(clients) = table("clients") else {
            return Ok(Vec::new());
        };
        let mut statement = self.conn.prepare_cached(
            "SELECT rowid, text FROM client_search WHERE client_search MATCH ?1 LIMIT ?2",
        )?;
        let mut rows = statement.query(rusqlite::params![terms.join(" AND "), CANDIDATES])?;
        let mut near = Vec::new();
        while let Some(candidate) = rows.next()? {
            let text: String = candidate.get(1)?;
            if likes.iter().all(|l| text.contains(l.as_str()))
                && words.iter().all(|w| nearly_contains(&text, &w.text))
            {
                near.push(candidate.get::<_, i64>(0)?);
                if near.len() >= limit {
                    break;
                }
            }
        }
        let sql = format!(
            "SELECT {} FROM clients WHERE rowid = ?1 AND deleted IS NOT 1 AND id NOT IN (SELECT client_id FROM left_clients)",
            row::of(clients).columns
        );
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut found = Vec::new();
        for rowid in near {
            let mut rows = statement.query([rowid])?;
            if let Some(sql) = rows.next()? {
                found.push(row::read(clients, sql)?);
            }
        }
        Ok(found)
    }
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
    let near = |piece: &str| strsim::osa_distance(piece, word) <= 1;
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
