"""Groups texts by what they begin with."""

import numpy

from tokens_read import tokens_read

# What is shorter than this is computed faster than it is copied.
SHORTEST_PREFIX = 32


class PrefixGroup:
    """Texts that begin with the same `length` tokens; none for texts that share nothing."""

    def __init__(self, length, texts):
        self.length = length
        # The longest of them, and the batch that it is in, come first: memory that does not suffice is noticed at once.
        self.texts = sorted(texts, key=lambda text: -len(text.tokens))


class Text:
    """What the model reads for some of the requests: `asked` has their numbers and continuations."""

    def __init__(self, tokens):
        self.tokens = tokens
        self.asked = []


def plan_prefixes(requests, max_length):
    """Groups of the texts that lm_eval would have the model read: those with the longest text first, what shares nothing last.

    It is tokens that are compared, those of whole prompts: whatever a tokenizer makes of the place where a
    question begins, nothing is cut that is not the same.
    """
    texts = {}
    for index, (_, context, continuation) in enumerate(requests):
        tokens = tuple(tokens_read(context, continuation, max_length))
        texts.setdefault(tokens, Text(tokens)).asked.append((index, continuation))
    longest = max(len(continuation) for _, _, continuation in requests)
    groups, alone = [], []
    for length, members in _runs(sorted(texts.values(), key=lambda text: text.tokens)):
        # Something has to be left of each, with all positions that are scored.
        length = min(length, min(len(text.tokens) for text in members) - longest)
        if len(members) > 1 and length >= SHORTEST_PREFIX:
            groups.append(PrefixGroup(length, members))
        else:
            alone += members
    groups.sort(key=lambda group: -len(group.texts[0].tokens))
    return groups + ([PrefixGroup(0, alone)] if alone else [])


def _runs(texts):
    """Neighbours with the number of tokens that they share, cut where it falls to less than half."""
    length, members = 0, texts[:1]
    for before, text in zip(texts, texts[1:]):
        shared = _shared(before.tokens, text.tokens)
        if shared >= SHORTEST_PREFIX and 2 * shared >= length:
            length = min(length or shared, shared)
            members.append(text)
        else:
            yield length, members
            length, members = 0, [text]
    yield length, members


def _shared(a, b):
    length = min(len(a), len(b))
    differing = numpy.flatnonzero(numpy.array(a[:length]) != numpy.array(b[:length]))
    return int(differing[0]) if len(differing) else length
