// Comprehensions. List, set and dict comprehensions are loops in the code around them, with registers of their own for their variables,
// so nothing has to be saved and restored; a generator expression is a function (functions.cpp) around the same loops.
#include "compiler/generator.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

// dst is a temporary.
void Generator::comprehension(const Expr* node, ComprehensionKind kind, Span<Comprehension*> generators,
                              const Expr* element, const Expr* value, Reg dst) {
  Position at = position_of(node);
  Scope* scope = table_.scope_of(node);
  bool is_async = scope->coroutine;
  if (is_async) {
    bool allowed = unit_->scope->is_async_def || unit_->scope->comprehension == ComprehensionKind::kGenerator ||
                   (options_.allow_top_level_await && unit_->scope->kind == ScopeKind::kModule);
    if (!allowed) return error(node, "asynchronous comprehension outside of an asynchronous function");
  }
  Reg mark = unit_->mark();
  // The outermost iterable is evaluated in the scope around.
  Comprehension* outermost = generators[0];
  Position place = position_of(outermost->iter);
  Reg iterator = unit_->temp();
  Reg source = operand_or_hint(outermost->iter, true, iterator);
  unit_->emit(outermost->is_async ? kGetAIter : kGetIter, iterator, source, 0, place);
  unit_->release(iterator + 1);
  Scope* around = scope_;
  scope_ = scope;
  for (Symbol* symbol : scope->symbols) {
    // Fresh cells each time: what captured them keeps its own.
    if (symbol->where == Where::kCell) {
      unit_->emit(kLoadUnbound, symbol->reg, 0, 0, at);
      unit_->emit(kMakeCell, symbol->reg, 0, 0, at);
    } else if (symbol->where == Where::kLocal) {
      unit_->bound.clear(symbol->reg);
    }
  }
  Opcode build = kind == ComprehensionKind::kList  ? kBuildList
                 : kind == ComprehensionKind::kSet ? kBuildSet
                                                   : kBuildDict;
  unit_->emit(build, dst, dst, 0, at);
  ComprehensionParts parts{kind, generators, element, value, dst};
  comprehension_level(parts, 0, iterator, place);
  // The variables end with the comprehension.
  for (Symbol* symbol : scope->symbols) {
    if (symbol->where != Where::kCell && symbol->where != Where::kLocal) continue;
    unit_->emit(kLoadUnbound, symbol->reg, 0, 0, at);
    unit_->bound.clear(symbol->reg);
  }
  scope_ = around;
  unit_->release(mark);
}

void Generator::comprehension_element(const ComprehensionParts& parts, const Position& at) {
  (void)at;
  Reg mark = unit_->mark();
  switch (parts.kind) {
    case ComprehensionKind::kGenerator: {
      Position place = position_of(parts.element);
      Reg value = operand(parts.element, true);
      Reg sent = unit_->temp();
      unit_->emit(kYield, sent, value, 0, place);
      break;
    }
    case ComprehensionKind::kDict: {
      Position place = position_of(parts.element);
      place.end_line = parts.value->end_lineno;
      place.end_column = parts.value->end_col_offset;
      Reg key = operand(parts.element, false);
      Reg value = operand(parts.value, true);
      unit_->emit(kDictSet, parts.result, key, value, place);
      break;
    }
    default: {
      Reg value = operand(parts.element, true);
      unit_->emit(parts.kind == ComprehensionKind::kList ? kListAppend : kSetAdd, parts.result, value, 0,
                  position_of(parts.element));
      break;
    }
  }
  unit_->release(mark);
}

void Generator::comprehension_level(const ComprehensionParts& parts, uint32_t level, Reg iterator, const Position& at) {
  if (!step()) return;
  Comprehension* generator = parts.generators[level];
  if (level == kMaxNesting) return error(generator->target, "too many statically nested blocks");
  Reg mark = unit_->mark();
  Label top = unit_->new_label();
  Label next = unit_->new_label();
  auto inside = [&] {
    for (Expr* condition : generator->ifs) {
      if (context_.failed) return;
      jump_if(condition, false, next);
    }
    if (level + 1 == parts.generators.size) return comprehension_element(parts, at);
    Comprehension* inner = parts.generators[level + 1];
    Position place = position_of(inner->iter);
    Reg inner_mark = unit_->mark();
    // `for x in [y]` binds x without a loop.
    Span<Expr*> single{};
    if (!inner->is_async && is<List>(inner->iter)) single = as<List>(inner->iter)->elts;
    if (!inner->is_async && is<Tuple>(inner->iter)) single = as<Tuple>(inner->iter)->elts;
    Reg inner_iterator = unit_->temp();
    if (single.size == 1 && !is<Starred>(single[0])) {
      BConstant tuple;
      to(single[0], inner_iterator);
      unit_->emit(kBuildTuple, inner_iterator, inner_iterator, 1, place);
      unit_->emit(kGetIter, inner_iterator, inner_iterator, 0, place);
    } else {
      Reg source = operand_or_hint(inner->iter, true, inner_iterator);
      unit_->emit(inner->is_async ? kGetAIter : kGetIter, inner_iterator, source, 0, place);
      unit_->release(inner_iterator + 1);
    }
    comprehension_level(parts, level + 1, inner_iterator, place);
    unit_->release(inner_mark);
  };
  if (generator->is_async) {
    Label finished = unit_->new_label();
    Label end = unit_->new_label();
    unit_->bind_loop(top);
    Bound entry = unit_->bound;
    async_next(iterator, generator->target, finished, at);
    inside();
    unit_->bind(next);
    unit_->emit_jump(kJumpBack, 0, 0, top, at);
    unit_->bind_handler(finished, entry);
    Reg saved = unit_->temp(2);
    unit_->emit(kExcEnter, saved, saved + 1, 0, at);
    unit_->emit(kExcLeave, saved, 0, 0, at);
    unit_->emit_jump(kEndAsyncFor, saved + 1, 0, end, at);
    unit_->reachable = false;
    unit_->bind(end);
    unit_->release(mark);
    return;
  }
  bool reachable = unit_->reachable;
  unit_->jump(next, at);
  unit_->reachable = reachable;
  unit_->bind_loop(top);
  int64_t target = is<Name>(generator->target) ? local_register(as<Name>(generator->target)->id) : -1;
  Reg item;
  if (target >= 0) {
    item = static_cast<Reg>(target);
    unit_->bound.set(item);
  } else {
    item = unit_->temp();
    store(generator->target, item);
  }
  inside();
  unit_->bind(next);
  unit_->emit_jump(kForLoop, iterator, item, top, at);
  unit_->release(mark);
}

}  // namespace hognose::compiler
