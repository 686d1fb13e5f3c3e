// Classes: the builtin ones, class creation, MRO, versions.
//
// Builtin types are made with the interpreter, but their dictionaries stay empty until the first lookup (kTypeLazy): a fresh
// interpreter must cost microseconds. `version` changes with the class or any of its bases; inline caches compare it.
#include <cstring>

#include "runtime/attributes.h"
#include "runtime/loop_slow.h"
#include "runtime/state.h"
#include "support/unicode.h"

namespace hognose::runtime {

HOGNOSE_NOINLINE bool is_kind_called(Value value, Kind kind) {
  return value.is_object() && value.as_object()->kind == kind;
}

using bytecode::Special;

namespace {

Type* allocate_type(Interpreter& vm, Type* metaclass) {
  Type* type = static_cast<Type*>(vm.heap.allocate(Kind::kType, metaclass, sizeof(Type)));
  type->version = vm.next_version++;
  type->instance_kind = Kind::kInstance;
  return type;
}

void init_builtin(Interpreter& vm, Type* type, const char* full_name, Kind kind, Type* base, uint32_t flags) {
  const char* dot = std::strrchr(full_name, '.');
  const char* name = dot != nullptr ? dot + 1 : full_name;
  type->name = type->qualname = intern(vm, name);
  type->module = dot != nullptr ? Value(intern(vm, std::string_view(full_name, static_cast<size_t>(dot - full_name))))
                                : Value(vm.names.builtins);
  type->base = base;
  type->instance_kind = kind;
  type->type_flags = flags | kTypeLazy;
  if (base != nullptr) {
    type->type_flags |= base->type_flags & (kTypeException | kTypeTypeSubclass | kTypeHasDict | kTypeSequencePattern |
                                            kTypeMappingPattern);
    type->bases = make_tuple(vm, {base});
    uint32_t length = base->mro->length;
    type->mro = make_tuple(vm, nullptr, length + 1);
    type->mro->items()[0] = type;
    for (uint32_t i = 0; i < length; ++i) type->mro->items()[i + 1] = base->mro->items()[i];
  } else {
    type->bases = vm.empty_tuple;
    type->mro = make_tuple(vm, {type});
  }
}

// The dictionary of a builtin type is filled from its tables on the first lookup.
void fill_type(Interpreter& vm, Type* type) {
  Heap::note_write(type);
  type->type_flags &= ~kTypeLazy;
  type->dict = make_dict(vm);
  const TypeSpec* spec = type->spec;
  Value doc = Value::none();
  if (spec != nullptr) {
    for (const NativeSpec& row : spec->methods) {
      Value native = make_native(vm, &row, type, Value(), Value());
      if (row.binding == Binding::kClassMethod) {
        ClassMethod* method =
            static_cast<ClassMethod*>(vm.heap.allocate(Kind::kClassMethod, vm.types.classmethod, sizeof(ClassMethod)));
        method->function = native;
        native = method;
      } else if (row.binding == Binding::kStaticMethod) {
        StaticMethod* method = static_cast<StaticMethod*>(
            vm.heap.allocate(Kind::kStaticMethod, vm.types.staticmethod, sizeof(StaticMethod)));
        method->function = native;
        native = method;
      }
      (void)dict_set_str(vm, type->dict, intern(vm, row.name), native);
    }
    for (const GetSetSpec& row : spec->getsets) {
      GetSet* getset =
          static_cast<GetSet*>(vm.heap.allocate(Kind::kGetSet, vm.types.getset_descriptor, sizeof(GetSet)));
      getset->spec = &row;
      getset->owner = type;
      getset->name = intern(vm, row.name);
      (void)dict_set_str(vm, type->dict, getset->name, getset);
    }
    for (const ConstantSpec& row : spec->constants) {
      (void)dict_set_str(vm, type->dict, intern(vm, row.name), row.make(vm));
    }
    if (spec->doc != nullptr) doc = make_str(vm, spec->doc);
  }
  Str* doc_name = vm.special_names[static_cast<int>(Special::kDoc)];
  if (dict_get_str(vm, type->dict, doc_name).is_empty()) (void)dict_set_str(vm, type->dict, doc_name, doc);
}

// The builtin types as rows, in the order of Interpreter::Types. They are worked through in loops: a statement for each would be
// tens of kilobytes of code.
enum TypeNumber : uint8_t {
#define TYPE(field, name, kind, base, flags) kNumber_##field,
#include "runtime/types.def"
#undef TYPE
#define EXCEPTION(field, name, base) kNumber_##field,
#include "runtime/exceptions.def"
#undef EXCEPTION
  kTypeNumbers,
  kNumber_none = 255
};

struct BuiltinRow {
  const char* name;
  uint32_t flags;
  Kind kind;
  TypeNumber base;
};

constexpr BuiltinRow kBuiltinRows[] = {
#define TYPE(field, name, kind, base, flags) {name, flags, Kind::k##kind, kNumber_##base},
#include "runtime/types.def"
#undef TYPE
#define EXCEPTION(field, name, base) {name, kTypeBaseAllowed, Kind::kException, kNumber_##base},
#include "runtime/exceptions.def"
#undef EXCEPTION
};
static_assert(sizeof(Interpreter::Types) == kTypeNumbers * sizeof(Type*));
static_assert(kTypeNumbers < kNumber_none);

}  // namespace

void make_builtin_types(Interpreter& vm) {
  Type** types = reinterpret_cast<Type**>(&vm.types);
  for (int i = 0; i < kTypeNumbers; ++i) types[i] = allocate_type(vm, nullptr);
  for (int i = 0; i < kTypeNumbers; ++i) types[i]->type = vm.types.type;
}

void init_builtin_types(Interpreter& vm) {
  Type** all = reinterpret_cast<Type**>(&vm.types);
  for (int i = 0; i < kTypeNumbers; ++i) {
    const BuiltinRow& row = kBuiltinRows[i];
    init_builtin(vm, all[i], row.name, row.kind, row.base == kNumber_none ? nullptr : all[row.base], row.flags);
  }
  auto& types = vm.types;
  // The one builtin type with two bases.
  types.exception_group->bases = make_tuple(vm, {types.base_exception_group, types.exception});
  types.exception_group->mro = make_tuple(
      vm, {types.exception_group, types.base_exception_group, types.exception, types.base_exception, types.object});
  // The tables come in about the order of the rows: each is looked for from where the last one was found.
  int at = 0;
  for (const TypeSpec* spec : vm.hooks.type_specs) {
    for (int n = 0; n < kTypeNumbers; ++n) {
      at = at + 1 < kTypeNumbers ? at + 1 : 0;
      if (std::strcmp(spec->name, kBuiltinRows[at].name) != 0) continue;
      all[at]->spec = spec;
      break;
    }
  }
  types.object->type_flags &= ~kTypeHasDict;
}

Dict* type_dict(Interpreter& vm, Type* type) {
  if (type->type_flags & kTypeLazy) fill_type(vm, type);
  return type->dict;
}

Type* make_native_type(Interpreter& vm, const TypeSpec& spec, Type* base, std::string_view module) {
  Type* type = allocate_type(vm, vm.types.type);
  init_builtin(vm, type, spec.name, spec.instance_kind, base, spec.flags);
  if (!module.empty()) type->module = intern(vm, module);
  type->spec = &spec;
  return type;
}

Type* Interpreter::type_of_immediate(Value value) {
  if (value.is_small_int()) return types.int_;
  if (value.is_number()) return types.float_;
  if (value.is_bool()) return types.bool_;
  if (value.is_none()) return types.none_type;
  if (value.is_ellipsis()) return types.ellipsis_type;
  if (value.is_not_implemented()) return types.not_implemented_type;
  return types.object;
}

bool Interpreter::is_subtype(Type* type, Type* of) {
  if (type == of) return true;
  const Tuple* mro = type->mro;
  meter.fuel -= mro->length >> 6;
  for (uint32_t i = 0; i < mro->length; ++i) {
    if (mro->items()[i].as_object() == of) return true;
  }
  return false;
}

Value type_lookup(Interpreter& vm, Type* type, Str* name) {
  // Whether it is found in the cache or not: that depends on addresses, and what is charged must not.
  vm.meter.fuel -= type->mro->length >> 5;
  // Names of instructions and special methods are interned: one text, one Str.
  size_t place = (reinterpret_cast<uintptr_t>(name) >> 5) + type->version * size_t{31};
  Interpreter::State::Lookup& known = vm.state->known().lookups[place % Interpreter::State::Caches::kCount];
  if (known.name == name && known.version == type->version) return known.found;
  Value found;
  Tuple* mro = type->mro;
  for (uint32_t i = 0; i < mro->length && found.is_empty(); ++i) {
    found = dict_get_str(vm, type_dict(vm, mro->items()[i].as<Type>()), name);
  }
  if (type->version != 0 && (name->flags & kInterned)) known = {name, type->version, found};
  return found;
}

namespace {

// Special methods looked up so often that each type caches them: all up to this one in specials.def.
constexpr int kCachedSpecials = static_cast<int>(Special::kSetName);

bool is_native_of(Interpreter& vm, Value value, Type* owner) {
  (void)vm;
  return is_Native(value) && value.as<Native>()->owner == owner;
}

// Brings the special-method cache and the flags that follow from special methods up to date.
void refresh_type(Interpreter& vm, Type* type) {
  Heap::note_write(type);
  if (type->specials == nullptr) {
    type->specials = static_cast<Value*>(vm.heap.allocate_buffer(kCachedSpecials * sizeof(Value)));
  }
  for (int i = 0; i < kCachedSpecials; ++i) type->specials[i] = Value();
  type->specials_version = type->version;
  uint32_t flags = type->type_flags &
                   ~(kTypeCustomGetAttribute | kTypeHasGetAttr | kTypeCustomSetAttr | kTypePlainNew | kTypeHasDel);
  Value getattribute = special_lookup(vm, type, Special::kGetAttribute);
  if (!getattribute.is_empty() && !is_Native(getattribute)) flags |= kTypeCustomGetAttribute;
  if (!special_lookup(vm, type, Special::kGetAttr).is_empty()) flags |= kTypeHasGetAttr;
  Value setattr = special_lookup(vm, type, Special::kSetAttr);
  Value delattr = special_lookup(vm, type, Special::kDelAttr);
  if ((!setattr.is_empty() && !is_Native(setattr)) || (!delattr.is_empty() && !is_Native(delattr)))
    flags |= kTypeCustomSetAttr;
  if (!special_lookup(vm, type, Special::kDel).is_empty()) {
    flags |= kTypeHasDel;
    vm.state->any_finalizer = true;
  }
  Value new_ = special_lookup(vm, type, Special::kNew);
  if (is_StaticMethod(new_)) new_ = new_.as<StaticMethod>()->function;
  if ((flags & kTypeHeap) && !(flags & (kTypeAbstract | kTypeException | kTypeTypeSubclass)) &&
      type->instance_kind == Kind::kInstance && is_native_of(vm, new_, vm.types.object)) {
    flags |= kTypePlainNew;
  }
  type->type_flags = flags;
}

}  // namespace

// The kind of buffer the sweep must give back for `specials`.
size_t type_specials_count() { return kCachedSpecials; }

// Natives that are found as special methods are called with the object first. A function like len is called without it, as it is no descriptor.
static Value unbindable(Interpreter& vm, Value found) {
  if (!is_Native(found) || (found.as<Native>()->owner != nullptr && found.as<Native>()->self.is_empty())) return found;
  StaticMethod* method =
      static_cast<StaticMethod*>(vm.heap.allocate(Kind::kStaticMethod, vm.types.staticmethod, sizeof(StaticMethod)));
  method->function = found;
  return method;
}

Value special_lookup(Interpreter& vm, Type* type, Special special) {
  int index = static_cast<int>(special);
  if (index >= kCachedSpecials) return unbindable(vm, type_lookup(vm, type, vm.special_names[index]));
  if (type->specials_version != type->version || type->specials == nullptr) refresh_type(vm, type);
  Value& cached = type->specials[index];
  if (cached.is_empty()) {
    Value found = unbindable(vm, type_lookup(vm, type, vm.special_names[index]));
    type->specials[index] = found.is_empty() ? Value::unbound() : found;
    return found;
  }
  return cached.is_unbound() ? Value() : cached;
}

uint32_t type_flags_of(Interpreter& vm, Type* type) {
  if (type->specials_version != type->version || type->specials == nullptr) refresh_type(vm, type);
  return type->type_flags;
}

bool has_native_special(Interpreter& vm, Value value, Special special) {
  Type* type = vm.type_of(value);
  if (!(type->type_flags & kTypeHeap)) return true;
  Value found = special_lookup(vm, type, special);
  return is_Native(found);
}

void type_modified(Interpreter& vm, Type* type) {
  // Depth-first over subclasses with an explicit stack, each once: there may be very many ways to a class.
  uint32_t first = vm.next_version;
  std::vector<Type*> pending{type};
  while (!pending.empty()) {
    Type* t = pending.back();
    pending.pop_back();
    if (t->version >= first) continue;
    t->version = vm.next_version++;
    if (t->subclasses == nullptr) continue;
    (void)vm.charge(t->subclasses->length / 8);  // the next safepoint hears of a limit
    for (uint32_t i = 0; i < t->subclasses->length; ++i) {
      if (is_Type(t->subclasses->items[i])) pending.push_back(t->subclasses->items[i].as<Type>());
    }
  }
}

// C3 ("A Monotonic Superclass Linearization for Dylan", Barrett et al. 1996): merge of the bases' MROs and the list of bases.
Result merged_mro(Interpreter& vm, Type* type) {
  Tuple* bases = type->bases;
  uint32_t n = bases->length;
  support::PointerTable tails;  // in how many sequences a class stands behind the head
  size_t total = n;
  for (uint32_t i = 0; i < n; ++i) {
    Type* base = bases->items()[i].as<Type>();
    if (base->mro->length == 0)
      return vm.raise(vm.types.type_error, "Cannot extend an incomplete type '{}'", name_of(base));
    total += base->mro->length;
    if (n > 1) ++tails[base];
  }
  if (!vm.charge(static_cast<int64_t>(total / 8))) return vm.limit();
  if (n == 1) {
    Tuple* base_mro = bases->items()[0].as<Type>()->mro;
    Tuple* mro = make_tuple(vm, nullptr, base_mro->length + 1);
    if (mro == nullptr) return vm.no_memory();
    mro->items()[0] = type;
    std::memcpy(static_cast<void*>(mro->items() + 1), static_cast<const void*>(base_mro->items()),
                base_mro->length * sizeof(Value));
    return mro;
  }
  std::vector<const Tuple*> sequences;
  for (uint32_t i = 0; i < n; ++i) {
    Type* base = bases->items()[i].as<Type>();
    if (tails[base] > 1) return vm.raise(vm.types.type_error, "duplicate base class {}", name_of(base));
    sequences.push_back(base->mro);
  }
  for (const Tuple* mro : sequences) {
    for (uint32_t i = 1; i < mro->length; ++i) ++tails[mro->items()[i].as_object()];
  }
  sequences.push_back(bases);
  if (n > 0) --tails[bases->items()[0].as_object()];
  std::vector<uint32_t> heads(sequences.size(), 0);
  std::vector<Value> order{Value(type)};
  for (;;) {
    if (!vm.charge(static_cast<int64_t>(sequences.size() / 4))) return vm.limit();
    bool all_empty = true;
    Value chosen;
    for (size_t s = 0; s < sequences.size() && chosen.is_empty(); ++s) {
      if (heads[s] >= sequences[s]->length) continue;
      all_empty = false;
      Value candidate = sequences[s]->items()[heads[s]];
      if (tails[candidate.as_object()] == 0) chosen = candidate;
    }
    if (all_empty) break;
    if (chosen.is_empty()) {
      std::string names;
      for (size_t s = 0; s < sequences.size(); ++s) {
        if (heads[s] >= sequences[s]->length) continue;
        std::string name = to_utf8(sequences[s]->items()[heads[s]].as<Type>()->name);
        if ((", " + names + ", ").find(", " + name + ", ") != std::string::npos) continue;
        if (!names.empty()) names += ", ";
        names += name;
      }
      return vm.raise(vm.types.type_error, "Cannot create a consistent method resolution order (MRO) for bases {}",
                      names.c_str());
    }
    order.push_back(chosen);
    for (size_t s = 0; s < sequences.size(); ++s) {
      if (heads[s] >= sequences[s]->length || !(sequences[s]->items()[heads[s]] == chosen)) continue;
      if (++heads[s] < sequences[s]->length) --tails[sequences[s]->items()[heads[s]].as_object()];
    }
  }
  Tuple* mro = make_tuple(vm, order.data(), order.size());
  return mro == nullptr ? vm.no_memory() : Result(mro);
}

namespace {

// The type whose layout the instances of `type` have: the nearest one with a builtin layout, or object.
Type* layout_type(Interpreter& vm, Type* type) {
  Type* t = type;
  while (t->base != nullptr && (t->type_flags & kTypeHeap)) t = t->base;
  if (t->instance_kind == Kind::kInstance) return vm.types.object;
  if (t->instance_kind == Kind::kException) return vm.types.base_exception;
  return t;
}

// Whether instances of `type` have fields that those of its base have not: its own slots, or the fields of some exceptions.
bool has_own_fields(Interpreter& vm, Type* type) {
  if (!(type->type_flags & kTypeHeap)) {
    auto& types = vm.types;
    for (Type* exception :
         {types.base_exception, types.stop_iteration, types.system_exit, types.name_error, types.attribute_error,
          types.import_error, types.syntax_error, types.os_error, types.unicode_decode_error,
          types.unicode_encode_error, types.unicode_translate_error, types.base_exception_group}) {
      if (type == exception) return true;
    }
    return type->instance_kind != Kind::kException;
  }
  if (dict_get_str(vm, type->dict, vm.special_names[static_cast<int>(Special::kSlots)]).is_empty()) return false;
  vm.meter.fuel -= type->dict->entries_used >> 3;
  for (int64_t i = dict_next(type->dict, 0); i >= 0; i = dict_next(type->dict, i + 1)) {
    Value value = type->dict->entries[i].value;
    if (is_Member(value) && value.as<Member>()->owner == type) return true;
  }
  return false;
}

// The class that decides the layout of `type`'s instances (CPython's solid base).
Type* solid_type(Interpreter& vm, Type* type) {
  for (; type->base != nullptr && !has_own_fields(vm, type); type = type->base) --vm.meter.fuel;
  return type;
}

// Adds the Member descriptors of __slots__ (a str, tuple or list). False: exception pending.
bool add_slots(Interpreter& vm, Type* type, Value slots, bool* wants_dict, bool* wants_weakref) {
  Value single[1] = {slots};
  const Value* items = single;
  uint32_t count = 1;
  if (is_Tuple(slots)) {
    items = slots.as<Tuple>()->items();
    count = slots.as<Tuple>()->length;
  } else if (is_List(slots)) {
    items = slots.as<List>()->items;
    count = slots.as<List>()->length;
  }
  Kind kind = layout_type(vm, type)->instance_kind;
  if (count > 0 && (kind == Kind::kInt || kind == Kind::kTuple || kind == Kind::kBytes || kind == Kind::kType)) {
    (void)vm.raise(vm.types.type_error, "nonempty __slots__ not supported for subtype of '{}'", name_of(type->base));
    return false;
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (!is_Str(items[i])) {
      (void)vm.raise(vm.types.type_error, "__slots__ items must be strings, not '{}'", type_name(items[i]));
      return false;
    }
    vm.meter.fuel -= 16 + (items[i].as<Str>()->length >> 2);
    Str* name = intern(vm, items[i].as<Str>());
    bool dict = str_equals(name, "__dict__");
    if (dict || str_equals(name, "__weakref__")) {
      bool* wants = dict ? wants_dict : wants_weakref;
      if (*wants || (type->base->type_flags & (dict ? kTypeHasDict : kTypeWeakReferable))) {
        (void)vm.raise(vm.types.type_error, "{} slot disallowed: we already got one", name);
        return false;
      }
      *wants = true;
      continue;
    }
    bool identifier = name->length > 0 && support::unicode::is_identifier_start(name->at(0));
    for (uint32_t k = 1; k < name->length && identifier; ++k)
      identifier = support::unicode::is_identifier_continue(name->at(k));
    if (!identifier) {
      (void)vm.raise(vm.types.type_error, "__slots__ must be identifiers");
      return false;
    }
    std::string text = to_utf8(name);
    if (text.size() > 2 && text[0] == '_' && text[1] == '_' &&
        !(text.size() > 4 && text.compare(text.size() - 2, 2, "__") == 0)) {
      size_t start = 0;
      std::string owner = to_utf8(type->name);
      while (start < owner.size() && owner[start] == '_') ++start;
      if (start < owner.size()) name = intern(vm, "_" + owner.substr(start) + text);
    }
    Value present = dict_get_str(vm, type->dict, name);
    if (!present.is_empty() && !(is_Member(present) && present.as<Member>()->owner == type)) {
      (void)vm.raise(vm.types.value_error, "'{}' in __slots__ conflicts with class variable", name);
      return false;
    }
    Member* member = static_cast<Member*>(vm.heap.allocate(Kind::kMember, vm.types.member_descriptor, sizeof(Member)));
    member->owner = type;
    member->name = name;
    member->slot = hidden_name(vm, name);
    if (!dict_set_str(vm, type->dict, name, member)) return false;
  }
  return true;
}

}  // namespace

namespace {

// What a class that gives its instances a __dict__ and weak references has in its own dictionary.
Result get_instance_dict(Interpreter& vm, Value self) {
  Dict* dict =
      self.is_object() && has_own_attributes(self.as_object()) ? attributes_dict(vm, self.as_object()) : nullptr;
  return dict == nullptr ? vm.no_memory() : Result(dict);
}
Result set_instance_dict(Interpreter& vm, Value self, Value value) {
  if (value.is_empty()) {
    value = make_dict(vm);
  } else if (!is_Dict(value)) {
    return vm.raise(vm.types.type_error, "__dict__ must be set to a dictionary, not a '{}'", type_name(value));
  }
  return set_attributes_dict(vm, self.as_object(), value.as<Dict>()) ? Result::none() : vm.no_memory();
}
Result get_weakref(Interpreter& vm, Value self) {
  WeakRef* first = vm.state->first_reference(self.as_object());
  return first == nullptr ? Result::none() : Result(first);
}
constexpr GetSetSpec kInstanceGetSets[] = {{"__dict__", get_instance_dict, set_instance_dict},
                                           {"__weakref__", get_weakref}};

void add_getset(Interpreter& vm, Type* type, const GetSetSpec* spec) {
  GetSet* getset = static_cast<GetSet*>(vm.heap.allocate(Kind::kGetSet, vm.types.getset_descriptor, sizeof(GetSet)));
  getset->spec = spec;
  getset->owner = type;
  getset->name = intern(vm, spec->name);
  if (dict_get_str(vm, type->dict, getset->name).is_empty()) (void)dict_set_str(vm, type->dict, getset->name, getset);
}

List* subclasses_of(Interpreter& vm, Type* type) {
  if (type->subclasses == nullptr) {
    Heap::note_write(type);
    type->subclasses = make_list(vm, nullptr, 0);
  }
  return type->subclasses;
}

bool add_to_bases(Interpreter& vm, Type* type) {
  for (uint32_t i = 0; i < type->bases->length; ++i) {
    if (!list_append(vm, subclasses_of(vm, type->bases->items()[i].as<Type>()), type)) return false;
  }
  return true;
}

// The base that decides the layout: the first whose layout extends those of all others. nullptr: exception pending.
Type* best_base(Interpreter& vm, Tuple* bases) {
  Type* best = nullptr;
  for (uint32_t i = 0; i < bases->length; ++i) {
    if (!is_Type(bases->items()[i])) {
      (void)vm.raise(vm.types.type_error, "bases must be types");
      return nullptr;
    }
    Type* base = bases->items()[i].as<Type>();
    if (!(base->type_flags & kTypeBaseAllowed)) {
      (void)vm.raise(vm.types.type_error, "type '{}' is not an acceptable base type", name_of(base));
      return nullptr;
    }
    Type* layout = solid_type(vm, base);
    Type* best_layout = best == nullptr ? vm.types.object : solid_type(vm, best);
    if (best == nullptr || (layout != best_layout && vm.is_subtype(layout, best_layout))) {
      best = base;
    } else if (layout != best_layout && !vm.is_subtype(best_layout, layout)) {
      (void)vm.raise(vm.types.type_error, "multiple bases have instance lay-out conflict");
      return nullptr;
    }
  }
  return best;
}

// Whether CPython's collector knows the instances: all but those of the plainest builtin types and of their subclasses without fields.
bool is_tracked(Interpreter& vm, Type* type) {
  Type* solid = solid_type(vm, type);
  if ((type->type_flags & kTypeHasDict) || (solid->type_flags & kTypeHeap)) return true;
  auto& types = vm.types;
  for (Type* plain : {types.object, types.int_, types.float_, types.complex, types.str, types.bytes}) {
    if (solid == plain) return false;
  }
  return true;
}

}  // namespace

std::string qualified_name(Type* type) {
  std::string name = to_utf8(type->qualname);
  if (!is_Str(type->module)) return name;
  std::string module = to_utf8(type->module.as<Str>());
  return module == "builtins" || module == "__main__" ? name : module + "." + name;
}

Result make_class(Interpreter& vm, Type* metaclass, Str* name, Tuple* bases, Dict* namespace_) {
  if (bases->length == 0) bases = make_tuple(vm, {vm.types.object});
  Type* best = best_base(vm, bases);
  if (best == nullptr) return Result::raise();
  Type* type = allocate_type(vm, metaclass);
  type->name = name;
  type->qualname = name;
  type->bases = bases;
  type->base = best;
  type->instance_kind = best->instance_kind;
  type->spec = best->spec;
  type->type_flags = kTypeHeap | kTypeBaseAllowed;
  for (uint32_t i = 0; i < bases->length; ++i) {
    type->type_flags |=
        bases->items()[i].as<Type>()->type_flags & (kTypeException | kTypeTypeSubclass | kTypeHasDict |
                                                    kTypeSequencePattern | kTypeMappingPattern | kTypeWeakReferable);
  }
  type->inline_slots = best->type_flags & kTypeHeap ? best->inline_slots : 0;
  type->dict = dict_copy(vm, namespace_);
  if (type->dict == nullptr) return vm.no_memory();
  if (is_Native(type_lookup(vm, metaclass, intern(vm, "mro")))) {
    Result mro = merged_mro(vm, type);
    if (!mro.is_value()) return mro;
    type->mro = mro.value().as<Tuple>();
  } else {
    type->mro = vm.empty_tuple;
    type->type_flags |= kTypeDisallowNew;
  }

  auto special = [&](Special s) { return vm.special_names[static_cast<int>(s)]; };
  auto own = [&](Special s) { return dict_get_str(vm, type->dict, special(s)); };

  Value qualname = own(Special::kQualName);
  if (!qualname.is_empty()) {
    if (!is_Str(qualname)) {
      return vm.raise(vm.types.type_error, "type __qualname__ must be a str, not {}", type_name(qualname));
    }
    type->qualname = qualname.as<Str>();
    (void)dict_delete_str(vm, type->dict, special(Special::kQualName));
  }
  Value module = own(Special::kModule);
  if (module.is_empty()) {
    for (Frame* frame = vm.top; frame > vm.frames; --frame) {
      if (frame->globals == vm.prelude_globals) continue;
      module = dict_get_str(vm, frame->globals, special(Special::kName));
      break;
    }
    if (!module.is_empty()) (void)dict_set_str(vm, type->dict, special(Special::kModule), module);
  }
  type->module = module;
  Value new_ = own(Special::kNew);
  if (is_Function(new_)) {
    StaticMethod* wrapped =
        static_cast<StaticMethod*>(vm.heap.allocate(Kind::kStaticMethod, vm.types.staticmethod, sizeof(StaticMethod)));
    wrapped->function = new_;
    (void)dict_set_str(vm, type->dict, special(Special::kNew), wrapped);
  }
  for (Special s : {Special::kInitSubclass, Special::kClassGetItem}) {
    Value function = own(s);
    if (!is_Function(function)) continue;
    ClassMethod* wrapped =
        static_cast<ClassMethod*>(vm.heap.allocate(Kind::kClassMethod, vm.types.classmethod, sizeof(ClassMethod)));
    wrapped->function = function;
    (void)dict_set_str(vm, type->dict, special(s), wrapped);
  }
  Value slots = own(Special::kSlots);
  bool wants_dict = slots.is_empty();
  bool wants_weakref = slots.is_empty();
  if (!slots.is_empty() && !add_slots(vm, type, slots, &wants_dict, &wants_weakref)) return Result::raise();
  // Ints, tuples and bytes, whose size varies, have no room for weak references.
  if (best->instance_kind == Kind::kInt || best->instance_kind == Kind::kTuple || best->instance_kind == Kind::kBytes) {
    wants_weakref = false;
    type->type_flags &= ~uint32_t{kTypeWeakReferable};
  }
  bool is_metaclass = type->type_flags & kTypeTypeSubclass;  // its instances are classes, which have a __dict__ already
  if (wants_dict && !is_metaclass && !(best->type_flags & kTypeHasDict)) add_getset(vm, type, &kInstanceGetSets[0]);
  if (wants_weakref && !is_metaclass && !(best->type_flags & kTypeWeakReferable))
    add_getset(vm, type, &kInstanceGetSets[1]);
  if (wants_dict) type->type_flags |= kTypeHasDict;
  if (wants_weakref) type->type_flags |= kTypeWeakReferable;
  if (own(Special::kDoc).is_empty()) (void)dict_set_str(vm, type->dict, special(Special::kDoc), Value::none());
  if (!own(Special::kEq).is_empty() && own(Special::kHash).is_empty()) {
    (void)dict_set_str(vm, type->dict, special(Special::kHash), Value::none());
  }
  if (!(type->type_flags & kTypeHasDict)) type->type_flags |= kTypeSlotsOnly;

  Value cell = own(Special::kClassCell);
  if (!cell.is_empty() && !is_Cell(cell))
    return vm.raise(vm.types.type_error, "__classcell__ must be a nonlocal cell, not <class '{}'>", type_name(cell));
  if (is_Cell(cell)) {
    cell.as<Cell>()->content = type;
    (void)dict_delete_str(vm, type->dict, special(Special::kClassCell));
  }
  Value class_dict_cell = own(Special::kClassDictCell);
  if (is_Cell(class_dict_cell)) {
    class_dict_cell.as<Cell>()->content = type->dict;
    (void)dict_delete_str(vm, type->dict, special(Special::kClassDictCell));
  }
  return add_to_bases(vm, type) ? Result(type) : vm.no_memory();
}

Result set_bases(Interpreter& vm, Type* type, Tuple* bases) {
  for (uint32_t i = 0; i < bases->length; ++i) {
    if (!is_Type(bases->items()[i])) {
      return vm.raise(vm.types.type_error, "{}.__bases__ must be tuple of classes, not '{}'", name_of(type),
                      type_name(bases->items()[i]));
    }
    if (vm.is_subtype(bases->items()[i].as<Type>(), type))
      return vm.raise(vm.types.type_error, "a __bases__ item causes an inheritance cycle");
  }
  Type* best = best_base(vm, bases);
  if (best == nullptr) return Result::raise();
  constexpr uint32_t kLayoutFlags = kTypeHasDict | kTypeWeakReferable;
  const char* differs = is_tracked(vm, best) != is_tracked(vm, type->base)             ? "deallocator"
                        : solid_type(vm, best) != solid_type(vm, type->base)           ? "object layout"
                        : ((best->type_flags ^ type->base->type_flags) & kLayoutFlags) ? "object layout"
                                                                                       : nullptr;
  if (differs != nullptr) {
    return vm.raise(vm.types.type_error, "__bases__ assignment: '{}' {} differs from '{}'", name_of(best), differs,
                    name_of(type->base));
  }

  return vm.tail_prelude("assign_bases"_prelude, {type, bases, type->bases});
}

Result link_bases(Interpreter& vm, Type* type, Tuple* bases) {
  for (Tuple* some : {type->bases, bases}) {
    for (uint32_t i = 0; i < some->length; ++i) {
      List* list = some->items()[i].as<Type>()->subclasses;
      uint32_t kept = 0;
      if (list != nullptr && !vm.charge(list->length / 8)) return vm.limit();
      for (uint32_t j = 0; list != nullptr && j < list->length; ++j) {
        if (!(list->items[j] == Value(type))) list->items[kept++] = list->items[j];
      }
      if (list != nullptr) list->length = kept;
    }
  }
  type->bases = bases;
  type->base = best_base(vm, bases);
  return add_to_bases(vm, type) ? Result::none() : vm.no_memory();
}

Result set_mro(Interpreter& vm, Type* type, Tuple* mro) {
  if (mro->length == 0) return vm.raise(vm.types.type_error, "type MRO must not be empty");
  Type* solid = solid_type(vm, type);
  for (uint32_t i = 0; i < mro->length; ++i) {
    Value item = mro->items()[i];
    if (!is_Type(item)) return vm.raise(vm.types.type_error, "mro() returned a non-class ('{}')", type_name(item));
    if (!vm.is_subtype(solid, solid_type(vm, item.as<Type>()))) {
      return vm.raise(vm.types.type_error, "mro() returned base with unsuitable layout ('{}')",
                      name_of(item.as<Type>()));
    }
  }
  // Classes that are not above a base have to know as well that `type` changes with them.
  for (uint32_t i = 0; i < mro->length; ++i) {
    Type* above = mro->items()[i].as<Type>();
    if (!vm.charge(type->bases->length + (above->subclasses == nullptr ? 1 : above->subclasses->length / 8 + 1)))
      return vm.limit();
    bool knows = above == type;
    for (uint32_t k = 0; k < type->bases->length; ++k)
      knows = knows || vm.is_subtype(type->bases->items()[k].as<Type>(), above);
    List* below = subclasses_of(vm, above);
    for (uint32_t k = 0; k < below->length && !knows; ++k) knows = below->items[k] == Value(type);
    if (!knows && !list_append(vm, below, type)) return vm.no_memory();
  }
  type->mro = mro;
  type->type_flags &= ~uint32_t{kTypeDisallowNew};
  type_modified(vm, type);
  return Result::none();
}

}  // namespace hognose::runtime
