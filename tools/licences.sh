#!/usr/bin/env bash
# Writes assets/licences.txt: name, version and licence of everything that is built into Trede, a line each.
set -euo pipefail
cd "$(dirname "$0")/.."
{
    cargo metadata --format-version 1 --locked |
        node -e 'let text = ""; process.stdin.on("data", (part) => (text += part)).on("end", () => {
  for (const one of JSON.parse(text).packages) {
    if (one.source) console.log([one.name, one.version, (one.license ?? "zie het pakket").replaceAll("/", " OR ").replaceAll(/ +/g, " ")].join("\t"));
  }
})'
    node -e 'const { packages } = JSON.parse(require("node:fs").readFileSync("ui/package-lock.json", "utf8"));
for (const [path, one] of Object.entries(packages)) {
  // Svelte helps at building only, and leaves itself behind in what it builds.
  if ((path && !one.dev && !one.optional) || path === "node_modules/svelte") console.log([path.replace(/.*node_modules\//, ""), one.version, one.license ?? "zie het pakket"].join("\t"));
}'
    printf 'Noto Sans\t\tOFL-1.1\n'
} | LC_ALL=C sort -u >assets/licences.txt
