import { type ImportProject, importProject, projectOfNotice } from '@madang/contracts';
import { expect, it } from 'vitest';
import { type KnownNotice, planImport } from './plan-import.ts';

const first: ImportProject = importProject.example;
const change: ImportProject = { ...first, order: 1, noticeKind: 'change', amountKrw: 1_000 };
const cancellation: ImportProject = { ...first, order: 2, noticeKind: 'cancellation' };
const open = (notice: ImportProject): ReadonlyMap<string, KnownNotice> =>
  new Map([[notice.bidNo, { status: 'open', facts: projectOfNotice(notice) }]]);
const kinds = (rows: readonly ImportProject[], known: ReadonlyMap<string, KnownNotice>) =>
  planImport(rows, known).map(({ kind, notices }) => [kind, notices.length]);

it('counts a project that is new in this run once, also when it is closed in it', () => {
  expect(kinds([cancellation, first, change], new Map())).toEqual([['imported', 3]]);
});

it('gives the same plan in any row order', () => {
  const rows = [first, change, cancellation];
  const plan = planImport(rows, new Map());
  expect(planImport(rows.toReversed(), new Map())).toEqual(plan);
});

it('tells a changed project from a closed one and from one as before', () => {
  expect(kinds([first, change], open(first))).toEqual([['changed', 1]]);
  expect(kinds([change, cancellation], open(first))).toEqual([['closed', 2]]);
  expect(kinds([first, change], open(change))).toEqual([['unchanged', 0]]);
});

it('leaves a closed project alone', () => {
  const closed = new Map<string, KnownNotice>([
    [first.bidNo, { status: 'closed', facts: projectOfNotice(change) }],
  ]);
  expect(kinds([first, change, cancellation, { ...change, order: 3 }], closed)).toEqual([
    ['unchanged', 0],
  ]);
});

it('takes a re-notice under another number for a project of its own', () => {
  const again: ImportProject = { ...first, bidNo: 'R26BK09999999', noticeKind: 're-notice' };
  expect(kinds([first, again], new Map())).toEqual([
    ['imported', 1],
    ['imported', 1],
  ]);
});
