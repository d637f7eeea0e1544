/**
 * Share of an Ethernet rate that arrives as TCP payload: 1448 bytes in 1538 on the wire (1500-byte packet less 40 of
 * IPv4 and TCP and 12 of time stamps; 14 header, 4 check, 8 preamble, 12 gap). 94.15 %, so 1 Gbit/s shows 941 Mbit/s.
 */
export const TCP_SHARE = 1448 / 1538;

const SEGMENT_BITS = 1448 * 8;

/** Connections that a speed test opens side by side. */
const FLOWS = 8;

/**
 * What the test's connections carry at a share of lost frames, Mbit/s; Infinity without loss.
 * MSS/RTT · 1.22/√p for each (Mathis, Semke, Mahdavi, Ott 1997, "The macroscopic behavior of the TCP congestion
 * avoidance algorithm"), less the lost frames themselves.
 */
export function lossLimit(loss: number, rttMs: number): number {
	if (loss <= 0) return Infinity;
	const each = (SEGMENT_BITS / (rttMs * 1000)) * (1.22 / Math.sqrt(loss));
	return FLOWS * each * (1 - loss);
}

/** Bytes of wire for two full frames down, and for the one acknowledgement that goes back for them. */
const DOWN_PER_ACK = (2 * 1538) / 84;

/** What the free upstream allows downwards, since acknowledgements must get through (RFC 3449 §2), Mbit/s. */
export function ackLimit(upFree: number): number {
	return upFree * DOWN_PER_ACK * TCP_SHARE;
}
