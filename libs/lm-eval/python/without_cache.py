"""Has a model keep no keys and values that nobody reads: lm_eval reads each text once."""

from checked_head import run_cut
from same_bits import same_bits


def is_same_without_cache(model, positions, run):
    """Whether `run`, which has the model read one text, gives the same bits at `positions` either way."""
    head = model.get_output_embeddings()
    if not getattr(model.config, "use_cache", False):
        return False
    return same_bits(run_cut(head, positions, run), run_cut(head, positions, lambda: run_without_cache(model, run)))


def run_without_cache(model, run):
    model.config.use_cache = False
    try:
        return run()
    finally:
        model.config.use_cache = True
