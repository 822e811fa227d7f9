//! One function a command.

mod centre;
mod demo;
mod manual;
mod open;
mod paper;
mod recovery;
mod rows;
mod sharing;
mod trust;
mod undo;

use crate::args::{Bundle, Centre, Cli, Command};
use crate::output::Output;
use crate::passphrase;
use trede_app::{Home, Result, Session};
use trede_texts::Texts;

/// Done.
const DONE: u8 = 0;
/// It was asked for rightly and did not work.
const FAILED: u8 = 1;
/// What was given was refused.
const REFUSED: u8 = 4;

/// What every command works with.
struct Run<'a> {
    cli: &'a Cli,
    home: Home,
    texts: Texts,
    out: Output,
}

impl Run<'_> {
    /// Unlocks the store.
    fn open(&self) -> Result<Session> {
        if !self.home.has_store() {
            // Said before anyone is asked for a passphrase.
            return Session::open(&self.home, &trede_app::Passphrase::new(String::new()));
        }
        Session::open(
            &self.home,
            &passphrase::existing(&self.cli.global, &self.texts)?,
        )
    }
}

/// Does what is asked and returns the exit code.
pub fn run(cli: &Cli, texts: Texts) -> Result<u8> {
    let home = Home::find(cli.global.home.clone())?;
    let out = Output::new(cli.global.json, texts);
    let mut run = Run {
        cli,
        home,
        texts,
        out,
    };
    let code = match &cli.command {
        Command::Centre(Centre::New {
            name,
            location,
            staff,
            shared,
            ladder,
        }) => run.centre_new(name, location, staff, shared, ladder),
        Command::Centre(Centre::Letterhead(letterhead)) => run.letterhead(letterhead),
        Command::Join(join) => run.join(join),
        Command::Requests => run.requests(),
        Command::Approve { code } => run.approve(code),
        Command::TurnDown { code } => run.turn_down(code),
        Command::Devices => run.devices(),
        Command::Export => run.export(),
        Command::Merge { plan: true, .. } => run.plan(),
        Command::Merge {
            plan: false,
            accept,
        } => run.merge(accept.as_deref()),
        Command::Revoke { device } => run.revoke(device),
        Command::Recover(recover) => run.recover(recover),
        Command::RecoverySheet { out } => run.recovery_sheet(out),
        Command::Sync => run.sync(),
        Command::Bundle(Bundle::Verify { file }) => run.verify(file),
        Command::Bundle(Bundle::Open { file, to }) => run.open_bundle(file, to),
        Command::Import(import) => run.import(import),
        Command::List { table, client } => run.list(table, client.as_deref()),
        Command::Show(one) => run.show(one),
        Command::History(one) => run.history(one),
        Command::Set { one, fields } => run.set(one, fields),
        Command::Delete(one) => run.delete(one),
        Command::Undo => run.undo(),
        Command::UndoBundle { bundle, yes } => run.undo_bundle(bundle.as_deref(), *yes),
        Command::Find { words, limit } => run.find(&words.join(" "), *limit),
        Command::Conflicts => run.conflicts(),
        Command::Resolve {
            conflict,
            keep,
            value,
        } => run.resolve(conflict, keep.as_deref(), value.as_deref()),
        Command::Backup { to } => run.backup(to.as_deref()),
        Command::Restore {
            file,
            replace,
            sheet,
            key,
        } => run.restore(file, *replace, sheet.as_ref(), key.as_deref()),
        Command::Retention { erase, .. } => run.retention(*erase),
        Command::AccessLog {
            client,
            since,
            format,
        } => {
            run.out.json |= format.is_some();
            run.access_log(client.as_deref(), *since)
        }
        Command::Duplicates => run.duplicates(),
        Command::JoinClients { keep, other } => run.join_clients(keep, other),
        Command::SplitClients { other } => run.split_clients(other),
        Command::NotDuplicates { a, b } => run.not_duplicates(a, b),
        Command::Erase { client, yes: _ } => run.erase(client),
        Command::Erasures { erase, keep, .. } => run.erasures(erase.as_deref(), keep.as_deref()),
        Command::Report(report) => run.report(report),
        Command::Print(print) => run.print(print),
        Command::Demo(demo) => run.demo(demo),
        Command::Manual { dir } => run.manual(dir),
        Command::Check => run.check(),
        Command::OpenExport { dir, client } => run.open_export(dir, client.as_deref()),
        Command::OpenImport { dir } => run.open_import(dir),
        Command::Digest { content: true, .. } => run.content_digest(),
        Command::Digest { location, .. } => run.digest(location.as_deref()),
    }?;
    run.out.finish()?;
    Ok(code)
}
