// Annotations (evaluated when asked for, by functions called __annotate__), type aliases and type parameters.
#include "compiler/generator.h"
#include "compiler/unparse.h"

namespace hognose::compiler {

using namespace bytecode;
using namespace syntax;
using BConstant = bytecode::Constant;

// `if format > 2: raise NotImplementedError`, the beginning of every evaluating function. Its parameter is register 0.
void Generator::begin_annotate(Unit* unit, const Position& at) {
  unit->code->argument_count = unit->code->positional_only_count = unit->code->parameter_count = 1;
  Label fine = unit->new_label();
  unit->emit_jump(kJumpIfNotGtImm, 0, 2, fine, at);
  Reg mark = unit->mark();
  Reg error = unit->temp();
  load_builtin("NotImplementedError", error, at);
  unit->emit_end(kRaise, error, 0, at);
  unit->release(mark);
  unit->bind(fine);
}

void Generator::annotation_to(const Expr* annotation, Reg dst) {
  Position at = position_of(annotation);
  if (context_.future_annotations) {
    const Expr* expr = annotation;
    return load_str(unparse(context_, expr), dst, at);
  }
  if (auto* star = try_as<Starred>(annotation)) {
    // *args: *Ts
    to(star->value, dst);
    unit_->emit(kUnpack, dst, dst, 1, at);
    return;
  }
  to(annotation, dst);
}

void Generator::function_annotations(const Arguments* args, const Expr* returns, Scope* scope, Reg dst,
                                     const Position& at) {
  auto unit = begin_unit(scope, scope->node, "__annotate__");
  begin_annotate(unit.get(), at);
  Reg dict = unit_->temp();
  unit_->emit(kBuildDict, dict, dict, 0, at);
  auto add = [&](std::string_view name, const Expr* annotation) {
    if (annotation == nullptr || !step()) return;
    Reg mark = unit_->mark();
    Reg pair = unit_->temp(2);
    load_str(name, pair, at);
    annotation_to(annotation, pair + 1);
    unit_->emit(kDictSet, dict, pair, pair + 1, at);
    unit_->release(mark);
  };
  auto add_argument = [&](const Arg* arg) {
    if (arg != nullptr && arg->annotation != nullptr) add(mangle(arg->arg)->view(), arg->annotation);
  };
  for (Arg* arg : args->args) add_argument(arg);
  for (Arg* arg : args->posonlyargs) add_argument(arg);  // in CPython's order
  add_argument(args->vararg);
  for (Arg* arg : args->kwonlyargs) add_argument(arg);
  add_argument(args->kwarg);
  add("return", returns);
  unit_->emit_end(kReturn, dict, 0, at);
  auto code = end_unit(std::move(unit));
  make_plain_function(std::move(code), scope, dst, at);
}

// The __annotate__ function of a module or class body, stored under its name.
void Generator::deferred_annotations(Scope* owner, const Position& at) {
  Scope* scope = owner->annotations;
  std::vector<Unit::Annotated> entries = unit_->annotated;
  Reg mark = unit_->mark();
  Reg function = unit_->temp();
  auto unit = begin_unit(scope, owner->node, "__annotate__");
  unit->code->first_line = at.line;
  begin_annotate(unit.get(), at);
  Reg dict = unit_->temp();
  unit_->emit(kBuildDict, dict, dict, 0, at);
  for (const Unit::Annotated& entry : entries) {
    if (!step()) break;
    Reg inner = unit_->mark();
    Label skip = unit_->new_label();
    Reg pair = unit_->temp(3);
    if (entry.condition >= 0) {
      unit_->emit_wide(kLoadInt, pair, static_cast<uint32_t>(entry.condition), at);
      load_name(context_.names.conditional_annotations, pair + 1, at);
      unit_->emit(kIn, pair + 2, pair, pair + 1, at);
      unit_->emit_jump(kJumpIfFalse, pair + 2, 0, skip, at);
    }
    load_str(mangle(as<Name>(entry.node->target)->id)->view(), pair, position_of(entry.node));
    annotation_to(entry.node->annotation, pair + 1);
    unit_->emit(kDictSet, dict, pair, pair + 1, position_of(entry.node));
    unit_->bind(skip);
    unit_->release(inner);
  }
  unit_->emit_end(kReturn, dict, 0, at);
  auto code = end_unit(std::move(unit));
  make_plain_function(std::move(code), scope, function, at);
  store_name(owner->kind == ScopeKind::kClass ? context_.names.annotate_func : context_.names.annotate, function, at);
  unit_->release(mark);
}

// dst = a function that evaluates a bound, a default or the value of an alias.
void Generator::type_variable_function(const Expr* value, const void* key, Ident name, Reg dst, bool allow_starred) {
  Position at = position_of(value);
  Scope* scope = table_.scope_of(key);
  Reg mark = unit_->mark();
  Reg block = unit_->temp(3);
  BConstant one;
  one.kind = BConstant::Kind::kInt;
  one.integer = 1;
  BConstant defaults;
  defaults.kind = BConstant::Kind::kTuple;
  defaults.items.push_back(one);
  load_constant(std::move(defaults), block, at);
  load_none(block + 1, at);
  load_none(block + 2, at);
  auto unit = begin_unit(scope, value, name->view());
  begin_annotate(unit.get(), at);
  Reg result = unit_->temp();
  if (allow_starred && is<Starred>(value)) {
    to(as<Starred>(value)->value, result);
    unit_->emit(kUnpack, result, result, 1, at);
  } else {
    to(value, result);
  }
  unit_->emit_end(kReturn, result, 0, at);
  auto code = end_unit(std::move(unit));
  make_function(std::move(code), scope, block, dst, at);
  unit_->release(mark);
}

// dst = the tuple of type parameters, each bound to its name too.
void Generator::type_parameters(Span<TypeParam*> params, Reg dst, const Position& at) {
  bool seen_default = false;
  unit_->emit(kBuildList, dst, dst, 0, at);
  for (TypeParam* param : params) {
    if (!step()) return;
    Position place = position_of(param);
    Reg mark = unit_->mark();
    Reg window = unit_->temp(3);
    Ident name = nullptr;
    const Expr* default_value = nullptr;
    bool starred = false;
    uint32_t count = 1;
    if (auto* variable = try_as<TypeVar>(param)) {
      name = variable->name;
      default_value = variable->default_value;
      if (variable->bound == nullptr) {
        load_prelude("make_typevar", window, place);
      } else {
        load_prelude(is<Tuple>(variable->bound) ? "make_typevar_with_constraints" : "make_typevar_with_bound", window,
                     place);
        type_variable_function(variable->bound, param, name, window + 2, false);
        count = 2;
      }
    } else if (auto* pack = try_as<TypeVarTuple>(param)) {
      name = pack->name;
      default_value = pack->default_value;
      starred = true;
      load_prelude("make_typevartuple", window, place);
    } else {
      auto* spec = as<ParamSpec>(param);
      name = spec->name;
      default_value = spec->default_value;
      load_prelude("make_paramspec", window, place);
    }
    load_str(name->view(), window + 1, place);
    call_window(window, count, window, place);
    if (default_value != nullptr) {
      seen_default = true;
      Reg call = unit_->temp(3);
      load_prelude("set_typeparam_default", call, place);
      move(call + 1, window, place);
      type_variable_function(default_value, default_key(param), name, call + 2, starred);
      call_window(call, 2, window, place);
    } else if (seen_default) {
      return error(param, "non-default type parameter '%s' follows default type parameter", name->view());
    }
    store_name(name, window, place);
    unit_->emit(kListAppend, dst, window, 0, place);
    unit_->release(mark);
  }
  unit_->emit(kListToTuple, dst, dst, 0, at);
}

void Generator::type_alias(const TypeAlias* node) {
  Position at = position_of(node);
  Ident name = as<Name>(node->name)->id;
  auto make = [&](Reg dst, int64_t params) {
    Reg mark = unit_->mark();
    Reg window = unit_->temp(4);
    load_prelude("make_type_alias", window, at);
    load_str(name->view(), window + 1, at);
    if (params >= 0) {
      move(window + 2, static_cast<Reg>(params), at);
    } else {
      load_none(window + 2, at);
    }
    type_variable_function(node->value, node, name, window + 3, false);
    unit_->release(mark);
    call_window(window, 3, dst, at);
  };
  Reg result = unit_->temp();
  if (node->type_params.empty()) {
    make(result, -1);
  } else {
    Scope* scope = table_.scope_of(type_parameters_key(node));
    std::string title = "<generic parameters of ";
    title += name->view();
    title += '>';
    auto unit = begin_unit(scope, node, title);
    Reg params = unit_->temp();
    type_parameters(node->type_params, params, at);
    make(params, static_cast<int64_t>(params));
    unit_->emit_end(kReturn, params, 0, at);
    auto code = end_unit(std::move(unit));
    make_plain_function(std::move(code), scope, result, at);
    call_window(result, 0, result, at);
  }
  store_name(name, result, at);
}

}  // namespace hognose::compiler
