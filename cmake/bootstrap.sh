# From a bare Debian 12 to a built preset. Read by examples/run, tests/run and .ci/run, from the root of the
# source tree. Asks nothing, and calls apt-get only when a package is missing.

exec </dev/null

# install_packages <package>...: as root, or through sudo when it needs no password; else exit 3.
install_packages() {
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        echo "Run this first: sudo apt-get install --no-install-recommends $*" >&2
        exit 3
    fi
    $as_root apt-get update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# install_commands <command>=<package>...: the packages of those commands that are not there.
install_commands() {
    absent=
    for pair; do
        command -v "${pair%%=*}" >/dev/null || absent="$absent ${pair#*=}"
    done
    # shellcheck disable=SC2086 # the packages are words
    [ -z "$absent" ] || install_packages $absent
}

# configure_preset <preset>: CMake says which packages are missing.
configure_preset() {
    missing=build/$1/missing-packages.txt
    rm -f "$missing"
    cmake --preset "$1" && return
    [ -s "$missing" ] || return 1
    # shellcheck disable=SC2046 # the packages are words
    install_packages $(cat "$missing") && cmake --preset "$1"
}

build_preset() {
    install_commands cmake=cmake c++=g++ ninja=ninja-build && configure_preset "$1" && cmake --build --preset "$1"
}
