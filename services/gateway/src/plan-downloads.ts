import { institution, provinceOf } from '@madang/access';
import { findPlan } from '@madang/contracts';
import { ownHeaders, samplePlanWorkbook, writePlanTemplate } from '@madang/documents';
import { dayAt } from '@madang/law';
import { csvType, type Downloads, xlsxType } from './download.ts';

/** The city whose own workbook the demonstration shows. */
const sampleCity = '51110';

const yearIn = (text: string | undefined, otherwise: number) =>
  text !== undefined && /^20\d\d$/.test(text) ? Number(text) : otherwise;

/** The yearly plan's form, filled with last year's rows, and the demonstration's sample files. */
export const planDownloads: Downloads = {
  'plan-template.xlsx': async ({ actor, worldNow, ask, search }) => {
    const day = dayAt(worldNow);
    const year = yearIn(search['year'], Number(day.slice(0, 4)) + 1);
    const code = actor.institution;
    const name = institution(code, day)?.nameKo ?? code;
    const last = findPlan.output.parse(
      await ask(findPlan.subject, { planId: `plan-${year - 1}-${code}` }),
    );
    const lastYear = last.plan?.versions[0]?.projects ?? [];
    return {
      name: `${year}년 실행계획 양식(${name}).xlsx`,
      type: xlsxType,
      bytes: await writePlanTemplate({
        institution: { code, name },
        year,
        shares: sharesOf(code, day),
        lastYear,
      }),
    };
  },
  'plan-sample.xlsx': ({ actor, demonstration }) =>
    demonstration && actor.institution === sampleCity ? sample(false, 'xlsx') : undefined,
  'plan-sample-with-errors.xlsx': ({ actor, demonstration }) =>
    demonstration && actor.institution === sampleCity ? sample(true, 'xlsx') : undefined,
  'plan-sample-own-form.xlsx': ({ actor, demonstration }) =>
    demonstration && actor.institution === sampleCity ? ownForm() : undefined,
  'plan-sample.csv': ({ actor, demonstration }) =>
    demonstration && actor.institution === sampleCity ? sample(false, 'csv') : undefined,
};

/** What an institution calls the money of its upper tier and its own. */
export function sharesOf(code: string, day: string): { provincial: string; local: string } {
  const own = institution(code, day);
  if (own?.tier === 'metropolitan') return { provincial: '시도비', local: '시군구비' };
  const upper = institution(provinceOf(code, day) ?? '', day)?.nameKo ?? '도';
  return {
    provincial: upper.endsWith('도') ? '도비' : '시비',
    local: own?.kind === 'gu' ? '구비' : own?.kind === 'gun' ? '군비' : '시비',
  };
}

/** The same projects under headers that only the office knows. */
async function ownForm() {
  const { fileName, bytes } = await samplePlanWorkbook({ withErrors: false, headers: ownHeaders });
  return { name: fileName.replace(/(\.\w+)$/, ' 다른 서식$1'), type: xlsxType, bytes };
}

async function sample(withErrors: boolean, format: 'xlsx' | 'csv') {
  const { fileName, bytes } = await samplePlanWorkbook({ withErrors, format });
  const name = withErrors ? fileName.replace(/(\.\w+)$/, ' 오류 있음$1') : fileName;
  return { name, type: format === 'csv' ? csvType : xlsxType, bytes };
}
