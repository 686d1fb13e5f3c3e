// BaseException and the exceptions that add a field or two to it: their fields, str, repr, pickling.
//
// `args`, the chain and the traceback are members of the Exception object; every other field (StopIteration.value, OSError.errno ...) is
// an own attribute under its Python name, because most exceptions never have one.
#include "builtins/exceptions.h"

#include <string>

#include "builtins/repr.h"
#include "runtime/operators.h"
#include "support/number_text.h"

namespace hognose::builtins {

using namespace runtime;
using bytecode::Special;

Tuple* exception_args(Value exception) { return exception.as<Exception>()->args.as<Tuple>(); }

Result no_keywords(Interpreter& vm, Value self, Value keywords) {
  if (keywords.as<Dict>()->count == 0) return Result::none();
  Type* type = is_Type(self) ? self.as<Type>() : vm.type_of(self);
  return vm.raise(vm.types.type_error, "{}() takes no keyword arguments", name_of(type));
}

namespace {

// cls, *args, **kwargs: keywords are __init__'s business.
Result exception_new(Interpreter& vm, Value* args) {
  if (!is_Type(args[0]) || !(args[0].as<Type>()->type_flags & kTypeException)) {
    return vm.raise(vm.types.type_error, "BaseException.__new__(X): X is not a type object ({})", type_name(args[0]));
  }
  return vm.make_exception(args[0].as<Type>(), args[1].as<Tuple>());
}

}  // namespace

Result exception_init(Interpreter& vm, Value* args) {
  Result checked = no_keywords(vm, args[0], args[2]);
  if (!checked.is_value()) return checked;
  args[0].as<Exception>()->args = args[1];
  return Result::none();
}

Result exception_str(Interpreter& vm, Value* args) {
  Tuple* list = exception_args(args[0]);
  if (list->length == 0) return Value(vm.empty_str);
  if (list->length == 1) return str_value(vm, list->items()[0]);
  return repr_value(vm, list);
}

namespace {

Result exception_repr(Interpreter& vm, Value* args) {
  Tuple* list = exception_args(args[0]);
  Str* name = vm.type_of(args[0])->name;
  StrBuilder out(vm);
  out.append(name);
  if (list->length == 1) out.append('(');
  Found found = append_repr(vm, out, list->length == 1 ? list->items()[0] : Value(list));
  if (found == Found::kNeedsPython) return vm.tail_prelude("exception_repr"_prelude, {name, list});
  if (found == Found::kError) return vm.meter.tripped() != support::Limit::kNone ? vm.limit() : Result::raise();
  if (list->length == 1) out.append(')');
  Str* text = found == Found::kNoMemory ? nullptr : out.finish();
  return text == nullptr ? vm.no_memory() : Result(text);
}

Result exception_reduce(Interpreter& vm, Value* args) {
  Exception* self = args[0].as<Exception>();
  if (self->attributes == nullptr) return made_tuple(vm, {self->type, self->args});
  Dict* dict = attributes_dict(vm, self);
  if (dict == nullptr) return vm.no_memory();
  if (dict->count == 0) return made_tuple(vm, {self->type, self->args});
  return made_tuple(vm, {self->type, self->args, dict});
}

Result exception_setstate(Interpreter& vm, Value* args) {
  if (args[1].is_none()) return Result::none();
  if (!is_Dict(args[1])) return vm.raise(vm.types.type_error, "state is not a dictionary");
  Dict* dict = args[1].as<Dict>();
  if (!vm.charge(dict->entries_used)) return vm.limit();
  for (int64_t i = dict_next(dict, 0); i >= 0; i = dict_next(dict, i + 1)) {
    if (!is_Str(dict->entries[i].key)) continue;
    Str* name = intern(vm, dict->entries[i].key.as<Str>());
    if (name == vm.names.args) continue;
    Result stored = generic_set_attribute(vm, args[0], name, dict->entries[i].value);
    if (!stored.is_value()) return stored;
  }
  return Result::none();
}

Result get_args(Interpreter&, Value self) { return self.as<Exception>()->args; }
Result set_args(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return vm.raise(vm.types.type_error, "args may not be deleted");
  if (is_Tuple(value)) {
    self.as<Exception>()->args = value;
    return Result::none();
  }
  if (is_List(value)) {
    if (!vm.charge(value.as<List>()->length / 16)) return vm.limit();
    Tuple* tuple = make_tuple(vm, value.as<List>()->items, value.as<List>()->length);
    if (tuple == nullptr) return vm.no_memory();
    self.as<Exception>()->args = tuple;
    return Result::none();
  }
  return vm.tail_prelude("exception_set_args"_prelude, {self, value});
}

Result get_traceback(Interpreter&, Value self) { return self.as<Exception>()->traceback; }
Result set_traceback(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return vm.raise(vm.types.type_error, "__traceback__ may not be deleted");
  if (!value.is_none() && !is_Traceback(value))
    return vm.raise(vm.types.type_error, "__traceback__ must be a traceback or None");
  self.as<Exception>()->traceback = value;
  return Result::none();
}
Result with_traceback(Interpreter& vm, Value* args) {
  Result set = set_traceback(vm, args[0], args[1]);
  return set.is_value() ? Result(args[0]) : set;
}

Result get_context(Interpreter&, Value self) { return self.as<Exception>()->context; }
Result set_context(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return vm.raise(vm.types.type_error, "__context__ may not be deleted");
  if (!value.is_none() && !is_Exception(value)) {
    return vm.raise(vm.types.type_error, "exception context must be None or derive from BaseException");
  }
  self.as<Exception>()->set_context(value);
  return Result::none();
}

Result get_cause(Interpreter&, Value self) { return self.as<Exception>()->cause; }
Result set_cause(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return vm.raise(vm.types.type_error, "__cause__ may not be deleted");
  if (!value.is_none() && !is_Exception(value)) {
    return vm.raise(vm.types.type_error, "exception cause must be None or derive from BaseException");
  }
  self.as<Exception>()->cause = value;
  self.as<Exception>()->suppress_context = true;
  return Result::none();
}

Result get_suppress(Interpreter&, Value self) { return Value::boolean(self.as<Exception>()->suppress_context); }
Result set_suppress(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) return vm.raise(vm.types.type_error, "can't delete numeric/char attribute");
  if (!value.is_bool()) return vm.raise(vm.types.type_error, "attribute value type must be bool");
  self.as<Exception>()->suppress_context = value.is_true();
  return Result::none();
}

Result add_note(Interpreter& vm, Value* args) {
  if (!is_Str(args[1]))
    return vm.raise(vm.types.type_error, "add_note() argument must be str, not {}", argument_type(args[1]));
  Str* name = vm.special_names[static_cast<int>(Special::kNotes)];
  Value notes = own_attribute(vm, args[0].as_object(), name);
  if (notes.is_empty()) {
    notes = make_list(vm, nullptr, 0, 1);
    if (!set_own_attribute(vm, args[0].as_object(), name, notes)) return vm.no_memory();
  }
  if (!is_List(notes)) return vm.raise(vm.types.type_error, "Cannot add note: __notes__ is not a list");
  return list_append(vm, notes.as<List>(), args[1]) ? Result::none() : vm.no_memory();
}

constexpr NativeSpec kBaseMethods[] = {
    {"__new__", exception_new, "cls, *args, **kwargs", Binding::kStaticMethod},
    {"__init__", exception_init, "self, *args, **kwargs"},
    {"__str__", exception_str, "self, /"},
    {"__repr__", exception_repr, "self, /"},
    {"__reduce__", exception_reduce, "self, /"},
    {"__setstate__", exception_setstate, "self, state, /"},
    {"with_traceback", with_traceback, "self, tb, /"},
    {"add_note", add_note, "self, note, /"},
};
constexpr GetSetSpec kBaseGetSets[] = {
    {"args", get_args, set_args},
    {"__traceback__", get_traceback, set_traceback},
    {"__context__", get_context, set_context},
    {"__cause__", get_cause, set_cause},
    {"__suppress_context__", get_suppress, set_suppress},
};

// --- one field: the first argument, or all of them ---------------------------------------------------------------------------

Result stop_iteration_init(Interpreter& vm, Value* args) {
  Result done = exception_init(vm, args);
  if (!done.is_value()) return done;
  Tuple* list = args[1].as<Tuple>();
  if (list->length > 0) set_field(vm, args[0], vm.names.value, list->items()[0]);
  return Result::none();
}
constexpr NativeSpec kStopIterationMethods[] = {{"__init__", stop_iteration_init, "self, *args, **kwargs"}};
constexpr GetSetSpec kStopIterationGetSets[] = {HOGNOSE_FIELD("value", value)};

Result system_exit_init(Interpreter& vm, Value* args) {
  Result done = exception_init(vm, args);
  if (!done.is_value()) return done;
  Tuple* list = args[1].as<Tuple>();
  if (list->length > 0) set_field(vm, args[0], vm.names.code, list->length == 1 ? list->items()[0] : Value(list));
  return Result::none();
}
constexpr NativeSpec kSystemExitMethods[] = {{"__init__", system_exit_init, "self, *args, **kwargs"}};
constexpr GetSetSpec kSystemExitGetSets[] = {HOGNOSE_FIELD("code", code)};

Result key_error_str(Interpreter& vm, Value* args) {
  Tuple* list = exception_args(args[0]);
  return list->length == 1 ? repr_value(vm, list->items()[0]) : exception_str(vm, args);
}
constexpr NativeSpec kKeyErrorMethods[] = {{"__str__", key_error_str, "self, /"}};

// --- fields by keyword ---------------------------------------------------------------------------------------------------------

// Stores the allowed keywords and sets args from the positional ones.
Result keyword_init(Interpreter& vm, Value* args, const char* owner, std::initializer_list<Str*> allowed) {
  Dict* named = args[2].as<Dict>();
  for (int64_t i = dict_next(named, 0); i >= 0; i = dict_next(named, i + 1)) {
    Str* key = named->entries[i].key.as<Str>();
    Str* hidden = hidden_name(vm, key);
    bool known = false;
    for (Str* name : allowed) known = known || name == hidden;
    if (!known) return vm.raise(vm.types.type_error, "{}() got an unexpected keyword argument '{}'", owner, key);
    set_field(vm, args[0], hidden, named->entries[i].value);
  }
  args[0].as<Exception>()->args = args[1];
  return Result::none();
}

Result name_error_init(Interpreter& vm, Value* args) { return keyword_init(vm, args, "NameError", {vm.names.name}); }
constexpr NativeSpec kNameErrorMethods[] = {{"__init__", name_error_init, "self, *args, **kwargs"}};
constexpr GetSetSpec kNameErrorGetSets[] = {HOGNOSE_FIELD("name", name)};

Result attribute_error_init(Interpreter& vm, Value* args) {
  return keyword_init(vm, args, "AttributeError", {vm.names.name, vm.names.obj});
}
Result attribute_error_reduce(Interpreter& vm, Value* args) {
  Exception* self = args[0].as<Exception>();
  Dict* dict = make_dict(vm);
  Value name = own_attribute(vm, self, vm.names.name);
  if (!name.is_empty() && !dict_set_str(vm, dict, intern(vm, "name"), name)) return vm.no_memory();
  if (!dict_set_str(vm, dict, vm.names.args, self->args)) return vm.no_memory();
  return made_tuple(vm, {self->type, self->args, dict});
}
constexpr NativeSpec kAttributeErrorMethods[] = {{"__init__", attribute_error_init, "self, *args, **kwargs"},
                                                 {"__reduce__", attribute_error_reduce, "self, /"}};
constexpr GetSetSpec kAttributeErrorGetSets[] = {HOGNOSE_FIELD("name", name), HOGNOSE_FIELD("obj", obj)};

Result import_error_init(Interpreter& vm, Value* args) {
  Result done = keyword_init(vm, args, "ImportError", {vm.names.name, vm.names.path, vm.names.name_from});
  if (!done.is_value()) return done;
  Tuple* list = args[1].as<Tuple>();
  if (list->length == 1) set_field(vm, args[0], vm.names.msg, list->items()[0]);
  return Result::none();
}
Result import_error_str(Interpreter& vm, Value* args) {
  Value message = own_attribute(vm, args[0].as_object(), vm.names.msg);
  return is_Str(message) && message.as_object()->type == vm.types.str ? Result(message) : exception_str(vm, args);
}
Result import_error_reduce(Interpreter& vm, Value* args) {
  Exception* self = args[0].as<Exception>();
  Dict* dict = make_dict(vm);
  for (Str* key : {vm.names.name, vm.names.path, vm.names.name_from}) {
    Value value = own_attribute(vm, self, key);
    if (!value.is_empty() && !value.is_none() && !dict_set_str(vm, dict, intern(vm, key->chars() + 1), value))
      return vm.no_memory();
  }
  if (dict->count == 0) return made_tuple(vm, {self->type, self->args});
  return made_tuple(vm, {self->type, self->args, dict});
}
constexpr NativeSpec kImportErrorMethods[] = {{"__init__", import_error_init, "self, *args, **kwargs"},
                                              {"__str__", import_error_str, "self, /"},
                                              {"__reduce__", import_error_reduce, "self, /"}};
constexpr GetSetSpec kImportErrorGetSets[] = {HOGNOSE_FIELD("msg", msg), HOGNOSE_FIELD("name", name),
                                              HOGNOSE_FIELD("path", path), HOGNOSE_FIELD("name_from", name_from)};

// --- SyntaxError ------------------------------------------------------------------------------------------------------------------

Result syntax_error_init(Interpreter& vm, Value* args) {
  Result done = exception_init(vm, args);
  if (!done.is_value()) return done;
  Tuple* list = args[1].as<Tuple>();
  if (list->length > 0) set_field(vm, args[0], vm.names.msg, list->items()[0]);
  if (list->length != 2) return Result::none();
  Value details = list->items()[1];
  const Value* items;
  uint32_t count;
  if (is_Tuple(details)) {
    items = details.as<Tuple>()->items();
    count = details.as<Tuple>()->length;
  } else if (is_List(details)) {
    items = details.as<List>()->items;
    count = details.as<List>()->length;
  } else {
    return vm.raise(vm.types.type_error, "'{}' object is not iterable", type_name(details));
  }
  if (count < 4 || count > 7) {
    return vm.raise(vm.types.type_error, "function takes at {} arguments ({} given)", count < 4 ? "least 4" : "most 7",
                    count);
  }
  Str* names[] = {vm.names.filename,   vm.names.lineno,     vm.names.offset, vm.names.text,
                  vm.names.end_lineno, vm.names.end_offset, nullptr};
  for (uint32_t i = 0; i < count && i < 6; ++i) set_field(vm, args[0], names[i], items[i]);
  if (count == 5) return vm.raise(vm.types.type_error, "end_offset must be provided when end_lineno is provided");
  return Result::none();
}
Result syntax_error_str(Interpreter& vm, Value* args) {
  Value message = field_of(vm, args[0], vm.names.msg);
  Value filename = field_of(vm, args[0], vm.names.filename);
  Value line = field_of(vm, args[0], vm.names.lineno);
  bool have_file = is_Str(filename);
  bool have_line = line.is_small_int();
  if (!is_Str(message) && !message.is_none())
    return vm.tail_prelude("syntax_error_str"_prelude, {message, filename, line});
  std::string text = is_Str(message) ? to_utf8(message.as<Str>()) : "None";
  if (have_file || have_line) text += " (";
  if (have_file) {
    std::string file = to_utf8(filename.as<Str>());
    text += file.substr(file.rfind('/') == std::string::npos ? 0 : file.rfind('/') + 1);
    if (have_line) text += ", ";
  }
  if (have_line) text += "line " + support::decimal_text(line.as_small_int());
  if (have_file || have_line) text += ")";
  Str* made = make_str(vm, text);
  return made == nullptr ? vm.no_memory() : Result(made);
}
constexpr NativeSpec kSyntaxErrorMethods[] = {{"__init__", syntax_error_init, "self, *args, **kwargs"},
                                              {"__str__", syntax_error_str, "self, /"}};
constexpr GetSetSpec kSyntaxErrorGetSets[] = {
    HOGNOSE_FIELD("msg", msg),
    HOGNOSE_FIELD("filename", filename),
    HOGNOSE_FIELD("lineno", lineno),
    HOGNOSE_FIELD("offset", offset),
    HOGNOSE_FIELD("text", text),
    HOGNOSE_FIELD("end_lineno", end_lineno),
    HOGNOSE_FIELD("end_offset", end_offset),
    HOGNOSE_FIELD("print_file_and_line", print_file_and_line),
};

// --- OSError --------------------------------------------------------------------------------------------------------------------------

// Linux's numbers, which programs in the sandbox see on every host.
constexpr struct {
  int number;
  Type* Interpreter::Types::* type;
} kErrnoTypes[] = {
    {1, &Interpreter::Types::permission_error},         {2, &Interpreter::Types::file_not_found_error},
    {3, &Interpreter::Types::process_lookup_error},     {4, &Interpreter::Types::interrupted_error},
    {10, &Interpreter::Types::child_process_error},     {11, &Interpreter::Types::blocking_io_error},
    {13, &Interpreter::Types::permission_error},        {17, &Interpreter::Types::file_exists_error},
    {20, &Interpreter::Types::not_a_directory_error},   {21, &Interpreter::Types::is_a_directory_error},
    {32, &Interpreter::Types::broken_pipe_error},       {103, &Interpreter::Types::connection_aborted_error},
    {104, &Interpreter::Types::connection_reset_error}, {108, &Interpreter::Types::broken_pipe_error},
    {110, &Interpreter::Types::timeout_error},          {111, &Interpreter::Types::connection_refused_error},
    {114, &Interpreter::Types::blocking_io_error},      {115, &Interpreter::Types::blocking_io_error},
};

bool fill_os_error(Interpreter& vm, Value self, Tuple* list) {
  uint32_t n = list->length;
  Value* items = list->items();
  self.as<Exception>()->args = list;
  if (n < 2 || n > 5) return true;
  set_field(vm, self, vm.names.errno_, items[0]);
  set_field(vm, self, vm.names.strerror, items[1]);
  if (n < 3 || items[2].is_none()) return true;
  if (vm.is_instance(self, vm.types.blocking_io_error) && is_int(items[2])) {
    set_field(vm, self, vm.names.characters_written, items[2]);
    return true;
  }
  set_field(vm, self, vm.names.filename, items[2]);
  if (n == 5) set_field(vm, self, vm.names.filename2, items[4]);
  Tuple* shorter = make_tuple(vm, items, 2);
  if (shorter == nullptr) return false;
  self.as<Exception>()->args = shorter;
  return true;
}

Result os_error_new(Interpreter& vm, Value* args) {
  Type* type = args[0].as<Type>();
  Tuple* list = args[1].as<Tuple>();
  // With an __init__ in Python the fields are its business.
  if (is_Function(special_lookup(vm, type, Special::kInit))) return vm.make_exception(type, vm.empty_tuple);
  Result checked = no_keywords(vm, args[0], args[2]);
  if (!checked.is_value()) return checked;
  if (type == vm.types.os_error && list->length >= 2 && list->length <= 5 && list->items()[0].is_small_int()) {
    for (const auto& row : kErrnoTypes) {
      if (row.number == list->items()[0].as_small_int()) type = vm.types.*row.type;
    }
  }
  Value self = vm.make_exception(type, list);
  return fill_os_error(vm, self, list) ? Result(self) : vm.no_memory();
}
Result os_error_init(Interpreter& vm, Value* args) {
  Result checked = no_keywords(vm, args[0], args[2]);
  if (!checked.is_value()) return checked;
  return fill_os_error(vm, args[0], args[1].as<Tuple>()) ? Result::none() : vm.no_memory();
}
Result os_error_str(Interpreter& vm, Value* args) {
  Value number = field_of(vm, args[0], vm.names.errno_), text = field_of(vm, args[0], vm.names.strerror);
  Value file = field_of(vm, args[0], vm.names.filename);
  if (file.is_none() && (number.is_none() || own_attribute(vm, args[0].as_object(), vm.names.strerror).is_empty())) {
    return exception_str(vm, args);
  }
  return vm.tail_prelude("os_error_str"_prelude, {number, text, file, field_of(vm, args[0], vm.names.filename2)});
}
Result os_error_reduce(Interpreter& vm, Value* args) {
  Exception* self = args[0].as<Exception>();
  Tuple* list = exception_args(args[0]);
  Value file = own_attribute(vm, self, vm.names.filename), second = own_attribute(vm, self, vm.names.filename2);
  if (list->length == 2 && !file.is_empty()) {
    Value* items = list->items();
    list = second.is_empty() ? make_tuple(vm, {items[0], items[1], file})
                             : make_tuple(vm, {items[0], items[1], file, Value::none(), second});
    if (list == nullptr) return vm.no_memory();
  }
  return made_tuple(vm, {self->type, list});
}
constexpr NativeSpec kOsErrorMethods[] = {{"__new__", os_error_new, "cls, *args, **kwargs", Binding::kStaticMethod},
                                          {"__init__", os_error_init, "self, *args, **kwargs"},
                                          {"__str__", os_error_str, "self, /"},
                                          {"__reduce__", os_error_reduce, "self, /"}};
constexpr GetSetSpec kOsErrorGetSets[] = {HOGNOSE_FIELD("errno", errno_), HOGNOSE_FIELD("strerror", strerror),
                                          HOGNOSE_FIELD("filename", filename), HOGNOSE_FIELD("filename2", filename2)};
Result get_characters_written(Interpreter& vm, Value self) {
  Value value = own_attribute(vm, self.as_object(), vm.names.characters_written);
  if (value.is_empty()) return vm.raise(vm.types.attribute_error, "characters_written");
  return value;
}
constexpr GetSetSpec kBlockingGetSets[] = {
    {"characters_written", get_characters_written, put_field<&Interpreter::Names::characters_written>}};

}  // namespace

#define EXCEPTION_SPEC(name, text, methods, getsets, doc) \
  extern const TypeSpec name{text, Kind::kException, kTypeBaseAllowed, methods, getsets, {}, doc};
EXCEPTION_SPEC(base_exception_spec, "BaseException", kBaseMethods, kBaseGetSets, "Common base class for all exceptions")
EXCEPTION_SPEC(stop_iteration_spec, "StopIteration", kStopIterationMethods, kStopIterationGetSets,
               "Signal the end from iterator.__next__().")
EXCEPTION_SPEC(system_exit_spec, "SystemExit", kSystemExitMethods, kSystemExitGetSets,
               "Request to exit from the interpreter.")
EXCEPTION_SPEC(key_error_spec, "KeyError", kKeyErrorMethods, {}, "Mapping key not found.")
EXCEPTION_SPEC(name_error_spec, "NameError", kNameErrorMethods, kNameErrorGetSets, "Name not found globally.")
EXCEPTION_SPEC(attribute_error_spec, "AttributeError", kAttributeErrorMethods, kAttributeErrorGetSets,
               "Attribute not found.")
EXCEPTION_SPEC(import_error_spec, "ImportError", kImportErrorMethods, kImportErrorGetSets,
               "Import can't find module, or can't find name in module.")
EXCEPTION_SPEC(syntax_error_spec, "SyntaxError", kSyntaxErrorMethods, kSyntaxErrorGetSets, "Invalid syntax.")
EXCEPTION_SPEC(os_error_spec, "OSError", kOsErrorMethods, kOsErrorGetSets, "Base class for I/O related errors.")
EXCEPTION_SPEC(blocking_io_error_spec, "BlockingIOError", {}, kBlockingGetSets, "I/O operation would block.")

}  // namespace hognose::builtins
