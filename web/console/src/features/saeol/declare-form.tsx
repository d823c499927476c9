import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';

/** Declares which version one municipality runs and where it answers. */
export function DeclareForm({
  contracts,
}: {
  readonly contracts: readonly {
    readonly contractId: string;
    readonly titleKo: string;
    readonly titleEn: string;
    readonly version: string;
  }[];
}) {
  const text = useText(saeolMessages);
  const today = useWorldToday();
  const language = useLanguage();
  const choices = contracts.map(({ contractId, titleKo, titleEn, version }) => ({
    value: `${contractId} ${version}`,
    label: `${pick(language, titleKo, titleEn)} ${version}`,
  }));
  return (
    <Form
      label={text.declare}
      submit={text.declare}
      onSubmit={(values) => {
        const [contractId = '', version = ''] = (values['contract'] ?? '').split(' ');
        const place = {
          institution: (values['institution'] ?? '').trim(),
          baseAddress: (values['baseAddress'] ?? '').trim(),
        };
        return sendCommand(
          trpc.saeol.declareDeployment,
          { contractId, version, from: values['from'] ?? today, places: [place] },
          { reasons: text.reasons.declareDeployment, done: text.declared },
        );
      }}
    >
      <Select name="contract" label={text.cell.contract} required options={choices} />
      <TextField
        name="institution"
        label={text.declareCode}
        hint={text.declareCodeHint}
        width="short"
        maxLength={5}
        required
      />
      <TextField name="baseAddress" type="url" label={text.cell.address} width="full" required />
      <DateField name="from" label={text.declareFrom} defaultValue={today} required />
    </Form>
  );
}
