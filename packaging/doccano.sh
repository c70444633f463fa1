#!/bin/sh
# Make an environment with doccano, whose importer judges our files; on Pythons that it does not know, say so.
# Usage: doccano.sh PYTHON FOLDER
set -eu

# doccano 1.8 wants pandas 1, whose last wheels are for Python 3.11.
if ! "$1" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))'; then
    for name in python3.11 ""; do
        if command -v "$name" >/dev/null 2>&1 && "$name" -c 'import venv, ensurepip' 2>/dev/null; then break; fi
    done
    if [ -z "$name" ]; then
        echo "doccano can be installed with Python 3.11 only; its importer is not asked." >&2
        exit 0
    fi
    set -- "$name" "$2"
fi
test -x "$2/bin/python" || "$1" -m venv "$2"
# Newer than doccano allows for without saying so: marshmallow 4 and NumPy 2 break what it brings.
"$2/bin/python" -m pip install --quiet --disable-pip-version-check --timeout 30 --retries 2 \
    "doccano==1.8.4" "marshmallow<4" "numpy<2" &
installing=$!
# A slow registry holds nobody up: after half an hour the rest is judged without doccano.
( sleep "${DOCCANO_SECONDS:-1800}" && kill "$installing" ) >/dev/null 2>&1 &
waiting=$!
if wait "$installing"; then
    kill "$waiting" 2>/dev/null || true
else
    kill "$waiting" 2>/dev/null || true
    rm -rf "$2"
    echo "doccano could not be installed; its importer is not asked." >&2
fi
