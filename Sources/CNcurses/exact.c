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

bool exact_is_possible(void) {
    return COLORS == numbers && set_a_foreground && strstr(set_a_foreground, "38;5;")
        && set_a_background && strstr(set_a_background, "48;5;");
}

void exact_forget(void) {
    for (int i = 0; i < numbers; i++) colors[i] = -1;
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
    return free;
}

int exact_color(int number) { return number < numbers ? colors[number] : -1; }
