#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include <curses.h>

#include "cncurses.h"

extern WINDOW *terminal_keys;

/// The scalar whose bytes are still arriving. Kept between reads: what is pasted comes in blocks
/// that end anywhere.
static struct {
    int32_t scalar;
    int missing;
} partial;

static int32_t translated(int code) {
    if (code >= KEY_F(1) && code <= KEY_F(12)) return terminal_key_function + (code - KEY_F0);
    switch (code) {
        case KEY_ENTER: return terminal_key_enter;
        case KEY_BTAB: return terminal_key_back_tab;
        case KEY_BACKSPACE: return terminal_key_backspace;
        case KEY_DC: return terminal_key_delete;
        case KEY_IC: return terminal_key_insert;
        case KEY_UP: return terminal_key_up;
        case KEY_DOWN: return terminal_key_down;
        case KEY_LEFT: return terminal_key_left;
        case KEY_RIGHT: return terminal_key_right;
        // A1, C1, A3 and C3 are the corners of a number block.
        case KEY_HOME: case KEY_FIND: case KEY_A1: return terminal_key_home;
        case KEY_END: case KEY_SELECT: case KEY_C1: return terminal_key_end;
        case KEY_PPAGE: case KEY_A3: return terminal_key_page_up;
        case KEY_NPAGE: case KEY_C3: return terminal_key_page_down;
        default: return terminal_key_none;
    }
}

static int32_t named(int byte) {
    switch (byte) {
        case '\r': case '\n': return terminal_key_enter;
        case '\t': return terminal_key_tab;
        case 8: case 127: return terminal_key_backspace;
        case 27: return terminal_key_escape;
        default: return byte < 32 ? terminal_key_control + (byte | 0x60) : byte;
    }
}

/// Puts a scalar together from its bytes; none while some are missing, or if they are no UTF-8.
static int32_t assembled(int byte) {
    if (byte < 0x80) {
        partial.missing = 0;
        return named(byte);
    }
    if (byte >= 0xC2 && byte < 0xF5) {
        partial.missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
        partial.scalar = byte & (0x3F >> partial.missing);
        return terminal_key_none;
    }
    if (byte >= 0xC0 || partial.missing == 0) {
        partial.missing = 0;
        return terminal_key_none;
    }
    partial.scalar = partial.scalar << 6 | (byte & 0x3F);
    partial.missing--;
    return partial.missing == 0 ? partial.scalar : terminal_key_none;
}

int32_t terminal_read_key(void) {
    int code;
    // Not `wget_wch`: it forgets the first bytes of a character whose last have not come yet.
    while ((code = wgetch(terminal_keys)) != ERR) {
        int32_t key = code > 0xFF ? translated(code) : assembled(code);
        if (key != terminal_key_none) return key;
    }
    return terminal_key_none;
}
