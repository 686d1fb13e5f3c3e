"""Annotations: asking for them in each format, and what names that are not known yet stand for."""

import builtins
import enum
import sys
from keyword import iskeyword
from types import BuiltinFunctionType, CellType, FunctionType, GenericAlias, ModuleType

__all__ = [
    "Format", "ForwardRef", "call_annotate_function", "call_evaluate_function", "get_annotate_from_class_namespace", "get_annotations",
    "annotations_to_string", "type_repr",
]


class Format(enum.IntEnum):
    VALUE = 1
    VALUE_WITH_FAKE_GLOBALS = 2
    FORWARDREF = 3
    STRING = 4


_sentinel = object()


class ForwardRef:
    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__globals__ = None
        self.__owner__ = owner
        self.__cell__ = None
        self.__code__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass ForwardRef")

    @property
    def __forward_arg__(self):
        return self.__arg__

    @property
    def __forward_code__(self):
        if self.__code__ is None:
            arg = self.__arg__
            # A starred expression stands in a subscript only.
            try:
                self.__code__ = compile(f"({arg},)[0]" if arg.startswith("*") else arg, "<string>", "eval")
            except SyntaxError:
                raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}") from None
        return self.__code__

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=Format.VALUE):
        if format == Format.STRING:
            return self.__forward_arg__
        if format not in (Format.VALUE, Format.FORWARDREF):
            raise NotImplementedError(format)
        if isinstance(self.__cell__, CellType):
            try:
                return self.__cell__.cell_contents
            except ValueError:
                pass
        if owner is None:
            owner = self.__owner__
        if globals is None and self.__forward_module__ is not None:
            module = self.__forward_module__
            globals = getattr(module if isinstance(module, ModuleType) else sys.modules.get(module), "__dict__", None)
        if globals is None:
            globals = self.__globals__
        if globals is None:
            if isinstance(owner, type):
                module = sys.modules.get(getattr(owner, "__module__", None))
                globals = getattr(module, "__dict__", None)
            elif isinstance(owner, ModuleType):
                globals = owner.__dict__
            elif callable(owner):
                globals = getattr(owner, "__globals__", None)
        if globals is None:
            globals = {}
        if type_params is None and owner is not None:
            type_params = getattr(owner, "__type_params__", None)
        if locals is None:
            locals = dict(vars(owner)) if isinstance(owner, type) else {}
        elif type_params or isinstance(owner, type):
            locals = dict(locals)
        if type_params:
            for param in type_params:
                locals.setdefault(param.__name__, param)
        if isinstance(self.__cell__, dict):
            for name, cell in self.__cell__.items():
                try:
                    locals.setdefault(name, cell.cell_contents)
                except ValueError:
                    pass
        arg = self.__forward_arg__
        if arg.isidentifier() and not iskeyword(arg):
            if arg in locals:
                return locals[arg]
            if arg in globals:
                return globals[arg]
            if hasattr(builtins, arg):
                return getattr(builtins, arg)
            if format == Format.FORWARDREF:
                return self
            raise NameError(f"name '{arg}' is not defined", name=arg)
        code = self.__forward_code__
        if format == Format.VALUE:
            return eval(code, globals, locals)
        try:
            return eval(code, globals, locals)
        except Exception:
            return self

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
            and self.__globals__ is other.__globals__
            and self.__forward_is_class__ == other.__forward_is_class__
            and self.__owner__ == other.__owner__
        )

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__, id(self.__globals__), self.__forward_is_class__))

    def __or__(self, other):
        return _Union[self, other]

    def __ror__(self, other):
        return _Union[other, self]

    def __repr__(self):
        extra = ""
        if self.__forward_module__ is not None:
            extra += f", module={self.__forward_module__!r}"
        if self.__forward_is_class__:
            extra += ", is_class=True"
        if self.__owner__ is not None:
            extra += f", owner={self.__owner__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{extra})"


_Union = type(int | str)

# --- annotations of names that are not defined: run with stand-ins that remember what is done to them -----------------------------

_ATOM, _UNARY, _NONE = 20, 15, 0


class _Stringifier:
    # It becomes a ForwardRef in place once the annotations are made, so it has the same attributes.
    def __init__(self, text, made, level=_ATOM, cell=None):
        self.__arg__ = text
        self.__level__ = level
        self.__made__ = made
        self.__cell__ = cell
        if made is not None:
            made.append(self)

    def __new(self, text, level=_ATOM):
        return _Stringifier(text, self.__made__, level, self.__cell__ if isinstance(self.__cell__, dict) else None)

    def __at(self, level):
        return self.__arg__ if self.__level__ >= level else f"({self.__arg__})"

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
        return self.__arg__

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
        return value.__arg__ if value.__level__ >= level else f"({value.__arg__})"
    return _text_of(value)


def _text_of(value):
    kind = type(value)
    if kind is _Stringifier:
        return value.__arg__
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
        self.made = made
        self.cells = cells

    def __missing__(self, name):
        return _Stringifier(name, self.made, cell=self.cells)


def _run_with(function, owner, known, unknown_cells, made, argument):
    cells = None
    closure = function.__closure__
    if closure:
        names = function.__code__.co_freevars
        cells = dict(zip(names, closure))
        fresh = []
        for name, cell in zip(names, closure):
            if name == "__classdict__":
                try:
                    inner = dict(cell.cell_contents) if unknown_cells else cell.cell_contents
                except ValueError:
                    inner = {}
                cell = CellType(_FakeClassNames(known if not unknown_cells else {}, made) if unknown_cells else inner)
            elif unknown_cells:
                cell = CellType(_Stringifier(name, made, cell=cell))
            else:
                try:
                    cell.cell_contents
                except ValueError:
                    cell = CellType(_Stringifier(name, made, cell=cell))
            fresh.append(cell)
        closure = tuple(fresh)
    copy = FunctionType(
        function.__code__, _FakeNames(known, made, cells), closure=closure, argdefs=function.__defaults__, kwdefaults=function.__kwdefaults__
    )
    return copy(argument)


class _FakeClassNames(_FakeNames):
    pass


def _as_forward_refs(made, function, owner, is_class):
    for one in made:
        text = one.__arg__
        cell = one.__cell__
        one.__dict__.clear()
        one.__class__ = ForwardRef
        one.__init__(text, owner=owner, is_class=is_class)
        one.__globals__ = function.__globals__
        one.__cell__ = cell


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    if format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == Format.STRING:
        found = _run_with(annotate, owner, {}, True, [], Format.VALUE_WITH_FAKE_GLOBALS)
        if _is_evaluate:
            return _text_of(found)
        return {name: value if type(value) is str else _text_of(value) for name, value in found.items()}
    if format == Format.FORWARDREF:
        made = []
        known = {**vars(builtins), **annotate.__globals__}
        found = _run_with(annotate, owner, known, False, made, Format.VALUE_WITH_FAKE_GLOBALS)
        _as_forward_refs(made, annotate, owner, isinstance(owner, type))
        return found
    if format == Format.VALUE:
        raise RuntimeError("annotate function does not support VALUE format")
    raise ValueError(f"Invalid format: {format!r}")


def get_annotate_from_class_namespace(obj):
    try:
        return obj["__annotate__"]
    except KeyError:
        return obj.get("__annotate_func__", None)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=Format.VALUE):
    if eval_str and format != Format.VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")
    if format == Format.VALUE:
        found = _get_dunder_annotations(obj)
        if found is None:
            found = _get_and_call_annotate(obj, format)
    elif format == Format.FORWARDREF:
        try:
            found = _get_dunder_annotations(obj)
        except Exception:
            found = None
        if found is None:
            found = _get_and_call_annotate(obj, format)
        if found is None:
            found = _get_dunder_annotations(obj)
    elif format == Format.STRING:
        found = _get_and_call_annotate(obj, format)
        if found is None:
            found = _get_dunder_annotations(obj)
            if found is not None:
                found = annotations_to_string(found)
    elif format == Format.VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    else:
        raise ValueError(f"Unsupported format {format!r}")
    if found is None:
        if isinstance(obj, (type, ModuleType)) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")
    if not found:
        return {}
    if not eval_str:
        return dict(found)
    if globals is None or locals is None:
        if isinstance(obj, type):
            obj_globals = getattr(sys.modules.get(getattr(obj, "__module__", None)), "__dict__", None)
            obj_locals = dict(vars(obj))
            unwrap = obj
        elif isinstance(obj, ModuleType):
            obj_globals = obj.__dict__
            obj_locals = unwrap = None
        elif callable(obj):
            obj_globals = getattr(obj, "__globals__", None)
            obj_locals = None
            unwrap = obj
        else:
            obj_globals = obj_locals = unwrap = None
        while unwrap is not None and hasattr(unwrap, "__wrapped__"):
            unwrap = unwrap.__wrapped__
            obj_globals = getattr(unwrap, "__globals__", obj_globals)
        if globals is None:
            globals = obj_globals
        if locals is None:
            locals = obj_locals
    params = getattr(obj, "__type_params__", ())
    if params:
        locals = {param.__name__: param for param in params} | (locals or {})
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in found.items()}


def type_repr(value):
    if isinstance(value, (type, FunctionType, BuiltinFunctionType)) and not isinstance(value, GenericAlias):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    return repr(value)


def annotations_to_string(annotations):
    return {n: t if isinstance(t, str) else type_repr(t) for n, t in annotations.items()}


def _get_and_call_annotate(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is None:
        return None
    found = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
    return found


def _get_dunder_annotations(obj):
    if isinstance(obj, type):
        try:
            found = type.__dict__["__annotations__"].__get__(obj)
        except AttributeError:
            return None
    else:
        found = getattr(obj, "__annotations__", None)
        if found is None:
            return None
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return found
