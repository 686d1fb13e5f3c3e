#include "compiler/generator.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

// An int literal that fits an immediate operand (also negative, and through folding).
bool Generator::small_int(const Expr* node, int32_t* value) {
  if (!is<syntax::Constant>(node) && !is<UnaryOp>(node)) return false;
  if (is<UnaryOp>(node) && !is<syntax::Constant>(as<UnaryOp>(node)->operand)) return false;
  BConstant c;
  if (is<syntax::Constant>(node) && as<syntax::Constant>(node)->value.type != ConstantType::kInt) return false;
  if (!fold(context_, node, &c) || c.kind != BConstant::Kind::kInt) return false;
  if (c.integer < INT16_MIN || c.integer > INT16_MAX) return false;
  *value = static_cast<int32_t>(c.integer);
  return true;
}

// A register that holds the value of `node`. `last`: nothing else is evaluated before the instruction that reads it.
Generator::Reg Generator::operand(const Expr* node, bool last) {
  if (auto* name = try_as<Name>(node)) {
    Scope* where;
    Symbol* symbol = resolve(mangle(name->id), &where);
    if (symbol != nullptr && symbol->where == Where::kLocal && (where == nullptr || where->function_like()) &&
        (last || !(symbol->flags & kSymWalrus))) {
      check_bound(symbol->reg, position_of(node));
      return symbol->reg;
    }
  } else if (auto* walrus = try_as<NamedExpr>(node); walrus != nullptr && last) {
    int64_t reg = local_register(as<Name>(walrus->target)->id);
    if (reg >= 0) {
      named_expression(walrus, static_cast<Reg>(reg));
      return static_cast<Reg>(reg);
    }
  }
  Reg result = unit_->temp();
  to(node, result);
  return result;
}

// As operand, but evaluates into `hint` if a register is needed and the hint is a temporary.
Generator::Reg Generator::operand_or_hint(const Expr* node, bool last, Reg hint) {
  if (!unit_->is_temp(hint)) return operand(node, last);
  if (auto* name = try_as<Name>(node)) {
    Scope* where;
    Symbol* symbol = resolve(mangle(name->id), &where);
    bool local = symbol != nullptr && symbol->where == Where::kLocal && (where == nullptr || where->function_like());
    if (local && (last || !(symbol->flags & kSymWalrus))) return operand(node, last);
  } else if (is<NamedExpr>(node)) {
    return operand(node, last);
  }
  to(node, hint);
  return hint;
}

// Leaves the value of `node` in dst.
void Generator::to(const Expr* node, Reg dst) {
  if (!step()) return;
  if (unit_->is_temp(dst)) return to_now(node, dst);
  switch (node->kind) {
    // These write their destination in the last instruction only, so a local may be it.
    case NodeKind::kConstant:
    case NodeKind::kName:
    case NodeKind::kBinOp:
    case NodeKind::kAttribute:
    case NodeKind::kSubscript:
    case NodeKind::kCall:
    case NodeKind::kUnaryOp:
    case NodeKind::kLambda: return to_now(node, dst);
    case NodeKind::kNamedExpr: return named_expression(as<NamedExpr>(node), dst);
    case NodeKind::kList:
      if (as<List>(node)->elts.size <= 16) {
        bool plain = true;
        uint32_t constants = 0;
        for (Expr* item : as<List>(node)->elts) {
          plain &= !is<Starred>(item);
          constants += is<syntax::Constant>(item);
        }
        if (plain && (constants < as<List>(node)->elts.size || constants < 3)) return to_now(node, dst);
      }
      break;
    default: break;
  }
  Reg mark = unit_->mark();
  Reg value = unit_->temp();
  to_now(node, value);
  move(dst, value, position_of(node));
  unit_->release(mark);
}

void Generator::to_now(const Expr* node, Reg dst) {
  Position at = position_of(node);
  switch (node->kind) {
    case NodeKind::kConstant: return load_constant(literal(context_, as<syntax::Constant>(node)->value), dst, at);
    case NodeKind::kName:
      if (as<Name>(node)->id == context_.names.debug) return unit_->emit(kLoadTrue, dst, 0, 0, at);
      return load_name(as<Name>(node)->id, dst, at);
    case NodeKind::kBinOp:
    case NodeKind::kAttribute:
    case NodeKind::kSubscript:
    case NodeKind::kCall: return chain(node, dst);
    case NodeKind::kUnaryOp: return unary(as<UnaryOp>(node), dst);
    case NodeKind::kBoolOp: return bool_op(as<BoolOp>(node), dst);
    case NodeKind::kCompare: return compare(as<Compare>(node), dst);
    case NodeKind::kIfExp: return conditional_expression(as<IfExp>(node), dst);
    case NodeKind::kNamedExpr: return named_expression(as<NamedExpr>(node), dst);
    case NodeKind::kLambda: return lambda(as<Lambda>(node), dst);
    case NodeKind::kList: return list_display(as<List>(node)->elts, dst, at);
    case NodeKind::kTuple: {
      BConstant c;
      if (fold(context_, node, &c)) return load_constant(std::move(c), dst, at);
      return tuple_display(as<Tuple>(node)->elts, dst, at);
    }
    case NodeKind::kSet: return set_display(as<Set>(node), dst);
    case NodeKind::kDict: return dict_display(as<Dict>(node), dst);
    case NodeKind::kJoinedStr: return joined_str(as<JoinedStr>(node), dst);
    case NodeKind::kFormattedValue: return formatted_value(as<FormattedValue>(node), dst);
    case NodeKind::kTemplateStr: return template_str(as<TemplateStr>(node), dst);
    case NodeKind::kListComp: {
      auto* e = as<ListComp>(node);
      return comprehension(e, ComprehensionKind::kList, e->generators, e->elt, nullptr, dst);
    }
    case NodeKind::kSetComp: {
      auto* e = as<SetComp>(node);
      return comprehension(e, ComprehensionKind::kSet, e->generators, e->elt, nullptr, dst);
    }
    case NodeKind::kDictComp: {
      auto* e = as<DictComp>(node);
      return comprehension(e, ComprehensionKind::kDict, e->generators, e->key, e->value, dst);
    }
    case NodeKind::kGeneratorExp: return generator_expression(as<GeneratorExp>(node), dst);
    case NodeKind::kYield: return yield(as<Yield>(node), dst);
    case NodeKind::kYieldFrom: return yield_from(as<YieldFrom>(node), dst);
    case NodeKind::kAwait: return await(as<Await>(node), dst);
    case NodeKind::kSlice: return slice_to(as<Slice>(node), dst);
    case NodeKind::kStarred: return error(node, "can't use starred expression here");
    default: return error(node, "invalid expression");
  }
}

// Evaluates for the effect alone.
void Generator::effect(const Expr* node) {
  if (is<syntax::Constant>(node)) return;
  Reg mark = unit_->mark();
  if (auto* walrus = try_as<NamedExpr>(node)) {
    (void)operand(walrus, true);
  } else if (is<Name>(node)) {
    (void)operand(node, true);
  } else {
    to(node, unit_->temp());
  }
  unit_->release(mark);
}

void Generator::unary(const UnaryOp* node, Reg dst) {
  BConstant c;
  if (fold(context_, node, &c)) return load_constant(std::move(c), dst, position_of(node));
  if (context_.failed) return;
  Reg mark = unit_->mark();
  Reg value = operand_or_hint(node->operand, true, dst);
  unit_->release(mark);
  Opcode op = node->op == UnaryOperator::kNot    ? kNot
              : node->op == UnaryOperator::kUSub ? kNeg
              : node->op == UnaryOperator::kUAdd ? kPos
                                                 : kInvert;
  unit_->emit(op, dst, value, 0, position_of(node));
}

// dst is a temporary.
void Generator::bool_op(const BoolOp* node, Reg dst) {
  Label end = unit_->new_label();
  bool is_or = node->op == BoolOperator::kOr;
  for (uint32_t i = 0; i < node->values.size && !context_.failed; ++i) {
    bool last = i + 1 == node->values.size;
    if (!last) {
      // A known truth decides now.
      BConstant c;
      if (is<syntax::Constant>(node->values[i]) && fold(context_, node->values[i], &c)) {
        if (truth(c) == is_or) {
          load_constant(std::move(c), dst, position_of(node->values[i]));
          unit_->jump(end, position_of(node));
          break;
        }
        continue;
      }
    }
    to(node->values[i], dst);
    if (!last) unit_->emit_jump(is_or ? kJumpIfTrue : kJumpIfFalse, dst, 0, end, position_of(node->values[i]));
  }
  unit_->bind(end);
}

namespace {

Opcode compare_opcode(CompareOperator op) {
  switch (op) {
    case CompareOperator::kEq: return kEq;
    case CompareOperator::kNotEq: return kNe;
    case CompareOperator::kLt: return kLt;
    case CompareOperator::kLtE: return kLe;
    case CompareOperator::kGt: return kGt;
    case CompareOperator::kGtE: return kGe;
    case CompareOperator::kIs: return kIs;
    case CompareOperator::kIsNot: return kIsNot;
    case CompareOperator::kIn: return kIn;
    default: return kNotIn;
  }
}

}  // namespace

// dst is a temporary.
void Generator::compare(const Compare* node, Reg dst) {
  check_compare(node);
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Label end = 0;
  Reg left = operand(node->left, false);
  for (uint32_t i = 0; i < node->ops.size && !context_.failed; ++i) {
    bool last = i + 1 == node->ops.size;
    Reg right = operand(node->comparators[i], last);
    unit_->emit(compare_opcode(node->ops[i]), dst, left, right, at);
    if (!last) {
      if (end == 0) end = unit_->new_label();
      unit_->emit_jump(kJumpIfFalse, dst, 0, end, at);
    }
    left = right;
  }
  if (end != 0) unit_->bind(end);
  unit_->release(mark);
}

// dst is a temporary.
void Generator::conditional_expression(const IfExp* node, Reg dst) {
  Label otherwise = unit_->new_label();
  Label end = unit_->new_label();
  jump_if(node->test, false, otherwise);
  to(node->body, dst);
  unit_->jump(end, position_of(node->body));
  unit_->bind(otherwise);
  to(node->orelse, dst);
  unit_->bind(end);
}

void Generator::named_expression(const NamedExpr* node, Reg dst) {
  auto* target = as<Name>(node->target);
  int64_t reg = local_register(target->id);
  if (reg >= 0) {
    to(node->value, static_cast<Reg>(reg));
    unit_->bound.set(static_cast<uint32_t>(reg));
    move(dst, static_cast<Reg>(reg), position_of(node));
    return;
  }
  Reg mark = unit_->mark();
  Reg value = unit_->is_temp(dst) ? dst : unit_->temp();
  to(node->value, value);
  store_name(target->id, value, position_of(target));
  move(dst, value, position_of(node));
  unit_->release(mark);
}

void Generator::yield(const Yield* node, Reg dst) {
  if (!unit_->scope->function_like()) return error(node, "'yield' outside function");
  Reg mark = unit_->mark();
  Reg value;
  if (node->value != nullptr) {
    value = operand_or_hint(node->value, true, dst);
  } else {
    value = unit_->is_temp(dst) ? dst : unit_->temp();
    load_none(value, position_of(node));
  }
  unit_->release(mark);
  unit_->emit(kYield, dst, value, 0, position_of(node));
}

void Generator::yield_from(const YieldFrom* node, Reg dst) {
  if (!unit_->scope->function_like()) return error(node, "'yield from' outside function");
  if (unit_->scope->is_async_def) return error(node, "'yield from' inside async function");
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Reg iterator = unit_->temp();
  Reg result = unit_->is_temp(dst) ? dst : unit_->temp();
  to(node->value, iterator);
  unit_->emit(kGetYieldFromIter, iterator, iterator, 0, at);
  load_none(result, at);
  unit_->emit(kYieldFrom, result, iterator, 0, at);
  move(dst, result, at);
  unit_->release(mark);
}

void Generator::await_value(Reg awaitable, int kind, Reg dst, const Position& at) {
  Reg mark = unit_->mark();
  Reg iterator = unit_->temp();
  Reg result = unit_->is_temp(dst) && dst != awaitable ? dst : unit_->temp();
  unit_->emit(kGetAwaitable, iterator, awaitable, static_cast<uint32_t>(kind), at);
  load_none(result, at);
  unit_->emit(kYieldFrom, result, iterator, 0, at);
  move(dst, result, at);
  unit_->release(mark);
}

void Generator::await(const Await* node, Reg dst) {
  Reg mark = unit_->mark();
  Reg value = unit_->temp();
  to(node->value, value);
  await_value(value, 0, dst, position_of(node));
  unit_->release(mark);
}

void Generator::slice_to(const Slice* node, Reg dst) {
  Position at = position_of(node);
  // A slice of constants is made each time as well: it is no constant of the neutral form.
  Reg mark = unit_->mark();
  uint32_t count = node->step != nullptr ? 3 : 2;
  Reg block = unit_->temp(count);
  const Expr* parts[3] = {node->lower, node->upper, node->step};
  for (uint32_t i = 0; i < count; ++i) {
    if (parts[i] != nullptr) {
      to(parts[i], block + i);
    } else {
      load_none(block + i, at);
    }
  }
  unit_->release(mark);
  unit_->emit(kBuildSlice, dst, block, count, at);
}

}  // namespace hognose::compiler
