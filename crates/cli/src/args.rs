//! The command line's words. Help texts are keys here; `localise` puts the words in.

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Args, Parser, Subcommand};
use std::path::PathBuf;
use trede_app::papers;
use trede_app::reports::{By, Kind};
use trede_texts::Translation;

/// What is asked of `trede`.
#[derive(Debug, Parser)]
#[command(
    name = "trede",
    version,
    about = "help-trede",
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// Holds for every command.
#[derive(Debug, Args)]
pub struct Global {
    #[arg(long, global = true, value_name = "DIR", help = "help-home")]
    pub home: Option<PathBuf>,
    #[arg(long, global = true, help = "help-json")]
    pub json: bool,
    #[arg(long, global = true, value_name = "nl|en", value_parser = PossibleValuesParser::new(["nl", "en"]), help = "help-lang")]
    pub lang: Option<String>,
    #[arg(
        long,
        global = true,
        value_name = "FILE",
        help = "help-passphrase-file"
    )]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, short, global = true, action = ArgAction::Help, help = "help-help")]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version, help = "help-version")]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = "help-centre", subcommand)]
    Centre(Centre),
    #[command(about = "help-join")]
    Join(Join),
    #[command(about = "help-requests")]
    Requests,
    #[command(about = "help-approve")]
    Approve {
        #[arg(value_name = "CODE", help = "help-approve-code")]
        code: String,
    },
    #[command(about = "help-turn-down")]
    TurnDown {
        #[arg(value_name = "CODE", help = "help-turn-down-code")]
        code: String,
    },
    #[command(about = "help-revoke")]
    Revoke {
        #[arg(value_name = "DEVICE", help = "help-revoke-device")]
        device: String,
    },
    #[command(about = "help-recover", subcommand)]
    Recover(Recover),
    #[command(about = "help-recovery-sheet")]
    RecoverySheet {
        #[arg(long, value_name = "FILE", help = "help-recovery-out")]
        out: PathBuf,
    },
    #[command(about = "help-devices")]
    Devices,
    #[command(about = "help-export")]
    Export,
    #[command(about = "help-merge")]
    Merge {
        #[arg(long, help = "help-merge-plan")]
        plan: bool,
        #[arg(
            long,
            value_name = "BUNDLE",
            conflicts_with = "plan",
            help = "help-merge-accept"
        )]
        accept: Option<String>,
    },
    #[command(about = "help-sync")]
    Sync,
    #[command(about = "help-bundle", subcommand)]
    Bundle(Bundle),
    #[command(about = "help-import")]
    Import(Import),
    #[command(about = "help-list")]
    List {
        #[arg(value_name = "TABLE", help = "help-table")]
        table: String,
        #[arg(long, value_name = "NUMBER", help = "help-list-client")]
        client: Option<String>,
    },
    #[command(about = "help-show")]
    Show(One),
    #[command(about = "help-history")]
    History(One),
    #[command(about = "help-set")]
    Set {
        #[command(flatten)]
        one: One,
        #[arg(value_name = "FIELD=VALUE", required = true, help = "help-set-fields")]
        fields: Vec<String>,
    },
    #[command(about = "help-delete")]
    Delete(One),
    #[command(about = "help-undo")]
    Undo,
    #[command(about = "help-undo-bundle")]
    UndoBundle {
        #[arg(value_name = "BUNDLE", help = "help-undo-bundle-bundle")]
        bundle: Option<String>,
        #[arg(long, requires = "bundle", help = "help-undo-bundle-yes")]
        yes: bool,
    },
    #[command(about = "help-find")]
    Find {
        #[arg(value_name = "WORDS", required = true, help = "help-find-words")]
        words: Vec<String>,
        #[arg(
            long,
            value_name = "N",
            default_value_t = 50,
            hide_default_value = true,
            help = "help-find-limit"
        )]
        limit: usize,
    },
    #[command(about = "help-conflicts")]
    Conflicts,
    #[command(about = "help-resolve")]
    Resolve {
        #[arg(value_name = "CONFLICT", help = "help-resolve-conflict")]
        conflict: String,
        #[arg(long, value_name = "winner|other", value_parser = PossibleValuesParser::new(["winner", "other"]), required_unless_present = "value", conflicts_with = "value", help = "help-resolve-keep")]
        keep: Option<String>,
        #[arg(long, value_name = "V", help = "help-resolve-value")]
        value: Option<String>,
    },
    #[command(about = "help-duplicates")]
    Duplicates,
    #[command(about = "help-join-clients")]
    JoinClients {
        #[arg(value_name = "KEEP", help = "help-join-clients-keep")]
        keep: String,
        #[arg(value_name = "OTHER", help = "help-join-clients-other")]
        other: String,
    },
    #[command(about = "help-split-clients")]
    SplitClients {
        #[arg(value_name = "OTHER", help = "help-split-clients-other")]
        other: String,
    },
    #[command(about = "help-not-duplicates")]
    NotDuplicates {
        #[arg(value_name = "A", help = "help-not-duplicates-one")]
        a: String,
        #[arg(value_name = "B", help = "help-not-duplicates-one")]
        b: String,
    },
    #[command(about = "help-erase")]
    Erase {
        #[arg(value_name = "CLIENT", help = "help-erase-client")]
        client: String,
        #[arg(long, required = true, help = "help-erase-yes")]
        yes: bool,
    },
    #[command(about = "help-erasures")]
    Erasures {
        #[arg(
            long,
            value_name = "CLIENT",
            requires = "yes",
            help = "help-erasures-erase"
        )]
        erase: Option<String>,
        #[arg(long, requires = "erase", help = "help-erase-yes")]
        yes: bool,
        #[arg(
            long,
            value_name = "CLIENT",
            conflicts_with = "erase",
            help = "help-erasures-keep"
        )]
        keep: Option<String>,
    },
    #[command(about = "help-report")]
    Report(Report),
    #[command(about = "help-print")]
    Print(Print),
    #[command(about = "help-open-export")]
    OpenExport {
        #[arg(value_name = "DIR", help = "help-open-export-dir")]
        dir: PathBuf,
        #[arg(long, value_name = "NUMBER", help = "help-open-export-client")]
        client: Option<String>,
    },
    #[command(about = "help-open-import")]
    OpenImport {
        #[arg(value_name = "DIR", help = "help-open-import-dir")]
        dir: PathBuf,
    },
    #[command(about = "help-demo")]
    Demo(Demo),
    #[command(about = "help-manual", hide = true)]
    Manual {
        #[arg(value_name = "DIR", help = "help-manual-dir")]
        dir: PathBuf,
    },
    #[command(about = "help-backup")]
    Backup {
        #[arg(long, value_name = "DIR", help = "help-backup-to")]
        to: Option<PathBuf>,
    },
    #[command(about = "help-restore")]
    Restore {
        #[arg(value_name = "FILE", help = "help-restore-file")]
        file: PathBuf,
        #[arg(long, help = "help-restore-replace")]
        replace: bool,
        #[arg(long, value_name = "FILE", num_args = 0..=1, help = "help-restore-sheet")]
        sheet: Option<Option<PathBuf>>,
        #[arg(
            long,
            value_name = "KEY",
            requires = "sheet",
            help = "help-recover-key"
        )]
        key: Option<String>,
    },
    #[command(about = "help-retention")]
    Retention {
        #[arg(long, requires = "yes", help = "help-retention-erase")]
        erase: bool,
        #[arg(long, requires = "erase", help = "help-erase-yes")]
        yes: bool,
    },
    #[command(about = "help-access-log")]
    AccessLog {
        #[arg(long, value_name = "REF", help = "help-access-log-client")]
        client: Option<String>,
        #[arg(long, value_name = "D", help = "help-access-log-since")]
        since: Option<NaiveDate>,
        #[arg(long, value_name = "F", value_parser = ["json"], help = "help-access-log-format")]
        format: Option<String>,
    },
    #[command(about = "help-check")]
    Check,
    #[command(about = "help-digest")]
    Digest {
        #[arg(long, value_name = "L", help = "help-digest-location")]
        location: Option<String>,
        #[arg(long, conflicts_with = "location", help = "help-digest-content")]
        content: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum Centre {
    #[command(about = "help-centre-new")]
    New {
        #[arg(long, value_name = "N", help = "help-centre-name")]
        name: String,
        #[arg(long, value_name = "L", help = "help-centre-location")]
        location: String,
        #[arg(long, value_name = "S", help = "help-centre-staff")]
        staff: String,
        #[arg(long, value_name = "DIR", help = "help-shared")]
        shared: PathBuf,
        #[arg(long, value_name = "vng|amsterdam", value_parser = PossibleValuesParser::new(["vng", "amsterdam"]), default_value = "vng", hide_default_value = true, help = "help-centre-ladder")]
        ladder: String,
    },
    #[command(about = "help-letterhead")]
    Letterhead(Letterhead),
}

#[derive(Debug, Subcommand)]
pub enum Recover {
    #[command(about = "help-recover-start")]
    Start {
        #[arg(long, value_name = "DIR", help = "help-recover-shared")]
        shared: Option<PathBuf>,
        #[arg(long, value_name = "KEY", help = "help-recover-key")]
        key: Option<String>,
    },
    #[command(about = "help-recover-requests")]
    Requests,
    #[command(about = "help-recover-grant")]
    Grant {
        #[arg(value_name = "CODE", help = "help-recover-code")]
        code: String,
    },
    #[command(about = "help-recover-finish")]
    Finish,
    #[command(about = "help-recover-use")]
    Use {
        #[arg(long, value_name = "FILE", help = "help-recover-letters")]
        letters: Option<PathBuf>,
        #[arg(long, value_name = "KEY", help = "help-recover-key")]
        key: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct Join {
    #[arg(long, value_name = "DIR", help = "help-shared")]
    pub shared: PathBuf,
    #[arg(long, value_name = "N", help = "help-join-centre")]
    pub centre: String,
    #[arg(long, value_name = "L", help = "help-join-location")]
    pub location: String,
    #[arg(long, value_name = "S", help = "help-join-staff")]
    pub staff: String,
    #[arg(long, value_name = "coach|desk|coordinator", value_parser = PossibleValuesParser::new(["coach", "desk", "coordinator"]), default_value = "coach", hide_default_value = true, help = "help-join-role")]
    pub role: String,
}

#[derive(Debug, Subcommand)]
pub enum Bundle {
    #[command(about = "help-bundle-verify")]
    Verify {
        #[arg(value_name = "FILE", help = "help-bundle-file")]
        file: PathBuf,
    },
    #[command(about = "help-bundle-open")]
    Open {
        #[arg(value_name = "FILE", help = "help-bundle-file")]
        file: PathBuf,
        #[arg(long, value_name = "DIR", help = "help-bundle-to")]
        to: PathBuf,
    },
}

#[derive(Debug, Args)]
pub struct Import {
    #[arg(value_name = "TABLE", help = "help-table")]
    pub table: String,
    #[arg(value_name = "FILE.csv|.xlsx", help = "help-import-file")]
    pub file: PathBuf,
    #[arg(long, help = "help-import-dry-run")]
    pub dry_run: bool,
    #[arg(long, help = "help-import-partial")]
    pub partial: bool,
    #[arg(
        long,
        value_name = "FILE.csv",
        requires = "partial",
        help = "help-import-faults"
    )]
    pub faults: Option<PathBuf>,
    #[arg(long, value_name = "add|skip|update", value_parser = PossibleValuesParser::new(["add", "skip", "update"]), default_value = "add", hide_default_value = true, help = "help-import-duplicates")]
    pub duplicates: String,
    #[arg(
        long = "row",
        value_name = "NUMBER=add|skip|update",
        help = "help-import-row"
    )]
    pub rows: Vec<String>,
    #[arg(
        long = "column",
        value_name = "HEADING=FIELD",
        help = "help-import-column"
    )]
    pub columns: Vec<String>,
}

#[derive(Debug, Args)]
pub struct One {
    #[arg(value_name = "TABLE", help = "help-table")]
    pub table: String,
    #[arg(value_name = "ID", help = "help-id")]
    pub id: String,
}

#[derive(Debug, Args)]
pub struct Report {
    #[arg(value_name = "REPORT", value_parser = PossibleValuesParser::new(Kind::ALL.map(Kind::name).into_iter().chain(["all"])), help = "help-report-kind")]
    pub kind: String,
    #[arg(long, value_name = "D", help = "help-from")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "D", help = "help-to")]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "L", help = "help-location")]
    pub location: Option<String>,
    #[arg(long, value_name = "LADDER", help = "help-ladder")]
    pub ladder: Option<String>,
    #[arg(long, value_name = "N", conflicts_with_all = ["from", "to", "period", "location", "ladder", "by", "external", "compare", "rows"], help = "help-plan")]
    pub plan: Option<u32>,
    #[arg(long, value_name = "2026|2026-Q2|2026-03|2026-W12", conflicts_with_all = ["from", "to"], value_parser = period, help = "help-period")]
    pub period: Option<(NaiveDate, NaiveDate)>,
    #[arg(long, value_name = "partner|location|kind|method|coach", value_parser = PossibleValuesParser::new(By::ALL.map(By::name)), help = "help-by")]
    pub by: Option<String>,
    #[arg(long, value_name = "previous|year", value_parser = PossibleValuesParser::new(["previous", "year"]), help = "help-compare")]
    pub compare: Option<String>,
    #[arg(long, help = "help-external")]
    pub external: bool,
    #[arg(long, value_name = "FIGURE", num_args = 0..=1, default_missing_value = "*", conflicts_with_all = ["external", "compare"], help = "help-rows")]
    pub rows: Option<String>,
    #[arg(long, value_name = "json|csv|csv-excel|xlsx|pdf|svg", value_parser = PossibleValuesParser::new(["json", "csv", "csv-excel", "xlsx", "pdf", "svg"]), help = "help-format")]
    pub format: Option<String>,
    #[arg(long, value_name = "FILE", requires = "format", help = "help-out")]
    pub out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Print {
    #[arg(value_name = "PAPER", value_parser = PossibleValuesParser::new(papers::Kind::ALL.map(papers::Kind::name)), help = "help-print-paper")]
    pub paper: String,
    #[arg(long, value_name = "NUMBER", num_args = 1.., help = "help-print-client")]
    pub client: Vec<String>,
    #[arg(long, conflicts_with_all = ["client", "activity"], help = "help-print-all")]
    pub all: bool,
    #[arg(long, value_name = "D", requires = "all", help = "help-from")]
    pub from: Option<NaiveDate>,
    #[arg(long, value_name = "D", requires = "all", help = "help-to")]
    pub to: Option<NaiveDate>,
    #[arg(long, value_name = "P", help = "help-print-partner")]
    pub partner: Option<String>,
    #[arg(long, value_name = "TITLE", num_args = 1.., help = "help-print-activity")]
    pub activity: Vec<String>,
    #[arg(long, value_name = "tr|ar|pl|uk", value_parser = PossibleValuesParser::new(Translation::ALL.map(Translation::code)), help = "help-print-copy-lang")]
    pub copy_lang: Option<String>,
    #[arg(long, value_name = "FILE.pdf", help = "help-print-out")]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub struct Letterhead {
    #[arg(long, value_name = "A", help = "help-letterhead-address")]
    pub address: Option<String>,
    #[arg(long, value_name = "N", help = "help-letterhead-phone")]
    pub phone: Option<String>,
    #[arg(long, value_name = "E", help = "help-letterhead-email")]
    pub email: Option<String>,
    #[arg(long, value_name = "FILE", help = "help-letterhead-logo")]
    pub logo: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct Demo {
    #[arg(value_name = "DIR", help = "help-demo-dir")]
    pub dir: PathBuf,
    #[arg(long, value_name = "N", help = "help-demo-clients")]
    pub clients: Option<usize>,
    #[arg(long, value_name = "N", help = "help-demo-devices")]
    pub devices: Option<usize>,
    #[arg(long, value_name = "N", help = "help-demo-weeks")]
    pub weeks: Option<usize>,
    #[arg(long, value_name = "S", help = "help-demo-seed")]
    pub seed: Option<u64>,
    #[arg(long, value_name = "D", help = "help-demo-start")]
    pub start: Option<NaiveDate>,
}

/// Reads a calendar period.
fn period(text: &str) -> Result<(NaiveDate, NaiveDate), String> {
    trede_app::reports::period::read(text).ok_or_else(|| text.to_owned())
}
