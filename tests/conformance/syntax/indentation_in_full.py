# Section 2.1.8: how deep a line is; tabs go to the next multiple of eight; what is inconsistent; form feeds.
def perm(l):
        # a list of all permutations of l
    if len(l) <= 1:
                  return [l]
    r = []
    for i in range(len(l)):
             s = l[:i] + l[i+1:]
             p = perm(s)
             for x in p:
              r.append(l[i:i+1] + x)
    return r


print(perm([1, 2, 3]))
if True:
	first = "one tab"
	if True:
	 second = "a tab and a space"
	 if True:
	        third = "a tab and eight spaces"
print(first, second, third)
for source in (
    " x = 1", "\tx = 1", "\n\n  x = 1\n", "if 1:\nx = 1", "if 1:\n\n# no\n", "if 1:\n  x = 1\n    y = 2", "if 1:\n    x = 1\n  y = 2", "if 1:\n    x = 1\n\ty = 2", "if 1:\n\tx = 1\n        y = 2", "if 1:\n        x = 1\n\ty = 2",
    "if 1:\n  if 2:\n\tx = 1\n        y = 1", "if 1:\n \tx = 1\n\ty = 2", "if 1:\n\tx = 1\n \ty = 2", "if 1:\n\tif 2:\n\t\tx = 1\n\telse:\n\t\tx = 2", "if 1:\n    x = 1\n     # odd\n  # odd\n    y = 2", "if 1:\n    x = (1,\n2,\n         3)\n    y = 2",
    "if 1:\n    x = '''a\nb\n  c'''\n    y = 2", "\fx = 1", "if 1:\n\f  x = 1\n  y = 2", "if 1:\n  \f  x = 1\n  y = 2", "if 1:\n    x = 1\n\f    y = 2", " \fx = 1", "if 1:\n  pass\n\n\n  # comment\nelse:\n  pass", "if 1:\n  pass\n else:\n  pass",
    "def perm(l):\nfor i in l:\n    s = 1", "class A:\n    s = 1\n        p = 2", "def f():\n    for x in p:\n            r = 1\n        return r", "while 1:\nbreak", "try:\nx", "with a:\nx", "def f():\nx", "class A:\nx", "for x in y:\nx", "else:\n x", "match x:\ncase 1: pass",
    "match x:\n  case 1:\n  pass", "if 1: pass\n  else: pass", "if 1:\n  x\n elif 2:\n  y", "if 1:\n  x\n\ty", "if 1:\n        x\n\ty", "x = 1\n y = 2", "x = 1\n\ty = 2", "if 1:\n  x = 1\n  \\\n  y = 2", "if 1:\n  x = 1\n\\\n  y = 2",
    "if 1:\n" + "".join(" " * n + "if 1:\n" for n in range(1, 99)) + " " * 99 + "x = 1", "if 1:\n" + "".join(" " * n + "if 1:\n" for n in range(1, 100)) + " " * 100 + "x = 1",
):
    try:
        space = {}
        exec(source, {"p": []}, space)
        print(repr(source[:40]), "accepted", sorted(name for name in space if len(name) == 1))
    except SyntaxError as error:
        print(repr(source[:40]), type(error).__name__, error.msg, error.lineno, error.offset)
    except Exception as error:
        print(repr(source[:40]), type(error).__name__, error)
