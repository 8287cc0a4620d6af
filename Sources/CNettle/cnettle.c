#define _GNU_SOURCE

#include "cnettle.h"

#include <gmp.h>
#include <nettle/bignum.h>
#include <nettle/buffer.h>
#include <nettle/rsa.h>
#include <string.h>
#include <unistd.h>

enum { rsa_bits = 8 * rsa_length };

struct keys {
    struct rsa_public_key public_half;
    struct rsa_private_key private_half;
};

static void init_keys(struct keys *keys) {
    rsa_public_key_init(&keys->public_half);
    rsa_private_key_init(&keys->private_half);
}

static void clear_keys(struct keys *keys) {
    rsa_public_key_clear(&keys->public_half);
    rsa_private_key_clear(&keys->private_half);
}

struct randomness {
    bool is_missing;
    uint8_t next;
};

/// nettle can't be told that there are no random numbers: the flag says so afterwards. If all bytes
/// were the same, nettle would look for a prime without end.
static void draw_bytes(void *context, size_t length, uint8_t *bytes) {
    struct randomness *randomness = context;
    while (length > 0) {
        // getentropy gives no more than this at once.
        size_t part = length < 256 ? length : 256;
        if (getentropy(bytes, part) != 0) {
            randomness->is_missing = true;
            for (size_t i = 0; i < part; i++) bytes[i] = (uint8_t)(randomness->next++ * 167 + i * i);
        }
        bytes += part;
        length -= part;
    }
}

static bool read_pair(struct keys *keys, const uint8_t *pair, size_t length) {
    return rsa_keypair_from_sexp(
               &keys->public_half, &keys->private_half, rsa_bits, length, pair)
        && keys->public_half.size == rsa_length;
}

static size_t write_pair(struct keys *keys, uint8_t pair[rsa_room]) {
    struct nettle_buffer buffer;
    nettle_buffer_init_size(&buffer, rsa_room, pair);
    bool is_written = rsa_keypair_to_sexp(
        &buffer, NULL, &keys->public_half, &keys->private_half);
    return is_written ? buffer.size : 0;
}

size_t rsa_make(uint8_t pair[rsa_room]) {
    struct keys keys;
    init_keys(&keys);
    mpz_set_ui(keys.public_half.e, 65537);
    struct randomness randomness = {0};
    // Checked before the search for a prime, which takes long.
    uint8_t probe;
    draw_bytes(&randomness, 1, &probe);
    bool is_made = !randomness.is_missing
        && rsa_generate_keypair(
            &keys.public_half, &keys.private_half, &randomness, draw_bytes, NULL, NULL, rsa_bits, 0);
    size_t length = is_made && !randomness.is_missing ? write_pair(&keys, pair) : 0;
    clear_keys(&keys);
    return length;
}

size_t rsa_read(const uint8_t *der, size_t length, uint8_t pair[rsa_room]) {
    struct keys keys;
    init_keys(&keys);
    bool is_read = rsa_keypair_from_der(
                       &keys.public_half, &keys.private_half, rsa_bits, length, der)
        && keys.public_half.size == rsa_length;
    size_t given = is_read ? write_pair(&keys, pair) : 0;
    clear_keys(&keys);
    return given;
}

bool rsa_publish(
    const uint8_t *pair, size_t length, uint8_t modulus[rsa_length], uint32_t *exponent) {
    struct keys keys;
    init_keys(&keys);
    bool is_pair = read_pair(&keys, pair, length)
        && mpz_sizeinbase(keys.public_half.e, 2) <= 32;
    if (is_pair) {
        nettle_mpz_get_str_256(rsa_length, modulus, keys.public_half.n);
        *exponent = (uint32_t)mpz_get_ui(keys.public_half.e);
    }
    clear_keys(&keys);
    return is_pair;
}

bool rsa_sign(
    const uint8_t *pair, size_t length, const uint8_t digest[SHA256_DIGEST_SIZE],
    uint8_t signature[rsa_length]) {
    struct keys keys;
    init_keys(&keys);
    struct randomness randomness = {0};
    bool is_signed = false;
    mpz_t number;
    mpz_init(number);
    if (read_pair(&keys, pair, length)) {
        is_signed = rsa_sha256_sign_digest_tr(
                        &keys.public_half, &keys.private_half, &randomness, draw_bytes, digest, number)
            && !randomness.is_missing;
        if (is_signed) nettle_mpz_get_str_256(rsa_length, signature, number);
    }
    mpz_clear(number);
    clear_keys(&keys);
    return is_signed;
}

bool rsa_verify(
    const uint8_t modulus[rsa_length], uint32_t exponent,
    const uint8_t digest[SHA256_DIGEST_SIZE], const uint8_t signature[rsa_length]) {
    struct rsa_public_key key;
    rsa_public_key_init(&key);
    nettle_mpz_set_str_256_u(key.n, rsa_length, modulus);
    mpz_set_ui(key.e, exponent);
    mpz_t number;
    nettle_mpz_init_set_str_256_u(number, rsa_length, signature);
    bool is_genuine = rsa_public_key_prepare(&key) && key.size == rsa_length
        && rsa_sha256_verify_digest(&key, digest, number);
    mpz_clear(number);
    rsa_public_key_clear(&key);
    return is_genuine;
}
