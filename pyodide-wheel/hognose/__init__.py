"""A Python interpreter inside a sandbox: run untrusted Python, with limits, from Python.

>>> import hognose
>>> hognose.run("1 + 2 * 3")
7
>>> program = hognose.Program("x + y", inputs=["x", "y"])
>>> program.run(inputs={"x": 10, "y": 20})
30

Nothing is reachable from inside but what is passed in: values as ``inputs``, callables as ``functions``.
"""

from ._errors import Error, HostError, LimitError, PythonError, PythonSyntaxError
from ._hognose import version as _version
from ._program import Complete, HostCall, Program, Result, Session, run
from ._types import GuestObject, Limits, Opaque, Usage

__version__: str = _version()

__all__ = [
    "Complete",
    "Error",
    "GuestObject",
    "HostCall",
    "HostError",
    "LimitError",
    "Limits",
    "Opaque",
    "Program",
    "PythonError",
    "PythonSyntaxError",
    "Result",
    "Session",
    "Usage",
    "__version__",
    "run",
]
