# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# Each part is compared with all before it.
union = int | str
for i in range(20_000):
    union = union | type(f"A{i}", (), {})
while True:
    union | union
