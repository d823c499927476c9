import { provinceOf } from '@madang/access';
import {
  Day,
  Id,
  Instant,
  InstitutionCode,
  type PlanCondition,
  type PlanDates,
  type PlanView,
  projectIdOf,
} from '@madang/contracts';
import { choiceOn, ruleOn } from '@madang/law';
import type { ConditionRow } from '../projections/plan-condition.ts';
import type { PlanRow } from '../projections/plan.ts';
import { consultationHint } from './consultation-hint.ts';
import { institutionNamed, postNamed } from './names.ts';
import { dueOnOf } from './plan-dates.ts';
import { waitingOn } from './plan-waiting.ts';

/** A plan as a reader may see it. The draft is its own institution's affair until it is filed. */
export function planView(
  row: PlanRow,
  beside: {
    readonly dates: PlanDates;
    readonly conditions: readonly ConditionRow[];
    readonly today: string;
    readonly seesDraft: boolean;
  },
): PlanView {
  const { dates, conditions, today, seesDraft } = beside;
  const { institution, year, draft } = row;
  const shown = seesDraft && draft !== null ? draft : null;
  const rows =
    shown === null ? (row.versions[0]?.projects ?? []) : [...shown.projects, ...shown.pending];
  const results = conditions.map((condition) => conditionOf(condition, row, today));
  const open = results.filter(({ result, refiledAfter }) => result !== 'proceed' && !refiledAfter);
  return {
    planId: Id.parse(row.plan_id),
    institution: InstitutionCode.parse(institution),
    ...institutionNamed(institution, today),
    ...throughOf(row, beside),
    year,
    openedAt: instantOrNull(row.opened_at),
    draft:
      shown === null || row.step === null
        ? null
        : {
            ...shown,
            step: row.step,
            changedAt: Instant.parse(row.draft_changed_at ?? row.opened_at),
          },
    progress: row.progress,
    forwardedAt: instantOrNull(row.forwarded_at),
    supplementDueOn: row.supplement_due_on === null ? null : Day.parse(row.supplement_due_on),
    versions: row.versions,
    acts: row.acts
      .filter(({ kind }) => seesDraft || !inside.has(kind))
      .map((act) => ({ ...act, ...postNamed(act.post, today) })),
    comments: row.comments.map((comment) => ({ ...comment, ...postNamed(comment.post, today) })),
    conditions: results,
    hints: rows.map((project) => consultationHint(project, institution, today)),
    dates,
    approval: approvalOn(today),
    waiting: waitingOn(row, dueOnOf(dates), today, open),
    streamVersion: row.acts.at(-1)?.streamVersion ?? 0,
  };
}

function approvalOn(today: string): PlanView['approval'] {
  const key = 'plan.approval.delegation';
  const rule = ruleOn(key, today);
  return {
    finalBy: choiceOn(key, today),
    rule: rule?.source ?? key,
    confirmed: rule?.confirmed ?? false,
  };
}

/** Acts on the institution's own approval line. */
const inside = new Set(['opened', 'imported', 'submitted', 'reviewed', 'returned', 'reopened']);

/** The institution a filed plan passed through, or a draft would pass through today. */
function throughOf(
  { plan_version, via, institution }: PlanRow,
  { dates, today }: { readonly dates: PlanDates; readonly today: string },
): Pick<PlanView, 'via' | 'viaKo' | 'viaEn'> {
  const province = dates.route === 'province' ? (provinceOf(institution, today) ?? null) : null;
  const code = plan_version > 0 ? via : province;
  if (code === null) return { via: null, viaKo: '', viaEn: '' };
  const { nameKo, nameEn } = institutionNamed(code, today);
  return { via: InstitutionCode.parse(code), viaKo: nameKo, viaEn: nameEn };
}

function conditionOf(
  condition: ConditionRow,
  { institution, year, ...row }: PlanRow,
  today: string,
): PlanCondition {
  const project = (row.versions[0]?.projects ?? []).find(
    ({ rowKey }) => projectIdOf(year, institution, rowKey) === condition.project_id,
  );
  const answeredAt = Instant.parse(condition.answered_at);
  const { nameKo: deskKo, nameEn: deskEn } = institutionNamed(condition.desk, today);
  return {
    consultationId: Id.parse(condition.consultation_id),
    projectId: Id.parse(condition.project_id),
    rowKey: project?.rowKey ?? null,
    desk: InstitutionCode.parse(condition.desk),
    deskKo,
    deskEn,
    result: condition.result,
    word: condition.word,
    condition: condition.condition,
    amountKrw: condition.amount_krw,
    outcomeNo: condition.outcome_no,
    answeredAt,
    refiledAfter: row.plan_version > 1 && row.filed_at !== null && row.filed_at > answeredAt,
  };
}

function instantOrNull(instant: string | null): Instant | null {
  return instant === null ? null : Instant.parse(instant);
}
