# limits: max_duration_secs=5 max_memory=64M
# expect: limit memory
# The qualified name of each function begins with the name of its class.
exec("class " + "C" * 1000000 + ":\n" + "".join(f" def f{i}(): 1\n" for i in range(20000)))
