import sys
class Meta(type):
    def __iter__(cls): return iter([1, 2])
    def __len__(cls): return 3
    def __contains__(cls, x): return x == 1
    def __getitem__(cls, k): return k
    def __eq__(cls, o): return o == 5
    def __hash__(cls): return 7
    def __bool__(cls): return False
    def __str__(cls): return "strmeta"
    def __repr__(cls): return "reprmeta"
    def __add__(cls, o): return ("add", o)
    def __radd__(cls, o): return ("radd", o)
    def __lt__(cls, o): return True
    def __setattr__(cls, n, v): print("mset", n); super().__setattr__(n, v)
    def __delattr__(cls, n): print("mdel", n); super().__delattr__(n)
    def __dir__(cls): return ["d"]
    def __format__(cls, s): return "fmt" + s
    def __enter__(cls): return "entered"
    def __exit__(cls, *a): return True
    def __neg__(cls): return "neg"
    def __next__(cls): raise StopIteration
    def __int__(cls): return 12
    def __index__(cls): return 1
    def mmethod(cls): return cls.__name__
    @property
    def mp(cls): return "mp"
class A(metaclass=Meta):
    def __len__(self): return 99
print(list(A), len(A), 1 in A, A["k"], A == 5, A != 5, hash(A), bool(A), str(A), repr(A), A + 1, 1 + A, A < 1, dir(A), f"{A:x}", -A, int(A), [5, 6][A], A.mmethod(), A.mp, len(A()))
A.z = 1; del A.z
with A as e: print(e); raise ValueError
try: A().mmethod
except AttributeError as e: print(e)
