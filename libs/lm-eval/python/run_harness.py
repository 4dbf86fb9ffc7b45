"""Runs lm_eval with the arguments given, as `python -m lm_eval` does, but never outlives its parent."""

import gc
import os
import sys

from compile_templates_once import compile_templates_once
from die_with_parent import die_with_parent
from read_includes_once import read_includes_once


def main():
    # The folder of this script must not shadow anything that lm_eval imports.
    sys.path.remove(os.path.dirname(os.path.abspath(__file__)))
    die_with_parent()
    # Thousands of task descriptions are kept: by default the collector walks them again and again.
    gc.set_threshold(200_000, 20, 100)
    sys.argv[0] = "lm_eval"
    from lm_eval.__main__ import cli_evaluate

    read_includes_once()
    compile_templates_once()
    cli_evaluate()


# multiprocessing imports this file again in the children that it spawns.
if __name__ == "__main__":
    main()
