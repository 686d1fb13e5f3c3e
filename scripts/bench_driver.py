"""Runs Python source in one engine and says how long it took, as bench_driver.mjs does: bench_driver.py cpython|monty"""

import json
import sys
import time


def cpython(source):
    exec(compile(source, "main.py", "exec"), {"__name__": "__main__"})


def monty(source):
    import pydantic_monty

    pydantic_monty.Monty(source).run()


run = {"cpython": cpython, "monty": monty}[sys.argv[1]]
for line in sys.stdin:
    request = json.loads(line)
    try:
        if request.get("startup"):
            times = []
            for _ in range(2000):
                start = time.perf_counter()
                run("1+1")
                times.append((time.perf_counter() - start) * 1e3)
            answer = {"load": None, "one": sorted(times)[1000]}
        else:
            times = []
            for _ in range(request["runs"]):
                start = time.perf_counter()
                run(request["source"])
                times.append((time.perf_counter() - start) * 1e3)
            answer = {"times": times}
    except BaseException as error:
        answer = {"error": (str(error).strip().splitlines() or [type(error).__name__])[-1][:200]}
    print(json.dumps(answer), flush=True)
