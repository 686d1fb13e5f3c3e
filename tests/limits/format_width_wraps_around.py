# limits: max_memory=64M max_duration_secs=5
# expect: limit memory
# Four bytes a character: 2 ** 32 bytes: nothing, where a size has 32 bits
x = format("a", "\U0001F600>1073741825")
