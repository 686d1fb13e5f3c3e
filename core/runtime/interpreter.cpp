#include "runtime/interpreter.h"

#include <cstdlib>
#include <cstring>

#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/frames.h"
#include "runtime/snapshot.h"
#include "runtime/state.h"
#include "support/number_text.h"
#include "support/utf8.h"

namespace hognose::runtime {

using bytecode::Special;

namespace {
constexpr uint32_t kFirstStack = 256;  // registers
constexpr uint32_t kFirstFrames = 32;
}  // namespace

Interpreter::Interpreter(const HostHooks& host, const Snapshot* from) : heap(*this, meter), hooks(host) {
  state = new State();
  stack = static_cast<Value*>(std::calloc(kFirstStack, sizeof(Value)));
  stack_stop = stack + kFirstStack - kStackReserve;
  top = frames = static_cast<Frame*>(std::calloc(kFirstFrames, sizeof(Frame)));
  frame_capacity = kFirstFrames;
  set_recursion_limit(recursion_limit);
  meter.charge_bytes_unchecked(kFirstStack * sizeof(Value) + kFirstFrames * sizeof(Frame));

  if (from != nullptr) {
    from->restore(*this);
    return;
  }
  make_builtin_types(*this);
  empty_str = make_str_uninitialized(*this, 0, 1, true);
  empty_tuple = static_cast<Tuple*>(heap.allocate(Kind::kTuple, types.tuple, sizeof(Tuple)));
  empty_bytes = make_bytes(*this, nullptr, 0);
  static constexpr const char* kNameTexts[] = {
#define NAME(name) #name,
#define FIELD(name) "\x01" #name,
#include "runtime/names.def"
#undef NAME
  };
  static_assert(sizeof(names) == sizeof(Str*) * (sizeof kNameTexts / sizeof kNameTexts[0]));
  Str** name = reinterpret_cast<Str**>(&names);
  for (const char* text : kNameTexts) *name++ = intern(*this, text);
  // C++ keywords and macros carry an underscore that the name itself does not have.
  names.errno_ = hidden_name(*this, intern(*this, "errno"));
  names.throw_ = intern(*this, "throw");
  names.self_ = intern(*this, "self");
  names.main_module = intern(*this, "__main__");
  for (int i = 0; i < bytecode::kSpecialCount; ++i)
    special_names[i] = intern(*this, bytecode::special_name(static_cast<Special>(i)));
  init_builtin_types(*this);
  tail_args = make_list(*this, nullptr, 0, 8);
  modules = make_dict(*this);
  registry = make_dict(*this);
  builtins = make_dict(*this);
  prelude_globals = make_dict(*this);
}

Interpreter::~Interpreter() {
  for (const auto& row : state->signatures)
    delete reinterpret_cast<NativeSignature*>(static_cast<uintptr_t>(row.value));
  std::free(static_cast<void*>(stack));
  std::free(static_cast<void*>(frames));
  delete state;
}

void trace_state(Interpreter& vm, Marker& marker) {
  Interpreter::State& state = *vm.state;
  for (Function* function : state.prelude) {
    if (function != nullptr) marker.visit(function);
  }
  for (Value value : state.scratch) marker.visit(value);
  for (Value value : state.handles) marker.visit(value);
  state.finalizers.trace(marker);
  state.dead_references.trace(marker);
}

void clear_dead_registers(Interpreter& vm, const Value* args) {
  const Frame& frame = vm.frame();
  const bytecode::Instruction& call = frame.pc[-1];
  uint32_t first = 0;
  if (call.op == bytecode::kCall) first = uint32_t{call.a} + call.b + 1;
  if (call.op == bytecode::kCallMethod) first = uint32_t{call.a} + call.b + 2;
  Value* registers = vm.registers(frame);
  for (uint32_t i = first; first > 0 && i < frame.code->n_registers; ++i) registers[i] = Value();
  if (vm.tail_callee.is_empty() && vm.tail_args != nullptr) vm.tail_args->length = 0;
  // Arguments that stand in registers are not in scratch: what is there belongs to an earlier call.
  if (args >= vm.stack && args < vm.stack_stop + Interpreter::kStackReserve) vm.state->scratch.clear();
}

// --- tail calls --------------------------------------------------------------------------------------------------------

Result Interpreter::tail_call(Value callee, const Value* args, size_t count, Value kwargs) {
  tail_callee = callee;
  tail_kwargs = kwargs;
  // An earlier tail call may have been dropped for this one.
  tail_globals = nullptr;
  tail_locals = Value();
  tail_resume = Resume::kNone;
  if (!list_reserve(*this, tail_args, count)) return no_memory();
  if (count > 0)
    std::memmove(static_cast<void*>(tail_args->items), static_cast<const void*>(args), count * sizeof(Value));
  tail_args->length = static_cast<uint32_t>(count);
  return Result::tail_call();
}

Result Interpreter::tail_call(Value callee, std::initializer_list<Value> args) {
  return tail_call(callee, args.begin(), args.size());
}

Result Interpreter::tail_prelude_with(Prelude which, Value a) { return tail_call(prelude_function(which), &a, 1); }

Result Interpreter::tail_prelude_with(Prelude which, Value a, Value b) {
  const Value args[] = {a, b};
  return tail_call(prelude_function(which), args, 2);
}

Result Interpreter::tail_prelude_with(Prelude which, Value a, Value b, Value c) {
  const Value args[] = {a, b, c};
  return tail_call(prelude_function(which), args, 3);
}

Result Interpreter::tail_code(Code* code, Dict* globals, Value locals) {
  tail_callee = code;
  tail_globals = globals;
  tail_locals = locals;
  tail_kwargs = Value();
  tail_resume = Resume::kNone;
  tail_args->length = 0;
  return Result::tail_call();
}

void Interpreter::set_recursion_limit(uint32_t limit) {
  recursion_limit = limit;
  frames_stop = frames + std::min(limit + recursion_base, frame_capacity - 1);
}

void Interpreter::set_recursion_base(uint32_t depth) {
  recursion_base = depth;
  set_recursion_limit(recursion_limit);
}

Function* Interpreter::prelude_function(Prelude which) {
  size_t index = static_cast<size_t>(which);
  if (state->prelude.empty()) state->prelude.resize(kPreludeCount);
  Function*& known = state->prelude[index];
  if (known == nullptr) {
    Code* code = hooks.prelude_code(*this, index);
    Function* function = static_cast<Function*>(heap.allocate(Kind::kFunction, types.function, sizeof(Function)));
    known = function;
    function->code = code;
    function->globals = prelude_globals;
    function->builtins = builtins;
    function->name = function->qualname = code->name;
    function->module = names.builtins;
    function->doc = Value::none();
    function->annotate = Value::none();
    hooks.prelude_defaults(*this, index, function);
  }
  return known;
}

Function* Interpreter::prelude_function(Str* name) {
  if (!name->ascii) return nullptr;
  Prelude which = prelude_named({name->chars(), name->length});
  return static_cast<size_t>(which) < kPreludeCount ? prelude_function(which) : nullptr;
}

// --- raising -------------------------------------------------------------------------------------------------------------

namespace {

// A name in a message: one that is as long as the memory allows is left out where its copy does not fit.
void append_name(Interpreter& vm, std::string& text, const Str* name) {
  vm.meter.fuel -= name->length >> 4;
  if (vm.heap.reserve(uint64_t{name->length} * name->width * 3)) append_utf8(text, name);
}

}  // namespace

Value Interpreter::make_exception(Type* type, Tuple* args) {
  Exception* exception = static_cast<Exception*>(heap.allocate(Kind::kException, type, sizeof(Exception)));
  exception->args = args;
  exception->cause = Value::none();
  exception->context = Value::none();
  exception->traceback = Value::none();
  return exception;
}

Value Interpreter::make_exception(Type* type, Value argument) {
  Tuple* args = argument.is_empty() ? empty_tuple : make_tuple(*this, {argument});
  return make_exception(type, args == nullptr ? empty_tuple : args);
}

std::string Interpreter::formatted(const char* format, uint32_t kinds, uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
  const uint64_t payloads[] = {a, b, c, d};
  std::string text;
  const uint64_t* next = payloads;
  for (const char* p = format; *p != '\0'; ++p) {
    if (p[0] != '{' || p[1] != '}' || kinds == 0) {
      text += *p;
      continue;
    }
    ++p;
    uint64_t payload = *next++;
    FormatArg::Kind kind = static_cast<FormatArg::Kind>(kinds & 15);
    kinds >>= 4;
    switch (kind) {
      case FormatArg::Kind::kNothing: break;
      case FormatArg::Kind::kChars: text += reinterpret_cast<const char*>(static_cast<uintptr_t>(payload)); break;
      case FormatArg::Kind::kStr:
        append_name(*this, text, reinterpret_cast<Str*>(static_cast<uintptr_t>(payload)));
        break;
      case FormatArg::Kind::kInt: text += support::decimal_text(static_cast<int64_t>(payload)); break;
      case FormatArg::Kind::kTypeName:
      case FormatArg::Kind::kClass: {
        // Native classes of modules are known by their full name, classes made by Python by the short one.
        Value value = Value::from_bits(payload);
        Type* named = kind == FormatArg::Kind::kClass ? value.as<Type>() : type_of(value);
        bool in_module = is_immutable(named) && is_Str(named->module) && named->module != Value(names.builtins);
        if (in_module) {
          append_name(*this, text, named->module.as<Str>());
          text += '.';
        }
        append_name(*this, text, named->name);
        break;
      }
      case FormatArg::Kind::kCodePoint:
        append_utf8(text, str_from_code_point(*this, static_cast<uint32_t>(payload)));
        break;
    }
  }
  return text;
}

Result Interpreter::raise_formatted(Type* type, const char* format, uint32_t kinds, uint64_t a, uint64_t b, uint64_t c,
                                    uint64_t d) {
  Str* message = make_str(*this, formatted(format, kinds, a, b, c, d));
  if (message == nullptr) message = empty_str;
  Value exception = make_exception(type, format[0] == '\0' ? Value() : Value(message));
  if (is_subtype(type, types.import_error)) (void)set_own_attribute(*this, exception.as_object(), names.msg, message);
  return raise_exception(exception);
}

Result Interpreter::raise_value(Type* type, Value argument) {
  if (type == types.stop_iteration) return raise_stop_iteration(argument);
  return raise_exception(make_exception(type, argument));
}

Result Interpreter::raise_stop_iteration(Value value) {
  Value exception = make_exception(types.stop_iteration, value.is_none() ? Value() : value);
  (void)set_own_attribute(*this, exception.as_object(), names.value, value);
  return raise_exception(exception);
}

Result Interpreter::raise_exception(Value value) {
  Exception* exception = value.as<Exception>();
  if (is_Exception(handled) && handled != value) {
    // The context chain must not become a cycle: where it reaches this exception already, it is cut there.
    Value link = exception->is_context ? handled : Value::none();
    for (int steps = 0; is_Exception(link) && steps < 100000; ++steps) {
      Exception* e = link.as<Exception>();
      --meter.fuel;
      if (e->context == value) {
        e->context = Value::none();
        break;
      }
      link = e->context;
    }
    exception->set_context(handled);
  }
  pending = value;
  return Result::raise();
}

Result Interpreter::no_memory() { return meter.tripped() != support::Limit::kNone ? Result::limit() : Result::retry(); }

// --- output and identity -----------------------------------------------------------------------------------------------------

void Interpreter::write(int stream, std::string_view utf8) {
  if (!meter.charge_output(static_cast<int64_t>(utf8.size()))) return;
  if (hooks.write != nullptr) hooks.write(hooks.context, stream, utf8);
}

void Interpreter::write(int stream, const Str* str) {
  if (str->ascii) {
    write(stream, std::string_view(str->chars(), str->length));
    return;
  }
  // In pieces: the whole text in UTF-8 might be several times what the memory limit leaves.
  constexpr uint32_t kPiece = 4096;
  std::string piece;
  for (uint32_t i = 0; i < str->length && meter.tripped() == support::Limit::kNone;) {
    uint32_t end = str->length - i < kPiece ? str->length : i + kPiece;
    piece.clear();
    for (; i < end; ++i) {
      uint8_t bytes[4];
      piece.append(reinterpret_cast<const char*>(bytes), support::encode_utf8_char(str->at(i), bytes));
    }
    meter.fuel -= kPiece >> 4;
    write(stream, piece);
  }
}

int64_t Interpreter::id_of(Value value) {
  // Immediates and small ints: numbers that follow from the value, apart from those of objects.
  if (!value.is_object()) return static_cast<int64_t>((value.bits() ^ (value.bits() >> 17)) & 0xFFFFFFFFFFF) * 16 + 8;
  Object* object = value.as_object();
  if (object->flags & kHasId) return static_cast<int64_t>(state->ids[object]);
  Heap::note_write(object);
  object->flags |= kHasId;
  meter.charge_bytes_unchecked(State::kIdBytes);
  // They look like addresses because programs print them as such; they count from the first one asked for.
  int64_t id = 0x7f0000000010 + 0x30 * next_id++;
  state->ids[object] = static_cast<uint64_t>(id);
  return id;
}

}  // namespace hognose::runtime
