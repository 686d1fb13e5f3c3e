class Stack(list):
    def push(self, x):
        self.append(x)
        return self
    def __getitem__(self, i):
        print("getitem", i)
        return super().__getitem__(i)
s = Stack([1, 2])
s.push(3).push(4)
print(s, s[0], s[-1], len(s), s == [1, 2, 3, 4], isinstance(s, list), type(s + [5]).__name__, type(s[1:]).__name__, list(s), [*s], s.tag if hasattr(s, "tag") else "no tag")
s.tag = "t"
print(s.tag, s.pop(), sum(s), sorted(s, reverse=True), repr(s), bool(Stack()), Stack("ab"), 2 in s, s * 2, s.copy(), type(s.copy()).__name__)
for x in s:
    print(x, end=" ")
print(s.__dict__, Stack.__mro__)
