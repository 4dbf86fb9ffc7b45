#!/bin/sh
# A worker whose messages something else writes into.
echo start >> "$HOME/starts"
echo 'Fetching 3 files: 100%'
exec sleep 600
