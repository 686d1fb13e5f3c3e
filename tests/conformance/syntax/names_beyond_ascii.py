# Section 2.3.4: names are normalised to NFKC by the parser alone; which characters may begin and go on; long names; case.
ř_1, 蛇, साँप = 1, 2, 3
ﬁⁿₐˡᵢᶻₐᵗᵢᵒₙ = 4
print(ř_1, 蛇, साँप, finalization, globals()["finalization"], "ﬁⁿₐˡᵢᶻₐᵗᵢᵒₙ" in globals())


class Names:
    ℌ = 1
    __ﬁ = 2

    def ﬂ(self, ª=1, *, ﬀ=2):
        self.ﬁ = ª
        return ª, ﬀ, self.__fi, self.__ﬁ, self.fi


print(Names.H, Names().fl(a=5, ff=6), Names().ﬂ(**{"a": 7}), sorted(name for name in vars(Names) if name[:2] != "__"), Names.fl.__code__.co_varnames)
try:
    Names().fl(**{"ª": 1})
except TypeError as error:
    print(error)
print(hasattr(Names, "ℌ"), getattr(Names, "H"), hasattr(Names, "H"))
setattr(Names, "ℌ2", 5)
print(hasattr(Names, "H2"), Names.__dict__["ℌ2"])
long = "n" * 5000
exec(f"{long} = 1; N{long} = 2; print({long}, N{long})")
Case, case, CASE = 1, 2, 3
print(Case, case, CASE)
import math as ﬄ
print(ffl.pi > 3, (lambda ℝ: R)(8), [ℕ for N in "a"])
def outer():
    ﬁ = 1
    def inner():
        nonlocal fi
        fi += 1
        return ﬁ
    return inner()
print(outer())
for text in ("r〰2", "€", "🐍", "a🐍", "1é", "é1", "·a", "a·b", "℮", "℘", "゛", "a゛", "a\u0300", "\u0300a", "٣a", "a٣", "a‿b", "‿b", "a\u200db", "a\u00adb", "a−b", "a–b", "‘a’", "“a”", "a。", "ａ", "ｆｏｒ", "ｉｆ", "Ⅷ", "ⅷ", "a²", "ǅ", "ʰ", "ª", "º", "\u1885", "\u2118", "\u212e", "\u309b", "\ufe33", "_\ufe33", "\U0001d552", "\U000e0100a", "a\U000e0100", "\ufdfa", "a\ufdfa", "\u037a", "a\u037a", "\u0e33", "a\u0e33", "\uff9e", "a\uff9e", "a\u0387", "\u1369", "a\u1369", "a\u19da"):
    try:
        code = compile(f"{text} = 1", "<name>", "exec")
        print(ascii(text), "accepted", ascii(code.co_names), text.isidentifier())
    except SyntaxError as error:
        print(ascii(text), error.msg, error.offset, text.isidentifier())
