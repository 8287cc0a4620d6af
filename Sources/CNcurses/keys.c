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

void keys_begin(void) {
    send(keypad_xmit);
    if (speaks_ansi()) send("\033[?2004h");
}

void keys_end(void) {
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
