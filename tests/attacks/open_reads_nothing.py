names = ("/etc/passwd", "/proc/self/environ", "main.py", "../main.py", "C:\\Windows\\win.ini", "/dev/zero", "file:///etc/passwd")
for name in names:
    try:
        f = open(name)
    except (OSError, NameError):
        continue
    raise AssertionError(name)
try:
    open("written.txt", "w")
except (OSError, NameError):
    pass
else:
    raise AssertionError("could write")
for descriptor in (0, 1, 2, 3):
    try:
        open(descriptor)
    except (OSError, NameError, TypeError, ValueError):
        continue
    raise AssertionError(descriptor)
print("contained")
