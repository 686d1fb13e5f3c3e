// Shapes (hidden classes) and the attributes of single objects.
//
// An instance's attributes stand in slots; its Shape says which name has which slot. Instances of a class that get the same
// attributes in the same order share shapes, so an inline cache needs one comparison to know where an attribute is. Deleting an attribute
// or asking for `__dict__` leaves shapes behind: the instance changes to dictionary mode.
#include <cstring>
#include <string>

#include "runtime/attributes.h"
#include "runtime/state.h"

namespace hognose::runtime {

namespace {
constexpr uint32_t kLinearSearch = 8;
// Above this an instance is used as a dictionary: a Dict serves it better than a chain of shapes.
constexpr uint32_t kMaxSlots = 128;
}  // namespace

Shape* root_shape(Interpreter& vm, Type* type) {
  if (type->root_shape == nullptr) {
    Shape* shape = static_cast<Shape*>(vm.heap.allocate(Kind::kShape, vm.types.object, sizeof(Shape)));
    shape->owner = type;
    shape->id = vm.state->next_shape_id++;
    Heap::note_write(type);
    type->root_shape = shape;
  }
  return type->root_shape;
}

Shape* shape_add(Interpreter& vm, Shape* shape, Str* name) {
  if (shape->single_child != nullptr && shape->single_child->name == name) return shape->single_child;
  if (shape->children != nullptr) {
    Value child = dict_get_str(vm, shape->children, name);
    if (!child.is_empty()) return child.as<Shape>();
  }
  Shape* child = static_cast<Shape*>(vm.heap.allocate(Kind::kShape, vm.types.object, sizeof(Shape)));
  child->owner = shape->owner;
  child->parent = shape;
  child->name = name;
  child->count = shape->count + 1;
  child->id = vm.state->next_shape_id++;
  if (shape->single_child == nullptr) {
    shape->single_child = child;
  } else {
    if (shape->children == nullptr) shape->children = make_dict(vm);
    if (!dict_set_str(vm, shape->children, name, child)) return child;
  }
  return child;
}

int64_t shape_find(Interpreter& vm, Shape* shape, Str* name) {
  if (shape->count <= kLinearSearch) {
    for (Shape* s = shape; s->name != nullptr; s = s->parent) {
      if (s->name == name) return s->count - 1;
    }
    return -1;
  }
  if (shape->lookup == nullptr) {
    Dict* lookup = make_dict(vm, shape->count);
    if (lookup == nullptr) return -1;
    for (Shape* s = shape; s->name != nullptr; s = s->parent) {
      if (!dict_set_str(vm, lookup, s->name, Value::small_int(s->count - 1))) break;
    }
    shape->lookup = lookup;
  }
  Value slot = dict_get_str(vm, shape->lookup, name);
  return slot.is_empty() ? -1 : slot.as_small_int();
}

Instance* make_instance(Interpreter& vm, Type* type) {
  size_t inline_slots = type->inline_slots;
  Instance* instance =
      static_cast<Instance*>(vm.heap.allocate(Kind::kInstance, type, sizeof(Instance) + inline_slots * sizeof(Value)));
  instance->shape = type->root_shape != nullptr ? type->root_shape : root_shape(vm, type);
  instance->capacity = static_cast<uint32_t>(inline_slots);
  instance->slots = instance->inline_slots();
  return instance;
}

Object* allocate_for(Interpreter& vm, Type* type, Kind kind, size_t bytes) {
  if ((type->type_flags & kTypeHeap) == 0) return vm.heap.allocate(kind, type, bytes);
  if (kind == Kind::kInstance) return make_instance(vm, type);
  bool own_field = kind == Kind::kException || kind == Kind::kFunction || kind == Kind::kProperty ||
                   kind == Kind::kClassMethod || kind == Kind::kStaticMethod || kind == Kind::kWeakRef ||
                   kind == Kind::kGenerator;
  if (own_field) return vm.heap.allocate(kind, type, bytes);
  Object* object = vm.heap.allocate(kind, type, ((bytes + 7) & ~size_t{7}) + sizeof(Value));
  object->flags |= kHasAttributesWord;
  std::memset(reinterpret_cast<char*>(object) + Heap::cell_size(object) - sizeof(Value), 0, sizeof(Value));
  return object;
}

namespace {

// Where the pointer to an object's attributes stands; nullptr when its kind has none.
Instance** attributes_pointer(Object* object) {
  switch (object->kind) {
    case Kind::kFunction: return &static_cast<Function*>(object)->attributes;
    case Kind::kException: return &static_cast<Exception*>(object)->attributes;
    case Kind::kProperty: return &static_cast<Property*>(object)->attributes;
    case Kind::kClassMethod: return &static_cast<ClassMethod*>(object)->attributes;
    case Kind::kStaticMethod: return &static_cast<StaticMethod*>(object)->attributes;
    case Kind::kWeakRef:  // a class's instances, with __slots__ too
      return object->type->type_flags & (kTypeHasDict | kTypeHeap) ? &static_cast<WeakRef*>(object)->attributes
                                                                   : nullptr;
    case Kind::kGenerator:
      return object->type->type_flags & (kTypeHasDict | kTypeHeap) ? &static_cast<Generator*>(object)->attributes
                                                                   : nullptr;
    default: break;
  }
  if (object->flags & kHasAttributesWord) {
    char* end = reinterpret_cast<char*>(object) + Heap::cell_size(object);
    return reinterpret_cast<Instance**>(end - sizeof(Value));
  }
  return nullptr;
}

// Makes room for `count` slots. False: no memory.
bool reserve_slots(Interpreter& vm, Instance* instance, uint32_t count) {
  if (count <= instance->capacity) return true;
  uint32_t capacity = instance->capacity < 4 ? 4 : instance->capacity * 2;
  if (capacity < count) capacity = count;
  Value* slots = static_cast<Value*>(vm.heap.allocate_buffer(capacity * sizeof(Value)));
  if (slots == nullptr) return false;
  uint32_t used = instance->shape != nullptr ? instance->shape->count : 2;
  if (used > instance->capacity) used = instance->capacity;
  if (used > 0) std::memcpy(static_cast<void*>(slots), static_cast<const void*>(instance->slots), used * sizeof(Value));
  for (uint32_t i = used; i < capacity; ++i) slots[i] = Value();
  if (instance->slots != instance->inline_slots()) {
    vm.heap.free_buffer(instance->slots, instance->capacity * sizeof(Value));
  }
  instance->slots = slots;
  instance->capacity = capacity;
  return true;
}

// Where a name is stored in dictionary mode; nullptr: nowhere yet.
Dict* dictionary_for(Instance* instance, const Str* name) {
  if (!is_hidden(name)) return instance->slots[0].as<Dict>();
  return instance->capacity > 1 && is_Dict(instance->slots[1]) ? instance->slots[1].as<Dict>() : nullptr;
}

bool store_in_dictionary(Interpreter& vm, Instance* instance, Str* name, Value value) {
  Dict* dict = dictionary_for(instance, name);
  if (dict == nullptr) {
    dict = make_dict(vm);
    if (dict == nullptr || !reserve_slots(vm, instance, 2)) return false;
    instance->slots[1] = dict;
  }
  return dict_set_str(vm, dict, name, value);
}

bool to_dictionary_mode(Interpreter& vm, Instance* instance) {
  if (instance->shape == nullptr) return true;
  Shape* shape = instance->shape;
  Dict* dict = make_dict(vm, shape->count);
  if (dict == nullptr) return false;
  // Names in order of their slots.
  Str* names[kMaxSlots + 8];
  for (Shape* s = shape; s->name != nullptr; s = s->parent) names[s->count - 1] = s->name;
  Dict* hidden = nullptr;
  for (uint32_t i = 0; i < shape->count; ++i) {
    if (instance->slots[i].is_empty()) continue;
    if (is_hidden(names[i]) && hidden == nullptr && (hidden = make_dict(vm)) == nullptr) return false;
    if (!dict_set_str(vm, is_hidden(names[i]) ? hidden : dict, names[i], instance->slots[i])) return false;
  }
  if (!reserve_slots(vm, instance, hidden != nullptr ? 2 : 1)) return false;
  for (uint32_t i = 1; i < instance->capacity; ++i) instance->slots[i] = Value();
  instance->shape = nullptr;
  instance->slots[0] = dict;
  if (hidden != nullptr) instance->slots[1] = hidden;
  return true;
}

}  // namespace

Str* hidden_name(Interpreter& vm, Str* name) { return intern(vm, "\x01" + to_utf8(name)); }

Instance* attributes_of(Interpreter& vm, Object* object, bool make) {
  if (object->kind == Kind::kInstance) return static_cast<Instance*>(object);
  Instance** pointer = attributes_pointer(object);
  if (pointer == nullptr) return nullptr;
  if (*pointer == nullptr && make) *pointer = make_instance(vm, vm.types.object);
  return *pointer;
}

bool has_own_attributes(Object* object) {
  switch (object->kind) {
    case Kind::kInstance: return (object->type->type_flags & (kTypeHasDict | kTypeSlotsOnly)) != 0;
    case Kind::kModule: return true;
    case Kind::kType: return true;
    default: return attributes_pointer(object) != nullptr;
  }
}

Value own_attribute(Interpreter& vm, Object* object, Str* name) {
  if (object->kind == Kind::kModule) return dict_get_str(vm, static_cast<Module*>(object)->dict, name);
  Instance* instance = attributes_of(vm, object, false);
  if (instance == nullptr) return Value();
  if (instance->shape == nullptr) {
    Dict* dict = dictionary_for(instance, name);
    return dict == nullptr ? Value() : dict_get_str(vm, dict, name);
  }
  int64_t slot = shape_find(vm, instance->shape, name);
  return slot < 0 ? Value() : instance->slots[slot];
}

bool set_own_attribute(Interpreter& vm, Object* object, Str* name, Value value) {
  if (object->kind == Kind::kModule) return dict_set_str(vm, static_cast<Module*>(object)->dict, name, value);
  Instance* instance = attributes_of(vm, object, true);
  if (instance->shape != nullptr) {
    int64_t slot = shape_find(vm, instance->shape, name);
    if (slot >= 0) {
      instance->slots[slot] = value;
      return true;
    }
    uint32_t count = instance->shape->count;
    if (count < kMaxSlots) {
      if (!reserve_slots(vm, instance, count + 1)) return false;
      instance->shape = shape_add(vm, instance->shape, name);
      instance->slots[count] = value;
      Type* type = instance->type;
      if (count + 1 > type->inline_slots && count < 32 && type != vm.types.object) {
        Heap::note_write(type);
        type->inline_slots = static_cast<uint16_t>(count + 1);
      }
      return true;
    }
    if (!to_dictionary_mode(vm, instance)) return false;
  }
  return store_in_dictionary(vm, instance, name, value);
}

bool delete_own_attribute(Interpreter& vm, Object* object, Str* name) {
  if (object->kind == Kind::kModule) {
    return dict_delete_str(vm, static_cast<Module*>(object)->dict, name) == Found::kYes;
  }
  Instance* instance = attributes_of(vm, object, false);
  if (instance == nullptr) return false;
  if (instance->shape != nullptr) {
    int64_t slot = shape_find(vm, instance->shape, name);
    if (slot < 0 || instance->slots[slot].is_empty()) return false;
    if (slot == instance->shape->count - 1) {  // the newest one: one shape back
      instance->shape = instance->shape->parent;
      instance->slots[slot] = Value();
      return true;
    }
    if (!to_dictionary_mode(vm, instance)) return false;
  }
  Dict* dict = dictionary_for(instance, name);
  return dict != nullptr && dict_delete_str(vm, dict, name) == Found::kYes;
}

Dict* attributes_dict(Interpreter& vm, Object* object) {
  if (object->kind == Kind::kModule) return static_cast<Module*>(object)->dict;
  Instance* instance = attributes_of(vm, object, true);
  if (instance == nullptr || !to_dictionary_mode(vm, instance)) return nullptr;
  return instance->slots[0].as<Dict>();
}

bool set_attributes_dict(Interpreter& vm, Object* object, Dict* dict) {
  Instance* instance = attributes_of(vm, object, true);
  if (instance == nullptr || !to_dictionary_mode(vm, instance)) return false;
  instance->slots[0] = dict;
  return true;
}

}  // namespace hognose::runtime
