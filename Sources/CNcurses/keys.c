// What the operator types comes as bytes: `KeyReader` makes keys of them. ncurses' own reading
// knows only what the terminal's description has, and takes all else for Esc and letters.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "cncurses.h"
#include "inside.h"

// Last, for it makes macros of words as common as `columns`.
#include <curses.h>
#include <term.h>

static void send(const char *sequence) {
    if (sequence) terminal_send((const uint8_t *)sequence, (int)strlen(sequence));
}

/// Whether it takes the sequences of ECMA-48, among them those nobody describes.
static bool speaks_ansi(void) {
    return cursor_address && strncmp(cursor_address, "\033[", 2) == 0;
}

const char *keys_paste_end(void) { return speaks_ansi() ? "\033[?2004l" : NULL; }

/// Whether the mouse was asked for.
static bool reports_mouse;

/// Presses and the wheel (1000), in the form that has no largest column (1006).
static const char mouse_begin[] = "\033[?1000h\033[?1006h";

const char *keys_mouse_end(void) { return speaks_ansi() ? "\033[?1006l\033[?1000l" : NULL; }

void terminal_set_mouse(bool is_on) {
    if (is_on == reports_mouse || !speaks_ansi()) return;
    reports_mouse = is_on;
    send(is_on ? mouse_begin : keys_mouse_end());
}

void keys_begin(void) {
    send(keypad_xmit);
    if (speaks_ansi()) send("\033[?2004h");
    if (reports_mouse) send(mouse_begin);
}

void keys_end(void) {
    if (reports_mouse) send(keys_mouse_end());
    send(keys_paste_end());
    send(keypad_local);
}

bool terminal_may_ask_background(void) { return speaks_ansi() && terminal_colors() >= 256; }

/// When the terminal was asked for its background and has not answered, in milliseconds; 0 if it
/// was not asked.
static int64_t asked_at;

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

void terminal_ask_background(void) {
    send("\033]11;?\033\\");
    asked_at = now();
}

void terminal_background_answered(void) { asked_at = 0; }

void keys_drop_answer(void) {
    /// How long an answer may be on its way, in milliseconds.
    enum { longest = 200 };
    for (bool is_in_escape = false; asked_at > 0;) {
        int64_t left = asked_at + longest - now();
        struct pollfd door = {.fd = STDIN_FILENO, .events = POLLIN};
        int open = left > 0 ? poll(&door, 1, (int)left) : 0;
        if (open < 0 && errno == EINTR) continue;
        uint8_t byte;
        if (open <= 0 || terminal_read(&byte, 1) != 1) break;
        // The answer ends with BEL, or with Esc and a backslash.
        if (byte == 7 || (is_in_escape && byte == '\\')) break;
        is_in_escape = byte == 033;
    }
    asked_at = 0;
}

const char *terminal_capability(const char *name) {
    const char *sequence = tigetstr(name);
    return sequence == (const char *)-1 ? NULL : sequence;
}

int terminal_read(uint8_t *bytes, int room) {
    int waiting = 0;
    if (ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting <= 0) return 0;
    ssize_t count = read(STDIN_FILENO, bytes, (size_t)(waiting < room ? waiting : room));
    return count > 0 ? (int)count : 0;
}
