// Attribute lookup: classes, MRO, descriptors, instances.
//
// Results that need user code (a property, __getattr__, a Python descriptor) come back as tail calls: the caller hands them on.
#pragma once

#include "runtime/interpreter.h"

namespace hognose::runtime {

// The attribute of the class by the MRO, without binding; empty when there is none.
Value type_lookup(Interpreter& vm, Type* type, Str* name);
// The same for a special method, cached per type. Empty when there is none.
Value special_lookup(Interpreter& vm, Type* type, bytecode::Special special);
inline Value special_of(Interpreter& vm, Value value, bytecode::Special special) {
  return special_lookup(vm, vm.type_of(value), special);
}
// Whether the special method is the native one of this builtin type (nothing overridden), so that a native fast path applies.
bool has_native_special(Interpreter& vm, Value value, bytecode::Special special);

// value.name as the language does it (LOAD_ATTR).
Result get_attribute(Interpreter& vm, Value value, Str* name);
// The same, but a missing attribute is kStop instead of an AttributeError (getattr with default, hasattr) where that can be known
// natively; a Python __getattr__ / property still comes as a tail call.
Result get_attribute_or_stop(Interpreter& vm, Value value, Str* name);
Result set_attribute(Interpreter& vm, Value value, Str* name, Value item);  // item empty: delete
// object.__getattribute__, object.__setattr__ / __delattr__, type.__getattribute__, ...: the plain protocols.
Result generic_get_attribute(Interpreter& vm, Value value, Str* name);
Result generic_set_attribute(Interpreter& vm, Value value, Str* name, Value item);
Result type_get_attribute(Interpreter& vm, Type* type, Str* name);
Result type_set_attribute(Interpreter& vm, Type* type, Str* name, Value item);
Result module_get_attribute(Interpreter& vm, Module* module, Str* name);

// The instance's own attributes, no classes involved. get: empty when missing. set: false when memory does not suffice.
Value own_attribute(Interpreter& vm, Object* object, Str* name);
[[nodiscard]] bool set_own_attribute(Interpreter& vm, Object* object, Str* name, Value value);
bool delete_own_attribute(Interpreter& vm, Object* object, Str* name);  // false: there was none
bool has_own_attributes(Object* object);  // can hold any (else: no __dict__)
Instance* attributes_of(Interpreter& vm, Object* object, bool make);  // the Instance that holds them
Dict* attributes_dict(Interpreter& vm, Object* object);  // __dict__: switches to dictionary mode
[[nodiscard]] bool set_attributes_dict(Interpreter& vm, Object* object, Dict* dict);

// Hidden names begin with \x01: what an object stores beside its __dict__ (the members of __slots__, the fields of exceptions).
inline bool is_hidden(const Str* name) { return name->width == 1 && name->length > 0 && name->chars()[0] == 1; }
Str* hidden_name(Interpreter& vm, Str* name);

// Binds an attribute found on a class to an instance (descriptor protocol); functions give BoundMethods.
Result bind_attribute(Interpreter& vm, Value attribute, Value instance, Type* type);
// The same for __get__ of the builtin types themselves: a __get__ that a subclass has put over it is not asked.
Result bind_builtin(Interpreter& vm, Value attribute, Value instance, Type* type);
Value make_bound_method(Interpreter& vm, Value function, Value self);

// The dictionary of a class (filled on demand for builtin types) and its flags with those that follow from special methods.
Dict* type_dict(Interpreter& vm, Type* type);
uint32_t type_flags_of(Interpreter& vm, Type* type);
size_t type_specials_count();  // Values in Type::specials

// --- classes (types.cpp) -------------------------------------------------------------------------------------------------------
// Makes a class; the parts of type.__new__ that need no Python. bases are Types. Raises TypeErrors of layout and MRO. The MRO is empty
// if the metaclass has a mro() of its own.
Result make_class(Interpreter& vm, Type* metaclass, Str* name, Tuple* bases, Dict* namespace_);
// Assigns __bases__ of a class that a program made; `bases` is not empty.
Result set_bases(Interpreter& vm, Type* type, Tuple* bases);
// The class with its module, as some messages show it; without it when it is builtins or __main__.
std::string qualified_name(Type* type);
Result merged_mro(Interpreter& vm, Type* type);  // C3: a Tuple
Result set_mro(Interpreter& vm, Type* type, Tuple* mro);  // checks what a mro() has given
Result link_bases(Interpreter& vm, Type* type, Tuple* bases);  // the part of set_bases that is not the MROs
void type_modified(Interpreter& vm, Type* type);  // new versions for it and its subclasses
// A type of the standard library from its spec (not in types.def).
void make_builtin_types(Interpreter& vm);  // allocates; names come later, once strs can be made
void init_builtin_types(Interpreter& vm);
Type* make_native_type(Interpreter& vm, const TypeSpec& spec, Type* base, std::string_view module);
Shape* root_shape(Interpreter& vm, Type* type);
Shape* shape_add(Interpreter& vm, Shape* shape, Str* name);
int64_t shape_find(Interpreter& vm, Shape* shape, Str* name);  // slot or -1
Instance* make_instance(Interpreter& vm, Type* type);  // object.__new__ without checks

// A heap object of a builtin kind for `type` (the kind's own class or a subclass, then with an attributes word).
Object* allocate_for(Interpreter& vm, Type* type, Kind kind, size_t bytes);

// Module and function objects.
Module* make_module(Interpreter& vm, Str* name);
Value make_native(Interpreter& vm, const NativeSpec* spec, Type* owner, Value self, Value module);
Module* define_module(Interpreter& vm, const ModuleSpec& spec);

}  // namespace hognose::runtime
