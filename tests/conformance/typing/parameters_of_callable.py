from typing import Any, Callable, Concatenate, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")
for a in None, int, "x", T, P, ..., [None], [int, None], (None,), (), [], list[int], 5, Any, Concatenate[int, P]:
    try:
        print(Callable[a, int], Callable[a, int].__args__, Callable[a, int].__parameters__)
    except TypeError as e:
        print(e)
