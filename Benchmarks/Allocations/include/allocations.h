/// Counts allocations, for benchmarks that claim there are none.
#ifndef ALLOCATIONS_H
#define ALLOCATIONS_H
#include <stdint.h>

/// How many times this thread has asked for memory; negative where that cannot be counted.
int64_t allocation_count(void);

#endif
