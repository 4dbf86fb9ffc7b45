"""Runs lm_eval's own command on one checkpoint after the other, in one process.

What no checkpoint changes is kept between them: see the modules `keep_…`. Speaks with the process
that started it by a `Channel`; all that is printed goes to standard error.
"""

import gc
import os
import sys
import traceback
from importlib import metadata

from compile_templates_once import compile_templates_once
from keep_environment import keep_environment
from keep_model import keep_model
from keep_tasks import keep_tasks
from keep_tokens import KeptTokens, keep_tokens
from read_includes_once import read_includes_once
from score_positions import score_positions
from worker_channel import Channel

PROTOCOL = 2


def main():
    # The folder of this script must not shadow anything that lm_eval imports.
    sys.path.remove(os.path.dirname(os.path.abspath(__file__)))
    channel = Channel()
    versions = {name: metadata.version(name) for name in ("lm_eval", "torch", "transformers")}
    channel.send(type="hello", protocol=PROTOCOL, versions=versions)
    # Thousands of task descriptions are kept: by default the collector walks them again and again.
    gc.set_threshold(200_000, 20, 100)
    worker, reason = None, None
    try:
        worker = Worker()
    except (ImportError, AttributeError) as error:
        traceback.print_exc()
        reason = f"this lm_eval lacks what a worker builds on: {error}"
    while True:
        request = channel.next_request()
        if worker is None:
            channel.send(type="unsupported", id=request["id"], reason=reason)
            continue
        code = worker.evaluate(request)
        # Whoever reads both streams knows by this line that the log is complete.
        print(f"\nevalcurve: end of evaluation {request['id']}", file=sys.stderr, flush=True)
        channel.send(type="done", id=request["id"], exitCode=code)


class Worker:
    def __init__(self):
        keep_environment()
        from lm_eval.__main__ import cli_evaluate

        self._command = cli_evaluate
        self._recipe = None
        self._requests = {}
        tokens = KeptTokens()
        read_includes_once()
        compile_templates_once()
        keep_tasks(self._requests)
        keep_tokens(tokens)
        self._model = keep_model(tokens, say)
        self._scoring = score_positions(say)

    def evaluate(self, request):
        """What the command's exit code would be."""
        if request["recipe"] != self._recipe:
            self._recipe = request["recipe"]
            self._requests.clear()
            self._scoring.clear()
            self._model.forget()
        self._scoring.begin(request["sharePrefix"])
        # A folder named like a task in the working directory would be taken for the task.
        os.chdir(request["directory"])
        try:
            return run_command(self._command, request["arguments"])
        finally:
            cut, count = self._scoring.take_counts()
            if count > 0:
                say(f"the head computed scored positions only in {cut} of {count} batches")
            os.chdir("/")
            gc.collect()
            # What is there by now stays; the collector need not look at it again.
            gc.freeze()


def run_command(command, arguments):
    sys.argv = ["lm_eval", *arguments]
    try:
        command()
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            return end.code or 0
        print(end.code, file=sys.stderr)
        return 1
    except BaseException:
        traceback.print_exc()
        return 1
    return 0


def say(text):
    print(f"evalcurve: {text}", file=sys.stderr, flush=True)


# multiprocessing imports this file again in the children that it spawns.
if __name__ == "__main__":
    main()
