// Functions, lambdas, generator expressions and classes.
#include "compiler/generator.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

// --- docstrings ------------------------------------------------------------------------------------------------------------------

namespace {

// As CPython stores docstrings: tabs expanded, the common indentation of all lines but the first removed.
std::string clean_doc(std::string_view text) {
  std::string expanded;
  size_t column = 0;
  for (char c : text) {
    if (c == '\t') {
      do {
        expanded.push_back(' ');
      } while (++column % 8 != 0);
      continue;
    }
    expanded.push_back(c);
    column = c == '\n' || c == '\r' ? 0 : column + ((c & 0xc0) != 0x80);
  }
  size_t start = 0;
  while (start < expanded.size() && expanded[start] == ' ') ++start;
  size_t margin = std::string::npos;
  size_t p = expanded.find('\n');
  while (p != std::string::npos) {
    size_t line = p + 1;
    size_t q = line;
    while (q < expanded.size() && expanded[q] == ' ') ++q;
    if (q < expanded.size() && expanded[q] != '\n') margin = std::min(margin, q - line);
    p = expanded.find('\n', line);
  }
  if (margin == std::string::npos) margin = 0;
  if (margin == 0) return expanded.substr(start);
  std::string result;
  size_t line = start;
  for (;;) {
    size_t end = expanded.find('\n', line);
    if (end == std::string::npos) {
      result.append(expanded, line, std::string::npos);
      return result;
    }
    result.append(expanded, line, end + 1 - line);
    line = end + 1;
    for (size_t i = 0; i < margin && line < expanded.size() && expanded[line] == ' '; ++i) ++line;
  }
}

}  // namespace

bool Generator::docstring(Span<Stmt*> statements, BConstant* out) {
  if (statements.empty()) return false;
  auto* first = try_as<ExprStmt>(statements[0]);
  auto* text = first == nullptr ? nullptr : try_as<syntax::Constant>(first->value);
  if (text == nullptr || text->value.type != ConstantType::kStr) return false;
  if (!context_.step(text->value.size / 16 + 1)) return false;
  out->kind = BConstant::Kind::kStr;
  out->text = clean_doc(text->value.text());
  return true;
}

// --- function objects ----------------------------------------------------------------------------------------------------------------

// dst = the cell of a variable that the code being made hands to an inner function.
void Generator::closure_cell(Ident name, Reg dst, const Position& at) {
  for (Scope* scope = scope_;; scope = scope->parent) {
    if (scope->kind == ScopeKind::kClass) {
      for (Symbol* cell : scope->class_cells) {
        if (cell->name == name) return move(dst, cell->reg, at);
      }
    }
    Symbol* symbol = scope->find(name);
    if (symbol != nullptr) {
      if (symbol->where == Where::kOuter) symbol = symbol->owner;
      if (symbol->where == Where::kCell && scope->function_like()) return move(dst, symbol->reg, at);
      break;
    }
    if (!scope->inlined()) break;
  }
  unit_->emit(kLoadFreeCell, dst, unit_->free_index(name), 0, at);
}

void Generator::make_function(std::unique_ptr<CodeObject> code, Scope* scope, Reg block, Reg dst, const Position& at) {
  (void)scope;
  if (context_.failed || code == nullptr) return;
  uint32_t count = static_cast<uint32_t>(code->free_names.size());
  Reg mark = unit_->mark();
  if (count != 0) {
    Reg cells = unit_->temp(count);  // block + 3, because the block is on top
    for (uint32_t i = 0; i < count && !context_.failed; ++i) {
      closure_cell(context_.identifiers.intern(code->free_names[i]), cells + i, at);
    }
  }
  uint32_t child = unit_->add_child(std::move(code));
  unit_->release(mark);
  unit_->emit(kMakeFunction, dst, child, block, at);
}

void Generator::make_plain_function(std::unique_ptr<CodeObject> code, Scope* scope, Reg dst, const Position& at) {
  Reg mark = unit_->mark();
  Reg block = unit_->temp(3);
  for (uint32_t i = 0; i < 3; ++i) load_none(block + i, at);
  make_function(std::move(code), scope, block, dst, at);
  unit_->release(mark);
}

void Generator::function_parameters(Unit* unit, const Arguments* args) {
  CodeObject& code = *unit->code;
  code.positional_only_count = static_cast<uint16_t>(args->posonlyargs.size);
  code.argument_count = static_cast<uint16_t>(args->posonlyargs.size + args->args.size);
  code.keyword_only_count = static_cast<uint16_t>(args->kwonlyargs.size);
  code.parameter_count = static_cast<uint16_t>(unit->scope->parameters.size());
  if (args->vararg != nullptr) code.flags |= kFlagVarArgs;
  if (args->kwarg != nullptr) code.flags |= kFlagVarKeywords;
}

// Default values, if any, into two registers (a tuple and a dict).
void Generator::defaults_into(const Arguments* args, Reg defaults, Reg kwdefaults, const Position& at,
                              bool* has_defaults, bool* has_kwdefaults) {
  *has_defaults = !args->defaults.empty();
  *has_kwdefaults = false;
  if (*has_defaults) {
    BConstant tuple;
    tuple.kind = BConstant::Kind::kTuple;
    bool constant = true;
    for (Expr* value : args->defaults) {
      BConstant item;
      constant = constant && fold(context_, value, &item);
      tuple.items.push_back(std::move(item));
    }
    if (constant) {
      load_constant(std::move(tuple), defaults, at);
    } else {
      tuple_display(args->defaults, defaults, at);
    }
  } else {
    load_none(defaults, at);
  }
  for (uint32_t i = 0; i < args->kwonlyargs.size && !context_.failed; ++i) {
    if (args->kw_defaults[i] == nullptr) continue;
    if (!*has_kwdefaults) {
      unit_->emit(kBuildDict, kwdefaults, kwdefaults, 0, at);
      *has_kwdefaults = true;
    }
    Reg mark = unit_->mark();
    Reg key = unit_->temp();
    load_str(mangle(args->kwonlyargs[i]->arg)->view(), key, at);
    Reg value = operand(args->kw_defaults[i], true);
    unit_->emit(kDictSet, kwdefaults, key, value, at);
    unit_->release(mark);
  }
  if (!*has_kwdefaults) load_none(kwdefaults, at);
}

std::unique_ptr<CodeObject> Generator::function_body(const Stmt* node, Ident name, const Arguments* args,
                                                     Span<Stmt*> statements, Scope* scope) {
  auto unit = begin_unit(scope, node, name->view());
  function_parameters(unit.get(), args);
  Span<Expr*> decorators =
      is<FunctionDef>(node) ? as<FunctionDef>(node)->decorator_list : as<AsyncFunctionDef>(node)->decorator_list;
  if (!decorators.empty()) unit->code->first_line = decorators[0]->lineno;
  BConstant doc;
  if (docstring(statements, &doc)) {
    unit->code->flags |= kFlagHasDocstring;
    unit->constant(std::move(doc));
    ++statements.data;
    --statements.size;
  }
  body(statements);
  if (unit->reachable) {
    // CPython puts the implicit return at the last statement.
    Position at = unit->code->positions.empty() ? unit->first : unit->code->positions.back();
    if (!statements.empty()) at = position_of(statements.back());
    unit->emit_end(kReturnNone, 0, 0, at);
  }
  return end_unit(std::move(unit));
}

// The function with its annotations, defaults being in block and block + 1 already.
void Generator::function_object(const Stmt* node, Ident name, const Arguments* args, Span<Stmt*> statements,
                                const Expr* returns, Reg block, Reg dst, const Position& at) {
  Scope* annotations = table_.scope_of(args);
  if (annotations != nullptr && annotations->annotations_used) {
    function_annotations(args, returns, annotations, block + 2, at);
  } else {
    load_none(block + 2, at);
  }
  if (context_.failed) return;
  Scope* scope = table_.scope_of(node);
  auto code = function_body(node, name, args, statements, scope);
  make_function(std::move(code), scope, block, dst, at);
}

void Generator::function_definition(const Stmt* node, Ident name, const Arguments* args, Span<Stmt*> statements,
                                    Span<Expr*> decorators, const Expr* returns, Span<TypeParam*> type_params,
                                    bool is_async) {
  (void)is_async;
  Position at = position_of(node);
  Reg mark = unit_->mark();
  uint32_t count = decorators.size;
  Reg window = unit_->temp(count + 1);
  for (uint32_t i = 0; i < count && !context_.failed; ++i) to(decorators[i], window + i);
  Reg result = window + count;
  if (type_params.empty()) {
    int64_t local = count == 0 ? local_register(name) : -1;
    Reg block = unit_->temp(3);
    bool has_defaults, has_kwdefaults;
    defaults_into(args, block, block + 1, at, &has_defaults, &has_kwdefaults);
    if (local >= 0) {
      function_object(node, name, args, statements, returns, block, static_cast<Reg>(local), at);
      unit_->bound.set(static_cast<Reg>(local));
      unit_->release(mark);
      return;
    }
    function_object(node, name, args, statements, returns, block, result, at);
    unit_->release(block);
  } else {
    // def f[T](a=1): a function of its own makes the type parameters and then the function; defaults are evaluated outside of it.
    Reg slots = unit_->temp(2);
    bool has_defaults, has_kwdefaults;
    defaults_into(args, slots, slots + 1, at, &has_defaults, &has_kwdefaults);
    Scope* scope = table_.scope_of(type_parameters_key(node));
    std::string title = "<generic parameters of ";
    title += name->view();
    title += '>';
    auto unit = begin_unit(scope, node, title);
    unit->code->argument_count = unit->code->parameter_count = static_cast<uint16_t>(scope->parameters.size());
    Reg params = unit_->temp();
    type_parameters(type_params, params, at);
    Reg call = unit_->temp(3);
    load_prelude("set_function_type_params", call, at);
    Reg block = unit_->temp(3);
    uint32_t next = 0;
    if (has_defaults) {
      move(block, next++, at);
    } else {
      load_none(block, at);
    }
    if (has_kwdefaults) {
      move(block + 1, next++, at);
    } else {
      load_none(block + 1, at);
    }
    function_object(node, name, args, statements, returns, block, call + 1, at);
    move(call + 2, params, at);
    call_window(call, 2, call, at);
    unit_->emit_end(kReturn, call, 0, at);
    auto code = end_unit(std::move(unit));
    make_plain_function(std::move(code), scope, result, at);
    uint32_t n = 0;
    if (has_defaults) ++n;
    if (has_kwdefaults) {
      if (n == 0) move(slots, slots + 1, at);
      ++n;
    }
    call_window(result, n, result, at);
  }
  decorate(decorators, window, count);
  store_name(name, window, at);
  unit_->release(mark);
}

// Decorators are in window ..., the decorated thing after them; the last is called first.
void Generator::decorate(Span<Expr*> decorators, Reg window, uint32_t count) {
  for (uint32_t i = count; i-- > 0;) call_window(window + i, 1, window + i, position_of(decorators[i]));
}

void Generator::lambda(const Lambda* node, Reg dst) {
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Reg block = unit_->temp(3);
  bool has_defaults, has_kwdefaults;
  defaults_into(node->args, block, block + 1, at, &has_defaults, &has_kwdefaults);
  load_none(block + 2, at);
  Scope* scope = table_.scope_of(node);
  auto unit = begin_unit(scope, node, "<lambda>");
  function_parameters(unit.get(), node->args);
  return_value(node->body, position_of(node->body));
  auto code = end_unit(std::move(unit));
  make_function(std::move(code), scope, block, dst, at);
  unit_->release(mark);
}

// A generator function of one parameter, ".0", called at once with the iterator of the outermost iterable.
void Generator::generator_expression(const GeneratorExp* node, Reg dst) {
  Position at = position_of(node);
  Reg mark = unit_->mark();
  Reg window = unit_->temp(2);
  Scope* scope = table_.scope_of(node);
  auto unit = begin_unit(scope, node, "<genexpr>");
  unit->code->argument_count = unit->code->parameter_count = 1;
  ComprehensionParts parts{ComprehensionKind::kGenerator, node->generators, node->elt, nullptr, 0};
  comprehension_level(parts, 0, 0, position_of(node->generators[0]->iter));
  if (unit->reachable) unit->emit_end(kReturnNone, 0, 0, at);
  auto code = end_unit(std::move(unit));
  make_plain_function(std::move(code), scope, window, at);
  Comprehension* outermost = node->generators[0];
  Position place = position_of(outermost->iter);
  Reg source = operand_or_hint(outermost->iter, true, window + 1);
  unit_->emit(outermost->is_async ? kGetAIter : kGetIter, window + 1, source, 0, place);
  unit_->release(mark);
  call_window(window, 1, dst, at);
}

// --- classes ----------------------------------------------------------------------------------------------------------------------------

std::unique_ptr<CodeObject> Generator::class_body(const ClassDef* node) {
  Scope* scope = table_.scope_of(node);
  auto unit = begin_unit(scope, node, node->name->view());
  CodeObject& code = *unit->code;
  code.flags |= kFlagClassBody | kFlagNamespace;
  if (!node->decorator_list.empty()) code.first_line = node->decorator_list[0]->lineno;
  // The prologue is at the first line of the class, without columns of interest.
  Position at = {code.first_line, code.first_line, 0, 0};
  Reg value = unit_->temp();
  unit_->emit(kLoadName, value, unit_->name_cache(context_.names.name), 0, at);
  unit_->emit(kStoreName, value, unit_->name_cache(context_.names.module), 0, at);
  load_str(code.qualname, value, at);
  unit_->emit(kStoreName, value, unit_->name_cache(context_.names.qualname), 0, at);
  unit_->emit_wide(kLoadInt, value, static_cast<uint32_t>(code.first_line), at);
  unit_->emit(kStoreName, value, unit_->name_cache(context_.names.firstlineno), 0, at);
  if (!node->type_params.empty()) {
    load_name(context_.names.type_params, value, at);
    unit_->emit(kStoreName, value, unit_->name_cache(context_.names.type_params_attribute), 0, at);
  }
  Symbol* class_cell = nullptr;
  Symbol* dict_cell = nullptr;
  for (Symbol* cell : scope->class_cells) {
    if (cell->name == context_.names.class_) class_cell = cell;
    if (cell->name == context_.names.classdict) {
      dict_cell = cell;
      unit_->emit(kLoadLocals, value, 0, 0, at);
      unit_->emit(kStoreCell, cell->reg, value, 0, at);
    }
    if (cell->name == context_.names.conditional_annotations) {
      unit_->emit(kBuildSet, value, value, 0, at);
      unit_->emit(kStoreCell, cell->reg, value, 0, at);
    }
  }
  if (context_.future_annotations) {
    bool any = false;
    for (Symbol* symbol : scope->symbols) any |= (symbol->flags & kSymAnnotated) != 0;
    if (any) {
      unit_->emit(kBuildDict, value, value, 0, at);
      unit_->emit(kStoreName, value, unit_->name_cache(context_.names.annotations), 0, at);
    }
  }
  Span<Stmt*> statements = node->body;
  BConstant doc;
  if (docstring(statements, &doc)) {
    Position place = position_of(as<ExprStmt>(statements[0])->value);
    load_constant(std::move(doc), value, place);
    unit_->emit(kStoreName, value, unit_->name_cache(context_.names.doc), 0, place);
    ++statements.data;
    --statements.size;
  }
  body(statements);
  if (scope->annotations != nullptr && !context_.future_annotations && !unit->annotated.empty())
    deferred_annotations(scope, at);
  BConstant attributes;
  attributes.kind = BConstant::Kind::kTuple;
  for (Ident name : scope->static_attributes) {
    BConstant text;
    text.kind = BConstant::Kind::kStr;
    text.text = name->view();
    attributes.items.push_back(std::move(text));
  }
  load_constant(std::move(attributes), value, at);
  unit_->emit(kStoreName, value, unit_->name_cache(context_.names.static_attributes), 0, at);
  if (dict_cell != nullptr) {
    unit_->emit(kStoreName, dict_cell->reg, unit_->name_cache(context_.names.classdictcell), 0, at);
  }
  if (class_cell != nullptr) {
    unit_->emit(kStoreName, class_cell->reg, unit_->name_cache(context_.names.classcell), 0, at);
    unit_->emit_end(kReturn, class_cell->reg, 0, at);
  } else {
    unit_->emit_end(kReturnNone, 0, 0, at);
  }
  return end_unit(std::move(unit));
}

// dst = build_class(body, name, *bases, **keywords); slot is the topmost temporary.
void Generator::call_build_class(const ClassDef* node, Reg slot, Reg dst, int64_t generic_base, const Position& at) {
  Reg mark = unit_->mark();
  if (!validate_keywords(node->keywords)) return;
  bool unpack = false;
  for (Expr* base : node->bases) unpack |= is<Starred>(base);
  for (Keyword* keyword : node->keywords) unpack |= keyword->arg == nullptr;
  unpack |= node->bases.size > 1000;
  load_builtin("__build_class__", slot, at);
  Scope* scope = table_.scope_of(node);
  if (unpack) {
    unit_->temp(2);
    Reg leading = unit_->temp(2);
    make_plain_function(class_body(node), scope, leading, at);
    load_str(node->name->view(), leading + 1, at);
    unit_->emit(kBuildList, slot + 1, leading, 2, at);
    unit_->release(mark);
    call_with_unpacking(node->bases, node->keywords, slot, true, generic_base, dst, at);
    return;
  }
  uint32_t count = 2 + node->bases.size + (generic_base >= 0 ? 1 : 0);
  uint32_t n_keywords = node->keywords.size;
  Reg arguments = unit_->temp(count + n_keywords);
  make_plain_function(class_body(node), scope, arguments, at);
  load_str(node->name->view(), arguments + 1, at);
  for (uint32_t i = 0; i < node->bases.size && !context_.failed; ++i) to(node->bases[i], arguments + 2 + i);
  if (generic_base >= 0) move(arguments + count - 1, static_cast<Reg>(generic_base), at);
  if (n_keywords == 0) {
    unit_->release(mark);
    call_window(slot, count, dst, at);
    return;
  }
  BConstant names;
  names.kind = BConstant::Kind::kTuple;
  for (uint32_t i = 0; i < n_keywords && !context_.failed; ++i) {
    to(node->keywords[i]->value, arguments + count + i);
    BConstant name;
    name.kind = BConstant::Kind::kStr;
    name.text = node->keywords[i]->arg->view();
    names.items.push_back(std::move(name));
  }
  uint32_t index = unit_->constant(std::move(names));
  if (index > 0xffff) return error(node, "too many constants in one piece of code");
  unit_->release(mark);
  unit_->emit(kCallKw, slot, count, index, at);
  move(dst, slot, at);
}

void Generator::class_definition(const ClassDef* node) {
  Position at = position_of(node);
  Reg mark = unit_->mark();
  uint32_t count = node->decorator_list.size;
  Reg window = unit_->temp(count + 1);
  for (uint32_t i = 0; i < count && !context_.failed; ++i) to(node->decorator_list[i], window + i);
  Reg result = window + count;
  if (node->type_params.empty()) {
    call_build_class(node, result, result, -1, at);
  } else {
    Scope* scope = table_.scope_of(type_parameters_key(node));
    std::string title = "<generic parameters of ";
    title += node->name->view();
    title += '>';
    auto unit = begin_unit(scope, node, title);
    Reg params = unit_->temp();
    type_parameters(node->type_params, params, at);
    store_name(context_.names.type_params, params, at);
    Reg base = unit_->temp(2);
    load_prelude("subscript_generic", base, at);
    move(base + 1, params, at);
    call_window(base, 1, base, at);
    store_name(context_.names.generic_base, base, at);
    Reg slot = unit_->temp();
    // In a generic class everything that follows is in the class's own scope for names.
    call_build_class(node, slot, slot, static_cast<int64_t>(base), at);
    unit_->emit_end(kReturn, slot, 0, at);
    auto code = end_unit(std::move(unit));
    make_plain_function(std::move(code), scope, result, at);
    call_window(result, 0, result, at);
  }
  decorate(node->decorator_list, window, count);
  store_name(node->name, window, at);
  unit_->release(mark);
}

}  // namespace hognose::compiler
