# Section 2.6: integers of every base, floats, imaginary numbers, underscores; what is none; the same values as int(), float(), complex() give.
print(7, 2147483647, 0o177, 0b100110111, 79228162514264337593543950336, 0xdeadbeef, 0xDead_Beef, 100_000_000_000, 1_00_00_00_00_000, 0b_1110_0101, 0o377, 0O17, 0B11, 0XfF, 0x_1f, 0o_7, 0, 00, 0_0, 000_00)
print(2.71828, 4.0, 077.010, 96_485.332_123, 3.14_15_93, 10., .001, 1.0e3, 1.166e-5, 6.02214076e+23, 1e3, 0e0, 1E5, 1e0_1, 1_0e1_0, 0777.5e0, 00.1, 0e-0, 1e400, 1e-400, 5e-324, 1.7976931348623157e308, 9007199254740993.0, 0.1e1, 1.e5, .5e-1_0, 08e1, 0_9.5)
print(4.2j, 3.14j, 10.j, .001j, 1e100j, 3.14e-10j, 3.14_15_93j, 10j, 0j, 1000000000000000000000000j, 3.14J, 3+4.2j, 3 + 4.2j, 00j, 07j, 089j, 1_0j, 1e400j, -0j, 0.0j)
print(type(1), type(1.), type(1j), -1 .__abs__() if False else (-1).__abs__(), -2 ** 2, 1 .bit_length(), 1. .is_integer(), 0xff.bit_length(), 1_0.5.hex(), 1j.imag, 5..real)
for text in ("0x_1f", "0b101", "0o17", "1_000", "1e5", "1_0.0_1", "3j", "1_0j", "12345678901234567890123"):
    print(text, eval(text) == (int(text, 0) if set(text) <= set("0123456789_xobabcdef") and "e" not in text or text[:2] == "0x" else complex(text) if "j" in text else float(text)), end="; ")
print()
for text in ("_123", "321_", "123__321", "0_x1f", "0x__1f", "0x", "0x_", "0xg", "0b", "0b2", "0b12", "0b_", "0b1_", "0o", "0o8", "0o18", "0o_", "0o7__1", "0123", "00123", "0_7", "012_3", "08", "0_8", "0xfg", "1_.5", "1._5", "1.5_", "._5", "1e", "1e+", "1e_5", "1e5_", "1_e5", "1e5.5", "1.5.5", "1..5", "e5", ".e5", ".", "1 j", "1_j",
             "jj", "1jj", "1ja", "0b1j", "0x1j", "0o1j", "1.0L", "1L", "1l", "1a", "1_a", "1.a", "1.e", "1e5a", "0777", "0777.", "0777e", "00", "00.", "0e", "0_", "0__0", "1__0.5", "5.__abs__()", "1\u0661", "\u0661", "1\u00b2", "0b1\u00b2", "1\u00e9"):
    try:
        print(repr(text), eval(text), end="; ")
    except SyntaxError as error:
        print(repr(text), error.msg, error.lineno, error.offset, error.end_offset)
    except NameError as error:
        print(repr(text), error)
try:
    eval("9" * 5000)
except SyntaxError as error:
    print(error.msg, error.lineno, error.offset)
print(len(hex(eval("0x" + "f" * 5000))), eval("0b" + "1" * 9000).bit_length(), eval("0o" + "7" * 5000).bit_length(), eval("9" * 4300) % 10)
