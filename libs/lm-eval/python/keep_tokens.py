"""Keeps the tokens of what every checkpoint with the same tokenizer is asked."""


def keep_tokens(tokens):
    """Makes lm_eval encode each pair of a context and its continuation once."""
    from lm_eval.models.huggingface import HFLM

    encode = HFLM._encode_pair

    def encode_once(lm, context, continuation):
        pair = tokens.pairs.get((context, continuation))
        if pair is None:
            pair = tokens.add(context, continuation, encode(lm, context, continuation))
        return pair

    HFLM._encode_pair = encode_once


class KeptTokens:
    """Pairs of a context and a continuation with the tokens of each.

    The contexts of one question's choices share one list and equal tokens one number: a fifth of
    what lists of their own would take, or less.
    """

    def __init__(self):
        self.clear()

    def clear(self):
        self.pairs = {}
        self._contexts = {}
        self._numbers = {}

    def add(self, context, continuation, encoded):
        context_tokens, continuation_tokens = ([self._numbers.setdefault(n, n) for n in part] for part in encoded)
        shared = self._contexts.setdefault(context, context_tokens)
        pair = (shared if shared == context_tokens else context_tokens, continuation_tokens)
        self.pairs[context, continuation] = pair
        return pair
