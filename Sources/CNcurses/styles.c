// ncurses tells a terminal each style in several sequences, and most begin by undoing all there is:
// a row with matches took more bytes for its styles than for its text. Here, what they come to is
// gathered until something is drawn in it, and told in one sequence that says what changes.
#define _GNU_SOURCE

#include <stdio.h>
#include <string.h>

#include "inside.h"

enum {
    /// The attributes 1 to 9 of ECMA-48 are the bits 1 to 9. The lowest stands for what is not
    /// known: until everything is undone, styles go to the terminal as they are.
    strange = 1,
    color_room = 24,
};

struct style {
    unsigned attributes;
    /// The parameters that set them; empty for the terminal's own.
    char foreground[color_room], background[color_room];
};

static const struct style plain;
/// What is to be drawn in, and what the terminal was told.
static struct style wanted, told;

/// The character set G0, and which of the two is in use (14 or 15); 0 where that is not known.
static uint8_t wanted_set, told_set, wanted_shift, told_shift;

/// Whether there may be something to tell.
static bool is_pending;

/// What is read of an escape sequence.
static uint8_t begun[48];
static size_t begun_length;

/// The row of the cursor, from 1; 0 where it is not known. It is in no column behind `most_column`.
static int row, most_column;
/// The columns there are; 0 where the cursor cannot be moved within its row alone.
static int columns;

/// The terminal may draw in another style than it was told.
static void distrust(void) {
    told.attributes |= strange;
    is_pending = true;
}

void styles_forget(void) {
    wanted = told = plain;
    wanted_set = told_set = wanted_shift = told_shift = 0;
    distrust();
    begun_length = 0;
    row = 0;
}

void styles_begin(int width) {
    columns = width;
    row = 0;
}

static bool is_same(const struct style *one, const struct style *other) {
    return one->attributes == other->attributes && strcmp(one->foreground, other->foreground) == 0
        && strcmp(one->background, other->background) == 0;
}

/// Writes parameters, parted from those before.
static size_t put_parameters(const char *parameters, size_t put, uint8_t *out) {
    if (out[put - 1] != '[') out[put++] = ';';
    size_t length = strlen(parameters);
    memcpy(out + put, parameters, length);
    return put + length;
}

/// Writes what the terminal has to be told before something is drawn.
static size_t tell(uint8_t *out) {
    size_t put = 0;
    if (!is_pending) return put;
    is_pending = false;
    if (wanted_set != told_set) {
        out[put++] = 033;
        out[put++] = '(';
        out[put++] = told_set = wanted_set;
    }
    if (wanted_shift != told_shift) out[put++] = told_shift = wanted_shift;
    if (is_same(&wanted, &told)) return put;
    // What ends one attribute is not the same on all terminals; what ends all is.
    bool anew = (told.attributes & ~wanted.attributes) != 0
        || (told.foreground[0] && !wanted.foreground[0])
        || (told.background[0] && !wanted.background[0]);
    if (anew) told = plain;
    out[put++] = 033;
    out[put++] = '[';
    if (anew && !is_same(&wanted, &plain)) put = put_parameters("0", put, out);
    for (int number = 1; number <= 9; number++) {
        char digit[] = { (char)('0' + number), 0 };
        if ((wanted.attributes & ~told.attributes) >> number & 1) put = put_parameters(digit, put, out);
    }
    if (strcmp(wanted.foreground, told.foreground) != 0) put = put_parameters(wanted.foreground, put, out);
    if (strcmp(wanted.background, told.background) != 0) put = put_parameters(wanted.background, put, out);
    out[put++] = 'm';
    told = wanted;
    return put;
}

/// Writes what is begun as it is.
static size_t put_begun(uint8_t *out) {
    memcpy(out, begun, begun_length);
    size_t length = begun_length;
    begun_length = 0;
    return length;
}

/// Reads a number at a place among the parameters, and goes behind it; 0 where there is none.
static int next_number(size_t *place) {
    int number = 0;
    while (*place + 1 < begun_length && begun[*place] != ';') {
        if (number < 100000) number = number * 10 + begun[*place] - '0';
        (*place)++;
    }
    (*place)++;
    return number;
}

/// Takes one of the colours that are told in more than one number. False where it is none.
static bool take_long_color(int number, size_t *place, struct style *style) {
    char *color = number == 38 ? style->foreground : style->background;
    int kind = next_number(place);
    int first = next_number(place);
    if (kind == 5 && first < 256) {
        int exact = exact_color(first);
        if (exact < 0) snprintf(color, color_room, "%d;5;%d", number, first);
        else
            snprintf(color, color_room, "%d;2;%d;%d;%d", number, exact >> 16 & 255, exact >> 8 & 255,
                exact & 255);
        return true;
    }
    int second = next_number(place), third = next_number(place);
    if (kind != 2 || first > 255 || second > 255 || third > 255) return false;
    snprintf(color, color_room, "%d;2;%d;%d;%d", number, first & 255, second & 255, third & 255);
    return true;
}

/// Takes one parameter. False where it is not known.
static bool take_parameter(int number, size_t *place, struct style *style) {
    switch (number) {
    case 0: *style = plain; return true;
    case 1 ... 5: case 7 ... 9: style->attributes |= 1u << number; return true;
    case 22: style->attributes &= ~(1u << 1 | 1u << 2); return true;
    case 23 ... 25: case 27 ... 29: style->attributes &= ~(1u << (number - 20)); return true;
    case 30 ... 37: case 90 ... 97: snprintf(style->foreground, color_room, "%d", number); return true;
    case 40 ... 47: case 100 ... 107: snprintf(style->background, color_room, "%d", number); return true;
    case 39: style->foreground[0] = 0; return true;
    case 49: style->background[0] = 0; return true;
    case 38: case 48: return take_long_color(number, place, style);
    default: return false;
    }
}

/// Takes what is begun and sets a style. What is not understood goes to the terminal as it is.
static size_t take_style(bool is_known, uint8_t *out) {
    struct style style = wanted;
    for (size_t place = 2; is_known && place < begun_length;) {
        is_known = take_parameter(next_number(&place), &place, &style);
    }
    if (is_known && !(style.attributes & strange)) {
        wanted = style;
        is_pending = true;
        begun_length = 0;
        return 0;
    }
    size_t put = tell(out);
    wanted = told = plain;
    wanted.attributes = told.attributes = strange;
    return put + put_begun(out + put);
}

/// Moves the cursor. Within its row, the row need not be told.
static size_t move(uint8_t *out) {
    uint8_t last = begun[begun_length - 1];
    size_t place = 2;
    int first = next_number(&place), second = next_number(&place);
    first = first > 0 ? first : 1;
    second = second > 0 ? second : 1;
    bool is_same_row = last == 'H' && first == row;
    switch (last) {
    case 'H': row = first; most_column = second; break;
    case 'd': row = first; break;
    case 'G': most_column = first; break;
    case 'C': most_column += first; break;
    case 'D': break;
    default: row = 0;
    }
    if (!is_same_row || columns == 0) return put_begun(out);
    begun_length = 0;
    return (size_t)sprintf((char *)out, "\033[%dG", second);
}

/// Takes a complete sequence.
static size_t take_sequence(uint8_t *out) {
    uint8_t last = begun[begun_length - 1];
    bool is_usual = begun[1] == '[';
    for (size_t i = 2; i + 1 < begun_length; i++) {
        if (begun[i] < '0' || (begun[i] > '9' && begun[i] != ';')) is_usual = false;
    }
    if (begun[1] == '[' && last == 'm' && !strchr("<=>?", begun[2])) return take_style(is_usual, out);
    // Nothing is drawn by these.
    if (is_usual && strchr("ABCDGHd", last)) return move(out);
    // Blanks are drawn with the background that was told. Some put all styles back.
    size_t put = tell(out);
    if (!is_usual || !strchr("@KPX", last)) row = 0;
    if (last == 'p' || last == 'c' || last == '8') distrust();
    return put + put_begun(out + put);
}

/// Takes a byte that belongs to no sequence.
static size_t take_plain(uint8_t byte, uint8_t *out) {
    if (byte == 016 || byte == 017) {
        wanted_shift = byte;
        is_pending = true;
        return 0;
    }
    size_t put = byte == '\r' || byte == '\b' ? 0 : tell(out);
    if (byte == '\r') most_column = 1;
    else if (byte >= 0x20) most_column++;
    else if (byte != '\b') row = 0;
    // It may be on the next one.
    if (most_column > columns) row = 0;
    out[put++] = byte;
    return put;
}

/// How many bytes of text there are up to the next control character.
static size_t text_length(const uint8_t *bytes, size_t length) {
    size_t count = 0;
    while (count < length && bytes[count] >= 0x20) count++;
    return count;
}

size_t styles_end(uint8_t *out) {
    size_t put = tell(out);
    return put + put_begun(out + put);
}

size_t styles_put(const uint8_t *bytes, size_t length, uint8_t *out) {
    size_t put = 0;
    for (size_t i = 0; i < length; i++) {
        uint8_t byte = bytes[i];
        if (begun_length == 0) {
            size_t run = is_pending ? 0 : text_length(bytes + i, length - i);
            if (run > 0) {
                memcpy(out + put, bytes + i, run);
                put += run;
                i += run - 1;
                most_column += (int)run;
                if (most_column > columns) row = 0;
            } else if (byte == 033) begun[begun_length++] = byte;
            else put += take_plain(byte, out + put);
        } else if (begun_length == 2 && begun[1] == '(' && byte >= 0x30 && byte <= 0x7E) {
            wanted_set = byte;
            is_pending = true;
            begun_length = 0;
        } else if (byte < 0x20 || byte > 0x7E || begun_length == sizeof begun) {
            // No sequence that is known goes on like this.
            put += tell(out + put);
            distrust();
            put += put_begun(out + put);
            i--;
        } else {
            begun[begun_length++] = byte;
            bool is_complete = begun_length == 2 ? byte != '[' && byte != '(' : byte >= 0x40;
            if (is_complete) put += take_sequence(out + put);
        }
    }
    return put;
}
