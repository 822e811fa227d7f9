//! Where the passphrase comes from: a file, the environment, or someone who types it. Never an argument: those can be
//! read by everyone on the machine.

use crate::args::Global;
use std::io::IsTerminal;
use trede_app::{AppError, Code, Passphrase, Result, check_passphrase};
use trede_texts::Texts;

const VARIABLE: &str = "TREDE_PASSPHRASE";

/// The passphrase that is given without asking anyone.
pub fn given(global: &Global) -> Result<Option<Passphrase>> {
    if let Some(path) = &global.passphrase_file {
        let text = std::fs::read_to_string(path).map_err(|e| AppError::file(path, &e))?;
        let line = text
            .strip_prefix('\u{feff}')
            .unwrap_or(&text)
            .lines()
            .next()
            .unwrap_or_default();
        return Ok(Some(Passphrase::new(line.to_owned())));
    }
    Ok(std::env::var(VARIABLE)
        .ok()
        .filter(|text| !text.is_empty())
        .map(Passphrase::new))
}

/// The passphrase of a store that is there.
pub fn existing(global: &Global, texts: &Texts) -> Result<Passphrase> {
    match given(global)? {
        Some(passphrase) => Ok(passphrase),
        None => ask(&texts.get("ask-passphrase")),
    }
}

/// A new passphrase; one that is typed is asked for twice. Refuses one that is too short.
pub fn new(global: &Global, texts: &Texts) -> Result<Passphrase> {
    if let Some(passphrase) = given(global)? {
        check_passphrase(&passphrase)?;
        return Ok(passphrase);
    }
    if can_ask() {
        eprintln!("{}", texts.get("ask-new-passphrase-about"));
    }
    let first = ask_text(&texts.get("ask-new-passphrase"))?;
    check_passphrase(&Passphrase::new(first.clone()))?;
    if ask_text(&texts.get("ask-passphrase-again"))? != first {
        return Err(AppError::new(Code::UnequalPassphrases));
    }
    Ok(Passphrase::new(first))
}

/// The letters of a recovery sheet, as they are typed.
pub fn letters(texts: &Texts) -> Result<String> {
    ask_text(&texts.get("ask-recovery-letters"))
}

fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

fn ask(question: &str) -> Result<Passphrase> {
    ask_text(question).map(Passphrase::new)
}

fn ask_text(question: &str) -> Result<String> {
    if !can_ask() {
        return Err(AppError::new(Code::NoPassphrase));
    }
    rpassword::prompt_password(format!("{question} "))
        .map_err(|e| AppError::new(Code::NoPassphrase).because(e))
}
