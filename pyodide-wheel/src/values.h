// Python objects of the host to and from messages (hognose/message.h).
#pragma once

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>

namespace hognose::python {

// Classes of the Python side that values are made of or recognised by.
struct ValueTypes {
  pybind11::object guest_object;  // GuestObject(type_name, attributes)
  pybind11::object opaque;        // Opaque(type_name, repr)
  pybind11::object host_error;    // HostError(message)
  pybind11::object fields;        // dataclasses.fields
};

// Both raise HostError for what cannot cross, naming the place ("inputs['rows'][3]: ...").
std::string to_message(pybind11::handle value, const ValueTypes& types, const std::string& where);
pybind11::object from_message(std::string_view message, const ValueTypes& types, const std::string& where);

}  // namespace hognose::python
