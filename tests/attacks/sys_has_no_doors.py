import sys
for name in ("_getframe", "settrace", "setprofile", "_current_frames", "_xoptions", "executable", "addaudithook", "breakpointhook", "_git", "_framework", "prefix", "exec_prefix", "base_prefix", "orig_argv", "stdlib_dir", "platlibdir"):
    value = getattr(sys, name, None)
    assert not (isinstance(value, str) and (value.startswith("/usr") or value.startswith("/home") or value.startswith("/root"))), (name, value)
assert not [p for p in sys.path if p.startswith("/usr") or p.startswith("/root") or p.startswith("/home")], sys.path
for stream in (sys.stdout, sys.stderr, sys.stdin):
    buffer = getattr(stream, "buffer", None)
    for target in (stream, buffer):
        for name in ("raw", "fileno", "detach"):
            f = getattr(target, name, None)
            if callable(f):
                try:
                    r = f()
                    assert name != "fileno" or r in (0, 1, 2), r
                except (OSError, ValueError, AttributeError):
                    pass
for name, module in list(sys.modules.items()):
    assert getattr(module, "__file__", None) is None or not str(module.__file__).startswith(("/usr", "/root", "/home")), name
print("contained")
