#!/bin/sh
# Install the system packages that Muraji needs, or name exactly those that are missing.
#
# Usage: packaging/system_packages.sh run|test|package|installed|windows|venv
#
# Needed packages that cannot be installed end the script with 1; wished ones (a window instead of
# headless work, an Arabic font, tests of a real window) are named, and the work goes on without.
# The lists of package names are split into words on purpose.
# shellcheck disable=SC2086
set -eu

# Alternatives are joined by |: names differ between releases.
BARE="libgl1 libegl1 libglib2.0-0t64|libglib2.0-0 libfontconfig1 libxkbcommon0 libdbus-1-3"
WINDOW="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
FONT="fonts-noto-core|fonts-hosny-amiri|fonts-sil-scheherazade|fonts-kacst"

# The same needs as shared libraries, for systems without Debian's package names.
BARE_LIBRARIES="libGL.so.1 libEGL.so.1 libglib-2.0.so.0 libfontconfig.so.1 libxkbcommon.so.0 libdbus-1.so.3"
WINDOW_LIBRARIES="libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0 libxkbcommon-x11.so.0"

say() {
    printf '%s\n%s\n' "$1" "$2" >&2
}

has_arabic_font() {
    command -v fc-list >/dev/null 2>&1 && fc-list :lang=ar family | grep -qv '^DejaVu'
}

is_installed() {
    dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'
}

is_offered() {
    apt-cache policy "$1" 2>/dev/null | grep 'Candidate:' | grep -qv '(none)'
}

# Print those of the given packages that are not there; of alternatives the first that is offered.
missing() {
    for choice in "$@"; do
        names=$(printf '%s' "$choice" | tr '|' ' ')
        chosen=
        for name in $names; do
            if is_installed "$name"; then continue 2; fi
            if [ -z "$chosen" ] && is_offered "$name"; then chosen=$name; fi
        done
        printf '%s ' "${chosen:-${names##* }}"
    done
}

# Run a command as root: directly, through sudo, or not at all.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null 2>&1; then
        return 1
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -y -q -o DPkg::Lock::Timeout=120 --no-install-recommends "$@" >&2
}

debian() {
    if [ -z "$(missing $needed $wished)" ]; then return 0; fi
    # The lists of a fresh machine may be empty; stale ones name packages that are gone.
    if apt_get update; then
        for packages in "$(missing $needed)" "$(missing $wished)"; do
            if [ -n "$packages" ]; then apt_get install $packages || true; fi
        done
    fi
    absent=$(missing $needed $wished)
    if [ -z "$absent" ]; then return 0; fi
    say "Missing system packages. To install them: sudo apt-get install $absent" \
        "تنقص حِزَم من النظام، وهذا أمر تثبيتها: sudo apt-get install $absent"
    [ -z "$(missing $needed)" ]
}

absent_libraries() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null) || return 0
    for library in "$@"; do
        case "$known" in *"$library"*) ;; *) printf '%s ' "$library" ;; esac
    done
}

other_linux() {
    if [ "$purpose" = venv ]; then return 0; fi
    absent=$(absent_libraries $BARE_LIBRARIES $WINDOW_LIBRARIES)
    if [ -n "$absent" ]; then
        say "Missing shared libraries: $absent(with dnf or zypper: install '<name>()(64bit)')." \
            "تنقص مكتبات من النظام: $absent"
    fi
    if ! has_arabic_font; then
        say "No Arabic font was found: install Noto Naskh Arabic or Vazirmatn." \
            "لا يوجد خط عربي: ثبّت خط Noto Naskh Arabic أو Vazirmatn."
    fi
    [ -z "$(absent_libraries $BARE_LIBRARIES)" ]
}

main() {
    purpose=${1:-run}
    needed=$BARE
    wished=$WINDOW
    if ! has_arabic_font; then wished="$wished $FONT"; fi
    case "$purpose" in
    run) ;;
    test) wished="$wished strace xvfb xdotool at-spi2-core gir1.2-atspi-2.0 python3-gi dbus" ;;
    package)
        needed="$needed binutils $(python_library)"
        # npm, for the typeface, is heavy: where continuous integration lacks it, it goes without.
        if [ -z "${CI:-}" ]; then wished="$wished npm"; fi
        ;;
    installed) needed="debootstrap xvfb xdotool" wished= ;;
    windows) needed="nsis" wished= ;;
    venv) needed="$(venv_package)" wished= ;;
    *)
        echo "usage: $0 run|test|package|installed|windows|venv" >&2
        exit 2
        ;;
    esac
    if [ "$(uname -s)" != Linux ]; then return 0; fi
    if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
        debian
    else
        other_linux
    fi
}

python_version() {
    "${PYTHON:-python3}" -c 'import sys; print("%d.%d" % sys.version_info[:2])'
}

# Debian's Python keeps its shared library, which a packaged program carries along, apart.
python_library() {
    case "$(.venv/bin/python -c 'import sys; print(sys.base_prefix)')" in
    /usr) echo "libpython$(PYTHON=.venv/bin/python python_version)" ;;
    esac
}

venv_package() {
    echo "python$(python_version)-venv"
}

main "$@"
