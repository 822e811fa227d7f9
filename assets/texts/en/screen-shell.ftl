# Around the work: unlocking, settings, who uses this device.

## Unlocking

## Finding the way

screen-nav-menu = Menu
screen-nav-settings = Settings

## Settings

screen-settings-title = Settings
screen-settings-lead = How Trede works on this device.
screen-settings-screen = This screen
screen-settings-language = Language
screen-settings-theme = Light or dark
screen-theme-system = Like the computer
screen-theme-light = Light
screen-theme-dark = Dark
screen-settings-text-size = Size of the text
screen-settings-lock-after = Locks by itself
screen-settings-lock-after-hint = When nobody does anything. Ctrl L locks Trede at once.
screen-settings-minutes = after { $count } minutes
screen-other-folder = Choose another folder
screen-folder-changed = Trede shares through the new folder from now on.
screen-folder-away-now = This folder is not there now. Connect the stick or the drive. Has the folder moved? Then choose its new place.
screen-remedy-folder = See the shared folder
screen-about-title = About Trede
screen-about-text = Trede works without internet. Everything is stored encrypted on this device.
screen-about-version = Version
screen-about-licence = Licence
screen-about-home = Data is kept in
screen-licences-title = What Trede is made of
screen-licences-text = Trede uses parts that others made. These are they, with their licences.
screen-licences-part = Part
screen-working = Working…

## Colleagues on this device

screen-colleagues-title = Who opens this device
screen-colleagues-lead = Everyone opens Trede with a passphrase of their own. So every change says who made it.
screen-colleague-you = that is you
screen-colleague-add = Add a colleague
screen-colleague-add-lead = Your colleague sees everything on this device, as you do.
screen-colleague-who = Who?
screen-colleague-who-hint = Is your colleague not listed? The coordinator adds new staff to the list.
screen-colleague-who-needed = Choose a colleague first.
screen-colleague-new = Someone who is not in the list yet
screen-colleague-name = Your colleague’s name
screen-colleague-nobody = All staff that you know can open this device already. The coordinator adds new staff to the list.
screen-colleague-types = Let your colleague type this
screen-colleague-types-name = Let { $name } type this
screen-colleague-let-in = Add
screen-colleague-added = { $name } can open this device now.
screen-colleague-remove = Take access away
screen-colleague-remove-name = Take access away: { $name }
screen-colleague-remove-title = Take { $name }’s access away?
screen-colleague-remove-text = { $name } can then no longer open Trede on this device. What { $name } wrote stays.
screen-colleague-removed = { $name } can no longer open this device.
screen-passphrase-own = Your own passphrase
screen-passphrase-own-hint = So Trede knows that it is you.
screen-passphrase-old = Your passphrase until now
screen-passphrase-change = Change passphrase
screen-passphrase-changed = Your passphrase has been changed.

## Settings of the centre

screen-centre-settings-title = Settings of the centre
screen-centre-settings-lead = These hold for everyone. Other devices get them when you share the week.
screen-centre-settings-saved = The settings of the centre have been saved.
screen-centre-settings-same = Nothing has changed.
screen-setting-usual = Usually { $value }.
screen-setting-caseload-norm = How many clients a coach with a full-time post guides.
screen-setting-about-hourly-rate = What an hour of guidance costs, in euros.
screen-setting-about-training-cost = What training for one trajectory costs, in euros.
screen-setting-hours-per-trajectory = How many hours a trajectory takes on average.
screen-setting-about-funded = What others pay already, in euros. It is taken off what is still needed.
screen-setting-suppress-below = Results for others leave out smaller numbers. So nobody can be recognised.
screen-setting-scope = Which clients do coaches and the desk get on their devices?
screen-setting-scope-location = Only the clients of their own location.
screen-setting-scope-centre = All clients of the centre.
screen-setting-ladder = New measurements are made on this ladder. Old measurements stay.

## Long work

screen-job-looking = Looking what there is…
screen-job-merging = Taking in what comes from { $device }
screen-job-exporting = Putting ready for { $device }
screen-job-stopping = Stopping…
screen-job-of = { $done } of { $of }
screen-job-percent = { $done } %
screen-job-done = { $done } done
screen-job-go-on = You can go on working.
screen-shared-stopped = Sharing was stopped
screen-shared-stopped-text = What was done stays. The rest goes along next time.

## What to do when something goes wrong, in the window

screen-hint-no-passphrase = Trede was locked in the meantime. Unlock it again.
screen-hint-busy = Wait until the other window is done and try again.
screen-hint-damaged = Do not go on working on this device. Keep a copy of the folder { $path } first, and call the coordinator. What was shared before is there, too.
screen-hint-database = See whether the disk is full, and start Trede again.
screen-hint-no-row = Perhaps it was taken away in the meantime. Look for it again.
screen-hint-no-shared-folder = Connect the drive or the stick, or wait until the folder is up to date. Has the folder moved? Choose its new place. Nothing is lost.
screen-hint-not-joined = Start a centre, or join one that is there already.
screen-hint-unknown-request = Refresh the list of requests and compare the code over the phone.
screen-hint-centre-exists = Choose “Join a centre”, or another name or another folder.
screen-hint-nothing-to-print = Hold an intake first.

## Handbook

screen-nav-help = Handbook
screen-help-title = Handbook
screen-help-lead = What you do with Trede, task by task, in Dutch. F1 opens what helps on the page where you are.
screen-help-search = Search the handbook
screen-help-topics = Topics
screen-help-none = Nothing found with “{ $words }”. Try another word.
screen-help-all = ← All topics
screen-keys-handbook = the handbook for this page
screen-explain = What { $word } means
