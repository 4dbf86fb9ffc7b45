"""Tells for which batches a model's head gives the same bits for few positions as for all."""

from same_bits import same_bits


class CheckedHead:
    """What was found about one head, by the shape of the batch."""

    def __init__(self, say):
        self._say = say
        self._exact = {}
        self._is_model_checked = False
        self._is_refused = False

    def logits(self, head, positions, run, shape):
        """The logits of `positions` and True, or those of all positions and False, by calling `run`."""
        key = (*shape, positions.shape[1])
        if self._is_refused or self._exact.get(key) is False:
            return run(), False
        if key in self._exact:
            return _run_cut(head, positions, run), True
        logits, seen = _run_watched(head, run)
        self._exact[key] = _is_exact(head, positions, seen, shape)
        if self._exact[key] and not self._is_model_checked:
            self._is_model_checked = True
            self._is_refused = not _is_model_exact(head, positions, run, logits)
            if self._is_refused:
                self._say("the head computes all positions: few would not give the same bits for this model")
        return logits, False


def _is_model_exact(head, positions, run, logits):
    """Whether what the model and lm_eval do with the head's output keeps positions apart."""
    from torch.nn.functional import log_softmax

    cut = _run_cut(head, positions, run)
    return same_bits(log_softmax(cut, dim=-1), _pick(log_softmax(logits, dim=-1), positions))


def _run_cut(head, positions, run):
    hook = head.register_forward_pre_hook(lambda _, args: (_pick(args[0], positions), *args[1:]))
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
        return same_bits(head(_pick(hidden, positions), *rest), _pick(output, positions))


def _pick(values, positions):
    import torch

    rows = torch.arange(len(positions), device=positions.device)[:, None]
    return values[rows, positions]
