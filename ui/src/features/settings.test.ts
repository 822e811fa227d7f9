import { readFileSync } from "node:fs";

import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";

import { PASSPHRASE } from "../backend/fake";
import { draftsOf, hasDraft, openDraft } from "../state/drafts.svelte";
import { accessible, choose, open, press, type } from "./harness";

afterEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute("data-text-size");
});

const dialog = () => within(screen.getByRole("dialog", { hidden: true }));
const submit = () => fireEvent.submit(screen.getByRole("dialog", { hidden: true }).querySelector("form[id]")!);

test("who works here chooses a name and opens; a wrong passphrase is said, and focus goes to it", async () => {
  const backend = await open("", { stage: "locked" });
  const unlockAs = vi.spyOn(backend, "unlock_as");
  await accessible();
  await fireEvent.click(screen.getByLabelText("Jan de Wit"));
  await type("Wachtwoordzin", "vier blauwe fietsen");
  await press("Openen");
  expect((await screen.findByRole("alert")).textContent).toContain("klopt niet");
  expect(document.activeElement).toBe(screen.getByLabelText("Wachtwoordzin"));
  await accessible();
  await type("Wachtwoordzin", PASSPHRASE);
  await press("Openen");
  await screen.findByRole("heading", { level: 1, name: "Vandaag" });
  expect(unlockAs).toHaveBeenLastCalledWith({ who: "staff-2", passphrase: PASSPHRASE });
  expect(screen.getByText(/^Jan de Wit, coach/)).toBeTruthy();
  await press(/^Op slot/);
  expect(((await screen.findByLabelText("Jan de Wit")) as HTMLInputElement).checked).toBe(true);
});

test("a device of one person asks the passphrase only", async () => {
  await open("", { stage: "locked", alone: true });
  expect(screen.queryByRole("radio")).toBeNull();
  await type("Wachtwoordzin", PASSPHRASE);
  await press("Openen");
  await screen.findByRole("heading", { level: 1, name: "Vandaag" });
});

test("another person does not land in the file that was open, and each finds their own drafts again", async () => {
  await open("#/clients/c-yusuf", { stage: "locked" });
  const unlock = async (name: string, title: string) => {
    await fireEvent.click(await screen.findByLabelText(name));
    await type("Wachtwoordzin", PASSPHRASE);
    await press("Openen");
    await screen.findByRole("heading", { level: 1, name: title });
  };
  await unlock("Fatima Aydın", "Yusuf El Amrani");
  openDraft("note", { note: "" }).note = "van Fatima";
  await press(/^Op slot/);
  await unlock("Jan de Wit", "Vandaag");
  expect(hasDraft("note")).toBe(false);
  await press(/^Op slot/);
  await unlock("Fatima Aydın", "Vandaag");
  expect(hasDraft("note")).toBe(true);
  expect(draftsOf("s-fatima")).toBe(false);
});

test("a colleague is let in with a passphrase of their own", async () => {
  const backend = await open("#/settings");
  const add = vi.spyOn(backend, "add_colleague");
  await screen.findByText("Jan de Wit");
  await press("Collega toevoegen");
  await accessible();
  await submit();
  expect(dialog().getByText("Kies eerst een collega.")).toBeTruthy();
  await choose("Wie?", "s-sanne");
  await type("Uw eigen wachtwoordzin", "fout");
  await type("Kies een wachtwoordzin", "drie rode bussen");
  await type("Nog een keer dezelfde wachtwoordzin", "drie rode bus");
  await submit();
  expect(dialog().getByText("De twee wachtwoordzinnen zijn niet gelijk.")).toBeTruthy();
  expect(add).not.toHaveBeenCalled();
  await type("Nog een keer dezelfde wachtwoordzin", "drie rode bussen");
  await submit();
  await dialog().findByText("De wachtwoordzin klopt niet.");
  await type("Uw eigen wachtwoordzin", PASSPHRASE);
  await submit();
  await screen.findByText("Sanne Bakker kan dit apparaat nu openen.");
  expect(screen.getByRole("button", { name: "Toegang weghalen: Sanne Bakker" })).toBeTruthy();
  await accessible();
});

test("only a coordinator adds someone who is not in the list", async () => {
  await open("#/settings", { role: "coach" });
  await screen.findByText("Jan de Wit");
  await press("Collega toevoegen");
  expect(dialog().queryByRole("option", { name: "Iemand die nog niet in de lijst staat", hidden: true })).toBeNull();
  expect(screen.queryByRole("heading", { name: "Instellingen van het centrum" })).toBeNull();
});

test("taking access away is asked first, and one's own passphrase changes", async () => {
  const backend = await open("#/settings");
  await screen.findByText("Jan de Wit");
  await press("Toegang weghalen: Jan de Wit");
  await accessible();
  await fireEvent.click(dialog().getByRole("button", { name: "Toegang weghalen", hidden: true }));
  await screen.findByText("Jan de Wit kan dit apparaat niet meer openen.");
  expect((await backend.colleagues()).length).toBe(1);

  await press("Wachtwoordzin wijzigen");
  await type("Uw wachtwoordzin tot nu toe", PASSPHRASE);
  await type("Kies een wachtwoordzin", "kort");
  await type("Nog een keer dezelfde wachtwoordzin", "kort");
  await submit();
  await dialog().findByText("De wachtwoordzin is te kort.");
  await type("Kies een wachtwoordzin", "zeven gele tulpen");
  await type("Nog een keer dezelfde wachtwoordzin", "zeven gele tulpen");
  await submit();
  await screen.findByText("Uw wachtwoordzin is gewijzigd.");
});

test("the screen is set to one's liking, and stays so", async () => {
  await open("#/settings");
  await press("Donker");
  expect(document.documentElement.dataset.theme).toBe("dark");
  await press("130 %");
  expect(document.documentElement.dataset.textSize).toBe("130");
  await choose("Vanzelf op slot", "2");
  expect(localStorage.getItem("trede-lock-after")).toBe("2");
  await press("English");
  await screen.findByRole("heading", { level: 1, name: "Settings" });
  await press("Nederlands");
});

test("the shared folder moves", async () => {
  await open("#/settings", {}, { choose_folder: async () => "/media/nieuw" });
  await press("Andere map kiezen");
  await screen.findByText("/media/nieuw");
  expect(screen.getByText("Trede deelt voortaan via de nieuwe map.")).toBeTruthy();
});

test("a coordinator sets what holds for the centre; what is no number is refused at its field", async () => {
  const backend = await open("#/settings");
  await type(/Klanten per volle baan/, "veel");
  await press("Bewaren");
  await waitFor(() => expect(screen.getByLabelText(/Klanten per volle baan/).getAttribute("aria-invalid")).toBe("true"));
  await accessible();
  await type(/Klanten per volle baan/, "55");
  await type(/Uurtarief/, "62,50");
  await fireEvent.click(screen.getByLabelText(/Hele centrum/));
  await press("Bewaren");
  await screen.findByText("De instellingen van het centrum zijn bewaard.");
  const now = await backend.centre_settings();
  expect(now.filter((one) => one.value !== one.usual).map((one) => [one.key, one.value])).toEqual([
    ["caseload_norm", "55"], ["hourly_rate", "62.50"], ["scope", "centre"],
  ]);
});

test("what Trede is made of can be looked up, and names every part that is built in", async () => {
  await open("#/settings");
  const summary = await screen.findByText("Waar Trede van gemaakt is");
  const details = summary.closest("details")!;
  details.open = true;
  await fireEvent(details, new Event("toggle"));
  const listed = await within(details).findByText("rusqlite");
  expect(listed.closest("tr")!.textContent).toContain("MIT");
  await accessible();
  const names = new Set(within(details).getAllByRole("row").map((row) => [...row.querySelectorAll("td")].slice(0, 2).map((cell) => cell.textContent).join(" ")));
  // As the lock file has them; `tools/licences.sh` writes the list anew.
  const lock = readFileSync("../Cargo.lock", "utf8");
  const built = [...lock.matchAll(/name = "(.+)"\nversion = "(.+)"\nsource/g)].map((found) => `${found[1]} ${found[2]}`);
  expect(built.length).toBeGreaterThan(300);
  expect(built.filter((one) => !names.has(one))).toEqual([]);
});
