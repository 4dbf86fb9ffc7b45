"""Reads every line of the samples files below a folder by json.loads and prints how many, and how many are right."""

import json
import os
import sys

samples = 0
correct = 0
for directory, _, names in os.walk(sys.argv[1]):
    for name in names:
        if not name.startswith("samples_"):
            continue
        with open(os.path.join(directory, name), encoding="utf-8") as file:
            for line in file:
                sample = json.loads(line)
                samples += 1
                correct += int(sample["acc"])
print(json.dumps({"samples": samples, "correct": correct}))
