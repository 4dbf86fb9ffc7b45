"""Has a model's head compute logits only where lm_eval reads them: in the last positions of each text.

The head is most of a small model's work: all positions times all of the vocabulary. Whether it gives the
same bits for few positions as for all depends on the kernels that a matrix' shape selects, not on the
numbers in it. So the first batch of each shape is computed in full, as ever, and few positions beside it;
only where every bit is the same are they computed alone from then on.
"""

import weakref

from checked_head import CheckedHead


def score_positions(say):
    """Makes lm_eval's log-likelihoods come from scored positions alone wherever that was found exact.

    Gives the batch that is being scored, which counts.
    """
    from lm_eval.models import huggingface
    from lm_eval.models.huggingface import HFLM

    batch = Batch()
    heads = weakref.WeakKeyDictionary()
    pad, score = huggingface.pad_and_concat, HFLM._loglikelihood_tokens
    call, select = HFLM._model_call, HFLM._select_cont_toks

    def note_lengths(length, tensors, *args, **kwargs):
        # Before: the list that is given is padded in place.
        batch.lengths = [tensor.shape[-1] for tensor in tensors]
        batch.padded = pad(length, tensors, *args, **kwargs)
        return batch.padded

    def note_longest(lm, requests, *args, **kwargs):
        batch.longest = max((len(continuation) for _, _, continuation in requests), default=0)
        return score(lm, requests, *args, **kwargs)

    def call_for_positions(lm, inps, *args, **kwargs):
        batch.begin()
        positions = None if lm.backend != "causal" or lm.mixed_precision_dtype else batch.positions(inps)
        head = getattr(lm.model, "get_output_embeddings", lambda: None)()
        if positions is None or head is None:
            return call(lm, inps, *args, **kwargs)
        checked = heads.setdefault(head, CheckedHead(say))
        logits, batch.is_cut = checked.logits(head, positions, lambda: call(lm, inps, *args, **kwargs), inps.shape)
        batch.cut += batch.is_cut
        return logits

    def select_from_positions(lm, logits, contlen=None, inplen=None):
        # A row of those has the last positions of its text and nothing else.
        return logits[len(logits) - contlen :] if batch.is_cut else select(lm, logits, contlen=contlen, inplen=inplen)

    huggingface.pad_and_concat = note_lengths
    HFLM._loglikelihood_tokens = note_longest
    HFLM._model_call, HFLM._select_cont_toks = call_for_positions, select_from_positions
    return batch


class Batch:
    """The batch that lm_eval is about to score."""

    def __init__(self):
        self.padded = None
        self.lengths = []
        self.longest = 0
        self.is_cut = False
        self.count = 0
        self.cut = 0

    def begin(self):
        self.count += 1
        self.is_cut = False

    def take_counts(self):
        """Of the batches since the last time: how many were scored by their last positions alone, and how many there were."""
        counts = self.cut, self.count
        self.cut = self.count = 0
        return counts

    def positions(self, inps):
        """Of each text the last positions, as many as the longest continuation has; None where unknown."""
        import torch

        # The search for a batch size calls with what was never padded, and has to need the memory of all positions.
        if inps is not self.padded or inps.shape[1] <= self.longest:
            return None
        ends = torch.tensor(self.lengths, device=inps.device)
        back = torch.arange(-self.longest, 0, device=inps.device)
        return (ends[:, None] + back[None, :]).clamp(min=0)
