// A frame on its way to the terminal. ncurses itself writes it in a hundred pieces, and a terminal
// wakes for each of them: they are gathered, and sent at once.
#define _GNU_SOURCE

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "inside.h"

/// What ncurses writes to: the terminal, or the frame while one is drawn.
static FILE *output;
/// A file in memory that gathers a frame; -1 if there is none.
static int frame = -1;
/// Whether its styles can be told shortly.
static bool is_shortened;

FILE *frame_open(void) {
    int descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    output = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (output) {
        frame = memfd_create("frame", MFD_CLOEXEC);
    } else {
        if (descriptor >= 0) close(descriptor);
        output = stdout;
    }
    return output;
}

void frame_close(void) {
    if (output && output != stdout) fclose(output);
    output = NULL;
    if (frame >= 0) close(frame);
    frame = -1;
}

bool frame_is_gathered(void) { return frame >= 0; }

void frame_send(const uint8_t *bytes, size_t length) {
    while (length > 0) {
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

bool frame_begin(int width) {
    if (frame < 0 || dup3(frame, fileno(output), O_CLOEXEC) < 0) return false;
    is_shortened = speaks_ansi();
    styles_begin(width);
    return true;
}

void frame_end(void) {
    static uint8_t bytes[1 << 15], told[styles_growth * sizeof bytes + 128];
    dup3(STDOUT_FILENO, fileno(output), O_CLOEXEC);
    off_t length = lseek(frame, 0, SEEK_CUR);
    for (off_t sent = 0; sent < length;) {
        // What is behind is of an earlier frame.
        size_t left = (size_t)(length - sent);
        ssize_t count = pread(frame, bytes, left < sizeof bytes ? left : sizeof bytes, sent);
        if (count <= 0) break;
        sent += count;
        if (!is_shortened) {
            frame_send(bytes, (size_t)count);
            continue;
        }
        size_t put = styles_put(bytes, (size_t)count, told);
        if (sent == length) put += styles_end(told + put);
        frame_send(told, put);
    }
    lseek(frame, 0, SEEK_SET);
}
