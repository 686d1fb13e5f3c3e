// Runs programs with host functions over the C++ interface, for tests/host_calls/run.py: a JSON object a line in, one out.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "hognose/message.h"
#include "hognose/program.h"
#include "json_values.h"

namespace {

using hognose::Outcome;
using hognose::Run;
using nlohmann::ordered_json;

void write_json(const ordered_json& json, hognose::MessageWriter& out) {
  switch (json.type()) {
    case ordered_json::value_t::boolean: return out.boolean(json.get<bool>());
    case ordered_json::value_t::number_integer:
    case ordered_json::value_t::number_unsigned: return out.integer(json.get<int64_t>());
    case ordered_json::value_t::string: return out.str(json.get_ref<const std::string&>());
    case ordered_json::value_t::array:
      out.begin(hognose::Tag::kList, json.size());
      for (const ordered_json& item : json) write_json(item, out);
      return;
    case ordered_json::value_t::object:
      out.begin(hognose::Tag::kRecord, json.size());
      for (const auto& [key, item] : json.items()) {
        out.str(key);
        write_json(item, out);
      }
      return;
    default: return out.none();
  }
}

// One run with the functions of README.md, and what it printed and called.
struct Client {
  Client(const std::shared_ptr<const hognose::Program>& program, hognose::RunOptions options)
      : run(program, (options.functions = {"ask", "double", "note", "fail"}, options.write = write,
                      options.write_context = this, options)) {}
  Client(const Client&) = delete;

  static void write(void* context, int stream, std::string_view text) {
    Client& self = *static_cast<Client*>(context);
    (stream == 2 ? self.err : self.out).append(text);
  }

  void answer() {
    const std::string name = run.call().name;
    ordered_json args = hognose::cli::message_to_json(run.call().args);
    ordered_json kwargs = hognose::cli::message_to_json(run.call().kwargs);
    if (!kwargs.empty()) args.push_back(kwargs);
    calls += name + args.dump() + "\n";
    hognose::MessageWriter result;
    if (name == "fail") {
      run.raise(args[0].get<std::string>(), args[1].get<std::string>());
      return;
    }
    if (name == "double") {
      result.integer(args[0].get<int64_t>() * 2);
    } else if (name == "ask") {
      result.begin(hognose::Tag::kTuple, args.size());
      for (const ordered_json& item : args) write_json(item, result);
    } else {
      result.none();
    }
    run.resume(result.bytes);
  }

  Run run;
  std::string out, err, calls;
};

ordered_json report(Client& client) {
  const hognose::ErrorInfo& error = client.run.error();
  std::string last = client.err;
  if (!error.ok()) last += error.type + ": " + error.message + "\n";
  return {{"stdout", client.out + "-- calls --\n" + client.calls},
          {"stderr", last},
          {"exit", error.ok() ? 0 : 1},
          {"alive", true}};
}

bool another_program_works() {
  auto compiled = hognose::Program::compile("sorted([3, 1, 2], key=lambda n: -n)[0]");
  Run run(compiled.program, {});
  return run.advance() == Outcome::kComplete && hognose::cli::message_to_json(run.value()) == 3;
}

ordered_json handle(const ordered_json& request) {
  std::ifstream file(request["file"].get<std::string>(), std::ios::binary);
  std::string source{std::istreambuf_iterator<char>(file), {}};
  auto compiled = hognose::Program::compile(source, {.script_name = request["name"].get<std::string>()});
  if (compiled.program == nullptr) return {{"problem", compiled.error.traceback}};
  if (request["functions"] == "sync") {
    Client client(compiled.program, {});
    while (client.run.advance() == Outcome::kHostCall) client.answer();
    return report(client);
  }
  // Two runs in turns, in short slices.
  Client first(compiled.program, {}), second(compiled.program, {});
  for (bool going = true; going;) {
    going = false;
    for (Client* client : {&first, &second}) {
      Outcome outcome = client->run.advance(1e-6);
      if (outcome == Outcome::kHostCall) {
        if (!another_program_works()) return {{"problem", "another program does not run while this one waits"}};
        client->answer();
      }
      going = going || outcome == Outcome::kHostCall || outcome == Outcome::kSliced;
    }
  }
  if (report(first) != report(second)) return {{"problem", "two runs in turns differ"}};
  return report(first);
}

}  // namespace

int main() {
  std::string line;
  while (std::getline(std::cin, line)) std::cout << handle(ordered_json::parse(line)).dump() << std::endl;
}
