#include "runtime/code.h"

#include <cstring>
#include <new>

#include "runtime/containers.h"
#include "runtime/numbers.h"
#include "runtime/strings.h"

namespace hognose::runtime {

using bytecode::CodeObject;
using bytecode::Constant;

namespace {

// The name, or nullptr: it does not fit.
Str* link_name(Interpreter& vm, const std::string& name) {
  Str* str = intern(vm, name);
  return str == vm.empty_str && !name.empty() ? nullptr : str;
}

// An empty value: it does not fit.
Value link_constant(Interpreter& vm, const Constant& constant) {
  switch (constant.kind) {
    case Constant::Kind::kNone: return Value::none();
    case Constant::Kind::kTrue: return Value::true_();
    case Constant::Kind::kFalse: return Value::false_();
    case Constant::Kind::kEllipsis: return Value::ellipsis();
    case Constant::Kind::kInt: return make_int(vm, constant.integer);
    case Constant::Kind::kBigInt: {
      uint32_t size = static_cast<uint32_t>(constant.text.size() / 4);
      uint32_t* digits = static_cast<uint32_t*>(vm.heap.allocate_buffer(constant.text.size()));
      if (digits == nullptr) return Value();
      std::memcpy(digits, constant.text.data(), constant.text.size());
      Result result = make_big_int(vm, digits, size, constant.negative);
      vm.heap.free_buffer(digits, constant.text.size());
      return result.is_value() ? result.value() : Value();
    }
    case Constant::Kind::kFloat: return Value::number(constant.number);
    case Constant::Kind::kImaginary:
    case Constant::Kind::kComplex: {
      Complex* complex = static_cast<Complex*>(vm.heap.allocate(Kind::kComplex, vm.types.complex, sizeof(Complex)));
      complex->real = constant.kind == Constant::Kind::kComplex ? constant.real : 0;
      complex->imag = constant.number;
      return complex;
    }
    case Constant::Kind::kStr: {
      // Short constants that look like identifiers are interned, as CPython does.
      if (constant.text.size() <= 32) return link_name(vm, constant.text);
      return make_str(vm, constant.text);
    }
    case Constant::Kind::kBytes: return make_bytes(vm, constant.text.data(), constant.text.size());
    case Constant::Kind::kTuple: {
      Tuple* tuple = make_tuple(vm, nullptr, constant.items.size());
      if (tuple == nullptr) return Value();
      for (size_t i = 0; i < constant.items.size(); ++i) {
        Value item = link_constant(vm, constant.items[i]);
        if (item.is_empty()) return Value();
        tuple->items()[i] = item;
      }
      return tuple;
    }
    case Constant::Kind::kFrozenSet: {
      Set* set = make_set(vm, vm.types.frozenset);
      for (const Constant& item : constant.items) {
        Value element = link_constant(vm, item);
        if (element.is_empty()) return Value();
        Found added = set_add(vm, set, element);
        if (added != Found::kYes && added != Found::kNo) return Value();
      }
      return set;
    }
  }
  return Value::none();
}

Code* link(Interpreter& vm, CodeRoot* root, const CodeObject& unit) {
  Code* code = static_cast<Code*>(vm.heap.allocate(Kind::kCode, vm.types.code, sizeof(Code)));
  code->unit = &unit;
  code->root = root;
  ++root->references;
  code->instructions = unit.instructions.data();
  code->name = link_name(vm, unit.name);
  code->qualname = link_name(vm, unit.qualname);
  if (code->name == nullptr || code->qualname == nullptr) return nullptr;
  code->parameter_count = unit.parameter_count;
  code->argument_count = unit.argument_count;
  code->positional_only_count = unit.positional_only_count;
  code->keyword_only_count = unit.keyword_only_count;
  code->n_locals = unit.n_locals;
  code->n_registers = unit.n_registers;
  code->code_flags = unit.flags;
  code->hidden = unit.source != nullptr && unit.source->hidden;
  constexpr uint32_t kGenerates = bytecode::kFlagGenerator | bytecode::kFlagCoroutine | bytecode::kFlagAsyncGenerator;
  constexpr uint32_t kNotSimple =
      bytecode::kFlagVarArgs | bytecode::kFlagVarKeywords | bytecode::kFlagNamespace | kGenerates;
  bool plain = (unit.flags & kNotSimple) == 0 && unit.keyword_only_count == 0;
  code->plain_arguments = plain ? unit.argument_count : UINT16_MAX;
  code->parameter_names = make_tuple(vm, nullptr, unit.parameter_count);
  if (code->parameter_names == nullptr) return nullptr;
  for (size_t i = 0; i < unit.parameter_count; ++i) {
    Str* name = link_name(vm, unit.local_names[i]);
    if (name == nullptr) return nullptr;
    code->parameter_names->items()[i] = name;
  }

  if (!unit.constants.empty()) {
    size_t bytes = unit.constants.size() * sizeof(Value);
    code->constants = static_cast<Value*>(vm.heap.allocate_buffer(bytes));
    if (code->constants == nullptr) return nullptr;
    for (size_t i = 0; i < unit.constants.size(); ++i) code->constants[i] = Value::none();
    for (size_t i = 0; i < unit.constants.size(); ++i) {
      Value constant = link_constant(vm, unit.constants[i]);
      if (constant.is_empty()) return nullptr;
      code->constants[i] = constant;
    }
  }
  if (!unit.cache_names.empty()) {
    size_t bytes = unit.cache_names.size() * sizeof(InlineCache);
    code->caches = static_cast<InlineCache*>(vm.heap.allocate_buffer(bytes));
    if (code->caches == nullptr) return nullptr;
    for (size_t i = 0; i < unit.cache_names.size(); ++i) new (&code->caches[i]) InlineCache{};
    for (size_t i = 0; i < unit.cache_names.size(); ++i) {
      code->caches[i].name = link_name(vm, unit.cache_names[i]);
      if (code->caches[i].name == nullptr) return nullptr;
    }
  }
  if (!unit.children.empty()) {
    size_t bytes = unit.children.size() * sizeof(Code*);
    code->children = static_cast<Code**>(vm.heap.allocate_buffer(bytes));
    if (code->children == nullptr) return nullptr;
    std::memset(static_cast<void*>(code->children), 0, bytes);
  }
  return code;
}

}  // namespace

Code* link_code(Interpreter& vm, std::shared_ptr<const CodeObject> unit) {
  const CodeObject& code = *unit;
  size_t bytes = code.approximate_bytes() + sizeof(CodeRoot);
  if (code.source != nullptr) bytes += code.source->text.size() + code.source->line_starts.size() * sizeof(uint32_t);
  if (!vm.heap.reserve(bytes)) return nullptr;
  vm.meter.charge_bytes_unchecked(bytes);
  return link(vm, new CodeRoot{std::move(unit), 0, bytes}, code);
}

Code* link_shared_code(Interpreter& vm, std::shared_ptr<const CodeObject> unit) {
  const CodeObject& code = *unit;
  vm.heap.refuse_nothing(true);
  Code* linked = link(vm, new CodeRoot{std::move(unit), 0, 0}, code);
  vm.heap.refuse_nothing(false);
  return linked;
}

Code* link_again(Interpreter& vm, Code* code) { return link(vm, code->root, *code->unit); }

Code* child_code(Interpreter& vm, Code* parent, uint32_t index) {
  Code*& child = parent->children[index];
  if (child == nullptr) {
    bool shared = parent->root->charged == 0;
    vm.heap.refuse_nothing(shared);
    child = link(vm, parent->root, *parent->unit->children[index]);
    vm.heap.refuse_nothing(false);
  }
  return child;
}

void free_code_buffers(Interpreter& vm, Code* code) {
  if (code->unit == nullptr) return;
  if (code->constants != nullptr) vm.heap.free_buffer(code->constants, code->unit->constants.size() * sizeof(Value));
  if (code->caches != nullptr) vm.heap.free_buffer(code->caches, code->unit->cache_names.size() * sizeof(InlineCache));
  if (code->children != nullptr) vm.heap.free_buffer(code->children, code->unit->children.size() * sizeof(Code*));
  code->constants = nullptr;
  code->caches = nullptr;
  code->children = nullptr;
  CodeRoot* root = code->root;
  code->unit = nullptr;
  code->root = nullptr;
  if (--root->references == 0) {
    vm.meter.release_bytes(root->charged);
    delete root;
  }
}

bytecode::Position position_of(const Code* code, uint32_t pc) {
  return pc < code->unit->positions.size() ? code->unit->positions[pc] : bytecode::Position{};
}

}  // namespace hognose::runtime
