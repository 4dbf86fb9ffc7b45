"""Says as JSON what the processor can do: its fastest float32 matrix multiplication, in operations a second, and whether
it has instructions for bfloat16."""

import json
import time
from pathlib import Path

import torch

SIZE = 2048
ATTEMPTS = 20


def fastest_multiplication() -> float:
    a, b = torch.randn(SIZE, SIZE), torch.randn(SIZE, SIZE)
    seconds = []
    for _ in range(ATTEMPTS):
        start = time.perf_counter()
        torch.mm(a, b)
        seconds.append(time.perf_counter() - start)
    return 2 * SIZE**3 / min(seconds)


def has_bfloat16() -> bool:
    facts = Path("/proc/cpuinfo")
    flags = facts.read_text().split() if facts.exists() else []
    return "avx512_bf16" in flags or "amx_bf16" in flags


print(json.dumps({"operationsPerSecond": fastest_multiplication(), "hasBfloat16": has_bfloat16()}))
