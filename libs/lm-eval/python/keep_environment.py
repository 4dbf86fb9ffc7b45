"""Keeps the description of the machine that lm_eval writes into its results."""

import functools


def keep_environment():
    """Makes torch ask pip, compilers and drivers once what there is: seconds each time.

    To be called before lm_eval is imported, which may take the function for itself.
    """
    from torch.utils import collect_env

    collect_env.get_pretty_env_info = functools.cache(collect_env.get_pretty_env_info)
