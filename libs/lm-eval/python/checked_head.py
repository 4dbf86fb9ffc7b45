"""Tells for which batches a model's head gives the same bits for few positions as for all."""

from dataclasses import dataclass

from cut_head import CannotCut, run_cut
from positions import pick
from same_bits import is_telling, same_bits

# That logits of a batch may take to find out whether few positions give the same bits,
MOST_BYTES = 2**28
# but for so many rows of the head's matrix,
FEWEST_ROWS = 1000
# and so many times the few.
FEWEST_TIMES = 4


@dataclass
class Read:
    """What a model gave for a batch: logits of the asked positions alone (`is_last`), or as lm_eval has them."""

    logits: object
    is_last: bool
    # Whether the head computed no others.
    is_cut: bool


class CheckedHead:
    """What was found about one head, by the shape of the batch."""

    def __init__(self, say):
        self._say = say
        self._exact = {}
        self._is_softmax_checked = False
        self._is_model_checked = False
        self._is_refused = False

    def read(self, head, positions, run, shape):
        """Reads a batch of this shape by `run`, for `positions` alone wherever that is exact."""
        if self._is_refused:
            return Read(run(), False, False)
        try:
            return self._read(head, positions, run, shape)
        except CannotCut as reason:
            return self._refuse(reason, run)

    def _read(self, head, positions, run, shape):
        key = (*shape, positions.shape[1])
        if key not in self._exact:
            return self._read_both(head, positions, run, shape)
        if self._exact[key]:
            return Read(run_cut(head, positions, run, shape), True, True)
        return Read(pick(_run_whole(run, shape), positions), True, False)

    def _read_both(self, head, positions, run, shape):
        """Reads the first batch of a shape with all positions, or many, and the few positions beside it."""
        more, where = _compared_with(head, positions, shape)
        logits, seen = _run_watched(head, lambda: _run_some(head, more, run, shape))
        last = pick(logits, where)
        is_exact, is_told = _is_exact(head, where, seen, last)
        if not is_told:
            return Read(logits if more is None else run(), False, False)
        self._exact[(*shape, positions.shape[1])] = is_exact
        if not self._is_softmax_checked:
            self._is_softmax_checked = True
            if not _is_softmax_exact(logits, last, where):
                raise CannotCut("a softmax of few would not give the same bits")
        if is_exact and not self._is_model_checked:
            self._is_model_checked = True
            if not same_bits(run_cut(head, positions, run, shape), last):
                raise CannotCut("few would not give the same bits for this model")
        if is_exact or more is None:
            return Read(last, True, more is not None)
        return Read(pick(_run_whole(run, shape), positions), True, False)

    def _refuse(self, reason, run):
        self._is_refused = True
        self._say(f"the head computes all positions: {reason}")
        return Read(run(), False, False)


def _compared_with(head, positions, shape):
    """The positions that few are compared with, None for all, and where the few are among them.

    That is all of them, or where their logits would take much memory as many as may be had: kernels for
    a thousand rows of a matrix are those for ten thousand.
    """
    import torch

    weight = getattr(head, "weight", None)
    rows, few = shape[0] * shape[1], positions.shape[1]
    fewest = max(FEWEST_ROWS, FEWEST_TIMES * positions.numel())
    most = rows if weight is None else max(fewest, MOST_BYTES // (len(weight) * weight.element_size()))
    if rows <= most:
        return None, positions
    others = torch.linspace(0, shape[1] - 1, most // shape[0] - few, device=positions.device).long()
    where = torch.arange(few, device=positions.device).expand(len(positions), few)
    return torch.cat([positions, others.expand(len(positions), -1)], dim=1), where


def _run_some(head, more, run, shape):
    return _run_whole(run, shape) if more is None else run_cut(head, more, run, shape)


def _run_whole(run, shape):
    logits = run()
    if logits.shape[:-1] != shape:
        raise CannotCut("the model gives other positions than it was given")
    return logits


def _run_watched(head, run):
    seen = []
    hook = head.register_forward_hook(lambda _, args, output: seen.append((args, output)))
    try:
        return run(), seen
    finally:
        hook.remove()


def _is_exact(head, where, seen, last):
    """Whether the head gives the same bits for the few alone, and whether these numbers can tell."""
    import torch

    if len(seen) != 1 or not seen[0][0]:
        raise CannotCut("the model calls its head otherwise than once, with what is computed of each position")
    (hidden, *rest), output = seen[0]
    if hidden.dim() != 3 or output.shape[:-1] != hidden.shape[:-1]:
        raise CannotCut("the head is given something else than one vector a position")
    few = pick(hidden, where)
    with torch.no_grad():
        return same_bits(head(few, *rest), pick(output, where)), is_telling(few) and is_telling(last)


def _is_softmax_exact(logits, last, positions):
    """Whether what lm_eval does with logits keeps positions apart; asked of one text, which takes less memory."""
    from torch.nn.functional import log_softmax

    return same_bits(log_softmax(last[:1], dim=-1), pick(log_softmax(logits[:1], dim=-1), positions[:1]))
