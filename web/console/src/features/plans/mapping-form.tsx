import type { MoneyUnit, PlanColumnKey, PlanMapping } from '@madang/contracts';
import { useState } from 'react';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Section, Stack } from '../../ui/card.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import type { PlanFileReading } from './upload.ts';

const units: readonly MoneyUnit[] = ['원', '천원', '백만원', '억원'];

/** Says once what the office's own headers mean; the file is then read again with the answer. */
export function MappingForm({
  reading,
  onMapped,
  onSkip,
}: {
  readonly reading: PlanFileReading;
  readonly onMapped: (mapping: PlanMapping) => unknown;
  readonly onSkip: () => unknown;
}) {
  const text = useText(planMessages);
  const { unknownColumns, missingColumns, mapping } = reading;
  const [chosen, setChosen] = useState<Readonly<Record<string, PlanColumnKey | 'ignore'>>>({});
  const [unit, setUnit] = useState<MoneyUnit | undefined>(reading.unit);
  const options = [
    { value: 'ignore', label: text.upload.ignore },
    ...columnKeys(text.columns).map((key) => ({ value: key, label: text.columns[key] })),
  ];
  return (
    <Section title={text.upload.mapTitle} level={3}>
      <Notice kind="warn" live title={text.upload.mapLead}>
        {missingColumns.length === 0 ? null : (
          <p>{text.upload.missing(missingColumns.map((key) => text.columns[key]).join(', '))}</p>
        )}
        {reading.unit === undefined ? <p>{text.upload.unitMissing}</p> : null}
      </Notice>
      <Form
        label={text.upload.mapTitle}
        submit={text.upload.readAgain}
        actions={
          <Button variant="quiet" onPress={onSkip}>
            {text.upload.skip}
          </Button>
        }
        onSubmit={() =>
          onMapped({
            columns: { ...mapping.columns, ...ignoring(unknownColumns), ...chosen },
            ...(unit === undefined ? {} : { unit }),
          })
        }
      >
        <Stack>
          {unknownColumns.map(({ cell, text: header }) => (
            <Select
              key={cell}
              label={`${header} (${cell})`}
              placeholder={false}
              options={options}
              value={chosen[header] ?? 'ignore'}
              onChange={(value) => {
                const key = options.find((option) => option.value === value)?.value;
                const column = columnKeys(text.columns).find((known) => known === key) ?? 'ignore';
                setChosen((before) => ({ ...before, [header]: column }));
              }}
            />
          ))}
          {reading.unit === undefined ? (
            <Select
              label={text.upload.unit}
              width="short"
              options={units.map((value) => ({ value, label: text.upload.units[value] }))}
              value={unit ?? ''}
              onChange={(value) => {
                setUnit(units.find((known) => known === value));
              }}
            />
          ) : null}
        </Stack>
      </Form>
    </Section>
  );
}

/** An unknown header that nobody names is left out of the plan, and not asked again. */
function ignoring(
  columns: readonly { readonly text: string }[],
): Readonly<Record<string, 'ignore'>> {
  return Object.fromEntries(columns.map(({ text }) => [text, 'ignore']));
}

function columnKeys(columns: Readonly<Record<PlanColumnKey, string>>): readonly PlanColumnKey[] {
  return Object.keys(columns).flatMap((key) => (isColumn(key, columns) ? [key] : []));
}

function isColumn(key: string, columns: Readonly<Record<string, string>>): key is PlanColumnKey {
  return Object.hasOwn(columns, key) && !key.endsWith('Krw');
}
