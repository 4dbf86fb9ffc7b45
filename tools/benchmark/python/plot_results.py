"""Draws the picture of plot-results in matplotlib: the curve with its interval, and first against last by category."""

import glob
import json
import math
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

CATEGORIES = ["stem", "humanities", "social_sciences", "other"]
QUANTILE = 1.959964


def wilson(score: float, count: int) -> tuple[float, float]:
    square = QUANTILE**2
    centre = (score + square / (2 * count)) / (1 + square / count)
    half = QUANTILE * math.sqrt(score * (1 - score) / count + square / (4 * count**2)) / (1 + square / count)
    return centre - half, centre + half


def read_points(folder: str) -> list[dict]:
    points = []
    for path in sorted(glob.glob(f"{folder}/*/*/results_*.json")):
        with open(path, encoding="utf-8") as file:
            groups = json.load(file)["groups"]
        count = groups["mmlu"]["sample_len"]
        score = groups["mmlu"]["acc,none"]
        low, high = wilson(score, count)
        points.append(
            {
                "step": int(path.split("/")[-3].removeprefix("iter_")),
                "score": score,
                "low": low,
                "high": high,
                "categories": [groups[f"mmlu_{name}"]["acc,none"] for name in CATEGORIES],
            }
        )
    return points


def draw(points: list[dict], output: str) -> None:
    figure, (curve, bars) = plt.subplots(
        1, 2, figsize=(14, 7.7), dpi=144, gridspec_kw={"width_ratios": [2, 1]}
    )
    steps = [point["step"] for point in points]
    scores = [point["score"] for point in points]
    curve.fill_between(steps, [p["low"] for p in points], [p["high"] for p in points], alpha=0.2)
    curve.plot(steps, scores, marker="o", markersize=4)
    curve.axhline(0.25, linestyle="--", color="grey")
    best = max(points, key=lambda point: point["score"])
    curve.plot([best["step"]], [best["score"]], marker="o", markersize=10)
    curve.annotate(f"best {best['score']:.1%} at step {best['step']:,}", (best["step"], best["score"]))
    curve.yaxis.set_major_formatter(matplotlib.ticker.PercentFormatter(1))
    curve.set(xlabel="Training step", title="MMLU accuracy over training")
    for offset, label, point in [(-0.2, "first", points[0]), (0.2, "last", points[-1])]:
        places = [index + offset for index in range(len(CATEGORIES))]
        drawn = bars.bar(places, point["categories"], width=0.4, label=label)
        bars.bar_label(drawn, fmt="{:.1%}")
    bars.axhline(0.25, linestyle="--", color="grey")
    bars.set_xticks(range(len(CATEGORIES)), [name.replace("_", "\n") for name in CATEGORIES])
    bars.yaxis.set_major_formatter(matplotlib.ticker.PercentFormatter(1))
    bars.legend()
    mean = sum(scores) / len(scores)
    figure.text(0.05, 0.02, f"lowest {min(scores):.1%}, highest {max(scores):.1%}, mean {mean:.1%}")
    figure.savefig(output)


draw(read_points(sys.argv[1]), sys.argv[2])
