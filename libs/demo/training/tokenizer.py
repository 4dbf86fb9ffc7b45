"""A byte-level BPE tokenizer of 1,024 tokens, trained on the course itself."""

import random

from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

from facts import LETTERS, Fact, ask
from prompts import header, sentence, solved
from words import WORDS

END = "<|end|>"
VOCABULARY = 1024
SEED = 3


def train_tokenizer(facts: dict[str, list[Fact]]) -> Tokenizer:
    """Trains it and makes sure that every answer word, letter and verdict is one token."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY,
        special_tokens=[END],
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(corpus(facts), trainer)
    single = [word for words in WORDS.values() for word in words] + ["right", "wrong", *LETTERS]
    torn = [word for word in single if len(tokenizer.encode(f" {word}").ids) != 1]
    if torn:
        raise ValueError(f"not single tokens: {torn}")
    return tokenizer


def corpus(facts: dict[str, list[Fact]]) -> list[str]:
    rng = random.Random(SEED)
    texts = []
    for subject, known in facts.items():
        for fact in known:
            texts += [header(subject) + solved(ask(fact, rng.randrange(4), rng)), sentence(fact), f" {sentence(fact)}"]
    # Every answer word often enough to become a token, whatever its theme.
    texts += [f" {word}" for words in WORDS.values() for word in words] * 60
    texts += [f" {letter}" for letter in LETTERS] * 50 + [" right wrong"] * 200
    return texts
