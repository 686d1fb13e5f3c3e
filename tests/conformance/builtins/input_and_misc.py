print(callable(print), callable(int), callable(5), callable(lambda: 1), id(None) == id(None), hash("a") == hash("a"), hash(5), hash(None) is not None, type(print).__name__, repr(print), repr(len), str(abs), isinstance(len, type(print)), print.__name__, bool.__name__, (lambda: 0).__name__)
for f in (lambda: callable(), lambda: id(), lambda: hash({}), lambda: hash([1]), lambda: hash({1}), lambda: hash((1, [])), lambda: hash(slice(1)) and 1, lambda: hash(bytearray()), lambda: hash()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(ascii("aé\n日😀'"), ascii(["é"]), format(3.14159, ".2f"), format("a", ">3"), format(5), round(3.14159, 2), round(2.5), round(-1.5), round(1234, -2), bin(-5), chr(128512), ord("😀"), chr(0) == "\x00")
try: input()
except EOFError as e: print(e)
try: input("prompt> ")
except EOFError as e: print(e)
