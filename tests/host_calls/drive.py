"""Runs programs with host functions over the Python package, for tests/host_calls/run.py."""

import builtins
import json

import hognose


class Client:
    """One run, and what it printed and called."""

    def __init__(self):
        self.out, self.err, self.calls = [], [], []
        self.printers = {"stdout": self.out.append, "stderr": self.err.append}
        self.step = None

    def functions(self):
        return {name: lambda *args, _name=name, **kwargs: self.answer(_name, args, kwargs) for name in ("ask", "double", "note", "fail")}

    def answer(self, name, args, kwargs):
        if kwargs:
            args = (*args, kwargs)
        self.calls.append(name + json.dumps(args, separators=(",", ":"), ensure_ascii=False))
        if name == "ask":
            return args
        if name == "double":
            return args[0] * 2
        if name == "fail":
            raise getattr(builtins, args[0])(args[1])
        return None

    def report(self, error):
        last = f"{error}\n" if error else ""
        return {"stdout": "".join(self.out) + "-- calls --\n" + "".join(call + "\n" for call in self.calls), "stderr": "".join(self.err) + last,
                "exit": 1 if error else 0, "alive": True}

    def steps(self, program):
        """Yields between two steps; the error at the end, if there is one."""
        try:
            step = program.start(functions=["ask", "double", "note", "fail"], **self.printers)
            while step.kind == "call":
                yield
                if hognose.run("sorted([3, 1, 2], key=lambda n: -n)[0]") != 3:
                    raise RuntimeError("another program does not run while this one waits")
                try:
                    value = self.answer(step.name, step.args, step.kwargs)
                except Exception as error:
                    step = step.throw(error)
                else:
                    step = step.resume(value)
        except hognose.PythonError as error:
            return error
        return None


def run(source, name, mode):
    program = hognose.Program(source, script_name=name)
    if mode == "sync":
        client = Client()
        return client.report(program.execute(functions=client.functions(), **client.printers).error)
    clients = [Client(), Client()]
    going = [client.steps(program) for client in clients]
    errors = [None, None]
    while any(going):
        for i, steps in enumerate(going):
            if steps is None:
                continue
            try:
                next(steps)
            except StopIteration as stop:
                going[i], errors[i] = None, stop.value
    first, second = (client.report(error) for client, error in zip(clients, errors, strict=True))
    if first != second:
        return {"problem": "two runs in turns differ"}
    return first


def answer(request):
    request = json.loads(request)
    try:
        return json.dumps(run(request["source"], request["name"], request["functions"]))
    except Exception as error:
        return json.dumps({"problem": f"{type(error).__name__}: {error}"})
