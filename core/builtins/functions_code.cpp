// The builtin functions that run code or look at the frame: eval, exec, compile, globals, locals, vars, dir, __import__, __build_class__;
// and the intrinsics of the import system (import.py).
#include <cstring>

#include "builtins/bytes.h"
#include "builtins/common.h"
#include "builtins/functions.h"
#include "builtins/intrinsics.h"
#include "runtime/buffers.h"
#include "runtime/code.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

Result locals_of(Interpreter& vm, Code* code, Function* function, Dict* globals, Value namespace_,
                 const Value* registers) {
  if (!namespace_.is_empty()) return namespace_;
  const bytecode::CodeObject& unit = *code->unit;
  if (unit.flags & (bytecode::kFlagNamespace | bytecode::kFlagModule)) return Value(globals);
  Dict* dict = make_dict(vm);
  if (dict == nullptr) return vm.no_memory();
  for (size_t i = 0; i < unit.n_locals && i < unit.local_names.size(); ++i) {
    if (!vm.charge(1 + static_cast<int64_t>(unit.cell_registers.size() / 16))) return vm.limit();
    const std::string& name = unit.local_names[i];
    Value value = registers[i];
    for (uint16_t cell : unit.cell_registers) {
      if (cell == i && is_Cell(value)) value = value.as<Cell>()->content;
    }
    if (name.empty() || name[0] == '.' || value.is_unbound() || value.is_empty()) continue;
    if (!dict_set_str(vm, dict, intern(vm, name), value)) return vm.no_memory();
  }
  for (size_t i = 0; i < unit.free_names.size() && function != nullptr && function->closure != nullptr; ++i) {
    Value value = function->closure->items()[i].as<Cell>()->content;
    if (unit.free_names[i][0] == '.' || value.is_unbound() || unit.free_names[i] == "__class__") continue;
    if (!dict_set_str(vm, dict, intern(vm, unit.free_names[i]), value)) return vm.no_memory();
  }
  return Value(dict);
}

namespace {

// The frame of the program that a native is called from; nullptr: from none. What stands between belongs to the prelude, whose names no program
// may ever see: with its intrinsics there would be no sandbox.
Frame* calling_frame(Interpreter& vm) {
  for (Frame* frame = vm.top; frame > vm.frames; --frame) {
    if (frame->globals != vm.prelude_globals) return frame;
  }
  return nullptr;
}
Dict* calling_globals(Interpreter& vm) {
  Frame* frame = calling_frame(vm);
  return frame != nullptr ? frame->globals : make_dict(vm);
}

// The names of that frame: its namespace, or a new dict with the bound locals of a function.
Result frame_locals(Interpreter& vm) {
  Frame* frame = calling_frame(vm);
  if (frame == nullptr) return made(vm, make_dict(vm));
  return locals_of(vm, frame->code, frame->function, frame->globals, frame->locals, vm.registers(*frame));
}

Result globals_(Interpreter& vm, Value*) { return made(vm, calling_globals(vm)); }
Result locals_(Interpreter& vm, Value*) { return frame_locals(vm); }

Result vars_(Interpreter& vm, Value* args) {
  if (args[0].is_unbound()) return frame_locals(vm);
  Result result = get_attribute_or_stop(vm, args[0], special_str(vm, Special::kDict));
  if (result.code() == Result::Code::kStop ||
      (result.is_raise() && vm.is_instance(vm.pending, vm.types.attribute_error))) {
    vm.pending = Value();
    return vm.raise(vm.types.type_error, "vars() argument must have __dict__ attribute");
  }
  if (result.code() == Result::Code::kTailCall) return vm.tail_prelude("vars_of"_prelude, {args[0]});
  return result;
}

Result dir_(Interpreter& vm, Value* args) {
  if (!args[0].is_unbound()) return vm.tail_prelude("dir_of"_prelude, {args[0]});
  Result names = frame_locals(vm);
  if (!names.is_value()) return names;
  return vm.tail_prelude("sorted_of"_prelude, {names.value(), Value::none(), Value::false_(), Value::none()});
}

// Source in bytes: the prelude decodes it, and calls again.
bool is_binary(Interpreter& vm, Value value) {
  Buffer buffer;
  return !is_Str(value) && !is_Code(value) && buffer_of(vm, value, &buffer) == Found::kYes;
}

// The warnings that a compilation has left behind, and nothing of them: None when there are none.
Value take_warnings(Interpreter& vm) {
  Str* name = intern(vm, "compile_warnings");
  Value found = dict_get_str(vm, vm.registry, name);
  if (found.is_empty()) return Value::none();
  (void)dict_delete_str(vm, vm.registry, name);
  return found;
}

// What the calling code has from the future, the text has too.
Result compile_text(Interpreter& vm, Str* text, std::string_view filename, int mode, bool inherits = true,
                    bool future = false) {
  if (vm.hooks.compile == nullptr) return vm.raise(vm.types.runtime_error, "there is no compiler here");
  uint32_t start, end;
  if (find_surrogates(text, &start, &end)) return encode_text(vm, text, Value::unbound(), Value::unbound());
  Frame* frame = inherits ? calling_frame(vm) : nullptr;
  if (frame != nullptr && frame->code->unit->flags & bytecode::kFlagFutureAnnotations) future = true;
  uint32_t flags = bytecode::kFlagUnknownLines | (future ? bytecode::kFlagFutureAnnotations : 0);
  vm.pending = Value();
  Code* code = vm.hooks.compile(vm, text, filename, mode, flags, false);
  if (code != nullptr) return Value(code);
  if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
  if (vm.pending.is_empty()) return vm.no_memory();
  Value warnings = take_warnings(vm);
  if (warnings.is_none() || !vm.is_instance(vm.pending, vm.types.syntax_error)) return Result::raise();
  Value error = vm.pending;
  vm.pending = Value();
  return vm.tail_prelude("warn_of_code"_prelude, {warnings, error});
}

Result run_source(Interpreter& vm, Value source, Value globals, Value locals, bool eval) {
  const char* name = eval ? "eval()" : "exec()";
  if (eval && !locals.is_none() && !is_Dict(locals) && special_of(vm, locals, Special::kGetItem).is_empty()) {
    return vm.raise(vm.types.type_error, "locals must be a mapping");
  }
  if (!globals.is_none() && !is_Dict(globals)) {
    if (eval && !special_of(vm, globals, Special::kGetItem).is_empty()) {
      return vm.raise(vm.types.type_error, "globals must be a real dict; try eval(expr, {}, mapping)", "{}");
    }
    if (eval) return vm.raise(vm.types.type_error, "globals must be a dict");
    return vm.raise(vm.types.type_error, "exec() globals must be a dict, not {}", type_name(globals));
  }
  if (!locals.is_none() && !is_Dict(locals) && special_of(vm, locals, Special::kGetItem).is_empty()) {
    return vm.raise(vm.types.type_error, "locals must be a mapping or None, not {}", type_name(locals));
  }
  Value code = source;
  if (is_binary(vm, source))
    return vm.tail_prelude("compile_bytes"_prelude,
                           {builtin(vm, eval ? "eval" : "exec"), source, make_tuple(vm, {globals, locals})});
  if (!is_Code(source)) {
    if (!is_Str(source)) return vm.raise(vm.types.type_error, "{} arg 1 must be a string, bytes or code object", name);
    Str* text = source.as<Str>();
    if (eval) {
      uint32_t start = 0;
      while (start < text->length && (text->at(start) == ' ' || text->at(start) == '\t')) ++start;
      if (start > 0) text = str_slice(vm, text, start, text->length);
      if (text == nullptr) return vm.no_memory();
    }
    Result compiled = compile_text(vm, text, "<string>", eval ? 1 : 0);
    if (!compiled.is_value()) return compiled;
    code = compiled.value();
  }
  if (!code.as<Code>()->unit->free_names.empty()) {
    return vm.raise(vm.types.type_error, "code object passed to {} may not contain free variables", name);
  }
  if (code.as<Code>()->parameter_count > 0)
    return vm.raise(vm.types.type_error, "code object passed to {} may not take arguments", name);
  if (globals.is_none()) {
    globals = calling_globals(vm);
    if (locals.is_none()) {
      Result names = frame_locals(vm);
      if (!names.is_value()) return names;
      locals = names.value();
    }
  } else if (dict_get_str(vm, globals.as<Dict>(), special_str(vm, Special::kBuiltins)).is_empty()) {
    if (!dict_set_str(vm, globals.as<Dict>(), special_str(vm, Special::kBuiltins), vm.builtins)) return vm.no_memory();
  }
  if (locals.is_none()) locals = globals;
  Value warnings = take_warnings(vm);
  if (!warnings.is_none()) return vm.tail_prelude("run_warned"_prelude, {warnings, code, globals, locals});
  if (!eval && is_Code(source)) return vm.tail_prelude("exec_code"_prelude, {code, globals, locals});
  return vm.tail_code(code.as<Code>(), globals.as<Dict>(), locals);
}

Result eval_(Interpreter& vm, Value* args) { return run_source(vm, args[0], args[1], args[2], true); }
Result exec_(Interpreter& vm, Value* args) { return run_source(vm, args[0], args[1], args[2], false); }

Result compile_(Interpreter& vm, Value* args) {
  if (!is_Str(args[2]))
    return vm.raise(vm.types.type_error, "compile() argument 'mode' must be str, not {}", argument_type(args[2]));
  Str* mode = args[2].as<Str>();
  int number = str_equals(mode, "exec") ? 0 : str_equals(mode, "eval") ? 1 : str_equals(mode, "single") ? 2 : -1;
  if (number < 0) return vm.raise(vm.types.value_error, "compile() mode must be 'exec', 'eval' or 'single'");
  if (is_Code(args[0])) return args[0];
  if (is_binary(vm, args[0]))
    return vm.tail_prelude("compile_bytes"_prelude, {builtin(vm, "compile"), args[0], make_tuple(vm, args + 1, 5)});
  if (!is_Str(args[0])) return vm.raise(vm.types.type_error, "compile() arg 1 must be a string, bytes or AST object");
  Str* text = args[0].as<Str>();
  std::string filename = is_Str(args[1]) ? to_utf8(args[1].as<Str>()) : "<string>";
  bool alone = args[4].is_true() || (args[4].is_small_int() && args[4].as_small_int() != 0);
  bool future = args[3].is_small_int() && args[3].as_small_int() & 0x1000000;
  Result compiled = compile_text(vm, text, filename, number, !alone, future);
  Value warnings = take_warnings(vm);
  if (!compiled.is_value() || warnings.is_none()) return compiled;
  return vm.tail_prelude("warn_of_code"_prelude, {warnings, compiled.value()});
}

Result import_(Interpreter& vm, Value* args) {
  if (!is_Str(args[0])) return vm.raise(vm.types.type_error, "module name must be a string");
  Value globals = is_Dict(args[1]) ? args[1] : Value::none();
  Value fromlist = is_Tuple(args[3]) ? args[3] : is_List(args[3]) ? args[3] : Value::none();
  return vm.tail_prelude("import_name"_prelude, {args[0], globals, fromlist, args[4]});
}

Result build_class_(Interpreter& vm, Value* args) {
  // func, name, *bases, **kwds
  if (!is_Function(args[0])) return vm.raise(vm.types.type_error, "__build_class__: func must be a function");
  if (!is_Str(args[1])) return vm.raise(vm.types.type_error, "__build_class__: name is not a string");
  return vm.tail_prelude("build_class"_prelude, {args[0], args[1], args[2], args[3]});
}

Result exit_(Interpreter& vm, Value* args) { return vm.raise_value(vm.types.system_exit, args[0]); }

constexpr NativeSpec kFunctions[] = {
    {"exit", exit_, "code=None"},
    {"quit", exit_, "code=None"},
    {"__build_class__", build_class_, "func, name, /, *bases, **kwds"},
    {"__import__", import_, "name, globals=None, locals=None, fromlist=(), level=0"},
    {"compile", compile_, "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1"},
    {"dir", dir_, "object=?, /"},
    {"eval", eval_, "source, /, globals=None, locals=None"},
    {"exec", exec_, "source, /, globals=None, locals=None, *, closure=None"},
    {"globals", globals_, ""},
    {"locals", locals_, ""},
    {"vars", vars_, "object=?, /"},
};

// --- intrinsics --------------------------------------------------------------------------------------------------------------

// _run_class_body(function, namespace)
Result run_class_body(Interpreter& vm, Value* args) {
  Result result = vm.tail_call(args[0], {});
  vm.tail_locals = args[1];
  return result;
}

// _run_code(code, globals, locals): a module's code, which has no locals, or what exec() runs.
Result run_code(Interpreter& vm, Value* args) {
  return vm.tail_code(args[0].as<Code>(), args[1].as<Dict>(), args[2].is_none() ? Value() : args[2]);
}
Result take_warnings_(Interpreter& vm, Value*) { return take_warnings(vm); }

void set_module_name(Interpreter& vm, Module* module, std::string_view name, bool is_package) {
  size_t dot = name.rfind('.');
  std::string_view parent = is_package                      ? name
                            : dot == std::string_view::npos ? std::string_view()
                                                            : name.substr(0, dot);
  (void)dict_set_str(vm, module->dict, special_str(vm, Special::kPackage), intern(vm, parent));
  if (is_package) (void)dict_set_str(vm, module->dict, special_str(vm, Special::kPath), make_list(vm, nullptr, 0));
}

// _find_module(name): None; a module that is ready; or (module, code) of one that is to be run. The module stands in sys.modules then.
Result find_module(Interpreter& vm, Value* args) {
  Str* key = args[0].as<Str>();
  std::string name = to_utf8(key);
  bool is_package = false;
  auto to_run = [&](Code* code, const std::string& file) -> Result {
    Module* module = make_module(vm, intern(vm, key));
    set_module_name(vm, module, name, is_package);
    (void)dict_set_str(vm, module->dict, special_str(vm, Special::kBuiltins), vm.builtins);
    if (!file.empty()) (void)dict_set_str(vm, module->dict, special_str(vm, Special::kFile), make_str(vm, file));
    if (!dict_set_str(vm, vm.modules, intern(vm, key), module)) return vm.no_memory();
    return made(vm, make_tuple(vm, {module, code}));
  };
  if (vm.hooks.given_module != nullptr && name != "sys") {
    std::string file;
    if (Code* code = vm.hooks.given_module(vm, name, &is_package, &file)) return to_run(code, file);
    if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
    if (!vm.pending.is_empty()) return Result::raise();
  }
  for (const ModuleSpec* spec : vm.hooks.module_specs) {
    if (name != spec->name) continue;
    Module* module = define_module(vm, *spec);
    if (module == nullptr) return vm.meter.tripped() != support::Limit::kNone ? vm.limit() : Result::raise();
    set_module_name(vm, module, name, false);
    if (!dict_set_str(vm, vm.modules, intern(vm, key), module)) return vm.no_memory();
    return Value(module);
  }
  Code* code = vm.hooks.frozen_module == nullptr ? nullptr : vm.hooks.frozen_module(vm, name, &is_package);
  if (code != nullptr) return to_run(code, "");
  if (!vm.pending.is_empty()) return Result::raise();
  return vm.meter.tripped() != support::Limit::kNone ? vm.limit() : Result::none();
}

Result module_dict(Interpreter&, Value* args) {
  return is_Module(args[0]) ? Value(args[0].as<Module>()->dict) : Value::none();
}

constexpr NativeSpec kIntrinsics[] = {
    {"_run_class_body", run_class_body, "function, namespace, /"},
    {"_run_code", run_code, "code, globals, locals=None, /"},
    {"_take_warnings", take_warnings_, ""},
    {"_find_module", find_module, "name, /"},
    {"_module_dict", module_dict, "module, /"},
};

}  // namespace

std::span<const NativeSpec> code_functions() { return kFunctions; }
std::span<const NativeSpec> code_intrinsics() { return kIntrinsics; }

}  // namespace hognose::builtins
