for s in ("hello World", "ABC", "abc", "aBc dEf-gHi", "", "123", "ß", "ǆ", "İ", "ﬁ", "Σίσυφος ΟΔΟΣ", "they're bill's", "éÀ", "ŉ"):
    print(repr(s.upper()), repr(s.lower()), repr(s.title()), repr(s.capitalize()), repr(s.swapcase()), repr(s.casefold()))
    print(s.isupper(), s.islower(), s.istitle())
try:
    "a".upper(1)
except TypeError as e:
    print(e)
