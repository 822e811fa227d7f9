#!/usr/bin/env bash
# Installs what is missing to build and test Trede on a Debian-like system, and says what it does.
# tools/setup.sh build   what building needs
# tools/setup.sh test    what the tests need besides
set -euo pipefail
cd "$(dirname "$0")/.."

build_packages="build-essential pkg-config perl make libwebkit2gtk-4.1-dev librsvg2-dev libayatana-appindicator3-dev libxdo-dev"
test_packages="webkit2gtk-driver xvfb xauth dbus poppler-utils age syncthing xdotool python3-venv"

say() { printf '\033[1m• %s\033[0m\n' "$*"; }

install_packages() {
    local missing=()
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return
    command -v apt-get >/dev/null || { say "Install these yourself, this system has no apt-get: ${missing[*]}"; exit 1; }
    local root=()
    [ "$(id -u)" -eq 0 ] || root=(sudo)
    say "Installing system packages: ${missing[*]}"
    "${root[@]}" apt-get update -q
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Node modules as the lock file has them; again only when the lock file changed.
install_modules() {
    if [ ! -e "$1/node_modules/.package-lock.json" ] || [ "$1/package-lock.json" -nt "$1/node_modules/.package-lock.json" ]; then
        say "Installing the npm packages of $1"
        npm --prefix "$1" ci --no-audit --no-fund
    fi
}

install_program() {
    local name=$1 version=$2
    command -v "$name" >/dev/null && return
    [ -x "target/tools/bin/$name" ] && return
    say "Building $name $version"
    cargo install --quiet --locked --root target/tools --version "$version" "$name"
}

case "${1:-build}" in
build)
    install_packages $build_packages
    install_modules ui
    ;;
test)
    install_packages $build_packages $test_packages
    install_modules ui
    install_modules tests/window
    install_program cargo-nextest 0.9.143
    install_program tauri-driver 2.1.0
    if [ ! -x target/tools/python/bin/frictionless ]; then
        say "Installing the Frictionless validator"
        python3 -m venv target/tools/python
        target/tools/python/bin/pip install --quiet --disable-pip-version-check frictionless==5.21.0
    fi
    ;;
*)
    echo "tools/setup.sh build|test" >&2
    exit 2
    ;;
esac
