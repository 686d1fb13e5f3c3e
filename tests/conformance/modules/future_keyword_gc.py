from __future__ import annotations

import __future__
import gc
import keyword

print(__future__.annotations, __future__.all_feature_names[-1], __future__.division.getMandatoryRelease())
print(keyword.iskeyword("for"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), len(keyword.kwlist), keyword.softkwlist)
print(gc.isenabled(), type(gc.collect()), gc.get_debug())
gc.disable()
print(gc.isenabled())


class Loop:
    def __del__(self):
        print("collected")


one = Loop()
one.self = one
del one
gc.collect()
print("after")


def f(x: undefined) -> also_undefined:
    pass


print(f.__annotations__)
