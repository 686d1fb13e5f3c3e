# limits: max_duration_secs=5 max_memory=64M
# expect: limit memory
# As text, the quotes of each f-string are escaped once more than those around it.
text = '"\\"\'\\\\"'
for i in range(60):
    text = "f'{" + text + "}'"
exec("from __future__ import annotations\nx: " + text)
