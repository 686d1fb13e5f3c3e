# limits: max_memory=32M max_duration_secs=5 max_output=1M
# expect: limit memory|output
class E(Exception):
    def __str__(self):
        return "x" * 10 ** 9
raise E
