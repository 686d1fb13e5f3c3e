try:
    import os
except ImportError:
    os = None
if os is not None:
    for door in ("system", "popen", "fork", "execv", "spawnv", "kill"):
        f = getattr(os, door, None)
        if f is None:
            continue
        try:
            f("echo reached") if door in ("system", "popen") else None
        except (OSError, PermissionError, NotImplementedError):
            continue
        assert door not in ("system", "popen"), door
    assert not [k for k in getattr(os, "environ", {}) if k in ("PATH", "HOME", "USER")]
print("contained")
