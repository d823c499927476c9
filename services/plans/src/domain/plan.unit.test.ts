import {
  type Actor,
  type CellProblem,
  Day,
  Id,
  instant,
  day,
  institutionCode,
  planApproved,
  planClosed,
  planCommented,
  planFiled,
  planForwarded,
  planImported,
  planInspected,
  planLetterRecorded,
  planOpened,
  planOpinionNotified,
  planProjectEdited,
  type PlanProject,
  planProjectExample,
  planReceived,
  planRefiled,
  planReflected,
  planReopened,
  planReturned,
  planReviewed,
  planSubmitted,
  planSupplementAsked,
  postId,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { describe, expect, it } from 'vitest';
import { decideApprovePlan } from './approve-plan.ts';
import { decideAskSupplement } from './ask-supplement.ts';
import { decideClosePlan } from './close-plan.ts';
import { decideCommentPlan } from './comment-plan.ts';
import { decideEditPlanProject } from './edit-plan-project.ts';
import { decideForwardPlan } from './forward-plan.ts';
import { decideImportPlan } from './import-plan.ts';
import { decideInspectPlan } from './inspect-plan.ts';
import { decideNotifyPlanOpinion } from './notify-plan-opinion.ts';
import { decideOpenPlan } from './open-plan.ts';
import { evolve, initial, type PlanEvent } from './plan.ts';
import { decideReceivePlan } from './receive-plan.ts';
import { decideRecordLetter } from './record-letter.ts';
import { decideReflectOpinion } from './reflect-opinion.ts';
import { decideReopenPlan } from './reopen-plan.ts';
import { decideReturnPlan } from './return-plan.ts';
import { decideReviewPlan } from './review-plan.ts';
import { decideSubmitPlan } from './submit-plan.ts';

const planId = Id.parse('plan-2027-51110');
const now = instant('2026-09-03T01:00:00.000Z');
const actor: Actor = {
  post: postId('reviewer-51000'),
  institution: institutionCode('51000'),
  role: 'provincial-reviewer',
};
const mois: Actor = {
  post: postId('coordinator-mois'),
  institution: institutionCode('mois'),
  role: 'coordinator',
};
const base = { planId, now, actor, facts: undefined };
const note = '';
const sha256 = '0'.repeat(64);
const lawDueOn = Day.parse('2026-09-10');
const opening = { ...base, facts: { filer: true, lawDueOn } };
const delegated = { finalBy: 'deputy-head', finalRule: 'house:plans/delegation' } as const;
const approving = { ...base, note, facts: { digest: () => sha256, via: '51000', ...delegated } };

const project = planProjectExample;
const unsound: CellProblem = {
  sheet: '사업목록',
  cell: 'K9',
  code: 'parts-do-not-add',
  severity: 'error',
  columnKey: 'amount',
  rowKey: '1',
  valueShown: '620',
  messageKo: '합이 다릅니다.',
  messageEn: 'The sum differs.',
};

const opened = planOpened.make({
  planId,
  institution: institutionCode('51110'),
  year: 2027,
  lawDueOn,
  openedAt: now,
});
const file = { fileName: 'plan.xlsx', fileSha256: sha256 };
const imported = planImported.make({
  planId,
  ...file,
  projects: [project],
  pending: [],
  problems: [],
  importedAt: now,
});
const faulty = planImported.make({
  ...imported.data,
  projects: [],
  pending: [{ ...project, localKrw: 178_000_000 }],
  problems: [unsound],
});
const submitted = planSubmitted.make({ planId, note, submittedAt: now });
const reviewed = planReviewed.make({ planId, note, reviewedAt: now });
const approved = planApproved.make({ planId, note, approvedAt: now, ...delegated });
const filed = planFiled.make({
  planId,
  institution: institutionCode('51110'),
  year: 2027,
  receiptNo: '2027-51110-001',
  sha256,
  filedAt: now,
  recipients: [institutionCode('msit'), institutionCode('mois')],
  via: institutionCode('51000'),
  projects: [project],
});
const direct = { ...filed.data };
delete direct.via;
const received = planReceived.make({ planId, by: actor.institution, receivedAt: now });
const inspected = planInspected.make({
  planId,
  by: actor.institution,
  complete: true,
  missing: [],
  inspectedAt: now,
});
const asked = planSupplementAsked.make({
  planId,
  by: actor.institution,
  reason: '기능 보완',
  dueOn: Day.parse('2026-09-10'),
  askedAt: now,
});
const opinion = planOpinionNotified.make({
  planId,
  by: mois.institution,
  opinion: '공동활용 검토',
  letterNo: '',
  notifiedAt: now,
});
const reflected = planReflected.make({ planId, text: '연계로 변경', reflectedAt: now });
const closed = planClosed.make({ planId, by: mois.institution, closedAt: now });
const reopened = planReopened.make({ planId, reason: '협의 결과 반영', reopenedAt: now });

const drafted: readonly PlanEvent[] = [opened, imported];
const inReview: readonly PlanEvent[] = [...drafted, submitted];
const inApproval: readonly PlanEvent[] = [...inReview, reviewed];
const inForce: readonly PlanEvent[] = [...inApproval, approved, filed];
const ended: readonly PlanEvent[] = [...inForce, received, inspected, opinion, reflected, closed];

describe('beginning', () => {
  const given = deciderSpec({ initial, evolve, decide: decideOpenPlan });

  it('begins the plan of a filer', () => {
    given().when(opening).then(opened);
  });
  it('does not begin a plan twice', () => {
    given(opened).when(opening).thenRejected('already-open');
  });
  it('begins no plan for an institution that files none', () => {
    given()
      .when({ ...opening, facts: { filer: false, lawDueOn } })
      .thenRejected('not-a-filer');
  });
});

describe('importing', () => {
  const given = deciderSpec({ initial, evolve, decide: decideImportPlan });
  const command = { ...opening, ...file, projects: [project], pending: [], problems: [] };

  it('begins the plan with its first workbook', () => {
    given().when(command).then(opened, imported);
  });
  it('replaces the rows of a draft', () => {
    given(...drafted)
      .when(command)
      .then(imported);
  });
  it('lets a row wait that calls itself complete and does not add up', () => {
    const wrong: PlanProject = { ...project, amountKrw: 620_000_000 };
    const decision = decideImportPlan({ ...command, projects: [wrong] }, initial);
    expect(decision.ok && decision.events[1]?.data).toMatchObject({
      projects: [],
      pending: [wrong],
      problems: [{ code: 'parts-do-not-add', rowKey: '1', columnKey: 'amount' }],
    });
  });
  it('names every blank of a row that says nothing against itself', () => {
    const row = { rowKey: '2', no: 2, title: '누리집 재구축' };
    const decision = decideImportPlan({ ...command, pending: [row] }, initial);
    const problems = decision.ok
      ? decision.events.flatMap(({ data }) => ('problems' in data ? data.problems : []))
      : [];
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['blank']));
    expect(problems.map(({ columnKey }) => columnKey)).toContain('functions');
  });
  it('keeps every project its key when a row is put in above it, and carries relations along', () => {
    const site: PlanProject = { ...project, rowKey: '2', no: 2, title: '누리집 재구축' };
    const filedTwo = planFiled.make({ ...filed.data, projects: [project, site] });
    const state = [...inApproval, approved, filedTwo, reopened].reduce(evolve, initial);
    const drone: PlanProject = { ...project, title: '드론 순찰' };
    const shifted: readonly PlanProject[] = [
      drone,
      { ...project, rowKey: '2', no: 2, title: 'AI  안부확인 서비스 구축' },
      { ...site, rowKey: '3', no: 3, relation: { kind: 'supervision-of', of: '2' } },
    ];
    const problems = [{ ...unsound, severity: 'warning' as const, rowKey: '3' }];
    const decision = decideImportPlan({ ...command, projects: [...shifted], problems }, state);
    expect(decision.ok && decision.events[0]?.data).toMatchObject({
      projects: [
        { no: 1, rowKey: '4', title: '드론 순찰' },
        { no: 2, rowKey: '1' },
        { no: 3, rowKey: '2', relation: { of: '1' } },
      ],
      problems: [{ rowKey: '2' }],
    });
  });
  it('never gives a new project the key of one that left the plan in an earlier version', () => {
    const gone = planRefiled.make({
      ...filed.data,
      planVersion: 2,
      reason: '',
      changes: [],
      projects: [{ ...project, rowKey: '2', no: 2, title: '누리집 재구축' }],
    });
    const state = [...inForce, reopened, gone, reopened].reduce(evolve, initial);
    const drone: PlanProject = { ...project, title: '드론 순찰' };
    const decision = decideImportPlan({ ...command, projects: [drone] }, state);
    expect(decision.ok && decision.events[0]?.data).toMatchObject({ projects: [{ rowKey: '3' }] });
  });
  it('lets the officer say that only the title of a project changed', () => {
    const state = [...inForce, reopened].reduce(evolve, initial);
    const renamed: PlanProject = { ...project, title: 'AI 안부전화' };
    const said = { ...command, projects: [renamed], sameAs: { '1': '1' } };
    const decision = decideImportPlan(said, state);
    expect(decision.ok && decision.events[0]?.data).toMatchObject({ projects: [{ rowKey: '1' }] });
  });
  it('refuses an institution that files none', () => {
    given()
      .when({ ...command, facts: { filer: false, lawDueOn } })
      .thenRejected('not-a-filer');
  });
  it('refuses while the draft is on the approval line', () => {
    given(...inReview)
      .when(command)
      .thenRejected('not-drafting');
  });
  it('refuses a workbook without rows', () => {
    given()
      .when({ ...command, projects: [] })
      .thenRejected('no-projects');
  });
  it('refuses two rows under one key', () => {
    given()
      .when({ ...command, pending: [{ rowKey: '1', no: 2 }] })
      .thenRejected('row-key-twice');
  });
});

describe('correcting', () => {
  const given = deciderSpec({ initial, evolve, decide: decideEditPlanProject });
  const correct = { ...base, rowKey: '1', field: 'localKrw' as const, value: 168_000_000 };

  it('completes a row whose last error is corrected', () => {
    given(opened, faulty)
      .when(correct)
      .then(
        planProjectEdited.make({
          planId,
          rowKey: '1',
          field: 'localKrw',
          row: project,
          complete: true,
          problems: [],
          editedAt: now,
        }),
      );
  });
  it('lets a row wait again that a correction breaks', () => {
    const state = drafted.reduce(evolve, initial);
    const decision = decideEditPlanProject({ ...correct, value: 100_000_000 }, state);
    expect(decision.ok && decision.events[0]?.data).toMatchObject({
      complete: false,
      problems: [{ code: 'parts-do-not-add' }],
    });
  });
  it('tells an end before its beginning', () => {
    const state = drafted.reduce(evolve, initial);
    const command = { ...base, rowKey: '1', field: 'periodTo' as const, value: '2027-01' };
    const decision = decideEditPlanProject(command, state);
    expect(decision.ok && decision.events[0]?.data.problems).toMatchObject([
      { code: 'period-reversed', columnKey: 'periodTo' },
    ]);
  });
  it('stops missing a column or a unit once the last row has what they would have said', () => {
    const place = { sheet: '사업목록', cell: 'A3', severity: 'error' as const };
    const words = { valueShown: '', messageKo: '없습니다.', messageEn: 'Missing.' };
    const missing: CellProblem[] = [
      { ...place, ...words, code: 'column-missing', columnKey: 'eGovPlanLink' },
      { ...place, ...words, code: 'column-missing', columnKey: 'scope' },
      { ...place, ...words, code: 'unit-missing' },
    ];
    const bare = (rowKey: string, no: number) => {
      const { eGovPlanLink: _link, scope: _scope, localKrw: _local, ...rest } = project;
      return { ...rest, rowKey, no };
    };
    const wide = planImported.make({
      ...imported.data,
      projects: [],
      pending: [bare('1', 1), bare('2', 2)],
      problems: missing,
    });
    let state = [opened, wide].reduce(evolve, initial);
    const remaining = (
      rowKey: string,
      field: 'eGovPlanLink' | 'localKrw',
      value: string | number,
    ) => {
      const decision = decideEditPlanProject({ ...base, rowKey, field, value }, state);
      if (!decision.ok) throw new Error(decision.reason);
      state = decision.events.reduce(evolve, state);
      const [edited] = decision.events;
      return edited?.data.problems
        .filter(({ rowKey: of }) => of === undefined)
        .map(({ code, columnKey = '' }) => `${code} ${columnKey}`.trim());
    };
    const all = ['column-missing eGovPlanLink', 'column-missing scope', 'unit-missing'];
    expect(remaining('1', 'eGovPlanLink', '미정')).toEqual(all);
    expect(remaining('2', 'eGovPlanLink', '미정')).toEqual(all.slice(1));
    remaining('1', 'localKrw', 168_000_000);
    expect(remaining('2', 'localKrw', 168_000_000)).toEqual(['column-missing scope']);
  });
  it('refuses outside a draft', () => {
    given(...inReview)
      .when(correct)
      .thenRejected('not-drafting');
  });
  it('refuses a row that is not there', () => {
    given(...drafted)
      .when({ ...correct, rowKey: '9' })
      .thenRejected('no-such-row');
  });
  it('refuses a value that the field cannot hold, and a change of key', () => {
    given(...drafted)
      .when({ ...correct, value: '백육십팔' })
      .thenRejected('not-a-value');
    given(...drafted)
      .when({ ...correct, field: 'rowKey', value: '2' })
      .thenRejected('not-a-value');
  });
  it('refuses the value that stands there', () => {
    given(...drafted)
      .when(correct)
      .thenRejected('unchanged');
  });
});

describe('the approval line', () => {
  const submit = deciderSpec({ initial, evolve, decide: decideSubmitPlan });
  const review = deciderSpec({ initial, evolve, decide: decideReviewPlan });
  const giveBack = deciderSpec({ initial, evolve, decide: decideReturnPlan });
  const approve = deciderSpec({ initial, evolve, decide: decideApprovePlan });
  const command = { ...base, note };

  it('starts with a draft without errors', () => {
    submit(...drafted)
      .when(command)
      .then(submitted);
  });
  it('does not start while an error remains', () => {
    submit(opened, faulty).when(command).thenRejected('problems-remain');
  });
  it('does not start with a warning ignored as an error', () => {
    const warned = planImported.make({
      ...imported.data,
      problems: [{ ...unsound, severity: 'warning' }],
    });
    submit(opened, warned).when(command).then(submitted);
  });
  it('does not start without projects', () => {
    submit(opened).when(command).thenRejected('no-projects');
  });
  it('does not start twice', () => {
    submit(...inReview)
      .when(command)
      .thenRejected('not-drafting');
  });
  it('does not start with a new version that changes nothing', () => {
    submit(...inForce, reopened)
      .when(command)
      .thenRejected('nothing-changed');
  });
  it('passes from review to approval', () => {
    review(...inReview)
      .when(command)
      .then(reviewed);
    review(...drafted)
      .when(command)
      .thenRejected('not-in-review');
  });
  it('gives a draft back with its reason, from either step', () => {
    const back = { ...base, reason: '재원 확인' };
    giveBack(...inReview)
      .when(back)
      .then(planReturned.make({ planId, step: 'in-review', reason: '재원 확인', returnedAt: now }));
    giveBack(...inApproval)
      .when(back)
      .then(
        planReturned.make({ planId, step: 'in-approval', reason: '재원 확인', returnedAt: now }),
      );
    giveBack(...drafted)
      .when(back)
      .thenRejected('not-on-the-line');
  });
  it('files the plan with both ministries when the CIO approves', () => {
    approve(...inApproval)
      .when(approving)
      .then(approved, filed);
  });
  it('files directly where no province stands between', () => {
    approve(...inApproval)
      .when({ ...approving, facts: { ...approving.facts, via: null } })
      .then(approved, planFiled.make(direct));
  });
  it('takes the head’s own approval, with its day, where the rule does not delegate it', () => {
    const byHead = { ...delegated, finalBy: 'head' } as const;
    const undelegated = { ...approving, facts: { ...approving.facts, ...byHead } };
    const headApprovedOn = day('2026-09-02');
    approve(...inApproval)
      .when({ ...undelegated, headApprovedOn })
      .then(planApproved.make({ ...approved.data, ...byHead, headApprovedOn }), filed);
    approve(...inApproval)
      .when(undelegated)
      .thenRejected('head-approval-missing');
    approve(...inApproval)
      .when({ ...undelegated, headApprovedOn: day('2999-09-02') })
      .thenRejected('head-approval-ahead');
  });
  it('records no day of the head where the rule delegates', () => {
    approve(...inApproval)
      .when({ ...approving, headApprovedOn: day('2026-09-02') })
      .then(approved, filed);
  });
  it('files nothing before the review', () => {
    approve(...inReview)
      .when(approving)
      .thenRejected('not-in-approval');
  });
  it('files a next version with what changed', () => {
    const smaller = { ...project, localKrw: 0, amountKrw: 312_000_000 };
    const again = planImported.make({ ...imported.data, projects: [smaller] });
    approve(...inForce, reopened, again, submitted, reviewed)
      .when(approving)
      .then(
        approved,
        planRefiled.make({
          ...filed.data,
          receiptNo: '2027-51110-002',
          projects: [smaller],
          planVersion: 2,
          reason: '협의 결과 반영',
          changes: [
            {
              rowKey: '1',
              title: project.title,
              kind: 'changed',
              field: 'localKrw',
              before: '168000000',
              after: '0',
            },
            {
              rowKey: '1',
              title: project.title,
              kind: 'changed',
              field: 'amountKrw',
              before: '480000000',
              after: '312000000',
            },
          ],
        }),
      );
  });
});

describe('a filed plan', () => {
  const reopen = deciderSpec({ initial, evolve, decide: decideReopenPlan });
  const letter = deciderSpec({ initial, evolve, decide: decideRecordLetter });
  const receive = deciderSpec({ initial, evolve, decide: decideReceivePlan });
  const inspect = deciderSpec({ initial, evolve, decide: decideInspectPlan });
  const comment = deciderSpec({ initial, evolve, decide: decideCommentPlan });
  const forward = deciderSpec({ initial, evolve, decide: decideForwardPlan });
  const ask = deciderSpec({ initial, evolve, decide: decideAskSupplement });
  const opine = deciderSpec({ initial, evolve, decide: decideNotifyPlanOpinion });
  const reflect = deciderSpec({ initial, evolve, decide: decideReflectOpinion });
  const close = deciderSpec({ initial, evolve, decide: decideClosePlan });

  it('is taken up again once at a time, also after its end', () => {
    const command = { ...base, reason: '협의 결과 반영' };
    reopen(...inForce)
      .when(command)
      .then(reopened);
    reopen(...drafted)
      .when(command)
      .thenRejected('not-filed');
    reopen(...inForce, reopened)
      .when(command)
      .thenRejected('already-drafting');
    reopen(...ended)
      .when(command)
      .then(reopened);
    const again = planRefiled.make({
      ...filed.data,
      planVersion: 2,
      reason: '협의 결과 반영',
      changes: [],
    });
    const state = [...ended, reopened, again].reduce(evolve, initial);
    expect(state).toMatchObject({ filing: { progress: 'filed', planVersion: 2 } });
  });
  it('gets the number and date of its letter', () => {
    const command = { ...base, letterNo: '춘천-4127', letterOn: Day.parse('2026-09-03') };
    const { letterNo, letterOn } = command;
    const recorded = planLetterRecorded.make({
      planId,
      receiptNo: '2027-51110-001',
      letterNo,
      letterOn,
    });
    letter(...inForce)
      .when(command)
      .then(recorded);
    letter(...drafted)
      .when(command)
      .thenRejected('not-filed');
    letter(...inForce, recorded)
      .when(command)
      .thenRejected('unchanged');
    letter(...inForce)
      .when({ ...command, letterOn: Day.parse('2026-12-31') })
      .thenRejected('letter-ahead');
  });
  it('is received once by each desk', () => {
    receive(...inForce)
      .when(base)
      .then(received);
    receive(...inForce, received)
      .when(base)
      .thenRejected('already-received');
    receive(...drafted)
      .when(base)
      .thenRejected('not-filed');
    receive(...ended)
      .when({ ...base, actor: mois })
      .thenRejected('closed');
  });
  it('is inspected after it was received, and what is missing is named', () => {
    const command = { ...base, complete: true, missing: [] };
    inspect(...inForce, received)
      .when(command)
      .then(inspected);
    inspect(...drafted)
      .when(command)
      .thenRejected('not-filed');
    inspect(...inForce)
      .when(command)
      .thenRejected('not-received');
    inspect(...inForce, received)
      .when({ ...command, complete: false })
      .thenRejected('missing-not-named');
    inspect(...ended)
      .when(command)
      .thenRejected('closed');
  });
  it('can be remarked on, as a whole or at a row', () => {
    const command = { ...base, rowKey: '1', text: '일정 협의' };
    comment(...inForce)
      .when(command)
      .then(
        planCommented.make({
          planId,
          by: actor.institution,
          rowKey: '1',
          text: '일정 협의',
          commentedAt: now,
        }),
      );
    comment(...drafted)
      .when(command)
      .thenRejected('not-filed');
    comment(...inForce)
      .when({ ...command, rowKey: '9' })
      .thenRejected('no-such-row');
    comment(...ended)
      .when(command)
      .thenRejected('closed');
  });
  it('is passed on to both ministries once, after the province inspected it', () => {
    const command = { ...base, comment: '' };
    const forwarded = planForwarded.make({
      planId,
      by: actor.institution,
      to: [institutionCode('msit'), institutionCode('mois')],
      comment: '',
      forwardedAt: now,
    });
    forward(...inForce, received, inspected)
      .when(command)
      .then(forwarded);
    forward(...drafted)
      .when(command)
      .thenRejected('not-filed');
    forward(...inForce, received)
      .when(command)
      .thenRejected('not-inspected');
    forward(...inForce, received, inspected, forwarded)
      .when(command)
      .thenRejected('already-forwarded');
    forward(...inApproval, approved, planFiled.make(direct))
      .when(command)
      .thenRejected('filed-directly');
    forward(...ended)
      .when(command)
      .thenRejected('closed');
  });
  it('may be asked for a supplement by a day that is still to come', () => {
    const command = { ...base, reason: '기능 보완', dueOn: Day.parse('2026-09-10') };
    ask(...inForce, received)
      .when(command)
      .then(asked);
    ask(...drafted)
      .when(command)
      .thenRejected('not-filed');
    ask(...inForce)
      .when(command)
      .thenRejected('not-received');
    ask(...inForce, received, asked)
      .when(command)
      .thenRejected('already-asked');
    ask(...inForce, received)
      .when({ ...command, dueOn: Day.parse('2026-09-02') })
      .thenRejected('due-in-the-past');
    ask(...ended)
      .when(command)
      .thenRejected('closed');
  });
  it('gets an opinion once inspected and nothing more is asked', () => {
    const command = { ...base, actor: mois, opinion: '공동활용 검토', letterNo: '' };
    opine(...inForce, received, inspected)
      .when(command)
      .then(opinion);
    opine(...drafted)
      .when(command)
      .thenRejected('not-filed');
    opine(...inForce, received)
      .when(command)
      .thenRejected('not-inspected');
    opine(...inForce, received, inspected, asked)
      .when(command)
      .thenRejected('supplement-open');
    opine(...ended)
      .when(command)
      .thenRejected('closed');
  });
  it('answers an opinion', () => {
    const command = { ...base, text: '연계로 변경' };
    reflect(...inForce, received, inspected, opinion)
      .when(command)
      .then(reflected);
    reflect(...inForce)
      .when(command)
      .thenRejected('no-opinion');
    reflect(...ended)
      .when(command)
      .thenRejected('closed');
  });
  it('is closed after the answer, unless a version is being drafted', () => {
    const command = { ...base, actor: mois };
    const answered = [...inForce, received, inspected, opinion, reflected];
    close(...answered)
      .when(command)
      .then(closed);
    close(...inForce)
      .when(command)
      .thenRejected('not-reflected');
    close(...answered, reopened)
      .when(command)
      .thenRejected('drafting');
    close(...ended)
      .when(command)
      .thenRejected('closed');
  });
});
