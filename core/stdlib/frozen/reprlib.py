"""Reprs that stay short."""

import builtins
from _wrapping import update_wrapper

__all__ = ["Repr", "repr", "recursive_repr"]


def recursive_repr(fillvalue="..."):
    def decorate(function):
        shown = set()

        def wrapper(self):
            if id(self) in shown:
                return fillvalue
            shown.add(id(self))
            try:
                return function(self)
            finally:
                shown.discard(id(self))

        return update_wrapper(wrapper, function)

    return decorate


_LIMITS = dict(
    maxlevel=6, maxtuple=6, maxlist=6, maxarray=5, maxdict=4, maxset=6, maxfrozenset=6, maxdeque=6, maxstring=30, maxlong=40, maxother=30,
    fillvalue="...", indent=None,
)
# Of what is shown item by item: the module of the class, how it begins and ends, and how it is shown when it is empty.
_CONTAINERS = {
    "tuple": ("builtins", "(", ")", "()"), "list": ("builtins", "[", "]", "[]"), "set": ("builtins", "{", "}", "set()"),
    "frozenset": ("builtins", "frozenset({", "})", "frozenset()"), "deque": ("collections", "deque([", "])", "deque([])"),
    "array": ("array", "array('{}', [", "])", "array('{}')"),
}
_MODULES = {"dict": "builtins", "str": "builtins", "int": "builtins"} | {name: row[0] for name, row in _CONTAINERS.items()}


class Repr:
    def __init__(self, **limits):
        for name in limits:
            if name not in _LIMITS:
                raise TypeError(f"Repr.__init__() got an unexpected keyword argument '{name}'")
        self.__dict__.update(_LIMITS | limits)

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        cls = type(x)
        name = "_".join(cls.__name__.split())
        method = getattr(self, "repr_" + name, None)
        # A class that only has the name of one of these is not it.
        if method is None or cls.__module__ != _MODULES.get(name, cls.__module__):
            method = self.repr_instance
        return method(x, level)

    def _listed(self, parts, level):
        indent = self.indent
        if indent is None or not parts:
            return ", ".join(parts)
        if isinstance(indent, int):
            if indent < 0:
                raise ValueError(f"Repr.indent cannot be negative int (was {indent!r})")
            indent = " " * indent
        elif not isinstance(indent, str):
            try:
                "" + indent
            except TypeError as cause:
                raise TypeError(f"Repr.indent must be a str, int or None, not {type(indent)}") from cause
        depth = self.maxlevel - level
        line = "\n" + indent * (depth + 1)
        return line + ("," + line).join(parts) + ",\n" + indent * depth

    def _items(self, items, level, limit, show):
        parts = [show(item) for item, _ in zip(items, range(limit))]
        if len(items) > limit:
            parts.append(self.fillvalue)
        return self._listed(parts, level)

    def repr_dict(self, x, level):
        def pair(key):
            return f"{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}"

        if level <= 0 and x:
            return "{" + self.fillvalue + "}"
        return "{" + self._items(_ordered(x), level, self.maxdict, pair) + "}"

    def _ends(self, text, limit, between):
        front = max(0, (limit - 3) // 2)
        return text[:front] + between + text[len(text) - max(0, limit - 3 - front) :]

    def _cut(self, text, limit):
        return self._ends(text, limit, self.fillvalue) if len(text) > limit else text

    def repr_str(self, x, level):
        limit = self.maxstring
        shown = builtins.repr(x[:limit])
        if len(shown) <= limit:
            return shown
        # Only the ends are looked at, however long it is.
        return self._ends(builtins.repr(self._ends(x, limit, "")), limit, self.fillvalue)

    def repr_int(self, x, level):
        try:
            return self._cut(builtins.repr(x), self.maxlong)
        except ValueError:
            from math import log10
            from sys import get_int_max_str_digits

            return (
                f"<{type(x).__name__} instance with roughly {int(log10(abs(x))) + 1} digits "
                f"(limit at {get_int_max_str_digits()}) at 0x{id(x):x}>"
            )

    def repr_instance(self, x, level):
        try:
            return self._cut(builtins.repr(x), self.maxother)
        except Exception:
            return f"<{type(x).__name__} instance at {id(x):#x}>"


def _container(name):
    _, start, end, empty = _CONTAINERS[name]

    def method(self, x, level):
        code = x.typecode if name == "array" else ""
        if not x:
            return empty.format(code)
        if level <= 0:
            shown = self.fillvalue
        else:
            items = _ordered(x) if "set" in name else x
            shown = self._items(items, level, getattr(self, "max" + name), lambda item: self.repr1(item, level - 1))
            if name == "tuple" and len(x) == 1 and self.indent is None:
                shown += ","
        return (start.format(code) if code else start) + shown + end

    method.__name__ = "repr_" + name
    method.__qualname__ = "Repr.repr_" + name
    setattr(Repr, method.__name__, method)


for _name in _CONTAINERS:
    _container(_name)


def _ordered(x):
    try:
        return sorted(x)
    except Exception:
        return [*x]


aRepr = Repr()
repr = aRepr.repr
