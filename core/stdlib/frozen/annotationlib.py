"""Annotations: asking for them in each format, and what names that are not known yet stand for."""

import builtins
import sys
from _types import CellType, FunctionType, ModuleType
from _typing import Union, type_repr

__all__ = [
    "Format", "ForwardRef", "call_annotate_function", "call_evaluate_function", "get_annotate_from_class_namespace", "get_annotations",
    "annotations_to_string", "type_repr",
]

# The formats as numbers; Format is made of them when it is first asked for.
_VALUE, _FAKE, _REFERENCES, _STRING = 1, 2, 3, 4


def __getattr__(name):
    if name != "Format":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from enum import IntEnum

    names = {"VALUE": _VALUE, "VALUE_WITH_FAKE_GLOBALS": _FAKE, "FORWARDREF": _REFERENCES, "STRING": _STRING}
    made = globals()[name] = IntEnum(name, names, module="annotationlib")
    return made


def _globals_of(owner):
    if isinstance(owner, type):
        return getattr(sys.modules.get(owner.__module__), "__dict__", None)
    if isinstance(owner, ModuleType):
        return owner.__dict__
    return getattr(owner, "__globals__", None) if callable(owner) else None


class ForwardRef:
    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self._text = self.__forward_arg__ = arg
        self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class
        self.__forward_module__, self.__owner__ = module, owner
        self._globals = self._cell = self._code = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass ForwardRef")

    @property
    def __forward_code__(self):
        if self._code is None:
            text = self._text
            # A starred expression stands in a subscript only.
            try:
                self._code = compile(f"({text},)[0]" if text[:1] == "*" else text, "<string>", "eval")
            except SyntaxError:
                raise SyntaxError(f"Forward reference must be an expression -- got {text!r}") from None
        return self._code

    def _outer_names(self, owner):
        module = self.__forward_module__
        if module is not None:
            found = getattr(module if isinstance(module, ModuleType) else sys.modules.get(module), "__dict__", None)
            if found is not None:
                return found
        found = _globals_of(owner) if self._globals is None else self._globals
        return {} if found is None else found

    def _inner_names(self, locals, type_params, owner):
        # What is given or stands in the class, then type parameters, then the variables of functions around.
        names = {**(vars(owner) if locals is None and isinstance(owner, type) else locals or {})}
        for param in type_params or ():
            names.setdefault(param.__name__, param)
        for name, cell in self._cell.items() if isinstance(self._cell, dict) else ():
            try:
                names.setdefault(name, cell.cell_contents)
            except ValueError:
                # It has no value yet.
                pass
        return names

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=_VALUE):
        text = self._text
        if format == _STRING:
            return text
        if format not in (_VALUE, _REFERENCES):
            raise NotImplementedError(format)
        if isinstance(self._cell, CellType):
            try:
                return self._cell.cell_contents
            except ValueError:
                pass
        owner = self.__owner__ if owner is None else owner
        globals = self._outer_names(owner) if globals is None else globals
        type_params = getattr(owner, "__type_params__", None) if type_params is None else type_params
        # A mapping that is given is used as it is, unless something is to be added.
        added = type_params or isinstance(owner, type) or isinstance(self._cell, dict)
        names = self._inner_names(locals, type_params, owner) if locals is None or added else locals
        if text.isidentifier() and text not in ("None", "True", "False"):
            for space in names, globals, vars(builtins):
                if text in space:
                    return space[text]
            if format == _REFERENCES:
                return self
        code = self.__forward_code__
        if text.isidentifier() and text not in ("None", "True", "False"):
            raise NameError(f"name '{text}' is not defined", name=text)
        try:
            return eval(code, globals, names)
        except Exception:
            if format == _VALUE:
                raise
            return self

    def _key(self):
        return self._text, self.__forward_module__, id(self._globals), self.__forward_is_class__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self._key() == other._key() and self.__owner__ == other.__owner__

    def __hash__(self):
        return hash(self._key())

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        parts = [repr(self._text)]
        if self.__forward_module__ is not None:
            parts.append(f"module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            parts.append("is_class=True")
        if self.__owner__ is not None:
            parts.append(f"owner={self.__owner__!r}")
        return f"ForwardRef({', '.join(parts)})"


# --- annotations of names that are not defined: run with stand-ins that remember what is done to them -----------------------------

_ATOM, _UNARY, _NONE = 20, 15, 0


class _Stringifier:
    # It becomes a ForwardRef in place once the annotations are made, so it has the same attributes.
    def __init__(self, text, made, level=_ATOM, cell=None):
        self.__text__ = text
        self.__level__ = level
        self.__made__ = made
        self.__cell__ = cell
        if made is not None:
            made.append(self)

    def __new(self, text, level=_ATOM):
        return _Stringifier(text, self.__made__, level, self.__cell__ if isinstance(self.__cell__, dict) else None)

    def __at(self, level):
        return self.__text__ if self.__level__ >= level else f"({self.__text__})"

    def __hash__(self):
        return id(self)

    def __getitem__(self, other):
        return self.__new(f"{self.__at(_ATOM)}[{_subscript_text(other)}]")

    def __getattr__(self, attr):
        if attr[:2] == "__" and attr[-2:] == "__":
            raise AttributeError(attr)
        return self.__new(f"{self.__at(_ATOM)}.{attr}")

    def __call__(self, *args, **kwargs):
        parts = [_text_of(arg) for arg in args] + [f"{name}={_text_of(arg)}" for name, arg in kwargs.items()]
        return self.__new(f"{self.__at(_ATOM)}({', '.join(parts)})")

    def __iter__(self):
        yield self.__new(f"*{self.__at(_ATOM)}")

    def __repr__(self):
        return self.__text__

    def __format__(self, format_spec):
        raise TypeError("Cannot stringify annotation containing string formatting")


def _add_operators():
    def binary(symbol, level):
        def plain(self, other):
            return _Stringifier(f"{_at(self, level)} {symbol} {_at(other, level + 1)}", self.__made__, level)

        def swapped(self, other):
            return _Stringifier(f"{_at(other, level)} {symbol} {_at(self, level + 1)}", self.__made__, level)

        return plain, swapped

    for name, symbol, level in (
        ("or", "|", 7), ("xor", "^", 8), ("and", "&", 9), ("lshift", "<<", 10), ("rshift", ">>", 10), ("add", "+", 11), ("sub", "-", 11),
        ("mul", "*", 12), ("matmul", "@", 12), ("truediv", "/", 12), ("floordiv", "//", 12), ("mod", "%", 12), ("pow", "**", 16),
    ):
        plain, swapped = binary(symbol, level)
        setattr(_Stringifier, f"__{name}__", plain)
        setattr(_Stringifier, f"__r{name}__", swapped)
    for name, symbol in (("eq", "=="), ("ne", "!="), ("lt", "<"), ("le", "<="), ("gt", ">"), ("ge", ">=")):
        setattr(_Stringifier, f"__{name}__", binary(symbol, 6)[0])
    for name, symbol in (("neg", "-"), ("pos", "+"), ("invert", "~")):
        setattr(_Stringifier, f"__{name}__", lambda self, symbol=symbol: _Stringifier(symbol + _at(self, _UNARY), self.__made__, _UNARY))


def _at(value, level):
    if type(value) is _Stringifier:
        return value.__text__ if value.__level__ >= level else f"({value.__text__})"
    return _text_of(value)


def _text_of(value):
    kind = type(value)
    if kind is _Stringifier:
        return value.__text__
    if kind is list:
        return "[" + ", ".join([_text_of(one) for one in value]) + "]"
    if kind is tuple:
        return "(" + ", ".join([_text_of(one) for one in value]) + (",)" if len(value) == 1 else ")")
    if kind is dict:
        return "{" + ", ".join([f"{_text_of(k)}: {_text_of(v)}" for k, v in value.items()]) + "}"
    if kind is set:
        return "{" + ", ".join([_text_of(one) for one in value]) + "}"
    if kind is slice:
        parts = ["" if one is None else _text_of(one) for one in (value.start, value.stop)]
        return ":".join(parts) + ("" if value.step is None else ":" + _text_of(value.step))
    return type_repr(value)


def _subscript_text(value):
    if type(value) is tuple and value:
        return ", ".join([_text_of(one) for one in value]) + ("," if len(value) == 1 else "")
    return _text_of(value)


_add_operators()


class _FakeNames(dict):
    # The globals of an annotate function that is run for its names. Names that are missing become stand-ins.
    def __init__(self, known, made, cells=None):
        super().__init__(known)
        self.made, self.cells = made, cells

    def __missing__(self, name):
        return _Stringifier(name, self.made, cell=self.cells)


def _run(function, known, made, all_unknown):
    # Calls an annotate function with stand-ins for the names that are not known, or for all names. `made` gets the stand-ins.
    named = dict(zip(function.__code__.co_freevars, function.__closure__ or ()))
    cells = []
    for name, cell in named.items():
        try:
            value = cell.cell_contents
        except ValueError:
            value = _run
        if name == "__classdict__":
            cell = CellType(_FakeNames({}, made) if all_unknown else {} if value is _run else value)
        elif all_unknown or value is _run:
            cell = CellType(_Stringifier(name, made, cell=cell))
        cells.append(cell)
    fake = FunctionType(
        function.__code__, _FakeNames(known, made, named or None), closure=tuple(cells) if named else None, argdefs=function.__defaults__,
        kwdefaults=function.__kwdefaults__,
    )
    return fake(_FAKE)


def _to_references(made, function, owner):
    for one in made:
        text, cell = one.__text__, one.__cell__
        one.__dict__.clear()
        one.__class__ = ForwardRef
        one.__init__(text, owner=owner, is_class=isinstance(owner, type))
        one._globals, one._cell = function.__globals__, cell


# --- asking -----------------------------------------------------------------------------------------------------------------------------


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    if format == _FAKE:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        if format == _VALUE:
            raise RuntimeError("annotate function does not support VALUE format")
    if format not in (_STRING, _REFERENCES):
        raise ValueError(f"Invalid format: {format!r}")
    made = []
    try:
        if format == _REFERENCES:
            found = _run(annotate, {**vars(builtins), **annotate.__globals__}, made, False)
            _to_references(made, annotate, owner)
            return found
        # A function that was written by hand raises this for a format that it does not know.
        found = _run(annotate, {"NotImplementedError": NotImplementedError}, made, True)
    except NotImplementedError:
        found = annotate(_VALUE)
        if format == _REFERENCES:
            return found
    if _is_evaluate:
        return _text_of(found)
    return {name: value if type(value) is str else _text_of(value) for name, value in found.items()}


def get_annotate_from_class_namespace(obj):
    return obj["__annotate__"] if "__annotate__" in obj else obj.get("__annotate_func__")


def annotations_to_string(annotations):
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}


def _called(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
    return found


def _stored(obj):
    if isinstance(obj, type):
        try:
            found = type.__dict__["__annotations__"].__get__(obj)
        except AttributeError:
            return None
    else:
        found = getattr(obj, "__annotations__", None)
        # Those of a class are not those of its instances.
        if any([found is base.__dict__.get("__annotations__", obj) for base in type(obj).__mro__]):
            return None
    if found is not None and not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=_VALUE):
    if eval_str and format != _VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == _FAKE:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    if format not in (_VALUE, _REFERENCES, _STRING):
        raise ValueError(f"Unsupported format {format!r}")
    found = None
    if format != _STRING:
        try:
            found = _stored(obj)
        except Exception:
            # Names that are not defined: they are asked for in another way.
            if format == _VALUE:
                raise
    if found is None:
        found = _called(obj, format)
    if found is None and format != _VALUE:
        found = _stored(obj)
        if found is not None and format == _STRING:
            found = annotations_to_string(found)
    if found is None and not isinstance(obj, (type, ModuleType)) and not callable(obj):
        raise TypeError(f"{obj!r} does not have annotations")
    if not found or not eval_str:
        return dict(found or ())
    inner = obj
    while hasattr(inner, "__wrapped__"):
        inner = inner.__wrapped__
    if globals is None:
        globals = _globals_of(inner)
    if locals is None and isinstance(obj, type):
        locals = dict(vars(obj))
    params = getattr(obj, "__type_params__", ())
    if params:
        locals = {param.__name__: param for param in params} | (locals or {})
    return {name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in found.items()}
