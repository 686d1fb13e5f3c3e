def f(): return 1
code = f.__code__
made = []
for build in (lambda: type(code)(0, 0, 0, 0, 0, 0, b"\x00" * 100, (), (), (), "x", "x", "x", 1, b"", b""), lambda: code.replace(co_code=b"\xff" * 64), lambda: type(code)(), lambda: setattr(code, "co_consts", (1,)), lambda: setattr(f, "__code__", 5), lambda: object.__new__(type(code))):
    try:
        made.append(build())
    except (TypeError, AttributeError, ValueError, SystemError, NotImplementedError):
        pass
assert not made, made
assert f() == 1
print("contained")
