#!/usr/bin/env bash
# Opens Trede on a demo centre that it makes first; without a display it shows a week in the terminal.
set -euo pipefail
cd "$(dirname "$0")/.."
demo=$1
say() { printf '\n\033[1m• %s\033[0m\n' "$*"; }
export TREDE_PASSPHRASE="vier woorden zijn genoeg"

say "Building (the first time takes minutes)"
cargo build --workspace --bin trede
trede=target/debug/trede

# Twelve weeks up to last Sunday, so that what waits is due now. The Monday of this week is this many days back.
since=$(($(date +%u) - 1))
if [ ! -d "$demo/homes" ]; then
    say "Making a demo centre in $demo: five devices, twelve weeks"
    "$trede" demo "$demo" --start "$(date -d "$((since + 84)) days ago" +%F)"
fi
office=$demo/homes/kantoor
coach=$demo/homes/school

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    cargo build --workspace --bin trede-desktop
    say "Opening the coordinator's device; its passphrase is: $TREDE_PASSPHRASE"
    unset TREDE_PASSPHRASE
    TREDE_HOME="$office" exec target/debug/trede-desktop
fi

say "There is no display: a week of the demo centre in the terminal (its passphrase is: $TREDE_PASSPHRASE)"
run() {
    printf '\n\033[1m$ trede --home %s %s\033[0m\n' "${1#"$PWD"/}" "${*:2}"
    "$trede" --home "$@"
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
today=$(date +%F)
printf 'happened_on,channel,topic,people\n%s,desk,information,4\n%s,phone,information,1\n' "$today" "$today" >"$work/middag.csv"

say "A coach registers an afternoon, without a network, and exports"
run "$coach" find sabbagh
run "$coach" import contacts "$work/middag.csv"
run "$coach" export

say "The coordinator looks what is waiting, and shares the week"
run "$office" merge --plan
run "$office" sync
run "$office" devices
run "$office" conflicts
from=$(date -d "$((since + 84)) days ago" +%F)
run "$office" report results --from "$from" --to "$today"

say "On paper"
run "$office" print intake --client C-4 --out "$demo/paper/intake-C-4.pdf"
run "$office" report results --from "$from" --to "$today" --format pdf --out "$demo/paper/resultaten.pdf"
