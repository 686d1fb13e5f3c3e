#include "host/suggestions.h"

#include <string>
#include <vector>

namespace hognose::host {

using namespace runtime;

namespace {

// CPython's costs: a substitution that only changes case costs 1, any other edit 2; names above 40 characters and more than 750 candidates
// are not looked at.
constexpr int kMoveCost = 2;
constexpr int kCaseCost = 1;
constexpr size_t kMaxName = 40;
constexpr size_t kMaxCandidates = 750;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

int substitution_cost(char a, char b) { return a == b ? 0 : lower(a) == lower(b) ? kCaseCost : kMoveCost; }

// The distance, or more than `most` when it is larger.
int distance(std::string_view a, std::string_view b, int most) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size()) * kMoveCost;
  if (a.size() > kMaxName || b.size() > kMaxName) return most + 1;
  if (b.size() < a.size()) std::swap(a, b);
  if (static_cast<int>(b.size() - a.size()) * kMoveCost > most) return most + 1;
  std::vector<int> row(a.size());
  for (size_t i = 0; i < a.size(); ++i) row[i] = static_cast<int>(i + 1) * kMoveCost;
  int result = 0;
  for (size_t j = 0; j < b.size(); ++j) {
    int diagonal = static_cast<int>(j) * kMoveCost;
    result = diagonal;
    int minimum = INT32_MAX;
    for (size_t i = 0; i < a.size(); ++i) {
      int substitute = diagonal + substitution_cost(b[j], a[i]);
      diagonal = row[i];
      int step = (result < diagonal ? result : diagonal) + kMoveCost;
      result = substitute < step ? substitute : step;
      row[i] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > most) return most + 1;
  }
  return result;
}

}  // namespace

Str* most_similar(Interpreter& vm, Str* name, Str* const* candidates, size_t count) {
  if (count > kMaxCandidates) return nullptr;
  std::string wanted = to_utf8(name);
  if (wanted.size() > kMaxName) return nullptr;
  Str* best = nullptr;
  int best_distance = INT32_MAX;
  for (size_t i = 0; i < count; ++i) {
    std::string candidate = to_utf8(candidates[i]);
    if (candidate == wanted) continue;
    if (!vm.charge(static_cast<int64_t>(candidate.size()))) return nullptr;
    int most = static_cast<int>(wanted.size() + candidate.size() + 3) * kMoveCost / 6;
    if (best != nullptr && best_distance - 1 < most) most = best_distance - 1;
    int d = distance(wanted, candidate, most);
    if (d > most) continue;
    if (best == nullptr || d < best_distance) {
      best = candidates[i];
      best_distance = d;
    }
  }
  return best;
}

}  // namespace hognose::host
