/** Papers for many clients, an offer for someone, and what stands at the top of papers, on the fake backend. */
import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import { expect, test } from "vitest";

import { accessible, open, press, type } from "./harness";

const dialog = () => screen.findByRole("dialog");

test("papers are made for whoever is ticked, and what is shown is all that is printed", async () => {
  const backend = await open("#/clients");
  await press("Voor meer klanten printen");
  const first = await screen.findByRole("checkbox", { name: /Yusuf/ });
  const all = screen.getAllByRole("checkbox").length;
  await screen.findByText(`${all} klanten aangevinkt`);
  await press("Niemand");
  expect((screen.getByRole("button", { name: "Papieren maken" }) as HTMLButtonElement).disabled).toBe(true);
  await fireEvent.click(first);
  await fireEvent.click(screen.getByRole("checkbox", { name: /Oksana/ }));
  await accessible();
  await press("Papieren maken");
  await screen.findByText(/1 bladzijde klaar/);
  await screen.findByText(/Hier is niets over te printen: Oksana Kovalenko/);
  expect(screen.getAllByRole("img", { name: /bladzijde 1 van 1/i }).length).toBe(1);
  let printed = 0;
  window.print = () => void (printed += 1);
  await press("Printen");
  await waitFor(() => expect(printed).toBe(1));
  await accessible();
  await press("Opslaan als PDF");
  await screen.findByText(/papieren\.pdf/);
  // Who leaves takes the pages along.
  location.hash = "#/clients";
  await waitFor(async () => expect(await backend.printing_state()).toBeNull());
});

test("making papers can be stopped, and then there is nothing", async () => {
  await open("#/clients/print", { slow: Infinity }, { printing_state: async () => ({ step: "Gegevens verzamelen", done: 1, of: 9, running: true, stopped: false, pages: 0, left_out: [], problem: null }) });
  await screen.findByRole("checkbox", { name: /Yusuf/ });
  await press("Papieren maken");
  await screen.findByText("1 van 9");
  await accessible();
  await press("Annuleren");
  await screen.findByText("Gestopt. Er is niets gemaakt.");
  await screen.findByRole("button", { name: "Papieren maken" });
});

test("someone is placed from the sociale kaart: the offer first, then who", async () => {
  const backend = await open("#/offers", { role: "coach" });
  const place = (await screen.findAllByRole("button", { name: /^Plaatsen bij / }))[0]!;
  await fireEvent.click(place);
  const box = within(await dialog()).getByRole("combobox");
  expect(document.activeElement).toBe(box);
  await fireEvent.input(box, { target: { value: "selam" } });
  await screen.findByRole("option", { name: /Selam/ });
  await accessible();
  await fireEvent.keyDown(box, { key: "Enter" });
  const offer = (await screen.findByLabelText("Aanbod")) as HTMLSelectElement;
  await waitFor(() => expect(offer.value).not.toBe(""));
  await accessible();
  await fireEvent.click(within(await dialog()).getByRole("button", { name: "Bewaren" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const page = await backend.client_page({ id: "c-selam" });
  expect(page.timeline.some((entry) => entry.table === "placements")).toBe(true);
});

test("a coordinator sets what stands at the top of papers; a coach is not asked", async () => {
  const backend = await open("#/settings");
  await type(/^Adres/, "Kade 7\n1000 AA Amsterdam");
  const part = (await screen.findByRole("heading", { name: "Bovenaan papieren" })).closest("section")!;
  await waitFor(() => expect(within(part).getByText("Kade 7")).toBeTruthy());
  await fireEvent.click(within(part).getByRole("button", { name: "Bewaren" }));
  await screen.findByText(/Zo staat het vanaf nu op papier/);
  expect((await backend.letterhead()).address).toBe("Kade 7\n1000 AA Amsterdam");
  await press("Logo kiezen");
  await screen.findByRole("button", { name: "Logo weghalen" });
  await accessible();
});

test("the letterhead is a coordinator's", async () => {
  await open("#/settings", { role: "coach" });
  await screen.findByRole("heading", { level: 1, name: "Instellingen" });
  expect(screen.queryByRole("heading", { name: "Bovenaan papieren" })).toBeNull();
});

test("a paper that takes long says how far it is, can be stopped, and made again", async () => {
  const going = { step: "Bladzijden maken", done: 0, of: null, running: true, stopped: false, pages: 0, left_out: [], problem: null };
  const backend = await open("#/clients/c-yusuf/papers/dossier/-", {}, { printing_state: async () => going });
  await screen.findByText("De bladzijde wordt gemaakt…");
  await screen.findByRole("progressbar", {}, { timeout: 3000 });
  expect((screen.getByRole("button", { name: "Printen" }) as HTMLButtonElement).disabled).toBe(true);
  await accessible();
  await press("Annuleren");
  await screen.findByText("Gestopt. Er is niets gemaakt.");
  backend.printing_state = async () => ({ ...going, running: false, pages: 1 });
  await press("Probeer opnieuw");
  await screen.findByRole("img", { name: /bladzijde 1 van 1/i });
  await press("Opslaan als PDF");
  await screen.findByText(/papieren\.pdf/);
});
