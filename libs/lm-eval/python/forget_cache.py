"""Has a model let go of keys and values once it has computed with them: lm_eval reads each text once.

All is computed from the very tensors that are computed from otherwise; a layer's are only not kept until the end.
"""

from out_of_memory import is_out_of_memory
from same_bits import is_telling, same_bits


class ForgottenCache:
    """What was found about one model."""

    def __init__(self):
        self._is_exact = None

    def find_out(self, try_one):
        """Finds out by `try_one`, which has the model read one text, whether anything reads what is kept."""
        if self._is_exact is None:
            self._is_exact = _is_exact(try_one)

    def run(self, run):
        return _run_forgetting(run) if self._is_exact else run()


def _is_exact(try_one):
    """None where it cannot be told."""
    logits = try_one()
    try:
        is_same = same_bits(logits, _run_forgetting(try_one))
    except Exception as reason:
        if is_out_of_memory(reason):
            raise
        return False
    return is_same if is_telling(logits) else None


def _run_forgetting(run):
    import torch

    try:
        from transformers.cache_utils import DynamicLayer
    except ImportError:
        return run()
    # One for all: small tensors made between large ones would keep memory from being given back.
    update, nothing = DynamicLayer.update, torch.empty(0)

    def update_and_forget(layer, *args, **kwargs):
        kept = update(layer, *args, **kwargs)
        # Other layers than these read what they keep.
        if type(layer) is DynamicLayer:
            layer.keys = layer.values = nothing
        return kept

    DynamicLayer.update = update_and_forget
    try:
        return run()
    finally:
        DynamicLayer.update = update
