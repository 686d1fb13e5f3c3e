"""Enumerations. Flags, the functional way of making one and the checks are in _enum_more, which is loaded when it is needed."""

import sys
from _lazy import lazily as _lazily
from _descriptors import DynamicClassAttribute

__all__ = (
    "EnumType EnumMeta EnumDict Enum IntEnum StrEnum Flag IntFlag ReprEnum auto unique property verify member nonmember FlagBoundary STRICT "
    "CONFORM EJECT KEEP global_flag_repr global_enum_repr global_str global_enum EnumCheck CONTINUOUS NAMED_FLAGS UNIQUE "
    "pickle_by_global_name pickle_by_enum_name"
).split()

_builtin_property = property
_MappingProxy = type(type.__dict__)
# Enum once it is there, and Flag once it is loaded.
_base = _flag = None
_RESERVED = frozenset(
    "order generate_next_value numeric_repr missing ignore iter_member iter_member_by_value iter_member_by_def add_alias add_value_alias "
    "use_args member_type new_member boundary value_repr".split()
)


__getattr__, __dir__ = _lazily(
    globals(),
    _enum_more="Flag IntFlag verify FlagBoundary STRICT CONFORM EJECT KEEP global_flag_repr global_enum_repr global_str global_enum EnumCheck "
    "CONTINUOUS NAMED_FLAGS UNIQUE pickle_by_global_name pickle_by_enum_name show_flag_values bin _simple_enum",
)


# --- what stands in the body of an enumeration -----------------------------------------------------------------------------------


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class _Next:
    def __repr__(self):
        return "_auto_null"


_next = _Next()


class auto:
    def __init__(self, value=_next):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    # `member` is what the class has under the name; _read gives an instance what a base class or the value has.
    member = _read = None

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            read = self.fget or self._read
            if read is not None:
                return read(instance)
            found = ownerclass._member_map_.get(self.name)
        else:
            found = self.member
        if found is None:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        return found

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")
        return self.fdel(instance)


# These two are read often.
class _Name(property):
    def __get__(self, instance, ownerclass=None):
        return property.__get__(self, None, ownerclass) if instance is None else instance._name_


class _Value(property):
    def __get__(self, instance, ownerclass=None):
        return property.__get__(self, None, ownerclass) if instance is None else instance._value_


def _between(name, marks):
    # Whether it begins and ends with just these underscores.
    n = len(marks)
    return len(name) > 2 * n and name[:n] == marks == name[-n:] and "_" not in (name[n], name[-n - 1])


def _is_descriptor(obj):
    kind = type(obj)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


class EnumDict(dict):
    def __init__(self, cls_name=None):
        self._cls_name = cls_name
        self._member_names = {}
        self._ignored, self._values = (), []
        self._used_auto = False

    @_builtin_property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if self._is_private(key):
            pass
        elif _between(key, "_"):
            value = self._setting(key, value)
        elif _between(key, "__"):
            if key == "__order__":
                key = "_order_"
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        elif isinstance(value, nonmember) and key not in self._ignored:
            value = value.value
        elif self._is_member(key, value):
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._numbered(key, value.value if isinstance(value, member) else value)
            self._member_names[key] = None
        super().__setitem__(key, value)

    def update(self, members, *more_members, **more):
        for given in members, more:
            for key, value in given.items() if hasattr(given, "keys") else given:
                self[key] = value

    def _is_private(self, key):
        # A name that the compiler made of one with two underscores.
        start = f"_{self._cls_name}__"
        return self._cls_name is not None and key.startswith(start) and len(key) > len(start) and key[-2:] != "__"

    def _is_member(self, key, value):
        if key in self._ignored:
            return False
        if isinstance(value, type) and self._cls_name is not None:
            # A class that is defined in the body is no member, one from elsewhere is.
            path = f".{value.__qualname__}"
            return not path.endswith(f".{self._cls_name}.{value.__name__}")
        return isinstance(value, member) or not _is_descriptor(value)

    def _setting(self, key, value):
        if key[1:-1] not in _RESERVED:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._used_auto:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = value.__func__ if isinstance(value, staticmethod) else value
        elif key == "_ignore_":
            value = self._ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            late = {*value} & {*self._member_names}
            if late:
                raise ValueError(f"_ignore_ cannot specify already set names: {late!r}")
        return value

    def _numbered(self, key, value):
        # The value with what each auto() stands for.
        parts = value if isinstance(value, tuple) else (value,)
        if not any([isinstance(part, auto) for part in parts]):
            self._values.append(value)
            return value
        found = []
        for part in parts:
            if isinstance(part, auto):
                if part.value is _next:
                    part.value = self._generate(key, 1, len(self._member_names), self._values[:])
                    self._used_auto = True
                part = part.value
                self._values.append(part)
            found.append(part)
        if parts is not value:
            return found[0]
        return tuple(found) if type(value) is tuple else type(value)(*found)


_EnumDict = EnumDict


# --- making the class ---------------------------------------------------------------------------------------------------------------


def _is_flag(cls):
    return _flag is not None and issubclass(cls, _flag)


def _mixins(name, bases):
    # The type of the values and the enumeration that the class is to be based on.
    if not bases:
        return object, _base
    if not isinstance(bases[-1], EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    types = {}
    for branch in bases:
        # The type is the class that makes the objects, or its first descendant: what stands before it in the order.
        nearest = None
        for base in branch.__mro__[:-1]:
            if isinstance(base, EnumType):
                found = base._member_type_
                if found is object:
                    continue
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found = nearest or base
            else:
                nearest = nearest or base
                continue
            types[found] = None
            break
    if len(types) > 1:
        raise TypeError(f"too many data types for {name!r}: {set(types)!r}")
    return next(iter(types), object), bases[-1]


def _value_repr(bases):
    for branch in bases:
        for base in branch.__mro__[:-1]:
            if isinstance(base, EnumType):
                return base._value_repr_
            space = base.__dict__
            if "__repr__" in space:
                by_fields = "__dataclass_fields__" in space and getattr(space.get("__dataclass_params__"), "repr", False)
                return _fields_repr if by_fields else space["__repr__"]


def _fields_repr(self):
    return ", ".join([f"{name}={getattr(self, name)!r}" for name, field in self.__dataclass_fields__.items() if field.repr])


def _creator(body, member_type, base):
    plain = {None, None.__new__, object.__new__, _base and _base.__new__}
    for method in "__new_member__", "__new__":
        for source in member_type, base:
            found = getattr(source, method, None)
            if found not in plain:
                return found
    return object.__new__


class _Pending:
    # Makes the members as soon as the class is there, before a base class hears of it.
    def __init__(self, members):
        self.members = members

    def __set_name__(self, cls, key):
        delattr(cls, key)
        for name, value in self.members.items():
            _make_member(cls, name, value)


def _make_member(cls, name, value):
    kind = cls._member_type_
    args = value if isinstance(value, tuple) and kind is not tuple else (value,)
    made = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(made, "_value_"):
        try:
            made._value_ = value if kind is object else kind(*args)
        except Exception as error:
            raise TypeError("_value_ not set in __new__, unable to create it") from error
    value = made._value_
    made._name_ = name
    made.__objclass__ = cls
    made.__init__(*args)
    made._sort_order_ = len(cls._member_names_)
    listed = True
    if _is_flag(cls):
        # Of flags only those of one bit are listed; the others stand for several.
        listed = isinstance(value, int) and value.bit_count() == 1 and value > 0
        if isinstance(value, int):
            cls._flag_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
            if listed:
                cls._singles_mask_ |= value
    known = _find_value(cls, value)
    if known is not None:
        made = known
    elif listed:
        cls._member_names_.append(name)
    _bind(cls, name, made)
    if known is None:
        _add_value(cls, value, made)


def _find_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        # It has no hash.
        for known, found in cls._unhashable_values_:
            if known == value:
                return found
        for found in cls._member_map_.values():
            if found._value_ == value:
                return found


def _add_value(cls, value, member):
    try:
        cls._value2member_map_.setdefault(value, member)
    except TypeError:
        cls._unhashable_values_.append((value, member))


def _bind(cls, name, member):
    # Has the class answer to the name: by the member itself, or by a property where a base class has something under that name already.
    known = cls._member_map_.setdefault(name, member)
    if known is not member:
        raise NameError(f"{name!r} is already bound: {known!r}")
    found = None
    for base in cls.__mro__[1:]:
        attribute = base.__dict__.get(name)
        if isinstance(attribute, DynamicClassAttribute):
            found, read = attribute, None
            break
        if attribute is not None and (found is None or not _is_descriptor(attribute)):
            found = attribute
            read = (lambda self: getattr(self._value_, name)) if _is_descriptor(attribute) else (lambda self, base=base: getattr(base, name))
    if found is not None:
        redirect = property(doc="" if found.__doc__ is None else found.__doc__)
        redirect.member = member
        redirect.__set_name__(cls, name)
        if read is None or hasattr(found, "fget"):
            redirect.fget, redirect.fset, redirect.fdel = found.fget, found.fset, found.fdel
        redirect._read = read
        member = redirect
    type.__setattr__(cls, name, member)


class EnumType(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        for branch in bases:
            for base in branch.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f"<enum {name!r}> cannot extend {base!r}")
        space = EnumDict(name)
        base = _mixins(name, bases)[1]
        if base is not None:
            space["_generate_next_value_"] = getattr(base, "_generate_next_value_", None)
        return space

    def __new__(mcls, name, bases, namespace, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(mcls, name, bases, namespace, **kwds)
        body = dict(namespace)
        for key in (*namespace._ignored, "_ignore_"):
            body.pop(key, None)
        members = {key: body.pop(key) for key in namespace._member_names if key in body}
        wrong = members.keys() & {"mro", ""}
        if wrong:
            raise ValueError("invalid enum member name(s) " + ",".join(map(repr, wrong)))
        order = body.pop("_order_", None)
        following = body.get("_generate_next_value_")
        if following is not None and not isinstance(following, staticmethod):
            body["_generate_next_value_"] = staticmethod(following)
        kind, base = _mixins(name, bases)
        own_new = body.get("__new__")
        new = own_new or _creator(body, kind, base)
        given = {*body}
        body.update(
            _member_type_=kind, _member_map_={}, _member_names_=[], _value2member_map_={}, _unhashable_values_=[], _new_member_=new,
            _use_args_=base is not None and new is not object.__new__, _value_repr_=_value_repr(bases),
        )
        is_flag = boundary is not None or base is not None and _is_flag(base)
        if is_flag:
            body.update(_boundary_=boundary or base._boundary_, _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        if members:
            body["_pending_"] = _Pending(members)
        try:
            cls = super().__new__(mcls, name, bases, body, **kwds)
        except Exception as error:
            # That it came from __set_name__ is no one's business.
            if hasattr(error, "__notes__"):
                del error.__notes__
            raise
        if base is not None:
            cls._inherit(bases, kind, base, given)
            if own_new is not None:
                cls.__new_member__ = new
            cls.__new__ = _base.__new__
        if is_flag and members:
            values = [found._value_ for found in cls]
            if values != sorted(values):
                cls._iter_member_ = cls._iter_member_by_def_
        if order:
            order = order.replace(",", " ").split() if isinstance(order, str) else order
            order = [key for key in order if key not in cls._member_map_ or key in cls._member_names_]
            if order != cls._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}")
        return cls

    def _inherit(cls, bases, kind, base, given):
        # How members show themselves comes from the enumeration, not from the type of the values: but for what is based on ReprEnum.
        shown = {"__repr__", "__str__", "__format__", "__reduce_ex__"} - given
        if ReprEnum is not None and ReprEnum in bases:
            if kind is object:
                raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
            text = kind.__repr__ if kind.__str__ is object.__str__ else kind.__str__
            for key, method in ("__format__", kind.__format__), ("__str__", text):
                if key in shown:
                    setattr(cls, key, method)
                    shown.discard(key)
        for key in shown:
            if getattr(cls, key) in (getattr(kind, key), getattr(object, key)):
                setattr(cls, key, getattr(base, key))
        if _is_flag(cls):
            for key in "or and xor ror rand rxor invert".split():
                if f"__{key}__" not in given:
                    setattr(cls, f"__{key}__", getattr(_flag, f"__{key}__"))

    def __init__(cls, *args, **kwds):
        pass

    def __call__(cls, value, names=_next, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            if names is _next:
                try:
                    return cls._value2member_map_[value]
                except (KeyError, TypeError):
                    pass
            else:
                value = (value, names, *values)
            return cls.__new__(cls, value)
        if names is _next and type is None:
            raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, empty, enum")
        from _enum_more import _create

        if module is None:
            module = sys._getframemodulename(1)
        return _create(cls, value, () if names is _next or names is None else names, module, qualname, type, start, boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        from _enum_more import _convert

        return _convert(cls, name, module, filter, source, boundary, as_global)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if _is_flag(cls):
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                pass
        return value in [*cls._value2member_map_] or value in [known for known, _ in cls._unhashable_values_]

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_[::-1]])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_builtin_property
    def __members__(cls):
        return _MappingProxy(cls._member_map_)

    def __repr__(cls):
        return f"<{'flag' if _is_flag(cls) else 'enum'} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", ()):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)

    def __dir__(cls):
        names = {f"__{key}__" for key in "class contains doc getitem iter len members module name qualname".split()}
        names.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)


EnumMeta = EnumType
ReprEnum = None


# --- the enumerations -----------------------------------------------------------------------------------------------------------------


class Enum(metaclass=EnumType):
    def __new__(cls, value):
        if type(value) is cls:
            return value
        found = _find_value(cls, value)
        if found is not None:
            return found
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        problem = None
        try:
            found = cls._missing_(value)
        except Exception as error:
            problem = error
        if isinstance(found, cls) or isinstance(found, int) and _is_flag(cls) and cls._boundary_._name_ == "EJECT":
            return found
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if problem is None:
            if found is None:
                raise invalid
            problem = TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member")
        if not isinstance(problem, ValueError):
            problem.__context__ = invalid
        raise problem

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    def _add_alias_(self, name):
        _bind(type(self), name, self)

    def _add_value_alias_(self, value):
        known = _find_value(type(self), value)
        if known is None:
            _add_value(type(self), value, self)
        elif known is not self:
            raise ValueError(f"{value!r} is already bound: {known!r}")

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {(type(self)._value_repr_ or repr)(self._value_)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __copy__(self, memo=None):
        return self

    __deepcopy__ = __copy__

    def __dir__(self):
        cls = type(self)
        names = set() if cls._member_type_ is object else {*object.__dir__(self)}
        names.update([name for name in getattr(self, "__dict__", ()) if name[0] != "_" and name not in cls._member_map_])
        for base in cls.__mro__:
            for name, found in base.__dict__.items():
                if name[0] != "_":
                    if name not in cls._member_map_ or isinstance(found, property) and found.fget is not None:
                        names.add(name)
                    elif isinstance(found, property):
                        names.discard(name)
        return sorted(names.union("__class__ __doc__ __eq__ __hash__ __module__ name value".split()))

    @_Name
    def name(self):
        return self._name_

    @_Value
    def value(self):
        return self._value_


_base = Enum


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        # The first of several is bytes, which the others say how to read.
        problems = (None, "encoding must be a string, not {!r}", "errors must be a string, not {!r}") if values[1:] else ("{!r} is not a string",)
        for given, problem in zip(values, problems):
            if problem is not None and not isinstance(given, str):
                raise TypeError(problem.format(given))
        made = str.__new__(cls, str(*values))
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def unique(enumeration):
    aliases = [f"{alias} -> {found.name}" for alias, found in enumeration.__members__.items() if alias != found.name]
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(aliases)}")
    return enumeration
