#!/usr/bin/env bash
# Ends at once what start-slurm.sh FOLDER started, the processes of its jobs too, and removes the folder.
#
#   stop-slurm.sh FOLDER          everything
#   stop-slurm.sh FOLDER NODE     one node dies (n1): its daemon, and whatever runs on it; the folder stays
set -uo pipefail
folder=$1 node=${2:-}

# Processes of jobs have the cluster's configuration in their environment. Many others end while they are looked at.
processes_of_jobs() {
  local entry
  for entry in /proc/[0-9]*; do
    tr '\0' '\n' <"$entry/environ" | grep -qx "SLURM_CONF=$folder/etc/slurm.conf" || continue
    tr '\0' '\n' <"$entry/environ" | grep -qx "SLURMD_NODENAME=${node:-.*}" && echo "${entry#/proc/}"
  done
} 2>/dev/null

# The daemon of a step is the parent of such a process.
daemons_of_steps() {
  local pid parent
  for pid in "$@"; do
    parent=$(awk '/^PPid:/ { print $2 }' "/proc/$pid/status" 2>/dev/null)
    case "$(tr '\0' ' ' <"/proc/$parent/cmdline" 2>/dev/null)" in slurmstepd:*) echo "$parent" ;; esac
  done
}

# Those whose processes have just ended have no child to be found by, and would try for ever to tell a cluster that is gone.
childless_daemons_of_steps() {
  local entry
  for entry in /proc/[0-9]*; do
    case "$(tr '\0' ' ' <"$entry/cmdline")" in slurmstepd:*) ;; *) continue ;; esac
    tr '\0' '\n' <"$entry/environ" | grep -qx "SLURM_CONF=$folder/etc/slurm.conf" && echo "${entry#/proc/}"
  done
} 2>/dev/null

if [ -n "$node" ]; then daemons=("$folder/pid/slurmd-$node.pid"); else daemons=("$folder"/pid/*.pid); fi
pids=$(cat "${daemons[@]}" 2>/dev/null)
# shellcheck disable=SC2086
[ -z "$pids" ] || kill -KILL $pids 2>/dev/null
left=$(processes_of_jobs)
# Daemons first: they would tell Slurm that their processes were killed.
# shellcheck disable=SC2086
for pids in "$(daemons_of_steps $left)" "$left"; do
  [ -z "$pids" ] || kill -KILL $pids 2>/dev/null
done
if [ -n "$node" ]; then
  rm -f "${daemons[@]}"
  exit
fi
pids=$(childless_daemons_of_steps)
# shellcheck disable=SC2086
[ -z "$pids" ] || kill -KILL $pids 2>/dev/null
rm -rf "$folder"
