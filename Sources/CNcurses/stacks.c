// A stack that overflowed cannot run a handler, so every thread needs a second one, and only the
// thread itself can say where that is. Most threads are started by libraries, which do not know;
// all of them come through here.
#define _GNU_SOURCE

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

#include "inside.h"

enum { stack_size = 32768 };
typedef int create_function(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

struct beginning {
    void *(*start)(void *);
    void *argument;
};

void stacks_cover_this_thread(void) {
    static char stack[stack_size];
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
}

/// The second stack is the first piece of the thread's own: what overflows does so at its other
/// end.
static void *begin(void *given) {
    struct beginning beginning = *(struct beginning *)given;
    free(given);
    char stack[stack_size];
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
    void *result = beginning.start(beginning.argument);
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    return result;
}

int pthread_create(
    pthread_t *thread, const pthread_attr_t *attributes, void *(*start)(void *), void *argument
) {
    // Asked each time: threads are few, and what would be kept would have to be guarded.
    create_function *create = (create_function *)dlsym(RTLD_NEXT, "pthread_create");
    struct beginning *beginning = malloc(sizeof *beginning);
    if (!beginning) return create(thread, attributes, start, argument);
    *beginning = (struct beginning){.start = start, .argument = argument};
    int error = create(thread, attributes, begin, beginning);
    if (error != 0) free(beginning);
    return error;
}
