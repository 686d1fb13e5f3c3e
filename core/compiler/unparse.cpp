#include "compiler/unparse.h"

#include "compiler/folding.h"
#include "support/bigint.h"
#include "support/float_text.h"
#include "support/number_text.h"
#include "support/unicode.h"
#include "support/utf8.h"

namespace hognose::compiler {

using namespace syntax;

namespace {

// Binding strength, as CPython's ast_unparse.
enum Precedence : int {
  kTuple_,
  kTest,
  kOr_,
  kAnd_,
  kNot_,
  kCompare_,
  kBitOr_,
  kBitXor_,
  kBitAnd_,
  kShift,
  kArith,
  kTerm,
  kFactor,
  kPower,
  kAwait_,
  kAtom,
};

class Unparser {
 public:
  explicit Unparser(Context& context) : context_(context) {}
  std::string out;

  void expr(const Expr* node, int level) {
    if (!context_.step()) return;
    switch (node->kind) {
      case NodeKind::kBoolOp: {
        auto* e = as<BoolOp>(node);
        int own = e->op == BoolOperator::kAnd ? kAnd_ : kOr_;
        open(level > own);
        for (uint32_t i = 0; i < e->values.size; ++i) {
          if (i != 0) out += e->op == BoolOperator::kAnd ? " and " : " or ";
          expr(e->values[i], own + 1);
        }
        return close(level > own);
      }
      case NodeKind::kBinOp: return binary(as<BinOp>(node), level);
      case NodeKind::kUnaryOp: {
        auto* e = as<UnaryOp>(node);
        int own = e->op == UnaryOperator::kNot ? kNot_ : kFactor;
        open(level > own);
        out += e->op == UnaryOperator::kInvert ? "~"
               : e->op == UnaryOperator::kNot  ? "not "
               : e->op == UnaryOperator::kUAdd ? "+"
                                               : "-";
        expr(e->operand, own);
        return close(level > own);
      }
      case NodeKind::kLambda: {
        auto* e = as<Lambda>(node);
        open(level > kTest);
        bool any = e->args->args.size + e->args->posonlyargs.size + e->args->kwonlyargs.size != 0 || e->args->vararg ||
                   e->args->kwarg;
        out += any ? "lambda " : "lambda";
        arguments(e->args);
        out += ": ";
        expr(e->body, kTest);
        return close(level > kTest);
      }
      case NodeKind::kIfExp: {
        auto* e = as<IfExp>(node);
        open(level > kTest);
        expr(e->body, kTest + 1);
        out += " if ";
        expr(e->test, kTest + 1);
        out += " else ";
        expr(e->orelse, kTest);
        return close(level > kTest);
      }
      case NodeKind::kDict: {
        auto* e = as<Dict>(node);
        out += '{';
        for (uint32_t i = 0; i < e->values.size; ++i) {
          if (i != 0) out += ", ";
          if (e->keys[i] != nullptr) {
            expr(e->keys[i], kTest);
            out += ": ";
            expr(e->values[i], kTest);
          } else {
            out += "**";
            expr(e->values[i], kBitOr_);
          }
        }
        out += '}';
        return;
      }
      case NodeKind::kSet:
        out += '{';
        list(as<Set>(node)->elts, kTest);
        out += '}';
        return;
      case NodeKind::kGeneratorExp:
        return comprehension('(', as<GeneratorExp>(node)->elt, nullptr, as<GeneratorExp>(node)->generators, ')');
      case NodeKind::kListComp:
        return comprehension('[', as<ListComp>(node)->elt, nullptr, as<ListComp>(node)->generators, ']');
      case NodeKind::kSetComp:
        return comprehension('{', as<SetComp>(node)->elt, nullptr, as<SetComp>(node)->generators, '}');
      case NodeKind::kDictComp:
        return comprehension('{', as<DictComp>(node)->key, as<DictComp>(node)->value, as<DictComp>(node)->generators,
                             '}');
      case NodeKind::kYield:
        if (as<Yield>(node)->value == nullptr) {
          out += "(yield)";
          return;
        }
        out += "(yield ";
        expr(as<Yield>(node)->value, kTest);
        out += ')';
        return;
      case NodeKind::kYieldFrom:
        out += "(yield from ";
        expr(as<YieldFrom>(node)->value, kTest);
        out += ')';
        return;
      case NodeKind::kAwait:
        open(level > kAwait_);
        out += "await ";
        expr(as<Await>(node)->value, kAtom);
        return close(level > kAwait_);
      case NodeKind::kCompare: {
        auto* e = as<Compare>(node);
        open(level > kCompare_);
        expr(e->left, kCompare_ + 1);
        static constexpr const char* kOps[] = {" == ", " != ", " < ",      " <= ", " > ",
                                               " >= ", " is ", " is not ", " in ", " not in "};
        for (uint32_t i = 0; i < e->ops.size; ++i) {
          out += kOps[static_cast<int>(e->ops[i])];
          expr(e->comparators[i], kCompare_ + 1);
        }
        return close(level > kCompare_);
      }
      case NodeKind::kCall:
      case NodeKind::kAttribute:
      case NodeKind::kSubscript: return chain(node);
      case NodeKind::kConstant: return constant(as<syntax::Constant>(node)->value);
      case NodeKind::kJoinedStr: return formatted(as<JoinedStr>(node)->values, "f");
      case NodeKind::kTemplateStr: return formatted(as<TemplateStr>(node)->values, "t");
      case NodeKind::kFormattedValue: {
        std::string inner;
        piece(node, &inner);
        out += "f" + quote(inner, false);
        return;
      }
      case NodeKind::kStarred: out += '*'; return expr(as<Starred>(node)->value, kBitOr_);
      case NodeKind::kName: out += as<Name>(node)->id->view(); return;
      case NodeKind::kList:
        out += '[';
        list(as<List>(node)->elts, kTest);
        out += ']';
        return;
      case NodeKind::kTuple: {
        auto* e = as<Tuple>(node);
        if (e->elts.size == 0) {
          out += "()";
          return;
        }
        open(level > kTuple_);
        list(e->elts, kTest);
        if (e->elts.size == 1) out += ',';
        return close(level > kTuple_);
      }
      case NodeKind::kSlice: {
        auto* e = as<Slice>(node);
        if (e->lower != nullptr) expr(e->lower, kTest);
        out += ':';
        if (e->upper != nullptr) expr(e->upper, kTest);
        if (e->step != nullptr) {
          out += ':';
          expr(e->step, kTest);
        }
        return;
      }
      case NodeKind::kNamedExpr:
        open(level > kTuple_);
        expr(as<NamedExpr>(node)->target, kAtom);
        out += " := ";
        expr(as<NamedExpr>(node)->value, kAtom);
        return close(level > kTuple_);
      default: return;
    }
  }

 private:
  void open(bool yes) {
    if (yes) out += '(';
  }
  void close(bool yes) {
    if (yes) out += ')';
  }
  void list(Span<Expr*> items, int level) {
    for (uint32_t i = 0; i < items.size; ++i) {
      if (i != 0) out += ", ";
      expr(items[i], level);
    }
  }

  static const Expr* inner_of(const Expr* node) {
    if (auto* call = try_as<Call>(node)) return call->func;
    if (auto* attribute = try_as<Attribute>(node)) return attribute->value;
    if (auto* subscript = try_as<Subscript>(node)) return subscript->value;
    return nullptr;
  }

  // Calls, attributes and subscripts, which nest to the left without bound.
  void chain(const Expr* bottom) {
    ArenaVector<const Expr*> links;
    while (const Expr* inner = inner_of(bottom)) {
      if (!context_.step()) return;
      links.push(context_.arena, bottom);
      bottom = inner;
    }
    expr(bottom, kAtom);
    for (uint32_t i = links.size(); i-- > 0;) link(links[i]);
  }

  void link(const Expr* node) {
    switch (node->kind) {
      case NodeKind::kCall: {
        auto* e = as<Call>(node);
        if (e->args.size == 1 && e->keywords.empty() && is<GeneratorExp>(e->args[0])) return expr(e->args[0], kTest);
        out += '(';
        bool first = true;
        for (Expr* argument : e->args) {
          if (!first) out += ", ";
          first = false;
          expr(argument, kTest);
        }
        for (Keyword* keyword : e->keywords) {
          if (!first) out += ", ";
          first = false;
          if (keyword->arg == nullptr) {
            out += "**";
          } else {
            out += keyword->arg->view();
            out += '=';
          }
          expr(keyword->value, kTest);
        }
        out += ')';
        return;
      }
      case NodeKind::kAttribute: {
        auto* e = as<Attribute>(node);
        auto* number = try_as<syntax::Constant>(e->value);
        out += number != nullptr &&
                       (number->value.type == ConstantType::kInt || number->value.type == ConstantType::kBigInt)
                   ? " ."
                   : ".";
        out += e->attr->view();
        return;
      }
      case NodeKind::kSubscript:
        out += '[';
        expr(as<Subscript>(node)->slice, kTuple_);
        out += ']';
        return;
      default: return;
    }
  }

  void binary(const BinOp* node, int level) {
    static constexpr const char* kText[] = {" + ",  " - ",  " * ", " @ ", " / ", " % ", " ** ",
                                            " << ", " >> ", " | ", " ^ ", " & ", " // "};
    static constexpr int kLevel[] = {kArith, kArith, kTerm,   kTerm,    kTerm,    kTerm, kPower,
                                     kShift, kShift, kBitOr_, kBitXor_, kBitAnd_, kTerm};
    // The left spine in a loop. Opening parentheses come first, from the outermost link in.
    ArenaVector<const BinOp*> spine;
    const Expr* bottom = node;
    std::string opening;
    int outer = level;
    while (auto* b = try_as<BinOp>(bottom)) {
      if (!context_.step()) return;
      int own = kLevel[static_cast<int>(b->op)];
      if (outer > own) opening += '(';
      spine.push(context_.arena, b);
      outer = own + (b->op == Operator::kPow ? 1 : 0);
      bottom = b->left;
    }
    out += opening;
    expr(bottom, outer);
    for (uint32_t i = spine.size(); i-- > 0;) {
      const BinOp* b = spine[i];
      int own = kLevel[static_cast<int>(b->op)];
      out += kText[static_cast<int>(b->op)];
      expr(b->right, own + (b->op == Operator::kPow ? 0 : 1));
      int around = level;
      if (i > 0) {
        const BinOp* parent = spine[i - 1];
        around = kLevel[static_cast<int>(parent->op)] + (parent->op == Operator::kPow ? 1 : 0);
      }
      close(around > own);
    }
  }

  void arguments(const Arguments* args) {
    bool first = true;
    uint32_t total = args->posonlyargs.size + args->args.size;
    uint32_t without = total - args->defaults.size;
    for (uint32_t i = 0; i < total; ++i) {
      comma(&first);
      const Arg* arg = i < args->posonlyargs.size ? args->posonlyargs[i] : args->args[i - args->posonlyargs.size];
      argument(arg);
      if (i >= without) {
        out += '=';
        expr(args->defaults[i - without], kTest);
      }
      if (args->posonlyargs.size != 0 && i + 1 == args->posonlyargs.size) out += ", /";
    }
    if (args->vararg != nullptr || !args->kwonlyargs.empty()) {
      comma(&first);
      out += '*';
      if (args->vararg != nullptr) argument(args->vararg);
    }
    for (uint32_t i = 0; i < args->kwonlyargs.size; ++i) {
      comma(&first);
      argument(args->kwonlyargs[i]);
      if (args->kw_defaults[i] != nullptr) {
        out += '=';
        expr(args->kw_defaults[i], kTest);
      }
    }
    if (args->kwarg != nullptr) {
      comma(&first);
      out += "**";
      argument(args->kwarg);
    }
  }
  void argument(const Arg* arg) { out += arg->arg->view(); }
  void comma(bool* first) {
    if (!*first) out += ", ";
    *first = false;
  }

  void comprehension(char left, const Expr* element, const Expr* value, Span<Comprehension*> generators, char right) {
    out += left;
    expr(element, kTest);
    if (value != nullptr) {
      out += ": ";
      expr(value, kTest);
    }
    for (Comprehension* g : generators) {
      out += g->is_async ? " async for " : " for ";
      expr(g->target, kTuple_);
      out += " in ";
      expr(g->iter, kTest + 1);
      for (Expr* condition : g->ifs) {
        out += " if ";
        expr(condition, kTest + 1);
      }
    }
    out += right;
  }

  // repr() of a str or bytes. Strings within strings grow with each level, so that the text is charged.
  std::string quote(std::string_view text, bool bytes) {
    if (context_.arena.allocate(4 * text.size()) == nullptr || !context_.step(static_cast<int64_t>(text.size() / 16)))
      return {};
    bool single = text.find('\'') != std::string_view::npos;
    bool both = single && text.find('"') != std::string_view::npos;
    char q = single && !both ? '"' : '\'';
    std::string result(1, q);
    static const char* kHex = "0123456789abcdef";
    auto hex = [&](uint32_t c, int digits) {
      for (int i = digits - 1; i >= 0; --i) result += kHex[c >> (4 * i) & 15];
    };
    const uint8_t* p = reinterpret_cast<const uint8_t*>(text.data());
    const uint8_t* end = p + text.size();
    while (p < end) {
      const uint8_t* start = p;
      uint32_t c = bytes ? *p++ : support::next_utf8_char(p);
      if (c == static_cast<uint32_t>(q) || c == '\\') {
        result += '\\';
        result += static_cast<char>(c);
      } else if (c == '\n') {
        result += "\\n";
      } else if (c == '\r') {
        result += "\\r";
      } else if (c == '\t') {
        result += "\\t";
      } else if (c < 32 || c == 127 || (bytes && c >= 127)) {
        result += "\\x";
        hex(c, 2);
      } else if (c < 127) {
        result += static_cast<char>(c);
      } else if (support::unicode::is_printable(c)) {
        result.append(reinterpret_cast<const char*>(start), static_cast<size_t>(p - start));
      } else if (c < 256) {
        result += "\\x";
        hex(c, 2);
      } else if (c < 0x10000) {
        result += "\\u";
        hex(c, 4);
      } else {
        result += "\\U";
        hex(c, 8);
      }
    }
    result += q;
    return result;
  }

  void number(double value) {
    char text[support::kFloatReprCapacity];
    size_t n = support::float_repr(value, text);
    std::string_view view(text, n);
    // Infinity has no literal: a number too large to represent stands for it.
    out += view == "inf" ? std::string_view("1e309") : view;
  }

  void constant(const ConstantValue& value) {
    switch (value.type) {
      case ConstantType::kNone: out += "None"; return;
      case ConstantType::kTrue: out += "True"; return;
      case ConstantType::kFalse: out += "False"; return;
      case ConstantType::kEllipsis: out += "..."; return;
      case ConstantType::kInt: out += support::decimal_text(value.integer); return;
      case ConstantType::kBigInt: {
        if (value.base == 10) {
          out += value.text();
          return;
        }
        bytecode::Constant c = literal(context_, value);
        if (context_.failed || c.kind != bytecode::Constant::Kind::kBigInt) return;
        uint32_t size = static_cast<uint32_t>(c.text.size() / 4);
        uint32_t* digits = context_.arena.array<uint32_t>(size);
        if (digits == nullptr) return;
        memcpy(digits, c.text.data(), c.text.size());
        support::Digits view{digits, size, false};
        uint64_t bound = support::text_bound(view, 10);
        char* text = context_.arena.array<char>(static_cast<size_t>(bound));
        if (text == nullptr) return;
        support::Scratch scratch(context_.arena.meter());
        size_t n = 0;
        if (support::to_text(scratch, view, 10, text, &n) == support::Status::kOk) out.append(text, n);
        return;
      }
      case ConstantType::kFloat: return number(value.real);
      case ConstantType::kImaginary: {
        size_t before = out.size();
        number(value.real);
        // 2.0j is written 2j.
        if (out.size() - before > 2 && out.compare(out.size() - 2, 2, ".0") == 0) out.resize(out.size() - 2);
        out += 'j';
        return;
      }
      case ConstantType::kStr:
        if (value.u_prefix) out += 'u';
        out += quote(value.text(), false);
        return;
      case ConstantType::kBytes: out += 'b' + quote(value.text(), true); return;
    }
  }

  // One element of an f-string into the text between its quotes.
  void piece(const Expr* node, std::string* text) {
    if (auto* c = try_as<syntax::Constant>(node)) {
      for (char ch : c->value.text()) {
        text->push_back(ch);
        if (ch == '{' || ch == '}') text->push_back(ch);
      }
      return;
    }
    if (auto* nested = try_as<JoinedStr>(node)) {
      for (Expr* value : nested->values) piece(value, text);
      return;
    }
    const Expr* value;
    const Expr* spec;
    int conversion;
    if (auto* f = try_as<FormattedValue>(node)) {
      value = f->value;
      spec = f->format_spec;
      conversion = f->conversion;
    } else if (auto* i = try_as<Interpolation>(node)) {
      value = i->value;
      spec = i->format_spec;
      conversion = i->conversion;
    } else {
      return;
    }
    Unparser inner(context_);
    inner.expr(value, kTest + 1);
    *text += !inner.out.empty() && inner.out[0] == '{' ? "{ " : "{";
    *text += inner.out;
    if (conversion > 0) {
      *text += '!';
      *text += static_cast<char>(conversion);
    }
    if (spec != nullptr) {
      *text += ':';
      piece(spec, text);
    }
    *text += '}';
  }

  void formatted(Span<Expr*> values, const char* prefix) {
    std::string text;
    for (Expr* value : values) piece(value, &text);
    out += prefix;
    out += quote(text, false);
  }

  Context& context_;
};

}  // namespace

std::string unparse(Context& context, const Expr* node) {
  Unparser unparser(context);
  unparser.expr(node, kTest);
  return std::move(unparser.out);
}

}  // namespace hognose::compiler
