// A trap runs neither `deinit` nor `atexit`. So that the operator gets the terminal back all the
// same, a handler restores it, with nothing but calls that are allowed in one.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <signal.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#include "inside.h"

static const int traps[] = {SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT};
enum { trap_count = sizeof traps / sizeof *traps };
static struct sigaction before[trap_count];

static struct termios found;
static char farewell[256];
static size_t farewell_length;
/// A stack that overflowed cannot run a handler.
static char stack[16384];

void rescue_remember(void) { tcgetattr(STDIN_FILENO, &found); }

/// Adds a capability, without its `$<5>` delays, which nobody would wait for.
static void add(const char *capability) {
    if (!capability) return;
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

static void rescue(int trap) {
    ssize_t ignored = write(STDOUT_FILENO, farewell, farewell_length);
    (void)ignored;
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
    // Not the handler found before: Swift's own would ask the operator questions for 30 seconds.
    signal(trap, SIG_DFL);
    raise(trap);
}

void rescue_arm(void) {
    farewell_length = 0;
    add(exit_attribute_mode);
    add(orig_pair);
    add(keypad_local);
    add(exit_ca_mode);
    add(cursor_normal);
    stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    sigaltstack(&own, NULL);
    for (int i = 0; i < trap_count; i++) {
        struct sigaction ours = {.sa_handler = rescue, .sa_flags = SA_ONSTACK};
        sigemptyset(&ours.sa_mask);
        sigaction(traps[i], &ours, &before[i]);
    }
}

void rescue_disarm(void) {
    for (int i = 0; i < trap_count; i++) sigaction(traps[i], &before[i], NULL);
}
