#include "compiler/symbol_walker.h"

namespace hognose::compiler {

using namespace syntax;

Scope* SymbolWalker::enter(ScopeKind kind, Ident name, const Node* node, const void* key) {
  Scope* scope = context_.arena.make<Scope>();
  scope->kind = kind;
  scope->name = name;
  scope->node = node;
  scope->parent = scope_;
  scope->class_name = class_name_;
  if (scope_ != nullptr) {
    scope->nested = scope_->nested || scope_->function_like();
    scope->iteration_depth = scope_->iteration_depth;
    scope_->children.push(context_.arena, scope);
  }
  if (key != nullptr) table_.by_node_.insert(context_.arena, key, scope);
  scope_ = scope;
  return scope;
}

Symbol* SymbolWalker::define_in(Scope* scope, Ident name, uint32_t flag, const Node* node) {
  name = context_.mangle(class_name_, name);
  Symbol* symbol = scope->find(name);
  if (symbol == nullptr) {
    symbol = context_.arena.make<Symbol>();
    symbol->name = name;
    scope->symbols.push(context_.arena, symbol);
    scope->by_name.insert(context_.arena, name, symbol);
  } else {
    if ((flag & kSymParam) && (symbol->flags & kSymParam)) {
      context_.error(node, "duplicate argument '%s' in function definition", name->view());
      return symbol;
    }
    if ((flag & kSymTypeParam) && (symbol->flags & kSymTypeParam)) {
      context_.error(node, "duplicate type parameter '%s'", name->view());
      return symbol;
    }
  }
  if (scope->iteration_target) {
    if (symbol->flags & (kSymGlobal | kSymNonlocal)) {
      context_.error(node, "comprehension inner loop cannot rebind assignment expression target '%s'", name->view());
      return symbol;
    }
    if (flag & kSymLocal) flag |= kSymIteration;
  }
  symbol->flags |= flag;
  if (flag & kSymParam) scope->parameters.push(context_.arena, name);
  return symbol;
}

Symbol* SymbolWalker::define(Ident name, uint32_t flag, const Node* node) {
  if (scope_->unevaluated_annotation) return nullptr;
  return define_in(scope_, name, flag, node);
}

uint32_t SymbolWalker::flags_of(Ident name) {
  Symbol* symbol = scope_->find(context_.mangle(class_name_, name));
  return symbol == nullptr ? 0 : symbol->flags;
}

void SymbolWalker::directive(Ident name, const Node* node) {
  Scope::Directive* d = context_.arena.make<Scope::Directive>();
  *d = {context_.mangle(class_name_, name), node, scope_->directives};
  scope_->directives = d;
}

bool SymbolWalker::check_name(Ident name, const Node* node, ExprContext context) {
  if (name != context_.names.debug) return true;
  if (context == ExprContext::kStore) context_.error(node, "cannot assign to __debug__");
  if (context == ExprContext::kDel) context_.error(node, "cannot delete __debug__");
  return !context_.failed;
}

bool SymbolWalker::refuse_in_annotation(const char* what, const Node* node) {
  switch (scope_->kind) {
    case ScopeKind::kAnnotation: context_.error(node, "%s cannot be used within an annotation", what); return false;
    case ScopeKind::kTypeAlias: context_.error(node, "%s cannot be used within a type alias", what); return false;
    case ScopeKind::kTypeParameters:
      context_.error(node, "%s cannot be used within the definition of a generic", what);
      return false;
    case ScopeKind::kTypeVariable: {
      const char* place = scope_->type_variable_what;
      char message[96];
      size_t n = 0;
      for (const char* part : {what, " cannot be used within ", place}) {
        while (*part != 0 && n + 1 < sizeof(message)) message[n++] = *part++;
      }
      context_.error(node, "%s", std::string_view(message, n));
      return false;
    }
    default: return true;
  }
}

Scope* SymbolWalker::walk(const Mod& module) {
  module_ = enter(ScopeKind::kModule, context_.names.module_scope, &module, &module);
  if (auto* m = try_as<Module>(&module)) {
    if (!m->body.empty()) {
      auto* first = try_as<ExprStmt>(m->body[0]);
      auto* text = first == nullptr ? nullptr : try_as<Constant>(first->value);
      module_->has_docstring = text != nullptr && text->value.type == ConstantType::kStr;
    }
    statements(m->body);
  } else if (auto* i = try_as<Interactive>(&module)) {
    statements(i->body);
  } else if (auto* e = try_as<Expression>(&module)) {
    expression(e->body);
  }
  return module_;
}

void SymbolWalker::statements(Span<Stmt*> body) {
  for (Stmt* node : body) {
    if (context_.failed) return;
    statement(node);
  }
}

void SymbolWalker::conditional(Span<Stmt*> body) {
  bool before = scope_->in_conditional;
  scope_->in_conditional = true;
  statements(body);
  scope_->in_conditional = before;
}

void SymbolWalker::defaults(const Arguments* args) {
  expressions(args->defaults);
  for (Expr* value : args->kw_defaults) optional(value);
}

void SymbolWalker::parameter(const Arg* arg) {
  if (!check_name(arg->arg, arg, ExprContext::kStore)) return;
  define(arg->arg, kSymParam, arg);
}

void SymbolWalker::arguments(const Arguments* args) {
  for (Arg* arg : args->posonlyargs) parameter(arg);
  for (Arg* arg : args->args) parameter(arg);
  for (Arg* arg : args->kwonlyargs) parameter(arg);
  if (args->vararg != nullptr) parameter(args->vararg);
  if (args->kwarg != nullptr) parameter(args->kwarg);
}

void SymbolWalker::function_annotations(const Arguments* args, const Expr* returns, const Node* node) {
  bool in_class = scope_->kind == ScopeKind::kClass;
  bool class_view = in_class || scope_->sees_class;
  Scope* scope = enter(ScopeKind::kAnnotation, context_.names.annotate, node, args);
  if (class_view) {
    scope->sees_class = true;
    define_in(scope, context_.names.classdict, kSymUse, node);
  }
  define_in(scope, context_.names.format, kSymParam, node);
  scope->unevaluated_annotation = context_.future_annotations;
  auto note = [&](const Expr* annotation) {
    if (annotation == nullptr || context_.failed) return;
    scope->annotations_used = true;
    expression(annotation);
  };
  for (Arg* arg : args->posonlyargs) note(arg->annotation);
  for (Arg* arg : args->args) note(arg->annotation);
  if (args->vararg != nullptr) note(args->vararg->annotation);
  if (args->kwarg != nullptr) note(args->kwarg->annotation);
  for (Arg* arg : args->kwonlyargs) note(arg->annotation);
  note(returns);
  leave();
}

void SymbolWalker::enter_type_parameters(const Node* node, Ident name, Span<TypeParam*> params, bool has_defaults,
                                         bool has_kwdefaults, bool is_class) {
  bool in_class = scope_->kind == ScopeKind::kClass;
  Scope* scope = enter(ScopeKind::kTypeParameters, name, node, type_parameters_key(node));
  if (in_class) {
    scope->sees_class = true;
    define_in(scope, context_.names.classdict, kSymUse, node);
  }
  if (has_defaults) define_in(scope, context_.names.defaults, kSymParam, node);
  if (has_kwdefaults) define_in(scope, context_.names.kwdefaults, kSymParam, node);
  if (is_class) {
    define_in(scope, context_.names.type_params, kSymLocal, node);
    define_in(scope, context_.names.type_params, kSymUse, node);
    define_in(scope, context_.names.generic_base, kSymLocal, node);
  }
  for (TypeParam* param : params) type_parameter(param);
}

void SymbolWalker::type_variable_part(const Expr* expr, Ident name, const void* key, const char* what) {
  if (expr == nullptr || context_.failed) return;
  bool sees_class = scope_->sees_class;
  Scope* scope = enter(ScopeKind::kTypeVariable, name, expr, key);
  scope->type_variable_what = what;
  define_in(scope, context_.names.hidden_format, kSymParam, expr);
  if (sees_class) {
    scope->sees_class = true;
    define_in(scope, context_.names.classdict, kSymUse, expr);
  }
  expression(expr);
  leave();
}

void SymbolWalker::type_parameter(const TypeParam* node) {
  if (!context_.step()) return;
  if (auto* variable = try_as<TypeVar>(node)) {
    if (!check_name(variable->name, node, ExprContext::kStore)) return;
    define(variable->name, kSymTypeParam | kSymLocal, node);
    const char* what =
        variable->bound != nullptr && is<Tuple>(variable->bound) ? "a TypeVar constraint" : "a TypeVar bound";
    type_variable_part(variable->bound, variable->name, node, what);
    type_variable_part(variable->default_value, variable->name, default_key(node), "a TypeVar default");
  } else if (auto* pack = try_as<TypeVarTuple>(node)) {
    if (!check_name(pack->name, node, ExprContext::kStore)) return;
    define(pack->name, kSymTypeParam | kSymLocal, node);
    type_variable_part(pack->default_value, pack->name, default_key(node), "a TypeVarTuple default");
  } else if (auto* spec = try_as<ParamSpec>(node)) {
    if (!check_name(spec->name, node, ExprContext::kStore)) return;
    define(spec->name, kSymTypeParam | kSymLocal, node);
    type_variable_part(spec->default_value, spec->name, default_key(node), "a ParamSpec default");
  }
}

void SymbolWalker::function(const Stmt* node, Ident name, const Arguments* args, Span<Stmt*> body,
                            Span<Expr*> decorators, const Expr* returns, Span<TypeParam*> type_params, bool is_async) {
  if (!check_name(name, node, ExprContext::kStore)) return;
  define(name, kSymLocal, node);
  defaults(args);
  expressions(decorators);
  bool in_class = scope_->kind == ScopeKind::kClass;
  bool generic = !type_params.empty();
  if (generic) {
    bool has_kwdefaults = false;
    for (Expr* value : args->kw_defaults) has_kwdefaults |= value != nullptr;
    enter_type_parameters(node, name, type_params, !args->defaults.empty(), has_kwdefaults, false);
  }
  function_annotations(args, returns, node);
  Scope* scope = enter(ScopeKind::kFunction, name, node, node);
  scope->is_async_def = is_async;
  scope->coroutine = is_async;
  scope->is_method = in_class;
  if (!body.empty()) {
    auto* first = try_as<ExprStmt>(body[0]);
    auto* text = first == nullptr ? nullptr : try_as<Constant>(first->value);
    scope->has_docstring = text != nullptr && text->value.type == ConstantType::kStr;
  }
  arguments(args);
  statements(body);
  leave();
  if (generic) leave();
}

void SymbolWalker::class_definition(const ClassDef* node) {
  if (!check_name(node->name, node, ExprContext::kStore)) return;
  define(node->name, kSymLocal, node);
  expressions(node->decorator_list);
  Ident before = class_name_;
  bool generic = !node->type_params.empty();
  if (generic) {
    class_name_ = node->name;
    enter_type_parameters(node, node->name, node->type_params, false, false, true);
  }
  expressions(node->bases);
  keywords(node->keywords);
  class_name_ = node->name;
  Scope* scope = enter(ScopeKind::kClass, node->name, node, node);
  if (generic) {
    define(context_.names.type_params_attribute, kSymLocal, node);
    define(context_.names.type_params, kSymUse, node);
  }
  if (!node->body.empty()) {
    auto* first = try_as<ExprStmt>(node->body[0]);
    auto* text = first == nullptr ? nullptr : try_as<Constant>(first->value);
    scope->has_docstring = text != nullptr && text->value.type == ConstantType::kStr;
  }
  statements(node->body);
  leave();
  if (generic) leave();
  class_name_ = before;
}

void SymbolWalker::type_alias(const TypeAlias* node) {
  expression(node->name);
  Ident name = as<Name>(node->name)->id;
  bool in_class = scope_->kind == ScopeKind::kClass;
  bool generic = !node->type_params.empty();
  if (generic) enter_type_parameters(node, name, node->type_params, false, false, false);
  Scope* scope = enter(ScopeKind::kTypeAlias, name, node, node);
  define_in(scope, context_.names.hidden_format, kSymParam, node);
  if (in_class) {
    scope->sees_class = true;
    define_in(scope, context_.names.classdict, kSymUse, node);
  }
  expression(node->value);
  leave();
  if (generic) leave();
}

void SymbolWalker::annotation(const Expr* annotation) {
  bool unevaluated = scope_->kind == ScopeKind::kFunction;
  bool future = context_.future_annotations;
  if (!unevaluated && !future && !scope_->has_conditional_annotations &&
      (scope_->kind == ScopeKind::kModule || (scope_->kind == ScopeKind::kClass && scope_->in_conditional))) {
    scope_->has_conditional_annotations = true;
    if (scope_->kind == ScopeKind::kModule)
      define_in(scope_, context_.names.conditional_annotations, kSymUse, annotation);
  }
  if (unevaluated || future) {
    // Never evaluated: only its errors matter.
    Scope* scope = enter(ScopeKind::kAnnotation, context_.names.annotate, annotation, nullptr);
    scope->unevaluated_annotation = true;
    expression(annotation);
    leave();
    return;
  }
  Scope* outer = scope_;
  if (outer->annotations == nullptr) {
    Scope* scope = enter(ScopeKind::kAnnotation, context_.names.annotate, outer->node, nullptr);
    outer->children.pop();  // analysed as `annotations`
    outer->annotations = scope;
    define_in(scope, context_.names.format, kSymParam, outer->node);
    if (outer->kind == ScopeKind::kClass) {
      scope->sees_class = true;
      define_in(scope, context_.names.classdict, kSymUse, outer->node);
    }
  } else {
    scope_ = outer->annotations;
  }
  if (outer->has_conditional_annotations)
    define_in(scope_, context_.names.conditional_annotations, kSymUse, annotation);
  expression(annotation);
  scope_ = outer;
}

void SymbolWalker::annotated_assignment(const AnnAssign* node) {
  if (auto* target = try_as<Name>(node->target)) {
    uint32_t flags = flags_of(target->id);
    if ((flags & (kSymGlobal | kSymNonlocal)) && scope_ != module_ && node->simple) {
      return context_.error(
          node, flags & kSymGlobal ? "annotated name '%s' can't be global" : "annotated name '%s' can't be nonlocal",
          target->id->view());
    }
    if (!check_name(target->id, target, ExprContext::kStore)) return;
    if (node->simple) {
      define(target->id, kSymAnnotated | kSymLocal, target);
    } else if (node->value != nullptr) {
      define(target->id, kSymLocal, target);
    }
  } else {
    expression(node->target);
  }
  annotation(node->annotation);
  optional(node->value);
}

void SymbolWalker::global(const Global* node) {
  for (Ident name : node->names) {
    uint32_t flags = flags_of(name);
    if (flags & (kSymParam | kSymLocal | kSymUse | kSymAnnotated)) {
      const char* message = flags & kSymParam       ? "name '%s' is parameter and global"
                            : flags & kSymUse       ? "name '%s' is used prior to global declaration"
                            : flags & kSymAnnotated ? "annotated name '%s' can't be global"
                                                    : "name '%s' is assigned to before global declaration";
      return context_.error(node, message, name->view());
    }
    define(name, kSymGlobal, node);
    directive(name, node);
  }
}

void SymbolWalker::nonlocal(const Nonlocal* node) {
  for (Ident name : node->names) {
    uint32_t flags = flags_of(name);
    if (flags & (kSymParam | kSymLocal | kSymUse | kSymAnnotated)) {
      const char* message = flags & kSymParam       ? "name '%s' is parameter and nonlocal"
                            : flags & kSymUse       ? "name '%s' is used prior to nonlocal declaration"
                            : flags & kSymAnnotated ? "annotated name '%s' can't be nonlocal"
                                                    : "name '%s' is assigned to before nonlocal declaration";
      return context_.error(node, message, name->view());
    }
    define(name, kSymNonlocal, node);
    directive(name, node);
  }
}

void SymbolWalker::import_alias(const Alias* alias) {
  Ident name = alias->asname != nullptr ? alias->asname : alias->name;
  std::string_view text = name->view();
  size_t dot = alias->asname != nullptr ? std::string_view::npos : text.find('.');
  if (dot != std::string_view::npos) name = context_.identifiers.intern(text.substr(0, dot));
  if (name == context_.names.star) {
    if (scope_->kind != ScopeKind::kModule) context_.error(alias, "import * only allowed at module level");
    return;
  }
  if (!check_name(name, alias, ExprContext::kStore)) return;
  define(name, kSymImport, alias);  // no assignment: `global` may follow, as in CPython
}

void SymbolWalker::handlers(Span<ExceptHandler*> list) {
  for (ExceptHandler* handler : list) {
    if (context_.failed) return;
    optional(handler->type);
    if (handler->name != nullptr) {
      if (!check_name(handler->name, handler, ExprContext::kStore)) return;
      define(handler->name, kSymLocal | kSymDeleted, handler);
    }
    conditional(handler->body);
  }
}

void SymbolWalker::keywords(Span<Keyword*> list) {
  for (Keyword* keyword : list) {
    if (keyword->arg != nullptr && !check_name(keyword->arg, keyword, ExprContext::kStore)) return;
    expression(keyword->value);
  }
}

void SymbolWalker::statement(const Stmt* node) {
  if (!context_.step()) return;
  switch (node->kind) {
    case NodeKind::kFunctionDef: {
      auto* f = as<FunctionDef>(node);
      return function(f, f->name, f->args, f->body, f->decorator_list, f->returns, f->type_params, false);
    }
    case NodeKind::kAsyncFunctionDef: {
      auto* f = as<AsyncFunctionDef>(node);
      return function(f, f->name, f->args, f->body, f->decorator_list, f->returns, f->type_params, true);
    }
    case NodeKind::kClassDef: return class_definition(as<ClassDef>(node));
    case NodeKind::kReturn:
      if (as<Return>(node)->value != nullptr) {
        expression(as<Return>(node)->value);
        scope_->returns_value = true;
      }
      return;
    case NodeKind::kDelete: return expressions(as<Delete>(node)->targets);
    case NodeKind::kAssign: expressions(as<Assign>(node)->targets); return expression(as<Assign>(node)->value);
    case NodeKind::kTypeAlias: return type_alias(as<TypeAlias>(node));
    case NodeKind::kAugAssign:
      augmented_ = as<AugAssign>(node)->target;
      expression(augmented_);
      return expression(as<AugAssign>(node)->value);
    case NodeKind::kAnnAssign: return annotated_assignment(as<AnnAssign>(node));
    case NodeKind::kFor: {
      auto* s = as<For>(node);
      expression(s->target);
      expression(s->iter);
      conditional(s->body);
      return conditional(s->orelse);
    }
    case NodeKind::kAsyncFor: {
      auto* s = as<AsyncFor>(node);
      if (scope_->kind == ScopeKind::kModule && context_.allow_top_level_await) scope_->coroutine = true;
      expression(s->target);
      expression(s->iter);
      conditional(s->body);
      return conditional(s->orelse);
    }
    case NodeKind::kWhile: {
      auto* s = as<While>(node);
      expression(s->test);
      conditional(s->body);
      return conditional(s->orelse);
    }
    case NodeKind::kIf: {
      // A long elif chain is a chain of orelse: walked in a loop.
      const If* s = as<If>(node);
      for (;;) {
        if (!context_.step()) return;
        expression(s->test);
        conditional(s->body);
        if (s->orelse.size == 1 && is<If>(s->orelse[0])) {
          s = as<If>(s->orelse[0]);
          continue;
        }
        return conditional(s->orelse);
      }
    }
    case NodeKind::kWith:
    case NodeKind::kAsyncWith: {
      if (node->kind == NodeKind::kAsyncWith && scope_->kind == ScopeKind::kModule && context_.allow_top_level_await) {
        scope_->coroutine = true;
      }
      Span<WithItem*> items = node->kind == NodeKind::kWith ? as<With>(node)->items : as<AsyncWith>(node)->items;
      for (WithItem* item : items) {
        expression(item->context_expr);
        optional(item->optional_vars);
      }
      return conditional(node->kind == NodeKind::kWith ? as<With>(node)->body : as<AsyncWith>(node)->body);
    }
    case NodeKind::kMatch: {
      auto* s = as<Match>(node);
      expression(s->subject);
      for (MatchCase* c : s->cases) {
        if (context_.failed) return;
        pattern(c->pattern);
        optional(c->guard);
        conditional(c->body);
      }
      return;
    }
    case NodeKind::kRaise: optional(as<Raise>(node)->exc); return optional(as<Raise>(node)->cause);
    case NodeKind::kTry: {
      auto* s = as<Try>(node);
      conditional(s->body);
      handlers(s->handlers);
      conditional(s->orelse);
      return conditional(s->finalbody);
    }
    case NodeKind::kTryStar: {
      auto* s = as<TryStar>(node);
      conditional(s->body);
      handlers(s->handlers);
      conditional(s->orelse);
      return conditional(s->finalbody);
    }
    case NodeKind::kAssert: expression(as<Assert>(node)->test); return optional(as<Assert>(node)->msg);
    case NodeKind::kImport:
      for (Alias* alias : as<Import>(node)->names) import_alias(alias);
      return;
    case NodeKind::kImportFrom:
      for (Alias* alias : as<ImportFrom>(node)->names) import_alias(alias);
      return;
    case NodeKind::kGlobal: return global(as<Global>(node));
    case NodeKind::kNonlocal: return nonlocal(as<Nonlocal>(node));
    case NodeKind::kExprStmt: return expression(as<ExprStmt>(node)->value);
    default: return;  // pass, break, continue
  }
}

void SymbolWalker::expressions(Span<Expr*> list) {
  for (Expr* node : list) {
    if (context_.failed) return;
    expression(node);
  }
}

// Chains that nest to the left without bound are walked in a loop: leftmost first, then the rest of each link on the way up.
void SymbolWalker::expression(const Expr* node) {
  auto next = [](const Expr* e) -> const Expr* {
    switch (e->kind) {
      case NodeKind::kBinOp: return as<BinOp>(e)->left;
      case NodeKind::kAttribute: return as<Attribute>(e)->value;
      case NodeKind::kCall: return as<Call>(e)->func;
      case NodeKind::kSubscript: return as<Subscript>(e)->value;
      default: return nullptr;
    }
  };
  if (next(node) == nullptr) return leaf(node);
  ArenaVector<const Expr*> spine;
  const Expr* bottom = node;
  while (const Expr* inner = next(bottom)) {
    if (!context_.step()) return;
    spine.push(context_.arena, bottom);
    bottom = inner;
  }
  leaf(bottom);
  for (uint32_t i = spine.size(); i-- > 0 && !context_.failed;) {
    const Expr* e = spine[i];
    switch (e->kind) {
      case NodeKind::kBinOp: expression(as<BinOp>(e)->right); break;
      case NodeKind::kAttribute: {
        auto* attribute = as<Attribute>(e);
        if (!check_name(attribute->attr, e, attribute->ctx)) return;
        auto* object = try_as<Name>(attribute->value);
        if (attribute->ctx == ExprContext::kStore && e != augmented_ && object != nullptr &&
            object->id == context_.names.self) {
          // self.x = ... in a method: one of the class's __static_attributes__.
          for (Scope* s = scope_; s != nullptr; s = s->parent) {
            if (s->kind != ScopeKind::kClass) continue;
            bool known = false;
            for (Ident seen : s->static_attributes) known |= seen == attribute->attr;
            if (!known && s != scope_ && s->static_attributes.size() < 1000)
              s->static_attributes.push(context_.arena, attribute->attr);
            break;
          }
        }
        break;
      }
      case NodeKind::kCall:
        expressions(as<Call>(e)->args);
        keywords(as<Call>(e)->keywords);
        break;
      case NodeKind::kSubscript: expression(as<Subscript>(e)->slice); break;
      default: break;
    }
  }
}

void SymbolWalker::leaf(const Expr* node) {
  if (!context_.step()) return;
  switch (node->kind) {
    case NodeKind::kBoolOp: return expressions(as<BoolOp>(node)->values);
    case NodeKind::kNamedExpr: return named_expression(as<NamedExpr>(node));
    case NodeKind::kUnaryOp: return expression(as<UnaryOp>(node)->operand);
    case NodeKind::kLambda: return lambda(as<Lambda>(node));
    case NodeKind::kIfExp:
      expression(as<IfExp>(node)->test);
      expression(as<IfExp>(node)->body);
      return expression(as<IfExp>(node)->orelse);
    case NodeKind::kDict: {
      auto* dict = as<Dict>(node);
      for (uint32_t i = 0; i < dict->values.size && !context_.failed; ++i) {
        optional(dict->keys[i]);
        expression(dict->values[i]);
      }
      return;
    }
    case NodeKind::kSet: return expressions(as<Set>(node)->elts);
    case NodeKind::kListComp: {
      auto* e = as<ListComp>(node);
      return comprehension(e, ComprehensionKind::kList, context_.names.listcomp, e->generators, e->elt, nullptr);
    }
    case NodeKind::kSetComp: {
      auto* e = as<SetComp>(node);
      return comprehension(e, ComprehensionKind::kSet, context_.names.setcomp, e->generators, e->elt, nullptr);
    }
    case NodeKind::kDictComp: {
      auto* e = as<DictComp>(node);
      return comprehension(e, ComprehensionKind::kDict, context_.names.dictcomp, e->generators, e->key, e->value);
    }
    case NodeKind::kGeneratorExp: {
      auto* e = as<GeneratorExp>(node);
      return comprehension(e, ComprehensionKind::kGenerator, context_.names.genexpr, e->generators, e->elt, nullptr);
    }
    case NodeKind::kYield:
    case NodeKind::kYieldFrom: {
      if (!refuse_in_annotation("yield expression", node)) return;
      optional(node->kind == NodeKind::kYield ? as<Yield>(node)->value : as<YieldFrom>(node)->value);
      scope_->generator = true;
      if (scope_->comprehension != ComprehensionKind::kNone) {
        const char* message = scope_->comprehension == ComprehensionKind::kList  ? "'yield' inside list comprehension"
                              : scope_->comprehension == ComprehensionKind::kSet ? "'yield' inside set comprehension"
                              : scope_->comprehension == ComprehensionKind::kDict
                                  ? "'yield' inside dict comprehension"
                                  : "'yield' inside generator expression";
        context_.error(node, message);
      }
      return;
    }
    case NodeKind::kAwait:
      if (!refuse_in_annotation("await expression", node)) return;
      if (!context_.allow_top_level_await) {
        if (!scope_->function_like()) return context_.error(node, "'await' outside function");
        if (!scope_->is_async_def && scope_->comprehension == ComprehensionKind::kNone) {
          return context_.error(node, "'await' outside async function");
        }
      }
      expression(as<Await>(node)->value);
      scope_->coroutine = true;
      return;
    case NodeKind::kCompare: expression(as<Compare>(node)->left); return expressions(as<Compare>(node)->comparators);
    case NodeKind::kFormattedValue:
      expression(as<FormattedValue>(node)->value);
      return optional(as<FormattedValue>(node)->format_spec);
    case NodeKind::kInterpolation:
      expression(as<Interpolation>(node)->value);
      return optional(as<Interpolation>(node)->format_spec);
    case NodeKind::kJoinedStr: return expressions(as<JoinedStr>(node)->values);
    case NodeKind::kTemplateStr: return expressions(as<TemplateStr>(node)->values);
    case NodeKind::kStarred: return expression(as<Starred>(node)->value);
    case NodeKind::kName: {
      auto* name = as<Name>(node);
      if (!check_name(name->id, node, name->ctx)) return;
      uint32_t flag = name->ctx == ExprContext::kLoad    ? kSymUse
                      : name->ctx == ExprContext::kStore ? kSymLocal
                                                         : kSymLocal | kSymDeleted;
      define(name->id, flag, node);
      // super() without arguments wants the class cell.
      if (name->ctx == ExprContext::kLoad && scope_->function_like() && name->id == context_.names.super) {
        define(context_.names.class_, kSymUse, node);
      }
      return;
    }
    case NodeKind::kList: return expressions(as<List>(node)->elts);
    case NodeKind::kTuple: return expressions(as<Tuple>(node)->elts);
    case NodeKind::kSlice:
      optional(as<Slice>(node)->lower);
      optional(as<Slice>(node)->upper);
      return optional(as<Slice>(node)->step);
    default: return;  // constants
  }
}

void SymbolWalker::lambda(const Lambda* node) {
  defaults(node->args);
  Scope* scope = enter(ScopeKind::kFunction, context_.names.lambda, node, node);
  scope->is_lambda = true;
  arguments(node->args);
  expression(node->body);
  leave();
}

void SymbolWalker::extend_named_expression(const Name* target) {
  Ident name = context_.mangle(class_name_, target->id);
  for (Scope* s = scope_; s != nullptr; s = s->parent) {
    if (s->comprehension != ComprehensionKind::kNone) {
      Symbol* symbol = s->find(name);
      if (symbol != nullptr && (symbol->flags & kSymIteration) && (symbol->flags & kSymLocal)) {
        return context_.error(target, "assignment expression cannot rebind comprehension iteration variable '%s'",
                              target->id->view());
      }
      continue;
    }
    switch (s->kind) {
      case ScopeKind::kFunction: {
        Symbol* symbol = s->find(name);
        define(target->id, symbol != nullptr && (symbol->flags & kSymGlobal) ? kSymGlobal : kSymNonlocal, target);
        directive(target->id, target);
        // The comprehensions between have to pass it on.
        define_in(s, target->id, kSymLocal | kSymWalrus, target);
        return;
      }
      case ScopeKind::kModule:
        define(target->id, kSymGlobal, target);
        directive(target->id, target);
        define_in(s, target->id, kSymGlobal, target);
        return;
      case ScopeKind::kClass:
        return context_.error(target, "assignment expression within a comprehension cannot be used in a class body");
      case ScopeKind::kTypeVariable:
        return context_.error(target, "assignment expression within a comprehension cannot be used in a TypeVar bound");
      case ScopeKind::kTypeAlias:
        return context_.error(target, "assignment expression within a comprehension cannot be used in a type alias");
      case ScopeKind::kTypeParameters:
        return context_.error(
            target, "assignment expression within a comprehension cannot be used within the definition of a generic");
      case ScopeKind::kAnnotation:
        return context_.error(target, "named expression cannot be used within an annotation");
    }
  }
}

void SymbolWalker::named_expression(const NamedExpr* node) {
  if (!refuse_in_annotation("named expression", node)) return;
  if (scope_->iteration_depth > 0) {
    return context_.error(node, "assignment expression cannot be used in a comprehension iterable expression");
  }
  auto* target = as<Name>(node->target);
  bool in_comprehension = scope_->comprehension != ComprehensionKind::kNone;
  if (in_comprehension) {
    if (!check_name(target->id, target, ExprContext::kStore)) return;
    extend_named_expression(target);
    if (context_.failed) return;
  }
  expression(node->value);
  if (!check_name(target->id, target, ExprContext::kStore)) return;
  if (!in_comprehension) define(target->id, kSymLocal | kSymWalrus, target);
}

void SymbolWalker::comprehension(const Expr* node, ComprehensionKind kind, Ident name, Span<Comprehension*> generators,
                                 const Expr* element, const Expr* value) {
  Comprehension* outermost = generators[0];
  bool async_allowed = scope_->is_async_def;
  // The outermost iterable belongs to the scope around.
  ++scope_->iteration_depth;
  expression(outermost->iter);
  --scope_->iteration_depth;
  if (context_.failed) return;
  bool unevaluated = scope_->unevaluated_annotation;
  Scope* scope = enter(ScopeKind::kFunction, name, node, node);
  scope->comprehension = kind;
  scope->is_async_def = async_allowed && kind != ComprehensionKind::kGenerator;
  scope->unevaluated_annotation = unevaluated;
  if (kind == ComprehensionKind::kGenerator) define_in(scope, context_.names.iterator, kSymParam, node);
  if (outermost->is_async) scope->coroutine = true;
  for (uint32_t i = 0; i < generators.size && !context_.failed; ++i) {
    Comprehension* generator = generators[i];
    scope->iteration_target = true;
    expression(generator->target);
    scope->iteration_target = false;
    if (i > 0) {
      ++scope->iteration_depth;
      expression(generator->iter);
      --scope->iteration_depth;
    }
    expressions(generator->ifs);
    if (generator->is_async) scope->coroutine = true;
  }
  optional(value);
  expression(element);
  bool is_async = scope->coroutine && kind != ComprehensionKind::kGenerator;
  scope->generator = kind == ComprehensionKind::kGenerator;
  leave();
  if (is_async) scope_->coroutine = true;
}

void SymbolWalker::pattern(const Pattern* node) {
  if (!context_.step()) return;
  auto capture = [&](Ident name) {
    if (name == nullptr || !check_name(name, node, ExprContext::kStore)) return;
    define(name, kSymLocal, node);
  };
  switch (node->kind) {
    case NodeKind::kMatchValue: return expression(as<MatchValue>(node)->value);
    case NodeKind::kMatchSequence:
      for (Pattern* p : as<MatchSequence>(node)->patterns) pattern(p);
      return;
    case NodeKind::kMatchStar: return capture(as<MatchStar>(node)->name);
    case NodeKind::kMatchMapping: {
      auto* p = as<MatchMapping>(node);
      expressions(p->keys);
      for (Pattern* inner : p->patterns) pattern(inner);
      return capture(p->rest);
    }
    case NodeKind::kMatchClass: {
      auto* p = as<MatchClass>(node);
      expression(p->cls);
      for (Pattern* inner : p->patterns) pattern(inner);
      for (Ident name : p->kwd_attrs) {
        if (!check_name(name, node, ExprContext::kStore)) return;
      }
      for (Pattern* inner : p->kwd_patterns) pattern(inner);
      return;
    }
    case NodeKind::kMatchAs:
      if (as<MatchAs>(node)->pattern != nullptr) pattern(as<MatchAs>(node)->pattern);
      return capture(as<MatchAs>(node)->name);
    case NodeKind::kMatchOr:
      for (Pattern* p : as<MatchOr>(node)->patterns) pattern(p);
      return;
    default: return;
  }
}

}  // namespace hognose::compiler
