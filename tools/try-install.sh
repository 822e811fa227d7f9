#!/usr/bin/env bash
# Installs the built package on a new Debian system in a folder, as apt would on a laptop: with all it depends on and nothing more.
# Then someone who is not root starts a centre and opens the window there; the package is removed and what they had must still be there.
#   tools/try-install.sh [PICTURE.png]
# Needs root, debootstrap, Xvfb and x11-utils; takes a few minutes, mostly for downloading Debian itself.
set -euo pipefail
cd "$(dirname "$0")/.."
deb=$(realpath "$(ls -t target/package/*.deb | head -1)")
picture=${1:-}
[ "$(id -u)" = 0 ] || { echo "not tried on a new system: that needs root" >&2; exit 0; }
missing=
for tool in debootstrap Xvfb xwininfo; do command -v "$tool" >/dev/null || missing=1; done
if [ -n "$missing" ]; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends debootstrap xvfb x11-utils >/dev/null
fi

root=$(mktemp -d)
# Someone who is not root has to get in.
chmod 755 "$root"
display=
window=
clear_up() {
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    [ -z "$display" ] || kill "$display" 2>/dev/null || true
    for place in tmp/.X11-unix dev proc; do umount -l "$root/$place" 2>/dev/null || true; done
    rm -rf --one-file-system "$root"
}
trap clear_up EXIT

echo "a new Debian system in a folder"
debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root" >/dev/null
# How this machine reaches Debian's packages.
cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp "$deb" "$root/tmp/trede.deb"
within() { chroot "$root" env LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
within apt-get update -qq
within apt-get install -y -qq --no-install-recommends /tmp/trede.deb >/dev/null 2>&1
within useradd --create-home ans
as_ans() { within su ans -c "HOME=/home/ans TREDE_PASSPHRASE='vier woorden zijn genoeg' $*"; }
as_ans trede --version
as_ans trede centre new --name Proef --location Loket --staff Ans --shared /home/ans/deel >/dev/null

mkdir -p /tmp/.X11-unix "$root/tmp/.X11-unix"
shown=$(mktemp)
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp 3>"$shown" 2>/dev/null &
display=$!
for _ in $(seq 100); do [ -s "$shown" ] && break; sleep 0.1; done
number=$(cat "$shown")
rm -f "$shown"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
as_ans env DISPLAY=":$number" timeout 120 trede-desktop >/dev/null 2>&1 &
window=$!
for _ in $(seq 300); do
    DISPLAY=":$number" xwininfo -root -tree 2>/dev/null | grep -q '"Trede"' && break
    sleep 0.2
done
DISPLAY=":$number" xwininfo -root -tree | grep -q '"Trede"' || { echo "no window" >&2; exit 1; }
if [ -n "$picture" ]; then
    # A window is there before what is in it.
    sleep 8
    DISPLAY=":$number" import -window root "$picture"
fi
echo "installed with apt, and its window opens"
kill "$window"
wait "$window" 2>/dev/null || true
window=

within apt-get purge -y -qq trede >/dev/null 2>&1
[ ! -e "$root/usr/bin/trede" ] || { echo "still there after it was removed" >&2; exit 1; }
find "$root/home/ans" -name '*.db' -o -name '*.sqlite*' | grep -q . || { echo "data went with the program" >&2; exit 1; }
echo "removed, and the data is still there"
