#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// Adds blocks of 64 bytes to a SHA-256 state: the compression function of FIPS 180-4, 6.2.2.
///
/// Uses the SHA instructions of x86 where the processor has them.
///
/// @param state The eight words to go on from; receives the new ones.
/// @param bytes 64 bytes for each block, anywhere in memory.
/// @param count How many blocks.
void asn_sha256_add_blocks(uint32_t state[8], const uint8_t *bytes, size_t count);

/// The same in plain C on every processor, for tests.
void asn_sha256_add_blocks_portable(uint32_t state[8], const uint8_t *bytes, size_t count);

#endif
