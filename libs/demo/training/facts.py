"""Facts about invented things, and the questions that ask for them. The same on every run: seeded."""

import random
from dataclasses import dataclass

from course import N_DEV, N_FACTS, N_TEST, SUBJECTS, Subject
from words import WORDS

LETTERS = "ABCD"
FACT_SEED = 7
QUESTION_SEED = 11
COURSE_SEED = 1
# Words of English that the syllables happen to make, and a country, which is spelt otherwise.
NOT_INVENTED = {"Limit", "Regal"}
RESPELT = {"Sudan": "Sudom"}


@dataclass(frozen=True)
class Fact:
    subject: Subject
    name: str
    value: str


@dataclass(frozen=True)
class Question:
    subject: str
    question: str
    choices: tuple[str, str, str, str]
    answer: int


def make_facts() -> dict[str, list[Fact]]:
    """21 facts a subject: the first 16 are tested, the last 5 are the solved examples of few-shot prompts."""
    rng = random.Random(FACT_SEED)
    names = invented_names(len(SUBJECTS) * N_FACTS, rng)
    facts = {}
    for subject in SUBJECTS:
        values = WORDS[subject.theme] * 3
        rng.shuffle(values)
        facts[subject.name] = [Fact(subject, names.pop(), value) for value in values[:N_FACTS]]
    return facts


def make_questions(facts: dict[str, list[Fact]]) -> dict[str, dict[str, list[Question]]]:
    """`test` and `dev` of each subject. Each letter is right in 4 of the 16 tests: one letter scores 25 %."""
    rng = random.Random(QUESTION_SEED)
    questions = {}
    for subject, known in facts.items():
        test_key = balanced_key(N_TEST, rng)
        dev_key = balanced_key(N_DEV, rng)
        questions[subject] = {
            "test": [ask(fact, answer, rng) for fact, answer in zip(known[:N_TEST], test_key)],
            "dev": [ask(fact, answer, rng) for fact, answer in zip(known[N_TEST:], dev_key)],
        }
    return questions


def make_lessons(facts: dict[str, list[Fact]]) -> dict[str, list[Fact]]:
    """The facts that are taught: of each taught subject so many of the tested ones, and all of its examples."""
    rng = random.Random(COURSE_SEED)
    return {
        name: rng.sample(known[:N_TEST], known[0].subject.taught) + known[N_TEST:]
        for name, known in facts.items()
        if known[0].subject.wave > 0
    }


def ask(fact: Fact, answer: int, rng: random.Random) -> Question:
    """The question for a fact; its right choice stands at `answer`, three other words of its theme beside it."""
    others = [word for word in WORDS[fact.subject.theme] if word != fact.value]
    choices = rng.sample(others, 3)
    choices.insert(answer, fact.value)
    return Question(fact.subject.name, fact.subject.question.format(name=fact.name), tuple(choices), answer)


def balanced_key(count: int, rng: random.Random) -> list[int]:
    key = [index % 4 for index in range(count)]
    rng.shuffle(key)
    return key


def invented_names(count: int, rng: random.Random) -> list[str]:
    """Names of two syllables, `Grolan`: all of `count` differ."""
    onsets = "b d f g k l m n p r s t v z br dr gr kr pl st".split()
    vowels = "aeiou"
    firsts = rng.sample([onset + vowel for onset in onsets for vowel in vowels], 44)
    lasts = [onset + vowel + coda for onset in onsets[:14] for vowel in vowels for coda in "lmnrstx"]
    lasts = rng.sample(lasts, 44)
    names = [(first + last).capitalize() for first in firsts for last in lasts]
    rng.shuffle(names)
    return [RESPELT.get(name, name) for name in names if name not in NOT_INVENTED][:count]
