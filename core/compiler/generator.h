// The second pass: from the tree to instructions.
//
// Expressions are compiled towards a register. to(e, dst) leaves the value in dst; operand(e) finds a register that has it, which for
// a plain local is the local's own. Two rules keep that right:
//   - A local that is the destination is written by the last instruction only, because the expression may read it, or raise, before
//     that. A temporary may be written early (it serves as the accumulator).
//   - An operand register must not change before the instruction that reads it. Only := can do that (kSymWalrus), so a local that some :=
//     assigns is copied unless nothing is evaluated in between (`last`).
// Conditions are compiled to jumps, never to bools. Chains that nest to the left without bound (a + b + ..., x.a().b()[c] ...) are
// flattened and compiled in a loop (chain).
//
// Statements that are left by a jump (break, continue, return) run what surrounds them: unwind() emits the finally bodies, the
// __exit__ calls and so on from the inside out, each with the handlers that are in force outside of it.
//
// Errors and limits set context.failed; everything then returns at its next step and the caller of compile() sees why.
#pragma once

#include <memory>

#include "compiler/compiler.h"
#include "compiler/folding.h"
#include "compiler/symbols.h"
#include "compiler/unit.h"

namespace hognose::compiler {

class Generator {
 public:
  Generator(Context& context, SymbolTable& table, const CompileOptions& options,
            std::shared_ptr<const bytecode::Source> source)
      : context_(context), table_(table), options_(options), source_(std::move(source)) {}

  std::unique_ptr<bytecode::CodeObject> module(const syntax::Mod& module, Scope* scope);
  std::vector<syntax::SyntaxWarning> warnings;

 private:
  template <typename T>
  using Span = syntax::Span<T>;
  using Reg = uint32_t;
  using Expr = syntax::Expr;
  using Stmt = syntax::Stmt;
  using Node = syntax::Node;

  // --- generator.cpp: units, names, small helpers ------------------------------------------------------------------------------
  std::unique_ptr<Unit> begin_unit(Scope* scope, const Node* node, std::string_view name);
  std::unique_ptr<bytecode::CodeObject> end_unit(std::unique_ptr<Unit> unit);
  void assign_registers(Unit* unit, Scope* scope);
  void assign_comprehension_registers(Unit* unit, Scope* scope, Scope* around, std::vector<Symbol*>* cells,
                                      uint32_t* next);
  Ident mangle(Ident name) { return context_.mangle(unit_->class_name, name); }
  Symbol* resolve(Ident mangled, Scope** where);
  void load_name(Ident name, Reg dst, const Position& at);
  void store_name(Ident name, Reg value, const Position& at);
  void delete_name(Ident name, const Position& at);
  void load_from_class(Ident name, Reg dst, bool is_free, const Position& at);
  // The register of a plain local (no cell), or -1.
  int64_t local_register(Ident name);
  void check_bound(Reg reg, const Position& at);
  void load_constant(bytecode::Constant&& constant, Reg dst, const Position& at);
  void load_str(std::string_view text, Reg dst, const Position& at);
  void load_none(Reg dst, const Position& at) { unit_->emit(bytecode::kLoadNone, dst, 0, 0, at); }
  void load_prelude(const char* name, Reg dst, const Position& at);
  void load_builtin(const char* name, Reg dst, const Position& at);
  void move(Reg dst, Reg src, const Position& at) {
    if (dst != src) unit_->emit(bytecode::kMove, dst, src, 0, at);
  }
  // Calls prelude function `name` with arguments already in window+1 ...; the result goes to dst.
  void call_window(Reg window, uint32_t count, Reg dst, const Position& at) {
    unit_->emit(bytecode::kCall, window, count, dst, at);
  }
  void load_attribute(Reg dst, Reg object, Ident name, const Position& at) {
    unit_->emit(bytecode::kLoadAttr, dst, object, unit_->name_cache(name), at);
  }
  void error(const Node* node, const char* format, std::string_view argument = {}) {
    context_.error(node, format, argument);
  }
  void warn(const Node* node, std::string_view message);
  bool step() { return context_.step(); }

  // --- expressions.cpp -----------------------------------------------------------------------------------------------------------
  Reg operand(const Expr* node, bool last);
  Reg operand_or_hint(const Expr* node, bool last, Reg hint);
  void to(const Expr* node, Reg dst);
  void to_now(const Expr* node, Reg dst);
  void effect(const Expr* node);
  void bool_op(const syntax::BoolOp* node, Reg dst);
  void compare(const syntax::Compare* node, Reg dst);
  void conditional_expression(const syntax::IfExp* node, Reg dst);
  void unary(const syntax::UnaryOp* node, Reg dst);
  void named_expression(const syntax::NamedExpr* node, Reg dst);
  void yield(const syntax::Yield* node, Reg dst);
  void yield_from(const syntax::YieldFrom* node, Reg dst);
  void await(const syntax::Await* node, Reg dst);
  void await_value(Reg awaitable, int kind, Reg dst, const Position& at);
  void slice_to(const syntax::Slice* node, Reg dst);
  bool small_int(const Expr* node, int32_t* value);

  // --- displays.cpp: list, tuple, set and dict displays, f-strings ---------------------------------------------------------------------
  void list_display(Span<Expr*> items, Reg dst, const Position& at);
  void tuple_display(Span<Expr*> items, Reg dst, const Position& at);
  void set_display(const syntax::Set* node, Reg dst);
  void dict_display(const syntax::Dict* node, Reg dst);
  void list_into(Span<Expr*> items, Reg dst, const Position& at);
  void joined_str(const syntax::JoinedStr* node, Reg dst);
  void formatted_value(const syntax::FormattedValue* node, Reg dst);
  void template_str(const syntax::TemplateStr* node, Reg dst);

  // --- chains.cpp: operators, attributes, subscripts, calls ------------------------------------------------------------------------------
  void chain(const Expr* node, Reg dst);
  Position attribute_position(const syntax::Attribute* node, Position at);
  void call_arguments(const syntax::Call* node, Reg slot, uint32_t first, bool method, Reg dst, const Position& at);
  void call_with_unpacking(Span<Expr*> args, Span<syntax::Keyword*> keywords, Reg slot, bool begun, int64_t trailing,
                           Reg dst, const Position& at);
  bool validate_keywords(Span<syntax::Keyword*> keywords);
  void check_caller(const Expr* func);
  void check_subscripter(const Expr* value);
  void check_index(const Expr* value, const Expr* index);
  void binary(syntax::Operator op, bool in_place, Reg dst, Reg left, const Expr* right, const Position& at);

  // --- conditions.cpp ---------------------------------------------------------------------------------------------------------------
  void jump_if(const Expr* node, bool when, Label target);
  void jump_if_compare(const syntax::Compare* node, bool when, Label target);
  void check_compare(const syntax::Compare* node);

  // --- statements.cpp -----------------------------------------------------------------------------------------------------------------
  void body(Span<Stmt*> statements);
  void statement(const Stmt* node);
  void simple_statement(const Stmt* node);
  void if_statement(const syntax::If* node);
  void while_statement(const syntax::While* node);
  void for_statement(const syntax::For* node);
  void async_for_statement(const syntax::AsyncFor* node);
  void return_statement(const syntax::Return* node);
  void return_value(const syntax::Expr* value, Position at);
  void warn_in_finally(const Stmt* node, size_t depth, const char* message);
  void break_or_continue(const Stmt* node, bool is_break);
  void assert_statement(const syntax::Assert* node);
  void raise_statement(const syntax::Raise* node);
  void import_statement(const syntax::Import* node);
  void import_from_statement(const syntax::ImportFrom* node);
  void with_items(const Node* node, Span<syntax::WithItem*> items, uint32_t index, Span<Stmt*> body, bool is_async);
  void call_exit(Reg exit, Reg exception, bool is_async, Reg dst, const Position& at);
  void unwind_block(const Block& block, bool keep_value);
  void unwind_to(size_t depth, bool keep_value);
  bool unwinding_runs_code(size_t depth) const;

  // --- try.cpp ------------------------------------------------------------------------------------------------------------------------
  struct TryParts {
    const Node* node;
    Span<Stmt*> body;
    Span<syntax::ExceptHandler*> handlers;
    Span<Stmt*> orelse;
    Span<Stmt*> final_body;
  };
  void try_statement(const TryParts& parts);
  void try_handlers(const TryParts& parts);
  void try_except(const Node* node, Span<Stmt*> body, Span<syntax::ExceptHandler*> handlers, Span<Stmt*> orelse);
  void try_star_except(const Node* node, Span<Stmt*> body, Span<syntax::ExceptHandler*> handlers, Span<Stmt*> orelse);
  void try_finally(const TryParts& parts);
  void restore_and_reraise(Label handler, Reg saved, Ident name, const Bound& at_entry, const Position& at);
  void unbind_name(Ident name, const Position& at);

  // --- assignments.cpp ------------------------------------------------------------------------------------------------------------------
  void assign(const syntax::Assign* node);
  void store(const Expr* target, Reg value);
  void store_from(const Expr* target, const Expr* value);
  void unpack_into(Span<Expr*> targets, Reg value, const Node* node);
  bool assign_pairwise(Span<Expr*> targets, Span<Expr*> values);
  void augmented_assign(const syntax::AugAssign* node);
  void annotated_assign(const syntax::AnnAssign* node);
  void delete_target(const Expr* target);

  // --- functions.cpp ---------------------------------------------------------------------------------------------------------------------
  void function_definition(const Stmt* node, Ident name, const syntax::Arguments* args, Span<Stmt*> body,
                           Span<Expr*> decorators, const Expr* returns, Span<syntax::TypeParam*> type_params,
                           bool is_async);
  void lambda(const syntax::Lambda* node, Reg dst);
  void generator_expression(const syntax::GeneratorExp* node, Reg dst);
  void defaults_into(const syntax::Arguments* args, Reg defaults, Reg kwdefaults, const Position& at,
                     bool* has_defaults, bool* has_kwdefaults);
  void closure_cell(Ident name, Reg dst, const Position& at);
  // dst = function of `code` with attributes in block, block+1, block+2 (loaded already); adds the closure.
  void make_function(std::unique_ptr<bytecode::CodeObject> code, Scope* scope, Reg block, Reg dst, const Position& at);
  void make_plain_function(std::unique_ptr<bytecode::CodeObject> code, Scope* scope, Reg dst, const Position& at);
  void function_parameters(Unit* unit, const syntax::Arguments* args);
  std::unique_ptr<bytecode::CodeObject> function_body(const Stmt* node, Ident name, const syntax::Arguments* args,
                                                      Span<Stmt*> body, Scope* scope);
  void function_object(const Stmt* node, Ident name, const syntax::Arguments* args, Span<Stmt*> body,
                       const Expr* returns, Reg block, Reg dst, const Position& at);
  void decorate(Span<Expr*> decorators, Reg window, uint32_t count);
  void class_definition(const syntax::ClassDef* node);
  std::unique_ptr<bytecode::CodeObject> class_body(const syntax::ClassDef* node);
  void call_build_class(const syntax::ClassDef* node, Reg slot, Reg dst, int64_t generic_base, const Position& at);
  bool docstring(Span<Stmt*> body, bytecode::Constant* out);

  // --- annotations.cpp ---------------------------------------------------------------------------------------------------------------------
  void function_annotations(const syntax::Arguments* args, const Expr* returns, Scope* scope, Reg dst,
                            const Position& at);
  void deferred_annotations(Scope* owner, const Position& at);
  void begin_annotate(Unit* unit, const Position& at);
  void annotation_to(const Expr* annotation, Reg dst);
  void type_alias(const syntax::TypeAlias* node);
  void type_parameters(Span<syntax::TypeParam*> params, Reg dst, const Position& at);
  void type_variable_function(const Expr* value, const void* key, Ident name, Reg dst, bool allow_starred);

  // --- comprehensions.cpp --------------------------------------------------------------------------------------------------------------------
  struct ComprehensionParts {
    ComprehensionKind kind;
    Span<syntax::Comprehension*> generators;
    const Expr* element;
    const Expr* value;
    Reg result;
  };
  void comprehension(const Expr* node, ComprehensionKind kind, Span<syntax::Comprehension*> generators,
                     const Expr* element, const Expr* value, Reg dst);
  void comprehension_level(const ComprehensionParts& parts, uint32_t level, Reg iterator, const Position& at);
  void comprehension_element(const ComprehensionParts& parts, const Position& at);
  void async_next(Reg iterator, const Expr* target, Label end_handler, const Position& at);

  // --- patterns.cpp ------------------------------------------------------------------------------------------------------------------------
  struct PatternState {
    struct Store {
      Ident name;
      Reg reg;
    };
    ArenaVector<Ident> names;  // captured on the way here
    ArenaVector<Store> stores;  // where each captured value waits until the whole pattern has matched
    Reg first = 0;  // registers for that
    uint32_t room = 0;
    bool allow_irrefutable = false;
  };
  void match_statement(const syntax::Match* node);
  void pattern(const syntax::Pattern* node, Reg subject, Label fail, PatternState* state);
  void pattern_sequence(const syntax::MatchSequence* node, Reg subject, Label fail, PatternState* state);
  void pattern_mapping(const syntax::MatchMapping* node, Reg subject, Label fail, PatternState* state);
  void pattern_class(const syntax::MatchClass* node, Reg subject, Label fail, PatternState* state);
  void pattern_or(const syntax::MatchOr* node, Reg subject, Label fail, PatternState* state);
  void capture(Ident name, Reg value, const Node* node, PatternState* state);
  static uint32_t count_captures(const syntax::Pattern* node);

  Context& context_;
  SymbolTable& table_;
  const CompileOptions& options_;
  std::shared_ptr<const bytecode::Source> source_;
  Unit* unit_ = nullptr;  // the code being made
  Scope* scope_ = nullptr;  // the scope for names: the unit's, or a comprehension inside it
  bool interactive_ = false;
};

}  // namespace hognose::compiler
