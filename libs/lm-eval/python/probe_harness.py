"""Prints, as JSON, which versions of the harness and its libraries this Python has.

Reads metadata only: importing torch would take seconds.
"""

import json
import platform
from importlib import metadata


def version_of(distribution):
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


print(
    json.dumps(
        {
            "python": platform.python_version(),
            "lm_eval": version_of("lm_eval"),
            "torch": version_of("torch"),
            "transformers": version_of("transformers"),
            "datasets": version_of("datasets"),
        }
    )
)
