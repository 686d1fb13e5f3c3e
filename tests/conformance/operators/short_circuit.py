def say(x):
    print("say", x)
    return x


print(say(0) and say(1))
print(say(1) and say(2))
print(say(0) or say(3))
print(say(4) or say(5))
print(say([]) or say({}) or say(()) or say(None))
print(say(1) and say("") and say(3))
if say(0) or (say(1) and say(2)):
    print("taken")
if not (say(1) and say(0)):
    print("not both")
while say(0) and say(1):
    pass
r = say(1) if say(0) else say(2)
print(r)
print([say(a) or b for a, b in [(0, 1), (2, 3)]])
assert say(1) or say(2)
