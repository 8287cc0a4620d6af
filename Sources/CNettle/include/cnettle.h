#pragma once

#include <nettle/hmac.h>
#include <nettle/memops.h>
#include <nettle/sha2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// <gmp.h> stays in the .c file. A pair of keys is an S-expression as nettle writes it; all keys
// here have 2,048 bits.

enum {
    /// The length of a modulus and of a signature in bytes.
    rsa_length = 256,
    /// More than a pair of keys needs, in bytes.
    rsa_room = 4096,
};

/// Makes a pair of keys. Returns its length, or 0 if the system has no random numbers.
size_t rsa_make(uint8_t pair[rsa_room]);
/// Reads a pair of keys from PKCS#1. Returns its length, or 0 if it is none.
size_t rsa_read(const uint8_t *der, size_t length, uint8_t pair[rsa_room]);
/// Reads the modulus of a pair and its exponent, which is below 2^32. Returns false if it is no
/// pair of keys.
bool rsa_publish(
    const uint8_t *pair, size_t length, uint8_t modulus[rsa_length], uint32_t *exponent);
/// Signs a SHA-256 by PKCS#1 v1.5. Returns false if it is no pair of keys, or the system has no
/// random numbers.
bool rsa_sign(
    const uint8_t *pair, size_t length, const uint8_t digest[SHA256_DIGEST_SIZE],
    uint8_t signature[rsa_length]);
/// Whether the owner of the public key signed that SHA-256.
bool rsa_verify(
    const uint8_t modulus[rsa_length], uint32_t exponent,
    const uint8_t digest[SHA256_DIGEST_SIZE], const uint8_t signature[rsa_length]);
