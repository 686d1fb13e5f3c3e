// The Interpreter: all mutable state of one sandbox. Nothing in the core is global, static or thread-local.
//
// Frames and registers. Registers of all frames live in one growable value stack; a callee's window begins at the argument registers of
// its caller, so a call copies nothing. Frames live in an array of their own. Pointers into both move when they grow, which happens only
// when a frame is pushed: natives may use their `args` freely, the loop reloads after each push.
//
// Results of frames. When a frame returns, its value goes to register `destination` of the frame below, in the way that `on_return` says:
// an operator's slow path may need the answer turned into a jump, checked for NotImplemented, thrown away and so on
// (frames.cpp, finish_return). That is how implicit calls of user code happen without C++ calling Python.
#pragma once

#include <bit>
#include <cstddef>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>

#include "runtime/containers.h"
#include "runtime/heap.h"
#include "runtime/native.h"
#include "runtime/numbers.h"
#include "runtime/object.h"
#include "runtime/strings.h"
#include "support/meter.h"

namespace hognose::runtime {

// A function of the prelude (stdlib/frozen/prelude/*.py), by its row in prelude.def: "sort_list"_prelude.
enum class Prelude : uint16_t {};
inline constexpr std::string_view kPreludeNames[] = {
#define PRELUDE(name) #name,
#include "runtime/prelude.def"
#undef PRELUDE
};
constexpr size_t kPreludeCount = sizeof kPreludeNames / sizeof kPreludeNames[0];
// Past the last row for a name that is not listed.
constexpr Prelude prelude_named(std::string_view name) {
  size_t row = 0;
  while (row < kPreludeCount && kPreludeNames[row] != name) ++row;
  return static_cast<Prelude>(row);
}
void not_listed_in_prelude_def();  // never defined: that it is no constant makes an unknown name an error of the compiler
consteval Prelude operator""_prelude(const char* name, size_t length) {
  Prelude found = prelude_named({name, length});
  if (static_cast<size_t>(found) == kPreludeCount) not_listed_in_prelude_def();
  return found;
}

// What happens with the value a frame returns (returns.cpp). "The instruction" is the one before the pc of the frame that gets it.
enum class OnReturn : uint8_t {
  kStore,  // to the destination register
  kDiscard,  // nothing (STORE_ATTR with a Python __setattr__, ...)
  kInit,  // __init__: must be None; the destination register gets `carry`, the new instance
  kBranch,  // truth of the value decides the conditional jump that the instruction is
  kNot,  // destination = not truth of the value
  kTruth,  // destination = truth of the value (`in`)
  kBinary,  // operator method: NotImplemented goes on with the next candidate (`carry`: number of the next); fused
  // compare-jumps branch on the truth of the final value
  kUnpack,  // a tuple to be unpacked into a .. of the instruction
  kForNext,  // FOR_LOOP / FOR_ITER over a Python __next__: StopIteration ends the loop
  kYieldFrom,  // what the delegate's __next__ / send / throw returned is yielded by this generator
  kIterCheck,  // __iter__: the result must be an iterator
  kStrCheck,  // __str__ / __repr__ / __format__: the result must be a str (`carry`: Special number)
  kLoadMethod,  // a property or __getattr__ evaluated for LOAD_METHOD: destination = value, destination+1 = unbound
  kThenRaise,  // drop the value and raise `carry` (a delegate was closed before GeneratorExit goes on)
  kRaise,  // the value is raised: `raise Class` with a constructor in Python
  kHostEntry,  // the bottom frame of a run: the value is the outcome
  // Frames of generators: what a yield and what a return mean for whoever resumed them.
  kGeneratorSend,  // send, throw, __next__: yield gives the value, return raises StopIteration
  kGeneratorForNext,  // the loop variable; return ends the loop
  kGeneratorYieldFrom,  // yield: yielded on; return: the value of the yield from
  kGeneratorClose,  // yield: RuntimeError; return: the value of close()
  kAsyncGeneratorSend,  // asend / athrow / __anext__: yield raises StopIteration(value) in the awaiting side, return StopAsyncIteration
};

struct Frame {
  Code* code;
  const bytecode::Instruction* pc;  // next instruction; saved before anything that looks at it
  Function* function;  // or nullptr
  Dict* globals;
  Dict* builtins;
  Value* registers;  // the frame's window of the value stack
  uint16_t destination;  // in the caller's window
  OnReturn on_return;
  // Some of what follows is set. It is empty in frames that are not in use, so that plain calls need not touch it.
  bool has_more;
  Generator* generator;  // whose frame this is, or nullptr
  Value locals;  // namespace object of module, class body, exec; empty for functions
  Value carry;  // for on_return
  Value outer_handled;  // generators: the exception handled by whoever resumed it

  // Destination, on_return and has_more at once: a plain call's are the number of the register.
  uint32_t answer() const {
    uint32_t all;
    std::memcpy(&all, reinterpret_cast<const char*>(this) + offsetof(Frame, destination), sizeof all);
    return all;
  }
  void set_answer(uint32_t all) {
    std::memcpy(reinterpret_cast<char*>(this) + offsetof(Frame, destination), &all, sizeof all);
  }
  void set_locals(Value object) {
    locals = object;
    has_more = has_more || !object.is_empty();
  }
  void set_carry(Value value) {
    carry = value;
    has_more = has_more || !value.is_empty();
  }
};
static_assert(std::endian::native == std::endian::little &&
              offsetof(Frame, has_more) == offsetof(Frame, destination) + 3);

// The host's side, set once by the host layer: what the runtime may not include.
struct HostHooks {
  // Compiles source text. mode: 0 exec, 1 eval, 2 single. On failure an exception is pending and nullptr returned.
  Code* (*compile)(Interpreter& vm, Str* source, std::string_view filename, int mode, uint32_t inherited_flags,
                   bool value_of_last_expression) = nullptr;
  // Code of a prelude function (by its row in prelude.def; never nullptr) and of a frozen module (nullptr: there is none of this name, or an exception is pending).
  Code* (*prelude_code)(Interpreter& vm, size_t index) = nullptr;
  Code* (*frozen_module)(Interpreter& vm, std::string_view name, bool* is_package) = nullptr;
  // Code of a module that the host hands in; nullptr: there is none of this name, or an exception or limit is pending. `file` is its __file__.
  Code* (*given_module)(Interpreter& vm, std::string_view name, bool* is_package, std::string* file) = nullptr;
  // Gives a prelude function its defaults (they are constants; the def statement itself is never executed).
  void (*prelude_defaults)(Interpreter& vm, size_t index, Function* function) = nullptr;
  // Tables of the layers above: methods of builtin types (matched to types.def by name) and native modules.
  std::span<const TypeSpec* const> type_specs;
  std::span<const ModuleSpec* const> module_specs;
  std::span<const DirectSpec* const> direct_specs;
  void (*write)(void* context, int stream, std::string_view utf8) = nullptr;  // 1 stdout, 2 stderr
  // The candidate most similar to a misspelt name ("Did you mean"), or nullptr.
  Str* (*suggest)(Interpreter& vm, Str* name, Str* const* candidates, size_t count) = nullptr;
  // The lines of a traceback (a Traceback or None) as CPython prints them: "  File ..., line ..., in ..." with source and carets.
  Str* (*format_frames)(Interpreter& vm, Value traceback) = nullptr;
  support::ClockFunction clock = nullptr;
  void* context = nullptr;
};

// What the loop came back with.
enum class LoopExit : uint8_t { kReturned, kRaised, kLimit, kSuspended, kSliced };

// A host call in progress.
struct PendingCall {
  HostFunction* function = nullptr;
  Value args;  // Tuple
  Value kwargs;  // Dict
  uint16_t destination = 0;
  OnReturn on_return = OnReturn::kStore;
  Value carry;
};

class Snapshot;

class Interpreter {
 public:
  // Builds the heap, the builtin types and the builtins module (lazily filled); from a snapshot, the heap with all that is in it there.
  explicit Interpreter(const HostHooks& hooks, const Snapshot* from = nullptr);
  ~Interpreter();
  Interpreter(const Interpreter&) = delete;
  Interpreter& operator=(const Interpreter&) = delete;

  support::Meter meter;
  Heap heap;

  // --- frames -----------------------------------------------------------------------------------------------------------
  Value* stack = nullptr;
  Value* stack_stop = nullptr;  // kStackReserve before the end
  Frame* frames = nullptr;  // the first one is never in use
  Frame* top;  // the current one
  Frame* frames_stop;  // at this one the recursion limit or the end of the array is reached
  uint32_t frame_capacity = 0;
  uint32_t recursion_limit = 1000;
  // Where run_finalizers() is under way, which takes what comes meanwhile in its order; 0: nowhere. The limit counts from there: what is
  // finalised does not depend on how deep the program is when the collector comes.
  uint32_t recursion_base = 0;
  int32_t max_str_digits = 4300;  // of conversions between decimal text and int; 0: no limit
  static constexpr uint32_t kStackReserve = 8;
  Frame& frame() { return *top; }
  uint32_t depth() const { return static_cast<uint32_t>(top - frames); }
  void set_recursion_limit(uint32_t limit);
  void set_recursion_base(uint32_t depth);
  Value* registers(const Frame& frame) { return frame.registers; }

  LoopExit exit = LoopExit::kReturned;  // why the loop was left
  Value result;  // of the run, with kReturned
  Value pending;  // the exception being raised
  Value handled = Value::none();  // the exception being handled (sys.exception())
  bool slice_requested = false;  // leave the loop at the next safepoint, where request_safepoint() makes it come
  PendingCall pending_call;

  // --- what a native leaves for the loop (tail calls): callee and arguments are in tail_args[0 .. tail_count] -------------
  Value tail_callee;
  List* tail_args = nullptr;  // reused
  Value tail_kwargs;  // Dict or empty
  Value tail_locals;  // namespace for a class body / exec, or empty
  Dict* tail_globals = nullptr;  // with a Code as callee
  enum class Resume : uint8_t { kNone, kSend, kThrow, kClose, kAsyncSend, kAsyncThrow };
  Resume tail_resume = Resume::kNone;  // the callee is a generator to be resumed with the one argument
  Result tail_call(Value callee, std::initializer_list<Value> args);
  Result tail_call(Value callee, const Value* args, size_t count, Value kwargs = Value());
  // Inlined, so that the few values of a call go as plain numbers: an array of them would be 30 bytes of code in 250 places.
  [[gnu::always_inline]] Result tail_prelude(Prelude which, std::initializer_list<Value> args) {
    const Value* v = args.begin();
    switch (args.size()) {
      case 1: return tail_prelude_with(which, v[0]);
      case 2: return tail_prelude_with(which, v[0], v[1]);
      case 3: return tail_prelude_with(which, v[0], v[1], v[2]);
      default: return tail_call(prelude_function(which), v, args.size());
    }
  }
  Result tail_prelude_with(Prelude which, Value a);
  Result tail_prelude_with(Prelude which, Value a, Value b);
  Result tail_prelude_with(Prelude which, Value a, Value b, Value c);
  Result tail_code(Code* code, Dict* globals, Value locals);  // runs module-like code; its value is the result
  Function* prelude_function(Prelude which);
  Function* prelude_function(Str* name);  // nullptr: there is none of this name

  // --- raising: each returns Result::raise(), so that `return vm.raise_...` is one expression -------------------------------
  template <typename... Args>
  Result raise(Type* type, const char* format, Args... args) {
    static_assert(sizeof...(Args) <= 4);
    const FormatArg list[4] = {FormatArg(args)...};
    return raise_formatted(type, format, FormatArg::kinds(list), list[0].payload, list[1].payload, list[2].payload,
                           list[3].payload);
  }
  Result raise(Type* type, const char* message) { return raise_formatted(type, message, 0, 0, 0, 0, 0); }
  // As plain numbers, since an array of arguments is 50 bytes of code in each of hundreds of places. Kinds: four bits each.
  Result raise_formatted(Type* type, const char* format, uint32_t kinds, uint64_t a, uint64_t b, uint64_t c,
                         uint64_t d);
  // What raise would say.
  template <typename... Args>
  std::string text(const char* format, Args... args) {
    static_assert(sizeof...(Args) <= 4);
    const FormatArg list[4] = {FormatArg(args)...};
    return formatted(format, FormatArg::kinds(list), list[0].payload, list[1].payload, list[2].payload,
                     list[3].payload);
  }
  std::string formatted(const char* format, uint32_t kinds, uint64_t a, uint64_t b, uint64_t c, uint64_t d);
  Result raise_value(Type* type, Value argument);  // type(argument): KeyError(key), StopIteration(value)
  Result raise_exception(Value exception);  // sets context; adds no traceback by itself
  Result raise_stop_iteration(Value value);
  Result
  no_memory();  // an allocation did not fit: Result::retry() (the loop collects; the second time the limit trips)
  Result limit() { return Result::limit(); }
  // Charges n steps: `if (!vm.charge(n)) return vm.limit();`
  [[nodiscard]] bool charge(int64_t n) { return meter.charge_steps(n); }
  Value make_exception(Type* type, Value argument);  // argument empty: no arguments
  Value make_exception(Type* type, Tuple* args);

  // --- types ------------------------------------------------------------------------------------------------------------
  struct Types {
#define TYPE(field, name, kind, base, flags) Type* field = nullptr;
#include "runtime/types.def"
#undef TYPE
#define EXCEPTION(field, name, base) Type* field = nullptr;
#include "runtime/exceptions.def"
#undef EXCEPTION
  } types;
  struct Names {
#define NAME(name) Str* name = nullptr;
#include "runtime/names.def"
#undef NAME
  } names;
  Str* special_names[bytecode::kSpecialCount] = {};

  Type* type_of(Value value) {
    if (value.is_object()) return value.as_object()->type;
    return type_of_immediate(value);
  }
  Type* type_of_immediate(Value value);
  bool is_subtype(Type* type, Type* of);
  bool is_instance(Value value, Type* type) {
    Type* t = type_of(value);
    return t == type || is_subtype(t, type);
  }

  // --- roots ------------------------------------------------------------------------------------------------------------
  Dict* modules = nullptr;  // sys.modules
  Dict* builtins = nullptr;  // of the builtins module
  Dict* prelude_globals = nullptr;
  Str* empty_str = nullptr;
  Str* latin1[256] = {};
  Tuple* empty_tuple = nullptr;
  Bytes* empty_bytes = nullptr;
  uint32_t next_version = 1;  // type versions and keys versions
  int64_t next_id = 0;  // id()
  HostHooks hooks;
  // Extra state of layers above, by key; marked by the collector (`sys` state, warnings registry ...).
  Dict* registry = nullptr;
  // More state by its files: intern table, ids, weak references, prelude functions, shapes.
  struct State;
  State* state = nullptr;

  void write(int stream, std::string_view utf8);  // through the meter; a tripped limit shows at the next charge
  void write(int stream, const Str* str);
  int64_t id_of(Value value);
};

}  // namespace hognose::runtime
