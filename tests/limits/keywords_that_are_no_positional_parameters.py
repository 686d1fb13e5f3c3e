# limits: max_duration_secs=2 max_memory=128M
# expect: limit duration
names = {f"b{i:05}": i for i in range(60000)}
exec("def f(" + ",".join(f"a{i:05}=1" for i in range(60000)) + ",/): pass")
while True:
    try:
        f(**names)
    except TypeError:
        pass
