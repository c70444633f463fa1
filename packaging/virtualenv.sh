#!/bin/sh
# Make .venv with the newest suitable Python and install Muraji in it, ready for development.
set -eu

VENV=.venv
HERE=$(dirname "$0")

say() {
    printf '%s\n%s\n' "$1" "$2" >&2
}

# Print the newest Python from 3.11 on that can import the given modules.
find_python() {
    for name in ${PYTHON:-} python3.14 python3.13 python3.12 python3.11 python3 python; do
        if "$name" -c "import sys; assert sys.version_info >= (3, 11); import $1" 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

make_venv() {
    if ! python=$(find_python "venv, ensurepip"); then
        if ! bare=$(find_python sys); then
            say "Muraji needs Python 3.11 or newer, and none was found. Install it (https://www.python.org/downloads) and run the same command again." \
                "يحتاج «مُراجِع» إلى Python 3.11 أو أحدث ولم يُعثر عليه. ثبّته من https://www.python.org/downloads ثم أعد تشغيل الأمر نفسه."
            exit 1
        fi
        PYTHON=$bare "$HERE/system_packages.sh" venv || exit 1
        if ! python=$(PYTHON=$bare find_python "venv, ensurepip"); then
            say "$bare cannot make virtual environments: its modules venv and ensurepip are missing. Install them and run the same command again." \
                "لا يستطيع $bare إنشاء بيئة افتراضية لأن الوحدتين venv وensurepip ناقصتان. ثبّتهما ثم أعد تشغيل الأمر نفسه."
            exit 1
        fi
    fi
    echo "Making $VENV with $python" >&2
    rm -rf "$VENV"
    "$python" -m venv "$VENV"
}

if ! "$VENV/bin/python" -m pip --version >/dev/null 2>&1; then make_venv; fi
if ! "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --editable ".[$1]"; then
    say "pip could not install the packages listed in pyproject.toml. Check the network connection and the free space on disk, then run the same command again." \
        "تعذّر على pip تثبيت الحِزَم المذكورة في pyproject.toml. تحقّق من الاتصال بالشبكة ومن المساحة الخالية في القرص، ثم أعد تشغيل الأمر نفسه."
    exit 1
fi
