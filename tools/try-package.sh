#!/usr/bin/env bash
# Unpacks the built package into an empty root and uses what is in it; then removes it and looks whether data stayed.
set -euo pipefail
cd "$(dirname "$0")/.."
deb=$(ls -t target/package/*.deb | head -1)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
dpkg-deb -x "$deb" "$root"
for file in usr/bin/trede usr/bin/trede-desktop usr/share/applications/nl.trede.Trede.desktop \
    usr/share/mime/packages/nl.trede.Trede.xml usr/share/man/man1/trede.1.gz usr/share/man/nl/man1/trede-import.1.gz \
    usr/share/bash-completion/completions/trede usr/share/doc/trede/licences.txt; do
    [ -s "$root/$file" ] || { echo "missing: $file" >&2; exit 1; }
done
grep -q '^MimeType=application/x-trede-bundle;' "$root/usr/share/applications/nl.trede.Trede.desktop"
export HOME="$root/home" TREDE_HOME="$root/home/trede" TREDE_PASSPHRASE="vier woorden zijn genoeg"
mkdir -p "$HOME"
"$root/usr/bin/trede" --version
"$root/usr/bin/trede" centre new --name Proef --location Loket --staff Ans --shared "$root/home/deel" >/dev/null
"$root/usr/bin/trede" print blank-intake --out "$root/home/leeg.pdf" >/dev/null
rm -rf "$root/usr"
[ -s "$root/home/leeg.pdf" ] && [ -n "$(ls -A "$TREDE_HOME")" ]
echo "the package holds what it should, works, and leaves data alone"
