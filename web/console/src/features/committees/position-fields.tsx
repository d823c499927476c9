import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { Button } from '../../ui/button.tsx';
import { Row, Stack } from '../../ui/card.tsx';
import type { FormValues } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useInstitutions } from './names.ts';

const stances = ['agree', 'agree-with-condition', 'object', 'no-position'] as const;

/** One line per institution whose position is recorded beside the conclusion. */
export function PositionFields({
  count,
  onAdd,
}: {
  readonly count: number;
  readonly onAdd: () => void;
}) {
  const text = useText(committeeMessages);
  const { options } = useInstitutions();
  return (
    <Stack gap="small">
      <Row>
        <strong>{text.positions}</strong>
        <Button size="small" icon="plus" variant="tertiary" onPress={onAdd}>
          {text.addPosition}
        </Button>
      </Row>
      {Array.from({ length: count }, (_, index) => (
        <Row key={index}>
          <Select
            label={`${text.institution} ${String(index + 1)}`}
            name={`position${String(index)}Institution`}
            options={options}
          />
          <Select
            label={`${text.stance} ${String(index + 1)}`}
            name={`position${String(index)}Stance`}
            placeholder={false}
            options={stances.map((value) => ({ value, label: text.stances[value] }))}
          />
          <TextField
            label={`${text.stanceText} ${String(index + 1)}`}
            name={`position${String(index)}Text`}
            maxLength={500}
          />
        </Row>
      ))}
    </Stack>
  );
}

/** The positions as typed; lines without an institution are left out. */
export function positionsOf(values: FormValues, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const of = (part: string) => values[`position${String(index)}${part}`] ?? '';
    return {
      institution: of('Institution'),
      stance: stances.find((known) => known === of('Stance')) ?? 'no-position',
      text: of('Text'),
    };
  }).filter(({ institution }) => institution !== '');
}
