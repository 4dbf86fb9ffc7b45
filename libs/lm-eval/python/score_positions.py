"""Has a model's head compute logits only where lm_eval reads them: in the last positions of each text.

The head is most of a small model's work: all positions times all of the vocabulary. Whether it gives the
same bits for few positions as for all depends on the kernels that a matrix' shape selects, not on the
numbers in it. So for the first batch of each shape few positions are computed beside all of them, or beside a
thousand and more where all would take much memory; only where every bit is the same, in numbers that can tell,
are they computed alone from then on.
"""

import functools
import weakref

from checked_head import CheckedHead
from forget_cache import ForgottenCache
from keep_batches import KeptBatches
from positions import last_positions, pick
from share_prefixes import SharedPrefixes


def score_positions(say):
    """Makes lm_eval's log-likelihoods come from scored positions alone wherever that was found exact.

    Gives what the worker goes on to steer it by.
    """
    from lm_eval.models import huggingface
    from lm_eval.models.huggingface import HFLM

    batch = Batch()
    kept = KeptBatches(batch, say)
    scoring = Scoring(batch, kept, SharedPrefixes(say))
    heads = weakref.WeakKeyDictionary()
    pad, score = huggingface.pad_and_concat, HFLM._loglikelihood_tokens
    call, select = HFLM._model_call, HFLM._select_cont_toks

    def note_lengths(length, tensors, *args, **kwargs):
        # Before: the list that is given is padded in place.
        lengths = [tensor.shape[-1] for tensor in tensors]
        padded = pad(length, tensors, *args, **kwargs)
        batch.take(padded, lengths)
        return padded

    def score_kept(lm, requests, *args, **kwargs):
        batch.longest = max((len(continuation) for _, _, continuation in requests), default=0)
        # Parts of a longer text come in batches that are made already.
        if kwargs.get("override_bs") is not None:
            return score(lm, requests, *args, **kwargs)
        return scoring.scorer.answers(lm, requests, lambda: score(lm, requests, *args, **kwargs))

    def call_for_positions(lm, inps, *args, **kwargs):
        batch.begin()
        positions = None if lm.backend != "causal" or lm.mixed_precision_dtype else batch.positions(inps)
        head = getattr(lm.model, "get_output_embeddings", lambda: None)()
        if positions is None or head is None:
            return call(lm, inps, *args, **kwargs)
        if head not in heads:
            heads[head] = CheckedHead(say), ForgottenCache()
        checked, cache = heads[head]
        # The longest text comes first.
        cache.find_out(lambda: pick(call(lm, inps[:1], *args, **kwargs), positions[:1]))
        run = functools.partial(cache.run, lambda: call(lm, inps, *args, **kwargs))
        read = checked.read(head, positions, run, inps.shape)
        batch.cut += read.is_cut
        batch.has_last_only = read.is_last
        kept.note(lm, batch, read.logits)
        return read.logits

    def select_from_positions(lm, logits, contlen=None, inplen=None):
        # A row of those has the last positions of its text and nothing else.
        return logits[len(logits) - contlen :] if batch.has_last_only else select(lm, logits, contlen=contlen, inplen=inplen)

    huggingface.pad_and_concat = note_lengths
    HFLM._loglikelihood_tokens = score_kept
    HFLM._model_call, HFLM._select_cont_toks = call_for_positions, select_from_positions
    return scoring


class Scoring:
    """How requests are scored."""

    def __init__(self, batch, kept, shared):
        self._batch = batch
        self._kept = kept
        self._shared = shared
        self.scorer = kept

    def begin(self, share_prefix):
        self.scorer = self._shared if share_prefix else self._kept

    def clear(self):
        self._kept.clear()
        self._shared.clear()

    def take_counts(self):
        """Of the batches since the last time: how many were scored by their last positions alone, and how many there were."""
        counts = self._batch.cut, self._batch.count
        self._batch.cut = self._batch.count = 0
        return counts


class Batch:
    """The batch that lm_eval is about to score."""

    def __init__(self):
        self.padded = None
        self.lengths = []
        self.longest = 0
        self.has_last_only = False
        self.count = 0
        self.cut = 0

    def take(self, padded, lengths):
        self.padded, self.lengths = padded, lengths

    def begin(self):
        self.count += 1
        self.has_last_only = False

    def positions(self, inps):
        """Of each text the last positions, as many as the longest continuation has; None where unknown."""
        # The search for a batch size calls with what was never padded, and has to need the memory of all positions.
        if inps is not self.padded or inps.shape[1] <= self.longest:
            return None
        return last_positions(self.lengths, self.longest, inps.device)

    def last(self, logits):
        """Those of the last positions."""
        return logits if self.has_last_only else pick(logits, self.positions(self.padded))
