"""Draws the picture of plot-results in matplotlib: the curve with its interval, and first against last by category."""

import glob
import json
import math
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from matplotlib.ticker import PercentFormatter, StrMethodFormatter

CATEGORIES = ["stem", "humanities", "social_sciences", "other"]
QUANTILE = 1.959964
INK, MUTED, BLUE, GREY, ORANGE = "#1f2933", "#5c6873", "#2563a8", "#a3adb8", "#c05c00"
# The size of plot-results' picture in pixels.
WIDTH, HEIGHT = 2000, 1044


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
                "categories": [
                    (groups[f"mmlu_{name}"]["acc,none"], groups[f"mmlu_{name}"]["sample_len"])
                    for name in CATEGORIES
                ],
            }
        )
    return points


def plain(axes) -> None:
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color("#b8c0c9")
    axes.grid(axis="y", color="#e6e9ed")
    axes.set_axisbelow(True)
    axes.tick_params(length=0, colors=MUTED, labelsize=8)
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0))


def title(axes, text: str, subtitle: str) -> None:
    axes.set_title(text, loc="left", weight="bold", fontsize=12, color=INK, pad=40)
    axes.text(0, 1.04, subtitle, transform=axes.transAxes, fontsize=9, color=MUTED, linespacing=1.4)


def draw_curve(axes, points: list[dict]) -> None:
    steps = [point["step"] for point in points]
    scores = [point["score"] for point in points]
    axes.fill_between(steps, [p["low"] for p in points], [p["high"] for p in points], color=BLUE, alpha=0.18, lw=0)
    axes.axhline(0.25, linestyle=(0, (4, 4)), color=MUTED, lw=1.2)
    axes.text(1.01, 0.25, "chance\n25%", transform=axes.get_yaxis_transform(), va="center", fontsize=8, color=MUTED)
    axes.plot(steps, scores, "-o", color=BLUE, lw=2, ms=4)
    hollow = [point for point in points if point["low"] <= 0.25 <= point["high"]]
    axes.plot([p["step"] for p in hollow], [p["score"] for p in hollow], "o", color=BLUE, mfc="white", ms=4)
    best = max(points, key=lambda point: point["score"])
    axes.plot([best["step"]], [best["score"]], "o", color=ORANGE, ms=8)
    axes.annotate(
        f"best {best['score']:.1%} at step {best['step']:,}",
        (best["step"], best["score"]),
        xytext=(0, 22),
        textcoords="offset points",
        ha="right",
        color=ORANGE,
        weight="bold",
        fontsize=9,
    )
    axes.set_xlim(0)
    axes.xaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    axes.set_xlabel("Training step", fontsize=9, color=MUTED)
    run = f"tiiuae/dense-500m-arch1, {len(points)} checkpoints, 0-shot"
    title(axes, "MMLU accuracy over training", f"{run}\nband: 95% interval; hollow: chance lies within it")


def draw_bars(axes, points: list[dict]) -> None:
    for offset, name, colour, point in [(-0.2, "first", GREY, points[0]), (0.2, "last", BLUE, points[-1])]:
        places = [index + offset for index in range(len(CATEGORIES))]
        heights = [score for score, _ in point["categories"]]
        intervals = [wilson(score, count) for score, count in point["categories"]]
        below = [height - low for height, (low, _) in zip(heights, intervals)]
        above = [high - height for height, (_, high) in zip(heights, intervals)]
        label = f"{name} (step {point['step']:,})"
        drawn = axes.bar(places, heights, width=0.36, color=colour, label=label, yerr=[below, above])
        axes.bar_label(drawn, [f"{100 * height:.1f}" for height in heights], fontsize=8, color=INK)
    axes.axhline(0.25, linestyle=(0, (4, 4)), color=MUTED, lw=1.2)
    axes.set_xticks(range(len(CATEGORIES)), [name.replace("_", "\n") for name in CATEGORIES])
    axes.legend(loc="upper left", bbox_to_anchor=(0, -0.1), frameon=False, fontsize=9)
    title(axes, "First and last checkpoint", "per cent right by category\nwhiskers: 95% interval")


def draw(points: list[dict], output: str) -> None:
    figure, (curve, bars) = plt.subplots(1, 2, figsize=(WIDTH / 144, HEIGHT / 144), dpi=144, width_ratios=[2, 1])
    for axes in (curve, bars):
        plain(axes)
    draw_curve(curve, points)
    draw_bars(bars, points)
    scores = [point["score"] for point in points]
    highest, gain = max(scores), scores[-1] - scores[0]
    figure.text(0.05, 0.05, f"The highest score is {highest:.1%}; chance is 25.0%.", fontsize=10, color=INK)
    statistics = f"lowest {min(scores):.1%}, highest {highest:.1%}, mean {sum(scores) / len(scores):.1%}"
    figure.text(0.05, 0.015, f"{statistics}, first to last {100 * gain:+.1f} points", fontsize=8, color=MUTED)
    figure.tight_layout(rect=(0, 0.09, 1, 1))
    figure.savefig(output)


draw(read_points(sys.argv[1]), sys.argv[2])
