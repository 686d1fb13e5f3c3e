#include "values.h"

#include <hognose/message.h>

#include <cstring>
#include <unordered_map>
#include <vector>

namespace py = pybind11;

namespace hognose::python {

namespace {

class Writer {
 public:
  Writer(const ValueTypes& types, std::string where) : types_(types), where_(std::move(where)) {}

  std::string write(py::handle value) {
    put(value.ptr(), 0);
    return std::move(out_.bytes);
  }

 private:
  // Appends what leads to the offender to the message while the recursion unwinds.
  [[noreturn]] void refuse(PyObject* value, const char* why) {
    std::string text = where_ + path_ + ": " + why;
    if (value != nullptr) text += std::string(" '") + Py_TYPE(value)->tp_name + "'";
    throw py::type_error(text);
  }

  void put_text(PyObject* value, bool key) {
    Py_ssize_t size;
    const char* data = PyUnicode_AsUTF8AndSize(value, &size);
    if (data != nullptr) {
      std::string_view text(data, static_cast<size_t>(size));
      if (!key) return out_.str(text);
      auto known = keys_.find(std::string(text));
      if (known != keys_.end()) {
        out_.tag(Tag::kKeyRef);
        out_.varint(known->second);
      } else {
        keys_.emplace(std::string(text), static_cast<uint32_t>(keys_.size()));
        out_.text(Tag::kKey, text);
      }
      return;
    }
    PyErr_Clear();
    py::object units = py::reinterpret_steal<py::object>(PyUnicode_AsEncodedString(value, "utf-16-le", "surrogatepass"));
    if (!units) throw py::error_already_set();
    out_.tag(Tag::kStr16);
    out_.varint(static_cast<uint64_t>(PyBytes_GET_SIZE(units.ptr())) / 2);
    out_.bytes.append(PyBytes_AS_STRING(units.ptr()), static_cast<size_t>(PyBytes_GET_SIZE(units.ptr())));
  }

  void put_int(PyObject* value) {
    int overflow = 0;
    long long small = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (overflow == 0) {
      if (small == -1 && PyErr_Occurred()) throw py::error_already_set();
      return out_.integer(small);
    }
    bool negative = overflow < 0;
    py::object magnitude = py::reinterpret_steal<py::object>(PyNumber_Absolute(value));
    py::object bits = magnitude.attr("bit_length")();
    size_t size = (bits.cast<size_t>() + 7) / 8;
    py::bytes little = magnitude.attr("to_bytes")(size, "little");
    out_.big_integer(negative, PyBytes_AS_STRING(little.ptr()), size);
  }

  bool seen(PyObject* container, int depth) {
    auto known = containers_.find(container);
    if (known != containers_.end()) {
      out_.tag(Tag::kRef);
      out_.varint(known->second);
      return true;
    }
    if (depth >= kMaxMessageDepth) throw py::value_error(where_ + ": nested too deeply to cross the boundary (limit 1000)");
    containers_.emplace(container, static_cast<uint32_t>(containers_.size()));
    return false;
  }

  void put_item(PyObject* item, int depth, const std::string& step) {
    size_t length = path_.size();
    path_ += step;
    put(item, depth + 1);
    path_.resize(length);
  }

  void put_dict(PyObject* dict, int depth, bool instance) {
    bool text_keys = true;
    PyObject *key, *value;
    Py_ssize_t position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) text_keys = text_keys && PyUnicode_CheckExact(key);
    if (!instance) out_.begin(text_keys ? Tag::kRecord : Tag::kDict, static_cast<size_t>(PyDict_Size(dict)));
    position = 0;
    while (PyDict_Next(dict, &position, &key, &value)) {
      if (text_keys) {
        put_text(key, true);
      } else {
        put_item(key, depth, " key");
      }
      size_t length = path_.size();
      if (depth < 8) path_ += "[" + py::repr(key).cast<std::string>() + "]";
      put(value, depth + 1);
      path_.resize(length);
    }
  }

  void put(PyObject* value, int depth) {
    if (value == Py_None) return out_.none();
    if (value == Py_True || value == Py_False) return out_.boolean(value == Py_True);
    if (PyLong_Check(value)) return put_int(value);
    if (PyFloat_Check(value)) return out_.number(PyFloat_AS_DOUBLE(value));
    if (PyUnicode_Check(value)) return put_text(value, false);
    if (PyBytes_Check(value)) return out_.data({PyBytes_AS_STRING(value), static_cast<size_t>(PyBytes_GET_SIZE(value))});
    if (PyByteArray_Check(value)) return out_.data({PyByteArray_AS_STRING(value), static_cast<size_t>(PyByteArray_GET_SIZE(value))});
    if (PyList_Check(value) || PyTuple_Check(value)) {
      if (seen(value, depth)) return;
      bool list = PyList_Check(value);
      Py_ssize_t count = list ? PyList_GET_SIZE(value) : PyTuple_GET_SIZE(value);
      out_.begin(list ? Tag::kList : Tag::kTuple, static_cast<size_t>(count));
      for (Py_ssize_t i = 0; i < count; ++i) {
        PyObject* item = list ? PyList_GET_ITEM(value, i) : PyTuple_GET_ITEM(value, i);
        if (depth < 8) {
          put_item(item, depth, "[" + std::to_string(i) + "]");
        } else {
          put(item, depth + 1);
        }
      }
      return;
    }
    if (PyDict_Check(value)) {
      if (seen(value, depth)) return;
      return put_dict(value, depth, false);
    }
    if (PyAnySet_Check(value)) {
      if (seen(value, depth)) return;
      out_.begin(PyFrozenSet_Check(value) ? Tag::kFrozenSet : Tag::kSet, static_cast<size_t>(PySet_GET_SIZE(value)));
      for (py::handle item : py::reinterpret_borrow<py::object>(value)) put_item(item.ptr(), depth, " item");
      return;
    }
    if (PyObject_IsInstance(value, types_.guest_object.ptr()) == 1) {
      if (seen(value, depth)) return;
      py::handle object(value);
      py::dict attributes = object.attr("__dict__");
      out_.tag(Tag::kInstance);
      put_text(py::object(object.attr("type_name__")).ptr(), true);
      out_.varint(attributes.size());
      return put_dict(attributes.ptr(), depth, true);
    }
    if (!PyType_Check(value) && types_.is_dataclass(py::handle(value)).cast<bool>()) {
      if (seen(value, depth)) return;
      py::handle object(value);
      py::dict attributes;
      for (py::handle field : types_.fields(object)) attributes[field.attr("name")] = object.attr(py::str(field.attr("name")));
      out_.tag(Tag::kInstance);
      put_text(py::object(py::type::of(object).attr("__name__")).ptr(), true);
      out_.varint(attributes.size());
      return put_dict(attributes.ptr(), depth, true);
    }
    refuse(value, "cannot pass a value of type");
  }

  const ValueTypes& types_;
  std::string where_, path_;
  MessageWriter out_;
  std::unordered_map<PyObject*, uint32_t> containers_;
  std::unordered_map<std::string, uint32_t> keys_;
};

class Reader {
 public:
  Reader(std::string_view message, const ValueTypes& types) : types_(types), in_(message) {}

  py::object read() {
    switch (in_.tag()) {
      case Tag::kNone: return py::none();
      case Tag::kFalse: return py::bool_(false);
      case Tag::kTrue: return py::bool_(true);
      case Tag::kInt: return py::int_(in_.zigzag());
      case Tag::kInt53: return py::int_(static_cast<long long>(in_.raw_double()));
      case Tag::kBigInt: {
        bool negative = in_.byte() != 0;
        std::string_view magnitude = in_.text();
        py::object type = py::reinterpret_borrow<py::object>(reinterpret_cast<PyObject*>(&PyLong_Type));
        py::object number = type.attr("from_bytes")(py::bytes(magnitude.data(), magnitude.size()), "little");
        return negative ? py::reinterpret_steal<py::object>(PyNumber_Negative(number.ptr())) : number;
      }
      case Tag::kFloat: return py::float_(in_.raw_double());
      case Tag::kStr: return text(in_.text());
      case Tag::kKey: keys_.push_back(text(in_.text())); return keys_.back();
      case Tag::kKeyRef: return keys_.at(in_.varint());
      case Tag::kStr16: {
        uint64_t units = in_.varint();
        std::string_view raw = in_.take(units * 2);
        int order = -1;
        return py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF16(raw.data(), static_cast<Py_ssize_t>(raw.size()), "surrogatepass", &order));
      }
      case Tag::kBytes: {
        std::string_view raw = in_.text();
        return py::bytes(raw.data(), raw.size());
      }
      case Tag::kList: {
        size_t count = in_.varint();
        py::list list;
        containers_.push_back(list);
        for (size_t i = 0; i < count; ++i) list.append(read());
        return std::move(list);
      }
      case Tag::kTuple: {
        // A tuple can be inside itself only through a list in it: its place is taken by the finished tuple.
        size_t count = in_.varint();
        py::tuple tuple(count);
        containers_.push_back(tuple);
        for (size_t i = 0; i < count; ++i) tuple[i] = read();
        return std::move(tuple);
      }
      case Tag::kSet: {
        size_t count = in_.varint();
        py::set set;
        containers_.push_back(set);
        for (size_t i = 0; i < count; ++i) set.add(read());
        return std::move(set);
      }
      case Tag::kFrozenSet: {
        size_t count = in_.varint();
        size_t index = containers_.size();
        containers_.push_back(py::none());
        py::list items;
        for (size_t i = 0; i < count; ++i) items.append(read());
        py::object set = py::reinterpret_steal<py::object>(PyFrozenSet_New(items.ptr()));
        if (!set) throw py::error_already_set();
        containers_[index] = set;
        return set;
      }
      case Tag::kDict:
      case Tag::kRecord: {
        size_t count = in_.varint();
        py::dict dict;
        containers_.push_back(dict);
        fill(dict, count);
        return std::move(dict);
      }
      case Tag::kInstance: {
        py::object name = read();
        size_t count = in_.varint();
        py::dict attributes;
        py::object object = types_.guest_object(name);
        containers_.push_back(object);
        fill(attributes, count);
        object.attr("__dict__").attr("update")(attributes);
        return object;
      }
      case Tag::kOpaque: {
        py::object type = read();
        return types_.opaque(type, read());
      }
      case Tag::kRef: return containers_.at(in_.varint());
    }
    throw py::value_error("malformed message");
  }

 private:
  void fill(py::dict& dict, size_t count) {
    for (size_t i = 0; i < count; ++i) {
      py::object key = read();
      py::object value = read();
      if (PyDict_SetItem(dict.ptr(), key.ptr(), value.ptr()) != 0) throw py::error_already_set();
    }
  }
  static py::object text(std::string_view utf8) {
    py::object str = py::reinterpret_steal<py::object>(PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "surrogatepass"));
    if (!str) throw py::error_already_set();
    return str;
  }

  const ValueTypes& types_;
  MessageReader in_;
  std::vector<py::object> keys_;
  std::vector<py::object> containers_;
};

}  // namespace

std::string to_message(py::handle value, const ValueTypes& types, const std::string& where) { return Writer(types, where).write(value); }
py::object from_message(std::string_view message, const ValueTypes& types) { return Reader(message, types).read(); }

}  // namespace hognose::python
