import { filersOn, saeolPerimeterOn } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { Day, publicFacts } from '@madang/contracts';
import { dayAt, numberOn, yearlyDate } from '@madang/law';
import { sql } from 'kysely';
import type { InsightDb } from '../db/schema.ts';
import { countPlans, planYear } from '../work/plan-duties.ts';
import { countCells } from '../work/saeol-duties.ts';

/** The public board: open to visitors. */
export const answerPublicFacts = answer(
  publicFacts,
  async (_input, { db, now }: QueryContext<InsightDb>) => {
    const day = dayAt(now);
    const year = planYear(day);
    const filers = filersOn(day);
    const upper = filers.filter(({ tier }) => tier === 'metropolitan').length;
    const plans = await db
      .selectFrom('plan_work')
      .selectAll()
      .where('year', '=', year)
      .where('opened_at', 'is not', null)
      .execute();
    const cases = await db
      .selectFrom('case_work')
      .select([
        sql<number>`count(*) filter (where concluded_at is null)`.as('open'),
        sql<number>`count(*) filter (where concluded_at is not null)`.as('concluded'),
      ])
      .where('opened_at', 'is not', null)
      .executeTakeFirstOrThrow();
    const cells = await db.selectFrom('cell_work').selectAll().execute();
    const functions = numberOn('saeol.functions', day);
    const saeol = countCells(cells, day, functions);
    const perimeter = saeolPerimeterOn(day);
    return {
      asOf: now,
      day: Day.parse(day),
      plans: {
        year,
        filers: filers.length,
        ...countPlans(
          filers.map(({ code }) => code),
          plans,
          year,
        ),
        dueOn: Day.parse(yearlyDate('plan.filing.local', year - 1).dueOn),
        perimeterKo: `${String(filers.length)} = 광역 ${String(upper)} + 기초 ${String(filers.length - upper)}`,
        perimeterEn: `${String(filers.length)} = ${String(upper)} upper-tier + ${String(filers.length - upper)} basic`,
      },
      cases: {
        ...cases,
        perimeterKo: '이 시스템이 찾은 조정 건',
        perimeterEn: 'cases found by this system',
      },
      saeol: {
        functions,
        ...saeol,
        perimeterKo: `${perimeter.ko}; 업무 ${String(functions)}종(제안, 확인 필요)`,
        perimeterEn: `${perimeter.en}; ${String(functions)} functions (proposed, to be confirmed)`,
      },
    };
  },
);
