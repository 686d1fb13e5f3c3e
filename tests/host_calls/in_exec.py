exec("print(double(4))\nvalue = double(5)")
print(value, eval("double(6) + 1"), eval("[double(i) for i in range(2)]"))
namespace = {"double": double}
exec("def f(n):\n    return double(n) + 1", namespace)
print(namespace["f"](3))
