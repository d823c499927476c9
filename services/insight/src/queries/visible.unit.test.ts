import { Actor } from '@madang/contracts';
import { expect, it } from 'vitest';
import type { ThingRow } from '../projections/thing.ts';
import { maySee, maySeeEntry } from './visible.ts';

const today = '2026-09-03';
const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const officer = actor('officer-51110', '51110', 'municipal-officer');
const member = actor('cio-mohw', 'mohw', 'council-member');
const clerk = actor('clerk-mois', 'mois', 'council-clerk');
const administrator = actor('administrator-mois', 'mois', 'administrator');
const nothing: ReadonlyMap<string, ThingRow> = new Map();

it('tells of a paper to those alone to whom papers are open', () => {
  const supplied = { type: 'item.document-supplied', objects: ['item/item-2026-2-4'] };
  const seen = (reader: Actor) => maySeeEntry(reader, supplied, nothing, today);
  expect([member, clerk].map(seen)).toEqual([true, true]);
  expect([officer, administrator].map(seen)).toEqual([false, false]);
  const admitted = { ...supplied, type: 'item.admitted' };
  expect(maySeeEntry(officer, admitted, nothing, today)).toBe(true);
});

it('shows an opinion to those who may read its plan, as the service that gives it does', () => {
  const project: ThingRow = {
    kind: 'project',
    id: 'prj-2027-51110-1',
    title_ko: 'AI 안부확인 서비스 구축',
    title_en: 'AI well-being call service',
    institution: '51110',
    parties: [],
    within: null,
    words: '',
    choseong: '',
    findable: true,
  };
  const things = new Map([['project/prj-2027-51110-1', project]]);
  const seen = (reader: Actor) => maySee(reader, 'opinion/prj-2027-51110-1', things, today);
  expect(seen(officer)).toBe(true);
  expect(seen(administrator)).toBe(false);
});
