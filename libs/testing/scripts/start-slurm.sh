#!/usr/bin/env bash
# Starts a real Slurm of several nodes on this machine, as root, without systemd and without cgroups.
#
#   start-slurm.sh FOLDER NODES PORT     installs slurmctld, slurmd, slurm-client and munge by apt where they are missing
#
# Everything lives in FOLDER, nothing under /etc; every daemon listens on 127.0.0.1 only, from PORT on (PORT + NODES).
# Prints the path of the configuration: what it printed goes into SLURM_CONF. stop-slurm.sh FOLDER takes it all away.
set -euo pipefail
folder=$1 nodes=$2 port=$3
host=$(hostname -s)

packages=()
command -v slurmctld >/dev/null || packages+=(slurmctld)
command -v slurmd >/dev/null || packages+=(slurmd)
command -v sbatch >/dev/null || packages+=(slurm-client)
command -v munged >/dev/null || packages+=(munge)
install_packages() { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}"; }
if [ ${#packages[@]} -gt 0 ]; then
  { install_packages || { apt-get update && install_packages; }; } >&2
fi

mkdir -p "$folder"/{state,log,pid,munge,etc}
chmod 755 "$folder" "$folder"/{munge,etc}
(umask 077 && head -c 128 /dev/urandom >"$folder/munge/munge.key")

node_lines=$(for ((i = 1; i <= nodes; i++)); do
  # A host name of its own for each keeps what Slurm looks up by host apart.
  echo "NodeName=n$i NodeHostname=$host-$i NodeAddr=127.0.0.1 Port=$((port + i)) CPUs=2 RealMemory=4000 State=UNKNOWN"
done)
# SlurmdParameters: a node may claim more CPUs than the machine has. SchedulerParameters, SlurmdTimeout and cred_expire: what
# takes a cluster half a minute or two takes seconds here. MinJobAge: short, so that tests see what Slurm forgets.
cat >"$folder/etc/slurm.conf" <<CONFIG
ClusterName=evalcurve
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$folder/munge/munge.socket,cred_expire=5
CredType=cred/munge
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool-%n
SlurmctldPidFile=$folder/pid/slurmctld.pid
SlurmdPidFile=$folder/pid/slurmd-%n.pid
SlurmctldLogFile=$folder/log/slurmctld.log
SlurmdLogFile=$folder/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
SlurmdParameters=config_overrides
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=bf_interval=1,sched_interval=1,sched_min_interval=100000
SlurmdTimeout=10
ReturnToService=2
KillWait=5
MinJobAge=300
JobRequeue=1
MaxArraySize=1001
AccountingStorageType=accounting_storage/none
$node_lines
PartitionName=eval Nodes=ALL Default=YES MaxTime=INFINITE DefaultTime=30 State=UP
CONFIG
# slurmd loads a plugin for cgroups even where nothing uses them; 22.05 knows no "disabled", and v1 without automount touches nothing.
printf 'CgroupPlugin=cgroup/v1\nCgroupAutomount=no\n' >"$folder/etc/cgroup.conf"
export SLURM_CONF=$folder/etc/slurm.conf

munged --force --key-file="$folder/munge/munge.key" --socket="$folder/munge/munge.socket" \
  --pid-file="$folder/pid/munged.pid" --log-file="$folder/log/munged.log" --seed-file="$folder/munge/munged.seed" 2>>"$folder/log/munged.log"
slurmctld
for ((i = 1; i <= nodes; i++)); do slurmd -N "n$i"; done
for ((try = 0; try < 300; try++)); do
  if [ "$(sinfo -h -N -p eval -o %T 2>/dev/null | grep -c '^idle$')" = "$nodes" ]; then
    echo "$SLURM_CONF"
    exit 0
  fi
  sleep 0.1
done
echo "Slurm did not come up:" >&2
tail -n 20 "$folder"/log/*.log >&2
exit 1
