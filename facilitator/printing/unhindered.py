"""Make pages without the collector of circles looking on.

Setting a text makes some hundred thousand small objects that hold no circles;
looking for some takes a tenth of the time.  Afterwards they count as old, so
that the next look at young objects does not go through them either.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unhindered() -> Iterator[None]:
    """No collection inside; afterwards all is as it was."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()  # both together only move what there is to the oldest generation
            gc.enable()
