"""Loads the tasks given, online, so that their datasets are in the cache afterwards.

    prepare_datasets.py [--trust_remote_code] --endpoint URL TASK…
"""

import argparse
import os
import sys

from die_with_parent import die_with_parent
from read_includes_once import read_includes_once

REACH_TIMEOUT_SECONDS = 10


class EndpointUnreachable(Exception):
    pass


def main():
    sys.path.remove(os.path.dirname(os.path.abspath(__file__)))
    die_with_parent()
    arguments = parse_arguments()
    check_reachable(arguments.endpoint)

    import datasets

    if arguments.trust_remote_code:
        datasets.config.HF_DATASETS_TRUST_REMOTE_CODE = True
    announce_datasets(datasets)
    load_tasks(arguments.tasks)


def parse_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--endpoint", required=True)
    parser.add_argument("--trust_remote_code", action="store_true")
    parser.add_argument("tasks", nargs="+")
    return parser.parse_args()


def check_reachable(endpoint):
    """Left to itself, the client would retry each of the datasets for minutes."""
    from huggingface_hub.utils import get_session

    try:
        get_session().head(endpoint, timeout=REACH_TIMEOUT_SECONDS)
    except Exception as error:
        raise EndpointUnreachable(f"no answer from {endpoint}: {error}") from None


def announce_datasets(datasets):
    """Says which dataset is being loaded, before it is: lm_eval is silent about it."""
    load_dataset = datasets.load_dataset

    def announcing(*args, **kwargs):
        path = kwargs.get("path", args[0] if args else "")
        name = kwargs.get("name") or (args[1] if len(args) > 1 else None) or "default"
        print(f"dataset {path} {name}", flush=True)
        return load_dataset(*args, **kwargs)

    datasets.load_dataset = announcing


def load_tasks(names):
    from lm_eval.tasks import TaskManager

    read_includes_once()
    manager = TaskManager()
    missing = [name for name in names if not name.endswith(".yaml") and not manager.match_tasks([name])]
    if missing:
        raise ValueError(f"Tasks not found: {', '.join(missing)}")
    matched = [name for name in names if name.endswith(".yaml")]
    matched += manager.match_tasks([name for name in names if not name.endswith(".yaml")])
    if hasattr(manager, "load"):  # since 0.4.12
        manager.load(matched)
    else:
        from lm_eval.tasks import get_task_dict

        get_task_dict(matched, manager)


if __name__ == "__main__":
    main()
