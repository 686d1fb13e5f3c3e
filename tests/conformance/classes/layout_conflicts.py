class A: __slots__ = ('value', 'other')
class B: __slots__ = ('value', 'other')
class C: pass
class D(A): __slots__ = ()
class E(A): pass
def t(*b):
    try: print([x.__name__ for x in b], type('X', b, {}).__mro__)
    except TypeError as e: print([x.__name__ for x in b], e)
t(A, B); t(A, C); t(C, A); t(D, A); t(A, D); t(D, B); t(E, A); t(E, D); t(D, E); t(list, A); t(A, list); t(C, list); t(list, C); t(int, str); t(A, int); t(Exception, A); t(A, Exception); t(C, Exception); t(E, list); t(dict, C, A); t(E, Exception); t(Exception, dict); t(C, tuple); t(A, tuple); t(OSError, ValueError); t(KeyError, OSError); t(ImportError, OSError); t(SyntaxError, OSError); t(StopIteration, ValueError); t(UnicodeDecodeError, KeyError);t(BaseException, set)
