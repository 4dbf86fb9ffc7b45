"""Spares lm_eval the reading of the same task templates thousands of times."""

import pickle


def read_includes_once():
    """Templates that task descriptions include are parsed once each, with the same outcome.

    To know its tasks lm_eval (since 0.4.12) parses some 13,500 descriptions and for each of them again what
    it includes, as often: half of the time that building the index takes.
    """
    try:
        from lm_eval.tasks import _yaml_loader
    except ImportError:
        return
    load = getattr(_yaml_loader, "load_yaml", None)
    if load is None:
        return
    known = {}

    def load_once(path, *, resolve_func=True, recursive=True, _seen=None):
        # Without `_seen` it is no include; with functions resolved it is no plain data.
        if resolve_func or not recursive or _seen is None:
            return load(path, resolve_func=resolve_func, recursive=recursive, _seen=_seen)
        data, files = known.get(path, (None, frozenset()))
        if data is None or files & _seen:
            before = set(_seen)
            config = load(path, resolve_func=resolve_func, recursive=recursive, _seen=_seen)
            known[path] = (pickle.dumps(config), frozenset(_seen - before))
            return config
        _seen |= files
        # A copy of its own: whoever includes it changes it.
        return pickle.loads(data)

    _yaml_loader.load_yaml = load_once
