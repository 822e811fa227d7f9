/**
 * Pictures of every screen on the fake backend, in both themes, and what axe finds there.
 *   SHOTS=folder npm run shots          after `npm run build`
 * Chromium: the one of the system, or CHROMIUM=path.
 */
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "playwright-core";
import { preview } from "vite";

const folder = process.env.SHOTS ?? join(tmpdir(), "trede-shots");
const only = process.argv[2];
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
mkdirSync(folder, { recursive: true });

const SCREENS = [
  ["01-welcome", "?stage=new", ""],
  ["02-make", "?stage=new", "", async (page) => page.getByRole("button", { name: "Centrum beginnen" }).click()],
  ["03-join", "?stage=new", "", async (page) => page.getByRole("button", { name: "Meedoen" }).click()],
  ["04-waiting", "?stage=waiting", "", async (page) => page.getByRole("button", { name: "Probeer opnieuw" }).click()],
  ["05-unlock", "?stage=locked", ""],
  ["05-unlock-alone", "?stage=locked&alone", ""],
  ["06-unlock-wrong", "?stage=locked", "", async (page) => {
    await page.getByLabel("Wachtwoordzin").fill("fout");
    await page.getByRole("button", { name: "Openen" }).click();
    await page.getByRole("alert").waitFor();
  }],
  ["07-today", "?role=coach", "#/today"],
  ["07-today-location", "?role=coach", "#/today", async (page) => page.getByRole("button", { name: "Voor mijn locatie" }).click()],
  ["07-today-empty", "?role=coach&empty", "#/today"],
  ["08-desk", "?role=desk", "#/desk"],
  ["08-desk-sign-up", "?role=desk", "#/desk", async (page) => page.getByRole("button", { name: "Aanmelden" }).click()],
  ["08-desk-hand-over", "?role=desk", "#/desk", async (page) => {
    await page.getByRole("button", { name: "Overdragen" }).click();
    await page.getByRole("combobox", { name: /Welke klant/ }).fill("zee");
  }],
  ["09-search", "", "#/share", async (page) => page.keyboard.press("Control+k")],
  ["09-search-found", "", "#/share", async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("slotermeer");
    await page.keyboard.press("ArrowDown");
  }],
  ["09-search-add", "", "#/share", async (page) => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("amira van den saleh 0624811632 1984");
    await page.keyboard.press("Enter");
    await page.getByLabel("Achternaam").waitFor();
  }],
  ["09-menu", "", "#/today", async (page) => {
    await page.setViewportSize({ width: 683, height: 384 });
    await page.getByRole("button", { name: "Menu" }).click();
  }],
  ["09-keys", "", "#/today", async (page) => page.keyboard.press("?")],
  ["10-clients", "", "#/clients"],
  ["11-clients-found", "", "#/clients", async (page) => page.getByRole("searchbox").fill("zee")],
  ["12-clients-none", "", "#/clients", async (page) => page.getByRole("searchbox").fill("qqq")],
  ["13-clients-empty", "?empty", "#/clients"],
  ["14-tasks", "", "#/tasks", async (page) => page.getByRole("button", { name: "Voor mijn locatie" }).click()],
  ["15-task-new", "", "#/tasks", async (page) => page.keyboard.press("n")],
  ["16-groups", "", "#/groups"],
  ["17-group", "", "#/groups/g-2"],
  ["18-group-new", "", "#/groups/new"],
  ["20-client", "", "#/clients/c-yusuf", async (page) => page.locator("figure svg").waitFor()],
  ["20-client-ended", "", "#/clients/c-greta", async (page) => page.locator("figure svg").first().waitFor()],
  ["20-client-more", "", "#/clients/c-yusuf", async (page) => page.getByRole("button", { name: /^Meer/, expanded: false }).first().click()],
  ["20-trajectory-start", "", "#/clients/c-selam", async (page) => page.getByRole("button", { name: "Traject starten" }).first().click()],
  ["20-trajectory-end", "", "#/clients/c-yusuf", async (page) => {
    await page.getByRole("button", { name: "Afsluiten" }).click();
    await page.getByRole("radio", { name: /Overgedragen/ }).check();
  }],
  ["20-referral", "", "#/clients/c-selam", async (page) => {
    await page.getByRole("button", { name: "Doorverwijzen" }).click();
    await page.getByRole("dialog").getByLabel("Partner", { exact: true }).selectOption("p-roc");
    await page.getByRole("radio", { name: /De klant kan dit nu niet/ }).check();
  }],
  ["20-effect", "", "#/clients/c-selam", async (page) => {
    await page.getByRole("button", { name: /^Meer/, expanded: false }).click();
    await page.getByRole("button", { name: "Effect opschrijven" }).click();
    await page.getByRole("radio", { name: /Besparing/ }).check();
  }],
  ["20-client-offers", "", "#/clients/c-yusuf/offers"],
  ["29-offers", "", "#/offers"],
  ["29-offer-new", "", "#/offers", async (page) => page.getByRole("button", { name: "Nieuw aanbod" }).click()],
  ["29-partners", "", "#/offers", async (page) => page.getByRole("button", { name: "Partners" }).click()],
  ["29-offers-empty", "?empty", "#/offers"],
  ["21-client-new", "", "#/clients/c-agn"],
  ["22-history", "", "#/clients/c-yusuf", async (page) => {
    await page.getByRole("complementary").getByRole("button", { name: "Geschiedenis" }).click();
    await page.getByRole("dialog").waitFor();
  }],
  ["23-client-form", "", "#/clients/new", async (page) => page.getByRole("button", { name: "Bewaren" }).click()],
  ["23-explained", "", "#/clients/new", async (page) => page.getByRole("button", { name: "Uitleg bij Profiel" }).click()],
  ["24-client-edit", "", "#/clients/c-yusuf/edit"],
  ["25-movement", "", "#/clients/c-yusuf", async (page) => page.getByRole("button", { name: "Stap op de ladder" }).click()],
  ["25-movement-page", "", "#/clients/c-selam/movement", async (page) => page.locator("summary").click()],
  ["26-contact", "", "#/clients/c-yusuf/contact"],
  ["27-intake", "", "#/clients/c-selam/intake"],
  ...["question", "living", "strengths", "language", "rung", "consent", "finish"].map((name, index) => [
    `27-intake-${index + 1}-${name}`, "", "#/clients/c-yusuf/intake", async (page) => {
      await page.getByRole("button", { name: "Vraag overnemen" }).click();
      await page.getByRole("button", { name: "Doelen overnemen" }).click();
      await page.locator("nav ol button").nth(index).click();
      if (name === "consent") await page.getByRole("radio", { name: /kan niet beslissen/ }).check();
      if (name === "rung") await page.getByRole("radio", { name: /Onbetaald werk/ }).check();
    },
  ]),
  ["29-unfinished", "", "#/clients/c-selam/intake", async (page) => {
    await page.getByRole("textbox", { name: "Vraag" }).fill("Ik zoek werk");
    await page.getByRole("link", { name: "Later verder" }).click();
    await page.getByText("niet afgerond").waitFor();
  }],
  ["29-unfinished-today", "?role=coach", "#/clients/c-selam/intake", async (page) => {
    await page.getByRole("textbox", { name: "Vraag" }).fill("Ik zoek werk");
    await page.locator("nav a", { hasText: "Vandaag" }).first().click();
    await page.getByRole("button", { name: /^Weggooien/ }).click();
  }],
  ["28-print", "", "#/clients/c-yusuf/intake/i1/print", async (page) => page.locator(".pages img").waitFor()],
  ["30-share", "", "#/share"],
  ["31-shared", "", "#/share", async (page) => page.locator("main").getByRole("button", { name: "Week delen" }).click()],
  ["31-sharing", "?slow", "#/share", async (page) => {
    await page.locator("main").getByRole("button", { name: "Week delen" }).click();
    await page.getByText("van Sanne").waitFor();
  }],
  ["32-share-stopped", "?slow", "#/share", async (page) => {
    await page.locator("main").getByRole("button", { name: "Week delen" }).click();
    await page.getByRole("button", { name: "Annuleren" }).click();
    await page.getByText("Het delen is gestopt").waitFor();
  }],
  ["40-devices", "", "#/devices"],
  ["41-conflicts", "", "#/conflicts"],
  ["42-results", "", "#/results"],
  ["60-help", "?role=coach", "#/help/-"],
  ["60-help-desk", "?role=desk", "#/help/balie.mensen-tellen"],
  ["61-help-search", "", "#/help/-", async (page) => page.getByRole("searchbox").fill("stick")],
  ["50-settings", "", "#/settings"],
  ["50-settings-coach", "?role=coach", "#/settings"],
  ["51-colleague", "", "#/settings", async (page) => {
    await page.getByRole("button", { name: "Collega toevoegen" }).click();
    await page.getByLabel("Wie?").selectOption("new");
  }],
  ["52-colleague-remove", "", "#/settings", async (page) => page.getByRole("button", { name: /: Jan/ }).click()],
  ["53-passphrase", "", "#/settings", async (page) => page.getByRole("button", { name: "Wachtwoordzin wijzigen" }).click()],
  ["43-results-rows", "", "#/results", async (page) => { await page.getByRole("button", { name: /1\.124/ }).click(); await page.getByRole("dialog").waitFor(); }],
  ["44-inflow", "", "#/results", async (page) => page.getByRole("button", { name: "Instroom" }).click()],
  ["45-lists", "", "#/lists"],
  ["46-list-edit", "", "#/lists", async (page) => page.getByRole("button", { name: "Toevoegen" }).click()],
  ["47-mappings", "", "#/lists", async (page) => page.getByRole("button", { name: "Ladders" }).click()],
];

const server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "silent" });
const address = server.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let faults = 0;
for (const theme of ["light", "dark"]) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, colorScheme: theme, locale: "nl-NL" });
  for (const [name, query, hash, act] of SCREENS) {
    if (only && !name.includes(only)) continue;
    const page = await context.newPage();
    page.on("pageerror", (error) => {
      faults += 1;
      console.log(`${name}: ${error.message}`);
    });
    await page.goto(`${address}${query}${hash}`);
    await page.locator("h1").waitFor();
    if (act) await act(page);
    await page.waitForTimeout(120);
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`), fullPage: false });
    if (theme === "light") {
      await page.screenshot({ path: join(folder, `${name}-full.png`), fullPage: true });
      // What a screen of 1366×768 shows at 200 % zoom.
      await page.setViewportSize({ width: 683, height: 384 });
      await page.waitForTimeout(60);
      await page.screenshot({ path: join(folder, `${name}-zoomed.png`), fullPage: false });
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) {
        faults += 1;
        console.log(`${name}: wider than the window at 200 %`);
      }
      await page.setViewportSize({ width: 1366, height: 768 });
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    if (overflow) {
      faults += 1;
      console.log(`${name} ${theme}: wider than the window`);
    }
    await page.evaluate(axeSource);
    const found = await page.evaluate(() => window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    for (const violation of found.violations) {
      faults += 1;
      const first = violation.nodes[0];
      console.log(`${name} ${theme}: ${violation.id} ×${violation.nodes.length} ${first.target} ${first.failureSummary?.split("\n")[1] ?? ""}`);
    }
    await page.close();
  }
  await context.close();
}
await browser.close();
await server.close();
console.log(`${faults} faults; pictures in ${folder}`);
process.exitCode = faults ? 1 : 0;
