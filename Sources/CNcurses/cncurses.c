// The wide functions of <curses.h> are only declared to those who ask.
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1

#include "cncurses.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "inside.h"

static SCREEN *screen;

/// What ncurses writes to: the terminal, or the frame while one is drawn.
static FILE *output;
/// A file in memory that gathers a frame; -1 if there is none. ncurses itself writes a frame in a
/// hundred pieces, and a terminal wakes for each of them.
static int frame = -1;

/// Whether colours of 24 bits go by numbers below 256.
static bool is_exact;

enum { pair_room = 1024 };
static struct { int foreground, background; } pairs[pair_room];
static int pair_count;

bool terminal_speak_utf8(void) {
    // Only the characters: numbers and dates are written by others, who count on the C locale.
    setlocale(LC_CTYPE, "");
    bool is_own = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (!is_own) setlocale(LC_CTYPE, "C.UTF-8");
    return is_own;
}

bool is_terminal_there(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

/// Ctrl-S is a key here, not a way to freeze the screen.
static void keep_flow_going(void) {
    struct termios settings;
    if (tcgetattr(STDIN_FILENO, &settings) != 0) return;
    settings.c_iflag &= ~(tcflag_t)IXON;
    tcsetattr(STDIN_FILENO, TCSANOW, &settings);
}

static void settle(bool colors) {
    cbreak();
    noecho();
    nonl();
    keep_flow_going();
    def_prog_mode();
    // Unless told not to, ncurses stops in the middle of a frame when a key arrives.
    typeahead(-1);
    meta(stdscr, TRUE);
    idlok(stdscr, TRUE);
    keys_begin();
    pair_count = 0;
    if (colors && has_colors()) {
        start_color();
        use_default_colors();
    }
    curs_set(0);
}

/// No screen is larger than this. Whoever says so means nothing by it, and ncurses counts in shorts.
enum { most_rows = 512, most_columns = 2048 };

/// How large the terminal is, as far as it is drawn upon; false if it does not say.
static bool measure_room(int *rows, int *columns, bool *is_cut) {
    struct winsize room;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &room) != 0 || room.ws_row == 0 || room.ws_col == 0) return false;
    *rows = room.ws_row < most_rows ? room.ws_row : most_rows;
    *columns = room.ws_col < most_columns ? room.ws_col : most_columns;
    *is_cut = *rows < room.ws_row || *columns < room.ws_col;
    return true;
}

/// Opens an output for ncurses that can be led elsewhere; stdout if there is no other.
static void open_output(void) {
    int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    output = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (output) {
        frame = memfd_create("frame", MFD_CLOEXEC);
    } else {
        if (descriptor >= 0) close(descriptor);
        output = stdout;
    }
}

static void close_output(void) {
    if (output && output != stdout) fclose(output);
    output = NULL;
    if (frame >= 0) close(frame);
    frame = -1;
}

enum terminal_opening terminal_open(bool colors, bool may_be_exact) {
    if (!is_terminal_there()) return terminal_missing;
    terminal_speak_utf8();
    rescue_remember();
    // The terminal knows its size; LINES and COLUMNS may have been exported in another one.
    use_tioctl(TRUE);
    int rows, columns;
    bool is_cut = false;
    // Told of no size, ncurses begins with the terminal type's usual one.
    if (measure_room(&rows, &columns, &is_cut) && is_cut) {
        use_env(FALSE);
        use_tioctl(FALSE);
    }
    open_output();
    screen = newterm(NULL, output, stdin);
    if (!screen) {
        close_output();
        return terminal_unknown;
    }
    if (!tigetstr("cup")) {
        endwin();
        delscreen(screen);
        close_output();
        screen = NULL;
        return terminal_without_cursor;
    }
    if (is_cut) terminal_resize();
    settle(colors);
    is_exact = may_be_exact && COLOR_PAIRS > 0 && frame >= 0 && exact_is_possible();
    exact_forget();
    signals_take();
    rescue_screen();
    return terminal_opened;
}

void terminal_close(void) {
    if (!screen) return;
    keys_drop_answer();
    // Without a second screen to leave, what is shown would stay under the shell's prompt.
    const char *leave = tigetstr("rmcup");
    if (!leave || leave == (char *)-1) {
        werase(stdscr);
        wrefresh(stdscr);
    }
    endwin();
    keys_end();
    rescue_no_screen();
    signals_give_back();
    delscreen(screen);
    close_output();
    screen = NULL;
}

void terminal_suspend(void) {
    keys_drop_answer();
    endwin();
    keys_end();
    rescue_no_screen();
    signals_stop_here();
    rescue_screen();
    keys_begin();
    terminal_resize();
    terminal_distrust();
}

void terminal_resume(void) {
    // Without this, ncurses would not know that it has to enter its screen again.
    endwin();
    keys_begin();
    terminal_resize();
    terminal_distrust();
}

void terminal_measure(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

void terminal_resize(void) {
    int rows, columns;
    bool is_cut;
    if (measure_room(&rows, &columns, &is_cut)) resizeterm(rows, columns);
}

int terminal_colors(void) {
    if (COLOR_PAIRS == 0) return 0;
    if (is_exact || COLORS >= 1 << 24) return 1 << 24;
    if (COLORS >= 256) return 256;
    return COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

int terminal_pair(int foreground, int background) {
    if (COLOR_PAIRS == 0 || (foreground < 0 && background < 0)) return 0;
    for (int i = 0; i < pair_count; i++) {
        if (pairs[i].foreground == foreground && pairs[i].background == background) return i + 1;
    }
    if (pair_count == pair_room || pair_count + 1 >= COLOR_PAIRS) return 0;
    pairs[pair_count].foreground = foreground;
    pairs[pair_count].background = background;
    pair_count++;
    init_extended_pair(pair_count, foreground, background);
    return pair_count;
}

void terminal_forget_pairs(void) {
    pair_count = 0;
    exact_forget();
}

bool terminal_is_exact(void) { return is_exact; }

static attr_t curses_attributes(int attributes) {
    attr_t all = A_NORMAL;
    if (attributes & terminal_bold) all |= A_BOLD;
    if (attributes & terminal_dim) all |= A_DIM;
    if (attributes & terminal_italic) all |= A_ITALIC;
    if (attributes & terminal_underline) all |= A_UNDERLINE;
    if (attributes & terminal_reverse) all |= A_REVERSE;
    return all;
}

/// Decodes one scalar of valid UTF-8, as Swift's strings are.
static const uint8_t *decode(const uint8_t *utf8, wchar_t *scalar) {
    int following = utf8[0] < 0x80 ? 0 : utf8[0] < 0xE0 ? 1 : utf8[0] < 0xF0 ? 2 : 3;
    *scalar = following ? utf8[0] & (0x3F >> following) : utf8[0];
    for (int i = 1; i <= following; i++) *scalar = *scalar << 6 | (utf8[i] & 0x3F);
    return utf8 + following + 1;
}

void terminal_clear(int row) {
    wattrset(stdscr, A_NORMAL);
    wmove(stdscr, row, 0);
    wclrtoeol(stdscr);
}

/// Whether each byte is a character by itself, one column wide.
static bool is_plain(const uint8_t *utf8, int length) {
    for (int i = 0; i < length; i++) {
        if (utf8[i] < 0x20 || utf8[i] > 0x7E) return false;
    }
    return true;
}

void terminal_put(int row, int column, const uint8_t *utf8, int length, int pair, int attributes) {
    enum { chunk = 256 };
    wchar_t wide[chunk];
    const uint8_t *end = utf8 + length;
    // The pair goes by pointer: as an argument, it would have to fit into a short.
    wattr_set(stdscr, curses_attributes(attributes), 0, &pair);
    wmove(stdscr, row, column);
    if (is_plain(utf8, length)) {
        // Ready cells take less time. They, too, get the attributes of the window.
        cchar_t cells[chunk], cell;
        setcchar(&cell, L" ", curses_attributes(attributes), 0, &pair);
        while (utf8 < end) {
            int count = 0;
            for (; utf8 < end && count < chunk; count++) {
                cells[count] = cell;
                cells[count].chars[0] = *utf8++;
            }
            wadd_wchnstr(stdscr, cells, count);
            column += count;
            wmove(stdscr, row, column);
        }
        return;
    }
    while (utf8 < end) {
        int count = 0;
        while (utf8 < end && count < chunk) utf8 = decode(utf8, &wide[count++]);
        waddnwstr(stdscr, wide, count);
    }
}

void terminal_scroll(int top, int bottom, int rows) {
    int height, width;
    getmaxyx(stdscr, height, width);
    (void)width;
    // At any other time, text in the last cell would scroll the screen.
    scrollok(stdscr, TRUE);
    wsetscrreg(stdscr, top, bottom);
    wscrl(stdscr, rows);
    wsetscrreg(stdscr, 0, height - 1);
    scrollok(stdscr, FALSE);
}

/// Writes all bytes to the terminal, as ncurses does: again after a signal, and once a terminal
/// that takes no more does.
static void write_all(const uint8_t *bytes, size_t length) {
    while (length > 0) {
        // After a crash of another thread it would be drawn over what is said of that.
        if (rescue_has_begun()) return;
        ssize_t written = write(STDOUT_FILENO, bytes, length);
        if (written > 0) {
            bytes += written;
            length -= (size_t)written;
        } else if (errno == EAGAIN) {
            struct pollfd terminal = { STDOUT_FILENO, POLLOUT, 0 };
            poll(&terminal, 1, -1);
        } else if (errno != EINTR) {
            return;
        }
    }
}

/// Whether a frame is gathered from now on. After endwin, ncurses first sets the terminal's mode,
/// which only the terminal itself takes.
static bool begin_frame(void) {
    return frame >= 0 && !isendwin() && dup3(frame, fileno(output), O_CLOEXEC) >= 0;
}

/// Sends what was gathered.
static void end_frame(void) {
    static uint8_t bytes[1 << 16], told[3 * sizeof bytes + 64];
    dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC);
    off_t length = lseek(frame, 0, SEEK_CUR);
    for (off_t sent = 0; sent < length;) {
        // What is behind is of an earlier frame.
        size_t left = (size_t)(length - sent);
        ssize_t count = pread(frame, bytes, left < sizeof bytes ? left : sizeof bytes, sent);
        if (count <= 0) break;
        if (is_exact) write_all(told, exact_put(bytes, (size_t)count, told));
        else write_all(bytes, (size_t)count);
        sent += count;
    }
    if (is_exact) write_all(told, exact_end(told));
    lseek(frame, 0, SEEK_SET);
}

void terminal_update(int cursor_row, int cursor_column) {
    bool shows = cursor_row >= 0;
    // Past the frames the terminal would get numbers: it is given everything once more.
    if (is_exact && isendwin()) {
        wnoutrefresh(stdscr);
        doupdate();
        fflush(output);
        clearok(curscr, TRUE);
    }
    bool is_gathered = begin_frame();
    // A cursor nobody sees need not be moved.
    leaveok(stdscr, !shows);
    if (shows) wmove(stdscr, cursor_row, cursor_column);
    wnoutrefresh(stdscr);
    doupdate();
    curs_set(shows);
    fflush(output);
    if (is_gathered) end_frame();
}

void terminal_distrust(void) { clearok(curscr, TRUE); }

void terminal_send(const uint8_t *bytes, int length) { write_all(bytes, (size_t)length); }
