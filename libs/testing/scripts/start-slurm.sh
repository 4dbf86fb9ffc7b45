#!/usr/bin/env bash
# Starts a real Slurm of several nodes on this machine, as root, without systemd and without cgroups.
#
#   start-slurm.sh FOLDER NODES PORT                 installs slurmctld, slurmd, slurm-client and munge by apt where they are missing
#   start-slurm.sh FOLDER NODES PORT accounting      with slurmdbd, which sacct asks, on a MariaDB of its own; installs these, too
#
# Everything lives in FOLDER, nothing under /etc; every daemon listens on 127.0.0.1 only, from PORT on to PORT + NODES + 1.
# Prints the path of the configuration: what it printed goes into SLURM_CONF. stop-slurm.sh FOLDER takes it all away.
set -euo pipefail
folder=$1 nodes=$2 port=$3 accounting=${4:-}
host=$(hostname -s)

packages=()
command -v slurmctld >/dev/null || packages+=(slurmctld)
command -v slurmd >/dev/null || packages+=(slurmd)
command -v sbatch >/dev/null || packages+=(slurm-client)
command -v munged >/dev/null || packages+=(munge)
if [ -n "$accounting" ]; then
  command -v slurmdbd >/dev/null || packages+=(slurmdbd slurm-wlm-mysql-plugin)
  command -v mariadbd >/dev/null || packages+=(mariadb-server-core mariadb-client-core)
fi
# Others may be installing at the same time, such as a second cluster.
apt() { DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 "$@"; }
install_packages() { apt install -y --no-install-recommends "${packages[@]}"; }
if [ ${#packages[@]} -gt 0 ]; then
  { install_packages || { apt update && install_packages; }; } >&2
fi

mkdir -p "$folder"/{state,log,pid,munge,etc,dev}
chmod 755 "$folder" "$folder"/{munge,etc}
(umask 077 && head -c 128 /dev/urandom >"$folder/munge/munge.key")

node_lines=$(for ((i = 1; i <= nodes; i++)); do
  # A host name of its own for each keeps what Slurm looks up by host apart.
  echo "NodeName=n$i NodeHostname=$host-$i NodeAddr=127.0.0.1 Port=$((port + i)) CPUs=2 RealMemory=4000 Gres=gpu:2 State=UNKNOWN"
done)
# Slurm wants a file for every GPU, and is content with others than those of a driver. All nodes may have the same.
for gpu in 0 1; do mknod "$folder/dev/gpu$gpu" c 1 3; done
printf 'AutoDetect=off\nName=gpu File=%s/dev/gpu[0-1]\n' "$folder" >"$folder/etc/gres.conf"

if [ -n "$accounting" ]; then
  # The clients ask munge by the path that stands where a password would.
  accounting_lines="AccountingStorageType=accounting_storage/slurmdbd
AccountingStorageHost=127.0.0.1
AccountingStoragePort=$((port + nodes + 1))
AccountingStoragePass=$folder/munge/munge.socket
MinJobAge=2"
else
  accounting_lines="AccountingStorageType=accounting_storage/none
MinJobAge=300"
fi
# SlurmdParameters: a node may claim more CPUs than the machine has. SchedulerParameters, SlurmdTimeout and cred_expire: what
# takes a cluster half a minute or two takes seconds here. MinJobAge: a short one where sacct still knows what squeue forgets.
# Jobs of the partition "eval" end those of "scavenge", which start again then.
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
JobRequeue=1
MaxArraySize=1001
PreemptType=preempt/partition_prio
PreemptMode=REQUEUE
SlurmctldParameters=preempt_send_user_signal
GresTypes=gpu
$accounting_lines
$node_lines
PartitionName=eval Nodes=ALL Default=YES MaxTime=INFINITE DefaultTime=30 PriorityTier=10 PreemptMode=OFF State=UP
PartitionName=scavenge Nodes=ALL MaxTime=INFINITE DefaultTime=30 PriorityTier=1 PreemptMode=REQUEUE GraceTime=30 State=UP
CONFIG
# slurmd loads a plugin for cgroups even where nothing uses them; 22.05 knows no "disabled", and v1 without automount touches nothing.
printf 'CgroupPlugin=cgroup/v1\nCgroupAutomount=no\n' >"$folder/etc/cgroup.conf"
export SLURM_CONF=$folder/etc/slurm.conf

wait_until() { # wait_until SECONDS COMMAND...
  local tries=$(($1 * 10))
  shift
  while ! "$@" >/dev/null 2>&1; do
    ((tries-- > 0)) || { tail -n 20 "$folder"/log/*.log >&2; echo "Slurm did not come up: $*" >&2; exit 1; }
    sleep 0.1
  done
}

munged --force --key-file="$folder/munge/munge.key" --socket="$folder/munge/munge.socket" \
  --pid-file="$folder/pid/munged.pid" --log-file="$folder/log/munged.log" --seed-file="$folder/munge/munged.seed" 2>>"$folder/log/munged.log"

if [ -n "$accounting" ]; then
  data=$folder/mariadb
  mysql() { mariadb --no-defaults --socket="$data/socket" "$@"; }
  mariadb-install-db --no-defaults --user=root --datadir="$data" --auth-root-authentication-method=normal --skip-test-db >"$folder/log/mariadb-install.log" 2>&1
  setsid mariadbd --no-defaults --user=root --datadir="$data" --socket="$data/socket" --skip-networking --pid-file="$data/pid" \
    --innodb-flush-log-at-trx-commit=0 >"$folder/log/mariadb.log" 2>&1 </dev/null &
  echo $! >"$folder/pid/mariadb.pid"
  wait_until 60 mysql -e 'select 1'
  mysql -e "create database slurm; create user slurm@localhost identified by 'slurm'; grant all on slurm.* to slurm@localhost"
  (umask 077 && cat >"$folder/etc/slurmdbd.conf") <<CONFIG
AuthType=auth/munge
AuthInfo=socket=$folder/munge/munge.socket,cred_expire=5
DbdHost=localhost
DbdAddr=127.0.0.1
DbdPort=$((port + nodes + 1))
CommunicationParameters=NoInAddrAny
SlurmUser=root
LogFile=$folder/log/slurmdbd.log
PidFile=$folder/pid/slurmdbd.pid
StorageType=accounting_storage/mysql
StorageHost=localhost
StorageUser=slurm
StoragePass=slurm
StorageLoc=slurm
CONFIG
  MYSQL_UNIX_PORT="$data/socket" slurmdbd
  wait_until 60 timeout 2 sacctmgr -n show cluster
  sacctmgr -i add cluster evalcurve >/dev/null
fi

slurmctld
for ((i = 1; i <= nodes; i++)); do slurmd -N "n$i"; done
are_nodes_idle() { [ "$(sinfo -h -N -p eval -o %T | grep -c '^idle$')" = "$nodes" ]; }
wait_until 60 are_nodes_idle
echo "$SLURM_CONF"
