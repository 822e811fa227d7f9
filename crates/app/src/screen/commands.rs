//! The one list of commands, and nothing else: also the shell's build script reads this file.

/// The one list of commands that the window may call.
///
/// The shell makes its handler from it, its build script the permissions, and `bindings.rs` the TypeScript
/// names and types; a command that is not here does not exist. `forward` commands are functions of
/// this module that get the open application; `shell` commands need the window itself (a file dialog)
/// and are written out in the shell.
///
/// This file uses nothing but the macro language, because the shell's build script reads it without the crate.
#[macro_export]
macro_rules! screen_commands {
    ($with:ident) => {
        $with! {
            forward {
                // start
                status() -> Status;
                set_language(language: String) -> Status;
                create_centre(input: NewCentre) -> Status;
                join_centre(input: JoinCentre) -> Status;
                check_joined() -> Status;
                unlock(passphrase: String) -> Status;
                ask_recovery(who: Option<String>, passphrase: String) -> Status;
                take_recovery(passphrase: String) -> Status;
                use_recovery_sheet(who: Option<String>, letters: String, passphrase: String) -> Status;
                unlock_as(who: String, passphrase: String) -> Status;
                lock() -> Status;
                // lists
                choices() -> Choices;
                list_rows(table: String) -> Vec<ListRow>;
                mappings() -> Vec<LadderMapping>;
                set_mapping(mapping: LadderMapping) -> Saved;
                set_ladder(code: Option<String>, name: String, rungs: Vec<String>) -> Saved;
                // clients
                find_clients(query: String, limit: u32) -> ClientList;
                client_page(id: String) -> ClientPage;
                client_window(filter: ClientFilter, offset: u32, limit: u32) -> ClientWindow;
                quick_find(query: String, limit: u32) -> Vec<QuickHit>;
                likely_duplicates(fields: Fields) -> Vec<LikelyDuplicate>;
                // the day
                today(of: For, limit: u32) -> Today;
                task_list(of: For, state: TaskState, limit: u32) -> TaskList;
                desk_day() -> DeskDay;
                tally(topic: String, channel: String, people: u32) -> Saved;
                sign_up(fields: Fields, handover: Option<Handover>) -> Saved;
                hand_over(client_id: String, handover: Handover) -> Saved;
                // groups
                activities(limit: u32) -> Vec<ActivityLine>;
                activity_page(id: String) -> ActivityPage;
                attend(activity_id: String, client_id: String, present: bool) -> Saved;
                attend_new(activity_id: String, fields: Fields) -> Saved;
                count_others(activity_id: String, others: u32) -> Saved;
                repeat_activity(id: String) -> Saved;
                // rows of any table
                row_history(table: String, id: String) -> Vec<HistoryEntry>;
                add_row(table: String, client_id: Option<String>, fields: Fields) -> Saved;
                edit_row(table: String, id: String, fields: Fields) -> Saved;
                delete_row(table: String, id: String) -> Saved;
                undo() -> Undone;
                // intake
                add_intake(client_id: String, intake: NewIntake) -> Saved;
                // drafts
                drafts() -> Vec<Draft>;
                keep_draft(key: String, client_id: Option<String>, fields: Fields) -> DraftKept;
                drop_draft(key: String) -> bool;
                numbers_like_bsn(text: String) -> Vec<String>;
                // guidance
                end_trajectory(id: String, fields: Fields, end_placements: bool) -> Saved;
                add_referral(client_id: String, fields: Fields, consent: Option<Fields>) -> Saved;
                offers(filter: OfferFilter) -> OfferList;
                offers_for(client_id: String) -> OfferFits;
                partners() -> Vec<PartnerLine>;
                // paper
                start_printing(ask: PrintAsk) -> PrintJob;
                printing_state() -> Option<PrintJob>;
                stop_printing() -> Option<PrintJob>;
                printed_pages(from: u32, limit: u32) -> Vec<String>;
                // registers from elsewhere
                start_import(ask: ImportAsk, look: bool) -> ImportJob;
                import_state() -> Option<ImportJob>;
                stop_import() -> Option<ImportJob>;
                // results
                report_view(ask: ReportAsk) -> ReportView;
                report_rows(ask: ReportAsk, of: Opens) -> RowsBehind;
                // sharing
                take_opened() -> Option<OpenedFile>;
                share_state() -> ShareState;
                start_sharing() -> JobState;
                job_state() -> Option<JobState>;
                stop_job() -> Option<JobState>;
                board() -> Board;
                accept_bundle(bundle: String) -> JobState;
                bundles_in() -> Vec<BundleIn>;
                undo_bundle_preview(key: String) -> UndoPreview;
                undo_bundle(key: String) -> BundleUndone;
                // centre
                join_requests() -> Vec<JoinRequest>;
                approve_request(code: String) -> Saved;
                turn_down_request(code: String) -> Saved;
                devices() -> Vec<DeviceInfo>;
                recovery_requests() -> Vec<RecoveryInfo>;
                give_back_key(code: String) -> Saved;
                recovery_sheet() -> SheetState;
                make_recovery_sheet(own: String) -> PrintPages;
                revoke_device(own: String, device: String) -> JobState;
                conflicts() -> Vec<ConflictInfo>;
                settled_conflicts() -> Vec<SettledConflict>;
                resolve_conflict(id: String, keep: Keep) -> Saved;
                resolve_conflicts(ids: Vec<String>, keep: Keep) -> Saved;
                resolve_conflict_with(id: String, value: String) -> Saved;
                find_duplicates() -> Duplicates;
                duplicates() -> Duplicates;
                stop_duplicates() -> Duplicates;
                join_clients(keep: String, other: String) -> Saved;
                split_clients(other: String) -> Saved;
                not_duplicates(a: String, b: String) -> Saved;
                access_log(ask: AccessAsk) -> AccessPage;
                retention_due() -> Vec<DueLine>;
                erase_due(keys: Vec<String>) -> ErasedHere;
                erase_preview(client_id: String) -> Forgotten;
                erase_client(client_id: String, typed: String) -> ErasedHere;
                erase_held(client_id: String) -> ErasedHere;
                keep_held(client_id: String) -> Saved;
                // settings
                colleagues() -> Vec<ColleagueHere>;
                add_colleague(own: String, colleague: NewColleague) -> Saved;
                remove_colleague(key: String) -> Saved;
                change_passphrase(old: String, new: String) -> Saved;
                set_shared_folder(folder: String) -> Status;
                centre_settings() -> Vec<CentreSetting>;
                set_centre_setting(key: String, value: String) -> Saved;
                letterhead() -> LetterheadInfo;
                set_letterhead(address: String, phone: String, email: String) -> Saved;
                remove_logo() -> Saved;
                about() -> About;
            }
            shell {
                choose_folder() -> Option<String>;
                close_window(ready: bool) -> bool;
                save_printed() -> Option<String>;
                choose_logo() -> Option<Saved>;
                choose_import_file() -> Option<String>;
            }
        }
    };
}
