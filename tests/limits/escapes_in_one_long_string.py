# limits: max_duration_secs=0.5 max_memory=512M
# expect: limit duration
# A warning for each, and each looks for its place in the line.
exec("x=" + "'\\d' " * 500000)
