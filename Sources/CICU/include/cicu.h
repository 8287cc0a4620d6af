/// Stands in for ICU's data, which Foundation brings: 34 MB of languages, calendars and time zones,
/// none of which the program asks Foundation for. The linker takes the first one it finds.
///
/// Whoever asks Foundation for a `Locale`, a `Calendar`, a `DateFormatter` or a time zone other than
/// UTC gets none, and must not: times are `Instant`, local time is the C library's.
#pragma once

#include <stdint.h>

struct icu_data {
    /// Bytes of everything before the table of contents.
    uint16_t size;
    uint8_t magic[2];
    /// Bytes from here to the end of `data_version`.
    uint16_t info_size;
    uint16_t reserved;
    uint8_t is_big_endian;
    /// 0 is ASCII.
    uint8_t letters;
    uint8_t bytes_of_letter;
    uint8_t unused;
    uint8_t format[4];
    uint8_t format_version[4];
    uint8_t data_version[4];
    uint8_t padding[8];
    /// The table of contents: how many there are, and that many pairs.
    uint32_t count;
    uint32_t end[4];
} __attribute__((aligned(16)));

/// The name carries ICU's version. Under another one, the linker takes Foundation's data.
extern const struct icu_data icudt76_dat;
