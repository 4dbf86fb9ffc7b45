"""Write reference.json: values of SciPy and statsmodels that the tests of this package compare with.

Run: pip install scipy statsmodels && python make_reference.py
"""

import json
import platform
from pathlib import Path

import scipy
import statsmodels
from scipy.optimize import brentq
from scipy.stats import binom, binomtest, norm
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint


def detectable(n, p, alpha, power):
    k = next(k for k in range(int(n * p), n + 2) if binom.sf(k - 1, n, p) <= alpha)
    if k > n:
        return None
    return brentq(lambda q: binom.sf(k - 1, n, q) - power, p, 1, xtol=1e-15, rtol=1e-14) - p


OUTCOMES = [
    (0, 1, 0.25), (1, 1, 0.25), (0, 10, 0.25), (3, 10, 0.25), (10, 10, 0.25), (25, 100, 0.25),
    (31, 100, 0.25), (18, 100, 0.25), (49, 100, 0.5), (60, 100, 0.5), (34, 135, 0.25),
    (3222, 14042, 0.25), (3510, 14042, 0.25), (3511, 14042, 0.25), (3600, 14042, 0.25),
    (3776, 14042, 0.25), (6000, 14042, 0.25), (14042, 14042, 0.25), (5, 12032, 0.1), (1300, 12032, 0.1),
    (250_400, 1_000_000, 0.25), (7, 20, 0.001), (1, 3, 1 / 3),
]
PROPORTIONS = [
    (0, 1), (1, 1), (0, 100), (25, 100), (100, 100), (34, 135), (3222, 14042), (3600, 14042), (14041, 14042),
]
P_VALUES = [
    [0.01, 0.04, 0.03], [0.5], [0.9, 0.8, 0.7], [0.05, 0.05, 0.05, 0.05], [1e-12, 0.2, 1e-3, 0.04, 1.0, 0.0],
]
DETECTABLE = [
    (14042, 0.25, 0.05, 0.8), (14042, 0.25, 0.05 / 27, 0.8), (5700, 0.25, 0.05, 0.9), (100, 0.25, 0.05, 0.8),
    (1838, 0.5, 0.05, 0.8), (4, 0.25, 0.05, 0.8), (1, 0.25, 0.05, 0.8),
]
Z = [0, 1e-9, -1e-9, 0.3, -0.5, 0.67448975, 0.6744898, 1, -1, 1.959963984540054, -3, 5.6568, -5.6569, -8, 8, -20, -37]
Q = [1e-300, 1e-20, 1e-12, 1e-5, 0.001, 0.025, 0.0749, 0.0751, 0.25, 0.5, 0.6, 0.925, 0.95, 0.975, 0.999, 1 - 1e-10]

reference = {
    "versions": {
        "python": platform.python_version(),
        "scipy": scipy.__version__,
        "statsmodels": statsmodels.__version__,
    },
    "normalCdf": [{"z": z, "value": float(norm.cdf(z))} for z in Z],
    "normalQuantile": [{"probability": p, "value": float(norm.ppf(p))} for p in Q],
    "binomial": [
        {
            "successes": k,
            "n": n,
            "probability": p,
            "mass": float(binom.pmf(k, n, p)),
            "greater": float(binomtest(k, n, p, alternative="greater").pvalue),
            "less": float(binomtest(k, n, p, alternative="less").pvalue),
            "twoSided": float(binomtest(k, n, p).pvalue),
        }
        for k, n, p in OUTCOMES
    ],
    "wilson": [
        {"successes": k, "n": n, "confidence": c, "low": float(low), "high": float(high)}
        for k, n in PROPORTIONS
        for c in (0.9, 0.95, 0.99)
        for low, high in [proportion_confint(k, n, alpha=1 - c, method="wilson")]
    ],
    "difference": [
        {"from": {"successes": a, "n": m}, "to": {"successes": b, "n": n}, "low": float(low), "high": float(high)}
        for a, m in PROPORTIONS[2:]
        for b, n in PROPORTIONS[2:]
        for low, high in [confint_proportions_2indep(b, n, a, m, method="newcomb", compare="diff")]
    ],
    "holm": [
        {"pValues": p, "adjusted": [float(q) for q in multipletests(p, method="holm")[1]]} for p in P_VALUES
    ],
    "detectable": [
        {"n": n, "probability": p, "alpha": a, "power": b, "value": detectable(n, p, a, b)}
        for n, p, a, b in DETECTABLE
    ],
}
target = Path(__file__).with_name("reference.json")
target.write_text(json.dumps(reference, indent=2) + "\n", encoding="utf-8")
