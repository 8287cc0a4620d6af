// What the files of this shim tell each other.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether standard input and output are a terminal.
bool is_terminal_there(void);

/// Whether this terminal's colours can be told exactly, by what is put in the place of a number.
bool exact_is_possible(void);
/// Gives all numbers back.
void exact_forget(void);
/// Copies bytes of a frame, with colours of 24 bits in the place of the numbers that stand for
/// them. Returns how many were written: there must be room for three times as many and 64. A
/// sequence may begin in one piece and end in the next.
size_t exact_put(const uint8_t *bytes, size_t length, uint8_t *out);
/// Writes what is left of a frame that ends within a sequence.
size_t exact_end(uint8_t *out);

/// Routes the signals that concern a terminal into the pipe `terminal_wait` listens to.
void signals_take(void);
void signals_give_back(void);
/// Stops this process until it is continued, without reporting that as an arrival.
void signals_stop_here(void);

/// Whether a crash is being answered, and the terminal given back.
bool rescue_has_begun(void);
/// Has a signal that ends the program give the terminal back, from when ncurses is open.
void rescue_screen(void);
/// There is no terminal to give back any more, or for now.
void rescue_no_screen(void);
/// Remembers what the terminal is like before anybody touches it, less what a program that was
/// killed left of itself.
void rescue_remember(void);

/// Gives the first thread a second stack, for handlers; all others get theirs as they begin.
void stacks_cover_this_thread(void);

/// Has the terminal send keys and pastes in a form that can be told apart, and lets it be again.
void keys_begin(void);
void keys_end(void);
/// What has the terminal keep the mouse for itself; null for a terminal that was not asked.
const char *keys_mouse_end(void);
/// What lets pastes be as they were; null for a terminal that was not asked.
const char *keys_paste_end(void);
/// Reads an answer that may still be on its way, so that it does not end up in the shell.
void keys_drop_answer(void);
