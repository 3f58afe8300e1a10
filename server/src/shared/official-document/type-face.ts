import { TextRun } from 'docx';
import { CLOSER, TEXT_POINTS } from './page-geometry';

/** Chinese faces as offices have them; Latin letters and figures are Times New Roman. */
export const FACES = {
  fang: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  title: '方正小标宋简体',
  song: '宋体',
} as const;
export type Face = keyof typeof FACES;

export const RED = 'FF0000';

export interface Type {
  readonly face?: Face;
  readonly points?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

/** What a run and a style say of their face and size. */
export function typeOf({ face = 'fang', points = TEXT_POINTS, bold, color }: Type) {
  return {
    font: latinAnd(FACES[face]),
    // Half points.
    size: points * 2,
    ...(points === TEXT_POINTS && { characterSpacing: CLOSER }),
    ...(bold && { bold }),
    ...(color !== undefined && { color }),
  };
}

export function run(text: string, type: Type = {}): TextRun {
  return new TextRun({ text, ...typeOf(type) });
}

/** Signs that both scripts know, such as quotation marks, are set in the Chinese face. */
export function latinAnd(face: string, latin = 'Times New Roman') {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: face, hint: 'eastAsia' } as const;
}
