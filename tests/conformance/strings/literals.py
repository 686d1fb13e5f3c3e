print('a', "b", '''c
d''', """e"f'""", 'it\'s', "tab\there", "nl\\n", r"raw\n\t", R'\'', "\x41\u0042\U00000043\103\0".replace("\0", "0"))
print("a" "b" 'c', "con" "cat" * 2, ("multi"
      "line"), "line\
continued")
print("\a\b\f\v\r".encode(), "\N{LATIN SMALL LETTER E WITH ACUTE}", "\N{BULLET}", u"unicode", len("\U0001F600"), "日本語", "\u00e9" == "é")
print(ascii("é日😀\n"), repr("é日😀\n'"), repr('"'), repr("'"), repr("'\""), repr("\\"), repr("\x00\x1f\x7f\x80\xa0\xad\u200b\ufeff\ud800"))
print(len("abc\0def"), "\0" in "a\0b", "a\tb".expandtabs(), "\7" == "\a", "\477" == "\u013f" if False else "octal")
