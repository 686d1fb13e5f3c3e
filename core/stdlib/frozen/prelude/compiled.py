# What compiled code calls by name: match statements, except*, template strings, type parameters, the prompt.


def displayhook(value):
    import sys
    sys.displayhook(value)


def template(strings, interpolations):
    from string.templatelib import Template
    parts = [strings[0]]
    for i, one in enumerate(interpolations):
        parts.append(one)
        parts.append(strings[i + 1])
    return Template(*parts)


def interpolation(value, expression, conversion, format_spec):
    from string.templatelib import Interpolation
    return Interpolation(value, expression, conversion, format_spec)


def match_sequence_check(subject):
    return _is_pattern_sequence(subject)


def match_mapping_check(subject):
    return _is_pattern_mapping(subject)


def match_keys(subject, keys):
    seen = set()
    missing = [None]
    values = []
    get = subject.get
    for key in keys:
        if key in seen:
            raise ValueError(f"mapping pattern checks duplicate key ({key!r})")
        seen.add(key)
        value = get(key, missing)
        if value is missing:
            return None
        values.append(value)
    return tuple(values)


def match_rest(subject, keys):
    rest = {}
    rest.update(subject)
    for key in keys:
        del rest[key]
    return rest


def match_class(subject, cls, count, names):
    if not _isinstance(cls, type):
        raise TypeError("called match pattern must be a class")
    if not isinstance(subject, cls):
        return None
    values = []
    seen = set()
    if count:
        matches_itself = False
        try:
            positions = cls.__match_args__
        except AttributeError:
            positions = ()
            matches_itself = issubclass(
                cls, (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple)
            )
        else:
            if type(positions) is not tuple:
                raise TypeError(
                    f"{cls.__name__}.__match_args__ must be a tuple (got {_type_name(positions)})"
                )
        allowed = 1 if matches_itself else len(positions)
        if allowed < count:
            plural = "" if allowed == 1 else "s"
            raise TypeError(
                f"{cls.__name__}() accepts {allowed} positional sub-pattern{plural} ({count} given)"
            )
        if matches_itself:
            values.append(subject)
        else:
            for name in positions[:count]:
                if type(name) is not str:
                    raise TypeError(f"__match_args__ elements must be strings (got {_type_name(name)})")
                if name in seen:
                    raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
                seen.add(name)
                try:
                    values.append(getattr(subject, name))
                except AttributeError:
                    return None
    for name in names:
        if name in seen:
            raise TypeError(f"{cls.__name__}() got multiple sub-patterns for attribute {name!r}")
        seen.add(name)
        try:
            values.append(getattr(subject, name))
        except AttributeError:
            return None
    return tuple(values)


def split_exception_group(exception, kinds):
    for kind in kinds if type(kinds) is tuple else (kinds,):
        if not _isinstance(kind, type) or not issubclass(kind, BaseException):
            raise TypeError("catching classes that do not inherit from BaseException is not allowed")
        if issubclass(kind, BaseExceptionGroup):
            raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
    if exception is None:
        return None, None
    if issubclass(type(exception), kinds):
        if not _isinstance(exception, BaseExceptionGroup):
            traceback = exception.__traceback__
            exception = BaseExceptionGroup("", (exception,))
            if traceback is not None:
                exception.__traceback__ = type(traceback)(None, traceback.tb_frame, traceback.tb_lasti, traceback.tb_lineno)
        return exception, None
    if _isinstance(exception, BaseExceptionGroup):
        return exception.split(kinds)
    return None, exception


def prepare_reraise_star(original, raised, rest):
    if rest is not None:
        raised.append(rest)
    if not raised:
        return None
    if not _isinstance(original, BaseExceptionGroup):
        # A plain exception was wrapped for the clauses: at most one thing came out.
        return raised[0]
    fresh = []
    leaves = set()
    for exception in raised:
        same = (
            _isinstance(exception, BaseExceptionGroup)
            and exception.__traceback__ is original.__traceback__
            and exception.__cause__ is original.__cause__
            and exception.__context__ is original.__context__
            and getattr(exception, "__notes__", None) is getattr(original, "__notes__", None)
        )
        if not same:
            fresh.append(exception)
            continue
        todo = [exception]
        while todo:
            one = todo.pop()
            if _isinstance(one, BaseExceptionGroup):
                todo.extend(one.exceptions)
            else:
                leaves.add(id(one))
    again = original.subgroup(lambda one: id(one) in leaves) if leaves else None
    if not fresh:
        return again
    if again is not None:
        fresh.append(again)
    if len(fresh) == 1:
        return fresh[0]
    return BaseExceptionGroup("", fresh)


def set_function_type_params(function, params):
    function.__type_params__ = params
    return function


def subscript_generic(params):
    from _typing import Generic
    unpacked = []
    for param in params:
        if _type_name(param) == "typing.TypeVarTuple":
            unpacked.extend(param)
        else:
            unpacked.append(param)
    return Generic[tuple(unpacked)]


def make_typevar(name):
    from _typing import _make_typevar
    return _make_typevar(name, None, None)


def make_typevar_with_bound(name, evaluate):
    from _typing import _make_typevar
    return _make_typevar(name, evaluate, None)


def make_typevar_with_constraints(name, evaluate):
    from _typing import _make_typevar
    return _make_typevar(name, None, evaluate)


def make_paramspec(name):
    from _typing import _make_paramspec
    return _make_paramspec(name)


def make_typevartuple(name):
    from _typing import _make_typevartuple
    return _make_typevartuple(name)


def set_typeparam_default(param, evaluate):
    param._evaluate_default = evaluate
    return param


def make_type_alias(name, params, evaluate):
    from _typing import _make_type_alias
    return _make_type_alias(name, params, evaluate)
