#include "stdlib/math_exact.h"

#include <cmath>

namespace hognose::stdlib {

namespace {

struct Pair {
  double high, low;
};
Pair two_sum(double a, double b) {
  double sum = a + b;
  double z = sum - a;
  return {sum, (a - (sum - z)) + (b - z)};
}
Pair fast_two_sum(double a, double b) {  // |a| >= |b|
  double sum = a + b;
  return {sum, (a - sum) + b};
}
Pair two_product(double a, double b) {
  double product = a * b;
  return {product, std::fma(a, b, -product)};
}

// Lanczos' approximation with 13 terms, as a quotient of polynomials: gamma(x) = sum(x) / exp(x + g - 0.5) * (x + g - 0.5) ** (x - 0.5).
constexpr double kG = 6.024680040776729583740234375;
constexpr double kGMinusHalf = 5.524680040776729583740234375;
constexpr int kTerms = 13;
constexpr double kAbove[kTerms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};
constexpr double kBelow[kTerms] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                   2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};

double lanczos_sum(double x) {
  double above = 0, below = 0;
  if (x < 5) {
    for (int i = kTerms; i-- > 0;) {
      above = above * x + kAbove[i];
      below = below * x + kBelow[i];
    }
  } else {
    for (int i = 0; i < kTerms; ++i) {
      above = above / x + kAbove[i];
      below = below / x + kBelow[i];
    }
  }
  return above / below;
}

// sin(pi * x), exact at whole and half numbers.
double sin_pi(double x) {
  double y = std::fmod(std::fabs(x), 2.0);
  int quarter = static_cast<int>(std::round(2.0 * y));
  double r = 0;
  switch (quarter) {
    case 0: r = std::sin(M_PI * y); break;
    case 1: r = std::cos(M_PI * (y - 0.5)); break;
    case 2: r = std::sin(M_PI * (1.0 - y)); break;
    case 3: r = -std::cos(M_PI * (y - 1.5)); break;
    default: r = std::sin(M_PI * (y - 2.0)); break;
  }
  return std::copysign(1.0, x) * r;
}

}  // namespace

double gamma_function(double x) {
  if (!std::isfinite(x)) return x;
  if (x == std::floor(x) && x >= 1 && x <= 23) {
    double product = 1;
    for (double i = 2; i < x; ++i) product *= i;
    return product;
  }
  double size = std::fabs(x);
  if (size < 1e-20) return 1.0 / x;
  if (size > 200) return x < 0 ? 0.0 / sin_pi(x) : HUGE_VAL;
  double y = size + kGMinusHalf;
  // What the rounding of y has lost.
  double lost = size > kGMinusHalf ? (y - size) - kGMinusHalf : (y - kGMinusHalf) - size;
  lost = lost * kG / y;
  double r;
  if (x < 0) {
    r = -M_PI / sin_pi(size) / size * std::exp(y) / lanczos_sum(size);
    r -= lost * r;
  } else {
    r = lanczos_sum(size) / std::exp(y);
    r += lost * r;
  }
  if (size < 140) {
    double power = std::pow(y, size - 0.5);
    return x < 0 ? r / power : r * power;
  }
  double root = std::pow(y, size / 2.0 - 0.25);
  return x < 0 ? r / root / root : r * root * root;
}

double log_gamma(double x) {
  if (std::isnan(x)) return x;
  if (std::isinf(x)) return HUGE_VAL;
  if (x == 1 || x == 2) return 0;
  double size = std::fabs(x);
  if (size < 1e-20) return -std::log(size);
  double r = std::log(lanczos_sum(size)) - kG;
  r += (size - 0.5) * (std::log(size + kG - 0.5) - 1);
  if (x < 0) r = 1.144729885849400174143427351353058711647 - std::log(std::fabs(sin_pi(size))) - std::log(size) - r;
  return r;
}

double vector_norm(double* values, size_t count) {
  double largest = 0;
  bool nan = false;
  for (size_t i = 0; i < count; ++i) {
    values[i] = std::fabs(values[i]);
    nan = nan || std::isnan(values[i]);
    if (values[i] > largest) largest = values[i];
  }
  if (std::isinf(largest)) return largest;
  if (nan) return NAN;
  if (largest == 0 || count <= 1) return largest;
  int exponent;
  std::frexp(largest, &exponent);
  double unit = 1;
  if (exponent < -1023) {  // subnormal: the scale itself would overflow
    unit = 2.2250738585072014e-308;
    for (size_t i = 0; i < count; ++i) values[i] /= unit;
    std::frexp(largest / unit, &exponent);
  }
  double scale = std::ldexp(1.0, -exponent);
  double sum = 1, low_products = 0, low_sums = 0;
  auto add = [&](Pair product) {
    Pair next = fast_two_sum(sum, product.high);
    sum = next.high;
    low_products += product.low;
    low_sums += next.low;
  };
  for (size_t i = 0; i < count; ++i) add(two_product(values[i] * scale, values[i] * scale));
  double root = std::sqrt(sum - 1.0 + (low_products + low_sums));
  add(two_product(-root, root));
  root += (sum - 1.0 + (low_products + low_sums)) / (2.0 * root);
  return root / scale * unit;
}

bool ExactSum::add(double x) {
  double original = x;
  size_t kept = 0;
  for (double y : partials_) {
    Pair sum = std::fabs(x) < std::fabs(y) ? fast_two_sum(y, x) : fast_two_sum(x, y);
    if (sum.low != 0) partials_[kept++] = sum.low;
    x = sum.high;
  }
  partials_.resize(kept);
  if (x == 0) return true;
  if (std::isfinite(x)) {
    partials_.push_back(x);
    return true;
  }
  if (std::isfinite(original)) return false;
  if (std::isinf(original)) {
    if (infinity_ != 0 && infinity_ != original) opposite_ = true;
    infinity_ = original;
  }
  special_ += original;
  has_special_ = true;
  partials_.clear();
  return true;
}

double ExactSum::result() const {
  if (has_special_) return special_;
  size_t n = partials_.size();
  if (n == 0) return 0.0;
  double high = partials_[--n], low = 0;
  while (n > 0) {
    Pair sum = fast_two_sum(high, partials_[--n]);
    high = sum.high;
    low = sum.low;
    if (low != 0) break;
  }
  // Half way between two doubles: what comes below decides.
  if (n > 0 && ((low < 0 && partials_[n - 1] < 0) || (low > 0 && partials_[n - 1] > 0))) {
    double twice = low * 2.0;
    double rounded = high + twice;
    if (twice == rounded - high) high = rounded;
  }
  return high;
}

void TripleSum::add_product(double x, double y) {
  Pair product = two_product(x, y);
  Pair sum = two_sum(high_, product.high);
  Pair first = two_sum(low_, product.low);
  Pair second = two_sum(first.high, sum.low);
  high_ = sum.high;
  low_ = second.high;
  tiny_ += first.low + second.low;
}

bool TripleSum::is_finite() const { return std::isfinite(high_); }

double TripleSum::result() const {
  Pair last = two_sum(low_, high_);
  return tiny_ + last.low + last.high;
}

}  // namespace hognose::stdlib
