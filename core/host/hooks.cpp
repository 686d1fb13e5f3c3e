#include "host/hooks.h"

#include <string>

#include "builtins/builtins.h"
#include "builtins/specs.h"
#include "host/frozen_code.h"
#include "host/suggestions.h"
#include "host/traceback_text.h"
#include "runtime/attributes.h"
#include "runtime/code.h"
#include "stdlib/modules.h"
#include "support/arena.h"

namespace hognose::host {

using namespace runtime;

std::string_view line_of_text(std::string_view text, int32_t line) {
  size_t start = 0;
  while (line > 1 && start < text.size()) {
    size_t end = text.find('\n', start);
    start = end == std::string_view::npos ? text.size() : end + 1;
    --line;
  }
  return text.substr(start, text.find('\n', start) - start);
}

namespace {

// Leaves the warnings of a compilation for the prelude (warn_of_code), which knows the program's filters.
bool leave_warnings(Interpreter& vm, const std::vector<syntax::SyntaxWarning>& warnings) {
  List* list = make_list(vm, nullptr, 0);
  for (const syntax::SyntaxWarning& one : warnings) {
    Value fields[] = {make_str(vm, one.message),        Value::small_int(one.lineno),
                      Value::small_int(one.offset),     Value::small_int(one.end_lineno),
                      Value::small_int(one.end_offset), one.text.empty() ? Value::none() : make_str(vm, one.text)};
    Tuple* row = make_tuple(vm, fields, 6);
    if (row == nullptr || !list_append(vm, list, row)) return false;
  }
  return dict_set_str(vm, vm.registry, intern(vm, "compile_warnings"), list);
}

// keep_text: tracebacks show its lines. CPython has those of files alone, not of what exec() and compile() are given.
Code* compile_text(Interpreter& vm, Str* source, std::string_view filename, int mode, uint32_t inherited_flags,
                   bool value_of_last_expression, bool keep_text) {
  support::Arena arena(vm.meter);
  // Two copies of the text live while it is compiled: this one, and the one that tracebacks quote.
  uint64_t bytes = uint64_t{2} * source->length * source->width;
  if (!vm.heap.reserve(bytes) || !vm.charge((source->length + filename.size()) / 16)) return nullptr;
  std::string text = to_utf8(source);
  std::string name(filename);
  compiler::CompileOptions options;
  options.filename = name;
  options.text = text;
  options.value_of_last_expression = value_of_last_expression;
  options.separate_namespace = true;
  options.lines_known = !(inherited_flags & bytecode::kFlagUnknownLines);
  options.future_annotations = inherited_flags & bytecode::kFlagFutureAnnotations;
  syntax::Mode syntax_mode = mode == 1 ? syntax::Mode::kEval : mode == 2 ? syntax::Mode::kSingle : syntax::Mode::kExec;
  compiler::CompileResult result = compiler::compile_source(text, syntax_mode, options, {}, arena);
  bool failed = result.status == compiler::CompileResult::Status::kError;
  if (!result.ok() && !failed) return nullptr;  // a limit: the meter has tripped
  if (!result.warnings.empty() && !(failed && keep_text) && !leave_warnings(vm, result.warnings)) return nullptr;
  if (failed) {
    raise_syntax_error(vm, result.error, filename);
    return nullptr;
  }
  if (!keep_text && result.code->source != nullptr) {
    // The compiler made it for this code alone.
    bytecode::Source& made = const_cast<bytecode::Source&>(*result.code->source);
    std::string().swap(made.text);
    made.line_starts.clear();
  }
  return link_code(vm, std::shared_ptr<const bytecode::CodeObject>(std::move(result.code)));
}

Code* compile(Interpreter& vm, Str* source, std::string_view filename, int mode, uint32_t inherited_flags,
              bool value_of_last_expression) {
  return compile_text(vm, source, filename, mode, inherited_flags, value_of_last_expression, false);
}

// A prelude function is the child of a module that consists of its def; its defaults are constants, read off the module's code.
// What the host waits for (a data file) and compiles, once in a process, is not the program's time.
template <typename Make>
auto made_by_host(Interpreter& vm, Make make) {
  vm.meter.pause_clock();
  auto made = make();
  vm.meter.resume_clock();
  return made;
}

Code* prelude_code(Interpreter& vm, size_t index) {
  Code* module = link_shared_code(vm, made_by_host(vm, [&] { return prelude_unit(index); }));
  for (uint32_t i = 0; i < module->unit->children.size(); ++i) {
    if (to_utf8(module->name) != module->unit->children[i]->name) return child_code(vm, module, i);
  }
  return child_code(vm, module, 0);
}

void prelude_defaults(Interpreter& vm, size_t index, Function* function) {
  std::shared_ptr<const bytecode::CodeObject> unit = prelude_unit(index);
  Code* module = link_shared_code(vm, unit);
  std::vector<Value> registers(unit->n_registers + 1, Value::none());
  for (const bytecode::Instruction& i : unit->instructions) {
    switch (i.op) {
      case bytecode::kLoadConst: registers[i.a] = module->constants[i.bc()]; break;
      case bytecode::kLoadInt: registers[i.a] = Value::small_int(i.signed_bc()); break;
      case bytecode::kLoadNone: registers[i.a] = Value::none(); break;
      case bytecode::kLoadTrue: registers[i.a] = Value::true_(); break;
      case bytecode::kLoadFalse: registers[i.a] = Value::false_(); break;
      case bytecode::kMove: registers[i.a] = registers[i.b]; break;
      case bytecode::kBuildTuple: registers[i.a] = make_tuple(vm, registers.data() + i.b, i.c); break;
      case bytecode::kBuildDict: {
        Dict* dict = make_dict(vm);
        for (uint32_t k = 0; k < i.c; ++k) (void)dict_set(vm, dict, registers[i.b + 2 * k], registers[i.b + 2 * k + 1]);
        registers[i.a] = dict;
        break;
      }
      case bytecode::kMakeFunction:
        if (is_Tuple(registers[i.c])) function->defaults = registers[i.c].as<Tuple>();
        if (is_Dict(registers[i.c + 1])) function->keyword_defaults = registers[i.c + 1].as<Dict>();
        return;
      default: break;
    }
  }
}

Code* frozen_module(Interpreter& vm, std::string_view name, bool* is_package) {
  FrozenUnit unit = made_by_host(vm, [&] { return frozen_unit(name); });
  *is_package = unit.is_package;
  if (unit.code != nullptr) return link_shared_code(vm, unit.code);
  if (unit.is_known) {
    (void)vm.raise(vm.types.import_error, "cannot load '{}': {}", make_str(vm, name), kNoStandardLibrary);
  }
  return nullptr;
}

}  // namespace

Code* compile_module(Interpreter& vm, Str* source, std::string_view filename) {
  return compile_text(vm, source, filename, 0, 0, false, true);
}

void raise_syntax_error(Interpreter& vm, const syntax::SyntaxError& error, std::string_view filename) {
  Type* type = vm.types.syntax_error;
  switch (error.kind) {
    case syntax::ErrorKind::kIndentationError: type = vm.types.indentation_error; break;
    case syntax::ErrorKind::kTabError: type = vm.types.tab_error; break;
    case syntax::ErrorKind::kIncompleteInputError: type = vm.types.incomplete_input_error; break;
    case syntax::ErrorKind::kMemoryError: type = vm.types.memory_error; break;
    case syntax::ErrorKind::kRecursionError: type = vm.types.recursion_error; break;
    default: break;
  }
  Str* message = make_str(vm, error.message);
  Value exception;
  if (vm.is_subtype(type, vm.types.syntax_error) && (error.has_text || error.lineno > 0)) {
    Value text = error.has_text ? Value(make_str(vm, error.text)) : Value::none();
    Value file = make_str(vm, filename);
    Value fields[] = {file, Value::small_int(error.lineno),     Value::small_int(error.offset),
                      text, Value::small_int(error.end_lineno), Value::small_int(error.end_offset)};
    Tuple* details = make_tuple(vm, fields, 6);
    exception = vm.make_exception(type, make_tuple(vm, {message, details}));
    Object* object = exception.as_object();
    Str* names[] = {vm.names.filename, vm.names.lineno,     vm.names.offset,
                    vm.names.text,     vm.names.end_lineno, vm.names.end_offset};
    (void)set_own_attribute(vm, object, vm.names.msg, message);
    for (int i = 0; i < 6; ++i) (void)set_own_attribute(vm, object, names[i], fields[i]);
    (void)set_own_attribute(vm, object, vm.names.print_file_and_line, Value::none());
  } else {
    exception = vm.make_exception(type, Value(message));
    (void)set_own_attribute(vm, exception.as_object(), vm.names.msg, message);
  }
  (void)vm.raise_exception(exception);
}

HostHooks make_hooks(support::ClockFunction clock, void (*write)(void*, int, std::string_view), void* context) {
  HostHooks hooks;
  hooks.compile = compile;
  hooks.prelude_code = prelude_code;
  hooks.prelude_defaults = prelude_defaults;
  hooks.frozen_module = frozen_module;
  hooks.type_specs = builtins::builtin_type_specs();
  hooks.direct_specs = builtins::direct_natives();
  hooks.module_specs = stdlib::native_modules();
  hooks.write = write;
  hooks.suggest = most_similar;
  hooks.format_frames = format_frames;
  hooks.clock = clock;
  hooks.context = context;
  return hooks;
}

void populate(Interpreter& vm) {
  builtins::install_builtins(vm);
  builtins::install_intrinsics(vm);
  Module* main_module = make_module(vm, vm.names.main_module);
  (void)dict_set_str(vm, vm.modules, vm.names.main_module, main_module);
  Value builtins_module = dict_get_str(vm, vm.modules, vm.names.builtins);
  (void)dict_set_str(vm, main_module->dict, vm.special_names[static_cast<int>(bytecode::Special::kBuiltins)],
                     builtins_module);
}

}  // namespace hognose::host
