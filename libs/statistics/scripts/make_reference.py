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
from scipy.stats import binom, binomtest, bootstrap, norm, poisson_binom, t, ttest_rel
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest

from reference_cases import (
    OUTCOMES,
    PROPORTIONS,
    P_VALUES,
    DETECTABLE,
    Z,
    Q,
    FLIPS,
    PAIRED,
    SIZES,
    GROUPS,
    CLUSTERS,
    TABLES,
    STUDENT,
    SERIES,
)
from reference_formulas import (
    detectable,
    sample_size,
    tango,
    connor,
    mid_p,
    clustered,
    bootstrapped,
    kappa,
    correlations,
    waves,
)

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
