"""What the libraries offer in parts only, put together from them."""

import numpy
import statsmodels
import statsmodels.api
from scipy.optimize import brentq, minimize_scalar
from scipy.stats import binom, bootstrap, kendalltau, norm, pearsonr, spearmanr
from statsmodels.stats.inter_rater import cohens_kappa


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
