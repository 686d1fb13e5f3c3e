// Conditions as jumps: no bools are made, comparisons are fused with their jumps.
#include "compiler/generator.h"

#include <string>

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

namespace {

bool fused(CompareOperator op, Opcode* jump, Opcode* jump_not) {
  switch (op) {
    case CompareOperator::kLt: *jump = kJumpIfLt; break;
    case CompareOperator::kLtE: *jump = kJumpIfLe; break;
    case CompareOperator::kEq: *jump = kJumpIfEq; break;
    case CompareOperator::kNotEq: *jump = kJumpIfNe; break;
    case CompareOperator::kGt: *jump = kJumpIfGt; break;
    case CompareOperator::kGtE: *jump = kJumpIfGe; break;
    default: return false;
  }
  *jump_not = static_cast<Opcode>(*jump + (kJumpIfNotLt - kJumpIfLt));
  return true;
}

bool is_none(const Expr* node) {
  auto* c = try_as<syntax::Constant>(node);
  return c != nullptr && c->value.type == ConstantType::kNone;
}

// A literal that `is` is not meant for, with the name of its type.
const char* literal_type(const Expr* node) {
  if (is<Tuple>(node)) {
    for (Expr* item : as<Tuple>(node)->elts) {
      if (!is<syntax::Constant>(item)) return nullptr;
    }
    return "tuple";
  }
  auto* c = try_as<syntax::Constant>(node);
  if (c == nullptr) return nullptr;
  switch (c->value.type) {
    case ConstantType::kInt:
    case ConstantType::kBigInt: return "int";
    case ConstantType::kFloat: return "float";
    case ConstantType::kImaginary: return "complex";
    case ConstantType::kStr: return "str";
    case ConstantType::kBytes: return "bytes";
    default: return nullptr;
  }
}

}  // namespace

void Generator::check_compare(const Compare* node) {
  const Expr* left = node->left;
  for (uint32_t i = 0; i < node->ops.size; ++i) {
    const Expr* right = node->comparators[i];
    if (node->ops[i] == CompareOperator::kIs || node->ops[i] == CompareOperator::kIsNot) {
      const char* type = literal_type(left);
      if (type == nullptr) type = literal_type(right);
      if (type != nullptr) {
        bool negated = node->ops[i] == CompareOperator::kIsNot;
        warn(node, std::string(negated ? "\"is not\" with '" : "\"is\" with '") + type + "' literal. Did you mean \"" +
                       (negated ? "!=" : "==") + "\"?");
        return;
      }
    }
    left = right;
  }
}

// One comparison at a time; a chain leaves as soon as one is false.
void Generator::jump_if_compare(const Compare* node, bool when, Label target) {
  check_compare(node);
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Label end = 0;
  Reg left;
  int32_t immediate = 0;
  uint32_t count = node->ops.size;
  Opcode jump = kCharge, jump_not = kCharge;
  bool first_immediate =
      count == 1 && fused(node->ops[0], &jump, &jump_not) && small_int(node->comparators[0], &immediate);
  bool first_none = count == 1 && (node->ops[0] == CompareOperator::kIs || node->ops[0] == CompareOperator::kIsNot) &&
                    is_none(node->comparators[0]);
  left = operand(node->left, first_immediate || first_none);
  if (first_none) {
    bool is_not = node->ops[0] == CompareOperator::kIsNot;
    unit_->release(mark);
    unit_->emit_jump(is_not == when ? kJumpIfNotNone : kJumpIfNone, left, 0, target, at);
    return;
  }
  for (uint32_t i = 0; i < count && !context_.failed; ++i) {
    bool last = i + 1 == count;
    // Where this comparison goes: the last one decides, the ones before leave when they are false.
    bool want = last ? when : false;
    Label goal = target;
    if (!last && when) {
      if (end == 0) end = unit_->new_label();
      goal = end;
    }
    bool fuse = fused(node->ops[i], &jump, &jump_not);
    if (fuse && last && small_int(node->comparators[i], &immediate)) {
      Opcode base = want ? jump : jump_not;
      Opcode form = want ? static_cast<Opcode>(base + (kJumpIfLtImm - kJumpIfLt))
                         : static_cast<Opcode>(base + (kJumpIfNotLtImm - kJumpIfNotLt));
      unit_->emit_jump(form, left, static_cast<uint16_t>(immediate), goal, at);
      break;
    }
    Reg right = operand(node->comparators[i], last);
    if (fuse) {
      unit_->emit_jump(want ? jump : jump_not, left, right, goal, at);
    } else {
      Reg result = unit_->temp();
      Opcode op = node->ops[i] == CompareOperator::kIs      ? kIs
                  : node->ops[i] == CompareOperator::kIsNot ? kIsNot
                  : node->ops[i] == CompareOperator::kIn    ? kIn
                                                            : kNotIn;
      unit_->emit(op, result, left, right, at);
      unit_->emit_jump(want ? kJumpIfTrue : kJumpIfFalse, result, 0, goal, at);
    }
    left = right;
  }
  if (end != 0) unit_->bind(end);
  unit_->release(mark);
}

// Jumps to target when the truth of `node` is `when`; otherwise falls through.
void Generator::jump_if(const Expr* node, bool when, Label target) {
  if (!step()) return;
  switch (node->kind) {
    case NodeKind::kUnaryOp:
      if (as<UnaryOp>(node)->op == UnaryOperator::kNot) return jump_if(as<UnaryOp>(node)->operand, !when, target);
      break;
    case NodeKind::kBoolOp: {
      auto* bool_op = as<BoolOp>(node);
      bool is_or = bool_op->op == BoolOperator::kOr;
      uint32_t count = bool_op->values.size;
      if (is_or == when) {
        // Each value alone decides for the jump.
        for (uint32_t i = 0; i < count && !context_.failed; ++i) jump_if(bool_op->values[i], when, target);
        return;
      }
      Label end = unit_->new_label();
      for (uint32_t i = 0; i + 1 < count && !context_.failed; ++i) jump_if(bool_op->values[i], !when, end);
      jump_if(bool_op->values[count - 1], when, target);
      unit_->bind(end);
      return;
    }
    case NodeKind::kCompare: return jump_if_compare(as<Compare>(node), when, target);
    case NodeKind::kIfExp: {
      auto* e = as<IfExp>(node);
      Label otherwise = unit_->new_label();
      Label end = unit_->new_label();
      jump_if(e->test, false, otherwise);
      jump_if(e->body, when, target);
      unit_->jump(end, position_of(node));
      unit_->bind(otherwise);
      jump_if(e->orelse, when, target);
      unit_->bind(end);
      return;
    }
    case NodeKind::kConstant:
    case NodeKind::kName: {
      BConstant c;
      if (fold(context_, node, &c)) {
        if (truth(c) == when) unit_->jump(target, position_of(node));
        return;
      }
      break;
    }
    default: break;
  }
  if (context_.failed) return;
  Reg mark = unit_->mark();
  Reg value = operand(node, true);
  unit_->release(mark);
  unit_->emit_jump(when ? kJumpIfTrue : kJumpIfFalse, value, 0, target, position_of(node));
}

}  // namespace hognose::compiler
