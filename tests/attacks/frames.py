import sys
frame = None
try:
    1 / 0
except ZeroDivisionError as e:
    frame = e.__traceback__.tb_frame
depth = 0
while frame is not None and depth < 100:
    names = set(getattr(frame, "f_globals", {}))
    assert "os" not in names and "subprocess" not in names and "_intrinsics" not in names, names
    for space in (getattr(frame, "f_builtins", {}), getattr(frame, "f_locals", {})):
        assert "system" not in space
    frame = getattr(frame, "f_back", None)
    depth += 1
assert depth < 5, depth
if hasattr(sys, "_getframe"):
    f = sys._getframe()
    assert f.f_back is None, f.f_back
print("contained")
