// Errors and warnings: their text and their place.
#include <cstdarg>

#include "support/number_text.h"
#include "support/utf8.h"
#include "syntax/lexer.h"

namespace hognose::syntax {

namespace {

// Characters in the first `bytes` bytes of a line; a character that is cut in two counts.
int32_t characters(std::string_view line, int32_t bytes) {
  if (bytes < 0) return bytes;
  // One place behind the line exists: the line feed.
  int32_t size = static_cast<int32_t>(line.size());
  int32_t extra = 0;
  if (bytes > size) {
    bytes = size;
    extra = 1;
  }
  int32_t count = 0;
  for (int32_t i = 0; i < bytes; i++) {
    if ((static_cast<uint8_t>(line[static_cast<size_t>(i)]) & 0xc0) != 0x80) count++;
  }
  return count + extra;
}

}  // namespace

const char* error_kind_name(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kSyntaxError: return "SyntaxError";
    case ErrorKind::kIndentationError: return "IndentationError";
    case ErrorKind::kTabError: return "TabError";
    case ErrorKind::kIncompleteInputError: return "_IncompleteInputError";
    case ErrorKind::kMemoryError: return "MemoryError";
    case ErrorKind::kRecursionError: return "RecursionError";
  }
  return "";
}

std::string_view Diagnostics::line_text(int32_t lineno) const {
  const char* p = source_.data();
  const char* end = p + source_.size();
  for (int32_t i = 1; i < lineno && p < end; i++) {
    const char* feed = static_cast<const char*>(memchr(p, '\n', static_cast<size_t>(end - p)));
    if (feed == nullptr || feed + 1 >= end) break;
    p = feed + 1;
  }
  const char* feed = static_cast<const char*>(memchr(p, '\n', static_cast<size_t>(end - p)));
  return {p, static_cast<size_t>((feed == nullptr ? end : feed) - p)};
}

std::nullptr_t Diagnostics::raise(ErrorKind kind, int32_t lineno, int32_t col, int32_t end_lineno, int32_t end_col,
                                  std::string_view message) {
  if (raised_) return nullptr;
  std::string_view line = lineno >= current_lineno_ ? current_line_ : line_text(lineno);
  int32_t offset = characters(line, col);
  int32_t end_offset = end_col;
  // The end is measured on the first line, too, even if it lies on another one.
  if (end_col > 0) end_offset = characters(line, end_col);
  raise_plain(kind, lineno, offset, end_offset, message, line);
  error_.end_lineno = end_lineno;
  return nullptr;
}

std::nullptr_t Diagnostics::raise_plain(ErrorKind kind, int32_t lineno, int32_t offset, int32_t end_offset,
                                        std::string_view message, std::string_view text) {
  if (raised_) return nullptr;
  raised_ = true;
  error_ = SyntaxError();
  error_.kind = kind;
  error_.lineno = lineno;
  error_.offset = offset;
  error_.end_lineno = lineno;
  error_.end_offset = end_offset;
  error_.message = message;
  error_.text = text;
  error_.has_text = true;
  return nullptr;
}

std::nullptr_t Diagnostics::raise_nowhere(ErrorKind kind, std::string_view message) {
  if (raised_) return nullptr;
  raised_ = true;
  error_ = SyntaxError();
  error_.kind = kind;
  error_.message = message;
  return nullptr;
}

void Diagnostics::end_warning() {
  raised_ = false;
  Warning* warning = arena_.make<Warning>();
  warning->value = {error_.lineno, error_.offset, error_.end_lineno, error_.end_offset, error_.message, error_.text};
  *last_ = warning;
  last_ = &warning->next;
  count_++;
}

Span<SyntaxWarning> Diagnostics::warnings() const {
  Span<SyntaxWarning> result;
  if (count_ == 0 || arena_.failed()) return result;
  result.data = arena_.array<SyntaxWarning>(count_);
  if (result.data == nullptr) return result;
  for (const Warning* w = first_; w != nullptr; w = w->next) result.data[result.size++] = w->value;
  return result;
}

std::string_view Diagnostics::format(const char* pattern, ...) {
  // Twice over the same arguments: once to measure, once to write.
  va_list arguments;
  va_start(arguments, pattern);
  va_list again;
  va_copy(again, arguments);
  size_t size = 0;
  char* out = nullptr;
  for (int round = 0; round < 2; round++) {
    size_t at = 0;
    auto put = [&](const char* text, size_t n) {
      if (out != nullptr) memcpy(out + at, text, n);
      at += n;
    };
    va_list& list = round == 0 ? arguments : again;
    for (const char* p = pattern; *p != '\0'; p++) {
      if (*p != '%') {
        put(p, 1);
        continue;
      }
      p++;
      if (*p == 's') {
        const char* text = va_arg(list, const char*);
        put(text, strlen(text));
      } else if (*p == 'd') {
        std::string number = support::decimal_text(va_arg(list, int));
        put(number.data(), number.size());
      } else if (*p == 'X') {
        // Four digits at least, as code points are written.
        unsigned value = va_arg(list, unsigned);
        int shift = 12;
        while (shift < 28 && value >> (shift + 4) != 0) shift += 4;
        for (; shift >= 0; shift -= 4) put(&"0123456789ABCDEF"[value >> shift & 15], 1);
      } else if (*p == 'c') {
        char c = static_cast<char>(va_arg(list, int));
        put(&c, 1);
      } else {
        put(p, 1);
      }
    }
    size = at;
    if (round == 0) {
      out = static_cast<char*>(arena_.allocate(size + 1));
      if (out == nullptr) {
        size = 0;
        break;
      }
    }
  }
  va_end(again);
  va_end(arguments);
  return {out, size};
}

}  // namespace hognose::syntax
