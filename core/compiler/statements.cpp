#include "bytecode/specials.h"
#include "compiler/generator.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

namespace {

// CPython's bound on statements inside each other that need unwinding.
constexpr size_t kMaxBlocks = 21;

}  // namespace

void Generator::body(Span<Stmt*> statements) {
  for (Stmt* node : statements) {
    if (context_.failed) return;
    statement(node);
  }
}

void Generator::statement(const Stmt* node) {
  if (!step()) return;
  bool block = node->kind == NodeKind::kFor || node->kind == NodeKind::kAsyncFor || node->kind == NodeKind::kWhile ||
               node->kind == NodeKind::kTry || node->kind == NodeKind::kTryStar;
  if (unit_->blocks.size() + block > kMaxBlocks) return error(node, "too many statically nested blocks");
  switch (node->kind) {
    case NodeKind::kFunctionDef: {
      auto* f = as<FunctionDef>(node);
      return function_definition(f, f->name, f->args, f->body, f->decorator_list, f->returns, f->type_params, false);
    }
    case NodeKind::kAsyncFunctionDef: {
      auto* f = as<AsyncFunctionDef>(node);
      return function_definition(f, f->name, f->args, f->body, f->decorator_list, f->returns, f->type_params, true);
    }
    case NodeKind::kClassDef: return class_definition(as<ClassDef>(node));
    case NodeKind::kIf: return if_statement(as<If>(node));
    case NodeKind::kWhile: return while_statement(as<While>(node));
    case NodeKind::kFor: return for_statement(as<For>(node));
    case NodeKind::kAsyncFor: return async_for_statement(as<AsyncFor>(node));
    case NodeKind::kTry: {
      const Try* t = as<Try>(node);
      return try_statement({t, t->body, t->handlers, t->orelse, t->finalbody});
    }
    case NodeKind::kTryStar: {
      const TryStar* t = as<TryStar>(node);
      return try_statement({t, t->body, t->handlers, t->orelse, t->finalbody});
    }
    case NodeKind::kWith: {
      ++unit_->conditional_depth;
      with_items(node, as<With>(node)->items, 0, as<With>(node)->body, false);
      --unit_->conditional_depth;
      return;
    }
    case NodeKind::kAsyncWith: {
      bool allowed = unit_->scope->is_async_def || unit_->scope->coroutine ||
                     (options_.allow_top_level_await && unit_->scope->kind == ScopeKind::kModule);
      if (!unit_->scope->is_async_def && !(allowed && unit_->scope->kind == ScopeKind::kModule)) {
        return error(node, "'async with' outside async function");
      }
      ++unit_->conditional_depth;
      with_items(node, as<AsyncWith>(node)->items, 0, as<AsyncWith>(node)->body, true);
      --unit_->conditional_depth;
      return;
    }
    case NodeKind::kMatch: return match_statement(as<Match>(node));
    default: break;
  }
  Reg mark = unit_->mark();
  simple_statement(node);
  unit_->release(mark);
}

void Generator::simple_statement(const Stmt* node) {
  Position at = position_of(node);
  switch (node->kind) {
    case NodeKind::kReturn: return return_statement(as<Return>(node));
    case NodeKind::kDelete:
      for (Expr* target : as<Delete>(node)->targets) delete_target(target);
      return;
    case NodeKind::kAssign: return assign(as<Assign>(node));
    case NodeKind::kTypeAlias: return type_alias(as<TypeAlias>(node));
    case NodeKind::kAugAssign: return augmented_assign(as<AugAssign>(node));
    case NodeKind::kAnnAssign: return annotated_assign(as<AnnAssign>(node));
    case NodeKind::kRaise: return raise_statement(as<Raise>(node));
    case NodeKind::kAssert: return assert_statement(as<Assert>(node));
    case NodeKind::kImport: return import_statement(as<Import>(node));
    case NodeKind::kImportFrom: return import_from_statement(as<ImportFrom>(node));
    case NodeKind::kExprStmt: {
      auto* value = as<ExprStmt>(node)->value;
      if (interactive_ && unit_->parent == nullptr) {
        Reg window = unit_->temp(2);
        load_prelude("displayhook", window, at);
        to(value, window + 1);
        call_window(window, 1, window, at);
        return;
      }
      return effect(value);
    }
    case NodeKind::kBreak: return break_or_continue(node, true);
    case NodeKind::kContinue: return break_or_continue(node, false);
    default: return;  // pass, global, nonlocal
  }
}

void Generator::if_statement(const If* node) {
  ++unit_->conditional_depth;
  Label end = unit_->new_label();
  for (;;) {
    if (!step()) return;
    Label otherwise = node->orelse.empty() ? end : unit_->new_label();
    jump_if(node->test, false, otherwise);
    body(node->body);
    if (node->orelse.empty()) break;
    unit_->jump(end, position_of(node));
    unit_->bind(otherwise);
    if (node->orelse.size == 1 && is<If>(node->orelse[0])) {
      node = as<If>(node->orelse[0]);
      continue;
    }
    body(node->orelse);
    break;
  }
  unit_->bind(end);
  --unit_->conditional_depth;
}

void Generator::while_statement(const While* node) {
  ++unit_->conditional_depth;
  Label top = unit_->new_label();
  Label otherwise = unit_->new_label();
  Label end = unit_->new_label();
  unit_->bind_loop(top);
  Block block{};
  block.kind = BlockKind::kLoop;
  block.node = node;
  block.break_label = end;
  block.continue_label = top;
  unit_->blocks.push_back(block);
  jump_if(node->test, false, otherwise);
  body(node->body);
  unit_->emit_jump(kJumpBack, 0, 0, top, position_of(node));
  unit_->blocks.pop_back();
  unit_->bind(otherwise);
  body(node->orelse);
  unit_->bind(end);
  --unit_->conditional_depth;
}

// The loop's test is at its bottom: one instruction an iteration.
void Generator::for_statement(const For* node) {
  ++unit_->conditional_depth;
  Reg mark = unit_->mark();
  Position at = position_of(node->iter);
  Reg iterator = unit_->temp();
  if (is<List>(node->iter)) {
    // Over a display of constants a tuple does as well and is made once.
    BConstant tuple;
    tuple.kind = BConstant::Kind::kTuple;
    bool constant = true;
    for (Expr* item : as<List>(node->iter)->elts) {
      BConstant value;
      constant = constant && fold(context_, item, &value);
      tuple.items.push_back(std::move(value));
    }
    if (constant) {
      load_constant(std::move(tuple), iterator, at);
    } else {
      to(node->iter, iterator);
    }
    unit_->emit(kGetIter, iterator, iterator, 0, at);
  } else {
    Reg source = operand_or_hint(node->iter, true, iterator);
    unit_->release(iterator + 1);
    // What the prelude calls `iterator` is one already: iter() of the program's iterators is not asked again.
    bool begun = source_->hidden && is<Name>(node->iter) && as<Name>(node->iter)->id->view().ends_with("iterator");
    unit_->emit(begun ? kMove : kGetIter, iterator, source, 0, at);
  }
  Label top = unit_->new_label();
  Label next = unit_->new_label();
  Label end = unit_->new_label();
  bool reachable = unit_->reachable;
  unit_->jump(next, at);
  unit_->reachable = reachable;
  unit_->bind_loop(top);
  // A plain local is written by the loop instruction itself.
  int64_t target = is<Name>(node->target) ? local_register(as<Name>(node->target)->id) : -1;
  Reg item;
  if (target >= 0) {
    item = static_cast<Reg>(target);
    unit_->bound.set(item);
  } else {
    item = unit_->temp();
    store(node->target, item);
    unit_->release(iterator + 1);
  }
  Block block{};
  block.kind = BlockKind::kLoop;
  block.node = node;
  block.break_label = end;
  block.continue_label = next;
  unit_->blocks.push_back(block);
  body(node->body);
  unit_->blocks.pop_back();
  unit_->bind(next);
  unit_->emit_jump(kForLoop, iterator, item, top, at);
  unit_->release(mark);
  body(node->orelse);
  unit_->bind(end);
  --unit_->conditional_depth;
}

// Awaits the next item of an async iterator into `target`; StopAsyncIteration goes to the handler.
void Generator::async_next(Reg iterator, const Expr* target, Label end_handler, const Position& at) {
  Reg mark = unit_->mark();
  Reg value = unit_->temp();
  Label outer = unit_->handler;
  unit_->handler = end_handler;
  unit_->emit(kGetANext, value, iterator, 0, at);
  await_value(value, 0, value, at);
  unit_->handler = outer;
  store(target, value);
  unit_->release(mark);
}

void Generator::async_for_statement(const AsyncFor* node) {
  if (!unit_->scope->is_async_def && !(options_.allow_top_level_await && unit_->scope->kind == ScopeKind::kModule)) {
    return error(node, "'async for' outside async function");
  }
  ++unit_->conditional_depth;
  Reg mark = unit_->mark();
  Position at = position_of(node->iter);
  Reg iterator = unit_->temp();
  to(node->iter, iterator);
  unit_->emit(kGetAIter, iterator, iterator, 0, at);
  Label top = unit_->new_label();
  Label finished = unit_->new_label();
  Label otherwise = unit_->new_label();
  Label end = unit_->new_label();
  unit_->bind_loop(top);
  Bound entry = unit_->bound;
  Block block{};
  block.kind = BlockKind::kLoop;
  block.node = node;
  block.break_label = end;
  block.continue_label = top;
  unit_->blocks.push_back(block);
  async_next(iterator, node->target, finished, at);
  body(node->body);
  unit_->emit_jump(kJumpBack, 0, 0, top, position_of(node));
  unit_->blocks.pop_back();
  unit_->bind_handler(finished, entry);
  Reg saved = unit_->temp();
  Reg exception = unit_->temp();
  unit_->emit(kExcEnter, saved, exception, 0, at);
  unit_->emit(kExcLeave, saved, 0, 0, at);
  unit_->emit_jump(kEndAsyncFor, exception, 0, otherwise, at);
  unit_->reachable = false;
  unit_->bind(otherwise);
  unit_->release(mark);
  body(node->orelse);
  unit_->bind(end);
  --unit_->conditional_depth;
}

// --- leaving by a jump --------------------------------------------------------------------------------------------------------

// Whether leaving the blocks above `depth` evaluates anything, so that a value under way needs a register of its own.
bool Generator::unwinding_runs_code(size_t depth) const {
  for (size_t i = unit_->blocks.size(); i-- > depth;) {
    BlockKind kind = unit_->blocks[i].kind;
    if (kind != BlockKind::kLoop && kind != BlockKind::kTry) return true;
  }
  return false;
}

void Generator::unwind_block(const Block& block, bool keep_value) {
  (void)keep_value;
  Position at = block.node == nullptr ? unit_->first : position_of(block.node);
  switch (block.kind) {
    case BlockKind::kLoop: return;
    case BlockKind::kTry: unit_->handler = block.outer_handler; return;
    case BlockKind::kFinally:
      unit_->handler = block.outer_handler;
      body(block.body);
      return;
    case BlockKind::kFinallyHandler:
      unit_->handler = block.outer_handler;
      unit_->emit(kExcLeave, block.saved, 0, 0, at);
      return;
    case BlockKind::kHandler:
      unit_->handler = block.outer_handler;
      unit_->emit(kExcLeave, block.saved, 0, 0, at);
      if (block.name != nullptr) unbind_name(block.name, at);
      return;
    case BlockKind::kStarHandler: return;
    case BlockKind::kWith:
    case BlockKind::kAsyncWith: {
      unit_->handler = block.outer_handler;
      Reg mark = unit_->mark();
      Reg window = unit_->temp(5);
      move(window, block.saved, at);
      move(window + 1, block.saved + 1, at);
      for (uint32_t i = 2; i < 5; ++i) load_none(window + i, at);
      unit_->emit(kCallMethod, window, 3, window, at);
      if (block.kind == BlockKind::kAsyncWith) await_value(window, 2, window, at);
      unit_->release(mark);
      return;
    }
  }
}

// Emits what leaving the blocks above `depth` does. The blocks stay; only the code leaves them.
void Generator::unwind_to(size_t depth, bool keep_value) {
  std::vector<Block> left;
  while (unit_->blocks.size() > depth && !context_.failed) {
    Block block = unit_->blocks.back();
    unit_->blocks.pop_back();
    left.push_back(block);
    unwind_block(block, keep_value);
  }
  while (!left.empty()) {
    unit_->blocks.push_back(left.back());
    left.pop_back();
  }
}

// The code of a finally block for an exception is compiled exactly once: the place to warn.
void Generator::warn_in_finally(const Stmt* node, size_t depth, const char* message) {
  for (size_t i = unit_->blocks.size(); i-- > depth;) {
    if (unit_->blocks[i].kind == BlockKind::kFinallyHandler) return warn(node, message);
  }
}

// A choice between two values becomes two returns. Leaving the blocks around runs no code.
void Generator::return_value(const Expr* value, Position at) {
  while (is<IfExp>(value)) {
    auto* choice = as<IfExp>(value);
    Label otherwise = unit_->new_label();
    jump_if(choice->test, false, otherwise);
    return_value(choice->body, at);
    unit_->bind(otherwise);
    value = choice->orelse;
  }
  Label handler = unit_->handler;
  Reg mark = unit_->mark();
  if (is<syntax::Constant>(value) && as<syntax::Constant>(value)->value.type == ConstantType::kNone) {
    unit_->emit_end(kReturnNone, 0, 0, at);
  } else {
    Reg result = operand(value, true);
    unwind_to(0, true);
    unit_->emit_end(kReturn, result, 0, at);
  }
  unit_->release(mark);
  unit_->handler = handler;
}

void Generator::return_statement(const Return* node) {
  Position at = position_of(node);
  Scope* scope = unit_->scope;
  if (!scope->function_like()) return error(node, "'return' outside function");
  if (node->value != nullptr && scope->is_async_def && scope->generator) {
    return error(node, "'return' with value in async generator");
  }
  for (const Block& block : unit_->blocks) {
    if (block.kind == BlockKind::kStarHandler) {
      return error(node, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
  }
  warn_in_finally(node, 0, "'return' in a 'finally' block");
  Label handler = unit_->handler;
  if (unit_->blocks.empty() || !unwinding_runs_code(0)) {
    if (node->value == nullptr) {
      unit_->emit_end(kReturnNone, 0, 0, at);
      return;
    }
    return_value(node->value, at);
  } else if (node->value == nullptr || is<syntax::Constant>(node->value)) {
    unwind_to(0, false);
    if (node->value == nullptr) {
      unit_->emit_end(kReturnNone, 0, 0, at);
    } else {
      Reg value = unit_->temp();
      to(node->value, value);
      unit_->emit_end(kReturn, value, 0, at);
    }
  } else {
    Reg value = unit_->temp();
    to(node->value, value);
    unwind_to(0, true);
    unit_->emit_end(kReturn, value, 0, at);
  }
  unit_->handler = handler;
}

void Generator::break_or_continue(const Stmt* node, bool is_break) {
  size_t depth = unit_->blocks.size();
  while (depth > 0 && unit_->blocks[depth - 1].kind != BlockKind::kLoop) {
    if (unit_->blocks[depth - 1].kind == BlockKind::kStarHandler) {
      return error(node, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
    --depth;
  }
  if (depth == 0) return error(node, is_break ? "'break' outside loop" : "'continue' not properly in loop");
  warn_in_finally(node, depth, is_break ? "'break' in a 'finally' block" : "'continue' in a 'finally' block");
  Label handler = unit_->handler;
  unwind_to(depth, false);
  const Block& loop = unit_->blocks[depth - 1];
  bool back = !is_break && !is<For>(loop.node);
  unit_->emit_jump(back ? kJumpBack : kJump, 0, 0, is_break ? loop.break_label : loop.continue_label,
                   position_of(node));
  unit_->handler = handler;
}

// --- simple statements -------------------------------------------------------------------------------------------------------------

void Generator::assert_statement(const Assert* node) {
  if (auto* tuple = try_as<Tuple>(node->test); tuple != nullptr && tuple->elts.size > 0) {
    warn(node, "assertion is always true, perhaps remove parentheses?");
  }
  Label end = unit_->new_label();
  jump_if(node->test, true, end);
  Position at = position_of(node->test);
  Reg window = unit_->temp(2);
  load_builtin("AssertionError", window, at);
  if (node->msg != nullptr) {
    to(node->msg, window + 1);
    call_window(window, 1, window, at);
  }
  unit_->emit_end(kRaise, window, 0, at);
  unit_->bind(end);
}

void Generator::raise_statement(const Raise* node) {
  Position at = position_of(node);
  if (node->exc == nullptr) {
    unit_->emit_end(kRaiseBare, 0, 0, at);
    return;
  }
  Reg exception = operand(node->exc, node->cause == nullptr);
  if (node->cause == nullptr) {
    unit_->emit_end(kRaise, exception, 0, at);
    return;
  }
  Reg cause = operand(node->cause, true);
  unit_->emit_end(kRaiseFrom, exception, cause, at);
}

void Generator::import_statement(const Import* node) {
  Position at = position_of(node);
  for (Alias* alias : node->names) {
    if (!step()) return;
    Reg mark = unit_->mark();
    Reg module = unit_->temp(2);
    load_none(module, at);
    unit_->emit_wide(kLoadInt, module + 1, 0, at);
    unit_->emit(kImportName, module, module + 1, unit_->name_cache(alias->name), at);
    std::string_view text = alias->name->view();
    size_t dot = text.find('.');
    if (alias->asname != nullptr) {
      // import a.b.c as d: walks down from a.
      while (dot != std::string_view::npos) {
        size_t next = text.find('.', dot + 1);
        Ident part =
            context_.identifiers.intern(text.substr(dot + 1, next == std::string_view::npos ? next : next - dot - 1));
        unit_->emit(kImportFrom, module, module, unit_->name_cache(part), at);
        dot = next;
      }
      store_name(alias->asname, module, at);
    } else {
      store_name(dot == std::string_view::npos ? alias->name : context_.identifiers.intern(text.substr(0, dot)), module,
                 at);
    }
    unit_->release(mark);
  }
}

void Generator::import_from_statement(const ImportFrom* node) {
  Position at = position_of(node);
  if (node->level == 0 && node->module == context_.names.future && node->lineno > context_.last_future_line)
    return error(node, kLateFuture);
  Reg module = unit_->temp(2);
  BConstant names;
  names.kind = BConstant::Kind::kTuple;
  for (Alias* alias : node->names) {
    BConstant name;
    name.kind = BConstant::Kind::kStr;
    name.text = alias->name->view();
    names.items.push_back(std::move(name));
  }
  load_constant(std::move(names), module, at);
  unit_->emit_wide(kLoadInt, module + 1, static_cast<uint32_t>(node->level), at);
  Ident from = node->module != nullptr ? node->module : context_.identifiers.intern("");
  unit_->emit(kImportName, module, module + 1, unit_->name_cache(from), at);
  for (Alias* alias : node->names) {
    if (!step()) return;
    if (alias->name == context_.names.star) {
      unit_->emit(kImportStar, module, 0, 0, at);
      return;
    }
    Reg mark = unit_->mark();
    Reg value = unit_->temp();
    unit_->emit(kImportFrom, value, module, unit_->name_cache(alias->name), at);
    store_name(alias->asname != nullptr ? alias->asname : alias->name, value, at);
    unit_->release(mark);
  }
}

// --- with -----------------------------------------------------------------------------------------------------------------------------

// Calls the exit method in exit, exit + 1 with what is known of the exception.
void Generator::call_exit(Reg exit, Reg exception, bool is_async, Reg dst, const Position& at) {
  Reg mark = unit_->mark();
  Reg window = unit_->temp(5);
  // type(exception), whatever `type` is bound to now.
  load_builtin("type", window + 2, at);
  move(window + 3, exception, at);
  call_window(window + 2, 1, window + 2, at);
  move(window + 3, exception, at);
  load_attribute(window + 4, exception, context_.identifiers.intern("__traceback__"), at);
  move(window, exit, at);
  move(window + 1, exit + 1, at);
  unit_->emit(kCallMethod, window, 3, window, at);
  if (is_async) await_value(window, 2, window, at);
  move(dst, window, at);
  unit_->release(mark);
}

void Generator::with_items(const Node* node, Span<WithItem*> items, uint32_t index, Span<Stmt*> statements,
                           bool is_async) {
  if (!step()) return;
  WithItem* item = items[index];
  if (unit_->blocks.size() >= kMaxBlocks) return error(item->context_expr, "too many statically nested blocks");
  Position at = position_of(item->context_expr);
  Reg mark = unit_->mark();
  Reg exit = unit_->temp(2);
  {
    Reg inner = unit_->mark();
    Reg manager = operand(item->context_expr, true);
    Reg window = unit_->temp(2);
    Special exit_special = is_async ? Special::kAExit : Special::kExit;
    Special enter_special = is_async ? Special::kAEnter : Special::kEnter;
    unit_->emit(kLoadSpecial, exit, manager, static_cast<uint32_t>(exit_special), at);
    unit_->emit(kLoadSpecial, window, manager, static_cast<uint32_t>(enter_special), at);
    unit_->emit(kCallMethod, window, 0, window, at);
    if (is_async) await_value(window, 1, window, at);
    Label handler = unit_->new_label();
    Label outer = unit_->handler;
    Bound entry = unit_->bound;
    unit_->handler = handler;
    Block block{};
    block.kind = is_async ? BlockKind::kAsyncWith : BlockKind::kWith;
    block.node = item->context_expr;
    block.outer_handler = outer;
    block.saved = exit;
    unit_->blocks.push_back(block);
    if (item->optional_vars != nullptr) store(item->optional_vars, window);
    unit_->release(inner);
    if (index + 1 < items.size) {
      with_items(node, items, index + 1, statements, is_async);
    } else {
      body(statements);
    }
    unit_->blocks.pop_back();
    unit_->handler = outer;
    // Normal end: exit(None, None, None).
    if (unit_->reachable) unwind_block(block, false);
    Label end = unit_->new_label();
    unit_->jump(end, at);
    // An exception: exit(type, exception, traceback) may swallow it.
    unit_->bind_handler(handler, entry);
    Reg saved = unit_->temp(2);
    Reg exception = saved + 1;
    Label cleanup = unit_->new_label();
    Label swallowed = unit_->new_label();
    Bound handler_entry = unit_->bound;
    unit_->emit(kExcEnter, saved, exception, 0, at);
    unit_->handler = cleanup;
    Reg result = unit_->temp();
    call_exit(exit, exception, is_async, result, at);
    unit_->emit_jump(kJumpIfTrue, result, 0, swallowed, at);
    unit_->handler = outer;
    unit_->emit(kExcLeave, saved, 0, 0, at);
    unit_->emit_end(kReraise, exception, 0, at);
    unit_->bind(swallowed);
    unit_->emit(kExcLeave, saved, 0, 0, at);
    unit_->jump(end, at);
    restore_and_reraise(cleanup, saved, nullptr, handler_entry, at);
    unit_->bind(end);
  }
  unit_->release(mark);
}

}  // namespace hognose::compiler
