/** Signs that XML cannot hold, and half ones: no program would open a file with them. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

export function writableText(text: string): string {
  return text.replace(UNWRITABLE, '');
}
