# limits: max_duration_secs=0.5 max_memory=256M
# expect: limit duration
# Each private name is made longer by the name of its class.
exec("class " + "C" * 1000000 + ":\n def f():\n" + "  __a\n" * 50000)
