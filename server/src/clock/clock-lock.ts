/** Names the lock under which the clock moves ("clok" in ASCII): one move at a time. */
export const CLOCK_LOCK = 0x636c6f6b;
