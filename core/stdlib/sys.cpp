// sys: the interpreter as a program sees it.
//
// The standard streams are instances of one native class that writes through the host's write hook; print() knows the original stdout
// (registry "stdout") and goes to the hook directly as long as sys.stdout is that one.
#include <cfloat>
#include <climits>

#include "builtins/common.h"
#include "builtins/repr.h"

namespace hognose::stdlib {

using namespace runtime;
using namespace builtins;
using bytecode::Special;

namespace {

// --- named tuples: version_info, float_info ... --------------------------------------------------------------------------------

template <uint32_t index>
Result field(Interpreter&, Value self) {
  return self.as<Tuple>()->items()[index];
}

Result struct_repr(Interpreter& vm, Value* args) {
  Type* type = vm.type_of(args[0]);
  StrBuilder out(vm);
  out.append(type->module.as<Str>());
  out.append('.');
  out.append(type->name);
  out.append('(');
  Tuple* tuple = args[0].as<Tuple>();
  for (uint32_t i = 0; i < tuple->length; ++i) {
    if (i > 0) out.append_ascii(", ");
    out.append_ascii(type->spec->getsets[i].name);
    out.append('=');
    Found found = append_repr(vm, out, tuple->items()[i]);
    if (found != Found::kYes) return failure(vm, found);
  }
  out.append(')');
  return made(vm, out.finish());
}

constexpr NativeSpec kStructMethods[] = {{"__repr__", struct_repr, "self, /"}};

constexpr GetSetSpec kVersionFields[] = {
    {"major", field<0>}, {"minor", field<1>}, {"micro", field<2>}, {"releaselevel", field<3>}, {"serial", field<4>}};
constexpr GetSetSpec kFloatFields[] = {{"max", field<0>},   {"max_exp", field<1>},  {"max_10_exp", field<2>},
                                       {"min", field<3>},   {"min_exp", field<4>},  {"min_10_exp", field<5>},
                                       {"dig", field<6>},   {"mant_dig", field<7>}, {"epsilon", field<8>},
                                       {"radix", field<9>}, {"rounds", field<10>}};
constexpr GetSetSpec kIntFields[] = {{"bits_per_digit", field<0>},
                                     {"sizeof_digit", field<1>},
                                     {"default_max_str_digits", field<2>},
                                     {"str_digits_check_threshold", field<3>}};
constexpr GetSetSpec kHashFields[] = {{"width", field<0>},     {"modulus", field<1>},   {"inf", field<2>},
                                      {"nan", field<3>},       {"imag", field<4>},      {"algorithm", field<5>},
                                      {"hash_bits", field<6>}, {"seed_bits", field<7>}, {"cutoff", field<8>}};
constexpr GetSetSpec kFlagFields[] = {{"debug", field<0>},
                                      {"inspect", field<1>},
                                      {"interactive", field<2>},
                                      {"optimize", field<3>},
                                      {"dont_write_bytecode", field<4>},
                                      {"no_user_site", field<5>},
                                      {"no_site", field<6>},
                                      {"ignore_environment", field<7>},
                                      {"verbose", field<8>},
                                      {"bytes_warning", field<9>},
                                      {"quiet", field<10>},
                                      {"hash_randomization", field<11>},
                                      {"isolated", field<12>},
                                      {"dev_mode", field<13>},
                                      {"utf8_mode", field<14>},
                                      {"warn_default_encoding", field<15>},
                                      {"safe_path", field<16>},
                                      {"int_max_str_digits", field<17>}};

constexpr TypeSpec kVersionSpec = {"version_info", Kind::kTuple, kTypeDisallowNew, kStructMethods,
                                   kVersionFields, {},           nullptr};
constexpr TypeSpec kFloatSpec = {"float_info", Kind::kTuple, kTypeDisallowNew, kStructMethods,
                                 kFloatFields, {},           nullptr};
constexpr TypeSpec kIntSpec = {"int_info", Kind::kTuple, kTypeDisallowNew, kStructMethods, kIntFields, {}, nullptr};
constexpr TypeSpec kHashSpec = {"hash_info", Kind::kTuple, kTypeDisallowNew, kStructMethods, kHashFields, {}, nullptr};
constexpr TypeSpec kFlagsSpec = {"flags", Kind::kTuple, kTypeDisallowNew, kStructMethods, kFlagFields, {}, nullptr};

Value make_struct(Interpreter& vm, const TypeSpec& spec, std::initializer_list<Value> items) {
  Type* type = make_native_type(vm, spec, vm.types.tuple, "sys");
  Tuple* tuple = make_tuple(vm, items);
  tuple->type = type;
  return tuple;
}

// --- streams -----------------------------------------------------------------------------------------------------------------

bool is_stream(Interpreter& vm, Value self, const char* name) {
  return dict_get_str(vm, vm.registry, intern(vm, name)) == self;
}

Result stream_write(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "write() argument must be str, not {}", argument_type(args[1]));
  if (is_stream(vm, args[0], "stdin")) return vm.raise(vm.types.os_error, "not writable");
  Str* text = args[1].as<Str>();
  if (!vm.charge(1 + text->length / 16)) return vm.limit();
  vm.write(is_stream(vm, args[0], "stderr") ? 2 : 1, text);
  if (vm.meter.tripped() != support::Limit::kNone) return vm.limit();
  return make_int(vm, text->length);
}
Result stream_writelines(Interpreter& vm, Value* args) {
  return vm.tail_prelude("write_lines"_prelude, {args[0], args[1]});
}
Result stream_flush(Interpreter&, Value*) { return Result::none(); }
Result stream_false(Interpreter&, Value*) { return Value::false_(); }
Result stream_fileno(Interpreter& vm, Value* args) {
  return Value::small_int(is_stream(vm, args[0], "stdin") ? 0 : is_stream(vm, args[0], "stderr") ? 2 : 1);
}
Result stream_writable(Interpreter& vm, Value* args) { return Value::boolean(!is_stream(vm, args[0], "stdin")); }
Result stream_readable(Interpreter& vm, Value* args) { return Value::boolean(is_stream(vm, args[0], "stdin")); }
Result stream_read(Interpreter& vm, Value* args) {
  if (!is_stream(vm, args[0], "stdin")) return vm.raise(vm.types.os_error, "not readable");
  return Value(vm.empty_str);
}
Result stream_readlines(Interpreter& vm, Value*) { return made(vm, make_list(vm, nullptr, 0)); }
Result stream_self(Interpreter&, Value* args) { return args[0]; }
Result stream_next(Interpreter&, Value*) { return Result::stop(); }
const char* stream_name(Interpreter& vm, Value self) {
  return is_stream(vm, self, "stdin") ? "<stdin>" : is_stream(vm, self, "stderr") ? "<stderr>" : "<stdout>";
}
Result stream_repr(Interpreter& vm, Value* args) {
  StrBuilder out(vm);
  out.append_ascii("<_io.TextIOWrapper name='");
  out.append_ascii(stream_name(vm, args[0]));
  out.append_ascii(is_stream(vm, args[0], "stdin") ? "' mode='r' encoding='utf-8'>" : "' mode='w' encoding='utf-8'>");
  return made(vm, out.finish());
}
Result get_stream_name(Interpreter& vm, Value self) { return Value(intern(vm, stream_name(vm, self))); }
Result get_mode(Interpreter& vm, Value self) { return Value(intern(vm, is_stream(vm, self, "stdin") ? "r" : "w")); }
Result get_encoding(Interpreter& vm, Value) { return Value(intern(vm, "utf-8")); }
Result get_errors(Interpreter& vm, Value) { return Value(intern(vm, "strict")); }
Result get_closed(Interpreter&, Value) { return Value::false_(); }

constexpr NativeSpec kStreamMethods[] = {
    {"write", stream_write, "self, text, /"},
    {"writelines", stream_writelines, "self, lines, /"},
    {"flush", stream_flush, "self, /"},
    {"close", stream_flush, "self, /"},
    {"isatty", stream_false, "self, /"},
    {"seekable", stream_false, "self, /"},
    {"fileno", stream_fileno, "self, /"},
    {"writable", stream_writable, "self, /"},
    {"readable", stream_readable, "self, /"},
    {"read", stream_read, "self, size=-1, /"},
    {"readline", stream_read, "self, size=-1, /"},
    {"readlines", stream_readlines, "self, hint=-1, /"},
    {"reconfigure", stream_flush,
     "self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None"},
    {"__iter__", stream_self, "self, /"},
    {"__next__", stream_next, "self, /"},
    {"__enter__", stream_self, "self, /"},
    {"__exit__", stream_flush, "self, /, *args"},
    {"__repr__", stream_repr, "self, /"},
};
constexpr GetSetSpec kStreamGetSets[] = {{"name", get_stream_name},
                                         {"mode", get_mode},
                                         {"encoding", get_encoding},
                                         {"errors", get_errors},
                                         {"closed", get_closed}};
constexpr TypeSpec kStreamSpec = {
    "TextIOWrapper", Kind::kInstance, kTypeDisallowNew, kStreamMethods, kStreamGetSets, {}, nullptr};

// --- functions ---------------------------------------------------------------------------------------------------------------

Result exit_(Interpreter& vm, Value* args) {
  Value exception = vm.make_exception(vm.types.system_exit, args[0].is_none() ? Value() : args[0]);
  (void)set_own_attribute(vm, exception.as_object(), vm.names.code, args[0]);
  return vm.raise_exception(exception);
}

Result exception_(Interpreter& vm, Value*) { return vm.handled; }
Result excepthook(Interpreter& vm, Value* args) {
  return vm.tail_prelude("format_uncaught"_prelude, {args[1], Value::true_()});
}

Result exc_info(Interpreter& vm, Value*) {
  Value e = vm.handled;
  if (!is_Exception(e)) return made(vm, make_tuple(vm, {Value::none(), Value::none(), Value::none()}));
  return made(vm, make_tuple(vm, {vm.type_of(e), e, e.as<Exception>()->traceback}));
}

Result getrecursionlimit(Interpreter& vm, Value*) { return make_int(vm, vm.recursion_limit); }
Result setrecursionlimit(Interpreter& vm, Value* args) {
  int64_t limit;
  Found found = to_int64(vm, args[0], &limit, "int");
  if (found != Found::kYes) return failure(vm, found);
  if (limit < 1) return vm.raise(vm.types.value_error, "recursion limit must be greater or equal than 1");
  if (limit <= vm.depth() - vm.recursion_base) {
    return vm.raise(vm.types.recursion_error,
                    "cannot set the recursion limit to {} at the recursion depth {}: the limit is too low", limit,
                    static_cast<int64_t>(vm.depth() - vm.recursion_base));
  }
  // Frames are on the metered heap: memory bounds the depth, whatever number is asked for.
  vm.set_recursion_limit(static_cast<uint32_t>(limit < 10'000'000 ? limit : 10'000'000));
  return Result::none();
}

Result intern_(Interpreter& vm, Value* args) {
  if (!is_Str(args[0]))
    return vm.raise(vm.types.type_error, "intern() argument must be str, not {}", argument_type(args[0]));
  return Value(intern(vm, args[0].as<Str>()));
}

// Sizes as CPython has them on 64 bits, for the types that programs ask about.
Result getsizeof(Interpreter& vm, Value* args) {
  Value value = args[0];
  if (value.is_none() || value.is_ellipsis() || value.is_not_implemented()) return Value::small_int(16);
  if (value.is_number()) return Value::small_int(24);
  if (is_int_or_bool(value)) {
    int64_t bits = 0;
    int64_t small;
    if (int_as_int64(value, &small)) {
      uint64_t magnitude = small < 0 ? uint64_t{0} - static_cast<uint64_t>(small) : static_cast<uint64_t>(small);
      while (magnitude != 0) {
        ++bits;
        magnitude >>= 1;
      }
    } else {
      bits = int64_t{value.as<Int>()->size} * 32;
    }
    return make_int(vm, 24 + 4 * ((bits + 29) / 30 > 0 ? (bits + 29) / 30 : 1));
  }
  switch (value.is_object() ? value.as_object()->kind : Kind::kInstance) {
    case Kind::kStr: {
      Str* str = value.as<Str>();
      return make_int(vm, (str->ascii ? 40 : 56) + int64_t{str->width} * (int64_t{str->length} + 1));
    }
    case Kind::kBytes: return make_int(vm, 33 + int64_t{value.as<Bytes>()->length});
    case Kind::kByteArray: return make_int(vm, 56 + int64_t{value.as<ByteArray>()->length} + 1);
    case Kind::kTuple: return make_int(vm, 48 + 8 * int64_t{value.as<Tuple>()->length});
    case Kind::kList: return make_int(vm, 56 + 8 * int64_t{value.as<List>()->length});
    case Kind::kDict: {
      int64_t count = value.as<Dict>()->count, size = 8;
      if (count == 0) return Value::small_int(64);
      while (size * 2 / 3 < count) size *= 2;
      return make_int(vm, 64 + 16 + size + size * 2 / 3 * 16 + 8);
    }
    case Kind::kSet: {
      int64_t used = value.as<Set>()->used;
      return make_int(vm, used <= 4 ? 216 : 200 + 16 * (int64_t{value.as<Set>()->mask} + 1));
    }
    case Kind::kComplex: return Value::small_int(32);
    case Kind::kFunction: return Value::small_int(160);
    case Kind::kRange: return Value::small_int(48);
    case Kind::kInstance: return Value::small_int(48);
    default: return make_int(vm, value.is_object() ? static_cast<int64_t>(Heap::cell_size(value.as_object())) : 16);
  }
}

Result utf8_name(Interpreter& vm, Value*) { return Value(intern(vm, "utf-8")); }
Result surrogateescape(Interpreter& vm, Value*) { return Value(intern(vm, "surrogateescape")); }
Result none_(Interpreter&, Value*) { return Result::none(); }
Result getrefcount(Interpreter&, Value*) { return Value::small_int(2); }
Result is_finalizing(Interpreter&, Value*) { return Value::false_(); }
Result getswitchinterval(Interpreter&, Value*) { return Value::number(0.005); }
Result get_int_max_str_digits(Interpreter& vm, Value*) { return Value::small_int(vm.max_str_digits); }
Result set_int_max_str_digits(Interpreter& vm, Value* args) {
  int64_t digits;
  Found found = to_int64(vm, args[0], &digits, "int");
  if (found != Found::kYes) return failure(vm, found);
  if (digits != 0 && digits < 640) return vm.raise(vm.types.value_error, "maxdigits must be 0 or larger than 640");
  vm.max_str_digits = static_cast<int32_t>(digits < INT_MAX ? digits : INT_MAX);
  return Result::none();
}
Result displayhook(Interpreter& vm, Value* args) { return vm.tail_prelude("display"_prelude, {args[0]}); }

// The visible frame `depth` steps out, or nullptr.
Frame* frame_at(Interpreter& vm, int64_t depth) {
  for (Frame* frame = vm.top; frame > vm.frames; --frame) {
    if (frame->code->hidden) continue;
    if (depth-- == 0) return frame;
  }
  return nullptr;
}

Result getframe(Interpreter& vm, Value* args) {
  int64_t depth;
  Found found = to_int64(vm, args[0], &depth, "int");
  if (found != Found::kYes) return failure(vm, found);
  if (depth < 0) depth = 0;
  if (frame_at(vm, depth) == nullptr) return vm.raise(vm.types.value_error, "call stack is not deep enough");
  // From the outermost one inwards, so that each knows its f_back.
  Value back = Value::none();
  int64_t outermost = depth;
  while (frame_at(vm, outermost + 1) != nullptr && outermost - depth < 64) ++outermost;
  for (int64_t d = outermost; d >= depth; --d) {
    Frame* frame = frame_at(vm, d);
    FrameObject* object =
        static_cast<FrameObject*>(vm.heap.allocate(Kind::kFrameObject, vm.types.frame, sizeof(FrameObject)));
    object->code = frame->code;
    object->globals = frame->globals;
    object->locals = frame->locals;
    if (frame->generator != nullptr) object->generator = frame->generator;
    object->back = back;
    object->pc = static_cast<uint32_t>(frame->pc - frame->code->instructions);
    if (object->pc > 0) --object->pc;
    back = object;
  }
  return back;
}

Result getframemodulename(Interpreter& vm, Value* args) {
  int64_t depth;
  Found found = to_int64(vm, args[0], &depth, "int");
  if (found != Found::kYes) return failure(vm, found);
  Frame* frame = frame_at(vm, depth);
  if (frame == nullptr) return Result::none();
  Value name = frame->function != nullptr ? frame->function->module
                                          : dict_get_str(vm, frame->globals, special_str(vm, Special::kName));
  return name.is_empty() ? Value::none() : name;
}

constexpr NativeSpec kFunctions[] = {
    {"exit", exit_, "status=None, /"},
    {"exception", exception_, ""},
    {"exc_info", exc_info, ""},
    {"excepthook", excepthook, "exctype, value, traceback, /"},
    {"getrecursionlimit", getrecursionlimit, ""},
    {"setrecursionlimit", setrecursionlimit, "limit, /"},
    {"intern", intern_, "string, /"},
    {"getsizeof", getsizeof, "object, default=?"},
    {"getdefaultencoding", utf8_name, ""},
    {"getfilesystemencoding", utf8_name, ""},
    {"getfilesystemencodeerrors", surrogateescape, ""},
    {"getrefcount", getrefcount, "object, /"},
    {"gettrace", none_, ""},
    {"getprofile", none_, ""},
    {"settrace", none_, "function, /"},
    {"setprofile", none_, "function, /"},
    {"audit", none_, "event, /, *args"},
    {"addaudithook", none_, "hook"},
    {"is_finalizing", is_finalizing, ""},
    {"getswitchinterval", getswitchinterval, ""},
    {"setswitchinterval", none_, "interval, /"},
    {"get_int_max_str_digits", get_int_max_str_digits, ""},
    {"set_int_max_str_digits", set_int_max_str_digits, "maxdigits"},
    {"displayhook", displayhook, "object, /"},
    {"__displayhook__", displayhook, "object, /"},
    {"_getframe", getframe, "depth=0, /"},
    {"_getframemodulename", getframemodulename, "depth=0"},
    {"_clear_type_cache", none_, ""},
};

// --- types.SimpleNamespace, the type of sys.implementation --------------------------------------------------------------------

Result namespace_new(Interpreter& vm, Value* args) { return Value(make_instance(vm, args[0].as<Type>())); }
Result namespace_init(Interpreter& vm, Value* args) {
  return vm.tail_prelude("namespace_init"_prelude,
                         {args[0], made(vm, attributes_dict(vm, args[0].as_object())).value(), args[1], args[2]});
}
Result namespace_repr(Interpreter& vm, Value* args) {
  return vm.tail_prelude("namespace_repr"_prelude,
                         {args[0], made(vm, attributes_dict(vm, args[0].as_object())).value()});
}
Result namespace_eq(Interpreter& vm, Value* args) {
  if (!args[1].is_object() || !vm.is_instance(args[1], args[0].as_object()->type) ||
      !has_own_attributes(args[1].as_object())) {
    return Value::not_implemented();
  }
  return compare_operation(vm, bytecode::kEq, attributes_dict(vm, args[0].as_object()),
                           attributes_dict(vm, args[1].as_object()));
}
Result namespace_reduce(Interpreter& vm, Value* args) {
  Dict* attributes = attributes_dict(vm, args[0].as_object());
  if (attributes == nullptr) return vm.no_memory();
  return made(vm, make_tuple(vm, {vm.type_of(args[0]), vm.empty_tuple, attributes}));
}
Result namespace_replace(Interpreter& vm, Value* args) {
  return vm.tail_prelude("namespace_replace"_prelude,
                         {args[0], Value(attributes_dict(vm, args[0].as_object())), args[1]});
}
constexpr NativeSpec kNamespaceMethods[] = {
    {"__new__", namespace_new, "cls, /, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", namespace_init, "self, mapping_or_iterable=(), /, **kwargs"},
    {"__repr__", namespace_repr, "self, /"},
    {"__reduce__", namespace_reduce, "self, /"},
    {"__replace__", namespace_replace, "self, /, **changes"},
    {"__eq__", namespace_eq, "self, value, /"}};
const TypeSpec kNamespaceSpec = {
    "SimpleNamespace", Kind::kInstance, kTypeBaseAllowed | kTypeHasDict, kNamespaceMethods, {}, {}, nullptr};

Result initialize(Interpreter& vm, Module* module) {
  auto put = [&](const char* name, Value value) { (void)dict_set_str(vm, module->dict, intern(vm, name), value); };
  auto text = [&](const char* value) { return Value(make_str(vm, value)); };
  auto number = [](int64_t value) { return Value::small_int(value); };
  Type* stream_type = make_native_type(vm, kStreamSpec, vm.types.object, "_io");
  for (const char* name : {"stdin", "stdout", "stderr"}) {
    Value stream = make_instance(vm, stream_type);
    (void)dict_set_str(vm, vm.registry, intern(vm, name), stream);
    put(name, stream);
    std::string original = std::string("__") + name + "__";
    put(original.c_str(), stream);
  }
  Value version = make_struct(vm, kVersionSpec, {number(3), number(14), number(0), text("final"), number(0)});
  put("version_info", version);
  put("version", text("3.14.0 (Hognose " HOGNOSE_VERSION ")"));
  put("hexversion", number(0x030e00f0));
  put("api_version", number(1013));
  put("copyright", text("Copyright (c) The Hognose authors."));
  put("platform", text("hognose"));
  put("byteorder", text("little"));
  put("maxsize", make_int(vm, INT64_MAX));
  put("maxunicode", number(0x10ffff));
  put("float_repr_style", text("short"));
  put("float_info", make_struct(vm, kFloatSpec,
                                {Value::number(DBL_MAX), number(DBL_MAX_EXP), number(DBL_MAX_10_EXP),
                                 Value::number(DBL_MIN), number(DBL_MIN_EXP), number(DBL_MIN_10_EXP), number(DBL_DIG),
                                 number(DBL_MANT_DIG), Value::number(DBL_EPSILON), number(2), number(1)}));
  put("int_info", make_struct(vm, kIntSpec, {number(30), number(4), number(4300), number(640)}));
  put("hash_info", make_struct(vm, kHashSpec,
                               {number(64), make_int(vm, (int64_t{1} << 61) - 1), number(314159), number(0),
                                number(1000003), text("siphash13"), number(64), number(128), number(0)}));
  Value zero = number(0);
  put("flags", make_struct(vm, kFlagsSpec,
                           {zero, zero, zero, zero, number(1), number(1), zero, zero, zero, zero, zero, zero, zero,
                            Value::false_(), number(1), zero, Value::false_(), number(4300)}));
  for (const char* name : {"executable", "_base_executable", "prefix", "exec_prefix", "base_prefix", "base_exec_prefix",
                           "platlibdir", "_stdlib_dir"}) {
    put(name, vm.empty_str);
  }
  put("dont_write_bytecode", Value::true_());
  put("pycache_prefix", Value::none());
  put("modules", vm.modules);
  for (const char* name : {"path", "meta_path", "path_hooks", "warnoptions", "orig_argv"})
    put(name, make_list(vm, nullptr, 0));
  put("path_importer_cache", make_dict(vm));
  put("_xoptions", make_dict(vm));
  Value argv = dict_get_str(vm, vm.registry, vm.names.argv);
  put("argv", argv.is_empty() ? Value(make_list(vm, nullptr, 0)) : argv);
  std::vector<Value> names;
  for (const ModuleSpec* spec : vm.hooks.module_specs) names.push_back(intern(vm, spec->name));
  put("builtin_module_names", make_tuple(vm, names.data(), names.size()));
  put("abiflags", vm.empty_str);
  put("__excepthook__", dict_get_str(vm, module->dict, intern(vm, "excepthook")));
  Type* namespace_type = make_native_type(vm, kNamespaceSpec, vm.types.object, "types");
  namespace_type->type_flags |= kTypeHasDict | kTypeBaseAllowed;
  Value implementation = make_instance(vm, namespace_type);
  auto set = [&](const char* name, Value value) {
    (void)set_own_attribute(vm, implementation.as_object(), intern(vm, name), value);
  };
  set("name", text("hognose"));
  set("cache_tag", Value::none());
  set("version", version);
  set("hexversion", number(0x030e00f0));
  set("_multiarch", text("wasm32"));
  set("supports_isolated_interpreters", Value::false_());
  put("implementation", implementation);
  return Result::none();
}

}  // namespace

extern const ModuleSpec sys_module;
const ModuleSpec sys_module = {"sys", kFunctions, {}, initialize};

}  // namespace hognose::stdlib
