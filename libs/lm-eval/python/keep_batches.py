"""Keeps the batches that lm_eval makes of its requests, and takes a batch's answers from its logits at once.

lm_eval sorts, groups and pads what it asks, and reads each answer by itself, for every checkpoint alike.
The first time its own loop does; its batches are noted as they come, and their answers are taken at once
beside. Only where every one of them is what that loop found do the next checkpoints go without it.
"""

import hashlib
from array import array

from same_bits import is_telling
from tokens_read import tokens_read


class KeptBatches:
    """The batches of what was asked last."""

    def __init__(self, batch, say):
        self._batch = batch
        self._say = say
        self.clear()

    def clear(self):
        self._settings = None
        self._requests = []
        self._noted = None
        self._batches = None
        self._keeps_loop = False

    def answers(self, lm, requests, own):
        """Log-likelihood and greediness of each request: by `own`, lm_eval's loop, where they are not known."""
        settings = settings_of(lm)
        # Without it the loop reads a text again for each choice.
        if settings is None or not lm.logits_cache:
            return own()
        if settings != self._settings or not are_same(requests, self._requests):
            self.clear()
            self._settings, self._requests = settings, [request[1:] for request in requests]
        if self._batches is not None:
            return self._take_all(lm)
        return own() if self._keeps_loop else self._note_all(lm, requests, own)

    def note(self, lm, batch, logits):
        """Takes down the batch that lm_eval's loop has now, with its answers."""
        if self._noted is not None:
            self._noted.add(lm, batch, batch.last(logits))

    def _note_all(self, lm, requests, own):
        self._noted = NotedBatches(requests, lm.max_length)
        answers = own()
        noted, self._noted = self._noted, None
        if noted.is_ambiguous:
            self._keep_loop("texts that differ are cut to the same")
        elif [repr(answer) for answer in noted.answers] != [repr(answer) for answer in answers]:
            self._keep_loop("answers taken at once are not the same")
        elif noted.is_telling:
            self._batches = noted.batches
        return answers

    def _keep_loop(self, reason):
        self._keeps_loop = True
        self._say(f"lm_eval's own loop scores each checkpoint: {reason}")

    def _take_all(self, lm):
        from tqdm import tqdm

        answers = [None] * len(self._requests)
        self._say("the batches of the checkpoint before are scored again")
        with tqdm(total=len(answers), desc="Running loglikelihood requests") as bar:
            for batch in self._batches:
                inps = batch.tokens.to(lm.device).long()
                self._batch.take(inps, batch.lengths)
                logits = self._batch.last(lm._model_call(inps))
                bar.update(batch.answer(lm, logits, answers))
        return answers


class NotedBatches:
    def __init__(self, requests, max_length):
        self.batches = []
        self.answers = [None] * len(requests)
        # Whether the model reads the same for requests that the loop does not take for the same.
        self.is_ambiguous = False
        # Whether answers that changed places would be noticed.
        self.is_telling = True
        self._waiting = {}
        self._whole = {}
        known = {}
        for index, (_, context, continuation) in enumerate(requests):
            # Of a continuation of one token the model reads nothing.
            key = id(context) if len(continuation) == 1 else None
            digest = known.get(key) or self._note(context, continuation, max_length)
            if key is not None:
                known[key] = digest
            self._waiting.setdefault(digest, []).append((index, continuation))

    def _note(self, context, continuation, max_length):
        read = tokens_read(context, continuation, max_length)
        digest = whole = _digest(array("q", read))
        if len(read) < len(context) + len(continuation) - 1:
            whole = _digest(array("q", context + continuation[:-1]))
        self.is_ambiguous |= self._whole.setdefault(digest, whole) != whole
        return digest

    def add(self, lm, batch, logits):
        self.is_telling &= is_telling(logits)
        rows = zip(batch.padded.cpu().numpy(), batch.lengths)
        # What was asked before, or is no request, has no answers left.
        asked = [self._waiting.pop(_digest(row[:length].copy()), ()) for row, length in rows]
        noted = KeptBatch(batch.padded, batch.lengths, asked)
        self.batches.append(noted)
        noted.answer(lm, logits, self.answers)


class KeptBatch:
    """One batch: what the model reads, and in which of its rows each answer stands."""

    def __init__(self, tokens, lengths, asked):
        import torch

        self.tokens = tokens.to("cpu", torch.int32)
        self.lengths = lengths
        flat = [(row, *request) for row, requests in enumerate(asked) for request in requests]
        short = [(row, index, tokens[0]) for row, index, tokens in flat if len(tokens) == 1]
        self._rows, self._indexes, tokens = zip(*short) if short else ((), (), ())
        self._rows, self._tokens = torch.tensor(self._rows).long(), torch.tensor(tokens).long()
        self._long = [request for request in flat if len(request[2]) > 1]

    def answer(self, lm, logits, answers):
        """Puts the answers that the last positions' `logits` give into `answers`; gives their number."""
        import torch

        values = torch.nn.functional.log_softmax(logits, dim=-1, dtype=getattr(lm, "softmax_dtype", None))
        last, rows, tokens = values[:, -1], self._rows.to(values.device), self._tokens.to(values.device)
        greedy = last.argmax(dim=-1)[rows] == tokens
        # A sum, as in lm_eval: it makes 0 of -0.
        sums = last[rows, tokens].unsqueeze(-1).sum(dim=-1)
        for index, *answer in zip(self._indexes, sums.tolist(), greedy.tolist()):
            answers[index] = tuple(answer)
        for row, index, continuation in self._long:
            answers[index] = _answer(values[row, -len(continuation) :], continuation)
        return len(self._indexes) + len(self._long)


def _answer(values, continuation):
    import torch

    tokens = torch.tensor(continuation, device=values.device)
    greedy = bool((values.argmax(dim=-1) == tokens).all())
    return float(values.gather(1, tokens.unsqueeze(-1)).squeeze(-1).unsqueeze(0).sum()), greedy


def settings_of(lm):
    """What decides about batches beside the requests; None where they cannot be told beforehand."""
    is_single = lm.world_size == 1 and getattr(lm.cache_hook, "dbdict", None) is None
    if lm.backend != "causal" or lm.mixed_precision_dtype or not is_single or not isinstance(lm.batch_size, int):
        return None
    return lm.batch_size, lm.max_length


def are_same(requests, known):
    """Whether these are the requests, by their tokens, that are known."""
    # Kept tokens are the same lists.
    pairs = zip(requests, known)
    return len(requests) == len(known) and all(a[1] is b[0] and a[2] is b[1] for a, b in pairs)


def _digest(tokens):
    return hashlib.blake2b(tokens, digest_size=16).digest()
