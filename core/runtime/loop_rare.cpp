// The instructions that the loop leaves to a function: building containers and functions, names, unpacking, imports, exceptions.
#include <cstring>
#include <string>

#include "runtime/attributes.h"
#include "runtime/code.h"
#include "runtime/loop_slow.h"
#include "runtime/operators.h"
#include "runtime/state.h"

namespace hognose::runtime {

using bytecode::Instruction;
using bytecode::Opcode;
using bytecode::Special;

namespace {

Str* special_str(Interpreter& vm, Special special) { return vm.special_names[static_cast<int>(special)]; }

Step raise_name_error(Interpreter& vm, Str* name) {
  (void)vm.raise(vm.types.name_error, "name '{}' is not defined", name);
  if (is_Exception(vm.pending)) (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.name, name);
  return unwind(vm);
}

Step no_memory(Interpreter& vm) { return complete(vm, vm.no_memory(), 0); }

// --- names -------------------------------------------------------------------------------------------------------------

Value global_or_builtin(Interpreter& vm, Str* name) {
  Value value = dict_get_str(vm, vm.frame().globals, name);
  return value.is_empty() ? dict_get_str(vm, vm.frame().builtins, name) : value;
}

Step load_name(Interpreter& vm, const Instruction& i) {
  Frame& frame = vm.frame();
  Str* name = frame.code->caches[i.b].name;
  if (!frame.locals.is_empty()) {
    if (!is_Dict(frame.locals) || (frame.locals.as_object()->type->type_flags & kTypeHeap)) {
      return complete(vm, vm.tail_prelude("load_name"_prelude, {frame.locals, name, frame.globals, frame.builtins}),
                      i.a);
    }
    Value value = dict_get_str(vm, frame.locals.as<Dict>(), name);
    if (!value.is_empty()) {
      vm.registers(frame)[i.a] = value;
      return Step::kContinue;
    }
  }
  Value value = global_or_builtin(vm, name);
  if (value.is_empty()) return raise_name_error(vm, name);
  vm.registers(frame)[i.a] = value;
  return Step::kContinue;
}

Step store_name(Interpreter& vm, Str* name, Value value) {
  Frame& frame = vm.frame();
  if (frame.locals.is_empty()) return dict_set_str(vm, frame.globals, name, value) ? Step::kContinue : no_memory(vm);
  if (is_Dict(frame.locals) && !(frame.locals.as_object()->type->type_flags & kTypeHeap)) {
    return dict_set_str(vm, frame.locals.as<Dict>(), name, value) ? Step::kContinue : no_memory(vm);
  }
  return complete(vm, set_item(vm, frame.locals, name, value), 0, OnReturn::kDiscard);
}

Step delete_name(Interpreter& vm, Str* name) {
  Frame& frame = vm.frame();
  if (!frame.locals.is_empty() &&
      (!is_Dict(frame.locals) || (frame.locals.as_object()->type->type_flags & kTypeHeap))) {
    return complete(vm, vm.tail_prelude("delete_name"_prelude, {frame.locals, name}), 0, OnReturn::kDiscard);
  }
  Dict* dict = frame.locals.is_empty() ? frame.globals : frame.locals.as<Dict>();
  if (dict_delete_str(vm, dict, name) != Found::kYes) return raise_name_error(vm, name);
  return Step::kContinue;
}

Step load_name_or(Interpreter& vm, const Instruction& i, Value cell) {
  Frame& frame = vm.frame();
  Str* name = frame.code->caches[i.c].name;
  if (is_Dict(frame.locals) && !(frame.locals.as_object()->type->type_flags & kTypeHeap)) {
    Value value = dict_get_str(vm, frame.locals.as<Dict>(), name);
    if (!value.is_empty()) {
      vm.registers(frame)[i.a] = value;
      return Step::kContinue;
    }
  } else if (!frame.locals.is_empty()) {
    return complete(vm, vm.tail_prelude("load_name_or_cell"_prelude, {frame.locals, name, cell}), i.a);
  }
  Value content = cell.as<Cell>()->content;
  if (content.is_unbound()) {
    (void)vm.raise(vm.types.name_error,
                   "cannot access free variable '{}' where it is not associated with a value in enclosing scope", name);
    if (is_Exception(vm.pending)) (void)set_own_attribute(vm, vm.pending.as_object(), vm.names.name, name);
    return unwind(vm);
  }
  vm.registers(frame)[i.a] = content;
  return Step::kContinue;
}

// --- containers ----------------------------------------------------------------------------------------------------------

Step build_set(Interpreter& vm, const Instruction& i) {
  Set* set = make_set(vm, vm.types.set);
  if (set == nullptr) return no_memory(vm);
  Value* r = vm.registers(vm.frame());
  for (uint32_t k = 0; k < i.c; ++k) {
    Found found = set_add(vm, set, r[i.b + k]);
    if (found == Found::kNeedsPython) {
      Tuple* items = make_tuple(vm, r + i.b, i.c);
      if (items == nullptr) return no_memory(vm);
      return complete(vm, vm.tail_prelude("build_set"_prelude, {items}), i.a);
    }
    if (found != Found::kYes && found != Found::kNo) return complete(vm, found_failure(vm, found), i.a);
  }
  r[i.a] = set;
  return Step::kContinue;
}

Step build_dict(Interpreter& vm, const Instruction& i) {
  Dict* dict = make_dict(vm, i.c);
  if (dict == nullptr) return no_memory(vm);
  Value* r = vm.registers(vm.frame());
  for (uint32_t k = 0; k < i.c; ++k) {
    Found found = dict_set(vm, dict, r[i.b + 2 * k], r[i.b + 2 * k + 1]);
    if (found == Found::kNeedsPython) {
      Tuple* items = make_tuple(vm, r + i.b, 2 * i.c);
      if (items == nullptr) return no_memory(vm);
      return complete(vm, vm.tail_prelude("build_dict"_prelude, {items}), i.a);
    }
    if (found != Found::kYes && found != Found::kNo) return complete(vm, found_failure(vm, found), i.a);
  }
  r[i.a] = dict;
  return Step::kContinue;
}

Step contains_instruction(Interpreter& vm, const Instruction& i) {
  Value* r = vm.registers(vm.frame());
  Value item = r[i.b], container = r[i.c];
  bool wanted = i.op == bytecode::kIn;
  if (container.is_object() && !is_Set(item)) {
    Type* type = container.as_object()->type;
    Value value;
    Found found = type == vm.types.dict  ? dict_get(vm, container.as<Dict>(), item, &value)
                  : type == vm.types.set ? set_contains(vm, container.as<Set>(), item)
                                         : Found::kNeedsPython;
    if (found == Found::kYes || found == Found::kNo) {
      r[i.a] = Value::boolean((found == Found::kYes) == wanted);
      return Step::kContinue;
    }
    if (found != Found::kNeedsPython) return complete(vm, found_failure(vm, found), i.a);
  }
  return complete(vm, contains(vm, container, item), i.a, wanted ? OnReturn::kTruth : OnReturn::kNot);
}

// A slice that is made only for the subscript that follows, of a builtin sequence and with plain parts: it needs no object on the heap.
// False: it is not so.
bool subscript_by_slice(Interpreter& vm, const Instruction& i, Step* step) {
  Frame& frame = vm.frame();
  Value* r = vm.registers(frame);
  const Instruction next = *frame.pc;
  // `s[a:b] += x` needs the slice again: what it loads goes to a register above the slice.
  bool load = next.op == bytecode::kLoadSubscr && next.c == i.a && next.a <= i.a;
  bool store = next.op == bytecode::kStoreSubscr && next.b == i.a;
  if ((!load && !store) || i.a < frame.code->n_locals) return false;
  Value container = r[load ? next.b : next.a];
  if (!container.is_object()) return false;
  Type* type = container.as_object()->type;
  if (store) {
    Value value = r[next.c];
    if (type != vm.types.list || !value.is_object()) return false;
    if (value.as_object()->type != vm.types.list && value.as_object()->type != vm.types.tuple) return false;
  } else if (type != vm.types.list && type != vm.types.str && type != vm.types.tuple && type != vm.types.bytes) {
    return false;
  }
  Slice slice{};
  slice.type = vm.types.slice;
  slice.kind = Kind::kSlice;
  slice.start = r[i.b];
  slice.stop = r[i.b + 1];
  slice.step = i.c == 3 ? r[i.b + 2] : Value::none();
  for (Value part : {slice.start, slice.stop, slice.step}) {
    if (!part.is_small_int() && !part.is_none()) return false;
  }
  Result result = load ? get_item(vm, container, &slice) : set_item(vm, container, &slice, r[next.c]);
  if (result.code() == Result::Code::kRetry) {
    *step = complete(vm, result, 0);  // from here, where the slice is made
    return true;
  }
  ++frame.pc;  // the subscript is done, or it is what fails
  if (result.is_value()) {
    if (load) r[next.a] = result.value();
    *step = Step::kContinue;
  } else {
    *step = complete(vm, result, load ? next.a : 0, load ? OnReturn::kStore : OnReturn::kDiscard);
  }
  return true;
}

Step list_extend(Interpreter& vm, List* list, Value iterable, Value callee) {
  if (iterable.is_object()) {
    const Value* items = nullptr;
    size_t count = 0;
    Object* object = iterable.as_object();
    if (object->type == vm.types.list) {
      items = static_cast<List*>(object)->items;
      count = static_cast<List*>(object)->length;
    } else if (object->type == vm.types.tuple) {
      items = static_cast<Tuple*>(object)->items();
      count = static_cast<Tuple*>(object)->length;
    }
    if (items != nullptr || object->type == vm.types.list || object->type == vm.types.tuple) {
      if (!vm.charge(static_cast<int64_t>(count))) return complete(vm, Result::limit(), 0);
      if (!list_reserve(vm, list, list->length + count)) return no_memory(vm);
      if (object == list) items = list->items;
      for (size_t k = 0; k < count; ++k) list->items[list->length + k] = items[k];
      list->length += static_cast<uint32_t>(count);
      return Step::kContinue;
    }
  }
  uint32_t old_length = list->length;
  NativeIteration iteration(vm, iterable);
  // A display asks for a hint of the length, which a class of the program may give.
  if (iteration.possible() && (!callee.is_empty() || has_native_special(vm, iterable, Special::kLen))) {
    Value item;
    while (iteration.next(&item)) {
      if (!vm.charge(1)) return complete(vm, Result::limit(), 0);
      if (!list_append(vm, list, item)) {
        list->length = old_length;
        return no_memory(vm);
      }
    }
    return iteration.failed() ? complete(vm, iteration.failure(), 0) : Step::kContinue;
  }
  if (special_of(vm, iterable, Special::kIter).is_empty() && special_of(vm, iterable, Special::kGetItem).is_empty()) {
    if (!callee.is_empty()) return complete(vm, vm.tail_prelude("star_error"_prelude, {callee, iterable}), 0);
    return complete(vm, vm.raise(vm.types.type_error, "Value after * must be an iterable, not {}", type_name(iterable)),
                    0);
  }
  Prelude fill = callee.is_empty() ? "list_fill"_prelude : "list_drain"_prelude;
  return complete(vm, vm.tail_prelude(fill, {list, iterable}), 0, OnReturn::kDiscard);
}

Step build_string(Interpreter& vm, const Instruction& i) {
  Value* r = vm.registers(vm.frame());
  StrBuilder builder(vm);
  for (uint32_t k = 0; k < i.c; ++k) builder.append(r[i.b + k].as<Str>());
  if (!vm.charge(static_cast<int64_t>(builder.length() / 16))) return complete(vm, Result::limit(), 0);
  Str* str = builder.finish();
  if (str == nullptr) return no_memory(vm);
  r[i.a] = str;
  return Step::kContinue;
}

// Formatting of exact strs and small values without a call; the rest through format(), str(), repr() as the guest's own calls would go.
Step format_value(Interpreter& vm, Value value, Value spec, uint16_t destination) {
  if (is_Str(value) && value.as_object()->type == vm.types.str && spec.as<Str>()->length == 0) {
    vm.registers(vm.frame())[destination] = value;
    return Step::kContinue;
  }
  if (value.is_small_int() && spec.as<Str>()->length == 0) return complete(vm, int_to_str(vm, value, 10), destination);
  Value method = special_of(vm, value, Special::kFormat);
  Value args[2] = {value, spec};
  if (is_Native(method)) {
    return complete(vm, call_native(vm, method.as<Native>(), args, 2, nullptr), destination, OnReturn::kStrCheck,
                    Value::small_int(static_cast<int>(Special::kFormat)));
  }
  return complete(vm, call_python_method(vm, method, args, 2), destination, OnReturn::kStrCheck,
                  Value::small_int(static_cast<int>(Special::kFormat)));
}

Step convert(Interpreter& vm, const Instruction& i) {
  Value value = vm.registers(vm.frame())[i.b];
  if (i.c == 1 && is_Str(value) && value.as_object()->type == vm.types.str) {
    vm.registers(vm.frame())[i.a] = value;
    return Step::kContinue;
  }
  if (i.c == 3) {
    Value ascii = dict_get_str(vm, vm.builtins, intern(vm, "ascii"));
    return call_any(vm, ascii, {&value, 1, nullptr}, i.a);
  }
  Special special = i.c == 1 ? Special::kStr : Special::kRepr;
  Value method = special_of(vm, value, special);
  Value carry = Value::small_int(static_cast<int>(special));
  if (is_Native(method)) {
    return complete(vm, call_native(vm, method.as<Native>(), &value, 1, nullptr), i.a, OnReturn::kStrCheck, carry);
  }
  return complete(vm, call_python_method(vm, method, &value, 1), i.a, OnReturn::kStrCheck, carry);
}

Step unpack(Interpreter& vm, const Instruction& i) {
  Value* r = vm.registers(vm.frame());
  Value source = r[i.b];
  const Value* items = nullptr;
  uint32_t count = 0;
  if (source.is_object() && source.as_object()->type == vm.types.tuple) {
    items = source.as<Tuple>()->items();
    count = source.as<Tuple>()->length;
  } else if (source.is_object() && source.as_object()->type == vm.types.list) {
    items = source.as<List>()->items;
    count = source.as<List>()->length;
  } else {
    if (special_of(vm, source, Special::kIter).is_empty() && special_of(vm, source, Special::kGetItem).is_empty()) {
      return complete(vm, vm.raise(vm.types.type_error, "cannot unpack non-iterable {} object", type_name(source)), 0);
    }
    return complete(vm, vm.tail_prelude("unpack"_prelude, {source, Value::small_int(i.c)}), 0, OnReturn::kUnpack);
  }
  if (count == i.c) {
    for (uint32_t k = 0; k < count; ++k) r[i.a + k] = items[k];
    return Step::kContinue;
  }
  if (count > i.c) {
    return complete(vm,
                    vm.raise(vm.types.value_error, "too many values to unpack (expected {}, got {})",
                             static_cast<int>(i.c), static_cast<int64_t>(count)),
                    0);
  }
  return complete(vm,
                  vm.raise(vm.types.value_error, "not enough values to unpack (expected {}, got {})",
                           static_cast<int>(i.c), static_cast<int64_t>(count)),
                  0);
}

Step unpack_ex(Interpreter& vm, const Instruction& i) {
  Value* r = vm.registers(vm.frame());
  Value source = r[i.b];
  uint32_t before = i.c & 255, after = i.c >> 8;
  if (!(source.is_object() &&
        (source.as_object()->type == vm.types.tuple || source.as_object()->type == vm.types.list))) {
    if (special_of(vm, source, Special::kIter).is_empty() && special_of(vm, source, Special::kGetItem).is_empty()) {
      return complete(vm, vm.raise(vm.types.type_error, "cannot unpack non-iterable {} object", type_name(source)), 0);
    }
    return complete(vm,
                    vm.tail_prelude("unpack_ex"_prelude, {source, Value::small_int(before), Value::small_int(after)}),
                    0, OnReturn::kUnpack);
  }
  const Value* items = is_Tuple(source) ? source.as<Tuple>()->items() : source.as<List>()->items;
  uint32_t count = is_Tuple(source) ? source.as<Tuple>()->length : source.as<List>()->length;
  if (count < before + after) {
    return complete(vm,
                    vm.raise(vm.types.value_error, "not enough values to unpack (expected at least {}, got {})",
                             before + after, count),
                    0);
  }
  List* middle = make_list(vm, items + before, count - before - after);
  if (middle == nullptr) return no_memory(vm);
  // The source stays readable: it may be one of the destinations.
  std::vector<Value> tail(items + count - after, items + count);
  for (uint32_t k = 0; k < before; ++k) r[i.a + k] = items[k];
  r[i.a + before] = middle;
  for (uint32_t k = 0; k < after; ++k) r[i.a + before + 1 + k] = tail[k];
  return Step::kContinue;
}

Step make_function(Interpreter& vm, const Instruction& i) {
  Frame& frame = vm.frame();
  Value* r = vm.registers(frame) + i.c;
  Code* code = child_code(vm, frame.code, i.b);
  if (code == nullptr) return no_memory(vm);
  Function* function = static_cast<Function*>(vm.heap.allocate(Kind::kFunction, vm.types.function, sizeof(Function)));
  function->code = code;
  function->globals = frame.globals;
  function->builtins = frame.builtins;
  function->defaults = is_Tuple(r[0]) ? r[0].as<Tuple>() : nullptr;
  function->keyword_defaults = is_Dict(r[1]) ? r[1].as<Dict>() : nullptr;
  function->annotate = r[2];
  function->name = code->name;
  function->qualname = code->qualname;
  Value module = dict_get_str(vm, frame.globals, special_str(vm, Special::kName));
  function->module = module.is_empty() ? Value::none() : module;
  function->doc = code->code_flags & bytecode::kFlagHasDocstring ? code->constants[0] : Value::none();
  uint32_t free_count = static_cast<uint32_t>(code->unit->free_names.size());
  if (free_count > 0) {
    function->closure = make_tuple(vm, r + 3, free_count);
    if (function->closure == nullptr) return no_memory(vm);
  }
  vm.registers(frame)[i.a] = function;
  return Step::kContinue;
}

// --- exceptions ------------------------------------------------------------------------------------------------------------

Step raise(Interpreter& vm, Value value) {
  if (is_Exception(value)) {
    (void)vm.raise_exception(value);
    return unwind(vm);
  }
  if (is_Type(value) && (value.as<Type>()->type_flags & kTypeException)) {
    return call_any(vm, value, {nullptr, 0, nullptr}, 0, OnReturn::kRaise, value);
  }
  return complete(vm, vm.raise(vm.types.type_error, "exceptions must derive from BaseException"), 0);
}

Step match_exception(Interpreter& vm, const Instruction& i) {
  Value* r = vm.registers(vm.frame());
  Value exception = r[i.b], wanted = r[i.c];
  const Value* items = &wanted;
  uint32_t count = 1;
  if (is_Tuple(wanted)) {
    items = wanted.as<Tuple>()->items();
    count = wanted.as<Tuple>()->length;
    vm.meter.fuel -= count >> 2;
  }
  for (uint32_t k = 0; k < count; ++k) {
    if (!is_Type(items[k]) || !(items[k].as<Type>()->type_flags & kTypeException)) {
      return complete(
          vm, vm.raise(vm.types.type_error, "catching classes that do not inherit from BaseException is not allowed"),
          0);
    }
  }
  bool matches = false;
  for (uint32_t k = 0; k < count && !matches; ++k) matches = vm.is_instance(exception, items[k].as<Type>());
  r[i.a] = Value::boolean(matches);
  return Step::kContinue;
}

Step load_special(Interpreter& vm, const Instruction& i) {
  Value* r = vm.registers(vm.frame());
  Value value = r[i.b];
  Special special = static_cast<Special>(i.c);
  Type* type = vm.type_of(value);
  Value found = special_lookup(vm, type, special);
  if (found.is_empty()) {
    const char* missing = bytecode::special_name(special);
    bool async = special == Special::kAEnter || special == Special::kAExit;
    Special other = async ? Special::kEnter : Special::kAEnter;
    Special other_exit = async ? Special::kExit : Special::kAExit;
    bool has_other = !special_lookup(vm, type, other).is_empty() && !special_lookup(vm, type, other_exit).is_empty();
    std::string text = "'" + qualified_name(type) + "' object does not support the " +
                       (async ? "asynchronous context manager" : "context manager") + " protocol (missed " + missing +
                       " method)";
    if (has_other) {
      text += async ? " but it supports the context manager protocol. Did you mean to use 'with'?"
                    : " but it supports the asynchronous context manager protocol. Did you mean to use 'async with'?";
    }
    return complete(vm, vm.raise(vm.types.type_error, "{}", text.c_str()), 0);
  }
  bool own_native =
      is_Native(found) && found.as<Native>()->owner != nullptr && vm.is_subtype(type, found.as<Native>()->owner);
  if (is_Function(found) || own_native) {
    r[i.a] = found;
    r[i.a + 1] = value;
    return Step::kContinue;
  }
  return complete(vm, bind_attribute(vm, found, value, type), i.a, OnReturn::kLoadMethod);
}

Step load_prelude(Interpreter& vm, const Instruction& i) {
  Value& constant = vm.frame().code->constants[i.bc()];
  if (is_Str(constant)) {  // the first time: the function takes the name's place
    Str* name = constant.as<Str>();
    if (Function* function = vm.prelude_function(name)) constant = function;
    if (is_Str(constant))
      return complete(vm, vm.raise(vm.types.system_error, "unknown prelude function '{}'", name), 0);
  }
  vm.registers(vm.frame())[i.a] = constant;
  return Step::kContinue;
}

Step load_builtin(Interpreter& vm, const Instruction& i) {
  Str* name = vm.frame().code->constants[i.bc()].as<Str>();
  Value value =
      str_equals(name, "AssertionError") ? Value(vm.types.assertion_error) : dict_get_str(vm, vm.builtins, name);
  if (value.is_empty()) return raise_name_error(vm, name);
  vm.registers(vm.frame())[i.a] = value;
  return Step::kContinue;
}

Step import_from(Interpreter& vm, const Instruction& i) {
  Value module = vm.registers(vm.frame())[i.b];
  Str* name = vm.frame().code->caches[i.c].name;
  if (is_Module(module)) {
    Value value = dict_get_str(vm, module.as<Module>()->dict, name);
    if (!value.is_empty()) {
      vm.registers(vm.frame())[i.a] = value;
      return Step::kContinue;
    }
  }
  return complete(vm, vm.tail_prelude("import_from"_prelude, {module, name}), i.a);
}

Step sequence_of(Interpreter& vm, Value* slot, Object* made) {
  if (made == nullptr) return no_memory(vm);
  *slot = made;
  return Step::kContinue;
}

}  // namespace

Step slow_instruction(Interpreter& vm, const Instruction& i) {
  Frame& frame = vm.frame();
  Value* r = vm.registers(frame);
  switch (i.op) {
    case bytecode::kMakeCell: {
      Cell* cell = static_cast<Cell*>(vm.heap.allocate(Kind::kCell, vm.types.cell, sizeof(Cell)));
      cell->content = r[i.a];
      r[i.a] = cell;
      return Step::kContinue;
    }
    case bytecode::kDeleteCell:
      if (r[i.a].as<Cell>()->content.is_unbound()) return raise_unbound_local(vm, i.a);
      r[i.a].as<Cell>()->content = Value::unbound();
      return Step::kContinue;
    case bytecode::kDeleteFree: {
      Cell* cell = frame.function->closure->items()[i.a].as<Cell>();
      if (cell->content.is_unbound()) return raise_unbound_free(vm, i.a);
      cell->content = Value::unbound();
      return Step::kContinue;
    }
    case bytecode::kLoadNameOrFree: return load_name_or(vm, i, frame.function->closure->items()[i.b]);
    case bytecode::kLoadNameOrCell: return load_name_or(vm, i, r[i.b]);
    case bytecode::kDeleteGlobal: {
      Str* name = frame.code->caches[i.a].name;
      if (dict_delete_str(vm, frame.globals, name) != Found::kYes) return raise_name_error(vm, name);
      return Step::kContinue;
    }
    case bytecode::kLoadName: return load_name(vm, i);
    case bytecode::kStoreName: return store_name(vm, frame.code->caches[i.b].name, r[i.a]);
    case bytecode::kDeleteName: return delete_name(vm, frame.code->caches[i.a].name);
    case bytecode::kLoadLocals:
      r[i.a] = frame.locals.is_empty() ? Value(frame.globals) : frame.locals;
      return Step::kContinue;
    case bytecode::kLoadPrelude: return load_prelude(vm, i);
    case bytecode::kLoadBuiltin: return load_builtin(vm, i);

    case bytecode::kDeleteAttr:
      return complete(vm, set_attribute(vm, r[i.a], frame.code->caches[i.c].name, Value()), 0, OnReturn::kDiscard);
    case bytecode::kLoadSpecial: return load_special(vm, i);
    case bytecode::kDeleteSubscr: return complete(vm, delete_item(vm, r[i.a], r[i.b]), 0, OnReturn::kDiscard);
    case bytecode::kBuildSlice: {
      Step step;
      if (subscript_by_slice(vm, i, &step)) return step;
      Slice* slice = static_cast<Slice*>(vm.heap.allocate(Kind::kSlice, vm.types.slice, sizeof(Slice)));
      slice->start = r[i.b];
      slice->stop = r[i.b + 1];
      slice->step = i.c == 3 ? r[i.b + 2] : Value::none();
      r[i.a] = slice;
      return Step::kContinue;
    }

    case bytecode::kNeg:
    case bytecode::kPos:
    case bytecode::kInvert: return complete(vm, unary_operation(vm, static_cast<Opcode>(i.op), r[i.b]), i.a);
    case bytecode::kIn:
    case bytecode::kNotIn: return contains_instruction(vm, i);

    case bytecode::kGetIter: {
      Value iterable = r[i.b];
      if (is_Generator(iterable) && iterable.as<Generator>()->flavor == Generator::Flavor::kGenerator &&
          !(iterable.as_object()->type->type_flags & kTypeHeap)) {
        r[i.a] = iterable;
        return Step::kContinue;
      }
      Result made = get_iterator(vm, iterable);
      if (made.is_value() && is_Iterator(made.value())) {
        r[i.a] = made.value();
        return Step::kContinue;
      }
      return complete(vm, made, i.a, OnReturn::kIterCheck);
    }
    case bytecode::kUnpack: return unpack(vm, i);
    case bytecode::kUnpackEx: return unpack_ex(vm, i);

    case bytecode::kBuildTuple:
      return sequence_of(vm, &r[i.a], i.c == 0 ? vm.empty_tuple : make_tuple(vm, r + i.b, i.c));
    case bytecode::kBuildList:
      if (i.c == 0 && frame.pc[0].op == bytecode::kListExtend && frame.pc[0].a == i.a &&
          frame.pc[1].op == bytecode::kListToTuple && frame.pc[1].b == i.a) {
        // A tuple that would be copied to a list and back.
        Value source = r[frame.pc[0].b];
        if (source.is_object() && source.as_object()->type == vm.types.tuple && frame.pc[0].b != i.a) {
          r[frame.pc[1].a] = source;
          frame.pc += 2;
          return Step::kContinue;
        }
      }
      return sequence_of(vm, &r[i.a], make_list(vm, r + i.b, i.c));
    case bytecode::kBuildSet: return build_set(vm, i);
    case bytecode::kBuildDict: return build_dict(vm, i);
    case bytecode::kSetAdd: {
      Found found = set_add(vm, r[i.a].as<Set>(), r[i.b]);
      if (found == Found::kNeedsPython)
        return complete(vm, vm.tail_prelude("set_add"_prelude, {r[i.a], r[i.b]}), 0, OnReturn::kDiscard);
      if (found != Found::kYes && found != Found::kNo) return complete(vm, found_failure(vm, found), 0);
      return Step::kContinue;
    }
    case bytecode::kDictSet: return slow_store_subscr(vm, r[i.a], r[i.b], r[i.c]);
    case bytecode::kListExtend: return list_extend(vm, r[i.a].as<List>(), r[i.b], i.c == 0 ? Value() : r[i.c - 1]);
    case bytecode::kSetUpdate:
      return complete(vm, vm.tail_prelude("set_update"_prelude, {r[i.a], r[i.b]}), 0, OnReturn::kDiscard);
    case bytecode::kDictUpdate:
      return complete(vm, vm.tail_prelude("dict_update"_prelude, {r[i.a], r[i.b]}), 0, OnReturn::kDiscard);
    case bytecode::kDictMerge:
      if (r[i.a].as<Dict>()->count == 0 && r[i.b].is_object() && r[i.b].as_object()->type == vm.types.dict &&
          r[i.b].as<Dict>()->only_str_keys) {
        if (r[i.b].as<Dict>()->count == 0) return Step::kContinue;
        if (!vm.charge(r[i.b].as<Dict>()->count / 4)) return complete(vm, Result::limit(), 0);
        return sequence_of(vm, &r[i.a], dict_copy(vm, r[i.b].as<Dict>()));
      }
      return complete(vm, vm.tail_prelude("dict_merge"_prelude, {r[i.a], r[i.b], r[i.c]}), 0, OnReturn::kDiscard);
    case bytecode::kListToTuple: {
      List* list = r[i.b].as<List>();
      return sequence_of(vm, &r[i.a], list->length == 0 ? vm.empty_tuple : make_tuple(vm, list->items, list->length));
    }
    case bytecode::kBuildString: return build_string(vm, i);
    case bytecode::kFormatSimple: return format_value(vm, r[i.b], vm.empty_str, i.a);
    case bytecode::kFormatSpec: return format_value(vm, r[i.b], r[i.c], i.a);
    case bytecode::kConvert: return convert(vm, i);

    case bytecode::kCallKw:
    case bytecode::kCallMethodKw: return slow_call(vm, i);
    case bytecode::kCallEx: return unpacked_call(vm, i);
    case bytecode::kMakeFunction: return make_function(vm, i);

    case bytecode::kYieldFrom: return yield_from(vm, i.a, r[i.b]);
    case bytecode::kGetYieldFromIter: {
      Value value = r[i.b];
      if (is_Generator(value)) {
        Generator* generator = value.as<Generator>();
        bool coroutine_here = frame.code->code_flags & (bytecode::kFlagCoroutine | bytecode::kFlagIterableCoroutine) ||
                              frame.code->hidden;
        if (generator->flavor == Generator::Flavor::kCoroutine && !coroutine_here) {
          return complete(
              vm, vm.raise(vm.types.type_error, "cannot 'yield from' a coroutine object in a non-coroutine generator"),
              0);
        }
        if (generator->flavor != Generator::Flavor::kAsyncGenerator) {
          r[i.a] = value;
          return Step::kContinue;
        }
      }
      return complete(vm, get_iterator(vm, value), i.a, OnReturn::kIterCheck);
    }
    case bytecode::kGetAwaitable: {
      Value value = r[i.b];
      if (is_Generator(value) && value.as<Generator>()->flavor == Generator::Flavor::kCoroutine) {
        if (!value.as<Generator>()->delegate.is_empty() &&
            value.as<Generator>()->state == Generator::State::kSuspended) {
          return complete(vm, vm.raise(vm.types.runtime_error, "coroutine is being awaited already"), 0);
        }
        r[i.a] = value;
        return Step::kContinue;
      }
      if (is_Generator(value) && (value.as<Generator>()->code->code_flags & bytecode::kFlagIterableCoroutine)) {
        r[i.a] = value;
        return Step::kContinue;
      }
      return complete(vm, vm.tail_prelude("get_awaitable"_prelude, {value, Value::small_int(i.c)}), i.a);
    }
    case bytecode::kGetAIter: return complete(vm, vm.tail_prelude("get_aiter"_prelude, {r[i.b]}), i.a);
    case bytecode::kGetANext: return complete(vm, vm.tail_prelude("get_anext"_prelude, {r[i.b]}), i.a);
    case bytecode::kEndAsyncFor:
      if (vm.is_instance(r[i.a], vm.types.stop_async_iteration)) {
        frame.pc += i.signed_bc();
        return Step::kContinue;
      }
      vm.pending = r[i.a];
      return unwind(vm, false);

    case bytecode::kRaise: return raise(vm, r[i.a]);
    case bytecode::kRaiseFrom:
      if (is_Exception(r[i.a]) && (is_Exception(r[i.b]) || r[i.b].is_none())) {
        r[i.a].as<Exception>()->cause = r[i.b];
        r[i.a].as<Exception>()->suppress_context = true;
        return raise(vm, r[i.a]);
      }
      return complete(vm, vm.tail_prelude("raise_from"_prelude, {r[i.a], r[i.b]}), 0, OnReturn::kDiscard);
    case bytecode::kRaiseBare:
      if (!is_Exception(vm.handled))
        return complete(vm, vm.raise(vm.types.runtime_error, "No active exception to reraise"), 0);
      vm.pending = vm.handled;
      return unwind(vm, false);
    case bytecode::kReraise: vm.pending = r[i.a]; return unwind(vm, false);
    case bytecode::kExcEnter:
      // Of a generator, what its caller handles is not its own: the next caller may handle something else.
      r[i.a] = frame.generator != nullptr && vm.handled == frame.outer_handled ? Value::unbound() : vm.handled;
      r[i.b] = vm.pending;
      vm.handled = vm.pending;
      vm.pending = Value();
      return Step::kContinue;
    case bytecode::kExcLeave: vm.handled = r[i.a].is_unbound() ? frame.outer_handled : r[i.a]; return Step::kContinue;
    case bytecode::kExcMatch: return match_exception(vm, i);

    case bytecode::kImportName: {
      Str* name = frame.code->caches[i.c].name;
      // The program may have put another __import__ in its place.
      Value import = dict_get_str(vm, frame.builtins, intern(vm, "__import__"));
      if (!is_Native(import) && frame.globals != vm.prelude_globals) {
        Value locals = frame.locals.is_empty() ? Value::none() : frame.locals;
        return complete(vm,
                        import.is_empty() ? vm.raise(vm.types.import_error, "__import__ not found")
                                          : vm.tail_call(import, {name, frame.globals, locals, r[i.a], r[i.b]}),
                        i.a);
      }
      return complete(vm, vm.tail_prelude("import_name"_prelude, {name, frame.globals, r[i.a], r[i.b]}), i.a);
    }
    case bytecode::kImportFrom: return import_from(vm, i);
    case bytecode::kImportStar:
      return complete(vm,
                      vm.tail_prelude("import_star"_prelude,
                                      {r[i.a], frame.locals.is_empty() ? Value(frame.globals) : frame.locals}),
                      0, OnReturn::kDiscard);
    default: return complete(vm, vm.raise(vm.types.system_error, "unknown opcode {}", static_cast<int>(i.op)), 0);
  }
}

}  // namespace hognose::runtime
