"""Positions of a batch: the last ones of each of its texts, and what stands at them."""


def last_positions(lengths, count, device):
    """Of texts of these lengths the last `count` positions; where a text has fewer, its first one again."""
    import torch

    ends = torch.tensor(lengths, device=device)
    return (ends[:, None] + torch.arange(-count, 0, device=device)[None, :]).clamp(min=0)


def pick(values, positions):
    """Of each row of `values` what stands at its positions."""
    import torch

    rows = torch.arange(len(positions), device=positions.device)[:, None]
    return values[rows, positions]
