import annotationlib, sys, types
from annotationlib import *


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, *[part.rpartition(">")[2] for part in str(e).split(" at 0x")])


print(sorted(annotationlib.__all__), list(Format), Format(1), Format.STRING == 4, type(Format).__name__)
class C:
    attr = "class attr"
    x: int
    y: "int"
    z: Later
    def m(self, a: attr, b: "attr", c: Nope) -> "C": ...
def f(a: int, b: "str" = "", *c: Missing, d: list[Missing] = 1, **e: Missing.attr) -> Missing | None: ...
for obj in (C, f, C.m):
    for fmt in (Format.VALUE, Format.FORWARDREF, Format.STRING, 1, 3, 4):
        t(lambda: {k: v if not isinstance(v, ForwardRef) else v.__forward_arg__ for k, v in get_annotations(obj, format=fmt).items()} if fmt != 3 else sorted(get_annotations(obj, format=fmt)))
Missing = int; Later = str; Nope = float
for obj in (C, f, C.m):
    t(lambda: get_annotations(obj)); t(lambda: get_annotations(obj, eval_str=True)); t(lambda: get_annotations(obj, format=Format.STRING))
t(lambda: get_annotations(5)); t(lambda: get_annotations(C(), format=Format.STRING)); t(lambda: get_annotations(f, format=2)); t(lambda: get_annotations(f, format=9)); t(lambda: get_annotations(f, eval_str=True, format=Format.STRING)); t(lambda: get_annotations(len)); t(lambda: get_annotations(types.ModuleType("m")))
t(lambda: get_annotations(f, globals={"str": 1}, locals={}, eval_str=True)); t(lambda: get_annotations(type("X", (), {"__annotations__": {"q": "int"}}), eval_str=True)); t(lambda: get_annotations(type("X", (), {"__annotations__": {"q": "zz"}}), locals={"zz": 5}, eval_str=True))
class Base: a: int
class Derived(Base): pass
print(get_annotations(Derived), get_annotations(Base) is get_annotations(Base))
class Own:
    @property
    def __annotations__(self): return {"o": 1}
print(get_annotations(Own()) if callable(Own()) else "not callable")
class BadAnn:
    def __call__(self): ...
b = BadAnn(); b.__annotations__ = 5; t(lambda: get_annotations(b)); b.__annotations__ = {"q": "str"}; t(lambda: get_annotations(b)); t(lambda: get_annotations(b, format=Format.STRING)); b.__annotate__ = lambda fmt: 5; t(lambda: get_annotations(b, format=Format.STRING))
def wrapped(x: "Later2"): ...
def outer(*a): ...
outer.__wrapped__ = wrapped; outer.__annotations__ = {"x": "Later"}; print(get_annotations(outer, eval_str=True))
def generic[T](x: T, y: "T", z: list["T"]) -> "list[T]": ...
class GC[U]:
    v: U
    w: "U"
    def m[V](self, a: U, b: V, c: "V"): ...
for obj in (generic, GC, GC.m): t(lambda: get_annotations(obj)); t(lambda: get_annotations(obj, eval_str=True)); t(lambda: get_annotations(obj, format=Format.STRING))


def ann(format, /):
    if format == 1: return {"x": int}
    raise NotImplementedError
def only_fake(format, /):
    if format > 2: raise NotImplementedError
    return {"x": undefined_name, "y": list[undefined_name], "z": undefined_name.attr[1:2, ...](k=3) | None, "n": -undefined_name + 1 << 2, "s": "text", "i": int}
for fmt in (1, 2, 3, 4): t(lambda: call_annotate_function(ann, fmt)); t(lambda: {k: str(v) for k, v in call_annotate_function(only_fake, fmt).items()})
t(lambda: call_annotate_function(lambda fmt: {"x": 5}, Format.STRING)); t(lambda: call_annotate_function(lambda fmt: fmt, 1))
type Alias = undefined_alias | int
print(call_evaluate_function(Alias.evaluate_value, Format.STRING)); t(lambda: call_evaluate_function(Alias.evaluate_value, Format.VALUE)); t(lambda: call_evaluate_function(Alias.evaluate_value, Format.FORWARDREF))
print(annotations_to_string({"a": int, "b": "s", "c": list[int], "d": None, "e": ..., "f": C, "g": f, "h": [1]}), type_repr(len), type_repr(None), type_repr("s"), type_repr(int | str))
print(get_annotate_from_class_namespace({"__annotate__": 1}), get_annotate_from_class_namespace({"__annotate_func__": 2}), get_annotate_from_class_namespace({}))


r = ForwardRef("int"); s = ForwardRef("Later.upper", owner=C); u = ForwardRef("unknown[int]", module="sys")
print(r, s, u, r == ForwardRef("int"), r == s, r == 5, hash(r) == hash(ForwardRef("int")), r.__forward_arg__, r.__forward_module__, u.__forward_module__, r.__forward_is_argument__, r.__forward_is_class__, r.evaluate(), s.evaluate(), r | None, None | r, ForwardRef("list[int]").evaluate(), ForwardRef("*tuple[int, ...]").evaluate())
for bad in (lambda: ForwardRef(5), lambda: ForwardRef("a b").evaluate(), lambda: ForwardRef("zzz").evaluate(), lambda: u.evaluate(), lambda: r.evaluate(format=2), lambda: type("S", (ForwardRef,), {}), lambda: ForwardRef("zzz.q").evaluate()): t(bad)
print(ForwardRef("zzz").evaluate(format=Format.FORWARDREF), ForwardRef("zzz").evaluate(format=Format.STRING), ForwardRef("zzz").evaluate(globals={"zzz": 1}), ForwardRef("zzz").evaluate(locals={"zzz": 2}), ForwardRef("zzz").evaluate(globals={"zzz": 1}, locals={"zzz": 2}), ForwardRef("version", module="sys").evaluate() == sys.version, ForwardRef("attr", owner=C).evaluate(), ForwardRef("T").evaluate(type_params=generic.__type_params__), ForwardRef("T", owner=generic).evaluate(), ForwardRef("len").evaluate(), ForwardRef("True").evaluate(), ForwardRef("None").evaluate(), ForwardRef("f", owner=f).evaluate() is f, ForwardRef("zzz + 1").evaluate(format=Format.FORWARDREF))
class Local:
    a: Undefined1
    b: list[Undefined2]
    c: Undefined3.x | int
fr = get_annotations(Local, format=Format.FORWARDREF); print(type(fr["a"]).__name__, fr["a"], fr["a"].__owner__ is Local if hasattr(fr["a"], "__owner__") else None); Undefined1 = bytes; print(fr["a"].evaluate()); t(lambda: fr["b"].__args__[0].evaluate())
def closure():
    inside = int
    def g(x: inside, y: unset, z: "inside"): return inside
    strings, refs = get_annotations(g, format=Format.STRING), get_annotations(g, format=Format.FORWARDREF)
    unset = str
    return strings, refs["x"], type(refs["y"]).__name__, refs["y"].evaluate(), refs["z"]
print(closure())
class Underscored: a: q._text; b: q._new(1)._at; c: q._cell._made | q._level
print(get_annotations(Underscored, format=Format.STRING))
