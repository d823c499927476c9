import { filersOn, may } from '@madang/access';
import { answer } from '@madang/backbone/service';
import { type BoardState, Day, InstitutionCode, planBoard } from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { Kysely } from 'kysely';
import type { PlanTables } from '../db/plan-tables.ts';
import type { PlanContext } from './find-plan.ts';
import { institutionNamed } from './names.ts';
import { filingDates } from './plan-dates.ts';

/** Every filer of the asker's scope on the day: filed, being drafted, or not begun. */
export const answerPlanBoard = answer(
  planBoard,
  async ({ year, province }, { db, actor, now }: PlanContext) => {
    const today = dayAt(now);
    const filers = filersOn(today)
      .filter(
        (filer) => actor !== null && may(actor, 'board.read', { institution: filer.code }, today),
      )
      .map((filer) => ({
        ...filer,
        upper: filer.tier === 'metropolitan' ? filer.code : (filer.parent ?? ''),
      }))
      .filter(({ upper }) => province === undefined || upper === province);
    const plans = new Map((await summaries(db, year)).map((plan) => [plan.institution, plan]));
    const dates = filingDates(actor?.institution ?? 'mois', year, today, null);
    const rows = filers.map(({ code, tier, upper }) => {
      const plan = plans.get(code);
      const state: BoardState = plan === undefined ? 'not-begun' : (plan.progress ?? 'drafting');
      return {
        institution: InstitutionCode.parse(code),
        ...institutionNamed(code, today),
        ...provinceNamed(upper, today),
        province: InstitutionCode.parse(upper),
        tier: tier === 'metropolitan' ? ('upper' as const) : ('basic' as const),
        planId: `plan-${String(year)}-${code}`,
        state,
        step: plan?.step ?? null,
        projects: plan?.projects ?? 0,
        amountKrw: plan?.amount_krw ?? 0,
        problems: plan?.open_problems ?? 0,
        receiptNo: plan?.receipt_no ?? null,
        planVersion: plan?.plan_version ?? 0,
        filedAt: plan?.filed_at ?? null,
        forwardedAt: plan?.forwarded_at ?? null,
        late:
          plan?.first_filed_at !== null &&
          plan?.first_filed_at !== undefined &&
          dayAt(plan.first_filed_at) > dates.lawMovedTo,
      };
    });
    const count = (...states: readonly BoardState[]) =>
      rows.filter(({ state }) => states.includes(state)).length;
    const notBegun = count('not-begun');
    const drafting = count('drafting');
    const upper = rows.filter(({ tier }) => tier === 'upper').length;
    return {
      on: Day.parse(today),
      perimeter: {
        filers: rows.length,
        upper,
        basic: rows.length - upper,
        scope: province ?? null,
      },
      counts: { filed: rows.length - notBegun - drafting, drafting, notBegun },
      dates,
      rows,
    };
  },
);

function provinceNamed(code: string, today: string) {
  const { nameKo: provinceKo, nameEn: provinceEn } = institutionNamed(code, today);
  return { provinceKo, provinceEn };
}

/** Plans of a year without their contents. */
async function summaries(db: Kysely<PlanTables>, year: number) {
  return db
    .selectFrom('plan')
    .select([
      'institution',
      'step',
      'progress',
      'projects',
      'amount_krw',
      'open_problems',
      'receipt_no',
      'plan_version',
      'filed_at',
      'first_filed_at',
      'forwarded_at',
    ])
    .where('year', '=', year)
    .where('opened_at', 'is not', null)
    .execute();
}
