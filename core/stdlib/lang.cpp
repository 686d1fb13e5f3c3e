// _lang: what the modules that are language (abc, types, weakref, gc ...) cannot say in Python.
#include "builtins/common.h"
#include "builtins/repr.h"
#include "runtime/code.h"
#include "runtime/state.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;

namespace {

// set_pattern_flags(cls, source): how instances of cls match: source is __abc_tpflags__ (1 << 5: sequence, 1 << 6: mapping) or a class.
Result set_pattern_flags(Interpreter& vm, Value* args) {
  if (!is_Type(args[0])) return vm.raise(vm.types.type_error, "expected a class");
  constexpr uint32_t kBoth = kTypeSequencePattern | kTypeMappingPattern;
  uint32_t flags = 0;
  if (is_Type(args[1])) {
    flags = args[1].as<Type>()->type_flags & kBoth;
  } else if (args[1].is_small_int()) {
    if (args[1].as_small_int() & (1 << 5)) flags |= kTypeSequencePattern;
    if (args[1].as_small_int() & (1 << 6)) flags |= kTypeMappingPattern;
  }
  Type* type = args[0].as<Type>();
  if (flags != 0 && (type->type_flags & kTypeHeap)) type->type_flags = (type->type_flags & ~kBoth) | flags;
  return Result::none();
}

// seal(*classes): they stand for classes that are native in CPython.
Result seal(Interpreter&, Value* args) {
  Tuple* classes = args[0].as<Tuple>();
  for (uint32_t i = 0; i < classes->length; ++i) {
    if (is_Type(classes->items()[i])) classes->items()[i].as<Type>()->type_flags |= kTypeSealed;
  }
  return Result::none();
}

// error_handlers(): those of codecs.register_error, by name.
Result error_handlers(Interpreter& vm, Value*) {
  Str* name = intern(vm, "error_handlers");
  Value handlers = dict_get_str(vm, vm.registry, name);
  if (!handlers.is_empty()) return handlers;
  Dict* made = make_dict(vm);
  return made != nullptr && dict_set_str(vm, vm.registry, name, made) ? Result(made) : vm.no_memory();
}

// at_exit(): the list of what is called when the program ends; at_exit(True) calls it now.
Result at_exit(Interpreter& vm, Value* args) {
  Str* name = vm.names.at_exit;
  Value functions = dict_get_str(vm, vm.registry, name);
  if (functions.is_empty()) {
    List* list = make_list(vm, nullptr, 0);
    if (list == nullptr || !dict_set_str(vm, vm.registry, name, list)) return vm.no_memory();
    functions = list;
  }
  return args[0].is_true() ? vm.tail_prelude("run_at_exit"_prelude, {functions, Value::none()}) : Result(functions);
}

// abc_instancecheck(function): ABCMeta.__instancecheck__; isinstance() looks into the caches itself before it calls that.
Result abc_instancecheck(Interpreter& vm, Value* args) {
  return dict_set_str(vm, vm.registry, intern(vm, "abc_instancecheck"), args[0]) ? Result::none() : vm.no_memory();
}

// iterable_coroutine(function): lets the generators of a generator function be awaited; False when it is another function.
Result iterable_coroutine(Interpreter&, Value* args) {
  if (!is_Function(args[0])) return Value::false_();
  Code* code = args[0].as<Function>()->code;
  if (code->code_flags & (bytecode::kFlagCoroutine | bytecode::kFlagIterableCoroutine)) return Value::true_();
  if (!(code->code_flags & bytecode::kFlagGenerator)) return Value::false_();
  code->code_flags |= bytecode::kFlagIterableCoroutine;
  return Value::true_();
}

// collect(): garbage is gone when it returns; run_finalizers() then runs what waits for that.
Result collect(Interpreter& vm, Value* args) {
  Interpreter::State& state = *vm.state;
  if (state.collected_at == vm.frame().pc && state.collected_count < vm.heap.collections()) {
    state.collected_at = nullptr;
    return Result::none();
  }
  state.collected_at = vm.frame().pc;
  state.collected_count = vm.heap.collections();
  clear_dead_registers(vm, args);
  return Result::retry();
}
Result run_finalizers(Interpreter& vm, Value*) { return vm.tail_prelude("run_finalizers"_prelude, {}); }
Result collections(Interpreter& vm, Value*) { return make_int(vm, vm.heap.collections()); }

std::string_view line_of(const Code* code, int64_t number) {
  const bytecode::Source* source = code->unit->source.get();
  if (source == nullptr || number < 1 || static_cast<uint64_t>(number) > source->line_starts.size()) return {};
  size_t start = source->line_starts[static_cast<size_t>(number) - 1];
  size_t end = source->text.find('\n', start);
  return std::string_view(source->text).substr(start, end == std::string::npos ? end : end - start);
}

// source_line(code, number): a line of the text that the code was compiled from; "" when it is not known.
Result source_line(Interpreter& vm, Value* args) {
  int64_t number;
  if (!is_Code(args[0]) || !int_as_int64(args[1], &number)) return Value(vm.empty_str);
  return made(vm, make_str(vm, line_of(args[0].as<Code>(), number)));
}

// traceback_entries(traceback): (filename, line, name, end line, column, end column, source line, text as it is printed) of each.
Result traceback_entries(Interpreter& vm, Value* args) {
  List* list = make_list(vm, nullptr, 0);
  for (Value value = args[0]; is_Traceback(value); value = value.as<Traceback>()->next) {
    if (!vm.charge(1)) return vm.limit();
    Traceback* entry = value.as<Traceback>();
    bytecode::Position position = position_of(entry->code, entry->pc);
    const bytecode::Source* source = entry->code->unit->source.get();
    Traceback* alone =
        static_cast<Traceback*>(vm.heap.allocate(Kind::kTraceback, vm.types.traceback, sizeof(Traceback)));
    *alone = *entry;
    alone->next = Value::none();
    Str* text = vm.hooks.format_frames == nullptr ? vm.empty_str : vm.hooks.format_frames(vm, alone);
    auto number = [](int32_t n) { return n < 0 ? Value::none() : Value::small_int(n); };
    Value fields[] = {make_str(vm, source != nullptr ? source->filename : "<string>"),
                      number(position.line),
                      entry->code->name,
                      number(position.end_line),
                      number(position.column),
                      number(position.end_column),
                      make_str(vm, line_of(entry->code, position.line)),
                      text};
    Tuple* row = make_tuple(vm, fields, 8);
    if (row == nullptr || !list_append(vm, list, row)) return vm.no_memory();
  }
  return Value(list);
}

Result format_only(Interpreter& vm, Value* args) {
  if (!is_Exception(args[0])) return vm.raise(vm.types.type_error, "expected an exception");
  return vm.tail_prelude("format_exception_only"_prelude, {args[0]});
}

// enter_repr(object): False when its repr is being made already; leave_repr(object) ends it.
Result enter_repr(Interpreter&, Value* args) {
  if (!args[0].is_object()) return Value::true_();
  if (args[0].as_object()->flags & kInRepr) return Value::false_();
  Heap::note_write(args[0].as_object());
  args[0].as_object()->flags |= kInRepr;
  return Value::true_();
}
Result leave_repr(Interpreter&, Value* args) {
  if (args[0].is_object()) args[0].as_object()->flags &= static_cast<uint8_t>(~kInRepr);
  return Result::none();
}

// substitute_types(alias, args, parameters, items): the args with what is given for the type parameters.
Result substitute_types(Interpreter& vm, Value* args) {
  return vm.tail_prelude("substitute_types"_prelude, {args[0], args[1], args[2], args[3]});
}

constexpr NativeSpec kFunctions[] = {
    {"substitute_types", substitute_types, "alias, args, parameters, items, /"},
    {"set_pattern_flags", set_pattern_flags, "cls, source, /"},
    {"seal", seal, "*classes"},
    {"error_handlers", error_handlers, ""},
    {"at_exit", at_exit, "run=False, /"},
    {"abc_instancecheck", abc_instancecheck, "function, /"},
    {"iterable_coroutine", iterable_coroutine, "function, /"},
    {"enter_repr", enter_repr, "object, /"},
    {"leave_repr", leave_repr, "object, /"},
    {"collect", collect, ""},
    {"run_finalizers", run_finalizers, ""},
    {"collections", collections, ""},
    {"source_line", source_line, "code, number, /"},
    {"traceback_entries", traceback_entries, "traceback, /"},
    {"format_exception_only", format_only, "exception, /"},
};

}  // namespace

extern const ModuleSpec lang_module;
const ModuleSpec lang_module = {"_lang", kFunctions, {}, nullptr};

}  // namespace hognose::stdlib
