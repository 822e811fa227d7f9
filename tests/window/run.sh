#!/usr/bin/env bash
# Runs the tests in the real window: a display of its own, a session bus of its own, and nothing left running.
#   tests/window/run.sh [test files]
# TREDE_DESKTOP: the program (else the one of the last debug build). SHOTS: a folder for pictures. LIMIT: seconds for a file.
# Needs: Xvfb, dbus-run-session, WebKitWebDriver, tauri-driver, xdotool.
set -euo pipefail
cd "$(dirname "$0")"

target="${CARGO_TARGET_DIR:-../../target}"
export TREDE_DESKTOP="${TREDE_DESKTOP:-$target/debug/trede-desktop}"
TREDE_DESKTOP="$(realpath "$TREDE_DESKTOP")"
for tool in Xvfb dbus-run-session WebKitWebDriver tauri-driver xdotool node; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed" >&2; exit 1; }
done
[ -d node_modules ] || npm ci --no-audit --no-fund

# Xvfb picks a free display and says which.
shown="$(mktemp)"
Xvfb -displayfd 3 -screen 0 1400x800x24 -nolisten tcp 3>"$shown" 2>/dev/null &
display=$!
tests=
trap 'kill $tests "$display" 2>/dev/null || true; rm -f "$shown"' EXIT
trap 'exit 143' INT TERM
for _ in $(seq 100); do [ -s "$shown" ] && break; sleep 0.1; done
[ -s "$shown" ] || { echo "no display" >&2; exit 1; }
DISPLAY=":$(cat "$shown")"
export DISPLAY
unset WAYLAND_DISPLAY

files=("$@")
[ ${#files[@]} -gt 0 ] || files=(*.test.mjs)
# A file takes half a minute on a quiet machine. When a driver loses its window, the window lives on and the test runner waits for
# it: the limit ends them all, as one group of processes, and the file is tried once more.
run() {
  # In the background, so that this script can be stopped and still clears up.
  timeout --kill-after=20 "${LIMIT:-400}" dbus-run-session -- node --test --test-timeout="$((${LIMIT:-240} * 1000))" "$1" &
  tests=$!
  wait "$tests"
}
failed=0
for file in "${files[@]}"; do
  code=0
  run "$file" || code=$?
  if [ "$code" -eq 124 ] || [ "$code" -eq 137 ]; then
    echo "$file hung and was ended; once more" >&2
    code=0
    run "$file" || code=$?
  fi
  [ "$code" -eq 0 ] || failed=$code
done
exit "$failed"
