#!/bin/sh
# Install Muraji from its archive for one user, or remove it again. Projects and settings are never touched.
#
# Usage: ./install.sh            installs into ~/.local
#        ./install.sh --remove   removes what was installed
set -eu

prefix=${PREFIX:-$HOME/.local}
here=$(cd "$(dirname "$0")" && pwd)

refresh() {
    update-desktop-database -q "$prefix/share/applications" >/dev/null 2>&1 || true
    update-mime-database "$prefix/share/mime" >/dev/null 2>&1 || true
}

remove() {
    rm -rf "$prefix/lib/muraji"
    rm -f "$prefix/bin/muraji" "$prefix/share/applications/muraji.desktop" \
        "$prefix/share/mime/packages/muraji.xml" \
        "$prefix/share/metainfo/org.muraji.Muraji.metainfo.xml" \
        "$prefix"/share/icons/hicolor/*/apps/muraji.png
    refresh
}

case "${1:-}" in
--remove)
    remove
    ;;
"")
    remove
    mkdir -p "$prefix/bin" "$prefix/lib" "$prefix/share"
    cp -R "$here/lib/muraji" "$prefix/lib/muraji"
    cp -R "$here/share/." "$prefix/share/"
    ln -s ../lib/muraji/muraji "$prefix/bin/muraji"
    refresh
    echo "Muraji is installed as $prefix/bin/muraji"
    ;;
*)
    echo "usage: $0 [--remove]" >&2
    exit 2
    ;;
esac
