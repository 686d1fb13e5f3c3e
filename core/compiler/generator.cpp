#include "compiler/generator.h"

#include <algorithm>
#include <string>

#include "support/pointer_table.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

// --- units -----------------------------------------------------------------------------------------------------------------

namespace {

uint32_t hidden_locals(const Scope* scope) { return scope->kind == ScopeKind::kClass ? scope->class_cells.size() : 0; }

}  // namespace

// Comprehensions get registers of their own: siblings share those of equal names, a nested one never shares with what is around it.
void Generator::assign_comprehension_registers(Unit* unit, Scope* scope, Scope* around, std::vector<Symbol*>* cells,
                                               uint32_t* next) {
  (void)around;
  for (Scope* child : scope->children) {
    if (!child->inlined() || !context_.step()) continue;
    for (Symbol* symbol : child->symbols) {
      if (symbol->where != Where::kLocal && symbol->where != Where::kCell) continue;
      bool is_cell = symbol->where == Where::kCell;
      int64_t found = -1;
      for (uint32_t reg = unit->n_locals; reg < *next && reg < unit->n_locals + 64; ++reg) {
        if (unit->code->local_names[reg] != symbol->name->view()) continue;
        bool reg_is_cell = std::find(unit->code->cell_registers.begin(), unit->code->cell_registers.end(), reg) !=
                           unit->code->cell_registers.end();
        if (reg_is_cell != is_cell) continue;
        bool busy = false;
        for (Scope* s = child->parent; s != nullptr && s->inlined(); s = s->parent) {
          for (Symbol* other : s->symbols) {
            busy |= (other->where == Where::kLocal || other->where == Where::kCell) && other->reg == reg;
          }
        }
        for (Symbol* other : child->symbols) {
          if (other == symbol) break;
          busy |= (other->where == Where::kLocal || other->where == Where::kCell) && other->reg == reg;
        }
        if (!busy) {
          found = reg;
          break;
        }
      }
      if (found < 0) {
        found = (*next)++;
        unit->add_name(unit->code->local_names, symbol->name);
        if (is_cell) unit->code->cell_registers.push_back(static_cast<uint16_t>(found));
      }
      if (*next >= kMaxRegisters) {
        context_.error(scope->node, "too many local variables");
        return;
      }
      symbol->reg = static_cast<uint16_t>(found);
    }
    assign_comprehension_registers(unit, child, scope, cells, next);
  }
}

static void sort_by_name(std::vector<Symbol*>& symbols) {
  support::sort_pointers(reinterpret_cast<void**>(symbols.data()), static_cast<uint32_t>(symbols.size()),
                         [](const void* a, const void* b) {
                           return static_cast<const Symbol*>(a)->name->view() <
                                  static_cast<const Symbol*>(b)->name->view();
                         });
}

// Parameters, then plain locals in order of appearance, then cells by name, then the variables of comprehensions.
void Generator::assign_registers(Unit* unit, Scope* scope) {
  CodeObject& code = *unit->code;
  uint32_t next = 0;
  auto take = [&](Symbol* symbol) {
    if (next >= kMaxRegisters) {
      context_.error(scope->node, "too many local variables");
      return;
    }
    symbol->reg = static_cast<uint16_t>(next++);
    unit->add_name(code.local_names, symbol->name);
    if (symbol->where == Where::kCell) code.cell_registers.push_back(symbol->reg);
  };
  if (scope->function_like()) {
    for (Ident name : scope->parameters) take(scope->find(name));
    std::vector<Symbol*> cells;
    for (Symbol* symbol : scope->symbols) {
      if (symbol->flags & kSymParam) continue;
      if (symbol->where == Where::kLocal) take(symbol);
      if (symbol->where == Where::kCell) cells.push_back(symbol);
    }
    sort_by_name(cells);
    for (Symbol* symbol : cells) take(symbol);
  }
  if (hidden_locals(scope) != 0) {
    for (Symbol* symbol : scope->class_cells) take(symbol);
  }
  unit->n_locals = next;
  assign_comprehension_registers(unit, scope, nullptr, nullptr, &next);
  unit->set_locals(next);
  // Free variables: sorted, as closures are built from this list.
  std::vector<Symbol*> free;
  for (Symbol* symbol : scope->symbols) {
    if (symbol->where == Where::kFree || (symbol->flags & kSymFreeClass)) free.push_back(symbol);
  }
  sort_by_name(free);
  for (Symbol* symbol : free) unit->free_index(symbol->name);
  if (!free.empty()) code.flags |= kFlagNested;
  // What may become unbound under way.
  auto note_deletable = [&](Scope* s) {
    for (Symbol* symbol : s->symbols) {
      if ((symbol->flags & kSymDeleted) && symbol->where == Where::kLocal) unit->deletable.set(symbol->reg);
    }
  };
  if (scope->function_like()) note_deletable(scope);
}

std::unique_ptr<Unit> Generator::begin_unit(Scope* scope, const Node* node, std::string_view name) {
  auto unit = std::make_unique<Unit>(context_, scope, unit_);
  CodeObject& code = *unit->code;
  unit->class_name = scope->class_name;
  code.name = name;
  code.first_line = node == nullptr || node->lineno == 0 ? 1 : node->lineno;
  unit->first = {code.first_line, code.first_line, 0, 0};
  // Qualified name: as nested in the code around, unless the name is declared global there.
  code.qualname = name;
  if (unit_ != nullptr && unit_->scope->kind != ScopeKind::kModule) {
    Unit* outer = unit_;
    // Type-parameter scopes don't show.
    if (outer->scope->kind == ScopeKind::kTypeParameters && outer->parent != nullptr) outer = outer->parent;
    if (outer->scope->kind != ScopeKind::kModule) {
      bool is_global = false;
      if ((scope->kind == ScopeKind::kFunction && !scope->is_lambda &&
           scope->comprehension == ComprehensionKind::kNone) ||
          scope->kind == ScopeKind::kClass) {
        Symbol* symbol =
            scope->name == nullptr ? nullptr : outer->scope->find(context_.mangle(outer->class_name, scope->name));
        is_global = symbol != nullptr && symbol->where == Where::kGlobalExplicit;
      }
      if (!is_global) {
        code.qualname = outer->code->qualname;
        bool is_function = outer->scope->function_like() && outer->scope->kind != ScopeKind::kTypeParameters;
        if (is_function) code.qualname += ".<locals>";
        code.qualname += '.';
        code.qualname += name;
        unit->charge(code.qualname.size());
      }
    }
  }
  if (scope->generator) {
    code.flags |= scope->coroutine ? kFlagAsyncGenerator : kFlagGenerator;
  } else if (scope->coroutine && scope->function_like()) {
    code.flags |= kFlagCoroutine;
  }
  if (scope->is_method) code.flags |= kFlagMethod;
  if (scope->comprehension != ComprehensionKind::kNone) code.flags |= kFlagComprehension;
  if (context_.future_annotations) code.flags |= kFlagFutureAnnotations;
  assign_registers(unit.get(), scope);
  unit->outer_scope = scope_;
  unit_ = unit.get();
  scope_ = scope;
  // Captured locals live in cells from the start; parameters are bound.
  if (scope->function_like()) {
    for (uint32_t i = 0; i < scope->parameters.size(); ++i) unit->bound.set(i);
    for (Symbol* symbol : scope->symbols) {
      if (symbol->where == Where::kCell) unit->emit(kMakeCell, symbol->reg, 0, 0, unit->first);
    }
  }
  if (hidden_locals(scope) != 0) {
    for (Symbol* symbol : scope->class_cells) unit->emit(kMakeCell, symbol->reg, 0, 0, unit->first);
  }
  return unit;
}

std::unique_ptr<CodeObject> Generator::end_unit(std::unique_ptr<Unit> unit) {
  Unit* parent = unit->parent;
  unit->finish(source_);
  unit_ = parent;
  scope_ = unit->outer_scope;
  return std::move(unit->code);
}

// --- names --------------------------------------------------------------------------------------------------------------------

Symbol* Generator::resolve(Ident mangled, Scope** where) {
  for (Scope* scope = scope_;; scope = scope->parent) {
    Symbol* symbol = scope->find(mangled);
    if (symbol != nullptr) {
      *where = scope;
      if (symbol->where == Where::kOuter) {
        *where = nullptr;
        return symbol->owner;
      }
      return symbol;
    }
    // A name the symbol table never saw in this scope (made by the compiler): look around it in the same unit.
    if (!scope->inlined()) break;
  }
  *where = scope_;
  return nullptr;
}

int64_t Generator::local_register(Ident name) {
  Scope* where;
  Symbol* symbol = resolve(mangle(name), &where);
  if (symbol == nullptr || symbol->where != Where::kLocal) return -1;
  if (where != nullptr && !where->function_like()) return -1;
  return symbol->reg;
}

void Generator::check_bound(Reg reg, const Position& at) {
  if (unit_->bound.has(reg)) return;
  unit_->emit(kCheckBound, reg, 0, 0, at);
  unit_->bound.set(reg);
}

// Names in annotation scopes of a class: first the class namespace (its cell is the free variable __classdict__), then the rest.
void Generator::load_from_class(Ident name, Reg dst, bool is_free, const Position& at) {
  Reg mark = unit_->mark();
  Reg space = unit_->temp();
  Reg key = unit_->temp();
  Reg has = unit_->temp();
  Label missing = unit_->new_label();
  Label done = unit_->new_label();
  unit_->emit(kLoadFree, space, unit_->free_index(context_.names.classdict), 0, at);
  load_str(name->view(), key, at);
  unit_->emit(kIn, has, key, space, at);
  unit_->emit_jump(kJumpIfFalse, has, 0, missing, at);
  unit_->emit(kLoadSubscr, dst, space, key, at);
  unit_->jump(done, at);
  unit_->bind(missing);
  if (is_free) {
    unit_->emit(kLoadFree, dst, unit_->free_index(name), 0, at);
  } else {
    unit_->emit(kLoadGlobal, dst, unit_->global_cache(name), 0, at);
  }
  unit_->bind(done);
  unit_->release(mark);
}

void Generator::load_name(Ident name, Reg dst, const Position& at) {
  name = mangle(name);
  Scope* where;
  Symbol* symbol = resolve(name, &where);
  Where kind = symbol == nullptr ? Where::kGlobalImplicit : symbol->where;
  bool in_namespace = unit_->scope->kind == ScopeKind::kClass ||
                      (unit_->scope->kind == ScopeKind::kModule && options_.separate_namespace);
  bool sees_class = scope_->sees_class && name != context_.names.classdict;
  switch (kind) {
    case Where::kLocal:
      if (where == nullptr || where->function_like()) {
        check_bound(symbol->reg, at);
        move(dst, symbol->reg, at);
        return;
      }
      break;  // class or module: by name
    case Where::kCell:
      if (where == nullptr || where->function_like()) {
        unit_->emit(kLoadCell, dst, symbol->reg, 0, at);
        return;
      }
      break;
    case Where::kFree:
      if (sees_class) return load_from_class(name, dst, true, at);
      if (unit_->scope->kind == ScopeKind::kClass && !scope_->inlined()) {
        unit_->emit(kLoadNameOrFree, dst, unit_->free_index(name), unit_->name_cache(name), at);
      } else {
        unit_->emit(kLoadFree, dst, unit_->free_index(name), 0, at);
      }
      return;
    case Where::kGlobalExplicit: in_namespace = false; break;
    case Where::kGlobalImplicit:
    case Where::kUnknown:
    case Where::kOuter:
      if (sees_class) return load_from_class(name, dst, false, at);
      // A comprehension in a class body does not see the class's names.
      if (unit_->scope->kind == ScopeKind::kClass && scope_->inlined()) in_namespace = false;
      break;
  }
  if (in_namespace) {
    unit_->emit(kLoadName, dst, unit_->name_cache(name), 0, at);
  } else {
    unit_->emit(kLoadGlobal, dst, unit_->global_cache(name), 0, at);
  }
}

void Generator::store_name(Ident name, Reg value, const Position& at) {
  name = mangle(name);
  Scope* where;
  Symbol* symbol = resolve(name, &where);
  Where kind = symbol == nullptr ? Where::kGlobalImplicit : symbol->where;
  bool in_namespace = unit_->scope->kind == ScopeKind::kClass ||
                      (unit_->scope->kind == ScopeKind::kModule && options_.separate_namespace);
  switch (kind) {
    case Where::kLocal:
      if (where == nullptr || where->function_like()) {
        move(symbol->reg, value, at);
        unit_->bound.set(symbol->reg);
        return;
      }
      break;
    case Where::kCell:
      if (where == nullptr || where->function_like()) {
        unit_->emit(kStoreCell, symbol->reg, value, 0, at);
        return;
      }
      break;
    case Where::kFree: unit_->emit(kStoreFree, unit_->free_index(name), value, 0, at); return;
    case Where::kGlobalExplicit: in_namespace = false; break;
    default: break;
  }
  if (in_namespace) {
    unit_->emit(kStoreName, value, unit_->name_cache(name), 0, at);
  } else {
    unit_->emit(kStoreGlobal, value, unit_->name_cache(name), 0, at);
  }
}

void Generator::delete_name(Ident name, const Position& at) {
  name = mangle(name);
  Scope* where;
  Symbol* symbol = resolve(name, &where);
  Where kind = symbol == nullptr ? Where::kGlobalImplicit : symbol->where;
  bool in_namespace = unit_->scope->kind == ScopeKind::kClass ||
                      (unit_->scope->kind == ScopeKind::kModule && options_.separate_namespace);
  switch (kind) {
    case Where::kLocal:
      if (where == nullptr || where->function_like()) {
        check_bound(symbol->reg, at);
        unit_->emit(kLoadUnbound, symbol->reg, 0, 0, at);
        unit_->bound.clear(symbol->reg);
        return;
      }
      break;
    case Where::kCell:
      if (where == nullptr || where->function_like()) {
        unit_->emit(kDeleteCell, symbol->reg, 0, 0, at);
        return;
      }
      break;
    case Where::kFree: unit_->emit(kDeleteFree, unit_->free_index(name), 0, 0, at); return;
    case Where::kGlobalExplicit: in_namespace = false; break;
    default: break;
  }
  if (in_namespace) {
    unit_->emit(kDeleteName, unit_->name_cache(name), 0, 0, at);
  } else {
    unit_->emit(kDeleteGlobal, unit_->name_cache(name), 0, 0, at);
  }
}

// --- constants ------------------------------------------------------------------------------------------------------------------

void Generator::load_constant(BConstant&& constant, Reg dst, const Position& at) {
  switch (constant.kind) {
    case BConstant::Kind::kNone: unit_->emit(kLoadNone, dst, 0, 0, at); return;
    case BConstant::Kind::kTrue: unit_->emit(kLoadTrue, dst, 0, 0, at); return;
    case BConstant::Kind::kFalse: unit_->emit(kLoadFalse, dst, 0, 0, at); return;
    case BConstant::Kind::kInt:
      if (constant.integer >= INT32_MIN && constant.integer <= INT32_MAX) {
        unit_->emit_wide(kLoadInt, dst, static_cast<uint32_t>(static_cast<int32_t>(constant.integer)), at);
        return;
      }
      break;
    default: break;
  }
  unit_->emit_wide(kLoadConst, dst, unit_->constant(std::move(constant)), at);
}

void Generator::load_str(std::string_view text, Reg dst, const Position& at) {
  unit_->emit_wide(kLoadConst, dst, unit_->constant_str(text), at);
}

void Generator::load_prelude(const char* name, Reg dst, const Position& at) {
  unit_->emit_wide(kLoadPrelude, dst, unit_->constant_str(name), at);
}

void Generator::load_builtin(const char* name, Reg dst, const Position& at) {
  unit_->emit_wide(kLoadBuiltin, dst, unit_->constant_str(name), at);
}

void Generator::warn(const Node* node, std::string_view message) {
  if (context_.failed || warnings.size() >= 1000) return;
  const char* copy = context_.arena.copy(message);
  if (copy == nullptr) return;
  SyntaxWarning warning;
  warning.lineno = node->lineno;
  warning.offset = node->col_offset + 1;
  warning.end_lineno = node->end_lineno;
  warning.end_offset = node->end_col_offset + 1;
  warning.message = std::string_view(copy, message.size());
  warnings.push_back(warning);
}

// --- the outermost unit -----------------------------------------------------------------------------------------------------------

std::unique_ptr<CodeObject> Generator::module(const Mod& node, Scope* scope) {
  auto unit = begin_unit(scope, nullptr, "<module>");
  unit->code->flags |= kFlagModule | kFlagNamespace;
  if (scope->coroutine && options_.allow_top_level_await) unit->code->flags |= kFlagCoroutine;
  unit->first = {1, 1, 0, 0};
  if (auto* e = try_as<Expression>(&node)) {
    Reg result = operand(e->body, true);
    unit->emit_end(kReturn, result, 0, position_of(e->body));
    return end_unit(std::move(unit));
  }
  interactive_ = is<Interactive>(&node);
  Span<Stmt*> statements = interactive_ ? as<Interactive>(&node)->body : as<Module>(&node)->body;
  if (!interactive_) {
    BConstant doc;
    if (docstring(statements, &doc)) {
      Position at = position_of(statements[0]);
      Reg mark = unit_->mark();
      Reg value = unit_->temp();
      load_constant(std::move(doc), value, at);
      store_name(context_.names.doc, value, at);
      unit_->release(mark);
    }
  }
  if (!context_.future_annotations && scope->has_conditional_annotations) {
    Reg mark = unit_->mark();
    Reg value = unit_->temp();
    unit_->emit(kBuildSet, value, value, 0, unit_->first);
    store_name(context_.names.conditional_annotations, value, unit_->first);
    unit_->release(mark);
  }
  if (context_.future_annotations) {
    bool any = false;
    for (Symbol* symbol : scope->symbols) any |= (symbol->flags & kSymAnnotated) != 0;
    if (any) {
      Reg mark = unit_->mark();
      Reg value = unit_->temp();
      unit_->emit(kBuildDict, value, value, 0, unit_->first);
      store_name(context_.names.annotations, value, unit_->first);
      unit_->release(mark);
    }
  }
  // The __annotate__ function has to be there before the annotated statements run, but it is compiled after them, when the numbers of
  // the conditional annotations are known. So the code is: jump to the end, make it there, jump back: in effect it is made first.
  Label prologue = unit_->new_label();
  Label start = unit_->new_label();
  bool deferred = scope->annotations != nullptr && !context_.future_annotations;
  if (deferred) {
    unit_->jump(prologue, unit_->first);
    unit_->reachable = true;
    unit_->bind_loop(start);
  }
  const Stmt* last = nullptr;
  if (options_.value_of_last_expression && !interactive_ && !statements.empty() && is<ExprStmt>(statements.back())) {
    last = statements.back();
    --statements.size;
  }
  body(statements);
  if (last != nullptr && !context_.failed) {
    auto* value = as<ExprStmt>(last)->value;
    Reg mark = unit_->mark();
    Reg result = operand(value, true);
    unit_->emit_end(kReturn, result, 0, position_of(value));
    unit_->release(mark);
  } else if (unit_->reachable) {
    Position at = unit_->code->positions.empty() ? unit_->first : unit_->code->positions.back();
    unit_->emit_end(kReturnNone, 0, 0, at);
  }
  if (deferred) {
    unit_->bind(prologue);
    deferred_annotations(scope, unit_->first);
    unit_->emit_jump(kJumpBack, 0, 0, start, unit_->first);
  }
  return end_unit(std::move(unit));
}

}  // namespace hognose::compiler
