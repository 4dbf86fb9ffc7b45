"""Compares tensors by their bits, so that NaN equals NaN and 0 does not equal -0."""


def same_bits(a, b):
    import torch

    if a.shape != b.shape or a.dtype != b.dtype:
        return False
    integers = {1: torch.int8, 2: torch.int16, 4: torch.int32, 8: torch.int64}[a.element_size()]
    return torch.equal(a.contiguous().view(integers), b.contiguous().view(integers))
