#include <lssgov/cadence/run_options.hpp>

namespace lssgov {

cancelled::cancelled() : error("The run was stopped before its end, as asked; there is no answer.") {}

cancelled::~cancelled() = default;

} // namespace lssgov
