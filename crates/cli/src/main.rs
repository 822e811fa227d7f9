//! `trede`: the command line. It turns arguments into use cases, and what they return into text or JSON.

mod args;
mod localise;
mod output;
mod passphrase;
mod progress;
mod run;
mod words;

use args::Cli;
use clap::{CommandFactory, FromArgMatches};
use std::process::ExitCode;
use trede_app::AppError;
use trede_texts::Texts;

/// Wrong usage.
const USAGE: u8 = 2;

fn main() -> ExitCode {
    let args: Vec<_> = std::env::args_os().collect();
    let texts = Texts::new(localise::asked_language(&args));
    let command = localise::localise(Cli::command(), &texts);
    let cli = match command
        .try_get_matches_from(args)
        .and_then(|matches| Cli::from_arg_matches(&matches))
    {
        Ok(cli) => cli,
        Err(error) => return ExitCode::from(misused(&error, &texts)),
    };
    match run::run(&cli, texts) {
        Ok(code) => ExitCode::from(code),
        Err(error) => {
            complain(&error, &texts);
            ExitCode::from(error.kind().exit_code())
        }
    }
}

/// Tells a mistake on the command line, or shows the help that was asked for.
fn misused(error: &clap::Error, texts: &Texts) -> u8 {
    match localise::mistake(error, texts) {
        None => {
            // A reader that went away has seen enough.
            let _ = error.print();
            0
        }
        Some(message) => {
            eprintln!("{}: {message}", texts.get("cli-error"));
            eprintln!("{}", texts.get("usage-hint"));
            USAGE
        }
    }
}

/// What went wrong, where, and what to do.
fn complain(error: &AppError, texts: &Texts) {
    let text = error.text(texts);
    eprintln!("{}: {}", texts.get("cli-error"), text.message);
    if let Some(place) = text.r#where {
        eprintln!("  {}: {place}", texts.get("cli-where"));
    }
    if let Some(hint) = text.hint {
        eprintln!("  {}: {hint}", texts.get("cli-hint"));
    }
}
