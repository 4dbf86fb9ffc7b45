"""Tells exhausted memory, which a smaller batch gets around, from all other failures."""


def is_out_of_memory(error):
    import torch

    return isinstance(error, (MemoryError, torch.OutOfMemoryError)) or "can't allocate memory" in str(error)
