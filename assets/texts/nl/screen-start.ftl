# The lock. The first screen reads this file alone, so that it stands there at once.
screen-unlock-title = Trede is op slot
screen-unlock-lead = Geef uw wachtwoordzin om verder te gaan.
screen-unlock-who = Wie bent u?
screen-unlock-lead-who = Kies uw naam en geef uw wachtwoordzin.
screen-passphrase = Wachtwoordzin
screen-unlock = Openen
screen-unlocking = Bezig met openen…
screen-forgot = Wachtwoordzin vergeten?
screen-language-other = English
