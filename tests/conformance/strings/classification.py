for s in ("", "a", "1", "a1", " ", "\t\n", "²", "½", "٣", "é", "日", "A B", "_x", "x_1", "1x", "\x00", "a\n", "Ⅷ", "😀", "\u200b", "\xa0", "class", "if", "ab\u0301", "-"):
    print(repr(s), *(int(f) for f in (s.isalpha(), s.isdigit(), s.isdecimal(), s.isnumeric(), s.isalnum(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii(), s.isupper(), s.islower(), s.istitle())))
