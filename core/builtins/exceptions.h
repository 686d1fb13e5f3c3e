// Exceptions: what their files share, and raisers that other natives use.
#pragma once

#include <span>

#include "runtime/attributes.h"
#include "runtime/interpreter.h"

namespace hognose::builtins {

// Fields of exceptions are own attributes, read and written through getsets; an unset one is None.
using NameField = runtime::Str* runtime::Interpreter::Names::*;

inline runtime::Value field_of(runtime::Interpreter& vm, runtime::Value exception, runtime::Str* name) {
  runtime::Value value = runtime::own_attribute(vm, exception.as_object(), name);
  return value.is_empty() ? runtime::Value::none() : value;
}
inline void set_field(runtime::Interpreter& vm, runtime::Value exception, runtime::Str* name, runtime::Value value) {
  (void)runtime::set_own_attribute(vm, exception.as_object(), name, value);
}
template <NameField kField>
runtime::Result get_field(runtime::Interpreter& vm, runtime::Value self) {
  return field_of(vm, self, vm.names.*kField);
}
template <NameField kField>
runtime::Result put_field(runtime::Interpreter& vm, runtime::Value self, runtime::Value value) {
  set_field(vm, self, vm.names.*kField, value.is_empty() ? runtime::Value::none() : value);
  return runtime::Result::none();
}
#define HOGNOSE_FIELD(text, field) \
  {text, get_field<&runtime::Interpreter::Names::field>, put_field<&runtime::Interpreter::Names::field>}

// BaseException.__init__ and __str__, for those that add to them.
runtime::Result exception_init(runtime::Interpreter& vm, runtime::Value* args);
runtime::Result exception_str(runtime::Interpreter& vm, runtime::Value* args);
runtime::Tuple* exception_args(runtime::Value exception);
// "X() takes no keyword arguments", or a value when `keywords` (a Dict) is empty.
runtime::Result no_keywords(runtime::Interpreter& vm, runtime::Value self, runtime::Value keywords);

// UnicodeDecodeError / UnicodeEncodeError with all fields. `reason` is ASCII.
runtime::Result raise_decode_error(runtime::Interpreter& vm, std::string_view encoding, runtime::Value object,
                                   int64_t start, int64_t end, std::string_view reason);
runtime::Result raise_encode_error(runtime::Interpreter& vm, std::string_view encoding, runtime::Str* object,
                                   int64_t start, int64_t end, std::string_view reason);
runtime::Value make_unicode_error(runtime::Interpreter& vm, runtime::Type* type, std::string_view encoding,
                                  runtime::Value object, int64_t start, int64_t end, std::string_view reason);

// A tuple as a result.
inline runtime::Result made_tuple(runtime::Interpreter& vm, std::initializer_list<runtime::Value> items) {
  runtime::Tuple* tuple = runtime::make_tuple(vm, items);
  return tuple == nullptr ? vm.no_memory() : runtime::Result(tuple);
}

std::span<const runtime::NativeSpec> exception_intrinsics();

}  // namespace hognose::builtins
