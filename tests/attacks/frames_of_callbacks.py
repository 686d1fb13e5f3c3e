# A callback that is called by a native or by library code cannot see what is below it.
import sys
found = []
def inspect(x):
    try:
        raise ValueError
    except ValueError as e:
        frame = e.__traceback__.tb_frame
        while frame is not None:
            found.append(frame.f_code.co_name)
            for name, value in list(frame.f_globals.items()):
                assert "intrinsic" not in name, name
            frame = getattr(frame, "f_back", None)
    return x
sorted([2, 1], key=inspect)
list(map(inspect, [1]))
class K:
    def __hash__(self): return inspect(1)
    def __eq__(self, o): return inspect(True)
    def __repr__(self): return inspect("x")
{K(): 1}; repr([K()]); K() in [K()]
assert set(found) <= {"inspect", "<module>", "__hash__", "__eq__", "__repr__"}, set(found)
print("contained")
