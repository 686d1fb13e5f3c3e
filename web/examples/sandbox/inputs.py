# The host gives values to the program: see the Inputs box below.
print(f"Hello, {name}!")

best = max(scores)
mean = sum(scores) / len(scores)
print(f"Best {best}, mean {mean:.1f}")

{"name": name, "passed": [score for score in scores if score >= 60]}
