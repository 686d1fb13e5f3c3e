"""A B-tree as a mapping: splits, merges, range queries, a cursor, bulk loading, snapshots by copying, and checks of every rule after each step."""

from __future__ import annotations

import bisect
import itertools
import operator
import random
from collections.abc import Callable, ItemsView, Iterable, Iterator, KeysView, MutableMapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, Protocol, Self, TypeVar


class Comparable(Protocol):
    def __lt__(self, other: Any, /) -> bool: ...


K = TypeVar("K", bound=Comparable)
V = TypeVar("V")
_absent = object()


class RuleBroken(AssertionError):
    pass


@dataclass(slots=True)
class Node(Generic[K, V]):
    keys: list[K] = field(default_factory=list)
    values: list[V] = field(default_factory=list)
    children: list[Node[K, V]] = field(default_factory=list)
    shared: bool = field(default=False, repr=False)

    @property
    def leaf(self):
        return not self.children

    def __len__(self):
        return len(self.keys) + sum(map(len, self.children))

    def copy(self) -> Node:
        for child in self.children:
            child.shared = True
        return Node(self.keys[:], self.values[:], self.children[:])

    def split(self) -> tuple[K, V, Node]:
        middle = len(self.keys) // 2
        right = Node(self.keys[middle + 1:], self.values[middle + 1:], self.children[middle + 1:])
        key, value = self.keys[middle], self.values[middle]
        del self.keys[middle:], self.values[middle:], self.children[middle + 1:]
        return key, value, right


class BTree(MutableMapping, Generic[K, V]):
    """Every node but the root has at least `degree - 1` keys, and at most `2 * degree - 1`."""

    def __init__(self, items: Iterable[tuple[K, V]] | MutableMapping[K, V] = (), /, *, degree: int = 2):
        if degree < 2:
            raise ValueError(f"degree must be 2 or more, not {degree}")
        self.degree = degree
        self.root: Node[K, V] = Node()
        self.size = self.version = 0
        self.update(items)

    @classmethod
    def from_sorted(cls, items: Iterable[tuple[K, V]], degree=2) -> Self:
        tree = cls(degree=degree)
        previous = _absent
        for key, value in items:
            if previous is not _absent and not previous < key:
                raise ValueError(f"{previous!r} stands before {key!r}")
            tree[key] = value
            previous = key
        return tree

    def _find(self, key: K) -> tuple[Node, int] | None:
        node = self.root
        while True:
            at = bisect.bisect_left(node.keys, key)
            if at < len(node.keys) and node.keys[at] == key:
                return node, at
            if node.leaf:
                return None
            node = node.children[at]

    def __getitem__(self, key):
        match key:
            case slice(start=start, stop=stop, step=None):
                return list(self.range(start, stop))
            case slice():
                raise ValueError("a range of keys has no step")
        if (found := self._find(key)) is None:
            raise KeyError(key)
        node, at = found
        return node.values[at]

    def __contains__(self, key):
        return self._find(key) is not None

    def _own(self, parent: Node | None, at: int) -> Node:
        """The child, or the root, copied first when a snapshot sees it too."""
        node = self.root if parent is None else parent.children[at]
        if node.shared:
            node = node.copy()
            if parent is None:
                self.root = node
            else:
                parent.children[at] = node
        return node

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            raise TypeError("ranges can't be assigned")
        self.version += 1
        node = self._own(None, 0)
        if len(node.keys) == 2 * self.degree - 1:
            self.root = Node(children=[node])
            self._split_child(self.root, 0)
            node = self.root
        while True:
            at = bisect.bisect_left(node.keys, key)
            if at < len(node.keys) and node.keys[at] == key:
                node.values[at] = value
                return
            if node.leaf:
                node.keys.insert(at, key)
                node.values.insert(at, value)
                self.size += 1
                return
            child = self._own(node, at)
            if len(child.keys) == 2 * self.degree - 1:
                self._split_child(node, at)
                continue
            node = child

    @staticmethod
    def _split_child(parent, at):
        key, value, right = parent.children[at].split()
        parent.keys.insert(at, key)
        parent.values.insert(at, value)
        parent.children.insert(at + 1, right)

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        self.version += 1
        self._remove(self._own(None, 0), key)
        self.size -= 1
        if not self.root.keys and self.root.children:
            self.root = self.root.children[0]

    def _remove(self, node, key):
        at = bisect.bisect_left(node.keys, key)
        here = at < len(node.keys) and node.keys[at] == key
        if node.leaf:
            del node.keys[at], node.values[at]
        elif here:
            for side, end in ((at, -1), (at + 1, 0)):
                if len(node.children[side].keys) >= self.degree:
                    child = self._own(node, side)
                    node.keys[at], node.values[at] = self._extreme(child, end)
                    self._remove(child, node.keys[at])
                    return
            self._remove(self._merge(node, at), key)
        else:
            self._remove(self._fill(node, at), key)

    @staticmethod
    def _extreme(node, end):
        while not node.leaf:
            node = node.children[end]
        return node.keys[end], node.values[end]

    def _merge(self, parent, at):
        left, right = self._own(parent, at), self._own(parent, at + 1)
        left.keys += [parent.keys.pop(at), *right.keys]
        left.values += [parent.values.pop(at), *right.values]
        left.children += right.children
        del parent.children[at + 1]
        return left

    def _fill(self, parent, at):
        child = self._own(parent, at)
        if len(child.keys) >= self.degree:
            return child
        for side, take, put, between in ((at - 1, -1, 0, at - 1), (at + 1, 0, None, at)):
            if 0 <= side < len(parent.children) and len(parent.children[side].keys) >= self.degree:
                other = self._own(parent, side)
                for mine, theirs, above in ((child.keys, other.keys, parent.keys), (child.values, other.values, parent.values)):
                    mine.insert(len(mine) if put is None else put, above[between])
                    above[between] = theirs.pop(take)
                if other.children:
                    child.children.insert(len(child.children) if put is None else put, other.children.pop(take))
                return child
        return self._merge(parent, at - 1 if at == len(parent.keys) else at)

    def _walk(self, node, least, most) -> Iterator[tuple[K, V]]:
        start = 0 if least is None else bisect.bisect_left(node.keys, least)
        for at in range(start, len(node.keys) + 1):
            if node.children:
                yield from self._walk(node.children[at], least, most)
            if at < len(node.keys):
                if most is not None and not node.keys[at] < most:
                    return
                yield node.keys[at], node.values[at]

    def range(self, least=None, most=None):
        version = self.version
        for pair in self._walk(self.root, least, most):
            yield pair
            if self.version != version:
                raise RuntimeError("tree changed during iteration")

    def __iter__(self):
        return map(operator.itemgetter(0), self.range())

    def __reversed__(self):
        stack: list[tuple[Node, int]] = []
        node = self.root
        while stack or node is not None:
            while node is not None:
                stack.append((node, len(node.keys)))
                node = node.children[-1] if node.children else None
            node, at = stack.pop()
            if at:
                yield node.keys[at - 1]
                stack.append((node, at - 1))
                node = node.children[at - 1] if node.children else None
            else:
                node = None

    def __len__(self):
        return self.size

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items())!r}, degree={self.degree})"

    def __or__(self, other):
        if not isinstance(other, MutableMapping):
            return NotImplemented
        merged = self.snapshot()
        merged.update(other)
        return merged

    def snapshot(self) -> Self:
        twin = type(self)(degree=self.degree)
        self.root.shared = True
        twin.root, twin.size = self.root, self.size
        return twin

    __copy__ = snapshot

    @contextmanager
    def transaction(self):
        before = self.snapshot()
        try:
            yield self
        except Exception:
            self.root, self.size = before.root, before.size
            raise

    def pop_first(self) -> tuple[K, V]:
        pair = next(self.range(), None)
        if pair is None:
            raise KeyError("the tree is empty")
        del self[pair[0]]
        return pair

    def height(self):
        return 1 + sum(1 for _ in itertools.takewhile(lambda node: not node.leaf, self._spine()))

    def _spine(self):
        node = self.root
        while True:
            yield node
            node = node.children[0]

    def check(self):
        depths = set()

        def visit(node, depth, low, high):
            count = len(node.keys)
            if node is not self.root and count < self.degree - 1 or count > 2 * self.degree - 1:
                raise RuleBroken(f"{count} keys in a node")
            if node.children and len(node.children) != count + 1:
                raise RuleBroken(f"{len(node.children)} children for {count} keys")
            bounds = [low, *node.keys, high]
            for left, right in itertools.pairwise(bounds):
                if left is not None and right is not None and not left < right:
                    raise RuleBroken(f"{left!r} and {right!r} are out of order")
            if node.leaf:
                depths.add(depth)
            for child, (left, right) in zip(node.children, itertools.pairwise(bounds)):
                visit(child, depth + 1, left, right)

        visit(self.root, 0, None, None)
        if len(depths) > 1:
            raise RuleBroken(f"leaves at depths {sorted(depths)}")
        if len(self.root) != self.size:
            raise RuleBroken(f"{len(self.root)} keys are counted as {self.size}")
        return self


def show(node: Node, indent="  "):
    print(indent + " ".join(map(str, node.keys)) or "-")
    for child in node.children:
        show(child, indent + "  ")


tree = BTree(zip("qwertyuiopasdfghjkl", itertools.count()))
show(tree.check().root)
print(len(tree), tree.height(), tree["q"], "".join(tree), "".join(reversed(tree)), tree["d":"h"], tree[:"d"], tree["w":], "z" in tree, tree.get("z"))
for key in "fghjkl":
    del tree[key]
show(tree.check().root)
print(tree.pop("q"), tree.pop("q", None), tree.setdefault("n", 5), tree.popitem(), tree.pop_first(), max(tree), min(tree))
print(isinstance(tree.keys(), KeysView), sorted(tree.keys() & set("aeiou")), tree.items() >= {("e", 2)}, ItemsView.__name__, tree == dict(tree), tree != {})
print(BTree([(1, "a"), (2, "b")]) | {3: "c"}, BTree({"x": 1}, degree=5), bool(BTree()))

print("at random, against a dict")
generator = random.Random(2024)
for degree in (2, 3, 8):
    tree, model = BTree(degree=degree), {}
    steps = []
    for step in range(400):
        key = generator.randrange(80)
        if generator.random() < 0.55:
            tree[key] = model[key] = step
        elif key in model:
            del tree[key], model[key]
        if step % 50 == 0:
            tree.check()
            steps.append(len(tree))
    assert tree.check() == model and list(tree) == sorted(model) and list(reversed(tree)) == sorted(model, reverse=True)
    assert all(tree[a:b] == sorted((key, value) for key, value in model.items() if a <= key < b) for a, b in itertools.combinations(range(0, 80, 9), 2))
    print(degree, steps, tree.height(), len(tree), list(tree.items())[:3])

print("snapshots")
tree = BTree.from_sorted(((number, number * number) for number in range(40)), degree=3)
before = tree.snapshot()
nodes = {id(node) for node in (before.root, *before.root.children)}
for number in range(0, 40, 3):
    del tree[number]
tree[100] = "new"
print(len(before.check()), len(tree.check()), before == {number: number * number for number in range(40)}, list(tree)[-3:], id(before.root) in nodes, id(tree.root) in nodes)
try:
    with tree.transaction() as inside:
        inside.clear()
        print(len(inside), inside.check())
        inside["text"] = 1
        inside[1] = 2
except TypeError as error:
    print(type(error).__name__, error, len(tree), tree[100])


def attempt(function: Callable, *arguments):
    try:
        print("->", function(*arguments))
    except (LookupError, TypeError, ValueError, RuntimeError, AssertionError) as error:
        print(f"{type(error).__name__}: {error}")


attempt(BTree, [(1, 2)], 3)
attempt(partial(BTree, degree=1))
attempt(BTree, [1, 2])
attempt(BTree.from_sorted, [(1, 0), (3, 0), (2, 0)])
attempt(tree.__getitem__, 3)
attempt(tree.__delitem__, 3)
attempt(tree.__getitem__, "a")
attempt(lambda: tree[1:9:2])
attempt(tree.__setitem__, slice(1, 2), 0)
attempt(BTree().popitem)
attempt(BTree().pop_first)
attempt(lambda: [tree.pop(key) for key in tree])
attempt(lambda: tree | [1])
attempt(hash, tree)
tree.root.keys[0] = 999
attempt(tree.check)
with redirect_stdout(None):
    print("nobody sees this")
    show(tree.root)
