// Intrinsics of prelude/tracebacks.py.
#include <vector>

#include "builtins/intrinsics.h"
#include "runtime/containers.h"
#include "runtime/interpreter.h"

namespace hognose::builtins {

using namespace runtime;

namespace {

// _format_frames(traceback): the lines between the title and the message.
Result format_frames(Interpreter& vm, Value* args) {
  if (vm.hooks.format_frames == nullptr || !is_Traceback(args[0])) return Value(vm.empty_str);
  Str* text = vm.hooks.format_frames(vm, args[0]);
  return text == nullptr ? vm.no_memory() : Result(text);
}

// _suggest(name, candidates): the most similar of a list of strs, or None.
Result suggest(Interpreter& vm, Value* args) {
  if (vm.hooks.suggest == nullptr || !is_Str(args[0]) || !is_List(args[1])) return Result::none();
  List* list = args[1].as<List>();
  if (!vm.charge(list->length)) return vm.limit();
  std::vector<Str*> candidates;
  for (uint32_t i = 0; i < list->length && i < 750; ++i) {
    if (is_Str(list->items[i])) candidates.push_back(list->items[i].as<Str>());
  }
  Str* similar = vm.hooks.suggest(vm, args[0].as<Str>(), candidates.data(), candidates.size());
  return similar == nullptr ? Value::none() : Value(similar);
}

// _visible_names(traceback): what the innermost frame could name: its locals, its globals, the builtins.
Result visible_names(Interpreter& vm, Value* args) {
  List* names = make_list(vm, nullptr, 0);
  Value last = args[0];
  while (is_Traceback(last) && is_Traceback(last.as<Traceback>()->next)) last = last.as<Traceback>()->next;
  auto add_keys = [&](Dict* dict) {
    vm.meter.fuel -= dict->entries_used;
    for (uint32_t i = 0; i < dict->entries_used; ++i) {
      if (is_Str(dict->entries[i].key)) (void)list_append(vm, names, dict->entries[i].key);
    }
  };
  if (is_Traceback(last)) {
    Traceback* traceback = last.as<Traceback>();
    for (const std::string& name : traceback->code->unit->local_names)
      (void)list_append(vm, names, Value(intern(vm, name)));
    if (traceback->globals != nullptr) add_keys(traceback->globals);
  }
  add_keys(vm.builtins);
  return Value(names);
}

// _ends_with_rule(text): whether the text of a nested group has drawn the closing rule already.
Result ends_with_rule(Interpreter& vm, Value* args) {
  (void)vm;
  if (!is_Str(args[0])) return Value::false_();
  std::string text = to_utf8(args[0].as<Str>());
  constexpr std::string_view kRule = "+------------------------------------\n";
  return Value::boolean(text.size() >= kRule.size() &&
                        text.compare(text.size() - kRule.size(), kRule.size(), kRule) == 0);
}

}  // namespace

constexpr NativeSpec kTracebackIntrinsics[] = {
    {"_format_frames", format_frames, "traceback, /"},
    {"_suggest", suggest, "name, candidates, /"},
    {"_visible_names", visible_names, "traceback, /"},
    {"_ends_with_rule", ends_with_rule, "text, /"},
};

std::span<const NativeSpec> traceback_intrinsics() { return kTracebackIntrinsics; }

}  // namespace hognose::builtins
