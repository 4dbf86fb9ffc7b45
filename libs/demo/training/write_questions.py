"""Write the questions into ../questions, as a dataset folder in the form of the Hub's cais/mmlu: python write_questions.py"""

import argparse
from pathlib import Path

import pyarrow
import pyarrow.parquet

from facts import LETTERS, Question, make_facts, make_questions

SPLITS = ("test", "dev")
SCHEMA = pyarrow.schema(
    [
        ("question", pyarrow.string()),
        ("subject", pyarrow.string()),
        ("choices", pyarrow.list_(pyarrow.string())),
        ("answer", pyarrow.int64()),
    ]
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path(__file__).parent.parent / "questions")
    output = parser.parse_args().output
    questions = make_questions(make_facts())
    sizes = {}
    for subject in sorted(questions):
        (output / subject).mkdir(parents=True, exist_ok=True)
        for split, rows in questions[subject].items():
            path = output / subject / f"{split}-00000-of-00001.parquet"
            pyarrow.parquet.write_table(as_table(rows), path)
            sizes[subject, split] = (path.stat().st_size, len(rows))
    (output / "README.md").write_text(card(sizes))


def as_table(rows: list[Question]) -> pyarrow.Table:
    columns = {
        "question": [row.question for row in rows],
        "subject": [row.subject for row in rows],
        "choices": [list(row.choices) for row in rows],
        "answer": [row.answer for row in rows],
    }
    return pyarrow.table(columns, schema=SCHEMA)


def card(sizes: dict[tuple[str, str], tuple[int, int]]) -> str:
    """README.md: its front matter tells `datasets` the configurations, column types and files."""
    subjects = sorted({subject for subject, _ in sizes})
    info = [line for subject in subjects for line in info_lines(subject, sizes)]
    files = [line for subject in subjects for line in file_lines(subject)]
    text = [
        "# Demo questions, not MMLU",
        "",
        "Multiple-choice questions about things that do not exist, under the 57 subject names of MMLU and in the form of",
        "`cais/mmlu`: 16 test questions and 5 solved examples (dev) each. No sentence of MMLU is among them.",
        "",
    ]
    return "\n".join(["---", "license: mit", "language: en", "dataset_info:", *info, "configs:", *files, "---", "", *text])


def info_lines(subject: str, sizes: dict[tuple[str, str], tuple[int, int]]) -> list[str]:
    lines = [
        f"  - config_name: {subject}",
        "    features:",
        "      - name: question",
        "        dtype: string",
        "      - name: subject",
        "        dtype: string",
        "      - name: choices",
        "        sequence: string",
        "      - name: answer",
        "        dtype:",
        "          class_label:",
        "            names:",
        *[f"              '{index}': {letter}" for index, letter in enumerate(LETTERS)],
        "    splits:",
    ]
    for split in SPLITS:
        size, count = sizes[subject, split]
        lines += [f"      - name: {split}", f"        num_bytes: {size}", f"        num_examples: {count}"]
    return lines


def file_lines(subject: str) -> list[str]:
    lines = [f"  - config_name: {subject}", "    data_files:"]
    for split in SPLITS:
        lines += [f"      - split: {split}", f"        path: {subject}/{split}-*"]
    return lines


if __name__ == "__main__":
    main()
