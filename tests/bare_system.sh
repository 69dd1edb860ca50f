#!/bin/sh
# Proves that examples/run and tests/run need nothing but a Debian 12: makes one, copies the tracked files in,
# runs each program twice and looks that the second run calls no apt-get. Needs root and debootstrap; takes
# long, so ctest does not run it.
# Usage: tests/bare_system.sh [<folder to work in> [<mirror>]]
set -eu
cd "$(dirname "$0")/.."

work=${1:-$(mktemp -d /tmp/lssgov-bare.XXXXXX)}
mirror=${2:-http://deb.debian.org/debian}
root=$work/root

mkdir -p "$work"
[ -d "$root" ] || debootstrap --variant=minbase bookworm "$root" "$mirror" >"$work/debootstrap.log"
rm -rf "$root/lssgov"
mkdir "$root/lssgov"
git ls-files -z | tar --null --files-from=- --create | tar --extract --directory="$root/lssgov"

# Every call of apt-get is written down.
mkdir -p "$root/usr/local/bin"
cat >"$root/usr/local/bin/apt-get" <<'END'
#!/bin/sh
echo "$*" >>/apt-calls
exec /usr/bin/apt-get "$@"
END
chmod +x "$root/usr/local/bin/apt-get"

# run_twice <program>: a bare environment, no standard input; /proc as on any system, gone with the program.
run_twice() {
    for turn in first second; do
        : >"$root/apt-calls"
        start=$(date +%s)
        unshare --mount --pid --fork --mount-proc="$root/proc" chroot "$root" \
            /usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME=/root \
            sh "/lssgov/$1" <&- >"$work/$(basename "$(dirname "$1")").$turn.log" 2>&1 || {
            echo "$1, $turn run: FAILED, see $work" >&2
            return 1
        }
        echo "$1, $turn run: $(($(date +%s) - start)) s, $(wc -l <"$root/apt-calls") calls of apt-get"
    done
    [ ! -s "$root/apt-calls" ] || {
        echo "$1: the second run called apt-get" >&2
        return 1
    }
}

run_twice examples/run
run_twice tests/run
echo "a bare Debian 12 is enough; logs in $work"
