//! Writes the TypeScript side of the seam, and holds the copy in the tree against it.
//!
//! `make bindings` writes it anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fmt::Write as _;
use std::path::Path;

use ts_rs::{Config, TS};

use super::dto::*;

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../ui/src/backend/bindings/screen.ts"
);

macro_rules! declare {
    ($out:ident, $cfg:ident, $($ty:ty),+ $(,)?) => {
        $(declare_type::<$ty>(&mut $out, &$cfg);)+
    };
}

macro_rules! command_types {
    (
        forward { $( $name:ident ( $( $arg:ident : $ty:ty ),* ) -> $ret:ty; )* }
        shell { $( $sname:ident ( $( $sarg:ident : $sty:ty ),* ) -> $sret:ty; )* }
    ) => {
        fn commands(cfg: &Config) -> Vec<(&'static str, Vec<(&'static str, String)>, String)> {
            vec![
                $( (stringify!($name), vec![ $( (stringify!($arg), <$ty as TS>::name(cfg)) ),* ], <$ret as TS>::name(cfg)), )*
                $( (stringify!($sname), vec![ $( (stringify!($sarg), <$sty as TS>::name(cfg)) ),* ], <$sret as TS>::name(cfg)), )*
            ]
        }
    };
}
crate::screen_commands!(command_types);

fn doc_comment(docs: &str) -> String {
    let lines: Vec<&str> = docs
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines
        .join("\n")
        .trim_start_matches("/**")
        .trim_end_matches("*/")
        .replace("\n*", "\n")
        .trim()
        .to_owned()
}

fn declare_type<T: TS>(out: &mut String, cfg: &Config) {
    if let Some(docs) = T::docs() {
        let text = doc_comment(&docs).trim_start_matches('*').trim().to_owned();
        writeln!(out, "/** {} */", text.replace('\n', " ")).unwrap();
    }
    let fields = <Fields as TS>::name(cfg);
    writeln!(out, "export {}\n", T::decl(cfg).replace(&fields, "Fields")).unwrap();
}

fn generated() -> String {
    let cfg = Config::new().with_large_int("number");
    let mut out = String::from(
        "// Made from crates/app/src/screen by `make bindings`; changes here are lost.\n\n",
    );
    out.push_str("/** Field names of a contract table with their values as text; an empty value clears the field. */\n");
    out.push_str("export type Fields = { [field in string]?: string };\n\n");
    // One call a topic of `dto`.
    declare!(
        out, cfg, Stage, Status, OpenedFile, PersonHere, Me, NewCentre, JoinCentre
    );
    declare!(out, cfg, ColleagueHere, NewColleague, CentreSetting, About);
    declare!(out, cfg, Named, Ladder, Rung, LadderMapping, Choices);
    declare!(
        out,
        cfg,
        ClientHit,
        ClientList,
        FieldValue,
        Step,
        LadderPath,
        TimelineEntry,
        ClientPage
    );
    declare!(out, cfg, NextStep, NewIntake, Draft, DraftKept);
    declare!(
        out,
        cfg,
        HistoryEntry,
        Saved,
        Undone,
        ScreenError,
        FieldProblem
    );
    declare!(
        out,
        cfg,
        PrintAsk,
        Sheet,
        PrintPages,
        PaperAsk,
        ManyAsk,
        PrintJob,
        LetterheadInfo
    );
    declare!(
        out,
        cfg,
        ImportAsk,
        ImportChoice,
        ImportColumn,
        ImportAlike,
        ImportLine,
        ImportPage,
        ImportJob
    );
    declare!(out, cfg, ShareState, Passed, Refused, JobState, ShareReport);
    declare!(
        out,
        cfg,
        Board,
        BoardWeek,
        BoardLine,
        BoardCell,
        AsideBundle,
        HeldErasure
    );
    declare!(out, cfg, BundleIn, UndoPreview, StaysLine, BundleUndone);
    declare!(out, cfg, SheetState, SettledConflict);
    declare!(
        out, cfg, Duplicates, LikelyPair, PairSide, PairLine, JoinedFile
    );
    declare!(out, cfg, AccessAsk, AccessPage, AccessLine);
    declare!(out, cfg, DueLine, Forgotten, ForgottenPart, ErasedHere);
    declare!(
        out,
        cfg,
        JoinRequest,
        RecoveryInfo,
        DeviceInfo,
        ConflictSide,
        ConflictInfo,
        Keep
    );
    declare!(
        out,
        cfg,
        ReportAsk,
        ReportFact,
        ReportLine,
        ReportTable,
        ReportChart,
        Definition,
        OfGroup,
        Opens,
        ReportView,
        RowBehind,
        RowsBehind
    );
    declare!(out, cfg, ListRow);
    declare!(out, cfg, QuickHit, LikelyDuplicate);
    declare!(
        out,
        cfg,
        Whose,
        FileState,
        ListOrder,
        ClientFilter,
        ClientWindow
    );
    declare!(out, cfg, For, TaskState, TaskLine, TaskList);
    declare!(
        out,
        cfg,
        Waiting,
        WaitingLine,
        WaitingList,
        ComingActivity,
        Today
    );
    declare!(out, cfg, DeskCount, DeskTally, DeskDay, Handover);
    declare!(out, cfg, ActivityLine, Attendee, ActivityPage);
    declare!(
        out,
        cfg,
        OfferFilter,
        OfferLine,
        OfferList,
        OfferFit,
        OfferFits,
        PartnerLine
    );
    out.push_str(
        "/** Every command with its arguments and its answer. */\nexport type Commands = {\n",
    );
    let fields = <Fields as TS>::name(&cfg);
    let commands = commands(&cfg);
    for (name, args, ret) in &commands {
        let args: Vec<String> = args
            .iter()
            .map(|(arg, ty)| format!("{arg}: {}", ty.replace(&fields, "Fields")))
            .collect();
        let args = if args.is_empty() {
            "Record<string, never>".to_owned()
        } else {
            format!("{{ {} }}", args.join(", "))
        };
        writeln!(out, "  {name}: {{ args: {args}, answer: {ret} }},").unwrap();
    }
    out.push_str("};\n\n/** The names of all commands. */\nexport const COMMANDS = [\n");
    for (name, _, _) in &commands {
        writeln!(out, "  \"{name}\",").unwrap();
    }
    out.push_str("] as const satisfies readonly (keyof Commands)[];\n");
    out
}

#[test]
fn bindings_are_up_to_date() {
    let fresh = generated();
    if std::env::var_os("TREDE_BINDINGS").is_some_and(|mode| mode == "write") {
        std::fs::create_dir_all(Path::new(FILE).parent().unwrap()).unwrap();
        std::fs::write(FILE, &fresh).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(kept == fresh, "the bindings are stale: run `make bindings`");
}
