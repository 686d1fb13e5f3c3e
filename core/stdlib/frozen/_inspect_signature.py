"""How callables can be called: inspect.signature and what goes with it."""

import enum
import functools
import keyword
import types
from annotationlib import Format, ForwardRef, get_annotations
from collections import namedtuple

__name__ = "inspect"


class _empty:
    pass


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = "positional-only"
    POSITIONAL_OR_KEYWORD = "positional or keyword"
    VAR_POSITIONAL = "variadic positional"
    KEYWORD_ONLY = "keyword-only"
    VAR_KEYWORD = "variadic keyword"

    def __new__(cls, description):
        made = int.__new__(cls, len(cls.__members__))
        made._value_ = len(cls.__members__)
        made.description = description
        return made

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if isinstance(annotation, str) and not quote_annotation_strings:
        return annotation
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        module = annotation.__module__
        return annotation.__qualname__ if module in ("builtins", base_module) else f"{module}.{annotation.__qualname__}"
    if isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    return repr(annotation)


class Parameter:
    __slots__ = ("_name", "_kind", "_default", "_annotation")
    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _ParameterKind
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        self._default, self._annotation = default, annotation
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[:1] == "." and name[1:].isdigit():
            # The iterable that a generator expression is called with has no name in the program.
            if self._kind != _POSITIONAL_OR_KEYWORD:
                raise ValueError(f"implicit arguments must be passed as positional or keyword arguments, not {self._kind.description}")
            self._kind = _POSITIONAL_ONLY
            name = f"implicit{name[1:]}"
        if not name.isidentifier() or keyword.iskeyword(name) and self._kind is not _POSITIONAL_ONLY:
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=..., kind=..., annotation=..., default=...):
        return type(self)(self._name if name is ... else name, self._kind if kind is ... else kind,
                          default=self._default if default is ... else default,
                          annotation=self._annotation if annotation is ... else annotation)

    __replace__ = replace

    def _format(self, *, quote_annotation_strings=True):
        text = {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + self._name
        annotated = self._annotation is not _empty
        if annotated:
            text += f": {formatannotation(self._annotation, quote_annotation_strings=quote_annotation_strings)}"
        if self._default is not _empty:
            text += f" = {self._default!r}" if annotated else f"={self._default!r}"
        return text

    __str__ = _format

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        return self is other or (self._key() == other._key() if isinstance(other, Parameter) else NotImplemented)

    def __reduce__(self):
        return type(self), (self._name, self._kind), {"_default": self._default, "_annotation": self._annotation}

    def __setstate__(self, state):
        self._default, self._annotation = state["_default"], state["_annotation"]


class BoundArguments:
    __slots__ = ("arguments", "_signature", "__weakref__")

    def __init__(self, signature, arguments):
        self._signature, self.arguments = signature, arguments

    signature = property(lambda self: self._signature)

    def _split(self):
        # Positional arguments end where the first one is missing; what comes behind is given by name.
        args, kwargs, by_name = [], {}, False
        for name, param in self._signature.parameters.items():
            kind = param.kind
            if kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                by_name = True
            if name not in self.arguments:
                by_name = True
            elif kind is _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            elif not by_name:
                if kind is _VAR_POSITIONAL:
                    args.extend(self.arguments[name])
                else:
                    args.append(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return tuple(args), kwargs

    args = property(lambda self: self._split()[0])
    kwargs = property(lambda self: self._split()[1])

    def apply_defaults(self):
        known, self.arguments = self.arguments, {}
        for name, param in self._signature.parameters.items():
            if name in known:
                value = known[name]
            elif param.default is not _empty:
                value = param.default
            elif param.kind is _VAR_POSITIONAL:
                value = ()
            elif param.kind is _VAR_KEYWORD:
                value = {}
            else:
                continue
            self.arguments[name] = value

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self is other or self._signature == other._signature and self.arguments == other.arguments

    def __setstate__(self, state):
        self._signature, self.arguments = state["_signature"], state["arguments"]

    def __getstate__(self):
        return {"_signature": self._signature, "arguments": self.arguments}

    def __repr__(self):
        return f"<{type(self).__name__} ({', '.join([f'{name}={value!r}' for name, value in self.arguments.items()])})>"


def _check_order(parameters):
    known, last, with_default = {}, _POSITIONAL_ONLY, False
    for param in parameters:
        kind = param.kind
        if kind < last:
            raise ValueError(f"wrong parameter order: {last.description} parameter before {kind.description} parameter")
        if kind == last and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"more than one {kind.description} parameter")
        last = kind
        if kind <= _POSITIONAL_OR_KEYWORD:
            if param.default is not _empty:
                with_default = True
            elif with_default:
                raise ValueError("non-default argument follows default argument")
        if param.name in known:
            raise ValueError(f"duplicate parameter name: {param.name!r}")
        known[param.name] = param
    return known


class Signature:
    __slots__ = ("_return_annotation", "_parameters")
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        parameters = parameters or ()
        self._parameters = types.MappingProxyType(
            _check_order(parameters) if __validate_parameters__ else {param.name: param for param in parameters})
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=Format.VALUE):
        how = {"globals": globals, "locals": locals, "eval_str": eval_str, "format": annotation_format}
        return _signature_of(obj, cls, follow_wrapped, True, how)

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    def replace(self, *, parameters=..., return_annotation=...):
        return type(self)(self._parameters.values() if parameters is ... else parameters,
                          return_annotation=self._return_annotation if return_annotation is ... else return_annotation)

    __replace__ = replace

    def _key(self):
        params = self._parameters.values()
        return (tuple([param for param in params if param.kind is not _KEYWORD_ONLY]),
                {param.name: param for param in params if param.kind is _KEYWORD_ONLY}, self._return_annotation)

    def __hash__(self):
        positional, by_name, returned = self._key()
        return hash((positional, frozenset(by_name.values()), returned))

    def __eq__(self, other):
        return self is other or (self._key() == other._key() if isinstance(other, Signature) else NotImplemented)

    def _bind(self, args, kwargs, partial=False):
        params = [*self._parameters.values()]
        arguments, misplaced, at = {}, [], 0
        for i, value in enumerate(args):
            param = params[at] if at < len(params) else None
            if param is None or param.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                raise TypeError("too many positional arguments")
            at += 1
            if param.kind is _VAR_POSITIONAL:
                arguments[param.name] = tuple(args[i:])
                break
            if param.name in kwargs and param.kind is not _POSITIONAL_ONLY:
                raise TypeError(f"multiple values for argument {param.name!r}")
            arguments[param.name] = value
        else:
            # What follows has to be given by name, be optional, or may be left out.
            while at < len(params) and params[at].kind is not _VAR_POSITIONAL:
                param = params[at]
                missing = param.default is _empty
                if param.name not in kwargs:
                    if missing and not partial and param.kind is not _VAR_KEYWORD:
                        what = " keyword-only" if param.kind is _KEYWORD_ONLY else ""
                        raise TypeError(f"missing a required{what} argument: {param.name!r}")
                    break
                if param.kind is not _POSITIONAL_ONLY:
                    break
                if missing:
                    raise TypeError(f"missing a required positional-only argument: {param.name!r}")
                misplaced.append(param.name)
                at += 1
        rest = None
        for param in params[at:]:
            if param.kind is _VAR_KEYWORD:
                rest = param.name
            elif param.kind is _VAR_POSITIONAL:
                continue
            elif param.name in kwargs:
                arguments[param.name] = kwargs.pop(param.name)
            elif param.default is _empty and not partial:
                raise TypeError(f"missing a required argument: {param.name!r}")
        if kwargs:
            if rest is not None:
                arguments[rest] = kwargs
            elif misplaced:
                raise TypeError(f"got some positional-only arguments passed as keyword arguments: {', '.join(misplaced)!r}")
            else:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
        return BoundArguments(self, arguments)

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def __reduce__(self):
        return type(self), (tuple(self._parameters.values()),), {"_return_annotation": self._return_annotation}

    def __setstate__(self, state):
        self._return_annotation = state["_return_annotation"]

    def __repr__(self):
        return f"<{type(self).__name__} {self}>"

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        shown, last, star = [], None, False
        for param in self._parameters.values():
            kind = param.kind
            if last is _POSITIONAL_ONLY and kind is not last:
                shown.append("/")
            star = star or kind is _VAR_POSITIONAL
            if kind is _KEYWORD_ONLY and not star:
                shown.append("*")
                star = True
            shown.append(param._format(quote_annotation_strings=quote_annotation_strings))
            last = kind
        if last is _POSITIONAL_ONLY:
            shown.append("/")
        text = f"({', '.join(shown)})"
        if max_width is not None and len(text) > max_width:
            text = "(\n    " + ",\n    ".join(shown) + "\n)"
        if self._return_annotation is not _empty:
            text += f" -> {formatannotation(self._return_annotation, quote_annotation_strings=quote_annotation_strings)}"
        return text


def _of_function(function, cls, how):
    code = function.__code__
    names, positional = code.co_varnames, code.co_argcount
    by_name = positional + code.co_kwonlyargcount
    annotations = get_annotations(function, **how)
    defaults, by_name_defaults = function.__defaults__ or (), function.__kwdefaults__ or {}
    first_default = positional - len(defaults)

    def made(name, kind, default=_empty):
        return Parameter(name, kind, default=default, annotation=annotations.get(name, _empty))

    params = []
    for i, name in enumerate(names[:positional]):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        params.append(made(name, kind, defaults[i - first_default] if i >= first_default else _empty))
    if code.co_flags & 4:
        params.append(made(names[by_name], _VAR_POSITIONAL))
    for name in names[positional:by_name]:
        params.append(made(name, _KEYWORD_ONLY, by_name_defaults.get(name, _empty)))
    if code.co_flags & 8:
        params.append(made(names[by_name + bool(code.co_flags & 4)], _VAR_KEYWORD))
    return cls(params, return_annotation=annotations.get("return", _empty), __validate_parameters__=bool(params))


def _without_first(signature):
    params = [*signature.parameters.values()]
    if not params or params[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if params[0].kind is not _VAR_POSITIONAL:
        del params[0]
    return signature.replace(parameters=params)


def _of_partial(signature, partial, extra=()):
    try:
        bound = signature.bind_partial(*extra, *partial.args, **partial.keywords)
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    params, by_name = [], False
    for name, param in signature.parameters.items():
        kind = param.kind
        if name in bound.arguments:
            value = bound.arguments[name]
            if kind is _POSITIONAL_ONLY or kind is _POSITIONAL_OR_KEYWORD and name not in partial.keywords:
                if value is functools.Placeholder:
                    params.append(param.replace(kind=_POSITIONAL_ONLY, default=_empty))
                continue
            if kind is _POSITIONAL_OR_KEYWORD:
                by_name = True
            if kind in (_POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY):
                param = param.replace(default=value)
        if by_name and kind is _POSITIONAL_OR_KEYWORD:
            param = param.replace(kind=_KEYWORD_ONLY)
        if not by_name or kind is not _VAR_POSITIONAL:
            params.append(param)
    return signature.replace(parameters=params)


def _is_native(function):
    return isinstance(function, (types.BuiltinFunctionType, types.WrapperDescriptorType, types.MethodWrapperType, types.MethodDescriptorType,
                                 types.ClassMethodDescriptorType))


def _from_class(cls, name):
    # What a class written in Python has under that name, as it is called from the class.
    from inspect import getattr_static

    found = getattr_static(cls, name, None)
    if found is None or _is_native(found) or isinstance(found, staticmethod) and _is_native(found.__func__):
        return None
    return found


def _signature_of(obj, cls, follow_wrapped, skip_bound, how):
    def of(other):
        return _signature_of(other, cls, follow_wrapped, skip_bound, how)

    def of_method(found, name, owner):
        if isinstance(found, staticmethod):
            signature = of(found.__func__)
            return _without_first(signature) if name == "__new__" and skip_bound else signature
        if isinstance(found, classmethod):
            found = found.__get__(None, owner)
            return of(found)
        if not isinstance(found, types.FunctionType) and hasattr(type(found), "__get__") and not isinstance(found, (type, functools.partial)):
            return of(found.__get__(obj, owner))
        if isinstance(found, type):
            return of(found)
        return _without_first(of(found)) if skip_bound else of(found)

    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        signature = of(obj.__func__)
        return _without_first(signature) if skip_bound else signature
    if follow_wrapped:
        from inspect import unwrap

        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return of(obj)
    given = getattr(obj, "__signature__", None)
    if given is not None:
        if not isinstance(given, Signature):
            raise TypeError(f"unexpected object {given!r} in __signature__ attribute")
        return given
    partialmethod = getattr(obj, "__partialmethod__", None)
    if isinstance(partialmethod, functools.partialmethod):
        signature = _of_partial(of(partialmethod.func), partialmethod, (functools.Placeholder,))
        first = [*of(partialmethod.func).parameters.values()][0]
        rest = [*signature.parameters.values()]
        if first.kind is not _VAR_POSITIONAL:
            rest[:1] = [first]
        return signature.replace(parameters=rest)
    if isinstance(obj, types.FunctionType):
        return _of_function(obj, cls, how)
    if _is_native(obj):
        raise ValueError(f"no signature found for builtin {obj!r}")
    if isinstance(obj, functools.partial):
        return _of_partial(of(obj.func), obj)
    if isinstance(obj, type):
        call = _from_class(type(obj), "__call__")
        if call is not None:
            return of_method(call, "__call__", type(obj))
        for base in obj.__mro__:
            for name in ("__new__", "__init__"):
                found = _from_class(obj, name) if name in base.__dict__ else None
                if found is not None:
                    return of_method(found, name, obj)
        if type in obj.__mro__ or obj.__init__ is not object.__init__ or obj.__new__ is not object.__new__:
            raise ValueError(f"no signature found for builtin type {obj!r}")
        return cls()
    call = _from_class(type(obj), "__call__")
    if call is None:
        raise ValueError(f"callable {obj!r} is not supported by signature")
    return of_method(call, "__call__", type(obj))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=Format.VALUE):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str,
                                   annotation_format=annotation_format)


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")


def getfullargspec(func):
    try:
        found = _signature_of(func, Signature, False, False, {})
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, by_name, by_name_defaults, stars, annotations = [], [], [], {}, [None, None], {}
    if found.return_annotation is not _empty:
        annotations["return"] = found.return_annotation
    for name, param in found.parameters.items():
        if param.kind <= _POSITIONAL_OR_KEYWORD:
            args.append(name)
            if param.default is not _empty:
                defaults.append(param.default)
        elif param.kind is _KEYWORD_ONLY:
            by_name.append(name)
            if param.default is not _empty:
                by_name_defaults[name] = param.default
        else:
            stars[param.kind is _VAR_KEYWORD] = name
        if param.annotation is not _empty:
            annotations[name] = param.annotation
    return FullArgSpec(args, *stars, tuple(defaults) or None, by_name, by_name_defaults or None, annotations)
