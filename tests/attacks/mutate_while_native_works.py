class Evil:
    def __init__(self, target, action): self.target, self.action = target, action
    def __eq__(self, o): self.action(self.target); return False
    def __lt__(self, o): self.action(self.target); return True
    def __hash__(self): self.action(self.target); return 1
    def __repr__(self): self.action(self.target); return "E"
    def __index__(self): self.action(self.target); return 1
    def __iter__(self): self.action(self.target); return iter([1, 2])
    def __str__(self): self.action(self.target); return "S"
    def __len__(self): self.action(self.target); return 3
    def __bool__(self): self.action(self.target); return True
def clear(t): t.clear()
def grow(t): t.extend(range(100)) if isinstance(t, list) else t.update((i, i) for i in range(100)) if isinstance(t, dict) else t.update(range(100))
for action in (clear, grow):
    for make in (list, dict, set):
        for use in (lambda t, e: t == type(t)([(e, e)]) if make is dict else t == type(t)([e]), lambda t, e: repr(t), lambda t, e: e in t, lambda t, e: t.remove(e), lambda t, e: t.index(e), lambda t, e: t.sort(), lambda t, e: action is grow or t.count(e), lambda t, e: t.insert(e, 1), lambda t, e: t.pop(e), lambda t, e: t[e], lambda t, e: t.__setitem__(e, 1), lambda t, e: t.__setitem__(slice(e, None, e), e), lambda t, e: t.__delitem__(e), lambda t, e: t.update({e: e}), lambda t, e: t.add(e), lambda t, e: t.extend(e), lambda t, e: t * e, lambda t, e: sorted(t), lambda t, e: min(t), lambda t, e: str(t), lambda t, e: t | type(t)(), lambda t, e: t & type(t)([e]), lambda t, e: t.copy(), lambda t, e: list(t), lambda t, e: tuple(t), lambda t, e: "%s" % t, lambda t, e: t.get(e), lambda t, e: t.setdefault(e, e), lambda t, e: t.popitem(), lambda t, e: t < type(t)([e]), lambda t, e: any(t), lambda t, e: t.union([e]), lambda t, e: t.difference([e]), lambda t, e: t[e:e], lambda t, e: sum(t, 0)):
            t = make()
            e = Evil(t, lambda t: None)
            try:
                if make is list: t += [e, Evil(t, action), e, 1]
                elif make is dict: t[e] = e; t[Evil(t, lambda t: None)] = 1
                else: t.add(e); t.add(5)
            except RuntimeError:
                pass
            e.action = action
            try:
                use(t, e)
            except (Exception, RecursionError):
                pass
print("contained")
