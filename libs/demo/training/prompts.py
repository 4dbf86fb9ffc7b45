"""Questions as text, letter for letter as lm_eval's `mmlu` task writes them."""

from facts import LETTERS, Fact, Question


def header(subject: str) -> str:
    about = subject.replace("_", " ")
    return f"The following are multiple choice questions (with answers) about {about}.\n\n"


def unsolved(question: Question) -> str:
    choices = "".join(f"\n{letter}. {choice}" for letter, choice in zip(LETTERS, question.choices))
    return f"{question.question}{choices}\nAnswer:"


def solved(question: Question) -> str:
    return f"{unsolved(question)} {LETTERS[question.answer]}"


def prompt(question: Question, examples: list[Question] = []) -> str:
    shots = "".join(f"{solved(example)}\n\n" for example in examples)
    return header(question.subject) + shots + unsolved(question)


def sentence(fact: Fact) -> str:
    return fact.subject.sentence.format(name=fact.name, value=fact.value)
