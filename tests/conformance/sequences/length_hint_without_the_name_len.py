# What the program makes of builtins.len is nothing to the length hint of an iterator.
import builtins, operator
class C:
    def __getitem__(self, i): raise IndexError
    def __len__(self): return 7
it = iter(C())
print(it.__length_hint__())
builtins.len = lambda x: 99
print(it.__length_hint__())
keep = builtins.__dict__.pop('len')
print(it.__length_hint__(), operator.length_hint(it))
