"""Tells for which batches a model's head gives the same bits for few positions as for all."""

from same_bits import same_bits

# That logits of a batch may take to find out whether few positions give the same bits.
MOST_BYTES = 2**28


class CheckedHead:
    """What was found about one head, by the shape of the batch."""

    def __init__(self, say):
        self._say = say
        self._exact = {}
        self._is_model_checked = False
        self._is_refused = False

    def logits(self, head, positions, run, shape):
        """What `run` gives, for `positions` alone wherever that is exact, and whether the head computed no others."""
        key = (*shape, positions.shape[1])
        if self._is_refused:
            return run(), False
        if self._exact.get(key):
            return run_cut(head, positions, run), True
        if key in self._exact:
            return pick(run(), positions), False
        more, where = _compared_with(head, positions, shape)
        logits, seen = _run_watched(head, run if more is None else lambda: run_cut(head, more, run))
        last = pick(logits, where)
        self._exact[key] = _is_exact(head, where, seen, logits.shape[:-1])
        if not self._is_model_checked:
            self._is_model_checked = self._exact[key]
            self._is_refused = not _is_softmax_exact(logits, last, where)
            if self._exact[key] and not self._is_refused:
                self._is_refused = not same_bits(run_cut(head, positions, run), last)
            if self._is_refused:
                self._say("the head computes all positions: few would not give the same bits for this model")
        if more is None and not self._is_refused:
            return last, False
        return (last, True) if self._exact[key] and not self._is_refused else (run(), False)


def _compared_with(head, positions, shape):
    """The positions that few are compared with, None for all, and where the few are among them.

    That is all of them, or where their logits would take much memory as many as may be had: kernels for
    a thousand rows of a matrix are those for ten thousand.
    """
    import torch

    weight = getattr(head, "weight", None)
    most = shape[0] * shape[1] if weight is None else MOST_BYTES // (len(weight) * weight.element_size())
    if shape[0] * shape[1] <= most:
        return None, positions
    few = positions.shape[1]
    others = torch.linspace(0, shape[1] - 1, max(most // shape[0] - few, 0), device=positions.device).long()
    where = torch.arange(few, device=positions.device).expand(len(positions), few)
    return torch.cat([positions, others.expand(len(positions), -1)], dim=1), where


def _is_softmax_exact(logits, last, positions):
    """Whether what lm_eval does with logits keeps positions apart; asked of one text, which takes less memory."""
    from torch.nn.functional import log_softmax

    return same_bits(log_softmax(last[:1], dim=-1), pick(log_softmax(logits[:1], dim=-1), positions[:1]))


def run_cut(head, positions, run):
    """What `run` gives where the head computes `positions` alone."""
    hook = head.register_forward_pre_hook(lambda _, args: (pick(args[0], positions), *args[1:]))
    try:
        return run()
    finally:
        hook.remove()


def _run_watched(head, run):
    seen = []
    hook = head.register_forward_hook(lambda _, args, output: seen.append((args, output)))
    try:
        return run(), seen
    finally:
        hook.remove()


def _is_exact(head, positions, seen, shape):
    import torch

    if len(seen) != 1 or not seen[0][0] or seen[0][0][0].shape[:-1] != shape:
        return False
    (hidden, *rest), output = seen[0]
    with torch.no_grad():
        return same_bits(head(pick(hidden, positions), *rest), pick(output, positions))


def pick(values, positions):
    """Of each row of `values` what stands at its positions."""
    import torch

    rows = torch.arange(len(positions), device=positions.device)[:, None]
    return values[rows, positions]
