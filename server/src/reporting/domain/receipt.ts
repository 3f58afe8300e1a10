import { yearOf, type Day } from '../../series/domain/day';

/** Everything of a receipt number but its serial: 山西〔2024〕第. */
export function receiptSeries(regionShortName: string, day: Day): string {
  return `${regionShortName}〔${yearOf(day)}〕第`;
}

/** 山西〔2024〕第0001号; serials count from 1 in each region and year. */
export function receiptNumber(series: string, serial: number): string {
  return `${series}${String(serial).padStart(4, '0')}号`;
}

/** True where two names mean one person: spaces and letter case do not tell them apart. */
export function samePerson(a: string, b: string): boolean {
  return bareName(a) === bareName(b);
}

function bareName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s·.]/g, '')
    .toLowerCase();
}
