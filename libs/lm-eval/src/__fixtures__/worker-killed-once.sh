#!/bin/sh
# A worker that is killed while it saves; the next one saves all.
echo start >> "$HOME/starts"
read -r request
output=$(printf '%s' "$request" | sed 's/.*"--output_path","\([^"]*\)".*/\1/')
if [ "$(wc -l < "$HOME/starts")" -eq 1 ]; then
  echo '{' > "$output/results_2026-01-02T03-04-05.json"
  kill -KILL $$
fi
echo '{}' > "$output/results_2026-01-02T03-04-06.json"
echo 'evalcurve: end of evaluation 1' >&2
echo '{"type":"done","id":1,"exitCode":0}'
exec sleep 600
