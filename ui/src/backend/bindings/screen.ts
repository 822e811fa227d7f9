// Made from crates/app/src/screen by `make bindings`; changes here are lost.

/** Field names of a contract table with their values as text; an empty value clears the field. */
export type Fields = { [field in string]?: string };

/** How far this installation is: decides which screen stands in front of everything. */
export type Stage = "new" | "locked" | "waiting" | "open";

/** What the window needs to know before it shows anything else. */
export type Status = { 
/**
 * How far this installation is.
 */
stage: Stage, 
/**
 * Name of the centre, known once the store is open.
 */
centre: string | null, 
/**
 * Who works at this device, known once the store is open.
 */
me: Me | null, 
/**
 * The short code to read out to the coordinator while waiting.
 */
join_code: string | null, 
/**
 * Folder in which the devices of the centre leave their bundles.
 */
shared_folder: string | null, 
/**
 * Language of the messages, `nl` or `en`.
 */
language: string, 
/**
 * Whether someone else can give this locked device's key back when its passphrase is forgotten.
 */
recoverable: boolean, 
/**
 * The code to read out to the coordinator, where that was asked for and is not done yet.
 */
recovery_code: string | null, 
/**
 * Who may open this device, while it is locked; nobody where there is one only.
 */
people: Array<PersonHere>, };

/** A bundle that was opened as a file. */
export type OpenedFile = { 
/**
 * Whether it lies in the shared folder, from which sharing takes it in.
 */
in_folder: boolean, };

/** Someone who may open this device, to choose from while it is locked. */
export type PersonHere = { 
/**
 * What they are chosen by.
 */
key: string, 
/**
 * Their name.
 */
name: string, };

/** The staff member who works at this device. */
export type Me = { 
/**
 * Row of `staff`; empty while the row has not arrived on this device.
 */
staff_id: string | null, 
/**
 * Name as written in `staff`.
 */
name: string, 
/**
 * `coach`, `desk` or `coordinator`.
 */
role: string, 
/**
 * Row of `locations`.
 */
location_id: string | null, 
/**
 * Name of the location.
 */
location: string | null, };

/** What the first coordinator fills in to start a centre. */
export type NewCentre = { 
/**
 * Name of the centre.
 */
centre: string, 
/**
 * Name of its first location.
 */
location: string, 
/**
 * Name of the coordinator.
 */
staff: string, 
/**
 * Folder in which the devices leave their bundles.
 */
shared_folder: string, 
/**
 * `vng` or `amsterdam`.
 */
ladder: string, 
/**
 * Opens the store from now on; never stored as it is.
 */
passphrase: string, };

/** What someone fills in to join a centre with a new device. */
export type JoinCentre = { 
/**
 * Name of the centre, as its coordinator wrote it.
 */
centre: string, 
/**
 * Name of the location where the device will be used.
 */
location: string, 
/**
 * Name of the person who will use it.
 */
staff: string, 
/**
 * `coach`, `desk` or `coordinator`.
 */
role: string, 
/**
 * Folder in which the devices leave their bundles.
 */
shared_folder: string, 
/**
 * Opens the store from now on; never stored as it is.
 */
passphrase: string, };

/** Someone who may open this device. */
export type ColleagueHere = { 
/**
 * What they are named by when their access is taken away.
 */
key: string, 
/**
 * Row of `staff`, once that is known.
 */
staff_id: string | null, 
/**
 * Their name.
 */
name: string, 
/**
 * `coach`, `desk` or `coordinator`; empty where that is not known.
 */
role: string, 
/**
 * Whether it is whoever opened the device now.
 */
me: boolean, };

/** A colleague who may open this device from now on. */
export type NewColleague = { 
/**
 * Row of `staff`; empty for someone who is not in the list yet.
 */
staff_id: string | null, 
/**
 * Name of someone who is not in the list yet.
 */
name: string, 
/**
 * What they do: `coach`, `desk` or `coordinator`.
 */
role: string, 
/**
 * Their own passphrase; never stored as it is.
 */
passphrase: string, };

/** A setting that holds for the whole centre. */
export type CentreSetting = { 
/**
 * `hourly_rate` and so on.
 */
key: string, 
/**
 * What holds now.
 */
value: string, 
/**
 * What holds unless the centre says otherwise.
 */
usual: string, };

/** What this program is. */
export type About = { 
/**
 * Its version.
 */
version: string, 
/**
 * Its licence.
 */
licence: string, 
/**
 * The folder in which this device keeps its data.
 */
home: string, };

/** A row by its id and the name people know it by. */
export type Named = { 
/**
 * Row id.
 */
id: string, 
/**
 * Name on screen.
 */
name: string, };

/** A participation ladder in words. */
export type Ladder = { 
/**
 * `vng`, `amsterdam`, or the centre's own.
 */
code: string, 
/**
 * Name on screen.
 */
name: string, 
/**
 * Rungs from the lowest up.
 */
rungs: Array<Rung>, 
/**
 * Whether the centre made it, and may change its names.
 */
own: boolean, };

/** One rung of a ladder in words. */
export type Rung = { 
/**
 * Counted from 1 at the bottom.
 */
rung: number, 
/**
 * Short name.
 */
name: string, 
/**
 * What it means for a person, in one sentence.
 */
meaning: string, 
/**
 * What that looks like in everyday life; empty for a ladder of the centre's own.
 */
example: string, };

/** How measurements on one ladder are read on another. */
export type LadderMapping = { 
/**
 * Code of the ladder that was measured on.
 */
from: string, 
/**
 * Code of the ladder that it is read on.
 */
to: string, 
/**
 * For each rung of `from`, lowest first, the rung of `to`; none where it is not read there.
 */
rungs: Array<number | null>, };

/** What forms offer to choose from. */
export type Choices = { 
/**
 * Today on this device, `YYYY-MM-DD`.
 */
today: string, 
/**
 * The ladder this centre measures on.
 */
centre_ladder: string, 
/**
 * Every ladder with measurements or in use.
 */
ladders: Array<Ladder>, 
/**
 * Locations this device knows.
 */
locations: Array<Named>, 
/**
 * Staff members at work.
 */
staff: Array<Named>, 
/**
 * Network partners.
 */
partners: Array<Named>, };

/** A client as a line in the list. */
export type ClientHit = { 
/**
 * Row id.
 */
id: string, 
/**
 * Number that can be said aloud.
 */
number: string, 
/**
 * First name, infix and last name.
 */
name: string, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
birth_date: string | null, 
/**
 * Neighbourhood, else city.
 */
lives_in: string | null, 
/**
 * Phone number as written down.
 */
phone: string | null, 
/**
 * Name of the coach.
 */
coach: string | null, 
/**
 * Name of the location.
 */
location: string | null, 
/**
 * Ladder of the latest measurement.
 */
ladder: string | null, 
/**
 * Rung of the latest measurement.
 */
rung: number | null, 
/**
 * How many rungs that ladder has.
 */
rungs: number | null, 
/**
 * Day of the latest contact or measurement, `YYYY-MM-DD`.
 */
last_seen: string | null, 
/**
 * Whether the client's file is closed.
 */
closed: boolean, };

/** The first lines that answer a search, and how many there are in all. */
export type ClientList = { 
/**
 * At most as many as were asked for.
 */
hits: Array<ClientHit>, 
/**
 * All clients that this device knows; only counted when nothing was searched for.
 */
known: number, 
/**
 * Whether more clients match than are in `hits`.
 */
more: boolean, };

/** A field with its stored value and that value in words. */
export type FieldValue = { 
/**
 * Name of the field in the contract.
 */
field: string, 
/**
 * As stored: a code, an id, a date, a text.
 */
value: string, 
/**
 * For people: the code or the reference in words.
 */
words: string, };

/** One measurement on a ladder. */
export type Step = { 
/**
 * Row of `movements`.
 */
id: string, 
/**
 * Day of the measurement, `YYYY-MM-DD`.
 */
on: string, 
/**
 * Rung, counted from 1.
 */
rung: number, 
/**
 * `intake`, `interim`, `exit`, `aftercare`, where known.
 */
moment: string | null, 
/**
 * Why, in the coach's words.
 */
reason: string | null, 
/**
 * Name of who measured.
 */
staff: string | null, };

/** All measurements of a client on one ladder, oldest first. */
export type LadderPath = { 
/**
 * The ladder in words.
 */
ladder: Ladder, 
/**
 * Measurements, oldest first.
 */
steps: Array<Step>, };

/** Something that happened with a client: a row of one of the tables below it. */
export type TimelineEntry = { 
/**
 * Contract table of the row.
 */
table: string, 
/**
 * Row id.
 */
id: string, 
/**
 * The day it is about, `YYYY-MM-DD`.
 */
on: string, 
/**
 * Name of the staff member, where known.
 */
staff: string | null, 
/**
 * Name of the location, where known.
 */
location: string | null, 
/**
 * The filled fields, in the order of the contract, without the client.
 */
fields: Array<FieldValue>, };

/** Everything on a client's page. */
export type ClientPage = { 
/**
 * Row id.
 */
id: string, 
/**
 * Number that can be said aloud.
 */
number: string, 
/**
 * First name, infix and last name.
 */
name: string, 
/**
 * Whether this device may change the client.
 */
editable: boolean, 
/**
 * The filled fields of the client, in the order of the contract.
 */
fields: Array<FieldValue>, 
/**
 * One path a ladder; the centre's ladder first, also when it is empty.
 */
paths: Array<LadderPath>, 
/**
 * Newest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * Parallel edits on this client that wait for a decision.
 */
open_conflicts: number, 
/**
 * Files that were joined into this one; what is in them is shown here.
 */
joined: Array<JoinedFile>, };

/** An agreed next step: becomes a task of the coach. */
export type NextStep = { 
/**
 * What will be done.
 */
text: string, 
/**
 * By when, `YYYY-MM-DD`.
 */
due_on: string, };

/** Everything that one conversation brings; saved, and undone, as one act. */
export type NewIntake = { 
/**
 * Fields of `intakes`; a rung is a measurement too.
 */
fields: Fields, 
/**
 * What it taught about the client: `language`, `language_level`, `direction`.
 */
client: Fields, 
/**
 * Fields of `consents`, where the client gave one.
 */
consent: Fields | null, 
/**
 * What happens next, where something was agreed.
 */
next_step: NextStep | null, };

/** A form that was not saved yet. It is on this device only. */
export type Draft = { 
/**
 * Which form, about whom, and of whom: `intake:<client>@<staff>`.
 */
key: string, 
/**
 * Row of `clients`, where it is about one.
 */
client_id: string | null, 
/**
 * Name of that client.
 */
client: string | null, 
/**
 * Name of who worked at it last.
 */
staff: string | null, 
/**
 * When it was begun, RFC 3339.
 */
begun_at: string, 
/**
 * What was typed.
 */
fields: Fields, };

/** What was typed is in the store now. */
export type DraftKept = { 
/**
 * When the draft was begun, RFC 3339.
 */
begun_at: string, };

/** One change of one field. */
export type HistoryEntry = { 
/**
 * Name of the field in the contract.
 */
field: string, 
/**
 * The value that was set, in words; empty: cleared.
 */
value: string | null, 
/**
 * What it was before, in words.
 */
was: string | null, 
/**
 * The value that was set, as stored; empty: cleared.
 */
stored: string, 
/**
 * What it was before, as stored.
 */
was_stored: string, 
/**
 * Whether a form may set this field to what it was.
 */
can_put_back: boolean, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * Who, by name.
 */
staff: string | null, 
/**
 * On which device, by name.
 */
device: string | null, };

/** What a saved change touched. */
export type Saved = { 
/**
 * The row that was added or changed.
 */
id: string, 
/**
 * Tables whose rows changed: screens that show them read again.
 */
changed: Array<string>, };

/** What was undone. */
export type Undone = { 
/**
 * What it was, in words.
 */
what: string, 
/**
 * Tables whose rows changed.
 */
changed: Array<string>, };

/** What went wrong, where, and what to do: every command that fails throws this. */
export type ScreenError = { 
/**
 * What went wrong, for the error table.
 */
code: string, 
/**
 * What went wrong, in a sentence.
 */
message: string, 
/**
 * What to do about it.
 */
hint: string | null, 
/**
 * The fields it is about, each with what is wrong; empty where it is about no field.
 */
fields: Array<FieldProblem>, };

/** What is wrong with one field of a form. */
export type FieldProblem = { 
/**
 * Name of the field in the contract.
 */
field: string, 
/**
 * A sentence about it.
 */
problem: string, };

/** What is to be printed. */
export type PrintAsk = { "what": "intake", 
/**
 * Its id.
 */
id: string, } | { "what": "paper", 
/**
 * Which, about whom.
 */
ask: PaperAsk, } | { "what": "many", 
/**
 * Which, for whom.
 */
ask: ManyAsk, } | { "what": "results", 
/**
 * Of which period and place.
 */
ask: ReportAsk, } | { "what": "sheet", 
/**
 * Of which period and place.
 */
ask: ReportAsk, 
/**
 * Which file.
 */
sheet: Sheet, };

/** A file for a spreadsheet. */
export type Sheet = "workbook" | "table";

/** Pages that are made at once, and once: a recovery sheet. */
export type PrintPages = { 
/**
 * Title of the document.
 */
title: string, 
/**
 * One SVG document a page.
 */
pages: Array<string>, };

/** Which paper, about whom. */
export type PaperAsk = { 
/**
 * `blank-intake`, `consent`, `handover`, `client-copy`, `dossier`, `appointment` or `attendance`.
 */
paper: string, 
/**
 * The client; none for a form without a name.
 */
client_id: string | null, 
/**
 * The meeting, for a list of who is there.
 */
activity_id: string | null, 
/**
 * The partner that a handover goes to or consent is asked for.
 */
partner_id: string | null, 
/**
 * The language of the client's own copy, where that is not Dutch.
 */
translation: string | null, };

/** One paper for many clients. */
export type ManyAsk = { 
/**
 * `intake`, `client-copy` or `appointment`.
 */
paper: string, 
/**
 * For whom.
 */
clients: Array<string>, };

/** How far pages that are being made are, or what they came to. */
export type PrintJob = { 
/**
 * What is being done, in words.
 */
step: string, 
/**
 * For how many clients it is done.
 */
done: number, 
/**
 * Of how many, where that is known.
 */
of: number | null, 
/**
 * Whether it still goes on.
 */
running: boolean, 
/**
 * Whether it was stopped before there was anything.
 */
stopped: boolean, 
/**
 * How many pages there are.
 */
pages: number, 
/**
 * Of whom there was nothing to print, by name.
 */
left_out: Array<string>, 
/**
 * Why it failed.
 */
problem: ScreenError | null, };

/** How the centre presents itself on paper. */
export type LetterheadInfo = { 
/**
 * The centre's name, as it was founded.
 */
name: string, 
/**
 * Its address, a line a line.
 */
address: string, 
/**
 * The number to call.
 */
phone: string, 
/**
 * The address to write to.
 */
email: string, 
/**
 * The logo as a data address; none where there is none.
 */
logo: string | null, };

/** How to take in the file that was chosen. */
export type ImportAsk = { 
/**
 * The table that its rows belong to.
 */
table: string, 
/**
 * Headings with the field that they stand for; an empty field leaves the column out.
 */
columns: Fields, 
/**
 * `add`, `skip` or `update`: what to do with who is perhaps here already.
 */
duplicates: string, 
/**
 * The same for single rows, by their number in a spreadsheet.
 */
rows: Fields, 
/**
 * Whether to take the good rows in when others are refused.
 */
partial: boolean, };

/** What a column can stand for. */
export type ImportChoice = { 
/**
 * The name of the field.
 */
field: string, 
/**
 * In words.
 */
label: string, };

/** How a column was understood. */
export type ImportColumn = { 
/**
 * The heading as it stands there.
 */
heading: string, 
/**
 * The field; none for a column that is left out.
 */
field: string | null, 
/**
 * Whether it is left out because it holds citizen service numbers.
 */
bsn: boolean, 
/**
 * Its first value.
 */
sample: string | null, };

/** A row of the file that looks like someone who is here already. */
export type ImportAlike = { 
/**
 * The row as a spreadsheet shows it.
 */
row: number, 
/**
 * The name in the file.
 */
name: string, 
/**
 * The birth date in the file, as far as it says one.
 */
born: string, 
/**
 * Who it looks like: number and name.
 */
who: string, 
/**
 * That one's birth date, as far as it is known.
 */
who_born: string, 
/**
 * The row of the same file that the other stands in.
 */
same_file: number | null, 
/**
 * What speaks for one person, in words.
 */
why: string, 
/**
 * `add`, `skip` or `update`: what is done with the row.
 */
what: string, };

/** Something about a row of the file. */
export type ImportLine = { 
/**
 * The row as a spreadsheet shows it.
 */
row: number, 
/**
 * The heading of the column; empty for the row as a whole.
 */
field: string, 
/**
 * What there is to say.
 */
text: string, };

/** What taking a file in did, or would do. */
export type ImportPage = { 
/**
 * The file's name.
 */
file: string, 
/**
 * How many rows are added.
 */
added: number, 
/**
 * How many rows are changed.
 */
updated: number, 
/**
 * How many rows are refused.
 */
refused_rows: number, 
/**
 * How the columns were understood.
 */
columns: Array<ImportColumn>, 
/**
 * What a column can stand for.
 */
choices: Array<ImportChoice>, 
/**
 * The first faults.
 */
refused: Array<ImportLine>, 
/**
 * The first rows that look like someone who is here already.
 */
duplicates: Array<ImportAlike>, 
/**
 * How many there are of them.
 */
duplicate_rows: number, 
/**
 * How many of them are left out.
 */
skipped: number, 
/**
 * The places where a citizen service number was left out.
 */
left_out: Array<ImportLine>, 
/**
 * How many rows are none: totals and notes.
 */
passed_over: number, 
/**
 * The file with the faulty rows, where one was written.
 */
faults: string | null, 
/**
 * Which tables changed.
 */
changed: Array<string>, };

/** A file that is being looked at or taken in, and what that came to. */
export type ImportJob = { 
/**
 * Whether it is only looked at.
 */
look: boolean, 
/**
 * What is being done, in words.
 */
step: string, 
/**
 * How far it is, of a hundred.
 */
done: number, 
/**
 * A hundred.
 */
of: number | null, 
/**
 * Whether it still goes on.
 */
running: boolean, 
/**
 * Whether it was stopped: then nothing was taken in.
 */
stopped: boolean, 
/**
 * What it came to.
 */
page: ImportPage | null, 
/**
 * Why it failed, or what could not be done afterwards.
 */
problem: ScreenError | null, };

/** How this device stands in the sharing. */
export type ShareState = { 
/**
 * Changes made here that no other device has been given yet; ten thousand stands for that many or more.
 */
unshared: number, 
/**
 * When this device last shared, RFC 3339.
 */
last_shared: string | null, 
/**
 * Whether the shared folder can be reached now.
 */
folder_reachable: boolean, 
/**
 * Parallel edits that wait for a decision.
 */
open_conflicts: number, 
/**
 * Devices that ask to join; counted for a coordinator only.
 */
join_requests: number, };

/** Rows that went to a device, or came in from it. */
export type Passed = { 
/**
 * Name of the device.
 */
device: string, 
/**
 * How many rows.
 */
rows: number, };

/** A bundle that was not taken in. */
export type Refused = { 
/**
 * File name of the bundle.
 */
bundle: string, 
/**
 * Name of the device or of its user, where known.
 */
from: string | null, 
/**
 * Why, in words.
 */
reason: string, };

/** Long work that goes on beside the screens, or has ended. */
export type JobState = { 
/**
 * Which work: `share`.
 */
what: string, 
/**
 * What is being done, in words.
 */
step: string, 
/**
 * How many rows of this step are done.
 */
done: number, 
/**
 * Of how many, where that is known.
 */
of: number | null, 
/**
 * Whether it still goes on.
 */
running: boolean, 
/**
 * Whether it was stopped before all was done.
 */
stopped: boolean, 
/**
 * What it came to.
 */
report: ShareReport | null, 
/**
 * Why it failed.
 */
problem: ScreenError | null, };

/** What happened when the week was shared. */
export type ShareReport = { 
/**
 * What went out, by device; only devices that got something.
 */
sent: Array<Passed>, 
/**
 * What came in, by device; only devices that something came from.
 */
received: Array<Passed>, 
/**
 * What was set aside.
 */
refused: Array<Refused>, 
/**
 * Parallel edits found in this round.
 */
conflicts: number, };

/** Which device shared in which week, and what waits. */
export type Board = { 
/**
 * The weeks, the newest first.
 */
weeks: Array<BoardWeek>, 
/**
 * The other devices; on a coordinator's device only.
 */
lines: Array<BoardLine>, 
/**
 * Bundles that wait for a yes.
 */
waiting: Array<AsideBundle>, 
/**
 * Bundles that cannot be taken in.
 */
refused: Array<AsideBundle>, 
/**
 * Erasures that wait for an answer; on a coordinator's device only.
 */
held: Array<HeldErasure>, };

/** A week. */
export type BoardWeek = { 
/**
 * Its number, after ISO 8601.
 */
number: number, 
/**
 * Its Monday, `YYYY-MM-DD`.
 */
from: string, 
/**
 * Its Sunday.
 */
to: string, };

/** A device on the board. */
export type BoardLine = { 
/**
 * Id of the device.
 */
device: string, 
/**
 * Whose it is.
 */
who: string, 
/**
 * Where it stands.
 */
location: string | null, 
/**
 * Whether it was shut out.
 */
revoked: boolean, 
/**
 * One a week.
 */
cells: Array<BoardCell>, };

/** What became of one week of one device. */
export type BoardCell = { 
/**
 * What: `before`, `merged`, `ready`, `waits`, `refused`, `open`, `later` or `missing`.
 */
state: string, 
/**
 * When it shared, RFC 3339.
 */
at: string | null, 
/**
 * How many rows came in.
 */
rows: number, 
/**
 * Why it was refused, in words.
 */
reason: string | null, };

/** A bundle that is not taken in, or not yet. */
export type AsideBundle = { 
/**
 * Its name in the shared folder.
 */
bundle: string, 
/**
 * Whose device wrote it; nobody's that is known.
 */
who: string | null, 
/**
 * Where that device stands.
 */
location: string | null, 
/**
 * When it was written, RFC 3339.
 */
at: string | null, 
/**
 * In which week that was, after ISO 8601.
 */
week: number | null, 
/**
 * Why it is not taken in, as a code.
 */
why: string, 
/**
 * The same in words.
 */
reason: string, };

/** Someone who was erased elsewhere, by a coordinator who was shut out since, and who is still here. */
export type HeldErasure = { 
/**
 * The client.
 */
client_id: string, 
/**
 * The client's number.
 */
number: string, 
/**
 * The client's name; empty where only something of the client is here.
 */
name: string, 
/**
 * Whether all of the client was erased, or only some of what belongs to them.
 */
whole: boolean, 
/**
 * How many rows would go here.
 */
rows: number, 
/**
 * When, `YYYY-MM-DD`, as the device says that passed it on.
 */
on: string | null, 
/**
 * Whose device that is.
 */
by: string | null, 
/**
 * Whose device passed it on: there it is gone already.
 */
told_by: string | null, };

/** A bundle that came in and can be undone. */
export type BundleIn = { 
/**
 * What it is called when it is undone.
 */
key: string, 
/**
 * Whose device wrote it; nobody's that is known.
 */
who: string | null, 
/**
 * Where that device stands.
 */
location: string | null, 
/**
 * In which week it was written, after ISO 8601.
 */
week: number | null, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * When it came in, RFC 3339.
 */
merged_at: string, 
/**
 * How many rows were new here or changed.
 */
rows: number | null, 
/**
 * Whether it was undone.
 */
undone: boolean, };

/** What undoing a bundle would come to. */
export type UndoPreview = { 
/**
 * Whether there is nothing left to put back.
 */
nothing: boolean, 
/**
 * In how many clients' files something changes.
 */
clients: number, 
/**
 * How many values go back.
 */
values: number, 
/**
 * How many rows that it brought are deleted.
 */
deleted: number, 
/**
 * The same for each kind.
 */
parts: Array<ForgottenPart>, 
/**
 * How many clients go back to the location where they were.
 */
moved: number, 
/**
 * How many settings of the centre change.
 */
settings: number, 
/**
 * How many open conflicts are settled by it.
 */
settled: number, 
/**
 * How many rows went because of erasures in it: these stay gone.
 */
erased: number, 
/**
 * How many clients are deleted, where that is an unusual share; else 0.
 */
unusual: number, 
/**
 * How many clients there are here.
 */
clients_here: number, 
/**
 * What stays, the first of them.
 */
stays: Array<StaysLine>, 
/**
 * How many there are in all.
 */
stays_in_all: number, };

/** Something that a bundle brought and that stays. */
export type StaysLine = { 
/**
 * Whose it is, by name.
 */
about: string | null, 
/**
 * That client's number.
 */
number: string | null, 
/**
 * The field, or the kind of row, in words.
 */
what: string, 
/**
 * Whether it is a field, and not a row that was new.
 */
field: boolean, 
/**
 * Who changed it since.
 */
by: string | null, 
/**
 * When, RFC 3339.
 */
at: string | null, };

/** What undoing a bundle came to. */
export type BundleUndone = { 
/**
 * In how many clients' files something changed.
 */
clients: number, 
/**
 * How many values went back.
 */
values: number, 
/**
 * How many rows were deleted.
 */
deleted: number, 
/**
 * How many things stayed.
 */
stays: number, 
/**
 * Tables whose rows changed.
 */
changed: Array<string>, };

/** The recovery sheet of this device. */
export type SheetState = { 
/**
 * When it was made, RFC 3339; nothing where there is none.
 */
made_at: string | null, 
/**
 * Whether another coordinator can give this device its key back.
 */
others: boolean, };

/** A parallel edit that was decided. */
export type SettledConflict = { 
/**
 * What it was.
 */
conflict: ConflictInfo, 
/**
 * When it was decided, RFC 3339.
 */
at: string, 
/**
 * By whom.
 */
by: string | null, 
/**
 * What stands now, in words; empty: cleared.
 */
stands: string | null, };

/** How far the looking for people who were written down twice is, and then what was found. */
export type Duplicates = { 
/**
 * What is being done, in words.
 */
step: string, 
/**
 * How many pairs were compared.
 */
done: number, 
/**
 * Of how many, once that is known.
 */
of: number | null, 
/**
 * Whether it still goes on.
 */
running: boolean, 
/**
 * Whether it was stopped before all pairs were compared: then there may be more.
 */
stopped: boolean, 
/**
 * The likeliest pairs that are not settled, once it is done.
 */
pairs: Array<LikelyPair>, 
/**
 * How many there are in all.
 */
total: number, };

/** Two files that are likely one person. */
export type LikelyPair = { 
/**
 * The one that was written down first.
 */
a: PairSide, 
/**
 * The other.
 */
b: PairSide, 
/**
 * How likely it is, as a code: `sure`, `likely` or `maybe`.
 */
likely: string, 
/**
 * What speaks for one person, in words.
 */
why: Array<string>, 
/**
 * What both files say of the person, side by side; only what one of them says.
 */
lines: Array<PairLine>, };

/** One of the two. */
export type PairSide = { 
/**
 * Row of `clients`.
 */
id: string, 
/**
 * Number that can be said aloud.
 */
number: string, 
/**
 * First name, infix and last name.
 */
name: string, 
/**
 * How many rows belong to it: intakes, contacts and so on.
 */
rows: number, };

/** A field of both. */
export type PairLine = { 
/**
 * Name of the field.
 */
field: string, 
/**
 * What the first says, in words; empty for nothing.
 */
a: string, 
/**
 * What the other says.
 */
b: string, 
/**
 * Whether both say the same.
 */
same: boolean, };

/** A file that was joined into a person. */
export type JoinedFile = { 
/**
 * Row of `clients`.
 */
id: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The name in it.
 */
name: string, };

/** Which entries are asked for; empty for all. */
export type AccessAsk = { 
/**
 * Of this client, by number or id.
 */
client: string, 
/**
 * By this member of staff.
 */
staff: string, 
/**
 * What was done, as a code.
 */
what: string, 
/**
 * From this day on, `YYYY-MM-DD`.
 */
from: string, 
/**
 * Up to and including this one.
 */
to: string, };

/** The entries that answer it. */
export type AccessPage = { 
/**
 * The client that was asked for, by name.
 */
about: string | null, 
/**
 * The newest first.
 */
lines: Array<AccessLine>, 
/**
 * Whether there are more.
 */
more: boolean, };

/** One entry. */
export type AccessLine = { 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * Who, by name.
 */
who: string | null, 
/**
 * On which device.
 */
device: string | null, 
/**
 * What was done, in words.
 */
what: string, 
/**
 * Whose file, by name; nobody's for everyone's.
 */
about: string | null, 
/**
 * That client's number.
 */
number: string | null, 
/**
 * That client's row, while it is there.
 */
client_id: string | null, 
/**
 * Whether that person was erased since.
 */
erased: boolean, };

/** Something that is due to be erased. */
export type DueLine = { 
/**
 * What it is called when it is erased.
 */
key: string, 
/**
 * Row of `clients`.
 */
client_id: string, 
/**
 * The client's number.
 */
number: string, 
/**
 * The client's name.
 */
name: string, 
/**
 * What of the client, in words: everything, or one kind of row.
 */
what: string, 
/**
 * Whether it is all of the client.
 */
whole: boolean, 
/**
 * When the file was closed, `YYYY-MM-DD`.
 */
closed_on: string, 
/**
 * Since when it is due.
 */
due_on: string, 
/**
 * The term, in months.
 */
months: number, 
/**
 * How many rows.
 */
rows: number, };

/** What goes when a person is erased. */
export type Forgotten = { 
/**
 * The client's name.
 */
name: string, 
/**
 * The client's number, which is typed to say that it is meant.
 */
number: string, 
/**
 * The other files of the same person, which go along.
 */
joined: Array<string>, 
/**
 * How many rows of each kind.
 */
parts: Array<ForgottenPart>, };

/** Rows of one kind. */
export type ForgottenPart = { 
/**
 * The kind, in words.
 */
what: string, 
/**
 * How many.
 */
rows: number, };

/** What erasing came to. */
export type ErasedHere = { 
/**
 * How many rows went.
 */
rows: number, 
/**
 * Whether the other devices were told; else they are when the week is shared.
 */
told: boolean, 
/**
 * The tables that changed.
 */
changed: Array<string>, };

/** A device that asks to join the centre. */
export type JoinRequest = { 
/**
 * The code to compare over the phone.
 */
code: string, 
/**
 * Id of the device.
 */
device: string, 
/**
 * Role it asks for.
 */
role: string, 
/**
 * Location it asks for.
 */
location: string, 
/**
 * Person who will use it.
 */
staff: string, };

/** A device whose passphrase is forgotten, and that asks for its key. */
export type RecoveryInfo = { 
/**
 * The code to compare over the phone.
 */
code: string, 
/**
 * Person who uses it.
 */
staff: string, 
/**
 * Where it stands.
 */
location: string, 
/**
 * Whether this coordinator gave the key back already; the device still has to take it.
 */
given: boolean, };

/** A device of the centre. */
export type DeviceInfo = { 
/**
 * Id of the device.
 */
device: string, 
/**
 * Name on screen.
 */
name: string, 
/**
 * Role of its user.
 */
role: string, 
/**
 * Location, by name.
 */
location: string | null, 
/**
 * Its user, by name.
 */
staff: string | null, 
/**
 * When its latest bundle was written, RFC 3339.
 */
last_export: string | null, 
/**
 * Whether it has confirmed everything that was sent to it.
 */
confirmed: boolean | null, 
/**
 * Whether its rights were withdrawn.
 */
revoked: boolean, 
/**
 * Whether it is the device at hand.
 */
this_device: boolean, };

/** One of the two values of a parallel edit. */
export type ConflictSide = { 
/**
 * The value in words; empty: cleared.
 */
value: string | null, 
/**
 * Who wrote it, by name.
 */
who: string | null, 
/**
 * Device that wrote it, by name.
 */
device: string | null, 
/**
 * When, RFC 3339.
 */
at: string | null, };

/** A parallel edit that waits for a decision. */
export type ConflictInfo = { 
/**
 * Row of `conflicts`.
 */
id: string, 
/**
 * Contract table of the row that was edited.
 */
table: string, 
/**
 * Field that was edited.
 */
field: string, 
/**
 * The client or thing it is about, by name.
 */
about: string, 
/**
 * The client it belongs to, where there is one.
 */
client_id: string | null, 
/**
 * The client's name, where there is one.
 */
client: string | null, 
/**
 * Whether another value can be typed here: it is free text.
 */
free: boolean, 
/**
 * The value that stands now.
 */
winner: ConflictSide, 
/**
 * The other value, kept until someone decides.
 */
other: ConflictSide, };

/** Which of the two values of a parallel edit to keep. */
export type Keep = "winner" | "other";

/** What a report is asked for. */
export type ReportAsk = { 
/**
 * `results`, `inflow`, `outflow`, `ladder`, `caseload`, `costs`, `effects`, `signals` or `gaps`.
 */
kind: string, 
/**
 * First day, `YYYY-MM-DD`.
 */
from: string, 
/**
 * Last day, `YYYY-MM-DD`.
 */
to: string, 
/**
 * Location; empty: the whole centre.
 */
location_id: string | null, 
/**
 * `partner`, `location`, `kind`, `method` or `coach`; empty: not divided.
 */
by: string | null, 
/**
 * `previous` or `year`; empty: not compared.
 */
compare: string | null, 
/**
 * Without names and small groups.
 */
external: boolean, 
/**
 * Ladder for steps; empty: the centre's own.
 */
ladder: string | null, };

/** A single figure in words. */
export type ReportFact = { 
/**
 * What it is.
 */
label: string, 
/**
 * What it is now.
 */
value: string, 
/**
 * What it was before, where compared.
 */
before: string | null, 
/**
 * Leads to the rows behind it.
 */
opens: Opens | null, 
/**
 * Leads to the rows behind what it was.
 */
opens_before: Opens | null, };

/** A row of a table in words. */
export type ReportLine = { 
/**
 * A text for each column.
 */
cells: Array<string>, 
/**
 * What the row counts, in a sentence.
 */
hint: string | null, 
/**
 * For each cell what leads to the rows behind it; the last ones without are left out.
 */
opens: Array<Opens | null>, 
/**
 * The client that the row is about.
 */
client_id: string | null, };

/** A table in words. */
export type ReportTable = { 
/**
 * The headings.
 */
columns: Array<string>, 
/**
 * Which columns are numbers.
 */
right: Array<boolean>, 
/**
 * The column that names the client whom a line is about.
 */
client: number | null, 
/**
 * The first of the rows.
 */
rows: Array<ReportLine>, 
/**
 * How many rows there are.
 */
total: number, };

/** A picture made by the program: its markup is safe to show. */
export type ReportChart = { 
/**
 * What it is about.
 */
title: string, 
/**
 * The same in words.
 */
alt: string, 
/**
 * The picture.
 */
svg: string, };

/** What a figure is. */
export type Definition = { 
/**
 * The figure.
 */
name: string, 
/**
 * Its one definition.
 */
text: string, };

/** A group of a divided report. */
export type OfGroup = { 
/**
 * What tells it from the others; empty: what is in none.
 */
key: string | null, };

/** A figure that stands somewhere in a report. */
export type Opens = { 
/**
 * Its name, see [`opened`].
 */
figure: string, 
/**
 * The group that it is of, where the report is divided.
 */
group: OfGroup | null, 
/**
 * Whether it is of the period that is compared with.
 */
before: boolean, };

/** A report as the screen shows it. */
export type ReportView = { 
/**
 * Its title.
 */
title: string, 
/**
 * Period and place.
 */
about: string, 
/**
 * Single figures.
 */
facts: Array<ReportFact>, 
/**
 * Charts.
 */
charts: Array<ReportChart>, 
/**
 * The table.
 */
table: ReportTable, 
/**
 * A line a group, where divided.
 */
groups: ReportTable, 
/**
 * What must be known to read it rightly.
 */
notes: Array<string>, 
/**
 * Each figure with its definition.
 */
definitions: Array<Definition>, 
/**
 * What it can be divided by.
 */
divides_by: Array<string>, };

/** A row behind a figure. */
export type RowBehind = { 
/**
 * What kind of row, in words.
 */
what: string, 
/**
 * The client.
 */
client_id: string | null, 
/**
 * The client's number.
 */
number: string | null, 
/**
 * The client's name; of an activity its title.
 */
name: string | null, 
/**
 * The day by which it counts, in words.
 */
on: string | null, 
/**
 * What it adds.
 */
amount: number, };

/** The rows behind a figure. */
export type RowsBehind = { 
/**
 * The first of them.
 */
rows: Array<RowBehind>, 
/**
 * How many there are.
 */
count: number, 
/**
 * What all of them add up to.
 */
sum: number, };

/** A row of one of the centre's lists. */
export type ListRow = { 
/**
 * Row id.
 */
id: string, 
/**
 * Its values as text; what is empty is not there.
 */
fields: Fields, };

/** A client as a line under the words that are being typed. */
export type QuickHit = { 
/**
 * Row id.
 */
id: string, 
/**
 * Number that can be said aloud.
 */
number: string, 
/**
 * First name, infix and last name.
 */
name: string, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
birth_date: string | null, 
/**
 * Phone number as written down.
 */
phone: string | null, 
/**
 * Street and number, unless the address is secret; else the neighbourhood or the city.
 */
lives_at: string | null, 
/**
 * Name of the coach.
 */
coach: string | null, 
/**
 * Whether the client's file is closed.
 */
closed: boolean, };

/** A client who is perhaps the one that is being written down. */
export type LikelyDuplicate = { 
/**
 * Row id.
 */
id: string, 
/**
 * Number that can be said aloud.
 */
number: string, 
/**
 * First name, infix and last name.
 */
name: string, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
birth_date: string | null, 
/**
 * What speaks for it, in words.
 */
why: Array<string>, };

/** Whose clients. */
export type Whose = "all" | "mine" | "nobody";

/** Clients whose file is open, closed, or both. */
export type FileState = "open" | "closed" | "all";

/** The order of the list. */
export type ListOrder = "name" | "newest" | "unseen";

/** What the list shows, and in which order. */
export type ClientFilter = { 
/**
 * Whose clients.
 */
whose: Whose, 
/**
 * Only of this location.
 */
location_id: string | null, 
/**
 * Open or closed files.
 */
file: FileState, 
/**
 * The order.
 */
order: ListOrder, };

/** A part of the list of clients. */
export type ClientWindow = { 
/**
 * How many clients the whole list has.
 */
total: number, 
/**
 * The lines from the asked place on.
 */
hits: Array<ClientHit>, };

/** Whose work is shown. */
export type For = "me" | "location";

/** Tasks that are still to be done, or those that were done. */
export type TaskState = "open" | "done";

/** A task as a line. */
export type TaskLine = { 
/**
 * Row id.
 */
id: string, 
/**
 * What is to be done.
 */
text: string, 
/**
 * By when, `YYYY-MM-DD`.
 */
due_on: string, 
/**
 * When it was done, `YYYY-MM-DD`.
 */
done_on: string | null, 
/**
 * Row of `staff` who does it.
 */
staff_id: string | null, 
/**
 * The same by name.
 */
staff: string | null, 
/**
 * Row of `clients` it is about.
 */
client_id: string | null, 
/**
 * The same by name.
 */
client: string | null, 
/**
 * The client's phone number, to do it at once.
 */
phone: string | null, };

/** The first tasks of a list, and how many it has. */
export type TaskList = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * At most as many as were asked for.
 */
lines: Array<TaskLine>, };

/** What a list on the page of today is about. */
export type Waiting = "unsecured_ends" | "past_planned_end" | "evaluations" | "second_measurement" | "no_contact" | "no_intake";

/** A client that waits for something. */
export type WaitingLine = { 
/**
 * Row of `clients`.
 */
client_id: string, 
/**
 * First name, infix and last name.
 */
name: string, 
/**
 * The client's number.
 */
number: string, 
/**
 * The day from which it waits, or on which it comes, `YYYY-MM-DD`.
 */
on: string | null, 
/**
 * The row it is about, where it is not the client: a trajectory or a measurement.
 */
row_id: string | null, 
/**
 * Name of the client's coach.
 */
coach: string | null, };

/** One list of clients that wait for something. */
export type WaitingList = { 
/**
 * For what.
 */
what: Waiting, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * At most as many as were asked for.
 */
lines: Array<WaitingLine>, };

/** A group meeting in the days to come. */
export type ComingActivity = { 
/**
 * Row of `activities`.
 */
id: string, 
/**
 * `YYYY-MM-DD`.
 */
held_on: string, 
/**
 * As written down.
 */
title: string, 
/**
 * Name of the location.
 */
location: string | null, };

/** Everything that waits today. */
export type Today = { 
/**
 * `YYYY-MM-DD`.
 */
day: string, 
/**
 * Tasks due today or before.
 */
due: Array<TaskLine>, 
/**
 * How many are due in all.
 */
due_total: number, 
/**
 * Tasks of the seven days after.
 */
coming: Array<TaskLine>, 
/**
 * Group meetings of today and the seven days after.
 */
activities: Array<ComingActivity>, 
/**
 * Only the lists that somebody is on.
 */
waiting: Array<WaitingList>, };

/** How many people came with a topic through a channel today. */
export type DeskCount = { 
/**
 * Code of `contacts.topic`.
 */
topic: string, 
/**
 * Code of `contacts.channel`.
 */
channel: string, 
/**
 * People.
 */
people: number, };

/** A tally of today. */
export type DeskTally = { 
/**
 * Row of `contacts`.
 */
id: string, 
/**
 * Code of `contacts.topic`.
 */
topic: string, 
/**
 * Code of `contacts.channel`.
 */
channel: string, 
/**
 * People.
 */
people: number, 
/**
 * When it was counted, RFC 3339.
 */
at: string | null, };

/** The day at the counter so far. */
export type DeskDay = { 
/**
 * `YYYY-MM-DD`.
 */
day: string, 
/**
 * All contacts of today at this location, with a name or without.
 */
counts: Array<DeskCount>, 
/**
 * The last tallies, the latest first.
 */
last: Array<DeskTally>, };

/** A client handed over to a coach. */
export type Handover = { 
/**
 * Row of `staff`.
 */
coach_id: string, 
/**
 * What the coach is asked to do: becomes a task.
 */
text: string, 
/**
 * By when, `YYYY-MM-DD`.
 */
due_on: string, };

/** A group meeting as a line. */
export type ActivityLine = { 
/**
 * Row of `activities`.
 */
id: string, 
/**
 * `YYYY-MM-DD`.
 */
held_on: string, 
/**
 * Code of `activities.kind`.
 */
kind: string, 
/**
 * As written down.
 */
title: string, 
/**
 * Name of the location.
 */
location: string | null, 
/**
 * Clients who are ticked.
 */
attending: number, 
/**
 * Everyone who was there, where counted.
 */
people: number | null, };

/** A client who was there, or may come. */
export type Attendee = { 
/**
 * Row of `clients`.
 */
client_id: string, 
/**
 * First name, infix and last name.
 */
name: string, 
/**
 * The client's number.
 */
number: string, 
/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
birth_date: string | null, 
/**
 * Whether the client is ticked.
 */
present: boolean, };

/** One group meeting, on one screen. */
export type ActivityPage = { 
/**
 * The line of it.
 */
line: ActivityLine, 
/**
 * Row of `locations`.
 */
location_id: string | null, 
/**
 * Row of `partners` who holds it.
 */
partner_id: string | null, 
/**
 * The same by name.
 */
partner: string | null, 
/**
 * As written down.
 */
note: string | null, 
/**
 * People without a name: everyone who was there, less those who are ticked.
 */
others: number, 
/**
 * Who is ticked, and who came to one of the last meetings of this title; by name.
 */
people: Array<Attendee>, };

/** What the list of offers is narrowed down by; what is empty narrows nothing. */
export type OfferFilter = { 
/**
 * Words that are all in the offer or its partner.
 */
words: string, 
/**
 * Suits this rung of the centre's ladder.
 */
rung: number | null, 
/**
 * Has exactly this purpose.
 */
purpose: string, 
/**
 * Is in this neighbourhood.
 */
neighbourhood: string, 
/**
 * Can be followed with this level of Dutch.
 */
language_level: string, 
/**
 * Has a free place, or no fixed number of places.
 */
free: boolean, 
/**
 * Those that are no longer in use, instead of those that are.
 */
ended: boolean, };

/** An offer with its partner and its places. */
export type OfferLine = { 
/**
 * Row id.
 */
id: string, 
/**
 * Name on screen.
 */
name: string, 
/**
 * Row of `partners`.
 */
partner_id: string, 
/**
 * The same by name; nothing when the partner's row has not arrived.
 */
partner: string | null, 
/**
 * Who to ask for: of the offer, else of the partner.
 */
contact_name: string | null, 
/**
 * Phone number of the partner.
 */
phone: string | null, 
/**
 * What it is for.
 */
purpose: string | null, 
/**
 * How it works.
 */
method: string | null, 
/**
 * Code of the ladder that the rungs are on; nothing: the centre's.
 */
ladder: string | null, 
/**
 * Lowest rung that it suits.
 */
rung_from: number | null, 
/**
 * Highest rung that it suits.
 */
rung_to: number | null, 
/**
 * Places in all, where they are counted.
 */
places: number | null, 
/**
 * Placements that are open now, as far as this device knows.
 */
taken: number, 
/**
 * Places less those that are taken.
 */
free: number | null, 
/**
 * Where it is.
 */
neighbourhood: string | null, 
/**
 * Level of Dutch that it asks for.
 */
language_level: string | null, 
/**
 * Whether it is in use.
 */
active: boolean, };

/** Offers, and what there is to narrow them down by. */
export type OfferList = { 
/**
 * Those that answer, by partner and name.
 */
lines: Array<OfferLine>, 
/**
 * How many offers there are in all, in use or not.
 */
total: number, 
/**
 * Every purpose that an offer has, by name.
 */
purposes: Array<string>, 
/**
 * Every neighbourhood that an offer is in, by name.
 */
neighbourhoods: Array<string>, };

/** An offer that fits a client, with why. */
export type OfferFit = { 
/**
 * The offer.
 */
offer: OfferLine, 
/**
 * Why it fits, each in a few words.
 */
reasons: Array<string>, };

/** The offers that fit a client best, and what was looked at. */
export type OfferFits = { 
/**
 * What is known of the client that offers are held against, each in words.
 */
known: Array<string>, 
/**
 * What is not known yet, each in words.
 */
missing: Array<string>, 
/**
 * The best first.
 */
fits: Array<OfferFit>, };

/** A partner as a line. */
export type PartnerLine = { 
/**
 * Row id.
 */
id: string, 
/**
 * Name on screen.
 */
name: string, 
/**
 * What kind of organisation.
 */
kind: string | null, 
/**
 * Who to ask for.
 */
contact_name: string | null, 
/**
 * Phone number as written down.
 */
phone: string | null, 
/**
 * E-mail address.
 */
email: string | null, 
/**
 * Whether it is in the network now.
 */
active: boolean, 
/**
 * How many offers of it are in use.
 */
offers: number, };

/** Every command with its arguments and its answer. */
export type Commands = {
  status: { args: Record<string, never>, answer: Status },
  set_language: { args: { language: string }, answer: Status },
  create_centre: { args: { input: NewCentre }, answer: Status },
  join_centre: { args: { input: JoinCentre }, answer: Status },
  check_joined: { args: Record<string, never>, answer: Status },
  unlock: { args: { passphrase: string }, answer: Status },
  ask_recovery: { args: { who: string | null, passphrase: string }, answer: Status },
  take_recovery: { args: { passphrase: string }, answer: Status },
  use_recovery_sheet: { args: { who: string | null, letters: string, passphrase: string }, answer: Status },
  unlock_as: { args: { who: string, passphrase: string }, answer: Status },
  lock: { args: Record<string, never>, answer: Status },
  choices: { args: Record<string, never>, answer: Choices },
  list_rows: { args: { table: string }, answer: Array<ListRow> },
  mappings: { args: Record<string, never>, answer: Array<LadderMapping> },
  set_mapping: { args: { mapping: LadderMapping }, answer: Saved },
  set_ladder: { args: { code: string | null, name: string, rungs: Array<string> }, answer: Saved },
  find_clients: { args: { query: string, limit: number }, answer: ClientList },
  client_page: { args: { id: string }, answer: ClientPage },
  client_window: { args: { filter: ClientFilter, offset: number, limit: number }, answer: ClientWindow },
  quick_find: { args: { query: string, limit: number }, answer: Array<QuickHit> },
  likely_duplicates: { args: { fields: Fields }, answer: Array<LikelyDuplicate> },
  today: { args: { of: For, limit: number }, answer: Today },
  task_list: { args: { of: For, state: TaskState, limit: number }, answer: TaskList },
  desk_day: { args: Record<string, never>, answer: DeskDay },
  tally: { args: { topic: string, channel: string, people: number }, answer: Saved },
  sign_up: { args: { fields: Fields, handover: Handover | null }, answer: Saved },
  hand_over: { args: { client_id: string, handover: Handover }, answer: Saved },
  activities: { args: { limit: number }, answer: Array<ActivityLine> },
  activity_page: { args: { id: string }, answer: ActivityPage },
  attend: { args: { activity_id: string, client_id: string, present: boolean }, answer: Saved },
  attend_new: { args: { activity_id: string, fields: Fields }, answer: Saved },
  count_others: { args: { activity_id: string, others: number }, answer: Saved },
  repeat_activity: { args: { id: string }, answer: Saved },
  row_history: { args: { table: string, id: string }, answer: Array<HistoryEntry> },
  add_row: { args: { table: string, client_id: string | null, fields: Fields }, answer: Saved },
  edit_row: { args: { table: string, id: string, fields: Fields }, answer: Saved },
  delete_row: { args: { table: string, id: string }, answer: Saved },
  undo: { args: Record<string, never>, answer: Undone },
  add_intake: { args: { client_id: string, intake: NewIntake }, answer: Saved },
  drafts: { args: Record<string, never>, answer: Array<Draft> },
  keep_draft: { args: { key: string, client_id: string | null, fields: Fields }, answer: DraftKept },
  drop_draft: { args: { key: string }, answer: boolean },
  numbers_like_bsn: { args: { text: string }, answer: Array<string> },
  end_trajectory: { args: { id: string, fields: Fields, end_placements: boolean }, answer: Saved },
  add_referral: { args: { client_id: string, fields: Fields, consent: Fields | null }, answer: Saved },
  offers: { args: { filter: OfferFilter }, answer: OfferList },
  offers_for: { args: { client_id: string }, answer: OfferFits },
  partners: { args: Record<string, never>, answer: Array<PartnerLine> },
  start_printing: { args: { ask: PrintAsk }, answer: PrintJob },
  printing_state: { args: Record<string, never>, answer: PrintJob | null },
  stop_printing: { args: Record<string, never>, answer: PrintJob | null },
  printed_pages: { args: { from: number, limit: number }, answer: Array<string> },
  start_import: { args: { ask: ImportAsk, look: boolean }, answer: ImportJob },
  import_state: { args: Record<string, never>, answer: ImportJob | null },
  stop_import: { args: Record<string, never>, answer: ImportJob | null },
  report_view: { args: { ask: ReportAsk }, answer: ReportView },
  report_rows: { args: { ask: ReportAsk, of: Opens }, answer: RowsBehind },
  take_opened: { args: Record<string, never>, answer: OpenedFile | null },
  share_state: { args: Record<string, never>, answer: ShareState },
  start_sharing: { args: Record<string, never>, answer: JobState },
  job_state: { args: Record<string, never>, answer: JobState | null },
  stop_job: { args: Record<string, never>, answer: JobState | null },
  board: { args: Record<string, never>, answer: Board },
  accept_bundle: { args: { bundle: string }, answer: JobState },
  bundles_in: { args: Record<string, never>, answer: Array<BundleIn> },
  undo_bundle_preview: { args: { key: string }, answer: UndoPreview },
  undo_bundle: { args: { key: string }, answer: BundleUndone },
  join_requests: { args: Record<string, never>, answer: Array<JoinRequest> },
  approve_request: { args: { code: string }, answer: Saved },
  turn_down_request: { args: { code: string }, answer: Saved },
  devices: { args: Record<string, never>, answer: Array<DeviceInfo> },
  recovery_requests: { args: Record<string, never>, answer: Array<RecoveryInfo> },
  give_back_key: { args: { code: string }, answer: Saved },
  recovery_sheet: { args: Record<string, never>, answer: SheetState },
  make_recovery_sheet: { args: { own: string }, answer: PrintPages },
  revoke_device: { args: { own: string, device: string }, answer: JobState },
  conflicts: { args: Record<string, never>, answer: Array<ConflictInfo> },
  settled_conflicts: { args: Record<string, never>, answer: Array<SettledConflict> },
  resolve_conflict: { args: { id: string, keep: Keep }, answer: Saved },
  resolve_conflicts: { args: { ids: Array<string>, keep: Keep }, answer: Saved },
  resolve_conflict_with: { args: { id: string, value: string }, answer: Saved },
  find_duplicates: { args: Record<string, never>, answer: Duplicates },
  duplicates: { args: Record<string, never>, answer: Duplicates },
  stop_duplicates: { args: Record<string, never>, answer: Duplicates },
  join_clients: { args: { keep: string, other: string }, answer: Saved },
  split_clients: { args: { other: string }, answer: Saved },
  not_duplicates: { args: { a: string, b: string }, answer: Saved },
  access_log: { args: { ask: AccessAsk }, answer: AccessPage },
  retention_due: { args: Record<string, never>, answer: Array<DueLine> },
  erase_due: { args: { keys: Array<string> }, answer: ErasedHere },
  erase_preview: { args: { client_id: string }, answer: Forgotten },
  erase_client: { args: { client_id: string, typed: string }, answer: ErasedHere },
  erase_held: { args: { client_id: string }, answer: ErasedHere },
  keep_held: { args: { client_id: string }, answer: Saved },
  colleagues: { args: Record<string, never>, answer: Array<ColleagueHere> },
  add_colleague: { args: { own: string, colleague: NewColleague }, answer: Saved },
  remove_colleague: { args: { key: string }, answer: Saved },
  change_passphrase: { args: { old: string, new: string }, answer: Saved },
  set_shared_folder: { args: { folder: string }, answer: Status },
  centre_settings: { args: Record<string, never>, answer: Array<CentreSetting> },
  set_centre_setting: { args: { key: string, value: string }, answer: Saved },
  letterhead: { args: Record<string, never>, answer: LetterheadInfo },
  set_letterhead: { args: { address: string, phone: string, email: string }, answer: Saved },
  remove_logo: { args: Record<string, never>, answer: Saved },
  about: { args: Record<string, never>, answer: About },
  choose_folder: { args: Record<string, never>, answer: string | null },
  close_window: { args: { ready: boolean }, answer: boolean },
  save_printed: { args: Record<string, never>, answer: string | null },
  choose_logo: { args: Record<string, never>, answer: Saved | null },
  choose_import_file: { args: Record<string, never>, answer: string | null },
};

/** The names of all commands. */
export const COMMANDS = [
  "status",
  "set_language",
  "create_centre",
  "join_centre",
  "check_joined",
  "unlock",
  "ask_recovery",
  "take_recovery",
  "use_recovery_sheet",
  "unlock_as",
  "lock",
  "choices",
  "list_rows",
  "mappings",
  "set_mapping",
  "set_ladder",
  "find_clients",
  "client_page",
  "client_window",
  "quick_find",
  "likely_duplicates",
  "today",
  "task_list",
  "desk_day",
  "tally",
  "sign_up",
  "hand_over",
  "activities",
  "activity_page",
  "attend",
  "attend_new",
  "count_others",
  "repeat_activity",
  "row_history",
  "add_row",
  "edit_row",
  "delete_row",
  "undo",
  "add_intake",
  "drafts",
  "keep_draft",
  "drop_draft",
  "numbers_like_bsn",
  "end_trajectory",
  "add_referral",
  "offers",
  "offers_for",
  "partners",
  "start_printing",
  "printing_state",
  "stop_printing",
  "printed_pages",
  "start_import",
  "import_state",
  "stop_import",
  "report_view",
  "report_rows",
  "take_opened",
  "share_state",
  "start_sharing",
  "job_state",
  "stop_job",
  "board",
  "accept_bundle",
  "bundles_in",
  "undo_bundle_preview",
  "undo_bundle",
  "join_requests",
  "approve_request",
  "turn_down_request",
  "devices",
  "recovery_requests",
  "give_back_key",
  "recovery_sheet",
  "make_recovery_sheet",
  "revoke_device",
  "conflicts",
  "settled_conflicts",
  "resolve_conflict",
  "resolve_conflicts",
  "resolve_conflict_with",
  "find_duplicates",
  "duplicates",
  "stop_duplicates",
  "join_clients",
  "split_clients",
  "not_duplicates",
  "access_log",
  "retention_due",
  "erase_due",
  "erase_preview",
  "erase_client",
  "erase_held",
  "keep_held",
  "colleagues",
  "add_colleague",
  "remove_colleague",
  "change_passphrase",
  "set_shared_folder",
  "centre_settings",
  "set_centre_setting",
  "letterhead",
  "set_letterhead",
  "remove_logo",
  "about",
  "choose_folder",
  "close_window",
  "save_printed",
  "choose_logo",
  "choose_import_file",
] as const satisfies readonly (keyof Commands)[];
