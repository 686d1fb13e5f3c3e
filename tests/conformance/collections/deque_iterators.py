from collections import deque

kinds = type(iter(deque())), type(reversed(deque()))
for kind in kinds:
    print(kind.__name__, kind.__module__)
    for text in ("", "abcd"):
        for start in (-5, 0, 1, 3, 4, 99):
            made = kind(deque(text), start)
            print(made.__length_hint__(), list(made), end=" ")
        print(list(kind(deque(text))))
    for wrong in (lambda: kind(), lambda: kind([1]), lambda: kind(deque(), "1"), lambda: kind(deque(), 1, 2)):
        try:
            print(wrong())
        except TypeError as error:
            print(type(error).__name__)
d = deque([1, 2, 3])
iterator = kinds[0](d, 1)
d.append(4)
try:
    next(iterator)
except RuntimeError as error:
    print(error)
