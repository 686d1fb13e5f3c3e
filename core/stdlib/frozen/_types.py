"""Names of the types that have no builtin name."""

import sys
from _lang import seal as _seal

GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(...)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
ModuleType = type(sys)


def _function():
    cell = None

    def inner():
        nonlocal cell

    return inner


FunctionType = LambdaType = type(_function)
MethodType = type(_function.__get__(1))
CodeType = type(_function.__code__)
CellType = type(_function().__closure__[0])
MappingProxyType = type(type.__dict__)
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__["fromkeys"])
GetSetDescriptorType = type(FunctionType.__code__)


def _generator():
    yield


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Slots:
    __slots__ = ("one",)


MemberDescriptorType = type(_Slots.one)
GeneratorType = type(_generator())
_one = _coroutine()
CoroutineType = type(_one)
_one.close()
AsyncGeneratorType = type(_async_generator())
FrameType = type(sys._getframe())
try:
    raise TypeError
except TypeError as _error:
    TracebackType = type(_error.__traceback__)
del _function, _generator, _coroutine, _async_generator, _Slots, _one


class CapsuleType:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create 'PyCapsule' instances")


CapsuleType.__name__ = CapsuleType.__qualname__ = "PyCapsule"
CapsuleType.__module__ = "builtins"
_seal(CapsuleType)


SimpleNamespace = type(sys.implementation)

__all__ = sorted(name for name in globals() if not name.startswith("_") and name != "sys")
