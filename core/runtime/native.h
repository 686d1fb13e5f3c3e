// Native functions: C++ functions that a guest can call.
//
// A native never runs Python (architecture, "The one rule"). It ends in a Result:
//   a value                    done
//   vm.raise(...)              an exception is pending in the machine
//   vm.tail_call(f, args...)   "call this instead; what it returns is my result" (a Python function, a prelude function, anything callable)
//   vm.suspend_...             "ask the host"
//   Result::stop()             __next__ only: the iterator is exhausted (cheaper than raising StopIteration)
//   vm.limit() / Result::limit()  a meter limit has tripped: unwind, no handler runs
//   Result::retry()            an allocation asked for with Heap::reserve does not fit: collect, then run this instruction again
//                              (only before any side effect)
// Natives are rows of tables; the binder (natives.cpp) checks arguments from the parameter text, so messages are uniform and
// CPython's. Parameter text: "self, key, default=None, /", "iterable, /, *, key=None, reverse=False", "*args, **kwargs", "self, x=?".
// Defaults: None True False an int '' or ? (unbound). `args` holds one Value for each parameter in order: *args a Tuple, **kwargs a Dict.
// For methods, args[0] is the receiver and its kind is already checked.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>

#include "runtime/object.h"

namespace hognose::runtime {

class [[nodiscard]] Result {
 public:
  enum class Code : uint8_t { kValue, kRaise = 0x10, kTailCall, kSuspend, kStop, kLimit, kRetry };
  Result(Value value) : value_(value) {}  // implicit: a value is a result
  Result(Object* object) : value_(object) {}
  static constexpr Result raise() { return Result(Code::kRaise); }
  static constexpr Result tail_call() { return Result(Code::kTailCall); }
  static constexpr Result suspend() { return Result(Code::kSuspend); }
  static constexpr Result stop() { return Result(Code::kStop); }
  static constexpr Result limit() { return Result(Code::kLimit); }
  static constexpr Result retry() { return Result(Code::kRetry); }
  static Result none() { return Result(Value::none()); }

  constexpr bool is_value() const { return value_.bits() - 0x10 >= 0x10; }
  constexpr Code code() const { return is_value() ? Code::kValue : static_cast<Code>(value_.bits()); }
  constexpr Value value() const { return value_; }
  constexpr bool is_raise() const { return value_.bits() == 0x10; }

 private:
  constexpr explicit Result(Code code) : value_(Value::from_bits(static_cast<uint64_t>(code))) {}
  Value value_;
};
static_assert(sizeof(Result) == 8);

using NativeFunction = Result (*)(Interpreter& vm, Value* args);

// A shorter way into a native, for calls with positional arguments only: they (with the receiver or class) stay where they are, and there is
// no tuple of *args and no dict of **kwargs. An empty Value as result: nothing was done, take the long way.
using DirectFunction = Result (*)(Interpreter& vm, Value* args, uint32_t count);
struct DirectSpec {
  NativeFunction function;
  DirectFunction direct;
};

enum class Binding : uint8_t { kMethod, kClassMethod, kStaticMethod };

struct NativeSpec {
  const char* name;
  NativeFunction function;
  const char* parameters;
  Binding binding = Binding::kMethod;
};

struct GetSetSpec {
  const char* name;
  Result (*get)(Interpreter& vm, Value self);
  Result (*set)(Interpreter& vm, Value self, Value value) = nullptr;  // value empty: delete. nullptr: read-only
};

// Constants of a type or module: plain attributes.
struct ConstantSpec {
  const char* name;
  Value (*make)(Interpreter& vm);
};

// A builtin type: its tables. Rows are listed in the layer that owns the type (builtins or stdlib).
struct TypeSpec {
  const char* name;  // "list"; "collections.deque" sets the module too
  Kind instance_kind;
  uint32_t flags;  // TypeFlags
  std::span<const NativeSpec> methods;
  std::span<const GetSetSpec> getsets;
  std::span<const ConstantSpec> constants;
  const char* doc;
};

// A native module: filled on import. See Interpreter::define_module.
struct ModuleSpec {
  const char* name;
  std::span<const NativeSpec> functions;
  std::span<const ConstantSpec> constants;
  Result (*initialize)(Interpreter& vm, Module* module);  // may be nullptr; for types and whatever the tables can't say
};

// A parsed parameter text.
struct NativeSignature {
  static constexpr int kMaxParameters = 16;
  uint8_t positional_only = 0;
  uint8_t positional = 0;  // with positional-only
  uint8_t keyword_only = 0;
  uint8_t required = 0;  // leading positional parameters without default
  bool var_args = false;
  bool var_keywords = false;
  bool plain = false;  // only positional parameters, no defaults: registers are passed as they are
  bool completable = false;  // no *args, no **kwargs, no required keyword: what is missing at the end are defaults
  bool constructor = false;  // a __new__: its first argument is checked
  uint8_t count = 0;  // Values handed to the function
  DirectFunction direct = nullptr;
  struct Parameter {
    const char* name;
    uint8_t length;
    bool has_default;
    Value default_value;
    Str* interned;
  } parameters[kMaxParameters];
};

// One argument of a message format: vm.raise(type, "'{}' object has no attribute '{}'", type_name(v), name).
struct FormatArg {
  enum class Kind : uint8_t { kNothing, kChars, kStr, kInt, kTypeName, kClass, kCodePoint } kind = Kind::kNothing;
  uint64_t payload = 0;  // const char* (terminated by zero), Str*, int64_t, the value's bits, the character
  FormatArg() = default;
  FormatArg(const char* text) : kind(Kind::kChars), payload(reinterpret_cast<uintptr_t>(text)) {}
  FormatArg(Str* text) : kind(Kind::kStr), payload(reinterpret_cast<uintptr_t>(text)) {}
  FormatArg(int i) : FormatArg(int64_t{i}) {}
  FormatArg(unsigned i) : FormatArg(int64_t{i}) {}
  FormatArg(int64_t i) : kind(Kind::kInt), payload(static_cast<uint64_t>(i)) {}
  FormatArg(Kind k, Value v) : kind(k), payload(v.bits()) {}
  static constexpr uint32_t kinds(const FormatArg (&list)[4]) {
    uint32_t kinds = 0;
    for (int i = 0; i < 4; ++i) kinds |= static_cast<uint32_t>(list[i].kind) << (4 * i);
    return kinds;
  }
  static FormatArg character(uint32_t code_point) { return FormatArg(Kind::kCodePoint, Value::from_bits(code_point)); }
};
// The class name of a value, as messages show it.
inline FormatArg type_name(Value value) { return FormatArg(FormatArg::Kind::kTypeName, value); }
// The same in messages about arguments of natives, where CPython writes "not None".
inline FormatArg argument_type(Value value) { return value.is_none() ? FormatArg("None") : type_name(value); }
// The name of a class, as messages show it.
inline FormatArg name_of(Type* type) { return FormatArg(FormatArg::Kind::kClass, Value(type)); }

}  // namespace hognose::runtime
