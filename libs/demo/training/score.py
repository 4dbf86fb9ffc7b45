"""Score every checkpoint and print the table of docs/packages/demo.md: python score.py

Weights are computed in float32. A row gives the share of right answers: over all questions, over those of the
subjects that were taught wholly, in part and never, the share of each letter among the answers, and the share of
right answers with five examples.
"""

import argparse
from collections import Counter
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from course import N_TEST, SUBJECTS
from facts import LETTERS, Question, make_facts, make_questions
from prompts import prompt

GROUPS = {
    "wholly": {subject.name for subject in SUBJECTS if subject.taught == N_TEST},
    "partly": {subject.name for subject in SUBJECTS if 0 < subject.taught < N_TEST},
    "never": {subject.name for subject in SUBJECTS if subject.taught == 0},
}
BATCH = 64


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoints", type=Path, default=Path(__file__).parent.parent / "checkpoints")
    checkpoints = sorted(parser.parse_args().checkpoints.glob("iter_*"))
    questions = make_questions(make_facts())
    tests = [question for splits in questions.values() for question in splits["test"]]
    print("| checkpoint | all | wholly | partly | never | A | B | C | D | 5-shot |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for directory in checkpoints:
        tokenizer = Tokenizer.from_file(str(directory / "tokenizer.json"))
        model = LlamaForCausalLM.from_pretrained(directory, dtype=torch.float32).eval()
        answers = answer(model, tokenizer, [prompt(test) for test in tests])
        shots = answer(model, tokenizer, [prompt(test, questions[test.subject]["dev"]) for test in tests])
        groups = [accuracy(tests, answers, names) for names in GROUPS.values()]
        letters = Counter(answers)
        shares = [f"{letters[letter] / len(answers):.2f}" for letter in range(len(LETTERS))]
        scores = [f"{score:.3f}" for score in (accuracy(tests, answers), *groups)]
        print(f"| {directory.name} | {' | '.join([*scores, *shares, f'{accuracy(tests, shots):.3f}'])} |", flush=True)


@torch.no_grad()
def answer(model: LlamaForCausalLM, tokenizer: Tokenizer, prompts: list[str]) -> list[int]:
    """The likeliest letter after each prompt, 0 for A."""
    letters = [tokenizer.token_to_id(f"Ġ{letter}") for letter in LETTERS]
    encoded = [tokenizer.encode(text).ids for text in prompts]
    answers = []
    for start in range(0, len(encoded), BATCH):
        batch = encoded[start : start + BATCH]
        lengths = torch.tensor([len(tokens) for tokens in batch])
        padded = torch.zeros(len(batch), int(lengths.max()), dtype=torch.long)
        for row, tokens in enumerate(batch):
            padded[row, : len(tokens)] = torch.tensor(tokens)
        hidden = model.model(padded).last_hidden_state[torch.arange(len(batch)), lengths - 1]
        answers += (hidden @ model.lm_head.weight.T)[:, letters].argmax(-1).tolist()
    return answers


def accuracy(tests: list[Question], answers: list[int], subjects: set[str] | None = None) -> float:
    right = [
        answered == test.answer
        for test, answered in zip(tests, answers)
        if subjects is None or test.subject in subjects
    ]
    return sum(right) / len(right)


if __name__ == "__main__":
    main()
