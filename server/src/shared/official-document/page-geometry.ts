/** Twentieths of a point, in which documents measure. */
const TWIPS_PER_MM = 1440 / 25.4;
export const TWIPS_PER_POINT = 20;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM);
}

/** GB/T 9704: A4, 天头 37, 订口 28, a type area of 156 by 225 millimetres. */
export const PAPER = { width: twips(210), height: twips(297) };
export const MARGINS = { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26) };
/** The page number stands 7 millimetres under the type area; the stamp well above it. */
export const FOOTER_FROM_EDGE = twips(20);
export const HEADER_FROM_EDGE = twips(20);

export const TEXT_POINTS = 16;
/** One sign of the text. */
export const SIGN = TEXT_POINTS * TWIPS_PER_POINT;
export const LINE = 28 * TWIPS_PER_POINT;
export const TITLE_POINTS = 22;
export const TITLE_LINE = 35 * TWIPS_PER_POINT;
export const TABLE_POINTS = 12;
export const TABLE_LINE = 18 * TWIPS_PER_POINT;
/** 4号: page numbers and the colophon. */
export const SMALL_POINTS = 14;
export const NOTE_POINTS = 10.5;

/** Width of the type area. */
export function typeWidth(landscape: boolean): number {
  return landscape
    ? PAPER.height - MARGINS.top - MARGINS.bottom
    : PAPER.width - MARGINS.left - MARGINS.right;
}

/**
 * 28 signs in a line of 156 millimetres: they stand a quarter of a point closer than they are wide.
 * A grid of signs would say the same, but programs disagree on how wide its places are.
 */
export const CLOSER = -5;
