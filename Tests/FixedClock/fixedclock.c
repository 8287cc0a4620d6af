// Stops the wall clock of a program at the second that FIXED_CLOCK names, so that its screens are
// the same on any day. The monotonic clock, by which it waits, runs on.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static time_t fixed(void) {
    static time_t moment = -1;
    if (moment < 0) {
        const char *text = getenv("FIXED_CLOCK");
        moment = text ? (time_t)strtoll(text, NULL, 10) : 0;
    }
    return moment;
}

int clock_gettime(clockid_t clock, struct timespec *time) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, "clock_gettime");
    if (!fixed() || (clock != CLOCK_REALTIME && clock != CLOCK_REALTIME_COARSE))
        return real(clock, time);
    time->tv_sec = fixed();
    time->tv_nsec = 0;
    return 0;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
    (void)zone;
    struct timespec moment;
    clock_gettime(CLOCK_REALTIME, &moment);
    time->tv_sec = moment.tv_sec;
    time->tv_usec = moment.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *result) {
    struct timespec moment;
    clock_gettime(CLOCK_REALTIME, &moment);
    if (result) *result = moment.tv_sec;
    return moment.tv_sec;
}

int timespec_get(struct timespec *time, int base) {
    clock_gettime(CLOCK_REALTIME, time);
    return base;
}
