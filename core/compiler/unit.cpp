#include "compiler/unit.h"

#include <cstring>

#include "support/hash.h"

namespace hognose::compiler {

using bytecode::CodeObject;
using bytecode::Constant;
using bytecode::Instruction;
using namespace bytecode;

// Memory is charged in lumps.
void Unit::charge(size_t bytes) {
  uncharged_ += bytes;
  if (uncharged_ < 4096) return;
  if (context_.arena.meter().charge_bytes(uncharged_)) {
    context_.code_bytes += uncharged_;
  } else {
    context_.arena.meter().trip(support::Limit::kMemory);
    context_.failed = true;
  }
  uncharged_ = 0;
}

void Unit::add_name(std::vector<std::string>& list, Ident name) {
  charge(sizeof(std::string) + name->size);
  list.emplace_back(context_.failed ? std::string_view() : name->view());
}

void Unit::emit(Opcode op, uint32_t a, uint32_t b, uint32_t c, const Position& at) {
  if (!reachable || context_.failed) return;
  charge(2 * (sizeof(Instruction) + sizeof(Position) + sizeof(uint32_t)));
  code->instructions.push_back(
      Instruction::abc(op, static_cast<uint16_t>(a), static_cast<uint16_t>(b), static_cast<uint16_t>(c)));
  code->positions.push_back(at);
  handler_at_.push_back(handler);
  if (handler != 0) labels_[handler].used = true;
}

void Unit::emit_jump(Opcode op, uint32_t a, uint32_t b, Label target, const Position& at) {
  if (!reachable || context_.failed) return;
  LabelData& label = labels_[target];
  if (label.pc < 0) {
    if (!label.used) {
      label.bound = bound;
    } else {
      label.bound.intersect(bound);
    }
  }
  label.used = true;
  charge(sizeof(Fixup));
  fixups_.push_back({static_cast<uint32_t>(code->instructions.size()), target});
  emit(op, a, b, 0, at);
  if (op == kJump || op == kJumpBack) reachable = false;
}

Label Unit::new_label() {
  charge(sizeof(LabelData));
  labels_.push_back({});
  return static_cast<Label>(labels_.size() - 1);
}

void Unit::bind(Label label) {
  LabelData& data = labels_[label];
  data.pc = static_cast<int32_t>(code->instructions.size());
  if (!data.used) return;
  if (reachable) {
    bound.intersect(data.bound);
  } else {
    bound = data.bound;
  }
  reachable = true;
}

void Unit::bind_loop(Label label) {
  bound.remove(deletable);
  LabelData& data = labels_[label];
  data.pc = static_cast<int32_t>(code->instructions.size());
  data.backward = true;
}

void Unit::bind_handler(Label label, const Bound& at_entry) {
  LabelData& data = labels_[label];
  data.pc = static_cast<int32_t>(code->instructions.size());
  reachable = data.used;
  bound = at_entry;
  bound.remove(deletable);
}

uint32_t Unit::temp(uint32_t count) {
  uint32_t result = next_;
  next_ += count;
  if (next_ > high_) high_ = next_;
  if (next_ > kMaxRegisters && !context_.failed) {
    syntax::Node place;
    place.lineno = code->positions.empty() ? 1 : code->positions.back().line;
    place.end_lineno = place.lineno;
    context_.error(&place, "too many values in one expression");
  }
  return result;
}

namespace {

uint64_t hash_of(const void* data, size_t size) {
  return static_cast<uint64_t>(support::hash_bytes(static_cast<const uint8_t*>(data), size));
}

// With SipHash, and looked for in steps of the upper half: a program can't choose constants so that all of them meet.
uint64_t hash_constant(const Constant& c) {
  uint64_t words[4] = {static_cast<uint64_t>(c.kind) * 2 + c.negative, static_cast<uint64_t>(c.integer)};
  memcpy(&words[2], &c.number, 8);
  memcpy(&words[3], &c.real, 8);
  if (!c.text.empty()) words[1] = hash_of(c.text.data(), c.text.size());
  for (const Constant& item : c.items) {
    words[1] = hash_constant(item);
    words[0] = hash_of(words, sizeof words);
  }
  return hash_of(words, sizeof words);
}

size_t next_place(size_t place, uint64_t hash, size_t mask) { return (place + (hash >> 32 | 1)) & mask; }

// Bitwise: 0.0 and -0.0 are two constants, 1 and 1.0 and True three.
bool same_constant(const Constant& a, const Constant& b) {
  if (a.kind != b.kind || a.negative != b.negative || a.integer != b.integer || a.text != b.text) return false;
  if (memcmp(&a.number, &b.number, 8) != 0 || memcmp(&a.real, &b.real, 8) != 0 || a.items.size() != b.items.size())
    return false;
  for (size_t i = 0; i < a.items.size(); ++i) {
    if (!same_constant(a.items[i], b.items[i])) return false;
  }
  return true;
}

}  // namespace

uint32_t Unit::constant(Constant&& value) {
  uint64_t hash = hash_constant(value);
  if (constant_table_.size() < code->constants.size() * 2 + 8) {
    size_t capacity = constant_table_.empty() ? 16 : constant_table_.size() * 2;
    charge((capacity - constant_table_.size()) * sizeof(ConstantSlot));
    std::vector<ConstantSlot> old(capacity, ConstantSlot{0, UINT32_MAX});
    old.swap(constant_table_);
    for (const ConstantSlot& slot : old) {
      if (slot.index == UINT32_MAX) continue;
      size_t i = slot.hash & (capacity - 1);
      while (constant_table_[i].index != UINT32_MAX) i = next_place(i, slot.hash, capacity - 1);
      constant_table_[i] = slot;
    }
  }
  size_t mask = constant_table_.size() - 1;
  size_t i = hash & mask;
  for (; constant_table_[i].index != UINT32_MAX; i = next_place(i, hash, mask)) {
    if (constant_table_[i].hash == hash && same_constant(code->constants[constant_table_[i].index], value)) {
      return constant_table_[i].index;
    }
  }
  charge(sizeof(Constant) + value.text.size() + value.items.size() * sizeof(Constant));
  uint32_t index = static_cast<uint32_t>(code->constants.size());
  constant_table_[i] = {hash, index};
  code->constants.push_back(std::move(value));
  return index;
}

uint32_t Unit::constant_str(std::string_view text) {
  Constant c;
  c.kind = Constant::Kind::kStr;
  c.text = text;
  return constant(std::move(c));
}

uint32_t Unit::name_cache(Ident name) {
  // A cache for each place as long as there is room; then one for each name.
  if (code->cache_names.size() >= 50000) {
    uint32_t* shared = shared_caches_.find(name);
    if (shared != nullptr) return *shared;
    if (code->cache_names.size() >= 65535 && !context_.failed) {
      context_.error(scope->node, "too many names in one piece of code");
      return 0;
    }
    shared = context_.arena.make<uint32_t>();
    *shared = static_cast<uint32_t>(code->cache_names.size());
    shared_caches_.insert(context_.arena, name, shared);
  }
  charge(sizeof(std::string) + 32);
  add_name(code->cache_names, name);
  return static_cast<uint32_t>(code->cache_names.size() - 1);
}

uint32_t Unit::global_cache(Ident name) {
  uint32_t* index = global_caches_.find(name);
  if (index == nullptr) {
    index = context_.arena.make<uint32_t>();
    *index = name_cache(name);
    global_caches_.insert(context_.arena, name, index);
  }
  return *index;
}

uint32_t Unit::free_index(Ident name) {
  uint32_t* index = free_by_name_.find(name);
  if (index == nullptr) {
    index = context_.arena.make<uint32_t>();
    *index = static_cast<uint32_t>(code->free_names.size());
    add_name(code->free_names, name);
    free_by_name_.insert(context_.arena, name, index);
  }
  return *index;
}

uint32_t Unit::add_child(std::unique_ptr<CodeObject> child) {
  if (code->children.size() >= 65535 && !context_.failed) {
    context_.error(scope->node, "too many functions in one piece of code");
    return 0;
  }
  code->children.push_back(std::move(child));
  return static_cast<uint32_t>(code->children.size() - 1);
}

namespace {

bool is_short_jump(uint16_t op) {
  const char* format = opcode_format(static_cast<Opcode>(op));
  return format[0] != 0 && format[1] != 0 && format[2] == 'j';
}

Opcode inverted(uint16_t op) {
  if (op >= kJumpIfLt && op <= kJumpIfGe) return static_cast<Opcode>(op + (kJumpIfNotLt - kJumpIfLt));
  if (op >= kJumpIfNotLt && op <= kJumpIfNotGe) return static_cast<Opcode>(op - (kJumpIfNotLt - kJumpIfLt));
  if (op >= kJumpIfLtImm && op <= kJumpIfGeImm) return static_cast<Opcode>(op + (kJumpIfNotLtImm - kJumpIfLtImm));
  return static_cast<Opcode>(op - (kJumpIfNotLtImm - kJumpIfLtImm));
}

}  // namespace

// Puts in what long code needs.
//
// Detours: room behind every short jump whose target is far. Distances are judged with some slack, since what is put in lengthens the code: at most
// three instructions for each fixup, and there are fewer of them than instructions.
//
// Charges: calls and jumps back cost a step each and are where limits are looked at, but what lies between two of them is not free where it is long. A
// kCharge at the beginning of long code and before each long jump back takes a step for every kInstructionsOfStep that may have run since.
bool Unit::lengthen() {
  size_t n = code->instructions.size();
  if (n < kInstructionsOfStep) return true;
  charge(n * (2 * sizeof(uint32_t) + sizeof(Instruction) + sizeof(Position)));
  if (context_.failed) return false;
  constexpr uint8_t kCharged = 4;  // one instruction before; the others are the detour's, behind
  std::vector<uint8_t> extra(n, 0);
  std::vector<uint32_t> moved(n + 1);
  extra[0] = kCharged;
  for (const Fixup& fixup : fixups_) {
    if (labels_[fixup.label].pc + static_cast<int32_t>(kInstructionsOfStep) <= static_cast<int32_t>(fixup.pc)) {
      extra[fixup.pc] = kCharged;
    }
  }
  // Everything that may become far does: with every short jump a detour, is the distance still in reach?
  for (bool changed = true; changed;) {
    uint32_t at = 0;
    for (size_t i = 0; i < n; ++i) {
      moved[i] = at;
      at += 1 + extra[i] / kCharged + extra[i] % kCharged;
    }
    moved[n] = at;
    changed = false;
    for (const Fixup& fixup : fixups_) {
      uint16_t op = code->instructions[fixup.pc].op;
      if (!is_short_jump(op) || extra[fixup.pc] % kCharged != 0) continue;
      int64_t distance = static_cast<int64_t>(moved[static_cast<size_t>(labels_[fixup.label].pc)]) - moved[fixup.pc];
      if (distance > 32000 || distance < -32000) {
        extra[fixup.pc] += op == kForLoop || op == kForIter ? 2 : 1;
        changed = true;
      }
    }
    if (!context_.step(static_cast<int64_t>(n / 16) + 1)) return false;
  }
  std::vector<Instruction> instructions(moved[n]);
  std::vector<Position> positions(moved[n]);
  std::vector<uint32_t> handlers(moved[n]);
  for (size_t i = 0; i < n; ++i) {
    for (uint32_t k = moved[i]; k < moved[i + 1]; ++k) {
      instructions[k] = code->instructions[i];
      positions[k] = code->positions[i];
      handlers[k] = handler_at_[i];
    }
  }
  for (LabelData& label : labels_) {
    if (label.pc >= 0) label.pc = static_cast<int32_t>(moved[static_cast<size_t>(label.pc)]);
  }
  for (Fixup& fixup : fixups_) {
    uint32_t old = fixup.pc;
    uint32_t pc = moved[old];
    uint32_t back = pc - static_cast<uint32_t>(labels_[fixup.label].pc);
    if (extra[old] >= kCharged) instructions[pc++] = Instruction::wide(kCharge, 0, back / kInstructionsOfStep);
    uint32_t detour = extra[old] % kCharged;
    fixup.pc = pc + detour;
    if (detour == 0) continue;
    if (detour == 1) {
      instructions[pc].op = inverted(instructions[pc].op);
    } else {
      instructions[pc + 1] = Instruction::wide(kJump, 0, 1);
    }
    instructions[pc].c = 1;
    instructions[fixup.pc] = Instruction::wide(static_cast<int32_t>(back) >= 0 ? kJumpBack : kJump, 0, 0);
  }
  instructions[0] = Instruction::wide(kCharge, 0, static_cast<uint32_t>(n / kInstructionsOfStep));
  code->instructions.swap(instructions);
  code->positions.swap(positions);
  handler_at_.swap(handlers);
  return true;
}

bool Unit::finish(std::shared_ptr<const Source> source) {
  if (context_.failed) return false;
  if (reachable) emit(kReturnNone, 0, 0, 0, code->positions.empty() ? first : code->positions.back());
  if (!lengthen()) return false;
  for (const Fixup& fixup : fixups_) {
    Instruction& instruction = code->instructions[fixup.pc];
    int32_t distance = labels_[fixup.label].pc - static_cast<int32_t>(fixup.pc) - 1;
    if (is_short_jump(instruction.op)) {
      instruction.c = static_cast<uint16_t>(distance);
    } else {
      instruction =
          Instruction::wide(static_cast<Opcode>(instruction.op), instruction.a, static_cast<uint32_t>(distance));
    }
  }
  size_t n = code->instructions.size();
  for (size_t i = 0; i < n;) {
    size_t end = i + 1;
    while (end < n && handler_at_[end] == handler_at_[i]) ++end;
    if (handler_at_[i] != 0) {
      code->handlers.push_back(
          {static_cast<uint32_t>(i), static_cast<uint32_t>(end), static_cast<uint32_t>(labels_[handler_at_[i]].pc)});
    }
    i = end;
  }
  code->n_registers = static_cast<uint16_t>(high_);
  code->n_locals = static_cast<uint16_t>(n_locals);
  code->source = std::move(source);
  if (code->instructions.capacity() > 2 * kFirstInstructions) {  // else there is little to win
    code->instructions.shrink_to_fit();
    code->positions.shrink_to_fit();
  }
  return !context_.failed;
}

}  // namespace hognose::compiler
