"""What is rarer in enum: flags, making an enumeration by a call, checks, and members as globals."""

import enum
import sys
from builtins import bin as _bin
from enum import Enum, EnumType, ReprEnum, StrEnum, auto

__name__ = "enum"


# --- enumerations that are made by a call --------------------------------------------------------------------------------------------


def _create(cls, class_name, names, module, qualname, kind, start, boundary):
    bases = (cls,) if kind is None else (kind, cls)
    metaclass = type(cls)
    space = metaclass.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        values = []
        for name in names:
            values.append(cls._generate_next_value_(name, start, len(values), values[:]))
        names = zip(names, values)
    elif hasattr(names, "keys"):
        names = names.items()
    for name, value in names:
        space[name] = value
    if module is None:

        def __reduce_ex__(self, proto):
            raise TypeError(f"{self!r} cannot be pickled")

        space["__reduce_ex__"] = __reduce_ex__
        module = "<unknown>"
    space["__module__"] = module
    if qualname is not None:
        space["__qualname__"] = qualname
    return metaclass.__new__(metaclass, class_name, bases, space, boundary=boundary)


def _convert(cls, name, module, filter, source, boundary, as_global):
    space = sys.modules[module].__dict__
    members = [pair for pair in (source.__dict__ if source else space).items() if filter(pair[0])]
    try:
        members.sort(key=lambda pair: pair[::-1])
    except TypeError:
        members.sort(key=lambda pair: pair[0])
    made = space[name] = cls(name, members, module=module, boundary=boundary or KEEP)
    if as_global:
        global_enum(made)
    else:
        sys.modules[made.__module__].__dict__.update(made.__members__)
    return made


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    def decorate(cls):
        metaclass = type(etype)
        space = metaclass.__prepare__(cls.__name__, (etype,))
        for key, value in cls.__dict__.items():
            if key not in ("__dict__", "__weakref__"):
                space[key] = value
        made = metaclass.__new__(metaclass, cls.__name__, (etype,), space, boundary=boundary)
        made.__qualname__ = cls.__qualname__
        return made

    return decorate


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (type(self), self._name_)


# --- flags ----------------------------------------------------------------------------------------------------------------------------


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _bits(value):
    # The powers of two that it is the sum of.
    if isinstance(value, Enum):
        value = value.value
    if value < 0:
        raise ValueError(f"{value!r} is not a positive integer")
    return (1 << i for i in range(value.bit_length()) if value >> i & 1)


def show_flag_values(value):
    return [*_bits(value)]


def bin(num, max_bits=None):
    # The sign bit stands apart, and a negative number has the digits of its complement.
    num = num.__index__()
    width = num.bit_length()
    digits = _bin((1 << width) + (num if num >= 0 else num + (1 << width)))[3:]
    sign = "1" if num < 0 else "0"
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)[-max(max_bits, len(digits)) :]
    return f"0b{sign} {digits}"


def _combines(symbol, operate):
    def method(self, other):
        cls = type(self)
        if type(other) is cls:
            value = other._value_
        elif self._member_type_ is not object and isinstance(other, self._member_type_):
            value = other
        else:
            return NotImplemented
        if value is None or self._value_ is None:
            raise TypeError(f"'{self if self._value_ is None else other}' cannot be combined with other flags with {symbol}")
        return cls(operate(self._value_, value))

    return method


class Flag(Enum, boundary=STRICT):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return 1 if start is None else start
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda one: one._sort_order_)

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        boundary, mask, reach = cls._boundary_, cls._flag_mask_, cls._all_bits_
        if not ~reach <= value <= reach or value & (reach ^ mask):
            # It has bits that no member has.
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}")
            if boundary is EJECT:
                return value
            if boundary is CONFORM:
                value &= mask
            elif value < 0:
                value += max(reach + 1, 1 << value.bit_length())
        negative = value
        if value < 0:
            value = value + reach + 1 if boundary in (EJECT, KEEP) else value & mask
        unknown = value & ~mask
        if unknown and boundary is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._joined(value)
        made = cls._value2member_map_.setdefault(value, made)
        if negative < 0:
            cls._value2member_map_[negative] = made
        return made

    @classmethod
    def _joined(cls, value):
        # The names of the members that it consists of; None when there are none.
        parts = [*cls._iter_member_(value & cls._singles_mask_)]
        if value & ~cls._singles_mask_:
            for one in cls._member_map_.values():
                if one not in parts and one._value_ and one._value_ & value == one._value_:
                    parts.append(one)
        rest = value
        for one in parts:
            rest &= ~one._value_
        names = [one._name_ for one in parts]
        if rest and parts:
            if cls._boundary_ is STRICT:
                raise ValueError(f"{cls!r}: no members with value {rest!r}")
            names.append(cls._numeric_repr_(rest))
        return "|".join(names) if parts else None

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = "" if self._name_ is None else "." + self._name_
        return f"<{type(self).__name__}{name}: {(type(self)._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}({self._value_!r})" if self._name_ is None else f"{type(self).__name__}.{self._name_}"

    __or__ = __ror__ = _combines("|", lambda a, b: a | b)
    __and__ = __rand__ = _combines("&", lambda a, b: a & b)
    __xor__ = __rxor__ = _combines("^", lambda a, b: a ^ b)

    def __invert__(self):
        if self._value_ is None:
            raise TypeError(f"'{self}' cannot be inverted")
        if self._inverted_ is None:
            inverse = ~self._value_
            self._inverted_ = type(self)(inverse if self._boundary_ in (EJECT, KEEP) else self._singles_mask_ & inverse)
        return self._inverted_


enum._flag = Flag


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    pass


# --- members as globals ---------------------------------------------------------------------------------------------------------------


def global_enum_repr(self):
    return f"{type(self).__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    if self._name_ is None:
        return f"{type(self).__module__.split('.')[-1]}.{type(self).__name__}({self._value_!r})"
    module = type(self).__module__.split(".")[-1]
    return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    return f"{type(self).__name__}({self._value_!r})" if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


# --- checks ---------------------------------------------------------------------------------------------------------------------------


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _check_unique(enumeration, is_flag):
    aliases = [f"{alias} -> {found.name}" for alias, found in enumeration.__members__.items() if alias != found.name]
    if aliases:
        return f"aliases found in {enumeration!r}: {', '.join(aliases)}"


def _check_continuous(enumeration, is_flag):
    values = {one.value for one in enumeration}
    if len(values) > 1:
        low, high = min(values), max(values)
        all_ = [1 << i for i in range(low.bit_length(), high.bit_length())] if is_flag else range(low + 1, high)
        missing = [str(value) for value in all_ if value not in values]
        if missing:
            return f"invalid {'flag' if is_flag else 'enum'} {enumeration.__name__!r}: missing values {', '.join(missing)}"[:256]


def _check_named(enumeration, is_flag):
    values = {one.value for one in enumeration}
    names, missing = [], 0
    for name, one in enumeration._member_map_.items():
        if name not in enumeration._member_names_ and one.value >= 0:
            unnamed = sum([bit for bit in _bits(one.value) if bit not in values])
            if unnamed:
                names.append(name)
                missing |= unnamed
    if names:
        subject = f"alias {names[0]} is" if len(names) == 1 else f"aliases {', '.join(names[:-1])} and {names[-1]} are"
        what = "value" if missing.bit_count() == 1 else "combined values of"
        return f"invalid Flag {enumeration.__name__!r}: {subject} missing {what} {missing:#x} [use enum.show_flag_values(value) for details]"


_CHECKS = {UNIQUE: _check_unique, CONTINUOUS: _check_continuous, NAMED_FLAGS: _check_named}


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            problem = _CHECKS[check](enumeration, issubclass(enumeration, Flag)) if check in _CHECKS else None
            if problem is not None:
                raise ValueError(problem)
        return enumeration
