"""Asks lm_eval itself what a model with known log-likelihoods scores: its samples file and its metrics.

    /path/to/venv/bin/python libs/curves/scripts/make_metric_reference.py

The questions are invented; made with lm_eval 0.4.12. What lm_eval has no metric for, numpy computes.
"""

import json
import math
import random
import tempfile
from pathlib import Path

import numpy as np
from lm_eval import simple_evaluate
from lm_eval.api.metrics import bits_per_byte
from lm_eval.api.model import LM
from lm_eval.loggers import EvaluationTracker

FIXTURES = Path(__file__).parents[1] / "src" / "metrics" / "__fixtures__"
CHOICES = [
    ["red", "a deep and rather unusual green", "né", "𝒙 = 中文"],
    ['the "first"', "both \\ and /", "a line\nbreak", "none"],
    ["a", "bb", "ccc", "dddd"],
    ["twelve", "zwölf", "十二", "XII"],
]


class Fixed(LM):
    """Gives each request a log-likelihood of its own, longer texts lower ones."""

    def loglikelihood(self, requests):
        draw = random.Random(6)
        return [(-draw.uniform(0.2, 0.9) * (1 + len(request.args[1])), False) for request in requests]

    def loglikelihood_rolling(self, requests):
        raise NotImplementedError

    def generate_until(self, requests):
        raise NotImplementedError


def documents():
    for index in range(24):
        yield {
            "question": f"Question {index} about \"colours\", numbers and é?",
            "choices": CHOICES[index % len(CHOICES)],
            "answer": index * 7 % 4,
        }


def evaluate(folder):
    data = folder / "test.json"
    data.write_text("\n".join(json.dumps(doc) for doc in documents()), encoding="utf-8")
    task = {
        "task": "invented",
        "dataset_path": "json",
        "dataset_kwargs": {"data_files": {"test": str(data)}},
        "test_split": "test",
        "output_type": "multiple_choice",
        "doc_to_text": "Question: {{question}}\nAnswer:",
        "doc_to_choice": "choices",
        "doc_to_target": "answer",
        "metric_list": [{"metric": name} for name in ("acc", "acc_norm", "brier_score")],
    }
    tracker = EvaluationTracker(output_path=str(folder / "out"))
    found = simple_evaluate(Fixed(), tasks=[task], log_samples=True, bootstrap_iters=0, evaluation_tracker=tracker)
    tracker.general_config_tracker.model_name_sanitized = "fixed"
    tracker.save_results_aggregated(results={"results": found["results"]}, samples=None)
    tracker.save_results_samples(task_name="invented", samples=found["samples"]["invented"])
    return found, next(folder.glob("out/**/samples_*.jsonl")).read_text(encoding="utf-8")


def calibration_error(rows, bins=15):
    confidences = np.array([np.exp(lls - lls.max()).max() / np.exp(lls - lls.max()).sum() for lls, _ in rows])
    right = np.array([float(lls.argmax() == gold) for lls, gold in rows])
    place = np.minimum(bins - 1, np.floor(confidences * bins))
    return sum(
        abs(confidences[place == each].mean() - right[place == each].mean()) * (place == each).mean()
        for each in range(bins)
        if (place == each).any()
    )


def main():
    with tempfile.TemporaryDirectory() as folder:
        found, samples = evaluate(Path(folder))
    logged = [json.loads(line) for line in samples.splitlines()]
    rows, bits, own = [], [], []
    for sample in logged:
        lls = np.array([float(ll) for ll, _ in sample["filtered_resps"]])
        gold = int(sample["target"])
        rows.append((lls, gold))
        own.append(math.exp(lls[gold]))
        text = sample["arguments"][f"gen_args_{gold}"]["arg_1"]
        bits.append(bits_per_byte([(lls[gold], len(text.encode("utf-8")))]))
    scores = found["results"]["invented"]
    shares = [np.exp(lls) / np.exp(lls).sum() for lls, _ in rows]
    reference = {
        "acc": scores["acc,none"],
        "acc_norm": scores["acc_norm,none"],
        "brier": scores["brier_score,none"],
        "bits_per_byte": float(np.mean(bits)),
        "norm_correct_prob": float(np.mean([share[gold] for share, (_, gold) in zip(shares, rows)])),
        "correct_prob": float(np.mean(own)),
        "margin": float(np.mean([np.exp(lls[gold]) - np.exp(np.delete(lls, gold)).max() for lls, gold in rows])),
        "ll_diff": float(np.mean([lls[gold] - np.delete(lls, gold).mean() for lls, gold in rows])),
        "ece": float(calibration_error(rows)),
    }
    FIXTURES.mkdir(exist_ok=True)
    (FIXTURES / "samples_invented.jsonl").write_text(samples, encoding="utf-8")
    (FIXTURES / "reference.json").write_text(json.dumps(reference, indent=2) + "\n", encoding="utf-8")


main()
