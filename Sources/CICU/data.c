#include <stdint.h>

#include "cicu.h"

/// The head of a package of data as ICU reads it, and its table of contents, which is empty.
/// Source: ICU, common/unicode/udata.h and common/ucmndata.h.
const struct icu_data icudt76_dat = {
    .size = 32,
    .magic = { 0xDA, 0x27 },
    .info_size = 20,
    .is_big_endian = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__,
    .bytes_of_letter = 2,
    .format = { 'T', 'o', 'C', 'P' },
    .format_version = { 1 },
};
