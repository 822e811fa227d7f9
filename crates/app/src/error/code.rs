//! Every way in which a use case can fail.

/// What kind of failure it is; decides the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It was asked for rightly and did not work. Exit code 1.
    Failed,
    /// It was asked for wrongly. Exit code 2.
    Usage,
    /// The passphrase is wrong, or this device may not do it. Exit code 3.
    Denied,
    /// What was given is unreadable, untrusted or invalid; nothing was changed. Exit code 4.
    Refused,
}

impl Kind {
    /// The exit code of the command line.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Denied => 3,
            Self::Refused => 4,
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $kind:ident, $text:literal $(, $hint:literal)?;)*) => {
        /// What went wrong. The window's error table goes by it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// What kind of failure it is.
            pub fn kind(self) -> Kind {
                match self {
                    $(Self::$name => Kind::$kind,)*
                }
            }

            /// The key of the sentence that says what went wrong.
            pub(super) fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }

            /// The key of the sentence that says what to do, where there is something to do.
            pub(super) fn hint(self) -> Option<&'static str> {
                let hint: &[&'static str] = match self {
                    $(Self::$name => &[$($hint)?],)*
                };
                hint.first().copied()
            }
        }
    };
}

codes! {
    /// No key of this store opens with the passphrase.
    WrongPassphrase = Denied, "error-wrong-passphrase", "hint-wrong-passphrase";
    /// There is nobody to ask for the passphrase, and none was given.
    NoPassphrase = Usage, "error-no-passphrase", "hint-no-passphrase";
    /// A new passphrase is too short.
    ShortPassphrase = Refused, "error-short-passphrase", "hint-short-passphrase";
    /// A new passphrase was typed differently the second time.
    UnequalPassphrases = Refused, "error-unequal-passphrases", "hint-unequal-passphrases";
    /// A colleague was given the passphrase of whoever lets them in.
    SamePassphrase = Refused, "error-same-passphrase", "hint-same-passphrase";
    /// The staff member opens this device already.
    HasAccess = Refused, "error-has-access", "hint-has-access";
    /// No such person opens this device.
    NoAccess = Failed, "error-no-access", "hint-no-access";
    /// Someone would take their own access away.
    OwnAccess = Refused, "error-own-access", "hint-own-access";
    /// There is no store in the home folder.
    NoStore = Failed, "error-no-store", "hint-no-store";
    /// There is a store in the home folder already.
    StoreExists = Failed, "error-store-exists", "hint-store-exists";
    /// A newer version of the program changed the store.
    NewerStore = Failed, "error-newer-store", "hint-newer-store";
    /// The store's form is not one that this program made.
    ForeignStore = Failed, "error-foreign-store", "hint-damaged";
    /// What stands in the store cannot be.
    Damaged = Failed, "error-damaged", "hint-damaged";
    /// SQLite could not read or write.
    Database = Failed, "error-database", "hint-database";
    /// There is no room left where the store is.
    DatabaseFull = Failed, "error-database-full", "hint-database-full";
    /// The store may not be written where it is.
    DatabaseReadOnly = Failed, "error-database-read-only", "hint-database-read-only";
    /// Another program holds the store.
    Busy = Failed, "error-busy", "hint-busy";
    /// A file could not be read or written.
    File = Failed, "error-file", "hint-file";
    /// There is no room left on the disk.
    DiskFull = Failed, "error-disk-full", "hint-disk-full";
    /// This place may be read but not written.
    ReadOnly = Failed, "error-read-only", "hint-read-only";
    /// A stick or a network drive went away while it was used.
    Unplugged = Failed, "error-unplugged", "hint-unplugged";
    /// Another program holds a file.
    FileInUse = Failed, "error-file-in-use", "hint-file-in-use";
    /// There is no folder to keep data in.
    NoHome = Failed, "error-no-home", "hint-no-home";
    /// A row breaks the rules.
    Invalid = Refused, "error-invalid", "hint-invalid";
    /// No such row.
    NoRow = Failed, "error-no-row", "hint-no-row";
    /// The client moved to another location.
    Left = Denied, "error-left", "hint-left";
    /// No consent for this partner is recorded.
    NoConsent = Refused, "error-no-consent", "hint-no-consent";
    /// No bundle of this name can be undone.
    NotToUndo = Failed, "error-not-to-undo", "hint-not-to-undo";
    /// There is nothing to undo.
    NothingToUndo = Failed, "error-nothing-to-undo";
    /// No table has this name.
    UnknownTable = Usage, "error-unknown-table", "hint-unknown-table";
    /// Rows of this table come about by themselves.
    TableClosed = Usage, "error-table-closed", "hint-table-closed";
    /// Not `field=value`.
    NotAnAssignment = Usage, "error-not-an-assignment", "hint-not-an-assignment";
    /// No client has this number.
    UnknownClient = Failed, "error-unknown-client", "hint-unknown-client";
    /// No location has this name.
    UnknownLocation = Failed, "error-unknown-location", "hint-unknown-location";
    /// The file with rows cannot be read as one.
    UnreadableTable = Refused, "error-unreadable-table", "hint-unreadable-table";
    /// Rows of the file are not as they must be.
    ImportRefused = Refused, "error-import-refused", "hint-import-refused";
    /// The period ends before it starts.
    PeriodReversed = Usage, "error-period-reversed", "hint-period-reversed";
    /// This report cannot be divided so.
    NotDivided = Usage, "error-not-divided", "hint-not-divided";
    /// The centre has no such ladder.
    UnknownLadder = Usage, "error-unknown-ladder", "hint-unknown-ladder";
    /// A setting is not what a report needs.
    BadSetting = Failed, "error-bad-setting", "hint-bad-setting";
    /// There is nothing to put on paper.
    NothingToPrint = Failed, "error-nothing-to-print", "hint-nothing-to-print";
    /// Nobody is named that the paper could be about.
    NobodyToPrint = Usage, "error-nobody-to-print", "hint-nobody-to-print";
    /// No meeting is named, or none has this title.
    NoMeeting = Failed, "error-no-meeting", "hint-no-meeting";
    /// No partner has this name.
    UnknownPartner = Failed, "error-unknown-partner", "hint-unknown-partner";
    /// It is not known which partner a client goes to.
    NoPartner = Failed, "error-no-partner", "hint-no-partner";
    /// Nothing is recorded on which data may go to this partner.
    NoGround = Denied, "error-no-ground", "hint-no-ground";
    /// The logo is no picture that papers can hold, or too large.
    BadLogo = Refused, "error-bad-logo", "hint-bad-logo";
    /// The page could not be made.
    Paper = Failed, "error-paper", "hint-paper";
    /// No open conflict has this id.
    NoConflict = Failed, "error-no-conflict", "hint-no-conflict";
    /// It was stopped by whoever asked for it.
    Stopped = Failed, "error-stopped";
    /// Two clients that are one person already.
    SamePerson = Failed, "error-same-person", "hint-same-person";
    /// The client was not joined into another.
    NotJoinedClient = Failed, "error-not-joined-client", "hint-not-joined-client";
    /// The file is not a backup that is whole.
    BadBackup = Refused, "error-bad-backup", "hint-bad-backup";
    /// The store is damaged, and there is a backup.
    DamagedWithBackup = Failed, "error-damaged-with-backup", "hint-damaged-with-backup";
    /// The person was erased.
    Erased = Denied, "error-erased", "hint-erased";
    /// No bundle of this name waits for a yes.
    NoBundle = Failed, "error-no-bundle", "hint-no-bundle";
    /// Nothing was erased elsewhere of this client that waits for an answer.
    NoHeldErasure = Failed, "error-no-held-erasure", "hint-no-held-erasure";
    /// This device was shut out.
    ShutOut = Denied, "error-shut-out", "hint-shut-out";
    /// A device does not shut itself out.
    NotToRevoke = Failed, "error-not-to-revoke", "hint-not-to-revoke";
    /// No key of this device is kept that someone else could give back.
    NoRecovery = Failed, "error-no-recovery", "hint-no-recovery";
    /// Several people open this device, and it was not said whose passphrase is forgotten.
    WhoseKey = Usage, "error-whose-key", "hint-whose-key";
    /// This device did not ask for its key.
    NotAsked = Failed, "error-not-asked", "hint-not-asked";
    /// No coordinator has given the key back yet.
    NoAnswer = Failed, "error-no-answer", "hint-no-answer";
    /// What a device asks to be unwrapped is not for this coordinator, or not that device's.
    RecoveryNotOurs = Refused, "error-recovery-not-ours", "hint-recovery-not-ours";
    /// Letters that no recovery sheet has.
    MisreadSheet = Refused, "error-misread-sheet", "hint-misread-sheet";
    /// A recovery sheet of another device, or an earlier one.
    OldSheet = Denied, "error-old-sheet", "hint-old-sheet";
    /// Something that should always work did not.
    Failed = Failed, "error-failed", "hint-failed";
    /// A folder that must be empty is not.
    NotEmpty = Failed, "error-not-empty", "hint-not-empty";
    /// Two options that exclude each other, or one that is missing.
    BadOptions = Usage, "error-bad-options", "hint-bad-options";
    /// A row of an import was to be added to someone, but it looks like nobody.
    NobodyAlike = Usage, "error-nobody-alike", "hint-nobody-alike";
    /// Only a coordinator's device may do it.
    NotCoordinator = Denied, "error-not-coordinator", "hint-not-coordinator";
    /// This device is not part of a centre yet.
    NotJoined = Denied, "error-not-joined", "hint-not-joined";
    /// The coordinator has not approved this device yet.
    NotApproved = Denied, "error-not-approved", "hint-not-approved";
    /// There is no device of this name.
    UnknownDevice = Failed, "error-unknown-device", "hint-unknown-device";
    /// The shared folder is not there.
    NoSharedFolder = Failed, "error-no-shared-folder", "hint-no-shared-folder";
    /// The shared folder has a centre of this name already.
    CentreExists = Failed, "error-centre-exists", "hint-centre-exists";
    /// The shared folder has no centre of this name.
    NoCentre = Failed, "error-no-centre", "hint-no-centre";
    /// The centre is not in the folder that was chosen to share through.
    NotOurFolder = Failed, "error-not-our-folder", "hint-not-our-folder";
    /// No waiting request has this code.
    UnknownRequest = Failed, "error-unknown-request", "hint-unknown-request";
    /// The bundle is damaged, not for this device, or not from someone of this centre.
    BadBundle = Refused, "error-bad-bundle", "hint-bad-bundle";
}

impl Code {
    /// The code as programs see it: `wrong-passphrase`.
    pub fn name(self) -> &'static str {
        self.text().trim_start_matches("error-")
    }
}
