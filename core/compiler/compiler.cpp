#include "compiler/compiler.h"

#include "compiler/generator.h"
#include "compiler/symbols.h"

namespace hognose::compiler {

using namespace syntax;

namespace {

// `from __future__ import ...` at the beginning of a module: checked, and what still means something is noted. False: an error.
void future_imports(Context& context, Span<Stmt*> body) {
  static constexpr const char* kFeatures[] = {"nested_scopes",    "generators",     "division",
                                              "absolute_import",  "with_statement", "print_function",
                                              "unicode_literals", "barry_as_FLUFL", "generator_stop"};
  bool open = true;
  bool seen_docstring = false;
  for (Stmt* node : body) {
    if (!context.step()) return;
    auto* from = try_as<ImportFrom>(node);
    if (from != nullptr && from->level == 0 && from->module == context.names.future) {
      if (!open) return context.error(node, kLateFuture);
      context.last_future_line = node->lineno;
      for (Alias* alias : from->names) {
        std::string_view name = alias->name->view();
        if (name == "annotations") {
          context.future_annotations = true;
          continue;
        }
        if (name == "braces") return context.error(alias, "not a chance");
        bool known = false;
        for (const char* feature : kFeatures) known |= name == feature;
        if (!known) return context.error(alias, "future feature %s is not defined", name);
      }
      continue;
    }
    auto* expression = try_as<ExprStmt>(node);
    auto* text = expression == nullptr ? nullptr : try_as<Constant>(expression->value);
    if (open && !seen_docstring && text != nullptr && text->value.type == ConstantType::kStr) {
      seen_docstring = true;
      continue;
    }
    open = false;
  }
}

// The error as a SyntaxError of Python: columns count from one. Offsets are bytes of the line, as CPython reports them here.
SyntaxError make_error(const Context& context, const CompileOptions& options, const bytecode::Source& source,
                       support::Arena& arena) {
  SyntaxError error;
  error.message = context.error_message;
  const Node& place = context.error_place;
  error.lineno = place.lineno;
  error.offset = place.col_offset + 1;
  error.end_lineno = place.end_lineno;
  error.end_offset = place.end_col_offset + 1;
  // CPython reads the line from the file; text that came from no file is not quoted.
  bool is_file = options.lines_known && (options.filename.empty() || options.filename.front() != '<');
  size_t line = static_cast<size_t>(place.lineno);
  if (is_file && line >= 1 && line <= source.line_starts.size()) {
    size_t start = source.line_starts[line - 1];
    size_t end = line < source.line_starts.size() ? source.line_starts[line] : source.text.size();
    const char* copy = arena.copy(std::string_view(source.text).substr(start, end - start));
    if (copy != nullptr) {
      error.text = std::string_view(copy, end - start);
      error.has_text = true;
    }
  }
  return error;
}

std::shared_ptr<bytecode::Source> make_source(const CompileOptions& options) {
  auto source = std::make_shared<bytecode::Source>();
  source->filename = options.filename;
  source->text = options.text;
  source->hidden = options.hidden;
  source->lines_known = options.lines_known;
  source->line_starts.push_back(0);
  std::string_view text = source->text;
  for (size_t i = 0; i < text.size(); ++i) {
    bool end = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
    if (end && i + 1 < text.size()) source->line_starts.push_back(static_cast<uint32_t>(i + 1));
  }
  return source;
}

// Compiles a Module, Interactive or Expression that was parsed with the context's identifiers.
CompileResult compile(const Mod& module, Context& context, const CompileOptions& options, support::Arena& scratch) {
  CompileResult result;
  support::Meter& meter = scratch.meter();
  // The text and its lines live as long as the code; here they are only counted while the compilation lasts.
  size_t source_bytes = options.text.size() + 64;
  if (!meter.charge_bytes(source_bytes)) {
    meter.trip(support::Limit::kMemory);
    return result;
  }
  {
    context.future_annotations = options.future_annotations;
    context.allow_top_level_await = options.allow_top_level_await;
    std::shared_ptr<const bytecode::Source> source = make_source(options);
    if (context.step(static_cast<int64_t>(options.text.size() / 64))) {
      if (auto* m = try_as<Module>(&module)) future_imports(context, m->body);
      if (auto* i = try_as<Interactive>(&module)) future_imports(context, i->body);
    }
    SymbolTable table;
    Scope* top = nullptr;
    if (!context.failed) top = table.build(context, module);
    if (!context.failed) {
      Generator generator(context, table, options, source);
      result.code = generator.module(module, top);
      // Jumps out of finally are found before anything is compiled.
      for (bool finally_first : {true, false}) {
        for (const SyntaxWarning& one : generator.warnings) {
          if (one.message.ends_with("in a 'finally' block") == finally_first) result.warnings.push_back(one);
        }
      }
    }
    if (meter.tripped() != support::Limit::kNone || scratch.failed()) {
      result.code = nullptr;
    } else if (context.failed) {
      result.code = nullptr;
      result.status = CompileResult::Status::kError;
      result.error = make_error(context, options, *source, scratch);
    } else {
      result.status = CompileResult::Status::kOk;
    }
  }
  meter.release_bytes(source_bytes + context.code_bytes);
  return result;
}

}  // namespace

CompileResult compile_source(std::string_view source, Mode mode, const CompileOptions& options,
                             const ParseOptions& parse_options, support::Arena& scratch) {
  CompileResult result;
  IdentifierTable identifiers(scratch);
  Context context(scratch, identifiers);
  ParseOptions parsing = parse_options;
  parsing.identifiers = &identifiers;
  if (parsing.name_table == nullptr) parsing.name_table = &support::unicode::kNameTable;
  ParseResult parsed = parse(source, mode, scratch, parsing);
  if (parsed.status == ParseResult::Status::kError) {
    result.status = CompileResult::Status::kError;
    result.error = parsed.error;
    result.warnings.assign(parsed.warnings.begin(), parsed.warnings.end());
    return result;
  }
  if (parsed.status != ParseResult::Status::kOk) return result;
  CompileOptions full = options;
  if (full.text.empty()) full.text = source;
  CompileResult compiled = compile(*parsed.module, context, full, scratch);
  compiled.warnings.insert(compiled.warnings.begin(), parsed.warnings.begin(), parsed.warnings.end());
  return compiled;
}

}  // namespace hognose::compiler
