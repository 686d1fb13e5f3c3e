class A:
    def __class_getitem__(cls, k): return (cls.__name__, k)
print(A[int], A[1, 2])
class M:
    def __mro_entries__(self, bases): print("mro_entries", len(bases)); return (dict,)
class B(M()): pass
print(B.__bases__, B.__orig_bases__.__len__())
try:
    class C(5): pass
except TypeError as e: print(type(e).__name__)
class L(list):
    pass
print(list[int], dict[str, int], list[int].__origin__, L[int], tuple[int, ...], type[int])
try: int[5]
except TypeError as e: print(e)
print(int | str, int | None, (int | str).__args__, list[int] | None, isinstance(5, int | str))
try: 5 | int
except TypeError as e: print(e)
