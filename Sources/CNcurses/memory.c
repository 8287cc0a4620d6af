// Memory that is freed goes back to the system. glibc keeps what a thread has freed for that thread,
// and the more of it the larger the pieces were: after the index of a long list was built, that was
// more than all the deck has in use.
#include "cncurses.h"

#include <malloc.h>

void memory_return_freed(void) {
    // The threads of the deck take turns far more often than they meet.
    mallopt(M_ARENA_MAX, 1);
    // With less, each key would take pages anew.
    mallopt(M_TRIM_THRESHOLD, 512 * 1024);
}
