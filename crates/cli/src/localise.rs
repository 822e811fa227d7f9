//! Help and mistakes on the command line in the language of the user.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use trede_texts::{Lang, Texts};

/// The language that is asked for, read before anything else is: help and mistakes are told in it too.
pub fn asked_language(args: &[std::ffi::OsString]) -> Lang {
    let texts: Vec<&str> = args.iter().filter_map(|a| a.to_str()).collect();
    let code = texts
        .iter()
        .enumerate()
        .find_map(|(i, arg)| match arg.strip_prefix("--lang") {
            Some("") => texts.get(i + 1).copied(),
            Some(rest) => rest.strip_prefix('='),
            None => None,
        });
    code.and_then(|code| code.parse().ok()).unwrap_or_default()
}

/// Puts the words in place of the keys, in this command and all below it.
pub fn localise(command: Command, texts: &Texts) -> Command {
    let about = command
        .get_about()
        .map(|about| texts.get(&about.to_string()));
    let heading = |arg: &Arg| {
        texts.get(if arg.is_positional() {
            "cli-arguments"
        } else {
            "cli-options"
        })
    };
    let template = format!(
        "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        texts.get("cli-usage")
    );
    let mut command = command
        .mut_args(|arg| {
            let heading = heading(&arg);
            let help = arg.get_help().map(|help| texts.get(&help.to_string()));
            let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
            let arg = arg.help_heading(heading).hide_possible_values(takes_value);
            match help {
                Some(help) => arg.help(help),
                None => arg,
            }
        })
        .help_template(template)
        .subcommand_help_heading(texts.get("cli-commands"))
        .subcommand_value_name(texts.get("cli-command"));
    if let Some(about) = about {
        command = command.about(about);
    }
    command.mut_subcommands(|below| localise(below, texts))
}

/// A mistake on the command line, in words; nothing for what is no mistake (help, version).
pub fn mistake(error: &clap::Error, texts: &Texts) -> Option<String> {
    let context = |kind| error.get(kind).map(words);
    let given = |kind| context(kind).unwrap_or_default();
    let say = |key: &str, args: &[(&str, String)]| {
        let args: Vec<_> = args
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        texts.format(key, &args)
    };
    let argument = given(ContextKind::InvalidArg);
    let mut message = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return None,
        ErrorKind::InvalidSubcommand => say(
            "usage-unknown-command",
            &[("command", given(ContextKind::InvalidSubcommand))],
        ),
        ErrorKind::UnknownArgument => say("usage-unknown-argument", &[("argument", argument)]),
        ErrorKind::MissingRequiredArgument => say("usage-missing", &[("argument", argument)]),
        ErrorKind::ArgumentConflict => say(
            "usage-conflict",
            &[
                ("argument", argument),
                ("other", given(ContextKind::PriorArg)),
            ],
        ),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say("usage-no-command", &[])
        }
        ErrorKind::InvalidValue if given(ContextKind::InvalidValue).is_empty() => {
            say("usage-no-value", &[("argument", argument)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => say(
            "usage-invalid-value",
            &[
                ("argument", argument),
                ("value", given(ContextKind::InvalidValue)),
            ],
        ),
        _ => say("usage-other", &[]),
    };
    if let Some(valid) = context(ContextKind::ValidValue).filter(|v| !v.is_empty()) {
        message.push(' ');
        message.push_str(&say("usage-valid-values", &[("values", valid)]));
    }
    let meant = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ];
    if let Some(meant) = meant
        .into_iter()
        .find_map(context)
        .filter(|v| !v.is_empty())
    {
        message.push(' ');
        message.push_str(&say("usage-meant", &[("word", meant)]));
    }
    Some(message)
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}
