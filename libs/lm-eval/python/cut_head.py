"""Has a model's head compute logits of some positions alone."""

from positions import pick


class CannotCut(Exception):
    """Why a head's input is not what the model makes of each position."""


def run_cut(head, positions, run, shape):
    """What `run`, which has the model read a batch of this shape, gives where the head computes `positions` alone.

    Raises CannotCut for a model that calls its head otherwise than once, with one vector a position.
    """
    calls = []

    def cut(_, args):
        calls.append(args)
        if not args or args[0].dim() != 3 or args[0].shape[:-1] != shape:
            raise CannotCut("the head is given something else than one vector a position")
        return pick(args[0], positions), *args[1:]

    hook = head.register_forward_pre_hook(cut)
    try:
        logits = run()
    finally:
        hook.remove()
    if len(calls) != 1 or logits.shape[:-1] != positions.shape:
        raise CannotCut("the model makes something else of what its head gives")
    return logits
