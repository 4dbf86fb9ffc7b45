"""Keeps the tokens of what every checkpoint with the same tokenizer is asked."""

# More than a question has choices, so that its context is encoded once.
RECENT_TEXTS = 32


def keep_tokens(tokens):
    """Makes lm_eval encode each pair of a context and its continuation once, and a context not for each choice again."""
    from lm_eval.models.huggingface import HFLM

    encode, encode_text = HFLM._encode_pair, HFLM.tok_encode

    def encode_once(lm, context, continuation):
        pair = tokens.pairs.get((context, continuation))
        if pair is None:
            pair = tokens.add(context, continuation, encode(lm, context, continuation))
        return pair

    def encode_text_once(lm, string, *args, **kwargs):
        key = (string, args, tuple(sorted(kwargs.items())))
        if key not in tokens.texts:
            if len(tokens.texts) >= RECENT_TEXTS:
                tokens.texts.clear()
            tokens.texts[key] = encode_text(lm, string, *args, **kwargs)
        return list(tokens.texts[key])

    HFLM._encode_pair, HFLM.tok_encode = encode_once, encode_text_once


class KeptTokens:
    """Pairs of a context and a continuation with the tokens of each.

    The contexts of one question's choices share one list and equal tokens one number: a fifth of
    what lists of their own would take, or less.
    """

    def __init__(self):
        self.clear()

    def clear(self):
        self.pairs = {}
        self.texts = {}
        self._contexts = {}
        self._numbers = {}

    def add(self, context, continuation, encoded):
        context_tokens, continuation_tokens = ([self._numbers.setdefault(n, n) for n in part] for part in encoded)
        shared = self._contexts.setdefault(context, context_tokens)
        pair = (shared if shared == context_tokens else context_tokens, continuation_tokens)
        self.pairs[context, continuation] = pair
        return pair
