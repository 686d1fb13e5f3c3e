// The first pass over the tree: makes the scopes and notes how names are used (symbols.h).
#pragma once

#include "compiler/symbols.h"

namespace hognose::compiler {

class SymbolWalker {
 public:
  SymbolWalker(Context& context, SymbolTable& table) : context_(context), table_(table) {}

  Scope* walk(const syntax::Mod& module);

 private:
  template <typename T>
  using Span = syntax::Span<T>;

  Scope* enter(ScopeKind kind, Ident name, const syntax::Node* node, const void* key);
  void leave() { scope_ = scope_->parent; }
  Symbol* define(Ident name, uint32_t flag, const syntax::Node* node);
  Symbol* define_in(Scope* scope, Ident name, uint32_t flag, const syntax::Node* node);
  uint32_t flags_of(Ident name);
  void directive(Ident name, const syntax::Node* node);
  bool check_name(Ident name, const syntax::Node* node, syntax::ExprContext context);
  bool refuse_in_annotation(const char* what, const syntax::Node* node);

  void statements(Span<syntax::Stmt*> body);
  void conditional(Span<syntax::Stmt*> body);
  void statement(const syntax::Stmt* node);
  void function(const syntax::Stmt* node, Ident name, const syntax::Arguments* args, Span<syntax::Stmt*> body,
                Span<syntax::Expr*> decorators, const syntax::Expr* returns, Span<syntax::TypeParam*> type_params,
                bool is_async);
  void class_definition(const syntax::ClassDef* node);
  void type_alias(const syntax::TypeAlias* node);
  void enter_type_parameters(const syntax::Node* node, Ident name, Span<syntax::TypeParam*> params, bool has_defaults,
                             bool has_kwdefaults, bool is_class);
  void type_parameter(const syntax::TypeParam* node);
  void type_variable_part(const syntax::Expr* expr, Ident name, const void* key, const char* what);
  void defaults(const syntax::Arguments* args);
  void arguments(const syntax::Arguments* args);
  void parameter(const syntax::Arg* arg);
  void function_annotations(const syntax::Arguments* args, const syntax::Expr* returns, const syntax::Node* node);
  void annotation(const syntax::Expr* annotation);
  void annotated_assignment(const syntax::AnnAssign* node);
  void global(const syntax::Global* node);
  void nonlocal(const syntax::Nonlocal* node);
  void import_alias(const syntax::Alias* alias);
  void handlers(Span<syntax::ExceptHandler*> list);

  void expressions(Span<syntax::Expr*> list);
  void optional(const syntax::Expr* node) {
    if (node != nullptr) expression(node);
  }
  void expression(const syntax::Expr* node);
  void leaf(const syntax::Expr* node);
  void lambda(const syntax::Lambda* node);
  void named_expression(const syntax::NamedExpr* node);
  void extend_named_expression(const syntax::Name* target);
  void comprehension(const syntax::Expr* node, ComprehensionKind kind, Ident name,
                     Span<syntax::Comprehension*> generators, const syntax::Expr* element, const syntax::Expr* value);
  void keywords(Span<syntax::Keyword*> list);
  void pattern(const syntax::Pattern* node);

  Context& context_;
  SymbolTable& table_;
  Scope* scope_ = nullptr;
  const syntax::Expr* augmented_ = nullptr;  // the target of the last augmented assignment: no static attribute
  Scope* module_ = nullptr;
  Ident class_name_ = nullptr;
};

}  // namespace hognose::compiler
