// One piece of code in the making.
//
// Registers. Locals come first; temporaries are a stack above them (`temp`, `release`). A call's window is always on top of that stack,
// because the callee's registers begin inside it.
//
// Labels. A Label may be jumped to before it is bound. Each also carries what is known about the locals at that point (Bound: which
// are surely assigned): a jump merges its own knowledge into the label, binding it merges what falls through. So definite assignment
// needs no pass of its own. After a jump or a return nothing falls through; instructions that cannot be reached are not emitted.
// Loops: what a loop's body may unbind is exactly what some `del` or `except ... as` of the unit names (`deletable`), so a label that
// will be jumped to from below starts without those.
//
// Handlers. Every instruction notes the innermost handler that guards it; finish() turns runs of equal notes into ranges. Ranges are
// therefore disjoint and the order "inner before outer" holds by itself.
//
// Jumps. Fused compare-jumps and loops reach 32,767 instructions. In longer code finish() replaces those that don't reach by a
// detour through a plain jump, which reaches everything.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "bytecode/code_object.h"
#include "compiler/symbols.h"
#include "support/meter.h"

namespace hognose::compiler {

using bytecode::Opcode;
using bytecode::Position;

inline constexpr uint32_t kMaxRegisters = 65000;

inline Position position_of(const syntax::Node* node) {
  return {node->lineno, node->end_lineno, node->col_offset, node->end_col_offset};
}

using Label = uint32_t;  // 0: none

// The locals that are surely assigned, for the first 256 registers; others are always checked.
struct Bound {
  uint64_t words[4] = {0, 0, 0, 0};
  bool has(uint32_t reg) const { return reg < 256 && (words[reg >> 6] >> (reg & 63) & 1) != 0; }
  void set(uint32_t reg) {
    if (reg < 256) words[reg >> 6] |= uint64_t{1} << (reg & 63);
  }
  void clear(uint32_t reg) {
    if (reg < 256) words[reg >> 6] &= ~(uint64_t{1} << (reg & 63));
  }
  void intersect(const Bound& other) {
    for (int i = 0; i < 4; ++i) words[i] &= other.words[i];
  }
  void remove(const Bound& other) {
    for (int i = 0; i < 4; ++i) words[i] &= ~other.words[i];
  }
};

enum class BlockKind : uint8_t { kLoop, kTry, kFinally, kFinallyHandler, kHandler, kStarHandler, kWith, kAsyncWith };

// What surrounds the statement being compiled, innermost last, as far as break, continue and return have to know.
struct Block {
  BlockKind kind;
  Label break_label = 0;
  Label continue_label = 0;
  Label outer_handler = 0;  // the handler in force outside of this block
  uint32_t saved = 0;  // register of the handled exception before (handlers) or of the exit method (with)
  syntax::Span<syntax::Stmt*> body;  // kFinally: the statements to run
  const syntax::Node* node = nullptr;
  Ident name = nullptr;  // kHandler: the name to unbind
};

class Unit {
 public:
  Unit(Context& context, Scope* scope, Unit* parent) : context_(context), scope(scope), parent(parent) {
    labels_.reserve(4);
    labels_.push_back({});
    code = std::make_unique<bytecode::CodeObject>();
    code->instructions.reserve(kFirstInstructions);
    code->positions.reserve(kFirstInstructions);
    handler_at_.reserve(kFirstInstructions);
  }
  Unit(const Unit&) = delete;
  Unit& operator=(const Unit&) = delete;

  // --- instructions ---------------------------------------------------------------------------------------------------------
  void emit(Opcode op, uint32_t a, uint32_t b, uint32_t c, const Position& at);
  void emit_wide(Opcode op, uint32_t a, uint32_t bc, const Position& at) {
    emit(op, a & 0xffff, bc & 0xffff, bc >> 16, at);
  }
  // A jump whose distance is filled in later.
  void emit_jump(Opcode op, uint32_t a, uint32_t b, Label target, const Position& at);
  void jump(Label target, const Position& at) { emit_jump(bytecode::kJump, 0, 0, target, at); }
  // kReturn, kRaise ...: nothing falls through.
  void emit_end(Opcode op, uint32_t a, uint32_t b, const Position& at) {
    emit(op, a, b, 0, at);
    reachable = false;
  }
  bool falls_through() const { return reachable; }

  Label new_label();
  void bind(Label label);  // forward label: jumps to it come before
  void bind_loop(Label label);  // backward label: jumps to it come later
  bool is_used(Label label) const { return labels_[label].used; }

  // The handler in force. enter_handler: returns to the one before with leave_handler.
  Label handler = 0;
  // Begins the code of a handler: knowledge about locals as at the beginning of what it guards, less what can be unbound there.
  void bind_handler(Label label, const Bound& at_entry);

  // --- registers ------------------------------------------------------------------------------------------------------------
  uint32_t temp(uint32_t count = 1);
  uint32_t mark() const { return next_; }
  void release(uint32_t mark) { next_ = mark; }
  bool is_temp(uint32_t reg) const { return reg >= n_locals; }
  void set_locals(uint32_t count) {
    n_locals = count;
    next_ = count;
    high_ = count;
  }

  // --- tables -----------------------------------------------------------------------------------------------------------------
  uint32_t constant(bytecode::Constant&& value);
  uint32_t constant_str(std::string_view text);
  uint32_t name_cache(Ident name);  // one for each place
  uint32_t global_cache(Ident name);  // shared by all loads of one name
  uint32_t free_index(Ident name);  // of a free variable
  uint32_t add_child(std::unique_ptr<bytecode::CodeObject> child);

  // Bytes that the code object keeps.
  void charge(size_t bytes);
  // Appends a name that the code object keeps.
  void add_name(std::vector<std::string>& list, Ident name);

  // Resolves jumps, makes handler ranges. False: failed.
  bool finish(std::shared_ptr<const bytecode::Source> source);

  std::unique_ptr<bytecode::CodeObject> code;

 private:
  static constexpr size_t kFirstInstructions = 8;
  static constexpr uint32_t kInstructionsOfStep = 256;
  struct LabelData {
    int32_t pc = -1;
    bool used = false;
    bool backward = false;
    Bound bound;
  };
  struct Fixup {
    uint32_t pc;
    Label label;
  };
  bool lengthen();

  Context& context_;
  std::vector<LabelData> labels_;
  std::vector<Fixup> fixups_;
  std::vector<uint32_t> handler_at_;  // by instruction
  uint32_t next_ = 0;
  uint32_t high_ = 0;
  size_t uncharged_ = 0;
  struct ConstantSlot {
    uint64_t hash;
    uint32_t index;
  };
  std::vector<ConstantSlot> constant_table_;
  PointerMap<uint32_t> global_caches_;
  PointerMap<uint32_t> shared_caches_;
  PointerMap<uint32_t> free_by_name_;

 public:
  Scope* scope;
  Unit* parent;
  Scope* outer_scope = nullptr;  // the scope for names to return to
  uint32_t n_locals = 0;
  bool reachable = true;
  Bound bound;
  Bound deletable;
  std::vector<Block> blocks;
  Ident class_name = nullptr;
  std::string qualname;
  Position first;  // for instructions that come from nowhere in particular
  // Annotated names of a module or class body, in order, with the number of their entry in __conditional_annotations__ (-1: none).
  struct Annotated {
    const syntax::AnnAssign* node;
    int32_t condition;
  };
  std::vector<Annotated> annotated;
  int32_t next_condition = 0;
  uint32_t conditional_depth = 0;
};

}  // namespace hognose::compiler
