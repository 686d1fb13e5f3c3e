# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration|ok
s = "a" * 3000000
for i in range(100):
    (s + "b").find("a" * 100000 + "b" + "a" * 1000)
while True:
    s.find("a" * 1500000 + "b")
