#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "cncurses.h"
#include "inside.h"

static struct {
    int signal;
    int arrival;
    struct sigaction before;
    bool is_taken;
} watched[] = {
    {.signal = SIGWINCH, .arrival = terminal_resized},
    {.signal = SIGTSTP, .arrival = terminal_suspended},
    {.signal = SIGCONT, .arrival = terminal_continued},
    {.signal = SIGTERM, .arrival = terminal_terminated},
    {.signal = SIGHUP, .arrival = terminal_hung_up},
    {.signal = SIGINT, .arrival = terminal_interrupted},
};
enum { watched_count = sizeof watched / sizeof *watched };

static int ears[2] = {-1, -1};
static volatile sig_atomic_t is_stopping;

static void arrived(int signal) {
    int before = errno;
    if (signal != SIGCONT || !is_stopping) {
        for (int i = 0; i < watched_count; i++) {
            if (watched[i].signal != signal) continue;
            uint8_t arrival = (uint8_t)watched[i].arrival;
            // A full pipe has enough to say already.
            ssize_t ignored = write(ears[1], &arrival, 1);
            (void)ignored;
        }
    }
    errno = before;
}

static bool make_ears(void) {
    if (ears[0] >= 0) return true;
    if (pipe(ears) != 0) return false;
    for (int i = 0; i < 2; i++) {
        fcntl(ears[i], F_SETFD, FD_CLOEXEC);
        fcntl(ears[i], F_SETFL, O_NONBLOCK);
    }
    return true;
}

static void take_signals(bool only_ends) {
    if (!make_ears()) return;
    for (int i = 0; i < watched_count; i++) {
        int signal = watched[i].signal;
        bool ends = signal == SIGTERM || signal == SIGHUP || signal == SIGINT;
        if (only_ends && !ends) continue;
        struct sigaction found, ours = {.sa_handler = arrived, .sa_flags = SA_RESTART};
        sigemptyset(&ours.sa_mask);
        sigaction(signal, NULL, &found);
        // `nohup` and shells without job control ask for this.
        if (found.sa_handler == SIG_IGN && (signal == SIGHUP || signal == SIGTSTP)) continue;
        watched[i].is_taken = sigaction(signal, &ours, &watched[i].before) == 0;
    }
}

void signals_take(void) { take_signals(false); }

void signals_give_back(void) {
    for (int i = 0; i < watched_count; i++) {
        if (watched[i].is_taken) sigaction(watched[i].signal, &watched[i].before, NULL);
        watched[i].is_taken = false;
    }
}

void signals_stop_here(void) {
    is_stopping = 1;
    raise(SIGSTOP);
    is_stopping = 0;
}

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static int heard(void) {
    uint8_t bytes[64];
    int arrivals = 0;
    ssize_t count;
    while ((count = read(ears[0], bytes, sizeof bytes)) > 0) {
        for (ssize_t i = 0; i < count; i++) arrivals |= bytes[i];
    }
    return arrivals;
}

/// Who reads standard input: the keys of a screen, lines, or nobody.
static enum { reads_keys, reads_lines, reads_nothing } reader;

void lines_begin(void) {
    reader = reads_lines;
    take_signals(true);
}

void lines_stop(void) { reader = reads_nothing; }

void lines_end(void) {
    signals_give_back();
    reader = reads_keys;
}

int lines_read(uint8_t *bytes, int room) {
    struct pollfd door = {STDIN_FILENO, POLLIN, 0};
    if (poll(&door, 1, 0) <= 0) return 0;
    ssize_t count = read(STDIN_FILENO, bytes, (size_t)room);
    if (count > 0) return (int)count;
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

void lines_drop(void) { tcflush(STDIN_FILENO, TCIFLUSH); }

/// A terminal that is readable, with nothing to read, is gone; lines have come to their end.
static int typed(short events) {
    if (reader == reads_lines) return events ? terminal_keyboard : 0;
    int waiting = 0;
    if (events & POLLIN && ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0 && waiting > 0) {
        return terminal_keyboard;
    }
    return events ? terminal_hung_up : 0;
}

int terminal_wait(int inbox, int watch, int milliseconds) {
    int64_t deadline = milliseconds < 0 ? 0 : now() + milliseconds;
    for (;;) {
        struct pollfd doors[] = {
            {.fd = reader == reads_nothing ? -1 : STDIN_FILENO, .events = POLLIN},
            {.fd = ears[0], .events = POLLIN},
            {.fd = inbox, .events = POLLIN},
            {.fd = watch, .events = POLLIN},
        };
        int64_t left = milliseconds < 0 ? -1 : deadline - now();
        if (milliseconds >= 0 && left < 0) left = 0;
        int open = poll(doors, 4, (int)left);
        if (open < 0 && errno != EINTR) return terminal_hung_up;
        if (open == 0) return 0;
        if (open < 0) continue;
        int arrivals = typed(doors[0].revents);
        if (doors[1].revents) arrivals |= heard();
        if (doors[2].revents || doors[3].revents) arrivals |= terminal_inbox;
        if (arrivals) return arrivals;
    }
}
