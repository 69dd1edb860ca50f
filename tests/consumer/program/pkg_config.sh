#!/bin/sh
# Builds the program with nothing but the compiler and pkg-config, and runs it.
# Usage: pkg_config.sh <compiler> <library folder> <package> <program to write> <version>
set -eu

here=$(dirname "$0")
case $3 in
    lssgov-files) files=$here/with_files.cpp ;;
    *) files=$here/without_files.cpp ;;
esac
PKG_CONFIG_PATH=$2/pkgconfig
export PKG_CONFIG_PATH
flags=$(pkg-config --cflags --libs "$3")

# shellcheck disable=SC2086 # the flags are words
"$1" -std=c++20 -O1 "$here/main.cpp" "$files" $flags "-Wl,-rpath,$2" -o "$4.program"
"$4.program" "$5"
