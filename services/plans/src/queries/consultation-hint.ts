import { deskOf, institution } from '@madang/access';
import { type ConsultationHint, InstitutionCode, type PlanPendingRow } from '@madang/contracts';
import { listOn, ruleOn, rules } from '@madang/law';
import { institutionNamed } from './names.ts';

/**
 * What the law says about consulting on a project: the competent desk, and why the officer may have
 * to answer a question first. The amounts exempt continuing projects only.
 *
 * @source law:electronic-government-act/67
 * @source law:consultation-guide/28
 */
export function consultationHint(
  row: PlanPendingRow,
  code: string,
  today: string,
): ConsultationHint {
  const tier = institution(code, today)?.tier === 'metropolitan' ? 'metropolitan' : 'basic';
  const exempt = ruleOn(`consultation.exempt.${tier}.krw`, today);
  const thresholdKrw = typeof exempt?.value === 'number' ? exempt.value : null;
  const desk = InstitutionCode.parse(deskOf(code, today));
  const { nameKo: deskKo, nameEn: deskEn } = institutionNamed(desk, today);
  const hint = {
    rowKey: row.rowKey,
    desk,
    deskKo,
    deskEn,
    thresholdKrw,
    phaseOf: row.relation?.kind === 'phase-of' ? (row.relation.of ?? null) : null,
    reuse: reuseOf(row.title ?? '', today),
  };
  const amount = row.amountKrw ?? Number.POSITIVE_INFINITY;

  if (row.relation?.kind === 'supervision-of') {
    return {
      ...hint,
      word: 'supervision',
      rule: 'law:electronic-government-act-decree/82',
      confirmed: false,
    };
  }
  if (isExempt(row, amount, thresholdKrw, today)) {
    return {
      ...hint,
      word: 'exempt-by-amount',
      rule: exempt?.source ?? '',
      confirmed: exempt?.confirmed ?? false,
    };
  }
  const equipment = ruleOn('consultation.simple-equipment', today);
  if (equipment?.value === 'ask-officer' && soundsLikeEquipment(row.title ?? '')) {
    return {
      ...hint,
      word: 'simple-equipment',
      rule: equipment.source,
      confirmed: equipment.confirmed,
    };
  }
  return {
    ...hint,
    word: 'asked',
    rule:
      tier === 'basic'
        ? 'law:electronic-government-act-decree/88'
        : 'law:electronic-government-act/67',
    confirmed: true,
  };
}

function isExempt(
  { kind }: PlanPendingRow,
  amountKrw: number,
  thresholdKrw: number | null,
  today: string,
): boolean {
  return (
    kind !== undefined &&
    thresholdKrw !== null &&
    amountKrw < thresholdKrw &&
    listOn('consultation.exempt.kinds', today).includes(kind)
  );
}

/**
 * The common service whose words the title holds: shared services come first.
 *
 * @source law:electronic-government-act/51
 */
function reuseOf(title: string, today: string): ConsultationHint['reuse'] {
  const found = rules.find(
    ({ key }) =>
      key.startsWith('plan.reuse.') && listOn(key, today).some((word) => title.includes(word)),
  );
  return found === undefined
    ? null
    : { nameKo: found.labelKo, nameEn: found.labelEn, rule: found.source };
}

/** A title that ends in installing or buying things: only a reason to ask, never an answer. */
function soundsLikeEquipment(title: string): boolean {
  return (
    /(설치|구입|구매|교체|도입)$/.test(title.trim()) &&
    /(기|장비|단말|PC|서버)(\s|$|\p{L})/u.test(title)
  );
}
