import hognose

try:
    hognose.run("def half(n):\n    return n / 0\n\nhalf(10)")
except hognose.PythonError as error:
    print(error.traceback)

try:
    hognose.run("if True print('no colon')")
except hognose.PythonSyntaxError as error:
    print(error.traceback)

try:
    hognose.run("while True: pass", limits=hognose.Limits(max_duration_secs=0.1))
except hognose.LimitError as error:
    print("LimitError:", error)

# Or with the error as a value, and what was printed before it.
result = hognose.Program("print('so far')\n[][1]").execute()
print(result.ok, repr(result.stdout), type(result.error).__name__)
