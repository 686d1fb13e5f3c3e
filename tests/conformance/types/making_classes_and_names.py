import types
from types import *
ns = SimpleNamespace(a=1, b='x'); print(ns, ns.a, ns == SimpleNamespace(a=1, b='x'), ns != SimpleNamespace(a=1)); ns.c = ns; print(ns); del ns.a; print(hasattr(ns,'a'), SimpleNamespace({'q': 1}, r=2))
C = new_class('C', (), {}, lambda d: d.update(x=5)); print(C, C.x, C.__module__)
class Meta(type):
    def __prepare__(name, bases, **kw): return {'k': kw}
    def __new__(m, n, b, d, **kw): return super().__new__(m, n, b, d)
    def __init__(self, *a, **k): pass
D = new_class('D', (), {'metaclass': Meta, 'z': 1}); print(D.k, type(D))
print(get_original_bases(C), resolve_bases((list[int], int)), prepare_class('X', (D,)))
m = MappingProxyType({'a': 1}); print(m, m['a'], len(m), m == {'a': 1}, 'a' in m, m | {'b': 2})
try: m['b'] = 1
except TypeError as e: print(e)
def f(): yield
print(isinstance(f, FunctionType), isinstance(f(), GeneratorType), isinstance(len, BuiltinFunctionType), isinstance([].append, BuiltinMethodType), isinstance(C().__init__, MethodWrapperType), isinstance(str.join, MethodDescriptorType), isinstance(int.__add__, WrapperDescriptorType))
print(FunctionType, MethodType, NoneType, EllipsisType, NotImplementedType, ModuleType, CodeType, CellType, TracebackType, FrameType, GenericAlias, UnionType, LambdaType is FunctionType, CoroutineType, AsyncGeneratorType, GetSetDescriptorType, MemberDescriptorType)
class V:
    @DynamicClassAttribute
    def v(self): return 4
print(V().v)
try: V.v
except AttributeError as e: print('AE')
o = V(); o.m = MethodType(lambda self: self, o); print(o.m() is o)
mod = ModuleType('mm', 'doc'); print(mod, mod.__doc__, mod.__name__)
@coroutine
def gen(): x = yield 5; return x
async def main(): return await gen()
c = main(); print(c.send(None))
try: c.send(9)
except StopIteration as e: print(e.value)
print(sorted(types.__all__)[:6])
g2 = FunctionType(f.__code__, {}, 'nm'); print(g2.__name__)
from types import CapsuleType
print(CapsuleType, types.__all__)
