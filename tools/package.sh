#!/usr/bin/env bash
# Builds a Debian package from what is built here; nothing is downloaded but what the build itself needs.
# PROFILE=dev makes one from a development build, to try the package itself.
# Uninstalling removes the program alone: the data lies in each user's own folder.
set -euo pipefail
cd "$(dirname "$0")/.."

profile=${PROFILE:-release}
built=target/$([ "$profile" = dev ] && echo debug || echo "$profile")
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
architecture=$(dpkg --print-architecture)
root=target/package/root
deb=target/package/trede_${version}_${architecture}.deb

cargo build --workspace --profile "$profile" --bin trede --bin trede-desktop

rm -rf "$root"
mkdir -p "$root/DEBIAN"
install -Dm755 "$built/trede" "$root/usr/bin/trede"
install -Dm755 "$built/trede-desktop" "$root/usr/bin/trede-desktop"
install -Dm644 assets/package/nl.trede.Trede.desktop "$root/usr/share/applications/nl.trede.Trede.desktop"
install -Dm644 assets/package/nl.trede.Trede.mime.xml "$root/usr/share/mime/packages/nl.trede.Trede.xml"
install -Dm644 assets/icons/icon.svg "$root/usr/share/icons/hicolor/scalable/apps/nl.trede.Trede.svg"
install -Dm644 assets/icons/32x32.png "$root/usr/share/icons/hicolor/32x32/apps/nl.trede.Trede.png"
install -Dm644 assets/icons/128x128.png "$root/usr/share/icons/hicolor/128x128/apps/nl.trede.Trede.png"

manual=target/package/manual
rm -rf "$manual"
"$built/trede" manual "$manual"
for page in "$manual"/*.1; do
    install -Dm644 "$page" "$root/usr/share/man/nl/man1/$(basename "$page")"
done
"$built/trede" --lang en manual "$manual"
for page in "$manual"/*.1; do
    install -Dm644 "$page" "$root/usr/share/man/man1/$(basename "$page")"
done
gzip -9nr "$root/usr/share/man"
install -Dm644 "$manual/trede.bash" "$root/usr/share/bash-completion/completions/trede"
install -Dm644 "$manual/trede.fish" "$root/usr/share/fish/vendor_completions.d/trede.fish"
install -Dm644 "$manual/trede.zsh" "$root/usr/share/zsh/vendor-completions/_trede"

doc=$root/usr/share/doc/trede
install -Dm644 LICENSE "$doc/copyright"
install -Dm644 assets/fonts/OFL.txt "$doc/fonts-OFL.txt"
# Name, version and licence of every crate that is in the program.
cargo metadata --format-version 1 --filter-platform "$(rustc -vV | sed -n 's/^host: //p')" |
    python3 -c 'import json, sys
for p in sorted(json.load(sys.stdin)["packages"], key=lambda p: p["name"]):
    print(p["name"], p["version"], p["license"] or p["license_file"])' >"$doc/licences.txt"

depends="libc6, libgtk-3-0 | libgtk-3-0t64, libwebkit2gtk-4.1-0"
cat >"$root/DEBIAN/control" <<END
Package: trede
Version: $version
Section: office
Priority: optional
Architecture: $architecture
Maintainer: Trede <trede@trede.example>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: $depends
Description: client tracking for participation centres
 Follows the steps of people on the participation ladder. Works without a
 network; everything is encrypted on the laptop, and exchanged through any
 shared folder.
END
# A development build is large and only tried: fast rather than small.
[ "$profile" = dev ] && pack=(-Zgzip -z1) || pack=(-Zxz)
dpkg-deb --root-owner-group "${pack[@]}" --build "$root" "$deb" >/dev/null
echo "$deb"
