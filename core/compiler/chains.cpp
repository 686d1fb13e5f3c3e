// Operators, attributes, subscripts and calls: everything that nests to the left without bound.
//
// A chain such as (x.a.b(1)[i] + y).c is taken apart into its links, innermost first. One register, the slot, carries the value from
// link to link; it is the topmost temporary, so that it can be the window of a call. A method call takes two links at once.
#include "compiler/generator.h"

#include <string>

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

namespace {

// Calls with more arguments than this go through a list.
constexpr uint32_t kMaxPlainArguments = 1000;

Opcode binary_opcode(Operator op) {
  switch (op) {
    case Operator::kAdd: return kAdd;
    case Operator::kSub: return kSub;
    case Operator::kMult: return kMul;
    case Operator::kMatMult: return kMatMul;
    case Operator::kDiv: return kTrueDiv;
    case Operator::kMod: return kMod;
    case Operator::kPow: return kPow;
    case Operator::kLShift: return kLShift;
    case Operator::kRShift: return kRShift;
    case Operator::kBitOr: return kOr;
    case Operator::kBitXor: return kXor;
    case Operator::kBitAnd: return kAnd;
    case Operator::kFloorDiv: return kFloorDiv;
  }
  return kAdd;
}

const Expr* inner_of(const Expr* e) {
  switch (e->kind) {
    case NodeKind::kBinOp: return as<BinOp>(e)->left;
    case NodeKind::kAttribute: return as<Attribute>(e)->value;
    case NodeKind::kCall: return as<Call>(e)->func;
    case NodeKind::kSubscript: return as<Subscript>(e)->value;
    default: return nullptr;
  }
}

bool has_star(const Call* call) {
  if (call->args.size > kMaxPlainArguments || call->keywords.size > kMaxPlainArguments) return true;
  for (Expr* argument : call->args) {
    if (is<Starred>(argument)) return true;
  }
  for (Keyword* keyword : call->keywords) {
    if (keyword->arg == nullptr) return true;
  }
  return false;
}

// What the type of an expression certainly is, for warnings; nullptr: unknown.
const char* certain_type(const Expr* e) {
  switch (e->kind) {
    case NodeKind::kConstant:
      switch (as<syntax::Constant>(e)->value.type) {
        case ConstantType::kNone: return "NoneType";
        case ConstantType::kTrue:
        case ConstantType::kFalse: return "bool";
        case ConstantType::kEllipsis: return "ellipsis";
        case ConstantType::kInt:
        case ConstantType::kBigInt: return "int";
        case ConstantType::kFloat: return "float";
        case ConstantType::kImaginary: return "complex";
        case ConstantType::kStr: return "str";
        case ConstantType::kBytes: return "bytes";
      }
      return nullptr;
    case NodeKind::kTuple: return "tuple";
    case NodeKind::kList:
    case NodeKind::kListComp: return "list";
    case NodeKind::kDict:
    case NodeKind::kDictComp: return "dict";
    case NodeKind::kSet:
    case NodeKind::kSetComp: return "set";
    case NodeKind::kGeneratorExp: return "generator";
    case NodeKind::kLambda: return "function";
    case NodeKind::kTemplateStr: return "string.templatelib.Template";
    case NodeKind::kJoinedStr:
    case NodeKind::kFormattedValue: return "str";
    default: return nullptr;
  }
}

}  // namespace

void Generator::check_caller(const Expr* func) {
  const char* type = certain_type(func);
  if (type == nullptr || is<Lambda>(func)) return;
  warn(func, "'" + std::string(type) + "' object is not callable; perhaps you missed a comma?");
}

void Generator::check_subscripter(const Expr* value) {
  const char* type = nullptr;
  if (is<syntax::Constant>(value)) {
    ConstantType kind = as<syntax::Constant>(value)->value.type;
    if (kind == ConstantType::kStr || kind == ConstantType::kBytes) return;
    type = certain_type(value);
  } else if (is<Set>(value) || is<SetComp>(value) || is<GeneratorExp>(value) || is<Lambda>(value) ||
             is<TemplateStr>(value)) {
    type = certain_type(value);
  }
  if (type != nullptr)
    warn(value, "'" + std::string(type) + "' object is not subscriptable; perhaps you missed a comma?");
}

void Generator::check_index(const Expr* value, const Expr* index) {
  const char* index_type = certain_type(index);
  if (index_type == nullptr || std::string_view(index_type) == "int" || std::string_view(index_type) == "bool") return;
  const char* type = certain_type(value);
  if (type == nullptr) return;
  std::string_view name = type;
  if (name != "str" && name != "bytes" && name != "tuple" && name != "list") return;
  if (is<Dict>(value) || is<Set>(value)) return;
  warn(value,
       std::string(name) + " indices must be integers or slices, not " + index_type + "; perhaps you missed a comma?");
}

// An attribute on a later line than its object is reported at its name.
Position Generator::attribute_position(const Attribute* node, Position at) {
  if (at.line == node->end_lineno) return at;
  at.line = node->end_lineno;
  int32_t size = 0;
  for (char c : node->attr->view()) size += (c & 0xc0) != 0x80;
  if (size <= node->end_col_offset) {
    at.column = node->end_col_offset - size;
    at.end_column = node->end_col_offset;
  } else {
    at.column = -1;
    at.end_column = -1;
  }
  return at;
}

// dst = left op right, where the right operand is still to be evaluated.
void Generator::binary(Operator op, bool in_place, Reg dst, Reg left, const Expr* right, const Position& at) {
  Opcode opcode = binary_opcode(op);
  int32_t immediate;
  bool has_immediate = op == Operator::kAdd || op == Operator::kSub ||
                       (!in_place && (op == Operator::kMult || op == Operator::kFloorDiv || op == Operator::kMod));
  if (has_immediate && small_int(right, &immediate)) {
    Opcode form = op == Operator::kAdd        ? in_place ? kInplaceAddImm : kAddImm
                  : op == Operator::kSub      ? in_place ? kInplaceSubImm : kSubImm
                  : op == Operator::kMult     ? kMulImm
                  : op == Operator::kFloorDiv ? kFloorDivImm
                                              : kModImm;
    unit_->emit(form, dst, left, static_cast<uint16_t>(immediate), at);
    return;
  }
  Reg mark = unit_->mark();
  Reg value;
  BConstant c;
  if ((is<BinOp>(right) || is<Tuple>(right)) && fold(context_, right, &c)) {
    value = unit_->temp();
    load_constant(std::move(c), value, position_of(right));
  } else {
    value = operand(right, true);
  }
  unit_->release(mark);
  unit_->emit(in_place ? static_cast<Opcode>(opcode + (kInplaceAdd - kAdd)) : opcode, dst, left, value, at);
}

void Generator::chain(const Expr* node, Reg dst) {
  ArenaVector<const Expr*> links;
  const Expr* bottom = node;
  while (const Expr* inner = inner_of(bottom)) {
    if (!step()) return;
    links.push(context_.arena, bottom);
    bottom = inner;
  }
  uint32_t i = links.size();  // links[i - 1] is next
  if (i == 0 || context_.failed) return;

  Reg mark = unit_->mark();
  bool use_dst = unit_->is_temp(dst) && dst + 1 == mark;
  Reg slot = use_dst ? dst : unit_->temp();
  Reg value = slot;

  // Constants at the bottom are folded as far as they go.
  bool done = false;
  if (is<BinOp>(links[i - 1]) && (is<syntax::Constant>(bottom) || is<UnaryOp>(bottom) || is<Tuple>(bottom))) {
    BConstant known;
    if (fold(context_, bottom, &known)) {
      const Expr* last_folded = bottom;
      while (i > 0 && is<BinOp>(links[i - 1])) {
        auto* link = as<BinOp>(links[i - 1]);
        BConstant right, result;
        if (!fold(context_, link->right, &right) || !fold_binary(context_, link->op, known, right, &result)) break;
        known = std::move(result);
        last_folded = link;
        --i;
      }
      if (context_.failed) return;
      Reg target = i == 0 ? dst : slot;
      load_constant(std::move(known), target, position_of(last_folded));
      done = true;
      if (i == 0) {
        unit_->release(mark);
        return;
      }
    }
  }
  if (!done) {
    const Expr* first = links[i - 1];
    if (is<Call>(first)) {
      check_caller(bottom);
      to(bottom, slot);
    } else {
      // An operand whose register is read after something else was evaluated must not change.
      bool reads_at_once = is<Attribute>(first);
      if (auto* b = try_as<BinOp>(first)) reads_at_once = is<syntax::Constant>(b->right) || is<Name>(b->right);
      if (auto* s = try_as<Subscript>(first)) reads_at_once = is<syntax::Constant>(s->slice) || is<Name>(s->slice);
      auto* name = try_as<Name>(bottom);
      if ((name != nullptr && local_register(name->id) >= 0) || is<NamedExpr>(bottom)) {
        Reg found = operand_or_hint(bottom, reads_at_once, slot);
        value = found;
        if (unit_->is_temp(found) && found != slot) {
          move(slot, found, position_of(bottom));
          value = slot;
        }
        unit_->release(slot + 1);
      } else {
        to(bottom, slot);
      }
    }
  }

  while (i > 0 && step()) {
    const Expr* link = links[i - 1];
    Position at = position_of(link);
    // A method call: two links.
    if (auto* attribute = try_as<Attribute>(link); attribute != nullptr && i >= 2 && is<Call>(links[i - 2])) {
      auto* call = as<Call>(links[i - 2]);
      i -= 2;
      Reg target = i == 0 ? dst : slot;
      Position place = attribute_position(attribute, at);
      Position call_place = attribute_position(attribute, position_of(call));
      if (!validate_keywords(call->keywords)) return;
      if (has_star(call)) {
        load_attribute(slot, value, mangle(attribute->attr), place);
        call_with_unpacking(call->args, call->keywords, slot, false, -1, target, position_of(call));
      } else {
        unit_->temp();  // slot + 1: self
        unit_->emit(kLoadMethod, slot, value, unit_->name_cache(mangle(attribute->attr)), place);
        call_arguments(call, slot, 2, true, target, call_place);
        unit_->release(slot + 1);
      }
      value = slot;
      continue;
    }
    --i;
    Reg target = i == 0 ? dst : slot;
    switch (link->kind) {
      case NodeKind::kBinOp: binary(as<BinOp>(link)->op, false, target, value, as<BinOp>(link)->right, at); break;
      case NodeKind::kAttribute:
        load_attribute(target, value, mangle(as<Attribute>(link)->attr), attribute_position(as<Attribute>(link), at));
        break;
      case NodeKind::kSubscript: {
        auto* subscript = as<Subscript>(link);
        check_subscripter(subscript->value);
        check_index(subscript->value, subscript->slice);
        Reg inner = unit_->mark();
        Reg index = operand(subscript->slice, true);
        unit_->release(inner);
        unit_->emit(kLoadSubscr, target, value, index, at);
        break;
      }
      case NodeKind::kCall: {
        auto* call = as<Call>(link);
        move(slot, value, at);
        if (!validate_keywords(call->keywords)) return;
        if (has_star(call)) {
          call_with_unpacking(call->args, call->keywords, slot, false, -1, target, at);
        } else {
          call_arguments(call, slot, 1, false, target, at);
        }
        break;
      }
      default: break;
    }
    value = slot;
  }
  unit_->release(mark);
}

bool Generator::validate_keywords(Span<Keyword*> keywords) {
  for (uint32_t i = 0; i < keywords.size; ++i) {
    if (keywords[i]->arg == nullptr) continue;
    if (!step()) return false;
    // Quadratic only for absurdly long calls, and metered.
    for (uint32_t j = 0; j < i; ++j) {
      if (keywords[j]->arg != keywords[i]->arg) continue;
      error(keywords[i], "keyword argument repeated: %s", keywords[i]->arg->view());
      return false;
    }
    if (i > 64 && !context_.step(i / 8)) return false;
  }
  return true;
}

// The callee is in slot (a method in slot and slot + 1); arguments go to slot + first ...
void Generator::call_arguments(const Call* node, Reg slot, uint32_t first, bool method, Reg dst, const Position& at) {
  Reg mark = unit_->mark();
  uint32_t count = node->args.size;
  uint32_t n_keywords = node->keywords.size;
  unit_->temp(count + n_keywords);
  for (uint32_t i = 0; i < count && !context_.failed; ++i) to(node->args[i], slot + first + i);
  if (n_keywords == 0) {
    unit_->release(mark);
    unit_->emit(method ? kCallMethod : kCall, slot, count, dst, at);
    return;
  }
  BConstant names;
  names.kind = BConstant::Kind::kTuple;
  for (uint32_t i = 0; i < n_keywords && !context_.failed; ++i) {
    to(node->keywords[i]->value, slot + first + count + i);
    BConstant name;
    name.kind = BConstant::Kind::kStr;
    name.text = node->keywords[i]->arg->view();
    names.items.push_back(std::move(name));
  }
  uint32_t index = unit_->constant(std::move(names));
  if (index > 0xffff) return error(node, "too many constants in one piece of code");
  unit_->release(mark);
  unit_->emit(method ? kCallMethodKw : kCallKw, slot, count, index, at);
  move(dst, slot, at);
}

// Calls with * or **, or with very many arguments. The callee is in slot, the topmost temporary. `begun`: slot + 1 has a list with
// the first arguments already. `trailing`: a register whose value comes after the other positional arguments, or -1.
void Generator::call_with_unpacking(Span<Expr*> args, Span<Keyword*> keywords, Reg slot, bool begun, int64_t trailing,
                                    Reg dst, const Position& at) {
  Reg mark = unit_->mark();
  Reg tuple = unit_->temp();
  Reg dict = unit_->temp();
  // f(*x): x is iterated when everything is evaluated, and complaints name the callee.
  Expr* only = !begun && args.size == 1 && trailing < 0 && is<Starred>(args[0]) ? as<Starred>(args[0])->value : nullptr;
  if (only != nullptr) {
    to(only, tuple);
  } else if (!begun) {
    list_into(args, tuple, at);
  } else {
    for (Expr* argument : args) {
      if (context_.failed) return;
      Reg inner = unit_->mark();
      if (auto* star = try_as<Starred>(argument)) {
        Reg value = operand(star->value, true);
        unit_->emit(kListExtend, tuple, value, 0, at);
      } else {
        Reg value = operand(argument, true);
        unit_->emit(kListAppend, tuple, value, 0, at);
      }
      unit_->release(inner);
    }
  }
  if (trailing >= 0) unit_->emit(kListAppend, tuple, static_cast<Reg>(trailing), 0, at);
  if (only == nullptr) unit_->emit(kListToTuple, tuple, tuple, 0, at);
  if (keywords.size == 0) {
    unit_->emit(kLoadUnbound, dict, 0, 0, at);
  } else {
    unit_->emit(kBuildDict, dict, dict, 0, at);
    // Plain keywords are merged in groups, so that a repetition across a ** is noticed and named.
    for (uint32_t i = 0; i < keywords.size && !context_.failed;) {
      Reg inner = unit_->mark();
      if (keywords[i]->arg == nullptr) {
        Reg value = operand(keywords[i]->value, true);
        unit_->emit(kDictMerge, dict, value, slot, at);
        ++i;
      } else {
        uint32_t count = 0;
        while (i + count < keywords.size && keywords[i + count]->arg != nullptr && count < 16) ++count;
        Reg block = unit_->temp(2 * count);
        for (uint32_t k = 0; k < count && !context_.failed; ++k) {
          load_str(keywords[i + k]->arg->view(), block + 2 * k, at);
          to(keywords[i + k]->value, block + 2 * k + 1);
        }
        if (i == 0) {
          unit_->emit(kBuildDict, dict, block, count, at);
        } else {
          unit_->emit(kBuildDict, block, block, count, at);
          unit_->emit(kDictMerge, dict, block, slot, at);
        }
        i += count;
      }
      unit_->release(inner);
    }
  }
  if (only != nullptr) {
    Reg list = unit_->temp();
    unit_->emit(kBuildList, list, list, 0, at);
    unit_->emit(kListExtend, list, tuple, slot + 1, at);
    unit_->emit(kListToTuple, tuple, list, 0, at);
  }
  unit_->release(mark);
  unit_->emit(kCallEx, slot, 0, dst, at);
}

}  // namespace hognose::compiler
