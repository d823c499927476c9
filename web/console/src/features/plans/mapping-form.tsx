import type { MoneyUnit, PlanColumnKey, PlanMapping } from '@madang/contracts';
import { useState } from 'react';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Section, Stack } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { hasOpenUnit, headersToAsk, mappingOf } from './upload-reading.ts';
import type { PlanFileReading } from './upload.ts';

const units: readonly MoneyUnit[] = ['원', '천원', '백만원', '억원'];

/** Says once what the office's own headers mean; the file is then read again with the answer. */
export function MappingForm({
  reading,
  chosenUnit,
  all,
  onMapped,
  onSkip,
}: {
  readonly reading: PlanFileReading;
  readonly chosenUnit: MoneyUnit | undefined;
  /** Every header, to correct an earlier answer; else only those that are open. */
  readonly all: boolean;
  readonly onMapped: (mapping: PlanMapping) => unknown;
  readonly onSkip: () => unknown;
}) {
  const text = useText(planMessages);
  const { unknownColumns, missingColumns, repeatedColumns } = reading;
  const headers = headersToAsk(reading, all);
  const known = unknownColumns.length + missingColumns.length === 0;
  const lead = all ? text.upload.mapAllLead : known ? text.upload.mapOpenLead : text.upload.mapLead;
  const [chosen, setChosen] = useState<Readonly<Record<string, PlanColumnKey | 'ignore'>>>({});
  const [unit, setUnit] = useState(chosenUnit);
  const options = [
    { value: 'ignore', label: text.upload.ignore },
    ...columnKeys(text.columns).map((key) => ({ value: key, label: text.columns[key] })),
  ];
  return (
    <Section title={text.upload.mapTitle} level={3}>
      <Notice kind="warn" live title={lead}>
        {repeatedColumns.length === 0 ? null : (
          <p>
            {text.upload.repeated(repeatedColumns.map(({ text: header }) => header).join(', '))}
          </p>
        )}
        {missingColumns.length === 0 ? null : (
          <p>{text.upload.missing(missingColumns.map((key) => text.columns[key]).join(', '))}</p>
        )}
        {reading.unit === undefined ? <p>{text.upload.unitMissing}</p> : null}
        {reading.unit !== undefined && hasOpenUnit(reading) ? (
          <p>{text.upload.unitSuspect(text.upload.units[reading.unit])}</p>
        ) : null}
      </Notice>
      <Form
        label={text.upload.mapTitle}
        submit={text.upload.readAgain}
        actions={
          <Button variant="quiet" onPress={onSkip}>
            {text.upload.skip}
          </Button>
        }
        onSubmit={() => onMapped(mappingOf(reading, chosen, unit))}
      >
        <Stack>
          {headers.map(({ cell, text: header, key: now }) => (
            <Select
              key={cell}
              label={`${header} (${cell})`}
              placeholder={false}
              options={options}
              value={chosen[header] ?? now ?? 'ignore'}
              onChange={(value) => {
                const key = options.find((option) => option.value === value)?.value;
                const column = columnKeys(text.columns).find((one) => one === key) ?? 'ignore';
                setChosen((before) => ({ ...before, [header]: column }));
              }}
            />
          ))}
          {all || hasOpenUnit(reading) ? (
            <Select
              label={text.upload.unit}
              placeholder={reading.unit === undefined ? undefined : text.upload.unitStated}
              width="short"
              options={units.map((value) => ({ value, label: text.upload.units[value] }))}
              value={unit ?? ''}
              onChange={(value) => {
                setUnit(units.find((one) => one === value));
              }}
            />
          ) : null}
        </Stack>
      </Form>
    </Section>
  );
}

function columnKeys(columns: Readonly<Record<PlanColumnKey, string>>): readonly PlanColumnKey[] {
  return Object.keys(columns).flatMap((key) => (isColumn(key, columns) ? [key] : []));
}

function isColumn(key: string, columns: Readonly<Record<string, string>>): key is PlanColumnKey {
  return Object.hasOwn(columns, key) && !key.endsWith('Krw');
}
