"""Runs a command and writes to file descriptor 3 what it took: wall and processor time in seconds, peak memory in bytes.

Includes the processes that the command started and waited for. The command's output stays its own.
"""

import json
import os
import signal
import sys
import time


def main(command: list[str]) -> int:
    os.set_inheritable(3, False)
    start = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, os.environ)
    # Whoever gives up on the measurement leaves nothing running.
    signal.signal(signal.SIGTERM, lambda number, _frame: os.kill(pid, number))
    _, status, usage = os.wait4(pid, 0)
    wall = time.perf_counter() - start
    kibibyte = 1 if sys.platform == "darwin" else 1024
    with os.fdopen(3, "w") as report:
        json.dump(
            {
                "wallSeconds": wall,
                "cpuSeconds": usage.ru_utime + usage.ru_stime,
                "peakBytes": usage.ru_maxrss * kibibyte,
            },
            report,
        )
    return os.waitstatus_to_exitcode(status)


sys.exit(main(sys.argv[1:]))
