#include "compiler/generator.h"
#include "compiler/unparse.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

void Generator::assign(const Assign* node) {
  if (node->targets.size == 1) return store_from(node->targets[0], node->value);
  Reg value = operand(node->value, false);
  // The value must survive the first target, which may be the local it was read from.
  if (!unit_->is_temp(value)) {
    Reg copy = unit_->temp();
    move(copy, value, position_of(node->value));
    value = copy;
  }
  for (Expr* target : node->targets) {
    if (!step()) return;
    Reg mark = unit_->mark();
    store(target, value);
    unit_->release(mark);
  }
}

// target = value, for one target.
void Generator::store_from(const Expr* target, const Expr* value) {
  if (auto* name = try_as<Name>(target)) {
    int64_t reg = local_register(name->id);
    if (reg >= 0) {
      to(value, static_cast<Reg>(reg));
      unit_->bound.set(static_cast<Reg>(reg));
      return;
    }
    return store_name(name->id, operand(value, true), position_of(target));
  }
  bool target_is_sequence = is<Tuple>(target) || is<List>(target);
  if (target_is_sequence && (is<Tuple>(value) || is<List>(value))) {
    Span<Expr*> targets = is<Tuple>(target) ? as<Tuple>(target)->elts : as<List>(target)->elts;
    Span<Expr*> values = is<Tuple>(value) ? as<Tuple>(value)->elts : as<List>(value)->elts;
    if (assign_pairwise(targets, values)) return;
  }
  store(target, operand(value, target_is_sequence));
}

// a, b = b, a without a tuple: everything on the right is evaluated, then stored from left to right.
bool Generator::assign_pairwise(Span<Expr*> targets, Span<Expr*> values) {
  if (targets.size != values.size || targets.size == 0 || targets.size > 16) return false;
  for (uint32_t i = 0; i < targets.size; ++i) {
    if (is<Starred>(targets[i]) || is<Starred>(values[i])) return false;
  }
  Reg registers[16];
  uint32_t count = targets.size;
  for (uint32_t i = 0; i < count && !context_.failed; ++i) {
    Reg value = operand(values[i], false);
    if (!unit_->is_temp(value)) {
      // A local that is stored to before its turn, or that a nested target may store to, is read now.
      bool conflict = false;
      for (uint32_t j = 0; j < i; ++j) {
        auto* name = try_as<Name>(targets[j]);
        conflict |= name != nullptr ? local_register(name->id) == static_cast<int64_t>(value)
                                    : is<Tuple>(targets[j]) || is<List>(targets[j]);
      }
      if (conflict) {
        Reg copy = unit_->temp();
        move(copy, value, position_of(values[i]));
        value = copy;
      }
    }
    registers[i] = value;
  }
  for (uint32_t i = 0; i < count && !context_.failed; ++i) {
    Reg mark = unit_->mark();
    store(targets[i], registers[i]);
    unit_->release(mark);
  }
  return true;
}

// Stores a register. Container and index are evaluated now, after the value.
void Generator::store(const Expr* target, Reg value) {
  if (!step()) return;
  Position at = position_of(target);
  switch (target->kind) {
    case NodeKind::kName: return store_name(as<Name>(target)->id, value, at);
    case NodeKind::kAttribute: {
      auto* attribute = as<Attribute>(target);
      Reg mark = unit_->mark();
      Reg object = operand(attribute->value, true);
      unit_->release(mark);
      unit_->emit(kStoreAttr, object, value, unit_->name_cache(mangle(attribute->attr)),
                  attribute_position(attribute, at));
      return;
    }
    case NodeKind::kSubscript: {
      auto* subscript = as<Subscript>(target);
      Reg mark = unit_->mark();
      Reg object = operand(subscript->value, false);
      Reg index = operand(subscript->slice, true);
      unit_->release(mark);
      unit_->emit(kStoreSubscr, object, index, value, at);
      return;
    }
    case NodeKind::kTuple: return unpack_into(as<Tuple>(target)->elts, value, target);
    case NodeKind::kList: return unpack_into(as<List>(target)->elts, value, target);
    case NodeKind::kStarred: return error(target, "starred assignment target must be in a list or tuple");
    default: return error(target, "invalid assignment target");
  }
}

void Generator::unpack_into(Span<Expr*> targets, Reg value, const Node* node) {
  Position at = position_of(node);
  uint32_t count = targets.size;
  int64_t star = -1;
  for (uint32_t i = 0; i < count; ++i) {
    if (!is<Starred>(targets[i])) continue;
    if (star >= 0) return error(node, "multiple starred expressions in assignment");
    star = i;
  }
  if (star >= 256 || (star >= 0 && count - star - 1 >= 256)) {
    return error(node, "too many expressions in star-unpacking assignment");
  }
  Reg mark = unit_->mark();
  Reg block = unit_->temp(count == 0 ? 1 : count);
  if (star < 0) {
    unit_->emit(kUnpack, block, value, count, at);
  } else {
    unit_->emit(kUnpackEx, block, value, static_cast<uint32_t>(star) | (count - static_cast<uint32_t>(star) - 1) << 8,
                at);
  }
  for (uint32_t i = 0; i < count && !context_.failed; ++i) {
    const Expr* target = targets[i];
    if (auto* starred = try_as<Starred>(target)) target = starred->value;
    store(target, block + i);
  }
  unit_->release(mark);
}

void Generator::augmented_assign(const AugAssign* node) {
  Position at = position_of(node);
  Position place = position_of(node->target);
  switch (node->target->kind) {
    case NodeKind::kName: {
      auto* name = as<Name>(node->target);
      int64_t reg = local_register(name->id);
      if (reg >= 0) {
        Reg local = static_cast<Reg>(reg);
        check_bound(local, place);
        Scope* where;
        Symbol* symbol = resolve(mangle(name->id), &where);
        Reg left = local;
        if ((symbol->flags & kSymWalrus) && !is<syntax::Constant>(node->value)) {
          left = unit_->temp();
          move(left, local, place);
        }
        binary(node->op, true, local, left, node->value, at);
        return;
      }
      Reg value = unit_->temp();
      load_name(name->id, value, place);
      binary(node->op, true, value, value, node->value, at);
      return store_name(name->id, value, place);
    }
    case NodeKind::kAttribute: {
      auto* attribute = as<Attribute>(node->target);
      Ident name = mangle(attribute->attr);
      place = attribute_position(attribute, place);
      Reg object = operand(attribute->value, false);
      Reg value = unit_->temp();
      load_attribute(value, object, name, place);
      binary(node->op, true, value, value, node->value, at);
      unit_->emit(kStoreAttr, object, value, unit_->name_cache(name), place);
      return;
    }
    case NodeKind::kSubscript: {
      auto* subscript = as<Subscript>(node->target);
      Reg object = operand(subscript->value, false);
      Reg index = operand(subscript->slice, false);
      Reg value = unit_->temp();
      unit_->emit(kLoadSubscr, value, object, index, place);
      binary(node->op, true, value, value, node->value, at);
      unit_->emit(kStoreSubscr, object, index, value, place);
      return;
    }
    default: return error(node->target, "invalid assignment target");
  }
}

void Generator::annotated_assign(const AnnAssign* node) {
  if (node->value != nullptr) {
    Reg mark = unit_->mark();
    store_from(node->target, node->value);
    unit_->release(mark);
  }
  ScopeKind kind = unit_->scope->kind;
  bool evaluated = kind == ScopeKind::kModule || kind == ScopeKind::kClass;
  switch (node->target->kind) {
    case NodeKind::kName: {
      if (!node->simple || !evaluated) break;
      Position at = position_of(node);
      if (context_.future_annotations) {
        Reg block = unit_->temp(3);
        load_name(context_.names.annotations, block, at);
        load_str(mangle(as<Name>(node->target)->id)->view(), block + 1, at);
        load_str(unparse(context_, node->annotation), block + 2, position_of(node->annotation));
        unit_->emit(kStoreSubscr, block, block + 1, block + 2, at);
        return;
      }
      // A finally block is compiled more than once; its annotations count once.
      int32_t condition = -1;
      bool known = false;
      for (const Unit::Annotated& entry : unit_->annotated) {
        if (entry.node != node) continue;
        known = true;
        condition = entry.condition;
      }
      if (!known) {
        if (kind == ScopeKind::kModule || unit_->conditional_depth > 0) condition = unit_->next_condition++;
        unit_->annotated.push_back({node, condition});
      }
      if (condition >= 0) {
        Reg block = unit_->temp(2);
        if (kind == ScopeKind::kModule) {
          load_name(context_.names.conditional_annotations, block, at);
        } else {
          for (Symbol* symbol : unit_->scope->class_cells) {
            if (symbol->name == context_.names.conditional_annotations)
              unit_->emit(kLoadCell, block, symbol->reg, 0, at);
          }
        }
        unit_->emit_wide(kLoadInt, block + 1, static_cast<uint32_t>(condition), at);
        unit_->emit(kSetAdd, block, block + 1, 0, at);
      }
      return;
    }
    case NodeKind::kAttribute:
      if (node->value == nullptr) effect(as<Attribute>(node->target)->value);
      break;
    case NodeKind::kSubscript:
      if (node->value == nullptr) {
        effect(as<Subscript>(node->target)->value);
        effect(as<Subscript>(node->target)->slice);
      }
      break;
    default: return error(node, "invalid node type for annotated assignment");
  }
}

void Generator::delete_target(const Expr* target) {
  if (!step()) return;
  Position at = position_of(target);
  Reg mark = unit_->mark();
  switch (target->kind) {
    case NodeKind::kName: delete_name(as<Name>(target)->id, at); break;
    case NodeKind::kAttribute: {
      auto* attribute = as<Attribute>(target);
      Reg object = operand(attribute->value, true);
      unit_->emit(kDeleteAttr, object, 0, unit_->name_cache(mangle(attribute->attr)),
                  attribute_position(attribute, at));
      break;
    }
    case NodeKind::kSubscript: {
      auto* subscript = as<Subscript>(target);
      Reg object = operand(subscript->value, false);
      Reg index = operand(subscript->slice, true);
      unit_->emit(kDeleteSubscr, object, index, 0, at);
      break;
    }
    case NodeKind::kTuple:
      for (Expr* item : as<Tuple>(target)->elts) delete_target(item);
      break;
    case NodeKind::kList:
      for (Expr* item : as<List>(target)->elts) delete_target(item);
      break;
    default: error(target, "cannot delete this"); break;
  }
  unit_->release(mark);
}

}  // namespace hognose::compiler
