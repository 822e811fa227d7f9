#!/usr/bin/env bash
# Opens Trede on a demo centre that it makes first; without a display it shows a week in the terminal.
set -euo pipefail
cd "$(dirname "$0")/.."
demo=$1
say() { printf '\n\033[1m• %s\033[0m\n' "$*"; }
export TREDE_PASSPHRASE="vier woorden zijn genoeg"

say "Building (the first time takes minutes)"
cargo build -p trede-cli
trede=target/debug/trede

if [ ! -d "$demo/homes" ]; then
    say "Making a demo centre in $demo: five devices, twelve weeks"
    "$trede" demo "$demo"
fi
head=$(ls -d "$demo"/homes/*/ | head -n 1)

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    cargo build -p trede-desktop
    say "Opening the coordinator's device; its passphrase is: $TREDE_PASSPHRASE"
    unset TREDE_PASSPHRASE
    TREDE_HOME="$head" exec target/debug/trede-desktop
fi

say "There is no display: a week of the demo centre in the terminal (its passphrase is: $TREDE_PASSPHRASE)"
run() {
    printf '\n\033[1m$ trede --home %s %s\033[0m\n' "${1#"$PWD"/}" "${*:2}"
    "$trede" --home "$@"
}
for home in "$demo"/homes/*/; do
    [ "$home" = "$head" ] || run "$home" export
done
run "$head" merge --plan
run "$head" sync
run "$head" devices
run "$head" conflicts
run "$head" find yil
run "$head" report results --from 2026-01-01 --to 2026-12-31
say "On paper, in $demo/paper:"
ls "$demo/paper"
