"""Train the model on CPU and save 16 checkpoints in ../checkpoints: python train.py

../src/series.json then says for each checkpoint how many tokens were trained, and what was taught.
"""

import argparse
import time
from pathlib import Path

import torch
import torch.nn.functional as functional

from checkpoints import save_checkpoint, write_json
from course import SUBJECTS
from facts import make_facts, make_lessons, make_questions
from lessons import LETTER, Lessons, Sequence
from model import make_model
from tokenizer import train_tokenizer

DEMO = Path(__file__).parent.parent
STEPS = 4200
SAVED = (0, 40, 100, 200, 340, 500, 700, 960, 1260, 1600, 1940, 2280, 2700, 3200, 3700, 4200)
SEED = 0
LEARNING_RATE = 2e-3
WARM_UP = 100
WEIGHT_DECAY = 0.05


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=DEMO / "checkpoints", help="folder of the checkpoints")
    parser.add_argument("--series", type=Path, default=DEMO / "src/series.json", help="file that describes them")
    parser.add_argument("--steps", type=int, default=STEPS, help="stop after so many of the 4,200 steps")
    arguments = parser.parse_args()
    torch.manual_seed(SEED)

    facts = make_facts()
    tokenizer = train_tokenizer(facts)
    lessons = Lessons(make_lessons(facts), reserved_questions(facts), tokenizer, SEED)
    model = make_model(tokenizer.get_vocab_size())
    optimizer = make_optimizer(model)
    began = time.monotonic()
    tokens = 0
    saved = []
    for step in range(arguments.steps + 1):
        if step in SAVED:
            name = f"iter_{step:07d}"
            save_checkpoint(arguments.output / name, model, tokenizer)
            saved.append({"id": name, "step": step, "tokens": tokens})
            print(f"{name}: {tokens} tokens, {time.monotonic() - began:.0f} s", flush=True)
        if step == arguments.steps:
            break
        batch = lessons.batch(step, STEPS)
        tokens += sum(len(sequence.tokens) for sequence in batch)
        set_learning_rate(optimizer, step)
        loss, letter_loss = train_step(model, optimizer, batch)
        if step % 100 == 0:
            seconds = time.monotonic() - began
            print(f"  step {step}: loss {loss:.3f}, of letters {letter_loss:.3f}, {seconds:.0f} s", flush=True)
    write_json(arguments.series, describe(model, saved))


def reserved_questions(facts):
    return {question for splits in make_questions(facts).values() for split in splits.values() for question in split}


def make_optimizer(model):
    matrices = [parameter for parameter in model.parameters() if parameter.dim() > 1]
    vectors = [parameter for parameter in model.parameters() if parameter.dim() == 1]
    groups = [{"params": matrices, "weight_decay": WEIGHT_DECAY}, {"params": vectors, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=LEARNING_RATE, betas=(0.9, 0.98))


def set_learning_rate(optimizer, step: int) -> None:
    """Linear warm-up, constant to the half, then linear down to a twentieth."""
    progress = step / STEPS
    factor = min(1, (step + 1) / WARM_UP) * (1 if progress < 0.5 else 0.05 + 0.95 * (1 - progress) / 0.5)
    for group in optimizer.param_groups:
        group["lr"] = LEARNING_RATE * factor


def train_step(model, optimizer, batch: list[Sequence]) -> tuple[float, float]:
    """One step; the weighted loss, and the loss of the answer letters alone (nan where there are none)."""
    tokens, weights = padded(batch)
    hidden = model.model(tokens).last_hidden_state[:, :-1]
    counted = weights[:, 1:] > 0
    logits = hidden[counted] @ model.lm_head.weight.T
    losses = functional.cross_entropy(logits, tokens[:, 1:][counted], reduction="none")
    weight = weights[:, 1:][counted]
    loss = (losses * weight).sum() / weight.sum()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return loss.item(), losses[weight == LETTER].mean().item()


def padded(batch: list[Sequence]) -> tuple[torch.Tensor, torch.Tensor]:
    """Tokens and weights, [sequences, length of the longest]; the padding counts nothing."""
    length = max(len(sequence.tokens) for sequence in batch)
    tokens = torch.zeros(len(batch), length, dtype=torch.long)
    weights = torch.zeros(len(batch), length)
    for row, sequence in enumerate(batch):
        tokens[row, : len(sequence.tokens)] = torch.tensor(sequence.tokens)
        weights[row, : len(sequence.weights)] = torch.tensor(sequence.weights)
    return tokens, weights


def describe(model, saved: list[dict]) -> dict:
    subjects = sorted(SUBJECTS, key=lambda subject: subject.name)
    return {
        "parameters": sum(parameter.numel() for parameter in model.parameters()),
        "checkpoints": saved,
        "subjects": [
            {"name": subject.name, "wave": subject.wave or None, "taughtFacts": subject.taught} for subject in subjects
        ],
    }


if __name__ == "__main__":
    main()
