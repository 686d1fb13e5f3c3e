"""A small object-relational mapper over a store in memory: columns are descriptors, models are made by a metaclass, queries are lazy."""

import copy
import functools
import itertools
import operator
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import MappingProxyType, SimpleNamespace
from typing import Any


class OrmError(Exception):
    pass


class ValidationError(OrmError, ValueError):
    def __init__(self, field, value, reason):
        super().__init__(f"{field.owner.__name__}.{field.name}: {value!r} {reason}")
        self.field, self.value = field, value


class IntegrityError(OrmError):
    pass


class DoesNotExist(OrmError, LookupError):
    pass


class Condition:
    """A predicate over rows that remembers how it was written."""

    def __init__(self, test, text):
        self.test, self.text = test, text

    def __call__(self, row):
        return self.test(row)

    def __and__(self, other):
        return Condition(lambda row: self(row) and other(row), f"({self.text} AND {other.text})")

    def __or__(self, other):
        return Condition(lambda row: self(row) or other(row), f"({self.text} OR {other.text})")

    def __invert__(self):
        return Condition(lambda row: not self(row), f"NOT {self.text}")

    def __bool__(self):
        raise TypeError("conditions are combined with & and |, not with 'and' and 'or'")

    def __repr__(self):
        return f"<{self.text}>"


def comparison(function, sign):
    def compare(self, other):
        return Condition(lambda row: function(row[self.name], other), f"{self.name} {sign} {other!r}")

    compare.__name__ = f"__{function.__name__}__"
    return compare


class Field:
    counter = itertools.count()
    python_type: type | tuple[type, ...] = object

    def __init__(self, *, default=None, null=False, unique=False, check=None):
        self.default, self.null, self.unique, self.check = default, null, unique, check
        self.order = next(Field.counter)

    def __set_name__(self, owner, name):
        self.owner, self.name = owner, name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance._values[self.name]

    def __set__(self, instance, value):
        value = self.validate(value)
        if instance._values.get(self.name, ...) != value:
            instance._dirty.add(self.name)
        instance._values[self.name] = value

    def __delete__(self, instance):
        raise AttributeError(f"column {self.name!r} can't be deleted")

    def validate(self, value):
        if value is None:
            if not self.null:
                raise ValidationError(self, value, "is not allowed")
            return None
        if not isinstance(value, self.python_type) or isinstance(value, bool) and self.python_type is not bool:
            raise ValidationError(self, value, f"is no {self.python_type.__name__}")
        if self.check is not None and not self.check(value):
            raise ValidationError(self, value, "does not pass the check")
        return value

    __eq__ = comparison(operator.eq, "=")
    __ne__ = comparison(operator.ne, "<>")
    __lt__ = comparison(operator.lt, "<")
    __le__ = comparison(operator.le, "<=")
    __gt__ = comparison(operator.gt, ">")
    __ge__ = comparison(operator.ge, ">=")
    __hash__ = object.__hash__

    def one_of(self, *values):
        return Condition(lambda row: row[self.name] in values, f"{self.name} IN {values!r}")

    def __repr__(self):
        return f"<{type(self).__name__} {self.owner.__name__}.{self.name}>"


class Integer(Field):
    python_type = int


class Boolean(Field):
    python_type = bool


class Text(Field):
    python_type = str

    def __init__(self, length=None, **options):
        super().__init__(**options)
        self.length = length

    def validate(self, value):
        value = super().validate(value)
        if value is not None and self.length is not None and len(value) > self.length:
            raise ValidationError(self, value, f"is longer than {self.length}")
        return value

    def like(self, pattern):
        part = pattern.strip("%").casefold()
        return Condition(lambda row: part in (row[self.name] or "").casefold(), f"{self.name} LIKE {pattern!r}")


class ForeignKey(Integer):
    def __init__(self, target, *, related, **options):
        super().__init__(**options)
        self.target, self.related = target, related

    def __set_name__(self, owner, name):
        super().__set_name__(owner, name)
        setattr(self.target, self.related, property(
            lambda instance: owner.objects.where(self == instance.id), doc=f"the {owner.__name__} objects of this"))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        key = super().__get__(instance, owner)
        return None if key is None else self.target.objects.get(id=key)

    def validate(self, value):
        if isinstance(value, Model):
            if not isinstance(value, self.target):
                raise ValidationError(self, value, f"is no {self.target.__name__}")
            value = value.id
        return super().validate(value)


class Query:
    """Nothing is looked up before the query is iterated over."""

    def __init__(self, model, conditions=(), order=(), window=slice(None)):
        self.model, self.conditions, self.order, self.window = model, conditions, order, window

    def _with(self, **changes):
        new = copy.copy(self)
        vars(new).update(changes)
        return new

    def where(self, *conditions, **equal):
        more = [comparison(operator.eq, "=")(self.model.column(name), value) for name, value in equal.items()]
        return self._with(conditions=(*self.conditions, *conditions, *more))

    def order_by(self, *names):
        unknown = {name.lstrip("-") for name in names} - {"id", *self.model.fields}
        if unknown:
            raise OrmError(f"{self.model.__name__} has no {', '.join(sorted(unknown))}")
        return self._with(order=names)

    def rows(self) -> Iterable[dict]:
        rows = [row for row in self.model.store.tables[self.model.table].values() if all(test(row) for test in self.conditions)]
        for name in reversed(self.order):
            key = name.lstrip("-")
            rows.sort(key=lambda row: (row[key] is not None, row[key]), reverse=name.startswith("-"))
        return rows[self.window]

    def __iter__(self) -> Iterator["Model"]:
        return map(self.model.from_row, self.rows())

    def __len__(self):
        return len(self.rows())

    def __bool__(self):
        return any(True for _ in self.rows())

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._with(window=index)
        return self.model.from_row(self.rows()[index])

    def get(self, *conditions, **equal):
        match self.where(*conditions, **equal).rows():
            case [row]:
                return self.model.from_row(row)
            case []:
                raise DoesNotExist(f"no {self.model.__name__} with {equal or conditions}")
            case several:
                raise OrmError(f"{len(several)} {self.model.__name__} objects instead of one")

    def values(self, *names):
        getter = operator.itemgetter(*names)
        return [getter(row) for row in self.rows()]

    def group_by(self, name, aggregate=len):
        groups: dict[Any, list] = {}
        for row in self.rows():
            groups.setdefault(row[name], []).append(row)
        return {key: aggregate(rows) for key, rows in groups.items()}

    def update(self, **changes):
        count = 0
        for instance in self:
            for name, value in changes.items():
                setattr(instance, name, value)
            instance.save()
            count += 1
        return count

    def __str__(self):
        text = f"SELECT * FROM {self.model.table}"
        if self.conditions:
            text += " WHERE " + " AND ".join(condition.text for condition in self.conditions)
        if self.order:
            text += " ORDER BY " + ", ".join(name.lstrip("-") + " DESC" * name.startswith("-") for name in self.order)
        if self.window != slice(None):
            text += f" LIMIT {self.window.start or 0}:{self.window.stop}"
        return text


class Store:
    def __init__(self):
        self.tables: dict[str, dict[int, dict]] = {}
        self.depth = 0

    @contextmanager
    def transaction(self):
        saved, self.depth = copy.deepcopy(self.tables), self.depth + 1
        try:
            yield self
        except BaseException as error:
            self.tables = saved
            error.add_note(f"rolled back at depth {self.depth}")
            raise
        finally:
            self.depth -= 1


class ModelMeta(type):
    models: dict[str, type] = {}

    def __new__(meta, name, bases, namespace, table=None, **options):
        cls = super().__new__(meta, name, bases, namespace, **options)
        found = {key: value for base in reversed(cls.__mro__) for key, value in vars(base).items() if isinstance(value, Field)}
        cls.fields = MappingProxyType(dict(sorted(found.items(), key=lambda item: item[1].order)))
        cls.table = table or name.lower() + "s"
        if bases:
            meta.models[name] = cls
            cls.store.tables[cls.table] = {}
            cls.numbers = itertools.count(1)
        return cls

    @property
    def objects(cls):
        return Query(cls)

    def column(cls, name):
        if name == "id":
            return SimpleNamespace(name="id")
        try:
            return cls.fields[name]
        except KeyError as error:
            raise OrmError(f"{cls.__name__} has no column {error}") from None

    def __len__(cls):
        return len(cls.store.tables[cls.table])

    def __repr__(cls):
        return f"<model {cls.__name__}: {', '.join(cls.fields) or 'nothing'}>"


class Model(metaclass=ModelMeta):
    store = Store()

    def __init__(self, **values):
        self._values: dict[str, Any] = {"id": None}
        self._dirty: set[str] = set()
        for name, field in self.fields.items():
            default = field.default() if callable(field.default) else field.default
            setattr(self, name, values.pop(name, default))
        if values:
            raise TypeError(f"{type(self).__name__} has no column {min(values)!r}")

    @property
    def id(self):
        return self._values["id"]

    @classmethod
    def from_row(cls, row):
        instance = cls.__new__(cls)
        instance._values, instance._dirty = dict(row), set()
        return instance

    @classmethod
    def create(cls, **values):
        instance = cls(**values)
        instance.save()
        return instance

    def save(self):
        rows = self.store.tables[self.table]
        for name, field in self.fields.items():
            if field.unique and any(row[name] == self._values[name] and row["id"] != self.id for row in rows.values()):
                raise IntegrityError(f"{self.table}.{name} = {self._values[name]!r} is taken")
        if self.id is None:
            self._values["id"] = next(type(self).numbers)
        rows[self.id] = dict(self._values)
        changed, self._dirty = sorted(self._dirty), set()
        return changed

    def delete(self):
        for model in ModelMeta.models.values():
            for field in model.fields.values():
                if isinstance(field, ForeignKey) and field.target is type(self) and model.objects.where(field == self.id):
                    raise IntegrityError(f"{model.table}.{field.name} refers to {self!r}")
        del self.store.tables[self.table][self.id]

    def __eq__(self, other):
        return self._values == other._values if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self.table, self.id))

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._values.items())})"


class Author(Model):
    name = Text(20, unique=True)
    born = Integer(null=True, check=lambda year: year > 0)

    def __str__(self):
        return self.name


class Book(Model, table="library"):
    title = Text()
    author = ForeignKey(Author, related="books")
    year = Integer(default=2000)
    lent = Boolean(default=False)
    tags = Field(default=list)


print(Author, Book, Model, Book.title, ModelMeta.models)
lem = Author.create(name="Lem", born=1921)
adams = Author.create(name="Adams", born=1952)
anonymous = Author.create(name="Anonymous")
for title, author, year in [("Solaris", lem, 1961), ("Fiasco", lem, 1986), ("Dirk Gently", adams, 1987), ("Beowulf", anonymous, 975)]:
    Book.create(title=title, author=author, year=year)
print(lem, repr(lem), len(Book), Book.objects[0].author == lem, Book.objects[0].author is lem)
recent = Book.objects.where(Book.year > 1900).order_by("-year")
print(recent, [book.title for book in recent], len(recent), bool(recent.where(Book.year > 2000)))
condition = (Book.year >= 1980) & ~Book.title.like("%GENT%") | Book.author.one_of(3)
print(condition, Book.objects.where(condition).order_by("title").values("title", "year"))
print(Book.objects.order_by("author", "-title")[1:3], Book.objects.order_by("author", "-title")[1:3].values("title"))
print(Book.objects.group_by("author"), Book.objects.group_by("lent", lambda rows: max(row["year"] for row in rows)))
print([str(book.author) for book in Book.objects if book.author.born is None], [book.title for book in lem.books])
print(Book.objects.where(author=lem.id).update(lent=True), Book.objects.where(Book.lent == True).values("title"))  # noqa: E712
first = Book.objects.get(title="Solaris")
first.year, first.title = 1961, "Solaris!"
print(sorted(first._dirty), first.save(), first.save(), first)
first.tags.append("shared")
print(Book.fields["tags"].default(), type(Book.fields).__name__, list(Book.fields))
print(Author.objects.order_by("born").values("name"), Author.objects.order_by("-born").values("name"), type(Author.books).__name__, Author.books.__doc__)


def attempt(function, *arguments, **keywords):
    try:
        print("->", function(*arguments, **keywords))
    except (OrmError, TypeError, AttributeError, LookupError) as error:
        print(f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ()))


attempt(Author, name="X" * 21)
attempt(Author, name=5)
attempt(Author, name="y", born=True)
attempt(Author, name="y", born=-5)
attempt(Author)
attempt(Author, name="y", alive=False)
attempt(Author.create, name="Lem")
attempt(Book.create, title="t", author=first)
attempt(setattr, lem, "born", "long ago")
attempt(delattr, lem, "born")
attempt(setattr, lem, "id", 9)
attempt(lem.delete)
attempt(Book.objects.get, title="Nothing")
attempt(Book.objects.get, lent=True)
attempt(Book.objects.get, pages=3)
attempt(Book.objects.order_by, "title", "-pages")
attempt(lambda: Book.objects[99])
attempt(lambda: Book.year > 1 and Book.year < 5)
attempt(lambda: Book.fields.update(x=1))
attempt(functools.partial(Book.objects.where, Book.year > "1900")().values, "title")


def swap(store):
    with store.transaction():
        Author.create(name="Nobody")
        Book.objects.get(title="Beowulf").delete()
        try:
            with store.transaction():
                anonymous.delete()
                raise KeyError("inner")
        except KeyError as error:
            print("inner:", error, error.__notes__, len(Author), len(Book))
        raise OrmError("outer")


attempt(swap, Model.store)
print(len(Author), len(Book), Model.store.depth, {lem, Author.objects.get(name="Lem")} == {lem}, lem == Author.objects[0], lem != adams)
