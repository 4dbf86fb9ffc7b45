"""Compares tensors by their bits, so that NaN equals NaN and 0 does not equal -0."""


def same_bits(a, b):
    import torch

    if a.shape != b.shape or a.dtype != b.dtype:
        return False
    integers = {1: torch.int8, 2: torch.int16, 4: torch.int32, 8: torch.int64}[a.element_size()]
    return torch.equal(a.contiguous().view(integers), b.contiguous().view(integers))


def is_telling(values):
    """Whether equal bits say anything: of zeros, or of NaN, every way to compute them makes the same."""
    import torch

    rows = values.reshape(-1, values.shape[-1])
    differs = (rows != rows[:1, :1]).any() and (len(rows) == 1 or (rows != rows[:1]).any())
    return bool(torch.isfinite(values).all() and differs)
