/**
 * Arithmetic coding in 32 bits: a stretch of whole numbers, both ends included, is narrowed by each symbol in proportion to
 * how often the symbol was met; the bits that its two ends agree on are written and shifted out. An encoder and its decoder
 * must narrow alike, bit for bit; products stay below 2 ** 53.
 */
export const WHOLE = 2 ** 32;
export const HALF = 2 ** 31;
export const QUARTER = 2 ** 30;
