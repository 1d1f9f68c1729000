"""Runs of pages in; the garbage collector kept from what stays as long as the process does, out.

Streamlit runs a full collection after each run of a page: 60 ms of processor time over the modules
and frames of a small corpus, none of which is ever garbage. To collect it all takes 200 ms, to set
apart what is there takes none.
"""

import gc
from itertools import count

_runs = count(1)
_BETWEEN = 25  #: runs; what a page brings in at its first, and the slices kept, add up meanwhile
_ANEW = 500  #: runs until what was set apart is looked through, as some of it is garbage by now


def after_a_run() -> None:
    """Set apart now and then what has come since."""
    run = next(_runs)
    if run % _ANEW == 0:
        anew()
    elif run % _BETWEEN == 0:
        gc.freeze()


def anew() -> None:
    """Set apart what there is; what was set apart for an older version may be garbage by now."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
