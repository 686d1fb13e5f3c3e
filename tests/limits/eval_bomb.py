# limits: max_duration_secs=5 max_memory=64M
# expect: raises RecursionError|raises MemoryError|raises SyntaxError|limit memory|ok
eval("(" * 100000 + ")" * 100000)
