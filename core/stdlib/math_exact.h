// Sums, norms and gamma functions whose last digit matters: what math computes with more precision than a double has.
#pragma once

#include <cstddef>
#include <vector>

namespace hognose::stdlib {

double gamma_function(double x);
double log_gamma(double x);  // of |gamma(x)|

// sqrt(sum of squares), within one unit in the last place, without overflow on the way. Changes `values`.
double vector_norm(double* values, size_t count);

// The exact sum of any doubles, rounded once: partial sums that don't overlap (Shewchuk).
class ExactSum {
 public:
  [[nodiscard]] bool add(double x);  // false: an intermediate sum is too large
  bool has_opposite_infinities() const { return opposite_; }
  double result() const;

 private:
  std::vector<double> partials_;  // increasing magnitude
  double special_ = 0;            // sum of infinities and NaNs
  bool has_special_ = false;
  bool opposite_ = false;
  double infinity_ = 0;
};

// A sum of products kept in three doubles.
class TripleSum {
 public:
  void add_product(double x, double y);
  bool is_finite() const;
  double result() const;

 private:
  double high_ = 0, low_ = 0, tiny_ = 0;
};

}  // namespace hognose::stdlib
