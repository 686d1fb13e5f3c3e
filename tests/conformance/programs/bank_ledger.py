"""A ledger in double entry: money with exact arithmetic, accounts, transactions that roll back, interest, audit; ends in an uncaught group."""

import contextlib
import enum
import functools
import itertools
import operator
import sys
import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace
from typing import ClassVar, Final, Self, final


class LedgerError(Exception):
    code = "E000"

    def __init_subclass__(cls, code, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.code = code

    def __str__(self):
        return f"[{self.code}] {super().__str__()}"


class Unbalanced(LedgerError, code="E101"):
    pass


class InsufficientFunds(LedgerError, code="E102"):
    def __init__(self, account, missing):
        super().__init__(f"{account.name} lacks {missing}")
        self.account, self.missing = account, missing


class Frozen(LedgerError, code="E103"):
    pass


class CurrencyMismatch(LedgerError, TypeError, code="E104"):
    pass


class Currency(enum.Enum):
    EUR = ("€", 2)
    JPY = ("¥", 0)
    BHD = ("BD", 3)

    def __init__(self, sign, digits):
        self.sign, self.digits = sign, digits

    @enum.property
    def unit(self):
        return 10 ** self.digits

    def __call__(self, amount) -> "Money":
        return Money.of(amount, self)


@final
@dataclass(frozen=True, slots=True)
class Money:
    """So many of the smallest unit."""

    units: int
    currency: Currency = Currency.EUR

    @classmethod
    def of(cls, amount: int | str, currency: Currency) -> Self:
        if isinstance(amount, float):
            raise TypeError("money is not made of floats")
        sign, digits = (-1, amount[1:]) if isinstance(amount, str) and amount.startswith("-") else (1, str(amount))
        whole, _, part = digits.replace("_", "").partition(".")
        if len(part) > currency.digits:
            raise ValueError(f"{amount} has more than {currency.digits} digits after the point")
        return cls(sign * int(whole + part.ljust(currency.digits, "0")), currency)

    def _same(self, other):
        if not isinstance(other, Money):
            return False
        if other.currency is not self.currency:
            raise CurrencyMismatch(f"{self.currency.name} and {other.currency.name}")
        return True

    def _arithmetic(operation):
        def method(self, other):
            if other == 0 and isinstance(other, int):
                other = Money(0, self.currency)
            return replace(self, units=operation(self.units, other.units)) if self._same(other) else NotImplemented

        method.__name__ = operation.__name__
        return method

    def _comparison(operation):
        return lambda self, other: operation(self.units, other.units) if self._same(other) else NotImplemented

    __add__ = __radd__ = _arithmetic(operator.add)
    __sub__ = _arithmetic(operator.sub)
    __lt__, __le__ = _comparison(operator.lt), _comparison(operator.le)
    del _arithmetic, _comparison

    def __mul__(self, factor):
        if not isinstance(factor, int):
            return NotImplemented
        return replace(self, units=self.units * factor)

    __rmul__ = __mul__

    def __neg__(self):
        return -1 * self

    def __abs__(self):
        return -self if self.units < 0 else self

    def __bool__(self):
        return bool(self.units)

    def __divmod__(self, parts):
        quotient, rest = divmod(self.units, parts)
        return replace(self, units=quotient), replace(self, units=rest)

    def split(self, *weights) -> list[Self]:
        """By weights, to the last unit."""
        total = sum(weights)
        shares = [self.units * weight // total for weight in weights]
        for index in range(self.units - sum(shares)):
            shares[index % len(shares)] += 1
        return [replace(self, units=share) for share in shares]

    def percent(self, basis_points: int) -> Self:
        quotient, rest = divmod(self.units * basis_points, 10_000)
        return replace(self, units=quotient + (rest * 2 > 10_000 or rest * 2 == 10_000 and quotient % 2))

    def __format__(self, spec):
        width, _, kind = spec.rpartition("/")
        whole, part = divmod(abs(self.units), self.currency.unit)
        text = f"{'-' * (self.units < 0)}{whole:,}" + (f".{part:0{self.currency.digits}}" if self.currency.digits else "")
        text = f"{text} {self.currency.name}" if kind != "sign" else f"{self.currency.sign}{text}"
        return format(text, width)

    def __str__(self):
        return format(self)


class Kind(enum.IntFlag):
    ASSET = enum.auto()
    LIABILITY = enum.auto()
    INCOME = enum.auto()
    EXPENSE = enum.auto()
    DEBIT = ASSET | EXPENSE


@dataclass(eq=False)
class Account:
    name: str
    kind: Kind
    currency: Currency = Currency.EUR
    limit: Money | None = None
    frozen: bool = False
    postings: list["Posting"] = field(default_factory=list, repr=False)
    registry: ClassVar[dict[str, "Account"]] = {}

    def __post_init__(self):
        if self.registry.setdefault(self.name, self) is not self:
            raise LedgerError(f"{self.name} is there already")

    @property
    def balance(self):
        total = sum((posting.amount for posting in self.postings), start=self.currency(0))
        return total if self.kind & Kind.DEBIT else -total

    def __lt__(self, other):
        return self.name < other.name

    def __matmul__(self, amount):
        return Posting(self, self.currency(amount) if not isinstance(amount, Money) else amount)

    def check(self):
        if self.limit is not None and self.balance < self.limit:
            raise InsufficientFunds(self, self.limit - self.balance)


@dataclass(frozen=True)
class Posting:
    account: Account
    amount: Money

    def __neg__(self):
        return replace(self, amount=-self.amount)

    def __repr__(self):
        return f"{self.account.name}{self.amount.units:+}"


@dataclass(order=True)
class Transaction:
    number: int
    text: str = field(compare=False)
    postings: tuple[Posting, ...] = field(compare=False, default=())

    def __post_init__(self):
        sums = defaultdict(list)
        for posting in self.postings:
            sums[posting.amount.currency].append(posting.amount)
        for currency, amounts in sums.items():
            if rest := functools.reduce(operator.add, amounts):
                raise Unbalanced(f"{self.text!r} is off by {rest}")


class Ledger:
    MAXIMUM: Final = 100

    def __init__(self):
        self.transactions: list[Transaction] = []
        self.numbers = itertools.count(1)
        self.depth = 0
        self.audit = self._audit()
        next(self.audit)

    def _audit(self):
        """A coroutine that is told of every transaction and answers with how suspicious it is."""
        seen: dict[tuple, int] = {}
        answer = None
        while True:
            transaction = yield answer
            key = tuple(sorted((posting.account.name, posting.amount.units) for posting in transaction.postings))
            seen[key] = seen.get(key, 0) + 1
            answer = seen[key]

    def post(self, text, *postings):
        transaction = Transaction(next(self.numbers), text, postings)
        touched = {}
        try:
            for posting in postings:
                if posting.account.frozen:
                    raise Frozen(f"{posting.account.name} is frozen")
                posting.account.postings.append(posting)
                touched[posting.account] = touched.get(posting.account, 0) + 1
            for account in touched:
                account.check()
        except LedgerError as error:
            for account, count in touched.items():
                del account.postings[-count:]
            error.add_note(f"in transaction {transaction.number}: {text}")
            raise
        self.transactions.append(transaction)
        if (times := self.audit.send(transaction)) > 1:
            warnings.warn(f"{text!r} was posted {times} times", stacklevel=2)
        return transaction

    @contextlib.contextmanager
    def atomic(self) -> Iterator[Self]:
        mark, self.depth = len(self.transactions), self.depth + 1
        try:
            yield self
        except LedgerError:
            while len(self.transactions) > mark:
                for posting in reversed(self.transactions.pop().postings):
                    assert posting.account.postings.pop() is posting
            raise
        finally:
            self.depth -= 1

    def batch(self, jobs):
        errors = []
        for job in jobs:
            try:
                with self.atomic():
                    job()
            except LedgerError as error:
                errors.append(error)
        if errors:
            raise ExceptionGroup("batch", errors)

    def statement(self, account: Account):
        print(f"{account.name} ({account.kind.name}, {account.currency.name})")
        sign = 1 if account.kind & Kind.DEBIT else -1
        running = account.currency(0)
        for transaction in self.transactions:
            for posting in transaction.postings:
                if posting.account is account:
                    running += sign * posting.amount
                    print(f"  {transaction.number:>3} {transaction.text:<16.16}{sign * posting.amount:>14/plain}{running:>16/sign}")

    def trial(self):
        return {currency.name: sum(posting.amount.units for transaction in self.transactions for posting in transaction.postings
                                   if posting.amount.currency is currency) for currency in Currency}


cash = Account("cash", Kind.ASSET, limit=Currency.EUR(0))
bank = Account("bank", Kind.ASSET, limit=Currency.EUR("-500"))
loan = Account("loan", Kind.LIABILITY)
sales = Account("sales", Kind.INCOME)
rent = Account("rent", Kind.EXPENSE)
yen = Account("yen", Kind.ASSET, Currency.JPY)
ledger = Ledger()
ledger.post("borrow", bank @ 1000, loan @ -1000)
ledger.post("withdraw", bank @ "-120.50", cash @ "120.50")
ledger.post("sell", cash @ "79.99", sales @ "-79.99")
ledger.post("rent", rent @ 600, bank @ -500, cash @ -100)
for account in sorted(Account.registry.values()):
    print(f"{account.name:<6}{account.balance:>15/plain} {account.kind!r}")
ledger.statement(cash)
ledger.statement(loan)

print("failures")


def attempt(function, *arguments):
    before = [account.balance for account in Account.registry.values()]
    try:
        print("  ->", function(*arguments))
    except (LedgerError, TypeError, ValueError, FrozenInstanceError) as error:
        unchanged = before == [account.balance for account in Account.registry.values()]
        print(f"  {type(error).__name__}: {error}", *getattr(error, "__notes__", ()), "" if unchanged else "CHANGED", sep=" | ")


attempt(ledger.post, "steal", cash @ 5)
attempt(ledger.post, "spend", rent @ 200, cash @ -200)
attempt(ledger.post, "overdraw", cash @ 880, bank @ -880)
attempt(ledger.post, "mixed", yen @ 100, cash @ -1)
attempt(ledger.post, "wrong", bank @ Currency.JPY(5), yen @ -5)
attempt(lambda: Currency.EUR(1) + Currency.JPY(1))
attempt(lambda: Currency.EUR(1) < 5)
attempt(lambda: Currency.EUR(1) * 1.5)
attempt(lambda: Currency.EUR("1.234"))
attempt(lambda: Currency.EUR(0.1))
attempt(lambda: Currency.EUR("one"))
attempt(lambda: setattr(Currency.EUR(1), "units", 5))
attempt(Account, "cash", Kind.ASSET)
attempt(lambda: Currency("EUR"))
attempt(lambda: Currency.EUR(1) == Currency.JPY(1))
yen.frozen = True
attempt(ledger.post, "frozen", yen @ 1, yen @ -1)
yen.frozen = False

print("atomic")
with contextlib.suppress(LedgerError), ledger.atomic():
    ledger.post("one", cash @ 10, bank @ -10)
    with ledger.atomic():
        ledger.post("two", cash @ -5, rent @ 5)
        print(" ", cash.balance, ledger.depth)
    ledger.post("three", cash @ -1000, rent @ 1000)
print(" ", cash.balance, len(ledger.transactions), ledger.depth, next(ledger.numbers))

print("money")
price = Currency.EUR("100")
print([str(share) for share in price.split(1, 1, 1)], [str(share) for share in Currency.JPY(1000).split(50, 30, 21)], divmod(price, 7))
print(price.percent(1250), Money(5).percent(5000), Money(15).percent(5000), Money(25).percent(5000), abs(-price), f"{-price:>20/sign}|{Currency.BHD('1234.5'):/plain}")
print(sum([price, price]), sum([]), max(price, Money(1)), sorted([Money(3), Money(-1), Money(2)])[0], bool(Money(0)), 3 * Money(7) == Money(21), hash(Money(1)) == hash(Money(1)))
print(repr(price), Money.__slots__, [item.name for item in fields(Posting)], Currency["JPY"].unit, Kind.DEBIT, Kind(9), Kind.ASSET in Kind.DEBIT, ~Kind.ASSET & Kind.DEBIT)

print("interest")


def interest(account, basis_points):
    """An endless generator of balances after each year; a rate may be sent in."""
    balance = account.balance
    while True:
        changed = yield balance
        basis_points = basis_points if changed is None else changed
        balance += balance.percent(basis_points)


years = interest(loan, 500)
print([str(balance) for balance in itertools.islice(years, 4)], years.send(0), years.send(1000), next(years))
years.close()

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    ledger.post("coffee", rent @ 3, cash @ -3)
    ledger.post("coffee", rent @ 3, cash @ -3)
    ledger.post("coffee!", cash @ -3, rent @ 3)
print([str(warning.message) for warning in caught], caught[0].category.__name__)
print(ledger.trial(), sum(len(account.postings) for account in Account.registry.values()), min(ledger.transactions).text, file=sys.stdout)

ledger.batch([
    lambda: ledger.post("fine", cash @ 1, bank @ -1),
    lambda: ledger.post("too much", cash @ -10_000, rent @ 10_000),
    lambda: [ledger.post("half", cash @ 2, bank @ -2), ledger.post("broken", cash @ 1)],
])
