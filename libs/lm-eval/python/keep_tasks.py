"""Keeps what of lm_eval's tasks no checkpoint changes: their index, their datasets, their requests."""

import copy


def keep_tasks(requests):
    """Makes lm_eval take each of these from the first time that it asked for it.

    Tasks themselves are made anew for every checkpoint: their settings name it.
    """
    _keep_index()
    _keep_datasets()
    _keep_requests(requests)


def _keep_index():
    try:
        from lm_eval.tasks._index import TaskIndex  # since 0.4.12
    except ImportError:
        from lm_eval.tasks import TaskManager

        TaskManager.initialize_tasks = _once(TaskManager.initialize_tasks, skip=1)
    else:
        TaskIndex.build = staticmethod(_once(TaskIndex.build))


def _keep_datasets():
    import datasets

    datasets.load_dataset = _once(datasets.load_dataset)


def _once(function, skip=0):
    """What `function` gave for the same arguments, but for the first `skip` of them; a shallow copy each time."""
    known = {}

    def first(*args, **kwargs):
        key = repr((args[skip:], sorted(kwargs.items())))
        if key not in known:
            known[key] = function(*args, **kwargs)
        # Whoever asked adds to it, or replaces a split.
        return copy.copy(known[key])

    return first


def _keep_requests(requests):
    from lm_eval.api.task import Task

    build = Task.build_all_requests

    def build_once(task, **kwargs):
        name = task.config.task
        # Such a dataset may be made for the model that `metadata` names.
        if getattr(task.config, "custom_dataset", None) is not None:
            return build(task, **kwargs)
        if name not in requests:
            build(task, **kwargs)
            requests[name] = task.instances
            return None
        for instance in requests[name]:
            instance.resps = []
            instance.filtered_resps = {}
        task._instances = requests[name]
        return None

    Task.build_all_requests = build_once
