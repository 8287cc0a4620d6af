// Most terminals take colours of 24 bits, and say so only in COLORTERM: by their description they
// have 256. ncurses is left with that, and draws with numbers of the 256. On the way to the terminal,
// the numbers that stand for a colour of 24 bits are replaced by it.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "cncurses.h"

#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <term.h>

#include "inside.h"

enum { first_number = 16, numbers = 256 };

/// The colour each number stands for; -1 for the terminal's own.
static int colors[numbers];
static int color_count;

/// What is read of `ESC [ 3 8 ; 5 ; number m`, or of the same with a 4.
static uint8_t begun[16];
static size_t begun_length;

bool exact_is_possible(void) {
    return COLORS == numbers && set_a_foreground && strstr(set_a_foreground, "38;5;")
        && set_a_background && strstr(set_a_background, "48;5;");
}

void exact_forget(void) {
    for (int i = 0; i < numbers; i++) colors[i] = -1;
    color_count = 0;
    begun_length = 0;
}

int terminal_exact(int rgb, int nearest) {
    for (int i = first_number; i < numbers; i++) {
        if (colors[i] == rgb) return i;
    }
    // The nearest of its own, for what ncurses writes past the frames.
    int free = nearest;
    for (int tries = 0; colors[free] >= 0; tries++) {
        if (tries == numbers) return nearest;
        free = free + 1 < numbers ? free + 1 : first_number;
    }
    colors[free] = rgb;
    color_count++;
    return free;
}

/// Whether a byte goes on with what is begun.
static bool goes_on(uint8_t byte) {
    static const char *start = "\033[?8;5;";
    if (begun_length == 2) return byte == '3' || byte == '4';
    if (begun_length < 7) return byte == (uint8_t)start[begun_length];
    return (byte >= '0' && byte <= '9' && begun_length < sizeof begun - 1)
        || (byte == 'm' && begun_length > 7);
}

/// Writes what is begun as it is.
static size_t put_begun(uint8_t *out) {
    memcpy(out, begun, begun_length);
    size_t length = begun_length;
    begun_length = 0;
    return length;
}

/// Writes what was begun and is complete: the colour, if the number stands for one.
static size_t put_color(uint8_t *out) {
    int number = 0;
    for (size_t i = 7; i + 1 < begun_length && number < numbers; i++) number = number * 10 + begun[i] - '0';
    int color = number < numbers ? colors[number] : -1;
    if (color < 0) return put_begun(out);
    int length = snprintf((char *)out, 32, "\033[%c8;2;%d;%d;%dm", begun[2], color >> 16 & 255,
        color >> 8 & 255, color & 255);
    begun_length = 0;
    return (size_t)length;
}

size_t exact_end(uint8_t *out) { return put_begun(out); }

size_t exact_put(const uint8_t *bytes, size_t length, uint8_t *out) {
    size_t put = 0;
    for (size_t i = 0; i < length; i++) {
        if (begun_length > 0 && !goes_on(bytes[i])) put += put_begun(out + put);
        if (begun_length == 0 && bytes[i] != 033) {
            out[put++] = bytes[i];
            continue;
        }
        begun[begun_length++] = bytes[i];
        if (bytes[i] == 'm') put += put_color(out + put);
    }
    return put;
}
