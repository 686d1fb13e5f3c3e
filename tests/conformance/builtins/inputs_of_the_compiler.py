# Chapter 9: file input, interactive input and expression input, as exec(), eval() and compile() take them.
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


sources = ("", "\n", "\n\n", "  ", "# comment", "1", "1\n", "1\n\n", "1;", "1; 2", "1\n2", " 1", "\t1", "\n1", "1 \\\n", "(1\n)", "x = 1", "x = 1\ny = 2", "pass", "if 1: 2", "if 1:\n  2", "if 1:\n  2\n", "if 1:\n  2\n\n", "if 1:\n  2\n3", "for i in 'ab': i", "def f(): pass", "def f():\n  pass\n", "class C: pass", "@x\ndef f(): pass\n", "1, 2", "*a", "*a, 1", "*a,", "x := 1", "(x := 1)", "yield", "yield 1", "await x", "lambda: 1", "lambda: (yield)", "1 if 2 else 3", "[x for x in ()]", "1 2", "1 +", "(", ")", "'a", "return", "import sys", "1 # comment", "1\n# comment", "1 ;;", ";", "\f1", "\ufeff1", "not 1", "1 = 2", "try: pass", "try: pass\nexcept: pass", "with x: pass\n", "match x:\n case 1: pass\n", "type X = int", "async def f(): pass\n", "1\\", "'''a", "x = (1,", "if 1:", "else: pass")
for mode in ("exec", "eval", "single"):
    for source in sources:
        try:
            code = compile(source, "<input>", mode)
            print(mode, repr(source), "accepted", code.co_name, code.co_firstlineno)
        except SyntaxError as error:
            print(mode, repr(source), type(error).__name__, error.msg, error.lineno, error.offset)
for source in (" 1 + 1", "\t 2", "\n3", "4\n\n", "(5,\n6)", "7 # seven", "8;", "", " ", "x = 1", "1\n2"):
    attempt(lambda: eval(source))
    attempt(lambda: eval(source.encode()))
    attempt(lambda: exec(source))
print(eval(compile("1 + 1", "f", "eval")), eval(compile("x = 5", "f", "exec"), space := {}), space["x"], exec(compile("1 + 1", "f", "eval")))
exec(compile("1\n", "f", "single"))
exec(compile("None", "f", "single"))
exec(compile("1; 2; None; 'three'", "f", "single"))
exec(compile("if 1:\n  'in if'\n  5\n", "f", "single"))
for mode in ("other", "", None, 5, "EXEC"):
    attempt(lambda: compile("1", "f", mode))
for source in (5, None, [], b"1", bytearray(b"1"), memoryview(b"1")):
    attempt(lambda: type(compile(source, "f", "exec")).__name__)
    attempt(lambda: eval(source))
attempt(lambda: compile("1"))
attempt(lambda: compile("1", "f", "exec", dont_inherit=True, optimize=2).co_filename)
attempt(lambda: eval("1", 5))
attempt(lambda: eval("1", {}, 5))
attempt(lambda: exec("1", []))

# A complete program: the names it begins with.
print(sorted(name for name in globals() if name[:2] == "__" and name not in ("__cached__", "__annotate__", "__conditional_annotations__", "__warningregistry__")), __name__, type(__builtins__).__name__)
import sys

print(sys.modules["__main__"].__dict__ is globals(), {"sys", "builtins", "__main__"} <= set(sys.modules))
space = {}
exec("", space)
print(list(space), type(space["__builtins__"]).__name__)
