#include "values.h"

#include <hognose/message.h>

#include <cstring>
#include <unordered_map>
#include <vector>

namespace py = pybind11;

namespace hognose::python {

namespace {

[[noreturn]] void raise_host_error(const ValueTypes& types, const std::string& text) {
  PyErr_SetString(types.host_error.ptr(), text.c_str());
  throw py::error_already_set();
}

class Writer {
 public:
  Writer(const ValueTypes& types, std::string where) : types_(types), where_(std::move(where)) {}

  std::string write(py::handle value) {
    put(value.ptr());
    return std::move(out_.bytes);
  }

 private:
  // One level of the way from the root to the value at hand: which part of its container it is. Only messages read it.
  struct Step {
    enum class Kind : uint8_t { kIndex, kKey, kValueOf, kItem, kField } kind;
    Py_ssize_t index;
    PyObject* key;  // borrowed
  };

  std::string path() const {
    std::string text;
    for (const Step& step : steps_) {
      switch (step.kind) {
        case Step::Kind::kIndex: text += "[" + std::to_string(step.index) + "]"; break;
        case Step::Kind::kKey: text += " (a key)"; break;
        case Step::Kind::kItem: text += " (an item)"; break;
        case Step::Kind::kField: text += "." + std::string(py::str(py::handle(step.key))); break;
        case Step::Kind::kValueOf: text += "[" + std::string(py::repr(py::handle(step.key))) + "]"; break;
      }
      if (text.size() > 200) return text + "...";
    }
    return text;
  }

  [[noreturn]] void refuse(const std::string& why) { raise_host_error(types_, where_ + path() + ": " + why); }

  void put_text(PyObject* value, bool key) {
    Py_ssize_t size;
    const char* data = PyUnicode_AsUTF8AndSize(value, &size);
    if (data != nullptr) {
      std::string_view text(data, static_cast<size_t>(size));
      if (!key) return out_.str(text);
      auto [known, is_new] = keys_.emplace(text, static_cast<uint32_t>(keys_.size()));
      if (is_new) return out_.text(Tag::kKey, text);
      out_.tag(Tag::kKeyRef);
      out_.varint(known->second);
      return;
    }
    PyErr_Clear();
    py::object units =
        py::reinterpret_steal<py::object>(PyUnicode_AsEncodedString(value, "utf-16-le", "surrogatepass"));
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
    py::object type = py::reinterpret_borrow<py::object>(reinterpret_cast<PyObject*>(&PyLong_Type));
    py::object magnitude = py::reinterpret_steal<py::object>(PyNumber_Absolute(value));
    if (!magnitude) throw py::error_already_set();
    size_t size = (type.attr("bit_length")(magnitude).cast<size_t>() + 7) / 8;
    py::bytes little = type.attr("to_bytes")(magnitude, size, "little");
    out_.big_integer(overflow < 0, PyBytes_AS_STRING(little.ptr()), size);
  }

  void put_buffer(PyObject* value) {
    Py_buffer view;
    if (PyObject_GetBuffer(value, &view, PyBUF_SIMPLE) != 0) {
      PyErr_Clear();
      refuse("cannot pass a memoryview that is not contiguous");
    }
    out_.data({static_cast<const char*>(view.buf), static_cast<size_t>(view.len)});
    PyBuffer_Release(&view);
  }

  // Whether this container has been written already; else its items follow.
  bool seen(PyObject* container) {
    auto [known, is_new] = containers_.emplace(container, static_cast<uint32_t>(containers_.size()));
    if (!is_new) {
      out_.tag(Tag::kRef);
      out_.varint(known->second);
      return true;
    }
    if (steps_.size() >= static_cast<size_t>(kMaxMessageDepth)) {
      steps_.resize(3);
      refuse("nested deeper than " + std::to_string(kMaxMessageDepth) + " levels");
    }
    // Objects that are made on the way (a dataclass's fields) live until the end: an address stands for one object only.
    kept_.push_back(py::reinterpret_borrow<py::object>(container));
    return false;
  }

  void put_part(PyObject* part, Step step) {
    steps_.push_back(step);
    put(part);
    steps_.pop_back();
  }

  void put_sequence(PyObject* value, bool list) {
    auto length = [&] { return list ? PyList_GET_SIZE(value) : PyTuple_GET_SIZE(value); };
    Py_ssize_t count = length();
    out_.begin(list ? Tag::kList : Tag::kTuple, static_cast<size_t>(count));
    for (Py_ssize_t i = 0; i < count; ++i) {
      if (i >= length()) refuse("changed its size while it was read");
      put_part(list ? PyList_GET_ITEM(value, i) : PyTuple_GET_ITEM(value, i), {Step::Kind::kIndex, i, nullptr});
    }
  }

  void put_pairs(PyObject* dict, bool text_keys, Step::Kind kind) {
    PyObject *key, *value;
    Py_ssize_t position = 0, count = PyDict_GET_SIZE(dict);
    while (PyDict_Next(dict, &position, &key, &value)) {
      if (text_keys && PyUnicode_CheckExact(key)) {
        put_text(key, true);
      } else {
        put_part(key, {Step::Kind::kKey, 0, nullptr});
      }
      put_part(value, {kind, 0, key});
      if (PyDict_GET_SIZE(dict) != count) refuse("changed its size while it was read");
    }
  }

  void put_dict(PyObject* dict) {
    bool text_keys = true;
    PyObject* key;
    Py_ssize_t position = 0;
    while (text_keys && PyDict_Next(dict, &position, &key, nullptr)) text_keys = PyUnicode_CheckExact(key);
    out_.begin(text_keys ? Tag::kRecord : Tag::kDict, static_cast<size_t>(PyDict_GET_SIZE(dict)));
    put_pairs(dict, text_keys, Step::Kind::kValueOf);
  }

  void put_instance(const py::object& type_name, const py::dict& attributes) {
    kept_.push_back(attributes);
    out_.tag(Tag::kInstance);
    put_text(type_name.ptr(), true);
    out_.varint(attributes.size());
    put_pairs(attributes.ptr(), true, Step::Kind::kField);
  }

  void put(PyObject* value) {
    if (value == Py_None) return out_.none();
    if (value == Py_True || value == Py_False) return out_.boolean(value == Py_True);
    if (PyLong_Check(value)) return put_int(value);
    if (PyFloat_Check(value)) return out_.number(PyFloat_AS_DOUBLE(value));
    if (PyUnicode_Check(value)) return put_text(value, false);
    if (PyBytes_Check(value))
      return out_.data({PyBytes_AS_STRING(value), static_cast<size_t>(PyBytes_GET_SIZE(value))});
    if (PyByteArray_Check(value) || PyMemoryView_Check(value)) return put_buffer(value);
    if (PyList_Check(value) || PyTuple_Check(value)) {
      if (!seen(value)) put_sequence(value, PyList_Check(value));
      return;
    }
    if (PyDict_Check(value)) {
      if (!seen(value)) put_dict(value);
      return;
    }
    if (PyAnySet_Check(value)) {
      if (seen(value)) return;
      out_.begin(PyFrozenSet_Check(value) ? Tag::kFrozenSet : Tag::kSet, static_cast<size_t>(PySet_GET_SIZE(value)));
      for (py::handle item : py::reinterpret_steal<py::object>(PySequence_List(value)))
        put_part(item.ptr(), {Step::Kind::kItem, 0, nullptr});
      return;
    }
    py::object object = py::reinterpret_borrow<py::object>(value);
    py::object type = py::reinterpret_borrow<py::object>(reinterpret_cast<PyObject*>(Py_TYPE(value)));
    if (py::isinstance(object, types_.guest_object)) {
      if (!seen(value)) put_instance(object.attr("type_name__"), object.attr("__dict__"));
      return;
    }
    if (py::hasattr(type, "__dataclass_fields__")) {
      if (seen(value)) return;
      py::dict attributes;
      for (py::handle field : types_.fields(object))
        attributes[field.attr("name")] = object.attr(py::str(field.attr("name")));
      return put_instance(type.attr("__name__"), attributes);
    }
    refuse(std::string("cannot pass a value of type '") + Py_TYPE(value)->tp_name + "'");
  }

  const ValueTypes& types_;
  std::string where_;
  MessageWriter out_;
  std::vector<Step> steps_;
  std::vector<py::object> kept_;
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
        return py::reinterpret_steal<py::object>(
            PyUnicode_DecodeUTF16(raw.data(), static_cast<Py_ssize_t>(raw.size()), "surrogatepass", &order));
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
        // A list inside a tuple may hold the tuple, which is then not finished yet: its items are None until they are read.
        Py_ssize_t count = static_cast<Py_ssize_t>(in_.varint());
        py::object tuple = py::reinterpret_steal<py::object>(PyTuple_New(count));
        if (!tuple) throw py::error_already_set();
        for (Py_ssize_t i = 0; i < count; ++i) PyTuple_SET_ITEM(tuple.ptr(), i, py::none().release().ptr());
        containers_.push_back(tuple);
        for (Py_ssize_t i = 0; i < count; ++i) {
          PyObject* item = read().release().ptr();
          Py_DECREF(PyTuple_GET_ITEM(tuple.ptr(), i));
          PyTuple_SET_ITEM(tuple.ptr(), i, item);
        }
        return tuple;
      }
      case Tag::kSet: {
        size_t count = in_.varint();
        py::set set;
        containers_.push_back(set);
        for (size_t i = 0; i < count; ++i) {
          if (PySet_Add(set.ptr(), read().ptr()) != 0) throw py::error_already_set();
        }
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
    py::object str = py::reinterpret_steal<py::object>(
        PyUnicode_DecodeUTF8(utf8.data(), static_cast<Py_ssize_t>(utf8.size()), "surrogatepass"));
    if (!str) throw py::error_already_set();
    return str;
  }

  const ValueTypes& types_;
  MessageReader in_;
  std::vector<py::object> keys_;
  std::vector<py::object> containers_;
};

}  // namespace

std::string to_message(py::handle value, const ValueTypes& types, const std::string& where) {
  return Writer(types, where).write(value);
}

py::object from_message(std::string_view message, const ValueTypes& types, const std::string& where) {
  try {
    return Reader(message, types).read();
  } catch (py::error_already_set& error) {
    // Hashable for the guest, but not here: an instance of a subclass of list, say.
    if (!error.matches(PyExc_TypeError)) throw;
    raise_host_error(types, where + ": " + std::string(py::str(error.value())));
  }
}

}  // namespace hognose::python
