"""Has the model read what many texts begin with once: the examples before each question of a subject.

Keys and values of that beginning are kept while its texts are scored, and only what follows goes through the
model for each of them. That is other shapes of matrices, which round otherwise: of each checkpoint the longest
text that shares its beginning is read both ways before that is relied on.
"""

import copy

from cut_head import run_cut
from keep_batches import KeptBatch, are_same, settings_of
from out_of_memory import is_out_of_memory
from positions import last_positions
from prefix_plan import plan_prefixes
from swap_weights import depends_on_reading

# Absolute, and of each log-probability.
SMALLEST_TOLERANCE = 1e-5


class CannotShare(Exception):
    """Why models of a kind read each text as a whole."""


class SharingFailed(Exception):
    """Why a checkpoint is not evaluated: it would not be comparable with the others of its folder."""


class SharedPrefixes:
    """Scores requests by groups of texts that begin alike; the groups of what was asked last are kept."""

    def __init__(self, say):
        self._say = say
        self.clear()

    def clear(self):
        self._settings = None
        self._requests = []
        self._groups = []

    def answers(self, lm, requests, own):
        """Log-likelihood and greediness of each request; by `own` where no model of this kind can share prefixes."""
        if not isinstance(lm.batch_size, int):
            raise SharingFailed("prompts share what they begin with only in batches of a given size")
        try:
            self._group(lm, requests)
            self._groups[0].try_sharing(lm)
        except CannotShare as reason:
            self._say(f"nothing is shared between prompts: {reason}")
            return own()
        return self._take_all(lm)

    def _group(self, lm, requests):
        settings = settings_of(lm)
        if settings is None or not requests:
            raise CannotShare("this is not for a model of this kind")
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

    def try_sharing(self, lm):
        """Reads the longest of its texts both ways.

        Raises CannotShare where the model does not go along, SharingFailed where it gives something else.
        """
        import torch

        try:
            shared, whole = self._read_both(lm)
        except Exception as reason:
            if is_out_of_memory(reason) or isinstance(reason, CannotShare):
                raise
            raise CannotShare(f"{type(reason).__name__}: {reason}") from reason
        tolerance = max(SMALLEST_TOLERANCE, 4 * torch.finfo(whole.dtype).eps)
        if not torch.allclose(shared, whole, rtol=tolerance, atol=tolerance, equal_nan=True):
            most = (shared - whole).abs().max().item()
            raise SharingFailed(
                f"--share-prefix changes log-probabilities of this checkpoint by up to {most:.1e}: leave it out, in another folder of results"
            )

    def _read_both(self, lm):
        import torch

        first = self._batches[0]
        shared = self._logits(lm, first, self._read_prefix(lm))[:1].log_softmax(dim=-1)
        text = torch.tensor([self._prefix]), first.tokens[:1, : first.lengths[0]]
        inps = torch.cat(text, dim=1).to(lm.device).long()
        positions = last_positions([inps.shape[1]], self._longest, lm.device)
        return shared, _read(lm, inps, positions).logits.log_softmax(dim=-1)

    def _read_prefix(self, lm):
        if self.length == 0:
            return None
        import torch

        inps = torch.tensor([self._prefix], device=lm.device)
        output = _read(lm, inps, last_positions([self.length], 1, lm.device), use_cache=True)
        kept = getattr(output, "past_key_values", None)
        _refuse_other(kept)
        return kept

    def _logits(self, lm, batch, kept):
        inps = batch.tokens.to(lm.device).long()
        cache = {} if kept is None else {"past_key_values": _repeated(kept, len(inps)), "use_cache": True}
        positions = last_positions(batch.lengths, self._longest, lm.device)
        return _read(lm, inps, positions, **cache).logits


def _read(lm, inps, positions, **options):
    import torch

    output = None

    def run():
        nonlocal output
        output = lm.model(input_ids=inps, **{"use_cache": False, **options})
        return output.logits

    with torch.no_grad():
        run_cut(lm.model.get_output_embeddings(), positions, run, inps.shape)
    return output


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


def _padded(texts):
    import torch

    tokens = torch.zeros(len(texts), max(map(len, texts)), dtype=torch.int32)
    for row, text in zip(tokens, texts):
        row[: len(text)] = torch.tensor(text)
    return tokens, [len(text) for text in texts]


def _chunks(texts, size):
    return [texts[start : start + size] for start in range(0, len(texts), size)]
