"""The line between a worker and the process that started it: JSON, one message a line."""

import json
import os
import queue
import threading

from die_with_parent import die_with_parent

HEARTBEAT_SECONDS = 1


class Channel:
    """Requests come by what was standard input, messages go by what was standard output.

    Nobody else has these two any more: what libraries print goes to standard error, and whoever
    reads input gets none.
    """

    def __init__(self):
        self._output = os.fdopen(os.dup(1), "w", encoding="utf-8")
        os.dup2(2, 1)
        self._lock = threading.Lock()
        self._requests = queue.SimpleQueue()
        die_with_parent(self._requests.put)
        self._quiet = threading.Event()
        threading.Thread(target=self._beat, daemon=True).start()

    def next_request(self):
        return json.loads(self._requests.get())

    def send(self, **message):
        with self._lock:
            self._output.write(f"{json.dumps(message)}\n")
            self._output.flush()

    def _beat(self):
        while not self._quiet.wait(HEARTBEAT_SECONDS):
            self.send(type="heartbeat")
