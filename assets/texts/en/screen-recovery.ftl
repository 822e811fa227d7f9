## The window

screen-forgot = Forgot the passphrase?
screen-forgot-title = Forgotten passphrase
screen-forgot-lead = A coordinator can open this laptop again. You choose a new passphrase now. Then you call the coordinator.
screen-forgot-code-lead = Read this code out to the coordinator.
screen-forgot-who = It is about the passphrase of { $name }.
screen-forgot-nobody = On this laptop that is not ready yet. Does a colleague know a passphrase of their own for this laptop? That opens it too. Otherwise call the coordinator: what was shared comes back when you join again.
screen-forgot-ask = Ask the coordinator
screen-forgot-again = Ask again
screen-forgot-back = Back
screen-forgot-new = The new passphrase
screen-forgot-step-1 = Call the coordinator and read out the code.
screen-forgot-step-2 = The coordinator sees the same code under Devices, and gives the key back.
screen-forgot-step-3 = Wait until the shared folder has caught up. Then type the new passphrase.
screen-recoveries = Forgotten passphrase
screen-recoveries-how = Call your colleague yourself, on the number that you know, and have the code read out. Give the key back only if the code is exactly right. Is the laptop lost or stolen? Then shut it out.
screen-recovery-give = Give key back
screen-recovery-give-name = Give { $name } the key back
screen-recovery-was-given = Given back
screen-recovery-given = { $name } can open Trede again once the shared folder has caught up.
