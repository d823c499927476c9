import type { MatrixView } from '@madang/contracts';
import type { Language } from '../../lib/language.ts';
import { pick } from '../../lib/language.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import type { MatrixRow } from '../../ui/matrix.tsx';

export type MatrixEntry = MatrixView['cells'][number];
type Text = (typeof saeolMessages)['ko'];

/** Why a cell has its colour, in a few words. */
export function wordsOf(cell: MatrixEntry, text: Text): string {
  const verdict = text.verdicts[cell.verdict];
  const because =
    cell.unknownBecause === null
      ? cell.check === null
        ? undefined
        : text.checks[cell.check]
      : text.unknownBecause[cell.unknownBecause];
  return because === undefined ? verdict : `${verdict}: ${because}`;
}

/** Rows of the matrix in province order, filtered as the address says. */
export function rowsOf(
  data: MatrixView,
  language: Language,
  filter: { readonly province: string | undefined; readonly trouble: boolean },
): MatrixRow[] {
  const text = saeolMessages[language];
  const cells = new Map(
    data.cells.map((cell) => [`${cell.institution}.${cell.functionCode}`, cell]),
  );
  const provinces = new Map(
    data.provinces.map((row) => [row.code, pick(language, row.nameKo, row.nameEn)]),
  );
  return data.municipalities
    .filter(({ province }) => filter.province === undefined || province === filter.province)
    .filter(
      ({ code }) =>
        !filter.trouble ||
        data.cells.some((cell) => cell.institution === code && cell.verdict !== 'pass'),
    )
    .map((row) => {
      const name = pick(language, row.nameKo, row.nameEn);
      return {
        id: row.code,
        label: row.beside ? `${name} ${text.beside}` : name,
        group: provinces.get(row.province),
        cells: data.functions.map(({ code }) => {
          const cell = cells.get(`${row.code}.${code}`);
          return cell === undefined
            ? ({
                verdict: 'unknown',
                text: `${text.verdicts.unknown}: ${text.unknownBecause['no-contract']}`,
              } as const)
            : { verdict: cell.verdict, text: wordsOf(cell, text) };
        }),
      };
    });
}
