# limits: max_duration_secs=0.5 max_memory=64M
# expect: limit duration|memory
alias = list[int]
for i in range(60):
    alias = dict[alias, alias]
while True:
    repr(alias)
