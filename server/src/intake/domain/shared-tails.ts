import type { BodyDictionary } from './body-dictionary';
import type { BodyName } from './body-name';
import { isPlace } from './body-name';
import type { ListedBody } from './listed-body';

const SHARED_GOVERNMENT =
  /^([一-龥]{2,6}?)((?:省|市|区|县|州|盟|旗|自治县|自治州|新区)?(?:人民政府|政府))$/;
const SHARED_COMMITTEE = /^([一-龥“”]{2,12}?)(管委会|管理委员会|党工委|街道办事处|街道)$/;
const LEVEL = /[省市区县州盟旗]/;

/**
 * Gives the names before, as far as they lack an end, the end of the one that follows. A group lends
 * to groups only: 高新区、各区县政府 are the zone and the governments.
 */
export function lendTail(
  listed: ListedBody[],
  tail: string,
  group: boolean,
  bodies: BodyDictionary,
  read: (name: string) => BodyName,
) {
  for (let at = listed.length - 1; at >= 0; at -= 1) {
    const before = listed[at];
    if (before === undefined || !lacksTail(before, tail, group, bodies)) return;
    const name = joinTail(before.name, tail, bodies);
    const found = read(name);
    if (found.standing === 'none') return;
    listed[at] = { ...before, name, read: found };
  }
}

function lacksTail(
  { name, read }: ListedBody,
  tail: string,
  group: boolean,
  bodies: BodyDictionary,
): boolean {
  if (isBareGroup(name, tail)) return true;
  if (group) return false;
  if (isHead(name, bodies)) return tail.endsWith('公司') || tail.endsWith('行');
  return read.standing === 'none' && (isPlace(name, bodies) || isZone(name));
}

function isZone(name: string): boolean {
  return /^[一-龥“”]{2,12}(?:区|县|市|州|旗|园|城|港|岛|镇)$/.test(name);
}

function isHead(name: string, bodies: BodyDictionary): boolean {
  return bodies.heads.some(({ alias }) => alias === name);
}

/** 各市、各县（市、区）政府: the first group lacks the common 政府. */
function isBareGroup(name: string, tail: string): boolean {
  return (
    tail.endsWith('政府') && /^各(?:设区|地级)?(?:市|区|县|州|盟|旗|县区|区县|市州)$/.test(name)
  );
}

function joinTail(name: string, tail: string, bodies: BodyDictionary): string {
  const place = bodies.places.get(name);
  // 江苏、安徽省人民政府: a province has its own level, whatever the last one's is.
  if (place?.level === 'province' && place.short === name && /^省(?:人民)?政府$/.test(tail)) {
    return place.name + tail.slice(1);
  }
  // 广州 ends in no level; 甘肃、青海人民政府 leave theirs out.
  if (place?.short === name) return (/^(?:人民)?政府$/.test(tail) ? place.name : name) + tail;
  if (/[省市区县州盟旗]$/.test(name) && LEVEL.test(tail[0] ?? '')) return name + tail.slice(1);
  return name + tail;
}

/** What names before it may share: 市政府 of 大同市政府, 海事局 of 深圳海事局, 管委会, 山东分公司. */
export function tailOf(name: string, found: BodyName, bodies: BodyDictionary): string | null {
  if (found.standing === 'group') return /(?:人民政府|政府)$/.exec(name)?.[0] ?? null;
  const government = SHARED_GOVERNMENT.exec(name);
  if (government !== null) return government[2] ?? null;
  const committee = SHARED_COMMITTEE.exec(name);
  if (committee !== null) return committee[2] ?? null;
  for (let at = 2; at <= Math.min(9, name.length - 2); at += 1) {
    const tail = name.slice(at);
    if (bodies.tails.has(tail) && isPlace(name.slice(0, at), bodies)) return tail;
  }
  const firm = bodies.heads.find(({ alias }) => name.startsWith(alias));
  return firm === undefined || firm.alias.length === name.length
    ? null
    : name.slice(firm.alias.length);
}
