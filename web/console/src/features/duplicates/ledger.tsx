import type { AskedMeaning, EvidenceLine } from '@madang/contracts';
import { useState } from 'react';
import { pick, useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useText } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Note, Row, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { bitsText, runningSums, signed } from './bits.ts';
import { Waterfall } from './waterfall.tsx';

export type Ledger = {
  readonly lines: readonly EvidenceLine[];
  readonly total: number;
  readonly rules: string;
  readonly snapshot: number;
  readonly meaning: AskedMeaning | null;
};

type Step = {
  readonly id: string;
  readonly label: string;
  readonly bits: number;
  readonly sum: number;
  readonly why: string;
};

/** From the starting value to the total, as a chart or as a table of the same numbers. */
export function LedgerView({ lines, total, rules, snapshot, meaning }: Ledger) {
  const text = useText(comparisonMessages);
  const listText = useText(duplicateMessages);
  const language = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const sums = runningSums(lines);
  const steps: Step[] = lines.map(({ dimension, bits, ko, en }, index) => ({
    id: `${dimension}-${String(index)}`,
    label: text.dimensions[dimension],
    bits,
    sum: sums[index] ?? 0,
    why: pick(language, ko, en),
  }));
  const prior: Step = { id: 'prior', label: text.prior, bits: 0, sum: 0, why: '' };
  return (
    <Stack>
      <Row align="end">
        <Button
          size="small"
          variant="tertiary"
          pressed={asTable}
          onPress={() => {
            setAsTable(!asTable);
          }}
        >
          {asTable ? text.asChart : text.asTable}
        </Button>
      </Row>
      {asTable ? (
        <DataTable<Step>
          caption={text.ledgerTable}
          captionHidden
          rows={[prior, ...steps]}
          rowKey={({ id }) => id}
          columns={[
            { id: 'step', head: text.step, cell: ({ label }) => label },
            {
              id: 'bits',
              head: listText.contribution,
              align: 'end',
              nowrap: true,
              cell: ({ id, bits }) => (id === 'prior' ? bitsText(bits) : signed(bits)),
            },
            {
              id: 'sum',
              head: text.running,
              align: 'end',
              nowrap: true,
              cell: (step) => bitsText(step.sum),
            },
            { id: 'why', head: listText.evidence, cell: ({ why }) => why },
          ]}
          footer={[listText.total, bitsText(total), '', '']}
        />
      ) : (
        <Waterfall steps={[prior, ...steps]} total={total} />
      )}
      <Note>{text.madeBy(rules, snapshot)}</Note>
      {meaning === null ? null : (
        <Note>{meaning.answered ? text.meaningBy(meaning.model) : text.meaningSilent}</Note>
      )}
    </Stack>
  );
}
