// match. A case is a row of tests that jump to the next case when they fail. Captured values wait in registers until the whole pattern
// has matched and are bound to their names then.
#include "compiler/generator.h"
#include "compiler/unparse.h"

#include <string>

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

uint32_t Generator::count_captures(const Pattern* node) {
  uint32_t count = 0;
  switch (node->kind) {
    case NodeKind::kMatchSequence:
      for (Pattern* p : as<MatchSequence>(node)->patterns) count += count_captures(p);
      return count;
    case NodeKind::kMatchStar: return as<MatchStar>(node)->name != nullptr;
    case NodeKind::kMatchMapping:
      for (Pattern* p : as<MatchMapping>(node)->patterns) count += count_captures(p);
      return count + (as<MatchMapping>(node)->rest != nullptr);
    case NodeKind::kMatchClass:
      for (Pattern* p : as<MatchClass>(node)->patterns) count += count_captures(p);
      for (Pattern* p : as<MatchClass>(node)->kwd_patterns) count += count_captures(p);
      return count;
    case NodeKind::kMatchAs:
      if (as<MatchAs>(node)->pattern != nullptr) count += count_captures(as<MatchAs>(node)->pattern);
      return count + (as<MatchAs>(node)->name != nullptr);
    case NodeKind::kMatchOr:
      for (Pattern* p : as<MatchOr>(node)->patterns) count += count_captures(p);
      return count;
    default: return 0;
  }
}

void Generator::match_statement(const Match* node) {
  ++unit_->conditional_depth;
  Reg mark = unit_->mark();
  Reg subject = unit_->temp();
  // A copy: a case may rebind the name the subject came from.
  to(node->subject, subject);
  Label end = unit_->new_label();
  for (uint32_t i = 0; i < node->cases.size && step(); ++i) {
    MatchCase* clause = node->cases[i];
    Reg inner = unit_->mark();
    Label next = unit_->new_label();
    PatternState state;
    state.room = count_captures(clause->pattern);
    state.first = state.room == 0 ? 0 : unit_->temp(state.room);
    state.allow_irrefutable = clause->guard != nullptr || i + 1 == node->cases.size;
    pattern(clause->pattern, subject, next, &state);
    Position at = position_of(clause->pattern);
    for (Ident name : state.names) {
      if (!context_.step(state.stores.size() / 8)) break;
      for (const PatternState::Store& stored : state.stores) {
        if (stored.name == name) store_name(name, stored.reg, at);
      }
    }
    unit_->release(inner);
    if (clause->guard != nullptr) jump_if(clause->guard, false, next);
    body(clause->body);
    unit_->jump(end, position_of(node));
    unit_->bind(next);
  }
  unit_->bind(end);
  unit_->release(mark);
  --unit_->conditional_depth;
}

void Generator::capture(Ident name, Reg value, const Node* node, PatternState* state) {
  if (!context_.step(state->stores.size() / 4)) return;
  for (Ident known : state->names) {
    if (known == name) return error(node, "multiple assignments to name '%s' in pattern", name->view());
  }
  state->names.push(context_.arena, name);
  for (const PatternState::Store& stored : state->stores) {
    if (stored.name == name) return move(stored.reg, value, position_of(node));
  }
  Reg reg = state->first + state->stores.size();
  state->stores.push(context_.arena, {name, reg});
  move(reg, value, position_of(node));
}

void Generator::pattern(const Pattern* node, Reg subject, Label fail, PatternState* state) {
  if (!step()) return;
  Position at = position_of(node);
  Reg mark = unit_->mark();
  switch (node->kind) {
    case NodeKind::kMatchValue: {
      auto* p = as<MatchValue>(node);
      if (is<JoinedStr>(p->value) || is<TemplateStr>(p->value))
        return error(node, "patterns may only match literals and attribute lookups");
      int32_t immediate;
      if (small_int(p->value, &immediate)) {
        unit_->emit_jump(kJumpIfNotEqImm, subject, static_cast<uint16_t>(immediate), fail, at);
        break;
      }
      Reg value = operand(p->value, true);
      unit_->emit_jump(kJumpIfNotEq, subject, value, fail, at);
      break;
    }
    case NodeKind::kMatchSingleton: {
      const ConstantValue& value = as<MatchSingleton>(node)->value;
      if (value.type == ConstantType::kNone) {
        unit_->emit_jump(kJumpIfNotNone, subject, 0, fail, at);
        break;
      }
      Reg pair = unit_->temp(2);
      load_constant(literal(context_, value), pair, at);
      unit_->emit(kIs, pair + 1, subject, pair, at);
      unit_->emit_jump(kJumpIfFalse, pair + 1, 0, fail, at);
      break;
    }
    case NodeKind::kMatchSequence: pattern_sequence(as<MatchSequence>(node), subject, fail, state); break;
    case NodeKind::kMatchMapping: pattern_mapping(as<MatchMapping>(node), subject, fail, state); break;
    case NodeKind::kMatchClass: pattern_class(as<MatchClass>(node), subject, fail, state); break;
    case NodeKind::kMatchStar:
      if (as<MatchStar>(node)->name != nullptr) capture(as<MatchStar>(node)->name, subject, node, state);
      break;
    case NodeKind::kMatchAs: {
      auto* p = as<MatchAs>(node);
      if (p->pattern == nullptr) {
        if (!state->allow_irrefutable) {
          if (p->name != nullptr) {
            return error(node, "name capture '%s' makes remaining patterns unreachable", p->name->view());
          }
          return error(node, "wildcard makes remaining patterns unreachable");
        }
        if (p->name != nullptr) capture(p->name, subject, node, state);
        break;
      }
      pattern(p->pattern, subject, fail, state);
      if (p->name != nullptr) capture(p->name, subject, node, state);
      break;
    }
    case NodeKind::kMatchOr: pattern_or(as<MatchOr>(node), subject, fail, state); break;
    default: break;
  }
  unit_->release(mark);
}

namespace {

bool is_wildcard(const Pattern* node) {
  auto* p = try_as<MatchAs>(node);
  return p != nullptr && p->pattern == nullptr && p->name == nullptr;
}

}  // namespace

void Generator::pattern_sequence(const MatchSequence* node, Reg subject, Label fail, PatternState* state) {
  Position at = position_of(node);
  uint32_t count = node->patterns.size;
  int64_t star = -1;
  bool only_wildcards = true;
  for (uint32_t i = 0; i < count; ++i) {
    if (is<MatchStar>(node->patterns[i])) {
      if (star >= 0) return error(node, "multiple starred names in sequence pattern");
      star = i;
      only_wildcards &= as<MatchStar>(node->patterns[i])->name == nullptr;
    } else {
      only_wildcards &= is_wildcard(node->patterns[i]);
    }
  }
  if (star >= 256 || (star >= 0 && count - star - 1 >= 256))
    return error(node, "too many expressions in star-unpacking sequence pattern");
  Reg window = unit_->temp(2);
  load_prelude("match_sequence_check", window, at);
  move(window + 1, subject, at);
  call_window(window, 1, window, at);
  unit_->emit_jump(kJumpIfFalse, window, 0, fail, at);
  if (star < 0 || count > 1) {
    load_builtin("len", window, at);
    move(window + 1, subject, at);
    call_window(window, 1, window, at);
    uint32_t want = star < 0 ? count : count - 1;
    if (want <= 0x7fff) {
      unit_->emit_jump(star < 0 ? kJumpIfNotEqImm : kJumpIfNotGeImm, window, want, fail, at);
    } else {
      unit_->emit_wide(kLoadInt, window + 1, want, at);
      unit_->emit_jump(star < 0 ? kJumpIfNotEq : kJumpIfNotGe, window, window + 1, fail, at);
    }
  }
  if (only_wildcards || context_.failed) return;
  bool irrefutable = state->allow_irrefutable;
  state->allow_irrefutable = true;
  bool star_is_wildcard = star >= 0 && as<MatchStar>(node->patterns[static_cast<uint32_t>(star)])->name == nullptr;
  if (star_is_wildcard) {
    // Only the items that matter are looked at.
    for (uint32_t i = 0; i < count && !context_.failed; ++i) {
      const Pattern* item = node->patterns[i];
      if (static_cast<int64_t>(i) == star || is_wildcard(item)) continue;
      Reg mark = unit_->mark();
      Reg value = unit_->temp(2);
      if (static_cast<int64_t>(i) < star) {
        unit_->emit_wide(kLoadInt, value + 1, i, at);
      } else {
        load_builtin("len", value, at);
        move(value + 1, subject, at);
        call_window(value, 1, value, at);
        unit_->emit(kSubImm, value + 1, value, count - i, at);
      }
      unit_->emit(kLoadSubscr, value, subject, value + 1, at);
      pattern(item, value, fail, state);
      unit_->release(mark);
    }
  } else {
    Reg block = unit_->temp(count == 0 ? 1 : count);
    if (star < 0) {
      unit_->emit(kUnpack, block, subject, count, at);
    } else {
      unit_->emit(kUnpackEx, block, subject,
                  static_cast<uint32_t>(star) | (count - static_cast<uint32_t>(star) - 1) << 8, at);
    }
    for (uint32_t i = 0; i < count && !context_.failed; ++i) pattern(node->patterns[i], block + i, fail, state);
  }
  state->allow_irrefutable = irrefutable;
}

void Generator::pattern_mapping(const MatchMapping* node, Reg subject, Label fail, PatternState* state) {
  Position at = position_of(node);
  uint32_t count = node->keys.size;
  // Equal literal keys are an error.
  std::vector<BConstant> seen;
  for (Expr* key : node->keys) {
    BConstant value;
    if (is<Attribute>(key)) continue;
    if (is<JoinedStr>(key)) return error(node, "mapping pattern keys may only match literals and attribute lookups");
    if (!fold(context_, key, &value)) {
      if (context_.failed) return;
      continue;
    }
    for (const BConstant& other : seen) {
      // Numbers are equal by value, whatever their kind: a real and an imaginary part each.
      auto parts = [](const BConstant& c, double* real, double* imaginary) {
        using Kind = BConstant::Kind;
        bool is_complex = c.kind == Kind::kComplex || c.kind == Kind::kImaginary;
        *real = c.kind == Kind::kFloat     ? c.number
                : c.kind == Kind::kInt     ? static_cast<double>(c.integer)
                : c.kind == Kind::kComplex ? c.real
                                           : (c.kind == Kind::kTrue ? 1.0 : 0.0);
        *imaginary = is_complex ? c.number : 0.0;
        return is_complex || c.kind == Kind::kFloat || c.kind == Kind::kInt || c.kind == Kind::kTrue ||
               c.kind == Kind::kFalse;
      };
      double real, imaginary, other_real, other_imaginary;
      bool numbers = parts(value, &real, &imaginary) & parts(other, &other_real, &other_imaginary);
      bool equal = numbers ? real == other_real && imaginary == other_imaginary
                           : value.kind == other.kind && value.text == other.text && value.negative == other.negative;
      if (equal) {
        std::string text;
        if (value.kind == BConstant::Kind::kNone) text = "None";
        if (value.kind == BConstant::Kind::kTrue) text = "True";
        if (value.kind == BConstant::Kind::kFalse) text = "False";
        if (text.empty()) text = unparse(context_, key);
        if (value.kind == BConstant::Kind::kComplex) {  // as repr() writes it
          std::erase(text, ' ');
          for (size_t at = text.find(".0"); at != std::string::npos; at = text.find(".0", at)) {
            bool longer = at + 2 < text.size() && text[at + 2] >= '0' && text[at + 2] <= '9';
            if (longer) {
              at += 2;
            } else {
              text.erase(at, 2);
            }
          }
          size_t sign = text.find_first_of("+-", 1);
          if (key->kind != NodeKind::kBinOp)
            text = "(-0" + text + ")";
          else if (value.real == 0 && sign != std::string::npos)
            text.erase(0, text[sign] == '+' ? sign + 1 : sign);
          else
            text = "(" + text + ")";
        }
        return error(node, "mapping pattern checks duplicate key (%s)", text);
      }
    }
    seen.push_back(std::move(value));
    if (!context_.step(static_cast<int64_t>(seen.size()) / 8 + 1)) return;
  }
  Reg window = unit_->temp(3);
  load_prelude("match_mapping_check", window, at);
  move(window + 1, subject, at);
  call_window(window, 1, window, at);
  unit_->emit_jump(kJumpIfFalse, window, 0, fail, at);
  if (count == 0 && node->rest == nullptr) return;
  if (count != 0) {
    load_builtin("len", window, at);
    move(window + 1, subject, at);
    call_window(window, 1, window, at);
    unit_->emit_wide(kLoadInt, window + 1, count, at);
    unit_->emit_jump(kJumpIfNotGe, window, window + 1, fail, at);
  }
  Reg keys = unit_->temp();
  tuple_display(node->keys, keys, at);
  load_prelude("match_keys", window, at);
  move(window + 1, subject, at);
  move(window + 2, keys, at);
  call_window(window, 2, window, at);
  unit_->emit_jump(kJumpIfNone, window, 0, fail, at);
  Reg block = unit_->temp(count == 0 ? 1 : count);
  unit_->emit(kUnpack, block, window, count, at);
  bool irrefutable = state->allow_irrefutable;
  state->allow_irrefutable = true;
  for (uint32_t i = 0; i < count && !context_.failed; ++i) pattern(node->patterns[i], block + i, fail, state);
  state->allow_irrefutable = irrefutable;
  if (node->rest != nullptr) {
    load_prelude("match_rest", window, at);
    move(window + 1, subject, at);
    move(window + 2, keys, at);
    call_window(window, 2, window, at);
    capture(node->rest, window, node, state);
  }
}

void Generator::pattern_class(const MatchClass* node, Reg subject, Label fail, PatternState* state) {
  Position at = position_of(node);
  uint32_t count = node->patterns.size;
  uint32_t n_keywords = node->kwd_attrs.size;
  BConstant names;
  names.kind = BConstant::Kind::kTuple;
  for (uint32_t i = 0; i < n_keywords; ++i) {
    for (uint32_t j = 0; j < i; ++j) {
      if (node->kwd_attrs[i] == node->kwd_attrs[j]) {
        return error(node->kwd_patterns[i], "attribute name repeated in class pattern: %s", node->kwd_attrs[i]->view());
      }
    }
    if (!context_.step(i / 8 + 1)) return;
    BConstant name;
    name.kind = BConstant::Kind::kStr;
    name.text = node->kwd_attrs[i]->view();
    names.items.push_back(std::move(name));
  }
  Reg window = unit_->temp(5);
  load_prelude("match_class", window, at);
  move(window + 1, subject, at);
  to(node->cls, window + 2);
  unit_->emit_wide(kLoadInt, window + 3, count, at);
  load_constant(std::move(names), window + 4, at);
  call_window(window, 4, window, at);
  unit_->emit_jump(kJumpIfNone, window, 0, fail, at);
  uint32_t total = count + n_keywords;
  if (total == 0) return;
  Reg block = unit_->temp(total);
  unit_->emit(kUnpack, block, window, total, at);
  bool irrefutable = state->allow_irrefutable;
  state->allow_irrefutable = true;
  for (uint32_t i = 0; i < total && !context_.failed; ++i) {
    pattern(i < count ? node->patterns[i] : node->kwd_patterns[i - count], block + i, fail, state);
  }
  state->allow_irrefutable = irrefutable;
}

void Generator::pattern_or(const MatchOr* node, Reg subject, Label fail, PatternState* state) {
  Position at = position_of(node);
  Label matched = unit_->new_label();
  ArenaVector<Ident> before = state->names;
  ArenaVector<Ident> control;
  bool irrefutable = state->allow_irrefutable;
  for (uint32_t i = 0; i < node->patterns.size && !context_.failed; ++i) {
    bool last = i + 1 == node->patterns.size;
    // Each alternative starts from what was captured before, in a list of its own.
    ArenaVector<Ident> names;
    for (Ident name : before) names.push(context_.arena, name);
    state->names = names;
    state->allow_irrefutable = last && irrefutable;
    Label next = last ? fail : unit_->new_label();
    pattern(node->patterns[i], subject, next, state);
    if (context_.failed) return;
    if (i == 0) {
      control = state->names;
    } else {
      bool same = control.size() == state->names.size();
      for (Ident name : state->names) {
        if (!context_.step(control.size() / 8)) return;
        bool found = false;
        for (Ident other : control) found |= other == name;
        same &= found;
      }
      if (!same) return error(node, "alternative patterns bind different names");
    }
    if (!last) {
      unit_->jump(matched, at);
      unit_->bind(next);
    }
  }
  unit_->bind(matched);
  state->names = control;
  state->allow_irrefutable = irrefutable;
}

}  // namespace hognose::compiler
