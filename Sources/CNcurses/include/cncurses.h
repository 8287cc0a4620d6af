#pragma once

#include <stdbool.h>
#include <stdint.h>

// <curses.h> stays in the .c files: here, it would put functions named `filter`, `move`, `clear`
// and `timeout` into every Swift file that imports this module.

/// What became of an attempt to take the terminal over.
enum terminal_opening {
    terminal_opened,
    /// Standard input or output is not a terminal.
    terminal_missing,
    /// Nothing is known about a terminal of the name in TERM.
    terminal_unknown,
    /// The terminal can only print one line after the other.
    terminal_without_cursor,
};

/// Tells whether the terminal could be taken over, and how many colours it has. Nothing is sent.
enum terminal_opening terminal_describe(int *colors);

/// Has ncurses speak UTF-8. Returns false where the locale of the environment is of other
/// characters, or not installed, so that C.UTF-8 is used.
bool terminal_speak_utf8(void);

/// Takes the terminal over, and the signals that concern it.
/// `is_exact` if it is known, though not from its description, to take colours of 24 bits.
enum terminal_opening terminal_open(bool colors, bool is_exact);
/// Gives the terminal and the signals back, as they were found.
void terminal_close(void);
/// Gives the terminal back, stops this process, and takes it over again once it is continued.
void terminal_suspend(void);
/// Takes the terminal over again, after somebody else stopped and continued this process.
void terminal_resume(void);

/// The room there is; asks the terminal itself.
void terminal_measure(int *rows, int *columns);
/// Makes ncurses draw into the room there is now.
void terminal_resize(void);

/// How many colours can be shown: 0, 8, 16, 256, or 16,777,216.
int terminal_colors(void);
/// Whether colours of 24 bits go by numbers below 256 that `terminal_exact` gives out.
bool terminal_is_exact(void);
/// The number that stands for this colour of 24 bits until pairs are forgotten. `nearest`, from 16
/// to 255, is the number of the terminal's own colour that comes nearest.
int terminal_exact(int rgb, int nearest);
/// The number of a pair of colours, -1 being the terminal's own; 0 when there are no more pairs.
int terminal_pair(int foreground, int background);
/// Forgets all pairs, so that a new theme can have their numbers.
void terminal_forget_pairs(void);

enum terminal_attribute {
    terminal_bold = 1,
    terminal_dim = 2,
    terminal_italic = 4,
    terminal_underline = 8,
    terminal_reverse = 16,
};

/// Makes a row blank, so that no half of a wide character is left under what is put there.
void terminal_clear(int row);
/// Puts text without control characters into a row. Nothing shows before `terminal_update`.
void terminal_put(int row, int column, const uint8_t *utf8, int length, int pair, int attributes);
/// Moves the rows from `top` to `bottom` up by so many, or down if that is negative. The rows that
/// are left must be put. Nothing shows before `terminal_update`.
void terminal_scroll(int top, int bottom, int rows);
/// Sends what changed, and leaves the cursor in that cell, or hides it when the row is negative.
void terminal_update(int cursor_row, int cursor_column);
/// Makes the next update send everything, because the screen may not show what it should.
void terminal_distrust(void);
/// Sends bytes past ncurses, for what it has no word for.
void terminal_send(const uint8_t *bytes, int length);

/// Has the terminal report the mouse, or keep it for itself, as it does before. What was asked for
/// holds from one suspension to the next; every way out gives the mouse back.
void terminal_set_mouse(bool is_on);

/// Whether this terminal can be asked for the colour of its background: it takes the sequences of
/// ECMA-48, and has enough colours for the answer to matter.
bool terminal_may_ask_background(void);
/// Asks for it (OSC 11). The answer comes like keys, if it comes.
void terminal_ask_background(void);
/// Takes it that the answer was read.
void terminal_background_answered(void);

/// What this terminal's description has by that name, such as `kcuu1`; null where it has nothing.
const char *terminal_capability(const char *name);

/// Takes the bytes that were typed and are already there, as many as there is room for. Never
/// blocks.
int terminal_read(uint8_t *bytes, int room);

/// Takes the signals that end the program, and lets `terminal_wait` report lines on standard input,
/// which need not be a terminal, and their end. The terminal stays as it is.
void lines_begin(void);
/// Has `terminal_wait` leave standard input alone: nothing more comes from it.
void lines_stop(void);
/// Gives the signals back.
void lines_end(void);
/// Reads what is there of standard input, without waiting: how many bytes; 0 where there are none;
/// -1 at its end.
int lines_read(uint8_t *bytes, int room);
/// Drops what was typed on a terminal and is not read yet, also a line without an end.
void lines_drop(void);

enum terminal_arrival {
    terminal_keyboard = 1,
    terminal_inbox = 2,
    terminal_resized = 4,
    terminal_suspended = 8,
    terminal_continued = 16,
    terminal_terminated = 32,
    terminal_hung_up = 64,
    terminal_interrupted = 128,
};

/// Sleeps until something arrives, and says what, as bits; 0 once that many milliseconds passed.
/// Without a limit when they are negative. Inbox and watch are two descriptors of the inbox.
int terminal_wait(int inbox, int watch, int milliseconds);

/// What a signal means that would end the program without a word.
enum rescue_cause {
    /// It would not, or there is nothing to say.
    rescue_none,
    /// The program has done something it cannot go on after.
    rescue_fault,
    /// Somebody has sent it, or a limit of the system was reached.
    rescue_signal,
};
enum rescue_cause rescue_cause_of(int signal);
/// Such as `SIGSEGV`.
void rescue_name(int signal, char *name, int room);

enum {
    /// SIGBUS, from reading a file of which that part is not there any more. In the place of a
    /// signal, and above all there are.
    rescue_file_cut_short = 65,
};
/// Keeps the line to be written to standard error when that signal comes.
void rescue_say(int signal, const char *line);
/// Has every signal that would end the program without a word say its line, and give the terminal
/// back if it was taken over. The signal ends the program all the same. Ignores those that come
/// for writing where nothing can be written: the write says so.
void rescue_arm(void);
