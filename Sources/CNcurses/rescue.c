// A signal that ends the program runs neither `deinit` nor `atexit`. So that the operator gets the
// terminal back all the same, and is told what happened, a handler does both, with nothing but
// calls that are allowed in one.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "cncurses.h"

#include <curses.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "inside.h"

/// What is said for each signal, and after them for a file that was cut short.
static char *spoken[rescue_file_cut_short + 1];

static struct termios found;
static char farewell[512];
static size_t farewell_length;
/// Whether there is a terminal to give back.
static volatile sig_atomic_t has_screen;

enum rescue_cause rescue_cause_of(int signal) {
    switch (signal) {
        case SIGSEGV: case SIGBUS: case SIGILL: case SIGFPE: case SIGTRAP: case SIGABRT: case SIGSYS:
            return rescue_fault;
        // To be asked to end is no misfortune, and neither can anybody answer SIGKILL.
        case SIGHUP: case SIGINT: case SIGTERM: case SIGKILL: return rescue_none;
        // A write that fails says so to whoever writes, who knows what to do.
        case SIGPIPE: case SIGXFSZ: return rescue_none;
        // These do not end a program.
        case SIGCHLD: case SIGCONT: case SIGSTOP: case SIGTSTP: case SIGTTIN: case SIGTTOU:
        case SIGURG: case SIGWINCH: return rescue_none;
    }
    // Below the first real-time signal are two of the C library's own.
    if (signal < 1 || signal > SIGRTMAX || (signal > SIGSYS && signal < SIGRTMIN)) return rescue_none;
    return rescue_signal;
}

void rescue_name(int signal, char *name, int room) {
    const char *known = sigabbrev_np(signal);
    if (known) snprintf(name, (size_t)room, "SIG%s", known);
    else if (signal == SIGRTMIN) snprintf(name, (size_t)room, "SIGRTMIN");
    else snprintf(name, (size_t)room, "SIGRTMIN+%d", signal - SIGRTMIN);
}

static void say(const char *text) {
    ssize_t ignored = write(STDERR_FILENO, text, strlen(text));
    (void)ignored;
}

/// Whether the terminal is being given back, so that no thread draws on it any more.
static atomic_bool has_begun;

bool rescue_has_begun(void) { return atomic_load(&has_begun); }

static void rescue(int signal, siginfo_t *about, void *context) {
    (void)context;
    static atomic_flag is_busy = ATOMIC_FLAG_INIT;
    // Another thread is at it, and the end of the program is this one's.
    if (atomic_flag_test_and_set(&is_busy)) for (;;) pause();
    atomic_store(&has_begun, true);
    if (has_screen) {
        ssize_t ignored = write(STDOUT_FILENO, farewell, farewell_length);
        (void)ignored;
        tcsetattr(STDIN_FILENO, TCSANOW, &found);
    }
    bool is_cut_short = signal == SIGBUS && about->si_code == BUS_ADRERR;
    const char *line = spoken[is_cut_short ? rescue_file_cut_short : signal];
    if (line) say(line);
    // Not the handler found before: Swift's own would ask the operator questions for 30 seconds.
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal, &standard, NULL);
    sigset_t itself;
    sigemptyset(&itself);
    sigaddset(&itself, signal);
    pthread_sigmask(SIG_UNBLOCK, &itself, NULL);
    raise(signal);
    // Nothing ends the first process of a container by default.
    _exit(128 + signal);
}

void rescue_say(int signal, const char *line) {
    if (signal < 1 || signal > rescue_file_cut_short) return;
    free(spoken[signal]);
    spoken[signal] = strdup(line);
}

void rescue_arm(void) {
    stacks_cover_this_thread();
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    for (int signal = 1; signal <= SIGRTMAX; signal++) {
        enum rescue_cause cause = rescue_cause_of(signal);
        if (cause == rescue_none) continue;
        struct sigaction before, ours = {.sa_sigaction = rescue, .sa_flags = SA_ONSTACK | SA_SIGINFO};
        // Whoever started the program may have asked for this.
        if (sigaction(signal, NULL, &before) == 0 && cause == rescue_signal
            && before.sa_handler == SIG_IGN) continue;
        sigfillset(&ours.sa_mask);
        sigaction(signal, &ours, NULL);
    }
}

/// What `stty sane` does. A program that was killed gives no terminal back, and what the next one
/// finds is not the terminal's own: lines are not put together, and nothing that is typed shows.
static void make_sane(struct termios *settings) {
    settings->c_iflag |= BRKINT | ICRNL | IXON | IMAXBEL;
    settings->c_iflag &= ~(tcflag_t)(IGNBRK | INLCR | IGNCR | IXOFF);
    settings->c_oflag |= OPOST | ONLCR;
    settings->c_oflag &= ~(tcflag_t)(OCRNL | ONOCR | ONLRET);
    settings->c_lflag |= ISIG | ICANON | IEXTEN | ECHO | ECHOE | ECHOK | ECHOCTL | ECHOKE;
    settings->c_lflag &= ~(tcflag_t)(ECHONL | NOFLSH | TOSTOP | ECHOPRT);
    settings->c_cc[VMIN] = 1;
    settings->c_cc[VTIME] = 0;
}

void rescue_remember(void) {
    if (tcgetattr(STDIN_FILENO, &found) != 0 || found.c_lflag & ICANON) return;
    make_sane(&found);
    // ncurses gives back what it finds, too.
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

/// Adds a capability, without its `$<5>` delays, which nobody would wait for.
static void add(const char *capability) {
    if (!capability || capability == (char *)-1) return;
    for (const char *c = capability; *c && farewell_length < sizeof farewell; c++) {
        if (c[0] == '$' && c[1] == '<') {
            const char *end = strchr(c, '>');
            if (!end) return;
            c = end;
            continue;
        }
        farewell[farewell_length++] = *c;
    }
}

void rescue_screen(void) {
    farewell_length = 0;
    add(exit_attribute_mode);
    add(orig_pair);
    // Whether the mouse is on may change later; to let it go twice does no harm.
    add(keys_mouse_end());
    add(keys_paste_end());
    add(keypad_local);
    // Without a second screen to leave, the line would stand somewhere in the picture.
    add(exit_ca_mode ? exit_ca_mode : clear_screen);
    add(cursor_normal);
    has_screen = 1;
}

void rescue_no_screen(void) { has_screen = 0; }
