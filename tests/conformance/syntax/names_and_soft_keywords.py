# Sections 2.2 and 2.3: the longest token counts; names, keywords in every place, soft keywords as names, reserved classes, names beyond ASCII.
import keyword

for word in keyword.kwlist:
    answers = []
    for text in (f"{word} = 1", f"x.{word}", f"def {word}(): pass", f"f({word}=1)", f"import {word}", f"lambda {word}: 1", f"class {word}: pass", f"global {word}"):
        try:
            compile(text, "<words>", "exec")
            answers.append("fine")
        except SyntaxError as error:
            answers.append((error.msg, error.offset))
    print(word, answers)
print(keyword.softkwlist, keyword.issoftkeyword("match"), keyword.iskeyword("match"))

# Soft keywords are names wherever no statement of theirs begins.
match = case = type = _ = 1
match, case, type, _ = [1], {2: 3}, lambda x=0: x, 4
match[0] = 5
print(match, case[2], type(6), match [0], -match[0], case, _ , match if match else 0)
match.append(type)
type.match = 1; print(type.match)
match: int = 3
type: int = lambda *a: a
print(match, type (1), type(1, 2), [match for match in [1]], (lambda match, case, type, _: match)(1, 2, 3, 4))
match (case):
    case case: print("matched", case)
match match:
    case 3: print("three")
match -3:
    case -3: print("minus three")
match [1, 2]:
    case [case, _]: print(case)
match {}:
    case type: print(type)
match not match:
    case False: print("not")
match 1, 2:
    case match, case: print(match, case)
match *[1], 2:
    case [*_]: print("star", _)
type match = int
type type = str
type case[_] = list[_]
print(match.__name__, match.__value__, type.__name__, case.__type_params__)
class match: case = 1
def case(match=match): return match.case
print(case(), case(match=match), match . case)
for text in ("match x", "match x:", "match(x)", "match: 1", "match = ", "case 1: pass", "case(1)", "type X", "type X =", "type = X", "type X: int", "type in x", "type X in y", "match x in y:\n case 1: pass", "match in y:\n pass", "match *x:\n case _: pass", "match *x,:\n case _: pass", "type X[T] = T", "type X() = 1", "match x:\n  pass", "print(match x)", "type x.y = 1", "type (x) = 1", "_ = case = 1", "match\\\nx:\n case 1: pass"):
    try:
        compile(text, "<soft>", "exec")
        print(repr(text), "accepted")
    except SyntaxError as error:
        print(repr(text), error.__class__.__name__, error.msg, error.lineno, error.offset)
