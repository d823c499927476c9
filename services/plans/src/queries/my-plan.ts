import { institution, provinceOf } from '@madang/access';
import { answer } from '@madang/backbone/service';
import { Id, myPlan } from '@madang/contracts';
import { dayAt } from '@madang/law';
import { type PlanContext, readPlan } from './find-plan.ts';
import { provinceDateOf } from './plan-reading.ts';
import { filingDates } from './plan-dates.ts';

/** The plan of the asker's own institution; no id where the institution files none. */
export const answerMyPlan = answer(myPlan, async ({ year }, { db, actor, now }: PlanContext) => {
  const today = dayAt(now);
  const code = actor?.institution ?? 'mois';
  const provinceOn = await provinceDateOf(db, code, year, today);
  const dates = filingDates(code, year, today, provinceOn);
  const tier = institution(code, today)?.tier;
  const province = dates.route === 'province' ? provinceOf(code, today) : undefined;
  const through = province === undefined ? undefined : institution(province, today);
  const via = { viaKo: through?.nameKo ?? '', viaEn: through?.nameEn ?? '' };
  if (actor === null || (tier !== 'basic' && tier !== 'metropolitan')) {
    return { planId: null, plan: null, dates, ...via };
  }
  const planId = Id.parse(`plan-${String(year)}-${code}`);
  return { planId, plan: await readPlan(db, planId, actor, now), dates, ...via };
});
