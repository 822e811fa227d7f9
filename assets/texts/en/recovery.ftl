## A forgotten passphrase

help-recover = A forgotten passphrase: the coordinator gives this device its key back
help-recover-start = Ask for this device's key, and choose a new passphrase
help-recover-shared = The shared folder, if it is elsewhere now
help-recover-key = Whose passphrase is forgotten, where several people work with this device: staff-1, staff-2 …
help-recover-requests = Show which devices ask for their key, each with its code (coordinator)
help-recover-grant = Give the device with this code its key back (coordinator)
help-recover-code = The code that the other device shows
help-recover-finish = Take the key, with the new passphrase
help-recover-use = Open this device by the recovery sheet, and choose a new passphrase
help-recover-letters = A file with the letters of the recovery sheet; otherwise they are asked for
help-recovery-sheet = Make a recovery sheet to print and lock away; an earlier sheet no longer works (coordinator)
help-recovery-out = The file for the recovery sheet (.pdf)
ask-recovery-letters = Letters of the recovery sheet:
recover-code = Call the coordinator and read out this code: { $code }
recover-next = Was the key given back? Then: trede recover finish, with the new passphrase.
recover-none = No device asks for its key.
recover-careful = Call yourself, on the number that you know of this person, and have the code read out. Is the device lost or stolen? Then shut it out: trede revoke
recover-granted = { $name } gets its key back. Only that device can use it, with the new passphrase.
recover-done = Done. The new passphrase opens this device.
recovery-sheet-done = The recovery sheet is in { $out }. Print it, keep it in a safe or a locked cupboard, and then delete the file. An earlier sheet no longer works.
error-no-recovery = No key of this device is kept yet that someone else could give back.
hint-no-recovery = That comes by itself when sharing, once there is another coordinator, or a recovery sheet. Does someone else know a passphrase of this device? That opens it too. Otherwise: begin again as a new device; what was shared comes back.
error-whose-key = Several people work with this device: { $names }.
hint-whose-key = Say with --key whose passphrase is forgotten. A colleague who still knows theirs can simply open the device too.
error-not-asked = This device does not wait for its key.
hint-not-asked = Ask for it first: trede recover start
error-no-answer = The key is not there yet.
hint-no-answer = Wait until the coordinator has given the key back and the shared folder has caught up. Then try again.
error-recovery-not-ours = This device cannot open that request.
hint-recovery-not-ours = Let another coordinator do it. Can nobody? Then the request is false or damaged: have it made again.
error-misread-sheet = These letters are not right.
hint-misread-sheet = A letter was copied wrongly somewhere. Look at them again; a 0 is a digit, there is no O in it.
error-old-sheet = This recovery sheet is not this device's, or a new one was made later.
hint-old-sheet = Use the last sheet of this device, or ask another coordinator: trede recover start

## The recovery sheet

paper-recovery-title = Recovery sheet
paper-recovery-centre = Centre
paper-recovery-device = Device
paper-recovery-day = Made on
paper-recovery-what = These letters open this device when its passphrase is forgotten. Whoever has this sheet and the device can read everything.
paper-recovery-keep-title = Keeping it
paper-recovery-keep = Keep this sheet in a safe or a locked cupboard, not with the device. Do not photograph or copy it. Was it printed from a file? Delete that file.
paper-recovery-use-title = Using it
paper-recovery-use = When opening, choose “Forgotten your passphrase?” and then “I have a recovery sheet” (or: trede recover use). Copy the letters (capitals or not, spaces do not matter) and choose a new passphrase. Make a new sheet afterwards.
paper-recovery-lost-title = Lost?
paper-recovery-lost = Make a new sheet: in Trede under Devices, or with “trede recovery-sheet”. This sheet no longer works then.
