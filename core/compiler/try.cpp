// try. What is guarded notes its handler instruction by instruction (unit.h). A handler begins with kExcEnter, which saves the exception
// that was being handled before; every way out of a handler restores it: the normal end and jumps by kExcLeave, exceptions by a second
// handler around the first (restore_and_reraise). A finally block is compiled once for each way into it.
#include "compiler/generator.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

// `except ... as name` leaves the name unbound.
void Generator::unbind_name(Ident name, const Position& at) {
  int64_t reg = local_register(name);
  if (reg >= 0) {
    unit_->emit(kLoadUnbound, static_cast<Reg>(reg), 0, 0, at);
    unit_->bound.clear(static_cast<Reg>(reg));
    return;
  }
  // Set first, so that the deletion cannot fail.
  Reg mark = unit_->mark();
  Reg none = unit_->temp();
  load_none(none, at);
  store_name(name, none, at);
  delete_name(name, at);
  unit_->release(mark);
}

// The handler around a handler: something was raised inside; goes on with that, after putting things back.
void Generator::restore_and_reraise(Label handler, Reg saved, Ident name, const Bound& at_entry, const Position& at) {
  bool reachable = unit_->reachable;
  Bound bound = unit_->bound;
  unit_->bind_handler(handler, at_entry);
  if (unit_->reachable) {
    Reg mark = unit_->mark();
    Reg before = unit_->temp(2);
    unit_->emit(kExcEnter, before, before + 1, 0, at);
    if (name != nullptr) unbind_name(name, at);
    unit_->emit(kExcLeave, saved, 0, 0, at);
    unit_->emit_end(kReraise, before + 1, 0, at);
    unit_->release(mark);
  }
  unit_->reachable = reachable;
  unit_->bound = bound;
}

void Generator::try_finally(const TryParts& parts) {
  const Node* node = parts.node;
  Span<Stmt*> final_body = parts.final_body;
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Label handler = unit_->new_label();
  Label end = unit_->new_label();
  Label outer = unit_->handler;
  Bound entry = unit_->bound;
  Block block{};
  block.kind = BlockKind::kFinally;
  block.node = node;
  block.outer_handler = outer;
  block.body = final_body;
  unit_->blocks.push_back(block);
  unit_->handler = handler;
  try_handlers(parts);
  unit_->handler = outer;
  unit_->blocks.pop_back();
  body(final_body);
  unit_->jump(end, at);

  unit_->bind_handler(handler, entry);
  Reg saved = unit_->temp(2);
  Reg exception = saved + 1;
  Label cleanup = unit_->new_label();
  unit_->emit(kExcEnter, saved, exception, 0, at);
  Bound handler_entry = unit_->bound;
  block.kind = BlockKind::kFinallyHandler;
  block.saved = saved;
  unit_->blocks.push_back(block);
  unit_->handler = cleanup;
  body(final_body);
  unit_->handler = outer;
  unit_->blocks.pop_back();
  unit_->emit(kExcLeave, saved, 0, 0, at);
  if (unit_->reachable) unit_->emit_end(kReraise, exception, 0, at);
  restore_and_reraise(cleanup, saved, nullptr, handler_entry, at);
  unit_->bind(end);
  unit_->release(mark);
}

void Generator::try_statement(const TryParts& parts) {
  ++unit_->conditional_depth;
  if (parts.final_body.empty())
    try_handlers(parts);
  else
    try_finally(parts);
  --unit_->conditional_depth;
}

// What stands before the finally clause.
void Generator::try_handlers(const TryParts& parts) {
  if (parts.handlers.empty()) {
    body(parts.body);
    body(parts.orelse);
  } else if (parts.node->kind == NodeKind::kTryStar) {
    try_star_except(parts.node, parts.body, parts.handlers, parts.orelse);
  } else {
    try_except(parts.node, parts.body, parts.handlers, parts.orelse);
  }
}

void Generator::try_except(const Node* node, Span<Stmt*> statements, Span<ExceptHandler*> handlers,
                           Span<Stmt*> orelse) {
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Label handler = unit_->new_label();
  Label end = unit_->new_label();
  Label outer = unit_->handler;
  Bound entry = unit_->bound;
  Block block{};
  block.kind = BlockKind::kTry;
  block.node = node;
  block.outer_handler = outer;
  unit_->blocks.push_back(block);
  unit_->handler = handler;
  body(statements);
  unit_->handler = outer;
  unit_->blocks.pop_back();
  body(orelse);
  unit_->jump(end, at);

  unit_->bind_handler(handler, entry);
  Reg saved = unit_->temp(2);
  Reg exception = saved + 1;
  Label cleanup = unit_->new_label();
  unit_->emit(kExcEnter, saved, exception, 0, at);
  Bound handler_entry = unit_->bound;
  unit_->handler = cleanup;
  bool open = true;  // some exception may still be unmatched
  for (uint32_t i = 0; i < handlers.size && step(); ++i) {
    ExceptHandler* clause = handlers[i];
    Position place = position_of(clause);
    Label next = unit_->new_label();
    Reg inner = unit_->mark();
    if (clause->type != nullptr) {
      Reg type = operand(clause->type, true);
      Reg matches = unit_->temp();
      unit_->emit(kExcMatch, matches, exception, type, place);
      unit_->emit_jump(kJumpIfFalse, matches, 0, next, place);
      unit_->release(inner);
    } else {
      if (i + 1 < handlers.size) return error(clause, "default 'except:' must be last");
      open = false;
    }
    block.kind = BlockKind::kHandler;
    block.saved = saved;
    block.name = clause->name;
    block.node = clause;
    Label unbind = 0;
    Bound clause_entry = unit_->bound;
    if (clause->name != nullptr) {
      store_name(clause->name, exception, place);
      unbind = unit_->new_label();
      unit_->handler = unbind;
    }
    unit_->blocks.push_back(block);
    body(clause->body);
    unit_->blocks.pop_back();
    unit_->handler = outer;
    unit_->emit(kExcLeave, saved, 0, 0, place);
    if (clause->name != nullptr && unit_->reachable) unbind_name(clause->name, place);
    unit_->jump(end, place);
    if (clause->name != nullptr) restore_and_reraise(unbind, saved, clause->name, clause_entry, place);
    unit_->handler = cleanup;
    unit_->bind(next);
  }
  unit_->handler = outer;
  if (open) {
    unit_->emit(kExcLeave, saved, 0, 0, at);
    if (unit_->reachable) unit_->emit_end(kReraise, exception, 0, at);
  }
  restore_and_reraise(cleanup, saved, nullptr, handler_entry, at);
  unit_->bind(end);
  unit_->release(mark);
}

// --- except* ---------------------------------------------------------------------------------------------------------------------

// Each clause takes what it matches out of `rest`; what the clauses raise is collected in `raised`; at the end the prelude's
// prepare_reraise_star(original, raised, rest) says what is to be raised, if anything.
void Generator::try_star_except(const Node* node, Span<Stmt*> statements, Span<ExceptHandler*> handlers,
                                Span<Stmt*> orelse) {
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Label handler = unit_->new_label();
  Label end = unit_->new_label();
  Label outer = unit_->handler;
  Bound entry = unit_->bound;
  Block block{};
  block.kind = BlockKind::kTry;
  block.node = node;
  block.outer_handler = outer;
  unit_->blocks.push_back(block);
  unit_->handler = handler;
  body(statements);
  unit_->handler = outer;
  unit_->blocks.pop_back();
  body(orelse);
  unit_->jump(end, at);

  unit_->bind_handler(handler, entry);
  Reg saved = unit_->temp(6);
  Reg exception = saved + 1;
  Reg raised = saved + 2;
  Reg match = saved + 3;  // with rest: the two items of a tuple
  Reg rest = saved + 4;
  Reg current = saved + 5;
  Label cleanup = unit_->new_label();
  unit_->emit(kExcEnter, saved, exception, 0, at);
  Bound handler_entry = unit_->bound;
  unit_->handler = cleanup;
  unit_->emit(kBuildList, raised, raised, 0, at);
  move(rest, exception, at);
  for (uint32_t i = 0; i < handlers.size && step(); ++i) {
    ExceptHandler* clause = handlers[i];
    Position place = position_of(clause);
    Label next = unit_->new_label();
    Reg inner = unit_->mark();
    Reg window = unit_->temp(3);
    load_prelude("split_exception_group", window, place);
    move(window + 1, rest, place);
    to(clause->type, window + 2);
    call_window(window, 2, window, place);
    unit_->emit(kUnpack, match, window, 2, place);
    unit_->emit_jump(kJumpIfNone, match, 0, next, place);
    unit_->release(inner);
    unit_->emit(kExcLeave, match, 0, 0, place);  // what is handled now
    move(current, match, place);
    if (clause->name != nullptr) store_name(clause->name, current, place);
    Label failed = unit_->new_label();
    Bound clause_entry = unit_->bound;
    unit_->handler = failed;
    block.kind = BlockKind::kStarHandler;
    block.name = clause->name;
    block.node = clause;
    unit_->blocks.push_back(block);
    body(clause->body);
    unit_->blocks.pop_back();
    unit_->handler = cleanup;
    if (unit_->reachable) {
      if (clause->name != nullptr) unbind_name(clause->name, place);
      unit_->emit(kExcLeave, exception, 0, 0, place);
      unit_->jump(next, place);
    }
    unit_->bind_handler(failed, clause_entry);
    Reg before = unit_->temp(2);
    unit_->emit(kExcEnter, before, before + 1, 0, place);
    if (clause->name != nullptr && unit_->reachable) unbind_name(clause->name, place);
    unit_->emit(kListAppend, raised, before + 1, 0, place);
    unit_->emit(kExcLeave, exception, 0, 0, place);
    unit_->release(inner);
    unit_->bind(next);
  }
  Label nothing = unit_->new_label();
  Reg window = unit_->temp(4);
  load_prelude("prepare_reraise_star", window, at);
  move(window + 1, exception, at);
  move(window + 2, raised, at);
  move(window + 3, rest, at);
  call_window(window, 3, window, at);
  unit_->handler = outer;
  unit_->emit(kExcLeave, saved, 0, 0, at);
  unit_->emit_jump(kJumpIfNone, window, 0, nothing, at);
  if (unit_->reachable) unit_->emit_end(kReraise, window, 0, at);
  unit_->bind(nothing);
  unit_->jump(end, at);
  restore_and_reraise(cleanup, saved, nullptr, handler_entry, at);
  unit_->bind(end);
  unit_->release(mark);
}

}  // namespace hognose::compiler
