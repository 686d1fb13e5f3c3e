"""A library of graph algorithms: searches as generators, shortest paths, spanning trees, flows, components, orders, colouring."""

import heapq
import math
from abc import ABC, abstractmethod
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property, partial, reduce, total_ordering
from itertools import accumulate, combinations, count, pairwise, permutations
from typing import Literal, NamedTuple, Self, overload


class GraphError(Exception):
    pass


class NotReachable(GraphError):
    def __init__(self, source, target):
        super().__init__(f"no way from {source!r} to {target!r}")


class NegativeCycle(GraphError):
    def __init__(self, cycle):
        super().__init__(f"the cycle {' -> '.join(map(str, cycle))} makes every path shorter")
        self.cycle = cycle


class CyclicGraph(GraphError):
    __match_args__ = ("cycle",)

    def __init__(self, cycle):
        super().__init__(f"{len(cycle)} nodes in a cycle")
        self.cycle = cycle


class Edge[N: Hashable](NamedTuple):
    source: N
    target: N
    weight: float = 1

    def reverse(self):
        return Edge(self.target, self.source, self.weight)

    def __str__(self):
        return f"{self.source}-{self.target}" + f":{self.weight:g}" * (self.weight != 1)


class Graph[N: Hashable](ABC):
    """Nodes with their neighbours; `directed` is told by the subclass."""

    directed: bool

    def __init_subclass__(cls, *, directed: bool, **keywords):
        super().__init_subclass__(**keywords)
        cls.directed = directed

    def __init__(self, edges: Iterable[Edge[N] | tuple] = (), nodes: Iterable[N] = ()):
        self._next: dict[N, dict[N, float]] = {}
        for node in nodes:
            self.add(node)
        for edge in edges:
            self.connect(*edge)

    @classmethod
    def parse(cls, text: str) -> Self:
        def edges():
            for word in text.split():
                ends, _, weight = word.partition(":")
                for source, target in pairwise(ends.split("-")):
                    yield Edge(source, target, float(weight or 1))

        return cls(edges())

    @abstractmethod
    def connect(self, source: N, target: N, weight: float = 1) -> None: ...

    def add(self, node: N) -> None:
        self._next.setdefault(node, {})

    @overload
    def __getitem__(self, key: tuple[N, N]) -> float: ...
    @overload
    def __getitem__(self, key: N) -> Mapping[N, float]: ...
    def __getitem__(self, key):
        match key:
            case (source, target) if key not in self._next:
                return self._next[source].get(target, math.inf)
            case _:
                return self._next[key]

    def __contains__(self, node):
        return node in self._next

    def __iter__(self) -> Iterator[N]:
        return iter(self._next)

    def __len__(self):
        return len(self._next)

    @property
    def edges(self) -> Iterator[Edge[N]]:
        seen = set()
        for source, targets in self._next.items():
            for target, weight in targets.items():
                if self.directed or (target, source) not in seen:
                    seen.add((source, target))
                    yield Edge(source, target, weight)

    def __repr__(self):
        return f"{type(self).__name__}.parse({' '.join(map(str, self.edges))!r})"

    # Searches.
    def breadth_first(self, start: N) -> Iterator[tuple[N, int]]:
        seen, queue = {start}, deque([(start, 0)])
        while queue:
            node, depth = queue.popleft()
            yield node, depth
            for neighbour in self._next[node]:
                if neighbour not in seen:
                    seen.add(neighbour)
                    queue.append((neighbour, depth + 1))

    def depth_first(self, start: N, seen: set[N] | None = None) -> Iterator[tuple[Literal["in", "out"], N]]:
        seen = set() if seen is None else seen
        if start in seen:
            return
        seen.add(start)
        yield "in", start
        for neighbour in self._next[start]:
            yield from self.depth_first(neighbour, seen)
        yield "out", start

    def components(self) -> list[set[N]]:
        seen: set[N] = set()
        return [{node for when, node in self.depth_first(start, seen) if when == "in"} for start in self if start not in seen]

    # Shortest paths.
    def shortest(self, source: N, target: N, guess: Callable[[N], float] = lambda node: 0) -> tuple[list[N], float]:
        distances, before = {source: 0.0}, {}
        order = count()
        heap = [(guess(source), next(order), source)]
        while heap:
            _, _, node = heapq.heappop(heap)
            if node == target:
                path = [target]
                while path[-1] != source:
                    path.append(before[path[-1]])
                return path[::-1], distances[target]
            for neighbour, weight in self._next[node].items():
                if weight < 0:
                    raise GraphError(f"{Edge(node, neighbour, weight)} is negative")
                if (distance := distances[node] + weight) < distances.get(neighbour, math.inf):
                    distances[neighbour], before[neighbour] = distance, node
                    heapq.heappush(heap, (distance + guess(neighbour), next(order), neighbour))
        raise NotReachable(source, target)

    def bellman_ford(self, source: N) -> dict[N, float]:
        distances, before = {source: 0.0}, {}
        for _ in range(len(self)):
            changed = None
            for start, end, weight in self.edges:
                if start in distances and distances[start] + weight < distances.get(end, math.inf):
                    distances[end], before[end] = distances[start] + weight, start
                    changed = end
            if changed is None:
                return distances
        node = reduce(lambda node, _: before[node], range(len(self)), changed)
        cycle = [node]
        while (node := before[node]) not in cycle:
            cycle.append(node)
        cycle = cycle[cycle.index(node):][::-1]
        smallest = cycle.index(min(cycle))
        raise NegativeCycle(cycle[smallest:] + cycle[:smallest])

    def all_pairs(self) -> dict[tuple[N, N], float]:
        table = {(a, b): 0.0 if a == b else self[a, b] for a in self for b in self}
        for k in self:
            for i in self:
                for j in self:
                    table[i, j] = min(table[i, j], table[i, k] + table[k, j])
        return table


class Undirected[N: Hashable](Graph[N], directed=False):
    def connect(self, source, target, weight=1):
        self.add(source)
        self.add(target)
        self._next[source][target] = self._next[target][source] = weight

    def spanning_tree(self) -> Self:
        forest = Forest(self)
        return type(self)(edge for edge in sorted(self.edges, key=lambda edge: (edge.weight, edge)) if forest.join(edge.source, edge.target))

    def colouring(self) -> dict[N, int]:
        colours: dict[N, int] = {}
        for node in sorted(self, key=lambda node: (-len(self[node]), node)):
            taken = {colours.get(neighbour) for neighbour in self[node]}
            colours[node] = next(colour for colour in count() if colour not in taken)
        return colours

    def is_bipartite(self) -> bool:
        return all(depths[edge.source] % 2 != depths[edge.target] % 2
                   for depths in [{node: depth for start in self.components() for node, depth in self.breadth_first(min(start))}]
                   for edge in self.edges)

    @cached_property
    def bridges(self) -> frozenset[Edge[N]]:
        return frozenset(edge for edge in self.edges if len(self.without(edge).components()) > len(self.components()))

    def without(self, edge) -> Self:
        return type(self)((other for other in self.edges if other != edge), self)


class Directed[N: Hashable](Graph[N], directed=True):
    def connect(self, source, target, weight=1):
        self.add(source)
        self.add(target)
        self._next[source][target] = weight

    def reversed(self) -> Self:
        return type(self)((edge.reverse() for edge in self.edges), self)

    def order(self) -> list[N]:
        """A topological order, the smallest by name."""
        waiting = Counter(edge.target for edge in self.edges)
        ready = [node for node in self if not waiting[node]]
        heapq.heapify(ready)
        done = []
        while ready:
            done.append(heapq.heappop(ready))
            for neighbour in self[done[-1]]:
                waiting[neighbour] -= 1
                if waiting[neighbour] == 0:
                    heapq.heappush(ready, neighbour)
        if len(done) < len(self):
            raise CyclicGraph(sorted(self._next.keys() - set(done)))
        return done

    def strong_components(self) -> list[list[N]]:
        seen: set[N] = set()
        finished = [node for start in self for when, node in self.depth_first(start, seen) if when == "out"]
        backwards, seen = self.reversed(), set()
        return [sorted(node for when, node in backwards.depth_first(start, seen) if when == "in") for start in reversed(finished) if start not in seen]

    def maximum_flow(self, source: N, sink: N) -> tuple[float, dict[Edge[N], float]]:
        rest: defaultdict[N, defaultdict[N, float]] = defaultdict(partial(defaultdict, float))
        for start, end, capacity in self.edges:
            rest[start][end] += capacity
        total = 0.0
        while path := self._augmenting(rest, source, sink):
            amount = min(rest[a][b] for a, b in pairwise(path))
            for a, b in pairwise(path):
                rest[a][b] -= amount
                rest[b][a] += amount
            total += amount
        return total, {edge: used for edge in self.edges if (used := edge.weight - rest[edge.source][edge.target]) > 0}

    @staticmethod
    def _augmenting(rest, source, sink):
        before, queue = {source: None}, deque([source])
        while queue:
            node = queue.popleft()
            if node == sink:
                path = []
                while node is not None:
                    path.append(node)
                    node = before[node]
                return path[::-1]
            for neighbour, capacity in list(rest[node].items()):
                if capacity > 0 and neighbour not in before:
                    before[neighbour] = node
                    queue.append(neighbour)
        return None


class Forest:
    """Disjoint sets, with path halving and union by size."""

    def __init__(self, items):
        self.parent = {item: item for item in items}
        self.size = Counter(self.parent)

    def find(self, item):
        while (parent := self.parent[item]) != item:
            self.parent[item] = item = self.parent[parent]
        return item

    def join(self, a, b):
        if (a := self.find(a)) == (b := self.find(b)):
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size.pop(b)
        return True

    def __len__(self):
        return len(self.size)


@total_ordering
@dataclass(eq=False)
class Tour:
    graph: Undirected
    nodes: tuple = field(default=())

    @cached_property
    def length(self):
        return sum(self.graph[a, b] for a, b in pairwise((*self.nodes, self.nodes[0])))

    def __eq__(self, other):
        return self.length == other.length

    def __lt__(self, other):
        return self.length < other.length

    @classmethod
    def best(cls, graph):
        first, *others = graph
        return min(cls(graph, (first, *order)) for order in permutations(others))


roads = Undirected.parse("a-b:7 a-c:9 a-f:14 b-c:10 b-d:15 c-d:11 c-f:2 d-e:6 e-f:9 x-y-z")
print(roads)
print(len(roads), roads["a"], roads["a", "d"], "q" in roads, [sorted(part) for part in roads.components()], str(next(roads.edges)))
print(list(roads.breadth_first("a")), roads.shortest("a", "e"), roads.shortest("a", "a"))
print(" ".join(f"{'<>'[when == 'out']}{node}" for when, node in roads.depth_first("a")))
print(roads.spanning_tree(), sum(edge.weight for edge in roads.spanning_tree().edges))
print(roads.colouring(), roads.is_bipartite(), Undirected.parse("a-b-c-d-a").is_bipartite(), sorted(map(str, roads.bridges)), "bridges" in vars(roads))
tour = Tour.best(Undirected((a, b, abs(ord(a) - ord(b)) ** 2) for a, b in combinations("acehk", 2)))
print(tour.nodes, tour.length, tour <= tour, Tour(tour.graph, tuple("ackeh")) > tour)

tasks = Directed.parse("plan-build-test-ship plan-write-ship build-write fund-plan")
print(tasks.order(), tasks.strong_components(), tasks.directed, Undirected.directed)
web = Directed.parse("a-b-c-a b-d-e-d e-f")
print(web.strong_components(), [edge for edge in web.reversed().edges][:2])
money = Directed.parse("a-b:4 a-c:2 c-b:-1 b-d:2 d-c:1")
print(money.bellman_ford("a"), {f"{a}{b}": value for (a, b), value in money.all_pairs().items() if a < b and value < math.inf})
pipes = Directed.parse("s-a:10 s-b:5 a-b:15 a-t:5 b-t:10")
flow, used = pipes.maximum_flow("s", "t")
print(flow, {str(edge): amount for edge, amount in used.items()})

# A grid, with a guess of the distance.
maze = ["....#...", ".##.#.#.", "...#..#.", ".#...##.", ".#.#...."]
cells = {(x, y) for y, line in enumerate(maze) for x, character in enumerate(line) if character == "."}
grid = Undirected((((x, y), (x + dx, y + dy)) for x, y in sorted(cells) for dx, dy in ((1, 0), (0, 1)) if (x + dx, y + dy) in cells), cells)
asked = []
path, cost = grid.shortest((0, 0), (7, 0), lambda cell: asked.append(cell) or abs(cell[0] - 7) + abs(cell[1]))
picture = [[*line] for line in maze]
for x, y in path:
    picture[y][x] = "o"
print(*map("".join, picture), sep="\n")
print(cost, len(path), len(asked) < 2 * len(cells), list(accumulate(x for x, _ in path))[-1], isinstance(grid._next.keys(), Set))


def attempt(function):
    try:
        print(function())
    except CyclicGraph as error:
        match error:
            case CyclicGraph([first, *_, last]):
                print("cycle:", first, last, error)
    except (GraphError, TypeError, KeyError) as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: roads.shortest("a", "z"))
attempt(lambda: roads.shortest("a", "nowhere"))
attempt(lambda: roads["q", "a"])
attempt(lambda: Directed.parse("a-b-c-d-b").order())
attempt(lambda: Directed.parse("a-b:1 b-c:-3 c-b:2").bellman_ford("a"))
attempt(lambda: money.shortest("a", "d"))
attempt(lambda: Graph())
attempt(lambda: Undirected([("a",)]))
attempt(lambda: Undirected([([], 1)]))
attempt(lambda: type("Loose", (Graph,), {}))
attempt(lambda: (len(Forest("abc")), Forest("abc").join("a", "d")))
print(Edge.__type_params__, Graph.__type_params__[0].__bound__, Directed[int], Edge(1, 2)._replace(weight=0.5), Edge._field_defaults)
