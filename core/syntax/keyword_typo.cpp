// Which keyword was meant. CPython asks two judges of similarity, and the order of their answers shows: first the nearest keyword by
// edit distance (a change of case costs half), then up to three by the share of characters in matching runs.
#include "syntax/keyword_typo.h"

#include "syntax/lexer.h"

namespace hognose::syntax {

namespace {

constexpr int kKeywords = static_cast<int>(kLastKeyword) - static_cast<int>(kFirstKeyword) + 1;
constexpr size_t kMaxSource = 1024;  // of the statement: more is not worth the time
constexpr int kMaxNames = 10;
constexpr int kMaxMatches = 3;
constexpr size_t kMaxWord = 40;  // of the edit distance
constexpr int kMove = 2;
constexpr int kCase = 1;
constexpr double kCutoff = 0.5;

const char* keyword(int i) { return token_text(static_cast<Tok>(static_cast<int>(kFirstKeyword) + i)); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

int smallest(int a, int b) { return a < b ? a : b; }

// The edit distance, or something above `most`.
int edit_distance(std::string_view a, std::string_view b, int most) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() || b.empty()) return static_cast<int>(a.size() + b.size()) * kMove;
  if (a.size() > kMaxWord || b.size() > kMaxWord) return most + 1;
  int row[kMaxWord];
  for (size_t i = 0; i < a.size(); i++) row[i] = static_cast<int>(i + 1) * kMove;
  int result = 0;
  for (size_t j = 0; j < b.size(); j++) {
    int diagonal = static_cast<int>(j) * kMove;
    result = diagonal;
    int least = INT32_MAX;
    for (size_t i = 0; i < a.size(); i++) {
      int change = a[i] == b[j] ? 0 : lower(a[i]) == lower(b[j]) ? kCase : kMove;
      int substitute = diagonal + change;
      diagonal = row[i];
      result = smallest(substitute, smallest(result, diagonal) + kMove);
      row[i] = result;
      least = smallest(least, result);
    }
    if (least > most) return most + 1;
  }
  return result;
}

int nearest_keyword(std::string_view word) {
  int best = -1;
  int best_distance = INT32_MAX;
  for (int i = 0; i < kKeywords; i++) {
    std::string_view candidate = keyword(i);
    int most = static_cast<int>(word.size() + candidate.size() + 3) * kMove / 6;
    most = smallest(most, best_distance - 1);
    int distance = edit_distance(word, candidate, most);
    if (distance > most) continue;
    best = i;
    best_distance = distance;
  }
  return best;
}

// Characters of a and b in matching runs: the longest run (the first in a, then the first in b), and so on to its left and right.
size_t matching(std::string_view a, std::string_view b) {
  size_t longest = 0, at_a = 0, at_b = 0;
  for (size_t i = 0; i < a.size(); i++) {
    for (size_t j = 0; j < b.size(); j++) {
      size_t k = 0;
      while (i + k < a.size() && j + k < b.size() && a[i + k] == b[j + k]) k++;
      if (k > longest) {
        longest = k;
        at_a = i;
        at_b = j;
      }
    }
  }
  if (longest == 0) return 0;
  // The depth is bounded by the length of a, a keyword.
  return longest + matching(a.substr(0, at_a), b.substr(0, at_b)) +
         matching(a.substr(at_a + longest), b.substr(at_b + longest));
}

// Up to three indices of keywords, best first.
int candidates(std::string_view word, int out[kMaxMatches]) {
  int count = 0;
  int nearest = nearest_keyword(word);
  if (nearest >= 0) out[count++] = nearest;
  bool used[kKeywords] = {};
  while (count < kMaxMatches) {
    int best = -1;
    double best_ratio = 0;
    for (int i = 0; i < kKeywords; i++) {
      if (used[i]) continue;
      std::string_view candidate = keyword(i);
      double ratio =
          2.0 * static_cast<double>(matching(candidate, word)) / static_cast<double>(candidate.size() + word.size());
      if (ratio < kCutoff || ratio < best_ratio) continue;
      // Of equals, the greater word.
      if (best >= 0 && ratio == best_ratio && candidate < std::string_view(keyword(best))) continue;
      best = i;
      best_ratio = ratio;
    }
    if (best < 0) break;
    used[best] = true;
    out[count++] = best;
  }
  return count;
}

struct Lines {
  std::string_view text;
  size_t next = 0;
  // The next line without its end.
  bool take(std::string_view* line) {
    if (next >= text.size()) return false;
    size_t end = text.find_first_of("\r\n", next);
    *line = text.substr(next, (end == std::string_view::npos ? text.size() : end) - next);
    next = end == std::string_view::npos ? text.size() : end + 1;
    if (end != std::string_view::npos && text[end] == '\r' && next < text.size() && text[next] == '\n') next++;
    return true;
  }
};

bool blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

// The lines first..last (from 1) without the blanks that all of them begin with, zero-terminated. Empty: too long, or no memory.
std::string_view statement_text(std::string_view source, int32_t first, int32_t last, support::Arena& arena) {
  std::string_view common;
  bool any = false;
  size_t size = 0;
  for (int round = 0; round < 2; round++) {
    Lines lines{source};
    std::string_view line;
    char* text = nullptr;
    size_t n = 0;
    if (round == 1) {
      if (size > 2 * kMaxSource) return {};
      text = arena.array<char>(size + 2);
      if (text == nullptr) return {};
    }
    for (int32_t number = 1; number <= last && lines.take(&line); number++) {
      if (number < first) continue;
      size += round == 0 ? line.size() + 1 : 0;
      if (round == 0) {
        if (blank(line)) continue;
        std::string_view indent = line.substr(0, line.find_first_not_of(" \t"));
        if (!any) common = indent;
        any = true;
        size_t same = 0;
        while (same < common.size() && same < indent.size() && common[same] == indent[same]) same++;
        common = common.substr(0, same);
        continue;
      }
      if (n > 0 || number > first) text[n++] = '\n';
      if (blank(line)) continue;
      line.remove_prefix(common.size());
      memcpy(text + n, line.data(), line.size());
      n += line.size();
    }
    if (round == 1) {
      if (n > kMaxSource) return {};
      text[n] = '\0';
      return {text, n};
    }
  }
  return {};
}

int32_t code_points(std::string_view text) {
  int32_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  return count;
}

}  // namespace

KeywordTypo find_keyword_typo(std::string_view source, const SyntaxError& error, support::Arena& arena,
                              IsProgram is_program) {
  KeywordTypo result;
  if (error.message != "invalid syntax" && error.message.find("Perhaps you forgot a comma") == std::string_view::npos)
    return result;
  int32_t first = error.statement_lineno > 0 ? error.statement_lineno : 1;
  std::string_view text = statement_text(source, first, error.lineno, arena);
  if (text.empty()) return result;
  Diagnostics diagnostics(arena, text);
  void* room = arena.allocate(sizeof(Lexer));
  if (room == nullptr) return result;
  Lexer* lexer = new (room) Lexer(text, arena, diagnostics);
  int names = 0;
  for (;;) {
    Token token = lexer->next();
    if (token.type == Tok::kEndMarker || token.type == Tok::kError) return result;
    if (token.type != Tok::kName || token.lineno + first - 1 != error.lineno) continue;
    if (++names > kMaxNames) return result;
    std::string_view word = text.substr(token.start, token.end - token.start);
    int matches[kMaxMatches];
    if (!arena.meter().charge_steps(static_cast<int64_t>(word.size() * kKeywords))) return result;
    int count = candidates(word, matches);
    for (int i = 0; i < count; i++) {
      std::string_view replacement = keyword(matches[i]);
      char* changed = arena.array<char>(text.size() + replacement.size() + 1);
      if (changed == nullptr) return result;
      memcpy(changed, text.data(), token.start);
      memcpy(changed + token.start, replacement.data(), replacement.size());
      memcpy(changed + token.start + replacement.size(), text.data() + token.end, text.size() - token.end);
      size_t size = text.size() - word.size() + replacement.size();
      if (!is_program({changed, size}, arena)) continue;
      std::string_view line = diagnostics.line_text(token.lineno);
      result.keyword = replacement;
      result.text = line;
      result.offset = code_points(line.substr(0, static_cast<size_t>(token.col))) + 1;
      result.end_offset = code_points(line.substr(0, static_cast<size_t>(token.end_col))) + 1;
      return result;
    }
  }
}

}  // namespace hognose::syntax
