"""Undoes what a parent process passes on to its children and what would outlive it."""

import os
import signal
import threading


def die_with_parent(take_line=None):
    """Signals act as by default, and the process group ends when whoever holds our standard input is gone.

    A shell's background job ignores SIGINT, and children inherit that. Standard input is a pipe that
    ends when the parent does, even by SIGKILL, on every system. What the parent writes into it is
    given to `take_line`, line by line, in a thread of its own.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    lifeline = os.dup(0)
    # Whoever asks for input (transformers does before it runs a repository's code) must not wait.
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    threading.Thread(target=_read_to_end, args=(lifeline, take_line), daemon=True).start()


def _read_to_end(lifeline, take_line):
    with os.fdopen(lifeline, "rb") as lines:
        for line in lines:
            if take_line is not None:
                take_line(line)
    os.killpg(os.getpgrp(), signal.SIGKILL)
