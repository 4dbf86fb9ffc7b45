"""Evaluates several checkpoints with the real lm_eval in one process, so that tasks are loaded once.

    python evaluate_series.py OUTPUT CHECKPOINT...

Each checkpoint's files go to OUTPUT/<name of its folder>, as `lm_eval --log_samples` writes them.
"""

import sys
from pathlib import Path

from lm_eval.evaluator import evaluate
from lm_eval.loggers import EvaluationTracker
from lm_eval.models.huggingface import HFLM
from lm_eval.tasks import TaskManager


def main(output: str, checkpoints: list[str]) -> None:
    loaded = TaskManager().load(["mmlu"])
    for task in loaded["tasks"].values():
        task.set_config("num_fewshot", 0)
        task.set_fewshot_seed(1234)
    for checkpoint in checkpoints:
        tracker = EvaluationTracker(output_path=str(Path(output, Path(checkpoint).name)))
        tracker.general_config_tracker.log_experiment_args(
            model_source="hf",
            model_args={"pretrained": checkpoint},
            system_instruction=None,
            chat_template=None,
            fewshot_as_multiturn=False,
        )
        model = HFLM(pretrained=checkpoint, dtype="float32", device="cpu", batch_size=32)
        results = evaluate(model, loaded, log_samples=True)
        samples = results.pop("samples")
        tracker.save_results_aggregated(results=results, samples=samples)
        for name, lines in samples.items():
            tracker.save_results_samples(task_name=name, samples=lines)


main(sys.argv[1], sys.argv[2:])
