"""Computes accuracy and the continuous metrics of every checkpoint below a folder from its logged samples.

What a person would write with json and numpy: each line is parsed, what is needed is kept in lists, and numpy
computes the metrics of a checkpoint over all its questions. All tasks must have equally many choices.
"""

import json
import os
import sys

import numpy as np

BINS = 15


def read(folder):
    log_likelihoods, golds, lengths, sizes, right = [], [], [], [], []
    for directory, _, names in os.walk(folder):
        for name in names:
            if not name.startswith("samples_"):
                continue
            with open(os.path.join(directory, name), encoding="utf-8") as file:
                for line in file:
                    sample = json.loads(line)
                    log_likelihoods.append([float(ll) for ll, _ in sample["filtered_resps"]])
                    golds.append(int(sample["target"]))
                    texts = [call["arg_1"] for call in sample["arguments"].values()]
                    lengths.append([len(text) - 1 for text in texts])
                    sizes.append([len(text.encode("utf-8")) for text in texts])
                    right.append(sample["acc"])
    return (np.array(each) for each in (log_likelihoods, golds, lengths, sizes, right))


def calibration_error(shares, right):
    confidence = shares.max(axis=1)
    place = np.minimum(BINS - 1, np.floor(confidence * BINS)).astype(int)
    gaps = np.bincount(place, confidence - right, minlength=BINS)
    return np.abs(gaps).sum() / len(right)


def metrics(folder):
    log_likelihoods, golds, lengths, sizes, right = read(folder)
    rows = np.arange(len(golds))
    powers = np.exp(log_likelihoods - log_likelihoods.max(axis=1, keepdims=True))
    shares = powers / powers.sum(axis=1, keepdims=True)
    own = log_likelihoods[rows, golds]
    wrong = log_likelihoods.copy()
    wrong[rows, golds] = -np.inf
    hits = np.zeros_like(shares)
    hits[rows, golds] = 1
    count = log_likelihoods.shape[1]
    return {
        "acc": right.mean(),
        "acc_norm": ((log_likelihoods / lengths).argmax(axis=1) == golds).mean(),
        "norm_correct_prob": shares[rows, golds].mean(),
        "ll_diff": (own - (log_likelihoods.sum(axis=1) - own) / (count - 1)).mean(),
        "margin": (np.exp(own) - np.exp(wrong.max(axis=1))).mean(),
        "brier": ((shares - hits) ** 2).sum(axis=1).mean(),
        "correct_prob": np.exp(own).mean(),
        "bits_per_byte": (-own / np.log(2) / sizes[rows, golds]).mean(),
        "ece": calibration_error(shares, right),
    }


root = sys.argv[1]
found = {name: metrics(os.path.join(root, name)) for name in sorted(os.listdir(root)) if not name.startswith(".")}
print(json.dumps({name: {key: round(float(value), 9) for key, value in each.items()} for name, each in found.items()}))
