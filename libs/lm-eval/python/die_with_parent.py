"""Undoes what a parent process passes on to its children and what would outlive it."""

import os
import signal
import threading


def die_with_parent():
    """Signals act as by default, and the process group ends when whoever holds our standard input is gone.

    A shell's background job ignores SIGINT, and children inherit that. Standard input is a pipe that
    the parent never writes to: it ends when the parent does, even by SIGKILL, on every system.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    lifeline = os.dup(0)
    # Whoever asks for input (transformers does before it runs a repository's code) must not wait.
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    threading.Thread(target=_wait_for_end, args=(lifeline,), daemon=True).start()


def _wait_for_end(lifeline):
    while os.read(lifeline, 1):
        pass
    os.killpg(os.getpgrp(), signal.SIGKILL)
