import sys
def f(): return sys._getframemodulename(0), sys._getframemodulename(1), sys._getframemodulename(5)
print(f())
f.__module__ = "other"
print(f())
def g(): return f()
g.__module__ = None
print(g())
class A:
    print(sys._getframemodulename())
print(eval("sys._getframemodulename()", {"sys": sys}), eval("sys._getframemodulename()", {"sys": sys, "__name__":"nn"}))
