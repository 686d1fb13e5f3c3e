# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration
names = {f"a{i}": i for i in range(30000)}
exec("def f(" + ",".join(f"a{i}=1" for i in range(30000)) + "): pass")
while True:
    f(**names)
