import { actionAssigned, ActionRow, ItemRow } from '@madang/contracts';
import { expect, it } from 'vitest';
import { awaitingReport, proposalOf, reportField } from './proposal-model.ts';

const paper = { kind: 'paper' as const, from: 'mois', title: '점검 자료' };
const opinion = { kind: 'opinion' as const, from: 'mpb', title: '의견' };
const before = ItemRow.parse({
  itemId: 'item-2026-2-4',
  bodyId: 'cio-council',
  title: { ko: '과제 점검', en: 'Review' },
  kind: 'report',
  sponsors: ['mois', 'msit', 'mohw'],
  functionCode: 'plans',
  caseId: null,
  minutes: 20,
  documents: [opinion, { ...paper, letter: { number: '담당부서-1', on: '2026-09-01' } }],
  opinionsAsked: ['mpb', 'pipc'],
  reportsOn: [],
  status: 'returned',
  missing: [],
  admissionConfirmedBy: [],
  admissionLapsed: [],
  returnReason: '자료를 고쳐 주십시오.',
  proposedAt: '2026-09-03T00:00:00.000Z',
  ageDays: 1,
  meetingId: null,
  outcomeNo: null,
});
const draft = { itemId: 'item-2026-2-4', bodyId: 'cio-council', caseId: undefined, before };
const values = {
  titleKo: '과제 점검 결과',
  titleEn: 'Review, results',
  itemKind: 'report',
  functionCode: 'plans',
  sponsorFirst: 'mois',
  sponsorSecond: '',
  itemMinutes: '15',
  paperTitle: paper.title,
  opinionFrom: 'mpb',
};

it('proposes a returned item again under its own id, with what the form does not show', () => {
  expect(proposalOf(values, draft)).toEqual({
    itemId: 'item-2026-2-4',
    bodyId: 'cio-council',
    title: { ko: '과제 점검 결과', en: 'Review, results' },
    kind: 'report',
    sponsors: ['mois', 'mohw'],
    functionCode: 'plans',
    minutes: 15,
    documents: [{ ...paper, letter: { number: '담당부서-1', on: '2026-09-01' } }, opinion],
    opinionsAsked: ['mpb', 'pipc'],
    reportsOn: [],
  });
  expect(proposalOf({ ...values, paperTitle: '고친 자료' }, draft).documents).toEqual([
    { ...paper, title: '고친 자료' },
    opinion,
  ]);
});

it('proposes a new item of a case with what the form says alone', () => {
  const fresh = { ...draft, caseId: 'DUP-2026-0014', before: undefined };
  expect(proposalOf({ ...values, sponsorSecond: 'mois' }, fresh)).toMatchObject({
    caseId: 'DUP-2026-0014',
    sponsors: ['mois'],
    documents: [paper],
    opinionsAsked: ['mpb'],
  });
});

it('reports on the actions that are ticked, and only as a report', () => {
  const ticked = { ...values, [reportField('act-2026-1-3')]: 'on' };
  expect(proposalOf(ticked, draft).reportsOn).toEqual(['act-2026-1-3']);
  expect(proposalOf({ ...ticked, itemKind: 'share' }, draft).reportsOn).toEqual([]);
});

it('offers the open actions of the body that a report closes', () => {
  const { title, owner, dueOn, outcomeNo, meetingId, assignedAt } = actionAssigned.example.data;
  const action = (actionId: string, change: object) =>
    ActionRow.parse({
      ...{ actionId, meetingId, outcomeNo, caseId: null, title, owner, dueOn, dueInDays: 3 },
      ...{ claim: null, letter: null, proof: null, evidenceSeen: 0, assignedAt, closedAt: null },
      ...{ evidence: { kind: 'meeting-report', bodyId: 'cio-council' }, status: 'overdue' },
      ...change,
    });
  const actions = [
    action('act-1', {}),
    action('act-2', { status: 'closed' }),
    action('act-3', { evidence: { kind: 'letter' } }),
    action('act-4', { evidence: { kind: 'meeting-report', bodyId: 'other' } }),
  ];
  expect(awaitingReport(actions, 'cio-council').map(({ actionId }) => actionId)).toEqual(['act-1']);
});
