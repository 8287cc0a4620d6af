// What the files of this shim tell each other.
#pragma once

#include <stdbool.h>

/// Routes the signals that concern a terminal into the pipe `terminal_wait` listens to.
void signals_take(void);
void signals_give_back(void);
/// Stops this process until it is continued, without reporting that as an arrival.
void signals_stop_here(void);

/// Has the terminal restored if the program traps. Knows how once ncurses is open.
void rescue_arm(void);
void rescue_disarm(void);
/// Remembers what the terminal is like before anybody touches it.
void rescue_remember(void);
