"""Write src/__fixtures__/reference.json: values of SciPy, NumPy and statsmodels that the tests compare with.

Run: pip install scipy statsmodels && python make_reference.py
"""

import json
import math
import platform
from pathlib import Path

import numpy
import scipy
import statsmodels
import statsmodels.api
from scipy.optimize import brentq, minimize_scalar
from scipy.stats import (
    binom, binomtest, bootstrap, kendalltau, norm, pearsonr, poisson_binom, spearmanr, t, ttest_rel,
)
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest


def detectable(n, p, alpha, power):
    k = next(k for k in range(int(n * p), n + 2) if binom.sf(k - 1, n, p) <= alpha)
    if k > n:
        return None
    return brentq(lambda q: binom.sf(k - 1, n, q) - power, p, 1, xtol=1e-15, rtol=1e-14) - p


def sample_size(difference, p, alpha, power):
    """The fewest questions from which on the exact power never falls below the wanted one."""
    z = norm.ppf(1 - alpha) * (p * (1 - p)) ** 0.5
    z += norm.ppf(power) * ((p + difference) * (1 - p - difference)) ** 0.5
    sizes = numpy.arange(1, int(2 * max(z, 0.1) ** 2 / difference**2 + 30 / difference + 100))
    critical = binom.isf(alpha, sizes, p)
    critical -= binom.sf(critical - 1, sizes, p) <= alpha
    enough = binom.sf(critical, sizes, p + difference) >= power
    return int(sizes[~enough][-1]) + 1 if (~enough).any() else 1


def tango(n, gained, lost, confidence):
    """Tango's score interval, its constrained likelihood maximised numerically."""
    z = norm.ppf((1 + confidence) / 2)

    def score(delta):
        low, high = max(0, -delta), min(1, (1 - delta) / 2)

        def misfit(q):
            terms = [(gained, q + delta), (lost, q), (n - gained - lost, 1 - 2 * q - delta)]
            return -sum(k * numpy.log(max(p, 1e-300)) for k, p in terms if k)

        q = minimize_scalar(misfit, bounds=(low, high), method="bounded", options={"xatol": 1e-13}).x
        return (gained - lost - n * delta) / (n * (2 * q + delta * (1 - delta))) ** 0.5

    estimate = (gained - lost) / n
    edge = 1e-9
    return (
        brentq(lambda d: score(d) - z, -1 + edge, estimate - edge, xtol=1e-13),
        brentq(lambda d: score(d) + z, estimate + edge, 1 - edge, xtol=1e-13),
    )


def connor(difference, discordance, alpha, power):
    z = norm.ppf(1 - alpha / 2) * discordance**0.5
    return ((z + norm.ppf(power) * (discordance - difference**2) ** 0.5) / difference) ** 2


def mid_p(gained, lost):
    k, n = min(gained, lost), gained + lost
    return float(2 * binom.cdf(k, n, 0.5) - binom.pmf(k, n, 0.5)) if gained != lost else 1.0


def clustered(clusters):
    scores = numpy.concatenate([[1.0] * k + [0.0] * (n - k) for n, k in clusters])
    groups = numpy.concatenate([[i] * n for i, (n, _) in enumerate(clusters)])
    model = statsmodels.api.OLS(scores, numpy.ones_like(scores))
    fit = model.fit(cov_type="cluster", cov_kwds={"groups": groups, "df_correction": True})
    return float(fit.bse[0])


class Drawn(numpy.random.Generator):
    """Whole numbers as pure-rand's uniformInt draws them from its Mersenne Twister."""

    def __init__(self, seed):
        super().__init__(numpy.random.PCG64(0))
        self.twister = numpy.random.RandomState(seed)

    def integers(self, low, high=None, size=None, **_):
        assert low == 0
        return numpy.array([self.below(high) for _ in range(int(numpy.prod(size)))]).reshape(size)

    def below(self, n):
        while True:
            drawn = int(self.twister.randint(0, 2**32, dtype=numpy.uint32)) ^ 2**31
            if n <= 2 or drawn < 2**32 // n * n:
                return drawn % n


def bootstrapped(values, seed, resamples, confidence):
    result = bootstrap(
        (values,), numpy.mean, n_resamples=resamples, confidence_level=confidence, method="percentile",
        rng=Drawn(seed), vectorized=True,
    )
    low, high = result.confidence_interval
    return {"low": float(low), "high": float(high), "stderr": float(result.standard_error)}


def kappa(table):
    result = cohens_kappa(numpy.array(table))
    return {
        "kappa": float(result.kappa),
        "stderr": float(result.std_kappa),
        "low": float(result.kappa_low),
        "high": float(result.kappa_upp),
        "pValue": float(norm.sf(result.z_value)),
    }


def correlations(x, y, exact):
    tau = kendalltau(x, y, method="exact" if exact else "asymptotic")
    rho = spearmanr(x, y)
    return {
        "x": x,
        "y": y,
        "pearson": float(pearsonr(x, y).statistic),
        "spearman": {"coefficient": float(rho.statistic), "pValue": float(rho.pvalue)},
        "kendall": {"coefficient": float(tau.statistic), "pValue": float(tau.pvalue)},
    }


def waves(n, step, digits=None):
    values = [float(numpy.sin(i * step) + i / n) for i in range(n)]
    return values if digits is None else [round(value, digits) for value in values]


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

FLIPS = [
    (100, 15, 5), (100, 0, 0), (100, 5, 0), (100, 0, 5), (40, 12, 2), (100, 7, 7), (14042, 1500, 1350),
    (14042, 900, 1200), (14042, 3, 1), (10, 4, 6),
]
PAIRED = [(0.02, 0.2, 0.05, 0.8), (0.01, 0.3, 0.05 / 27, 0.9), (0.2, 0.2, 0.05, 0.8), (0.005, 0.05, 0.01, 0.95)]
SIZES = [
    (0.02, 0.25, 0.05, 0.8), (0.1, 0.25, 0.05, 0.8), (0.05, 0.25, 0.05 / 27, 0.9), (0.3, 0.5, 0.01, 0.95),
    (0.5, 0.25, 0.05, 0.5), (0.01, 0.1, 0.05, 0.8), (0.7, 0.25, 0.5, 0.1),
]
GROUPS = [
    (27, [(60, 0.25), (40, 0.1)]), (0, [(60, 0.25), (40, 0.1)]), (100, [(60, 0.25), (40, 0.1)]),
    (12, [(10, 0.25), (10, 0.5), (10, 1 / 3)]), (450, [(800, 0.25), (500, 0.2), (1000, 0.1)]),
    (360, [(800, 0.25), (500, 0.2), (1000, 0.1)]), (700, [(800, 0.25), (500, 0.2), (1000, 0.1)]),
]
CLUSTERS = [
    [(100, 25), (100, 35)], [(100, 26), (135, 40), (152, 30), (171, 60)], [(10, 10), (20, 0), (30, 15)],
    [(50, 20), (50, 20), (50, 20)],
]
TABLES = [
    [[20, 5], [10, 15]],
    [[30, 12, 9, 14], [25, 33, 20, 18], [19, 21, 40, 25], [26, 34, 31, 43]],
    [[0, 0, 0, 0], [1, 2, 0, 1], [0, 1, 0, 0], [99, 97, 100, 98]],
]
STUDENT = [
    (0, 5), (0.1, 1), (-1.5, 3), (2, 10), (2, 14041), (0.5, 14041), (12, 30), (40, 25), (1e-8, 7), (6, 1), (37, 2),
]
SERIES = [
    ([1, 2, 3, 4, 5], [1, 3, 2, 5, 4], True), ([1, 2, 3], [3, 2, 1], True),
    (waves(14, 0.9), waves(14, 1.7), True), (waves(27, 0.9), waves(27, 2.3), True),
    (waves(60, 0.9), waves(60, 2.3), True), (waves(143, 0.9), waves(143, 2.3), False),
    (waves(27, 0.9, 1), waves(27, 1.1, 1), False), ([1, 1, 2, 3, 3, 3], [2, 1, 2, 2, 5, 4], False),
]

reference = {
    "versions": {
        "python": platform.python_version(),
        "numpy": numpy.__version__,
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
reference |= {
    "clopperPearson": [
        {"successes": k, "n": n, "confidence": c, "low": float(low), "high": float(high)}
        for k, n in PROPORTIONS
        for c in (0.9, 0.95, 0.99)
        for low, high in [proportion_confint(k, n, alpha=1 - c, method="beta")]
    ],
    "student": [{"t": x, "degreesOfFreedom": df, "value": float(t.sf(x, df))} for x, df in STUDENT],
    "benjaminiHochberg": [
        {"pValues": p, "adjusted": [float(q) for q in multipletests(p, method="fdr_bh")[1]]} for p in P_VALUES
    ],
    "mcnemar": [
        {
            "n": n,
            "gained": b,
            "lost": c,
            "exact": float(mcnemar([[0, b], [c, 0]], exact=True).pvalue) if b + c else 1.0,
            "midP": mid_p(b, c),
        }
        for n, b, c in FLIPS
    ],
    "pairedDifference": [
        {"n": n, "gained": b, "lost": c, "confidence": level, "low": low, "high": high}
        for n, b, c in FLIPS
        for level in (0.95, 0.99)
        for low, high in [tango(n, b, c, level)]
    ],
    "pairedMean": [
        {
            "from": x,
            "to": y,
            "difference": float(numpy.mean(numpy.subtract(y, x))),
            "pValue": float(result.pvalue),
            "low": float(result.confidence_interval(level).low),
            "high": float(result.confidence_interval(level).high),
            "confidence": level,
        }
        for x, y in [([1, 2, 3, 4], [2, 2, 4, 5]), (waves(30, 0.9), waves(30, 1.1)), (waves(200, 0.9), waves(200, 2.1))]
        for level in (0.95, 0.99)
        for result in [ttest_rel(y, x)]
    ],
    "pairedSampleSize": [
        {"difference": d, "discordance": s, "alpha": a, "power": b, "value": float(connor(d, s, a, b))}
        for d, s, a, b in PAIRED
    ],
    "sampleSize": [
        {"difference": d, "probability": p, "alpha": a, "power": b, "value": sample_size(d, p, a, b)}
        for d, p, a, b in SIZES
    ],
    "poissonBinomial": [
        {
            "successes": k,
            "groups": [{"n": n, "probability": p} for n, p in groups],
            "greater": math.fsum(poisson_binom.pmf(range(k, len(ps) + 1), ps)),
            "less": float(poisson_binom.cdf(k, ps)),
            "mass": float(poisson_binom.pmf(k, ps)),
        }
        for k, groups in GROUPS
        for ps in [numpy.repeat([p for _, p in groups], [n for n, _ in groups])]
    ],
    "proportions": [
        {"from": {"successes": a, "n": m}, "to": {"successes": b, "n": n}, "pValue": float(proportions_ztest([a, b], [m, n])[1])}
        for a, m in PROPORTIONS[2:]
        for b, n in PROPORTIONS[2:]
        if 0 < a + b < m + n
    ],
    "clustered": [
        {"clusters": [{"n": n, "total": k} for n, k in clusters], "value": clustered(clusters)}
        for clusters in CLUSTERS
    ],
    "kappa": [{"table": table, **kappa(table)} for table in TABLES],
    "correlations": [correlations(x, y, exact) for x, y, exact in SERIES],
    "bootstrap": [
        {"values": values, "seed": seed, "resamples": b, "confidence": c, **bootstrapped(values, seed, b, c)}
        for values, seed, b, c in [
            ([1, 0, 0, 1, 1, 0, 0, 0, 1, 0], 0, 1999, 0.95), (waves(30, 0.9), 7, 499, 0.9), ([0.5, 2], 3, 200, 0.8),
        ]
    ],
}
target = Path(__file__).parents[1] / "src" / "__fixtures__" / "reference.json"
target.write_text(json.dumps(reference, indent=2) + "\n", encoding="utf-8")
