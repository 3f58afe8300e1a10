/**
 * Names the lock that keeps a day a day ("clok" in ASCII). Whoever moves the clock or tells that a
 * day has begun holds it alone; every command shares it until it is committed.
 */
export const CLOCK_LOCK = 0x636c6f6b;
