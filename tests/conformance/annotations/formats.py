import annotationlib
from annotationlib import Format, ForwardRef, get_annotations, call_annotate_function, type_repr
class A:
    x: int
    y: Undefined
    z: list[Undefined2]
    w: "str"
    v: dict[str, Un.deep | None]
print(get_annotations(A, format=Format.STRING))
r = get_annotations(A, format=Format.FORWARDREF)
print({k: getattr(v, '__forward_arg__', v) if k in 'yv' else v for k, v in r.items() if k in ('x', 'y', 'w', 'z')}['x'], type(r['y']), r['y'].__forward_arg__, r['w'])
try: A.__annotations__
except NameError as e: print(e)
Undefined = 5
print(r['y'].evaluate())
def f(a: int, b: Zed = 3, *, c: "q" = 1, d: a.b.c[1:2](x, y=3) + -z ** 2 | w) -> None: pass
print(get_annotations(f, format=Format.STRING))
print(f.__annotate__.__name__, Format.VALUE, repr(Format.STRING))
fr = ForwardRef('int'); print(fr, fr.evaluate(), fr == ForwardRef('int'), ForwardRef('X', module='m'), ForwardRef('Y', is_class=True))
try: ForwardRef('nope').evaluate()
except NameError as e: print(e)
try: ForwardRef('1 +').evaluate()
except SyntaxError as e: print(e)
print(type_repr(int), type_repr(list[int]), type_repr(...), type_repr(A))
print(get_annotations(f, format=Format.FORWARDREF)['a'])
class G[T]:
    a: T
    b: Missing[T]
print(get_annotations(G, format=Format.STRING))
def outer():
    L = int
    def g(x: L, y: late): pass
    r = get_annotations(g, format=Format.STRING)
    late = 5
    return r, g
r, g = outer(); print(r, g.__annotations__)
print(get_annotations(A.__class__), get_annotations(print))
