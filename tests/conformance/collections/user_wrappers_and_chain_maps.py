from collections import ChainMap, UserDict, UserList, UserString
import collections, copy


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


base, top = {"a": 1, "b": 2}, {"b": 20, "c": 30}
m = ChainMap(top, base)
print(m, m["a"], m["b"], m.get("zz"), m.get("zz", 1), m.get("a"), "a" in m, "zz" in m, len(m), list(m), dict(m), bool(m), bool(ChainMap()), ChainMap(), list(m.items()), m.maps, m == {"a": 1, "b": 20, "c": 30})
m["a"] = 100; print(m, base); del m["a"]; t(lambda: m.__delitem__("a")); t(lambda: m.pop("a")); t(lambda: m["zz"]); print(m.pop("c"), m.pop("q", 5), m.popitem(), m); t(m.popitem)
child = m.new_child({"x": 1}); print(child, child.parents, child.new_child(), child.new_child(y=2), child.new_child({"p": 1}, q=2), m.copy().maps[0] is m.maps[0], m.copy().maps[1] is base, copy.copy(m))
print(m | {"r": 1}, {"r": 1, "a": 5} | m, ChainMap.fromkeys("ab", 0), ChainMap.fromkeys("a")); m |= {"w": 1}; m |= [("v", 2)]; print(m); t(lambda: m | 5); t(lambda: 5 | m); t(lambda: m | [(1, 2)])
m.clear(); print(m, m.setdefault("n", 4), m); m.update(z=5); print(m, list(reversed(list(m))))
r = ChainMap({}); r["r"] = r; print(r)
class Def(ChainMap):
    def __missing__(self, key): return f"<{key}>"
d = Def({"a": 1}); print(d["q"], d.get("q"), d, d.new_child(), "q" in d)
try: ChainMap({})["k"]
except KeyError as e: print(e.__context__, e.__suppress_context__)
try: del ChainMap({})["k"]
except KeyError as e: print(e.__context__, e.__suppress_context__)


class UD(UserDict):
    def __missing__(self, key): return f"missing {key}"
u = UserDict({"a": 1}, b=2)
print(u, u.data, len(u), u["a"], "a" in u, u.get("q"), u.get("q", 1), UD()["x"], UD().get("x"), "x" in UD(), list(u), u == {"a": 1, "b": 2}, UserDict(), UserDict(None), UserDict(dict=3), UserDict([("k", 1)]), UserDict(u))
u["c"] = 3; del u["a"]; print(u, u.pop("b"), u | {"z": 1}, {"z": 1} | u, u | UserDict(q=1), u.copy(), copy.copy(u), UD(a=1).copy(), UserDict.fromkeys("ab"), UserDict.fromkeys("a", 1), list(u.items()), u.keys())
u |= {"m": 1}; u |= UserDict(n=2); print(u, sorted(u)); t(lambda: u["nope"]); t(lambda: u | 5); t(lambda: 5 | u); t(lambda: u.__delitem__("nope")); t(lambda: UserDict(1, 2)); u.clear(); print(u, u.setdefault("s", []))
class Extra(UserDict):
    def __init__(self, *a): super().__init__(*a); self.note = "n"
e = Extra({"x": 1}); f = e.copy(); f["y"] = 2; print(e, f, f.note, type(f).__name__, copy.copy(e).note, copy.copy(e).data is e.data)
class Upper(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
print(Upper(a=1), Upper({"b": 2}), Upper(a=1) | {"x": 1})


l = UserList([3, 1, 2])
print(l, l.data, len(l), l[0], l[-1], l[1:], type(l[1:]).__name__, 3 in l, l + [4], [4] + l, l + UserList([5]), l + (6,), (6,) + l, l + "ab", l * 2, 2 * l, UserList(), UserList(l), UserList("ab"), UserList((1,)), list(reversed(l)))
print(l == [3, 1, 2], l == UserList([3, 1, 2]), l < [4], l <= l, l > [1], l >= UserList([9]), l != [1], l == 5, [4] > l)
l.append(9); l.insert(0, 8); l += [7]; l += UserList([6]); l += "z"; l[0] = 80; del l[1]; l[1:2] = [5, 5]; print(l); l *= 1; l.extend([1]); l.extend(UserList([2])); l.extend("q"); print(l, l.count(5), l.index(5), l.index(5, 2), l.pop(), l.pop(0)); l.remove("z"); l.reverse(); print(l); l.sort(); print(l); l.sort(key=lambda x: -x, reverse=True); print(l, l.copy(), copy.copy(l), l.copy().data is l.data)
t(lambda: l < 5); t(lambda: l.remove("no")); t(lambda: l.index("no")); t(lambda: UserList().pop()); t(lambda: l[99]); t(lambda: l + 5); t(lambda: 5 + l); t(lambda: hash(l)); l.clear(); print(l); del l[:]
class Sub(UserList): pass
s = Sub([1]); s.note = 1; print(type(s + [2]).__name__, type(s * 2).__name__, type(s.copy()).__name__, copy.copy(s).note, type([0] + s).__name__)


s = UserString("Hello World")
print(s, repr(s), len(s), s[0], s[-3:], type(s[0]).__name__, "Hello" in s, UserString("ell") in s, s + "!", "!" + s, s + UserString("?"), s + 5, s * 2, 2 * s, s == "Hello World", s == UserString("Hello World"), s < "I", s <= s, s > "A", s >= "Z", hash(s) == hash("Hello World"), UserString(5), UserString(s), s != "x")
print(s.upper(), type(s.upper()).__name__, s.lower(), s.title(), s.swapcase(), s.capitalize(), s.casefold(), s.center(15, "*"), s.ljust(13, "."), s.rjust(13, "."), s.zfill(13), s.strip("Hd"), s.lstrip("H"), s.rstrip("d"), s.replace("o", "0"), s.replace("o", "0", 1), s.replace(UserString("l"), UserString("L")), s.expandtabs(), s.removeprefix("Hello "), s.removesuffix(UserString("World")), s.translate({72: "J"}))
print(s.split(), s.rsplit("o", 1), s.splitlines(), s.partition(" "), s.rpartition("o"), s.join(["a", "b"]), s.encode(), s.encode("latin-1", "ignore"), s.encode(None, None), s.find("o"), s.find("o", 5), s.rfind("o"), s.index("W"), s.rindex("l"), s.count("l"), s.count("l", 5), s.startswith("He"), s.endswith("ld"), s.startswith(("x", "H")), s.find(UserString("W")), s.count(UserString("l")))
print([getattr(UserString("abc1"), n)() for n in "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper".split()])
print(int(UserString("12")), float(UserString("1.5")), complex(UserString("1j")), UserString("%s-%s") % (1, 2), "%s" % s, UserString("{}-{x}").format(1, x=2), UserString("{a}").format_map({"a": 1}), UserString.maketrans("a", "b"), s.__getnewargs__(), str(s) is s.data, [c for c in UserString("ab")], list(reversed(UserString("ab"))), type(UserString("%s") % 1).__name__, UserString("%s").__rmod__("%s!"))
t(lambda: s.index("zz")); t(lambda: int(s)); t(lambda: s < 5); t(lambda: s[99]); t(lambda: s.foo()); t(lambda: UserString()); t(lambda: s.index("H", "x"))
class US(UserString): pass
print(type(US("a") + "b").__name__, type("b" + US("a")).__name__, type(US("a").upper()).__name__, type(US("a b").split()[0]).__name__, copy.copy(US("q")))
print(ChainMap.__module__, UserDict.__qualname__, UserList.append.__qualname__, UserString.upper.__name__, UserString.upper.__qualname__, UserString.find.__qualname__)
import collections.abc as abc
print([issubclass(c, b) for c in (ChainMap, UserDict, UserList, UserString) for b in (abc.MutableMapping, abc.MutableSequence, abc.Sequence, abc.Mapping)])
t(lambda: collections.nope)
# What is stored is what was given, a wrapper too.
l = UserList(); l.append(UserList([1])); l.insert(0, UserString("s")); l[1:] = [UserDict(a=1)]; l.extend(UserList([UserList()])); l += UserList([UserString("t")])
print([type(x).__name__ for x in l], UserString("s") in l, l.index(UserString("s")), l.count(UserDict(a=1)), UserList([UserList([1])]) == [[1]]); l.remove(UserString("t")); print(len(l))
u = UserDict(); u[UserString("k")] = UserList(); print(type(list(u)[0]).__name__, type(u["k"]).__name__, "k" in u, UserString("k") in u); del u[UserString("k")]; print(u)
