//! What the window calls: one function a command, with plain values in and out.
//!
//! [`commands`] holds the one list of commands, [`dto`] the values that cross the seam. Every function takes the
//! [`AppState`] of the one window; those that work with data refuse while the store is locked.

mod access;
mod board;
mod change;
mod client;
mod clients;
pub mod commands;
mod desk;
mod drafts;
pub mod dto;
mod forget;
mod groups;
mod guidance;
mod import;
mod intake;
mod letterhead;
mod likely;
mod list;
mod lists;
mod offers;
mod opened;
mod papers;
mod people;
mod printing;
mod results;
mod search;
mod settings;
mod share;
mod sheet;
mod sql;
mod start;
mod state;
mod tasks;
mod today;
mod twice;
mod undo_bundle;
mod words;

#[cfg(test)]
mod bindings;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_day;
#[cfg(test)]
mod tests_guidance;
#[cfg(test)]
mod tests_import;
#[cfg(test)]
mod tests_intake;
#[cfg(test)]
mod tests_list;
#[cfg(test)]
mod tests_papers;
#[cfg(test)]
mod tests_recovery;
#[cfg(test)]
mod tests_shell;
#[cfg(test)]
mod tests_trouble;
#[cfg(test)]
mod tests_trust;

pub(crate) use groups::expected;
pub(crate) use words::Words;

pub use access::access_log;
pub use board::{accept_bundle, board};
pub use change::{add_row, delete_row, edit_row, undo};
pub use client::{client_page, row_history};
pub use clients::{choices, find_clients};
pub use desk::{desk_day, hand_over, sign_up, tally};
pub use drafts::{drafts, drop_draft, keep_draft, numbers_like_bsn};
pub use forget::{erase_client, erase_due, erase_held, erase_preview, keep_held, retention_due};
pub use groups::{activities, activity_page, attend, attend_new, count_others, repeat_activity};
pub use guidance::{add_referral, end_trajectory};
pub use import::{choose_import, import_state, start_import, stop_import};
pub use intake::add_intake;
pub use letterhead::{letterhead, remove_logo, set_letterhead, set_logo};
pub use likely::likely_duplicates;
pub use list::client_window;
pub use lists::{list_rows, mappings, set_ladder, set_mapping};
pub use offers::{offers, offers_for, partners};
pub use opened::{started_with, take_opened};
pub use people::{
    approve_request, conflicts, devices, give_back_key, join_requests, recovery_requests,
    resolve_conflict, resolve_conflict_with, resolve_conflicts, settled_conflicts,
    turn_down_request,
};
pub use printing::{
    SavedFile, printed_file, printed_pages, printing_state, start_printing, stop_printing,
};
pub use results::{report_rows, report_view};
pub use search::quick_find;
pub use settings::{
    about, add_colleague, centre_settings, change_passphrase, colleagues, remove_colleague,
    set_centre_setting, set_shared_folder, unlock_as,
};
pub use share::{job_state, revoke_device, share_state, start_sharing, stop_job};
pub use sheet::{make_recovery_sheet, recovery_sheet};
pub use start::{
    ask_recovery, check_joined, create_centre, join_centre, lock, set_language, status,
    take_recovery, unlock, use_recovery_sheet,
};
pub use state::AppState;
pub use tasks::task_list;
pub use today::today;
pub use twice::{
    duplicates, find_duplicates, join_clients, not_duplicates, split_clients, stop_duplicates,
};
pub use undo_bundle::{bundles_in, undo_bundle, undo_bundle_preview};
