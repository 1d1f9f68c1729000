#!/bin/sh
# Makes sure that the tests have the programs that they look through: a browser, and an office suite
# that opens slides, documents and sheets, and openssl for certificates. Takes what is there, else
# Debian's.
missing=""
command -v chromium >/dev/null 2>&1 || missing="chromium"
command -v soffice >/dev/null 2>&1 \
    || missing="$missing libreoffice-calc-nogui libreoffice-impress-nogui libreoffice-writer-nogui"
fc-list 2>/dev/null | grep -qi carlito || missing="$missing fonts-crosextra-carlito fonts-dejavu-core"
command -v openssl >/dev/null 2>&1 || missing="$missing openssl"
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing for the tests:$missing"
    if apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null; then
        exit 0
    fi
fi
echo "Not here, and not to be installed: $missing. Tests that need them are skipped and say so."
