/**
 * Content-Disposition of a file that is saved, never shown: RFC 6266 with the name in RFC 5987
 * form, and a plain one for clients that know only that.
 *
 * @param name well-formed text in any language; everything but letters, digits and few signs is
 *   encoded, so that no name can end the header or begin another
 * @param plain letters, digits, dots and hyphens only
 */
export function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
