// What the operator types comes as bytes: `KeyReader` makes keys of them. ncurses' own reading
// knows only what the terminal's description has, and takes all else for Esc and letters.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include <string.h>
#include <sys/ioctl.h>
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
static bool has_mouse;

/// Presses and the wheel (1000), in the form that has no largest column (1006).
static const char mouse_begin[] = "\033[?1000h\033[?1006h";

const char *keys_mouse_end(void) { return speaks_ansi() ? "\033[?1006l\033[?1000l" : NULL; }

void terminal_set_mouse(bool is_on) {
    if (is_on == has_mouse || !speaks_ansi()) return;
    has_mouse = is_on;
    send(is_on ? mouse_begin : keys_mouse_end());
}

void keys_begin(void) {
    send(keypad_xmit);
    if (speaks_ansi()) send("\033[?2004h");
    if (has_mouse) send(mouse_begin);
}

void keys_end(void) {
    if (has_mouse) send(keys_mouse_end());
    send(keys_paste_end());
    send(keypad_local);
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
