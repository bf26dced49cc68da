"""A Dask cluster that does the work instead of this machine. The one door to Dask.

Its workers need this program in the same version, and must see the project's folder under the same
path: what they make is put into the staging folder there.
"""

import contextlib
from collections.abc import Iterator
from concurrent.futures import Executor

# How long a cluster may take to answer. Seconds.
PATIENCE = 10


class NoCluster(Exception):
    """There is no cluster to work with; the text says why, and what to do."""


@contextlib.contextmanager
def cluster_at(address: str) -> Iterator[Executor]:
    """The cluster whose scheduler has this address, such as tcp://10.0.0.5:8786.

    Raises NoCluster where Dask is not installed, or where nobody answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise NoCluster(
            "Dask is not installed here. To install it, type:   "
            "pip install 'neighbourhood-pages[dask]'"
        ) from None
    try:
        client = Client(address, timeout=PATIENCE)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise NoCluster(
            f"No Dask scheduler answers at {address}: {error}.\n"
            "Its address stands in what `dask scheduler` says when it starts, for example:   "
            "tcp://10.0.0.5:8786"
        ) from None
    with client:
        executor: Executor = client.get_executor()  # type: ignore[no-untyped-call]
        yield executor
