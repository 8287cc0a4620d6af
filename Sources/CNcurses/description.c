// What is known of a terminal before it is taken over. Apart from the other files, as <term.h> makes
// macros of usual words.
#include "cncurses.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

#include "inside.h"

enum terminal_opening terminal_describe(int *colors) {
    if (!is_terminal_there()) return terminal_missing;
    // 1 for a terminal that prints on paper.
    int answer;
    if (setupterm(NULL, STDOUT_FILENO, &answer) != OK)
        return answer == 1 ? terminal_without_cursor : terminal_unknown;
    int count = tigetnum("colors");
    *colors = count > 0 ? count : 0;
    bool has_cursor = tigetstr("cup") != NULL;
    del_curterm(cur_term);
    return has_cursor ? terminal_opened : terminal_without_cursor;
}
