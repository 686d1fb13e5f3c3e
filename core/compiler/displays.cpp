// Displays and formatted strings. Short ones are built from a block of registers; long ones grow an object step by step, so that
// a display never needs more than kBlock registers of its own.
#include "compiler/generator.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

namespace {

constexpr uint32_t kBlock = 32;

bool has_star(Span<Expr*> items) {
  for (Expr* item : items) {
    if (is<Starred>(item)) return true;
  }
  return false;
}

}  // namespace

// list `dst` (a temporary) = items, which may be starred.
void Generator::list_into(Span<Expr*> items, Reg dst, const Position& at) {
  uint32_t first = 0;
  Reg mark = unit_->mark();
  while (first < items.size && first < kBlock && !is<Starred>(items[first])) ++first;
  if (first == 0) {
    unit_->emit(kBuildList, dst, dst, 0, at);
  } else {
    Reg block = unit_->temp(first);
    for (uint32_t i = 0; i < first; ++i) to(items[i], block + i);
    unit_->emit(kBuildList, dst, block, first, at);
  }
  unit_->release(mark);
  for (uint32_t i = first; i < items.size && !context_.failed; ++i) {
    if (auto* star = try_as<Starred>(items[i])) {
      Reg value = operand(star->value, true);
      unit_->emit(kListExtend, dst, value, 0, at);
    } else {
      Reg value = operand(items[i], true);
      unit_->emit(kListAppend, dst, value, 0, at);
    }
    unit_->release(mark);
  }
}

void Generator::list_display(Span<Expr*> items, Reg dst, const Position& at) {
  if (items.size >= 3) {
    // All constants: copied out of a constant tuple.
    BConstant tuple;
    tuple.kind = BConstant::Kind::kTuple;
    bool constant = true;
    for (Expr* item : items) {
      BConstant value;
      if (!fold(context_, item, &value)) {
        constant = false;
        break;
      }
      tuple.items.push_back(std::move(value));
    }
    if (constant) {
      Reg mark = unit_->mark();
      Reg source = unit_->temp();
      load_constant(std::move(tuple), source, at);
      unit_->emit(kBuildList, dst, dst, 0, at);
      unit_->emit(kListExtend, dst, source, 0, at);
      unit_->release(mark);
      return;
    }
    if (context_.failed) return;
  }
  if (items.size <= kBlock && !has_star(items)) {
    Reg mark = unit_->mark();
    Reg block = unit_->temp(items.size == 0 ? 1 : items.size);
    for (uint32_t i = 0; i < items.size && !context_.failed; ++i) to(items[i], block + i);
    unit_->release(mark);
    unit_->emit(kBuildList, dst, block, items.size, at);
    return;
  }
  list_into(items, dst, at);
}

void Generator::tuple_display(Span<Expr*> items, Reg dst, const Position& at) {
  Reg mark = unit_->mark();
  if (items.size <= kBlock && !has_star(items)) {
    Reg block = unit_->temp(items.size == 0 ? 1 : items.size);
    for (uint32_t i = 0; i < items.size && !context_.failed; ++i) to(items[i], block + i);
    unit_->release(mark);
    unit_->emit(kBuildTuple, dst, block, items.size, at);
    return;
  }
  Reg list = unit_->is_temp(dst) ? dst : unit_->temp();
  list_into(items, list, at);
  unit_->release(mark);
  unit_->emit(kListToTuple, dst, list, 0, at);
}

void Generator::set_display(const Set* node, Reg dst) {
  Position at = position_of(node);
  Span<Expr*> items = node->elts;
  Reg mark = unit_->mark();
  if (items.size >= 3) {
    // All constants: copied out of a constant frozenset, as in CPython, where the order of the set shows it.
    BConstant set;
    set.kind = BConstant::Kind::kFrozenSet;
    bool constant = true;
    for (Expr* item : items) {
      BConstant value;
      if (!is<Tuple>(item) && fold(context_, item, &value)) {
        set.items.push_back(std::move(value));
        continue;
      }
      constant = false;
      break;
    }
    if (constant) {
      Reg source = unit_->temp();
      load_constant(std::move(set), source, at);
      unit_->emit(kBuildSet, dst, dst, 0, at);
      unit_->emit(kSetUpdate, dst, source, 0, at);
      unit_->release(mark);
      return;
    }
    if (context_.failed) return;
  }
  uint32_t first = 0;
  while (first < items.size && first < kBlock && !is<Starred>(items[first])) ++first;
  if (first == 0) {
    unit_->emit(kBuildSet, dst, dst, 0, at);
  } else {
    Reg block = unit_->temp(first);
    for (uint32_t i = 0; i < first; ++i) to(items[i], block + i);
    unit_->emit(kBuildSet, dst, block, first, at);
  }
  unit_->release(mark);
  for (uint32_t i = first; i < items.size && !context_.failed; ++i) {
    if (auto* star = try_as<Starred>(items[i])) {
      Reg value = operand(star->value, true);
      unit_->emit(kSetUpdate, dst, value, 0, at);
    } else {
      Reg value = operand(items[i], true);
      unit_->emit(kSetAdd, dst, value, 0, at);
    }
    unit_->release(mark);
  }
}

void Generator::dict_display(const Dict* node, Reg dst) {
  Position at = position_of(node);
  uint32_t count = node->values.size;
  Reg mark = unit_->mark();
  uint32_t first = 0;
  while (first < count && first < kBlock / 2 && node->keys[first] != nullptr) ++first;
  if (first == 0) {
    unit_->emit(kBuildDict, dst, dst, 0, at);
  } else {
    Reg block = unit_->temp(2 * first);
    for (uint32_t i = 0; i < first && !context_.failed; ++i) {
      to(node->keys[i], block + 2 * i);
      to(node->values[i], block + 2 * i + 1);
    }
    unit_->emit(kBuildDict, dst, block, first, at);
  }
  unit_->release(mark);
  for (uint32_t i = first; i < count && !context_.failed; ++i) {
    if (node->keys[i] == nullptr) {
      Reg value = operand(node->values[i], true);
      unit_->emit(kDictUpdate, dst, value, 0, at);
    } else {
      Reg key = operand(node->keys[i], false);
      Reg value = operand(node->values[i], true);
      unit_->emit(kDictSet, dst, key, value, at);
    }
    unit_->release(mark);
  }
}

// dst is a temporary. One piece of an f-string: format(value, spec) after a conversion.
void Generator::formatted_value(const FormattedValue* node, Reg dst) {
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Reg value = operand_or_hint(node->value, node->format_spec == nullptr, dst);
  uint32_t conversion = node->conversion == 's' ? 1 : node->conversion == 'r' ? 2 : node->conversion == 'a' ? 3 : 0;
  if (conversion != 0) {
    unit_->emit(kConvert, dst, value, conversion, at);
    value = dst;
  }
  if (node->format_spec == nullptr) {
    // What str(), repr() and ascii() return is a str already; format(s, '') of it would be itself.
    if (conversion == 0) unit_->emit(kFormatSimple, dst, value, 0, at);
  } else {
    Reg spec = unit_->temp();
    to(node->format_spec, spec);
    unit_->emit(kFormatSpec, dst, value, spec, at);
  }
  unit_->release(mark);
}

// dst is a temporary.
void Generator::joined_str(const JoinedStr* node, Reg dst) {
  Position at = position_of(node);
  Span<Expr*> parts = node->values;
  if (parts.size == 0) return load_str("", dst, at);
  if (parts.size == 1) {
    // Not a bare value: the result of __format__ is a str by check, the result of the string is exactly that.
    return to(parts[0], dst);
  }
  // Long strings are joined block by block; the joined beginning is the first part of the next block.
  Reg mark = unit_->mark();
  uint32_t room = parts.size < kBlock ? parts.size : kBlock;
  Reg block = unit_->temp(room);
  uint32_t filled = 0;
  for (uint32_t i = 0; i < parts.size && !context_.failed; ++i) {
    if (filled == room) {
      unit_->emit(kBuildString, block, block, filled, at);
      filled = 1;
    }
    to(parts[i], block + filled);
    ++filled;
  }
  unit_->release(mark);
  unit_->emit(kBuildString, dst, block, filled, at);
}

// t-strings: the prelude's template(strings, interpolations).
void Generator::template_str(const TemplateStr* node, Reg dst) {
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Reg slot = unit_->temp(3);
  load_prelude("template", slot, at);
  // Strings and interpolations alternate and begin and end with a string.
  BConstant strings;
  strings.kind = BConstant::Kind::kTuple;
  BConstant current;
  current.kind = BConstant::Kind::kStr;
  unit_->emit(kBuildList, slot + 2, slot + 2, 0, at);
  for (Expr* part : node->values) {
    if (context_.failed) return;
    auto* interpolation = try_as<Interpolation>(part);
    if (interpolation == nullptr) {
      if (auto* text = try_as<syntax::Constant>(part)) current.text += text->value.text();
      continue;
    }
    strings.items.push_back(current);
    current.text.clear();
    Position place = position_of(part);
    Reg inner = unit_->mark();
    Reg window = unit_->temp(5);
    load_prelude("interpolation", window, place);
    to(interpolation->value, window + 1);
    load_constant(literal(context_, interpolation->str), window + 2, place);
    if (interpolation->conversion > 0) {
      char letter = static_cast<char>(interpolation->conversion);
      load_str(std::string_view(&letter, 1), window + 3, place);
    } else {
      load_none(window + 3, place);
    }
    if (interpolation->format_spec != nullptr) {
      to(interpolation->format_spec, window + 4);
    } else {
      load_str("", window + 4, place);
    }
    call_window(window, 4, window, place);
    unit_->emit(kListAppend, slot + 2, window, 0, place);
    unit_->release(inner);
  }
  strings.items.push_back(current);
  load_constant(std::move(strings), slot + 1, at);
  unit_->emit(kListToTuple, slot + 2, slot + 2, 0, at);
  unit_->release(mark);
  call_window(slot, 2, dst, at);
}

}  // namespace hognose::compiler
