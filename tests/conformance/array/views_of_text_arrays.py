import array
import warnings

warnings.simplefilter("ignore")


def attempt(what):
    try:
        print(what())
    except Exception as e:
        print(type(e).__name__, e)


for code in "wu":
    w = array.array(code, "añ\U0001f600")
    view = memoryview(w)

    def store():
        view[0] = "x"

    for what in (
        lambda: (view.format, view.itemsize, len(view), view.nbytes, view.readonly), lambda: view[0], lambda: view[9], lambda: view["a"], store, view.tolist, lambda: list(view), lambda: "a" in view,
        lambda: view == w, lambda: view == memoryview(w), lambda: w == view, lambda: view.index("a"), lambda: view.count("a"), lambda: view.tobytes() == w.tobytes(), lambda: bytes(view[1:]) == w[1:].tobytes(),
        lambda: view.cast("B")[0], lambda: view.hex()[:8], lambda: memoryview(array.array(code)).tolist(), lambda: memoryview(array.array(code)) == memoryview(array.array(code)), lambda: view.cast("B").cast(code),
    ):
        attempt(what)
