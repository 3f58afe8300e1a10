export type XmlToken =
  | {
      readonly kind: 'open';
      /** Without its prefix: programs differ in theirs. */
      readonly name: string;
      readonly attributes: string;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/**
 * Goes through an XML part once. Document types are refused, so there are no entities but the five
 * of XML itself and nothing that could grow.
 *
 * @param broken what is thrown for what is not well formed as far as it matters
 */
export function* scanXml(xml: string, broken: () => Error): Generator<XmlToken> {
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag > at || tag === -1) {
      const text = xml.slice(at, tag === -1 ? xml.length : tag);
      yield { kind: 'text', text: decodeXml(text) };
    }
    if (tag === -1) return;
    if (xml.startsWith('<?', tag)) at = after(xml, '?>', tag, broken);
    else if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag, broken);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag, broken);
      yield { kind: 'text', text: xml.slice(tag + 9, at - 3) };
    } else if (xml.startsWith('<!', tag)) throw broken();
    else {
      const end = endOfTag(xml, tag, broken);
      yield tagOf(xml.slice(tag + 1, end));
      at = end + 1;
    }
  }
}

function after(xml: string, mark: string, from: number, broken: () => Error): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw broken();
  return at + mark.length;
}

/** A `>` inside quotes does not end a tag. */
function endOfTag(xml: string, from: number, broken: () => Error): number {
  let quote = '';
  for (let at = from + 1; at < xml.length; at += 1) {
    const sign = xml[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  throw broken();
}

function tagOf(tag: string): XmlToken {
  if (tag.startsWith('/')) return { kind: 'close', name: bareName(tag.slice(1).trim()) };
  const empty = tag.endsWith('/');
  const body = empty ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/);
  const name = space === -1 ? body : body.slice(0, space);
  return {
    kind: 'open',
    name: bareName(name),
    attributes: space === -1 ? '' : body.slice(space),
    empty,
  };
}

function bareName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const FORMS = new Map<string, RegExp>();

/** The value of an attribute, by its name without prefix; null where there is none. */
export function attributeOf(attributes: string, name: string): string | null {
  let form = FORMS.get(name);
  if (form === undefined) {
    form = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    FORMS.set(name, form);
  }
  const found = form.exec(attributes);
  return found ? decodeXml(found[1] ?? found[2] ?? '') : null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{2,4});/g, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
