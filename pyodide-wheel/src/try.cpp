#include <pybind11/pybind11.h>
#include <stdexcept>
namespace py = pybind11;
PYBIND11_MODULE(_hognose, m) {
  m.def("add", [](int a, int b) { return a + b; });
  m.def("fail", [](int) -> int { throw std::runtime_error("no"); });
  m.def("call", [](py::object f) { try { return f(1); } catch (py::error_already_set& e) { return py::object(py::str(e.what())); } });
}
