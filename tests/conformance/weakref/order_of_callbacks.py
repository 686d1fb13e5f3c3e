# Callbacks of references to one object: the last made is called first. Objects that go together: in the order in which they came.
import gc
import weakref


class Node:
    pass


def said(text):
    return lambda reference: print(text, end=" ")


one = Node()
references = [weakref.ref(one, said(n)) for n in range(12)]
del one
gc.collect()
print()


def ring(size):
    nodes = [Node() for _ in range(size)]
    for n, node in enumerate(nodes):
        node.next = nodes[(n + 1) % size]
    return nodes


gc.collect()
nodes = ring(60)
references = [weakref.ref(node, said(n)) for n, node in enumerate(nodes)]
more = [weakref.ref(node, said(-n)) for n, node in enumerate(nodes)]
del nodes
gc.collect()
print()
print([r() for r in references + more] == [None] * 120)
