## Het venster

screen-forgot = Wachtwoordzin vergeten?
screen-forgot-title = Wachtwoordzin vergeten
screen-forgot-lead = Een coördinator kan deze laptop weer openmaken. U kiest nu een nieuwe wachtwoordzin. Daarna belt u de coördinator.
screen-forgot-code-lead = Lees deze code voor aan de coördinator.
screen-forgot-who = Het gaat om de wachtwoordzin van { $name }.
screen-forgot-nobody = Op deze laptop is dat nog niet klaargezet. Weet een collega een eigen wachtwoordzin van deze laptop? Die opent hem ook. Bel anders de coördinator: wat gedeeld was, komt terug als u opnieuw meedoet.
screen-forgot-ask = Vraag de coördinator
screen-forgot-again = Opnieuw vragen
screen-forgot-back = Terug
screen-forgot-new = De nieuwe wachtwoordzin
screen-forgot-step-1 = Bel de coördinator en lees de code voor.
screen-forgot-step-2 = De coördinator ziet dezelfde code bij Apparaten, en geeft de sleutel terug.
screen-forgot-step-3 = Wacht tot de gedeelde map is bijgewerkt. Typ dan de nieuwe wachtwoordzin.
screen-recoveries = Wachtwoordzin vergeten
screen-recoveries-how = Bel de collega zelf, op het nummer dat u kent, en laat de code voorlezen. Geef de sleutel alleen terug als de code precies klopt. Is de laptop kwijt of gestolen? Sluit hem dan af.
screen-recovery-give = Sleutel teruggeven
screen-recovery-give-name = Sleutel teruggeven aan { $name }
screen-recovery-was-given = Teruggegeven
screen-recovery-given = { $name } kan Trede weer openen zodra de gedeelde map is bijgewerkt.
