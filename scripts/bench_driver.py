"""Runs Python source in one engine and says how long it took, as bench_driver.mjs does: bench_driver.py cpython|monty"""

import json
import sys
import time


def cpython(source):
    exec(compile(source, "main.py", "exec"), {"__name__": "__main__"})


def start_monty():
    """A pool of one worker; each program gets a session of its own. The worker's answer is part of the time: some 0.1 ms."""
    import pydantic_monty

    pool = pydantic_monty.Monty().__enter__()

    def monty(source):
        with pool.checkout() as session:
            session.feed_run(source)

    return monty


run = cpython if sys.argv[1] == "cpython" else start_monty()
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
