/** How deep a clause lies: 三（二）4 two levels below 三; an annex begins anew. */
export function locatorDepth(locator: string): number {
  const inner = locator.replace(/^(?:附件|附表|专栏)\d*/, '');
  return (inner.match(/（[^）]+）|[①-⑳]|\d+|·/g) ?? []).filter((part) => part !== '·').length;
}
