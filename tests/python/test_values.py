"""Values, in both directions."""

from __future__ import annotations

import collections
import copy
import dataclasses
import enum
import math
import pickle

import pytest

import hognose


def through(value):
    return hognose.run("x", inputs={"x": value})


def seen(value):
    return hognose.run("repr(x)", inputs={"x": value})


SAME = [
    None, True, False, 0, 1, -1, 255, 2**31, -(2**31) - 1, 2**53, -(2**53), 2**63, -(2**63), 2**64, -(2**64) - 1, 10**100, -(7**300),
    0.0, 1.5, -2.5e300, math.inf, -math.inf, "", "tea", "naïve Ω 蛇 🐍", "a\0b", "\ufeffbom", "\ud83d", "x\udc00y", "é" * 1000,
    b"", b"\x00\xff", bytes(range(256)), [], [1, [2, [3]]], (), (1,), (1, (2, ())), {}, {"a": 1}, {1: "a", "b": [2]}, {(1, 2): {"c": None}},
    {None: 1, True: 2, 2.5: 3, b"k": 4}, set(), {1, 2}, {"a", (1, 2)}, frozenset(), frozenset({1, frozenset({2})}), [(), [], {}, set(), "", b"", 0.0],
]


@pytest.mark.parametrize("value", SAME, ids=lambda value: repr(value)[:30])
def test_there_and_back(value):
    back = through(value)
    assert back == value
    assert type(back) is type(value)
    assert repr(back) == repr(value) or isinstance(value, (set, frozenset))


@pytest.mark.parametrize("value", [v for v in SAME if not isinstance(v, (set, frozenset))], ids=lambda value: repr(value)[:30])
def test_the_guest_sees_what_we_see(value):
    assert seen(value) == repr(value)


def test_the_smallest_things():
    assert math.copysign(1, through(-0.0)) == -1
    assert math.isnan(through(math.nan))
    assert list(through({"b": 1, "a": 2})) == ["b", "a"]


def test_subclasses_cross_as_what_they_are_made_of():
    class Number(enum.IntEnum):
        ONE = 1

    Pair = collections.namedtuple("Pair", "x y")
    assert seen([Number.ONE, Pair(1, 2)]) == "[1, (1, 2)]"
    assert seen(collections.OrderedDict(a=1)) == "{'a': 1}"
    assert seen(collections.Counter("aab")) == "{'a': 2, 'b': 1}"
    assert seen([bytearray(b"ab"), memoryview(b"abc")[1:]]) == "[b'ab', b'bc']"
    assert type(hognose.run("bytearray(b'ab')")) is bytes


def test_dataclasses_go_in_as_their_fields():
    @dataclasses.dataclass
    class Point:
        x: int
        y: list = dataclasses.field(default_factory=list)

    assert through(Point(1, [2])) == {"x": 1, "y": [2]}
    assert through([Point(1), Point(2)]) == [{"x": 1, "y": []}, {"x": 2, "y": []}]


def test_instances_come_out_as_their_attributes():
    code = "class Point:\n    def __init__(self, x): self.x, self.next = x, None\np = Point(1)\np.next = Point([2])\np"
    point = hognose.run(code)
    assert isinstance(point, hognose.GuestObject)
    assert (point.type_name__, point.x, point.next.x) == ("Point", 1, [2])
    assert vars(point) == {"x": 1, "next": point.next}
    assert repr(point) == "<Point x=1, next=<Point x=[2], next=None>>"
    assert through(point) == {"x": 1, "next": {"x": [2], "next": None}}
    for again in (pickle.loads(pickle.dumps(point)), copy.deepcopy(point)):
        assert (again.type_name__, again.x, again.next.x) == ("Point", 1, [2])
    cycle = hognose.run("class N: pass\nn = N()\nn.me = n\nn")
    assert cycle.me is cycle
    assert repr(cycle) == "<N me=...>"


def test_instances_of_the_guest_are_told_apart_by_identity():
    code = "class K:\n    def __init__(self, n): self.n = n\n    def __hash__(self): return 1\n    def __eq__(self, other): return False\n"
    table = hognose.run(code + "k = K(1)\n{k: 'a', K(1): k}")
    assert len(table) == 2
    first, second = table
    assert table[second] is first
    assert hognose.run(code + "len({K(1), K(1)})") == 2
    assert len(hognose.run(code + "{K(1), K(1)}")) == 2


def test_odd_attributes_stay_attributes():
    odd = hognose.run("class O: pass\no = O()\no.__dict__.update({'type_name__': 1, 'a b': 2, '__class__': 3, '__reduce__': 4})\no")
    assert vars(odd)["a b"] == 2
    assert odd.type_name__ == "O"
    assert type(odd).__name__ == "_GuestObject"


def test_what_has_no_counterpart_comes_as_what_it_looks_like():
    function, kind, module, builtin, dots = hognose.run("import math\ndef f(): pass\nclass C: pass\n(f, C, math, print, ...)")
    assert all(isinstance(value, hognose.Opaque) for value in (function, kind, module, builtin, dots))
    assert (function.type_name, kind.type_name, module.type_name) == ("function", "type", "module")
    assert repr(function) == "<function f>"
    assert "C" in repr(kind)
    assert repr(dots) == "Ellipsis"


def test_shared_structure_and_cycles():
    shared = hognose.run("a = [1]\n[a, a]")
    assert shared[0] is shared[1]
    cycle = hognose.run("a = [1]\na.append(a)\na")
    assert cycle[1] is cycle
    inside = hognose.run("l = []\nt = (1, l, 2)\nl.append(t)\nt")
    assert inside[1][0] is inside
    assert (inside[0], inside[2]) == (1, 2)
    table = hognose.run("d = {}\nd['self'] = d\nd")
    assert table["self"] is table
    own = [1]
    assert hognose.run("x[0] is x[1]", inputs={"x": [own, own]}) is True
    loop: dict = {"name": "loop"}
    loop["self"] = loop
    assert through(loop)["self"]["self"]["name"] == "loop"
    many = []
    for _ in range(200):
        many = [many, many]
    assert hognose.run("x[0] is x[1]", inputs={"x": many}) is True


def test_what_the_guest_changes_stays_inside():
    value = [1, {"a": 2}]
    hognose.run("x.append(3)\nx[1]['a'] = 5", inputs={"x": value})
    assert value == [1, {"a": 2}]


def test_a_table():
    rows = [{"id": i, "name": f"row {i}", "price": i / 4, "good": i % 2 == 0} for i in range(5000)]
    assert through(rows) == rows
    assert hognose.run("sum(r['price'] for r in x)", inputs={"x": rows}) == sum(r["price"] for r in rows)


def test_depth():
    value: list = []
    for _ in range(900):
        value = [value]
    assert hognose.run("n = 0\nwhile x: x, n = x[0], n + 1\nn", inputs={"x": value}) == 900
    out = hognose.run("a = []\nfor i in range(900): a = [a]\na")
    n = 0
    while out:
        out, n = out[0], n + 1
    assert n == 900


class Foreign:
    pass


@dataclasses.dataclass
class Holder:
    part: object


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (Foreign(), r"^inputs\['x'\]: cannot pass a value of type '.*Foreign'$"),
        ([1, {"rows": [0, Foreign()]}], r"^inputs\['x'\]\[1\]\['rows'\]\[1\]: cannot pass"),
        ({Foreign(): 1}, r"^inputs\['x'\] \(a key\): cannot pass"),
        ({frozenset({1j})}, r"^inputs\['x'\] \(an item\) \(an item\): cannot pass a value of type 'complex'"),
        (Holder(print), r"^inputs\['x'\]\.part: cannot pass a value of type 'builtin_function_or_method'"),
        (lambda: 1, "'function'"),
        (Foreign, "'type'"),
        (object(), "'object'"),
    ],
)
def test_what_cannot_cross_is_named(value, message):
    with pytest.raises(hognose.HostError, match=message):
        through(value)


def test_too_deep():
    value: list = []
    for _ in range(2_000):
        value = [value]
    with pytest.raises(hognose.HostError, match=r"inputs\['x'\].*nested deeper than 1000 levels"):
        through(value)


def test_unhashable_for_the_guest():
    @dataclasses.dataclass(frozen=True)
    class Point:
        x: int

    with pytest.raises(hognose.HostError, match=r"inputs\['x'\]: unhashable"):
        through({Point(1): 2})


def test_inputs_count_as_memory():
    with pytest.raises(hognose.LimitError, match="memory"):
        hognose.run("1", inputs={"x": "y" * (20 << 20)}, limits=hognose.Limits(max_memory=4 << 20))
