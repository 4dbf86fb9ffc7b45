"""Imports what an evaluation needs and looks the mmlu task up: fails where the installation is broken."""

from lm_eval.models.huggingface import HFLM
from lm_eval.tasks import TaskManager

if not TaskManager().match_tasks(["mmlu"]):
    raise RuntimeError("lm_eval has no task mmlu")
print(f"{HFLM.__name__} can be loaded and the task mmlu is there")
