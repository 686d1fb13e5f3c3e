π = 3.14
größe = 5
_x1 = 1
名前 = "name"
ﬁ = 7
print(π, größe, _x1, 名前, fi, "größe" in globals())
def Ünï(ä): return ä * 2
class Ñ: ö = 1
print(Ünï(ä=2), Ñ.ö, Ñ.__name__, Ünï.__name__)
𝐱 = 9
print(x)
