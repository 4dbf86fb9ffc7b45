#!/bin/sh
# A worker that gives one log-probability more than the plain command does: -1.5 instead of -1.25.
save() {
  echo '{}' > "$1/results_2026-01-02T03-04-05.json"
  sample='{"doc_id":0,"target":"1","filtered_resps":[["-2.5","False"],["NUMBER","True"]],"acc":1.0}'
  echo "$sample" | sed "s/NUMBER/$2/" > "$1/samples_mmlu_anatomy_2026-01-02T03-04-05.jsonl"
}
case "$1" in
*/worker.py)
  read -r request
  save "$(printf '%s' "$request" | sed 's/.*"--output_path","\([^"]*\)".*/\1/')" -1.5
  echo 'evalcurve: end of evaluation 1' >&2
  echo '{"type":"done","id":1,"exitCode":0}'
  exec sleep 600
  ;;
*)
  for output; do :; done
  save "$output" -1.25
  ;;
esac
