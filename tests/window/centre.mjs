/** What most tests begin with: a centre, and someone in it. */

export const PASSPHRASE = "vier groene fietsen";

export async function makeCentre(window, shared) {
  await window.title("Welkom bij Trede");
  await window.press("Centrum beginnen");
  await window.title("Een nieuw centrum beginnen");
  await window.fill({
    centre: "Participatiecentrum De Brug", location: "Bibliotheek Slotermeer", staff: "Fatima Aydın", "shared-folder": shared,
    passphrase: PASSPHRASE, "passphrase-again": PASSPHRASE,
  });
  await window.press("Centrum beginnen");
  await window.title("Vandaag");
}

export async function addClient(window, fields) {
  await window.press("Nieuwe klant");
  await window.title("Nieuwe klant");
  await window.fill(fields);
  await window.press("Bewaren");
}
