"""Print what looking at a growing sample several times does to a 95 % statement, and what corrects for it.

Run: pip install numpy scipy && python simulate_looks.py
"""

import numpy as np
from scipy.integrate import simpson
from scipy.optimize import brentq
from scipy.stats import binom, norm

SERIES = 200_000
CHECKPOINTS = 27
CHANCE = 0.25
# MMLU's questions at an eighth, a quarter, a half and all of each subject, rounded up.
QUESTIONS = np.array([1780, 3529, 7032, 14042])
FRACTIONS = np.array([1 / 8, 1 / 4, 1 / 2, 1])

# Of one side. K. K. G. Lan and D. L. DeMets, "Discrete sequential boundaries for clinical trials", Biometrika 70 (1983).
SPENDING = {
    "O'Brien-Fleming": lambda alpha, t: 2 * norm.sf(norm.isf(alpha / 2) / np.sqrt(t)),
    "Pocock": lambda alpha, t: alpha * np.log(1 + (np.e - 1) * t),
}

# Two-sided at 5 %, five equally spaced looks, as the R packages ldbounds and gsDesign print them.
PUBLISHED = {
    "O'Brien-Fleming": [4.8769, 3.3569, 2.6803, 2.2898, 2.0310],
    "Pocock": [2.4380, 2.4268, 2.4101, 2.3966, 2.3859],
}


def main():
    check_published()
    print_bounds()
    print_false_statements()
    print_questions()


def lan_demets(alpha, fractions, spending):
    """Bounds on |z| at each look, half of alpha for each side, by recursive numerical integration (Armitage, 1969)."""
    spent = 2 * spending(alpha / 2, np.asarray(fractions, float))
    bounds, grid, density, before = [], None, None, 0.0
    for t, step in zip(fractions, np.diff([0, *spent])):
        if grid is None:
            bound = norm.isf(step / 2)
        else:
            scale = np.sqrt(t - before)

            def outside(z):
                tails = norm.sf((z * np.sqrt(t) - grid) / scale) + norm.cdf((-z * np.sqrt(t) - grid) / scale)
                return simpson(density * tails, x=grid) - step

            bound = brentq(outside, 0.1, 12)
        bounds.append(bound)
        reach = bound * np.sqrt(t)
        following = np.linspace(-reach, reach, 2001)
        if grid is None:
            density = norm.pdf(following, scale=np.sqrt(t))
        else:
            moves = norm.pdf((following[:, None] - grid[None, :]) / scale) / scale
            density = simpson(moves * density[None, :], x=grid, axis=1)
        grid, before = following, t
    return np.array(bounds)


def equal_shares(alpha, looks):
    return np.full(looks, norm.isf(alpha / 2 / looks))


def check_published():
    for name, known in PUBLISHED.items():
        found = lan_demets(0.05, np.arange(1, 6) / 5, SPENDING[name])
        assert np.allclose(found, known, atol=1e-4), (name, found)
    print("Lan-DeMets bounds agree with the published ones to 4 digits\n")


def print_bounds():
    for alpha in (0.05, 0.05 / CHECKPOINTS):
        print(f"bounds on |z| at 1/8, 1/4, 1/2 and all, alpha {alpha:.5f}")
        for name, spending in SPENDING.items():
            print(f"  {name:16}", lan_demets(alpha, FRACTIONS, spending).round(3))
        print(f"  {'equal shares':16}", equal_shares(alpha, len(FRACTIONS)).round(3), "\n")


def print_false_statements():
    print(f"{SERIES} guessing checkpoints: how often any look excludes {CHANCE}")
    correct = simulate(CHANCE)
    for name, alpha in (
        ("each look at 95 %", 0.05),
        ("equal shares of 5 %", 0.05 / len(QUESTIONS)),
        (f"equal shares of 5 % / {CHECKPOINTS}", 0.05 / len(QUESTIONS) / CHECKPOINTS),
    ):
        rate = decided(correct, alpha).any(axis=1).mean()
        print(f"  {name:26} one checkpoint {rate:7.3%}   any of {CHECKPOINTS} {1 - (1 - rate) ** CHECKPOINTS:7.2%}")
    print()


def print_questions():
    print("share of the questions that decide, mean; in brackets with earlier stages asked again; share undecided")
    alpha = 0.05 / CHECKPOINTS
    asked_again = np.cumsum(QUESTIONS)
    for accuracy in (0.25, 0.26, 0.27, 0.28, 0.30, 0.35, 0.50):
        correct = simulate(accuracy)
        line = f"  accuracy {accuracy:.2f}"
        for name, outside in (
            ("equal shares", decided(correct, alpha / len(QUESTIONS))),
            ("Pocock", beyond(correct, lan_demets(alpha, FRACTIONS, SPENDING["Pocock"]))),
            ("O'Brien-Fleming", beyond(correct, lan_demets(alpha, FRACTIONS, SPENDING["O'Brien-Fleming"]))),
        ):
            ever = outside.any(axis=1)
            last = np.where(ever, outside.argmax(axis=1), len(QUESTIONS) - 1)
            share, again = QUESTIONS[last].mean() / QUESTIONS[-1], asked_again[last].mean() / QUESTIONS[-1]
            line += f"   {name} {share:5.2f} ({again:4.2f}) {1 - ever.mean():6.1%}"
        print(line)


def simulate(accuracy):
    more = np.diff([0, *QUESTIONS])
    return np.cumsum(np.random.default_rng(7).binomial(more, accuracy, (SERIES, len(more))), axis=1)


def decided(correct, alpha):
    """Where the exact (Clopper-Pearson) interval of a look excludes chance."""
    above = binom.sf(correct - 1, QUESTIONS, CHANCE) < alpha / 2
    return above | (binom.cdf(correct, QUESTIONS, CHANCE) < alpha / 2)


def beyond(correct, bounds):
    z = (correct - QUESTIONS * CHANCE) / np.sqrt(QUESTIONS * CHANCE * (1 - CHANCE))
    return np.abs(z) > bounds


if __name__ == "__main__":
    main()
