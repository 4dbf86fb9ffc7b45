#!/bin/sh
# Makes a virtual environment with another lm_eval over the libraries of one that is there: add-harness.sh VENV NEW VERSION
set -eu
venv=$1 new=$2 version=$3
"$venv/bin/python" -m venv "$new"
libraries=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
own=$("$new/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
# Looked at after its own: lm_eval is the new one, all else that of the other.
echo "$libraries" > "$own/others.pth"
"$new/bin/python" -m pip install --quiet --no-deps "lm_eval==$version"
