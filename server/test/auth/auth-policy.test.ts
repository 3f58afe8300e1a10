import { can, regionScope, reportsFor, reviews, seesRegion } from '../../src/auth/auth.policy';
import type { AccountRole, Viewer } from '../../src/auth/auth.policy';

function viewer(role: AccountRole, regionCode = '130000', agencyId: number | null = null): Viewer {
  return { accountId: 1, role, regionCode, agencyId, displayName: '' };
}

it.each([
  ['000000', '%'],
  ['130000', '13%'],
  ['420800', '4208%'],
  ['420802', '420802%'],
  ['500000', '50%'],
  ['301000', '3010%'],
])('the scope of %s is %s', (regionCode, scope) => {
  expect(regionScope({ regionCode })).toBe(scope);
});

it.each([
  ['000000', '420800', true],
  ['420000', '420800', true],
  ['420800', '420800', true],
  ['420800', '420000', false],
  ['130000', '000000', false],
  ['130000', '420800', false],
])('from %s one sees %s: %s', (own, other, seen) => {
  expect(seesRegion({ regionCode: own }, other)).toBe(seen);
});

it('a clerk reports for the own body only', () => {
  expect(reportsFor(viewer('clerk', '130000', 7), 7)).toBe(true);
  expect(reportsFor(viewer('clerk', '130000', 7), 8)).toBe(false);
  expect(reportsFor(viewer('inspector', '130000', 7), 7)).toBe(false);
});

it('an inspector reviews in the own region, and nothing of their own', () => {
  expect(reviews(viewer('inspector'), '130100', 2)).toBe(true);
  expect(reviews(viewer('inspector'), '420000', 2)).toBe(false);
  expect(reviews(viewer('inspector'), '130100', 1)).toBe(false);
  expect(reviews(viewer('leader'), '130100', 2)).toBe(false);
});

it('nobody but an administrator administers, nobody but a clerk reports', () => {
  const roles: AccountRole[] = ['leader', 'clerk', 'signer', 'inspector', 'administrator'];
  expect(roles.filter((role) => can({ role }, 'administer'))).toEqual(['administrator']);
  expect(roles.filter((role) => can({ role }, 'report'))).toEqual(['clerk']);
  expect(roles.filter((role) => can({ role }, 'sign'))).toEqual(['signer']);
  expect(roles.filter((role) => can({ role }, 'review'))).toEqual(['inspector']);
});
