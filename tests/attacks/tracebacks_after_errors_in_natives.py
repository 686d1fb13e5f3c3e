def collect(e):
    out = []
    tb = e.__traceback__
    while tb is not None:
        out.append(tb.tb_frame.f_code.co_filename)
        tb = tb.tb_next
    return out
for f in (lambda: sorted([1, "a"]), lambda: int("x"), lambda: {}["k"], lambda: sorted([3, 1], key=lambda x: 1 / 0), lambda: list(map(lambda x: x.nope, [1])), lambda: "a".join(x for x in [1]), lambda: max([]), lambda: sum(["a"])):
    try:
        f()
    except Exception as e:
        for name in collect(e):
            assert name.endswith("main.py"), name
print("contained")
