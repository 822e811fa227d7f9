# The lock. The first screen reads this file alone, so that it stands there at once.
screen-unlock-title = Trede is locked
screen-unlock-lead = Give your passphrase to go on.
screen-unlock-who = Who are you?
screen-unlock-lead-who = Choose your name and give your passphrase.
screen-passphrase = Passphrase
screen-unlock = Open
screen-unlocking = Opening…
screen-forgot = Forgot the passphrase?
screen-language-other = Nederlands
