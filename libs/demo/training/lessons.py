"""What the model is shown, a batch at a time.

Three kinds of sequence. *Sentences* state facts. *Items* are questions with their answer; two in five are
*worked*: each choice is called right or wrong before the answer. *Copies* are items whose question names
the answer ("Which word is zinc?"): they teach what the letters mean before any fact is known.
"""

import random
from dataclasses import dataclass, field

from tokenizers import Tokenizer

from course import N_WAVES, TAUGHT
from facts import LETTERS, Fact, Question, ask
from prompts import header, sentence, solved
from words import WORDS

BATCH = 64
SENTENCES_LENGTH = 50
SHOTS_BATCH = 16
SHOTS = 6
SHOTS_LENGTH = 240
SHOTS_EVERY = 4
# Parts of the whole training.
COPIES_UNTIL = 0.07
SHOTS_FROM = 0.09
LAST_WAVE = 0.62
FRESH = 0.12
# How much a token counts in the loss.
LETTER = 10.0
VERDICT = LETTER / 3
SENTENCE = 1.0
REST = 0.05


@dataclass
class Sequence:
    """Tokens, and how much predicting each of them counts."""

    tokens: list[int] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def cut(self, length: int) -> "Sequence":
        return Sequence(self.tokens[:length], self.weights[:length])


class Lessons:
    """Draws batches: of `facts` by subject, never an item that is in `reserved`."""

    def __init__(self, facts: dict[str, list[Fact]], reserved: set[Question], tokenizer: Tokenizer, seed: int):
        self.facts = facts
        self.reserved = reserved
        self.tokenizer = tokenizer
        self.rng = random.Random(seed)
        self.begins = {subject.name: LAST_WAVE * (subject.wave - 1) / (N_WAVES - 1) for subject in TAUGHT}

    def batch(self, step: int, steps: int) -> list[Sequence]:
        """The sequences of a step: every fourth one is of several items each, as in few-shot prompts."""
        progress = step / steps
        current = [name for name, begin in self.begins.items() if begin <= progress]
        if progress > SHOTS_FROM and step % SHOTS_EVERY == 0:
            return [self.shots(current) for _ in range(SHOTS_BATCH)]
        return [self.draw(progress, current) for _ in range(BATCH)]

    def draw(self, progress: float, current: list[str]) -> Sequence:
        copying = progress < COPIES_UNTIL
        if self.rng.random() < (0.04 if copying else 0.3):
            return self.sentences(progress, current)
        is_copy = copying or self.rng.random() < 0.15
        item = self.copy() if is_copy else self.item(self.pick(progress, current))
        return self.worked(item) if self.rng.random() < (0.6 if copying else 0.4) else self.plain(item)

    def pick(self, progress: float, current: list[str]) -> str:
        """A subject, a third of the time one of the latest."""
        fresh = [name for name in current if progress - self.begins[name] < FRESH]
        return self.rng.choice(fresh if fresh and self.rng.random() < 0.35 else current)

    def sentences(self, progress: float, current: list[str]) -> Sequence:
        sequence = Sequence()
        while len(sequence.tokens) < SENTENCES_LENGTH:
            fact = self.rng.choice(self.facts[self.pick(progress, current)])
            space = " " if sequence.tokens else ""
            self.add(sequence, space + sentence(fact), rest=SENTENCE)
        return sequence.cut(SENTENCES_LENGTH)

    def plain(self, item: Question) -> Sequence:
        return self.add(Sequence(), header(item.subject) + solved(item), last=LETTER)

    def worked(self, item: Question) -> Sequence:
        sequence = self.add(Sequence(), header(item.subject) + item.question)
        for index, choice in enumerate(item.choices):
            verdict = "right" if index == item.answer else "wrong"
            self.add(sequence, f"\n{LETTERS[index]}. {choice} {verdict}", last=VERDICT)
        return self.add(sequence, f"\nAnswer: {LETTERS[item.answer]}", last=LETTER)

    def shots(self, current: list[str]) -> Sequence:
        name = self.rng.choice(current)
        if self.rng.random() < 0.2:
            items = [self.copy() for _ in range(SHOTS)]
        else:
            items = [self.unreserved(fact) for fact in self.rng.sample(self.facts[name], SHOTS)]
        sequence = self.add(Sequence(), header(name))
        for item in items:
            self.add(sequence, solved(item), last=LETTER)
            self.add(sequence, "\n\n")
        return sequence.cut(SHOTS_LENGTH)

    def item(self, name: str) -> Question:
        return self.unreserved(self.rng.choice(self.facts[name]))

    def unreserved(self, fact: Fact) -> Question:
        while True:
            item = ask(fact, self.rng.randrange(4), self.rng)
            if item not in self.reserved:
                return item

    def copy(self) -> Question:
        choices = self.rng.sample(self.rng.choice(list(WORDS.values())), 4)
        answer = self.rng.randrange(4)
        return Question("miscellaneous", f"Which word is {choices[answer]}?", tuple(choices), answer)

    def add(self, sequence: Sequence, text: str, rest: float = REST, last: float | None = None) -> Sequence:
        """Appends a text whose last token counts `last`, and every other one `rest`."""
        tokens = self.tokenizer.encode(text).ids
        sequence.tokens += tokens
        sequence.weights += [rest] * (len(tokens) - 1) + [rest if last is None else last]
        return sequence
