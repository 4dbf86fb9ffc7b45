"""Has the model read what many texts begin with once: the examples before each question of a subject.

Keys and values of that beginning are kept while its texts are scored, and only what follows goes through the
model for each of them. That is other shapes of matrices: in float32 a log-likelihood differs by 1e-5 at most
from lm_eval's, which is tried before it is relied on.
"""

import copy
import weakref

from checked_head import run_cut
from keep_batches import KeptBatch, are_same, settings_of
from prefix_plan import plan_prefixes
from swap_weights import depends_on_reading

SMALLEST_TOLERANCE = 1e-5


class CannotShare(Exception):
    """Why a model reads each text as a whole."""


class SharedPrefixes:
    """Scores requests by groups of texts that begin alike; the groups of what was asked last are kept."""

    def __init__(self, say):
        self._say = say
        self._tried = None
        self.clear()

    def clear(self):
        self._settings = None
        self._requests = []
        self._groups = []

    def answers(self, lm, requests, own):
        """Log-likelihood and greediness of each request; by `own` where prefixes cannot be shared."""
        try:
            self._group(lm, requests)
            return self._take_all(lm)
        except (CannotShare, ImportError, AttributeError, TypeError) as reason:
            self._say(f"nothing is shared between prompts: {reason}")
            return own()

    def _group(self, lm, requests):
        settings = settings_of(lm)
        if settings is None or not requests:
            raise CannotShare("this is not for a model of this kind, or for batches of no given size")
        if depends_on_reading(lm.model):
            raise CannotShare("the model's position embedding depends on what it has read before")
        if settings == self._settings and are_same(requests, self._requests):
            return
        groups = plan_prefixes(requests, lm.max_length)
        longest = max(len(continuation) for _, _, continuation in requests)
        self._groups = [SharedPrefix(group, longest, lm.batch_size) for group in groups]
        self._settings, self._requests = settings, [request[1:] for request in requests]

    def _take_all(self, lm):
        from tqdm import tqdm

        answers = [None] * len(self._requests)
        if self._groups[0].length and (self._tried is None or self._tried() is not lm.model):
            self._groups[0].compare(lm)
            self._tried = weakref.ref(lm.model)
        with tqdm(total=len(answers), desc="Running loglikelihood requests") as bar:
            for group in self._groups:
                group.answer(lm, answers, bar)
        whole, read = (sum(counts) for counts in zip(*(group.counts for group in self._groups)))
        self._say(f"the model read {read} tokens for {whole}: prompts that begin alike share that")
        return answers


class SharedPrefix:
    """One group: what its texts begin with, and batches of what follows."""

    def __init__(self, group, longest, batch_size):
        self.length = group.length
        self._longest = longest
        self._prefix = list(group.texts[0].tokens[: group.length])
        self._batches = [
            KeptBatch(*_padded([text.tokens[group.length :] for text in texts]), [text.asked for text in texts])
            for texts in _chunks(group.texts, batch_size)
        ]
        whole = sum(len(text.tokens) for text in group.texts)
        self.counts = whole, whole - group.length * (len(group.texts) - 1)

    def answer(self, lm, answers, bar):
        kept = self._read_prefix(lm)
        for batch in self._batches:
            bar.update(batch.answer(lm, self._logits(lm, batch, kept), answers))

    def compare(self, lm):
        """Raises where the longest of the texts, read as a whole, gives something else."""
        import torch

        first = self._batches[0]
        kept = self._read_prefix(lm)
        shared = self._logits(lm, first, kept)[:1].log_softmax(dim=-1)
        text = torch.tensor([self._prefix]), first.tokens[:1, : first.lengths[0]]
        inps = torch.cat(text, dim=1).to(lm.device).long()
        whole = _read(lm, inps, _last([inps.shape[1]], self._longest, lm.device)).logits.log_softmax(dim=-1)
        tolerance = max(SMALLEST_TOLERANCE, 4 * torch.finfo(whole.dtype).eps)
        if not torch.allclose(shared, whole, rtol=tolerance, atol=tolerance, equal_nan=True):
            raise CannotShare(f"it changes log-probabilities by up to {(shared - whole).abs().max().item():.1e}")

    def _read_prefix(self, lm):
        if self.length == 0:
            return None
        import torch

        inps = torch.tensor([self._prefix], device=lm.device)
        output = _read(lm, inps, _last([self.length], 1, lm.device), use_cache=True)
        kept = getattr(output, "past_key_values", None)
        _refuse_other(kept)
        return kept

    def _logits(self, lm, batch, kept):
        inps = batch.tokens.to(lm.device).long()
        cache = {} if kept is None else {"past_key_values": _repeated(kept, len(inps)), "use_cache": True}
        return _read(lm, inps, _last(batch.lengths, self._longest, lm.device), **cache).logits


def _read(lm, inps, positions, **options):
    import torch

    head = lm.model.get_output_embeddings()
    with torch.no_grad():
        return run_cut(head, positions, lambda: lm.model(input_ids=inps, **{"use_cache": False, **options}))


def _refuse_other(kept):
    from transformers.cache_utils import DynamicCache, DynamicLayer

    if type(kept) is not DynamicCache or any(type(layer) is not DynamicLayer for layer in kept.layers):
        raise CannotShare("the model keeps something else than the keys and values of all positions")


def _repeated(kept, count):
    """The same for each text of a batch; nothing is copied, and what is added to it is not added to `kept`."""
    repeated = copy.copy(kept)
    repeated.layers = [copy.copy(layer) for layer in kept.layers]
    for layer in repeated.layers:
        layer.keys = layer.keys.expand(count, -1, -1, -1)
        layer.values = layer.values.expand(count, -1, -1, -1)
    return repeated


def _last(lengths, count, device):
    import torch

    ends = torch.tensor(lengths, device=device)
    return (ends[:, None] + torch.arange(-count, 0, device=device)[None, :]).clamp(min=0)


def _padded(texts):
    import torch

    tokens = torch.zeros(len(texts), max(map(len, texts)), dtype=torch.int32)
    for row, text in zip(tokens, texts):
        row[: len(text)] = torch.tensor(text)
    return tokens, [len(text) for text in texts]


def _chunks(texts, size):
    return [texts[start : start + size] for start in range(0, len(texts), size)]
