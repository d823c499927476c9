import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Form, type FormValues } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Page } from '../../ui/page.tsx';
import { RadioGroup, Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { councilId, useActing } from './acting.ts';
import { useInstitutions } from './names.ts';

const kinds = ['report', 'share', 'consult'] as const;

/** A new item for the council, from a case where the address names one. */
export function ProposePage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const navigate = useNavigate();
  const { caseId } = useSearch({ from: '/council/propose' });
  const { institution } = useActing();
  const { options } = useInstitutions();
  const { data } = useSuspenseQuery(
    trpc.committees.findBody.queryOptions({ input: { bodyId: councilId } }),
  );
  const submit = async (values: FormValues) => {
    const itemId =
      caseId === undefined ? `item-${crypto.randomUUID().slice(0, 8)}` : `item-${caseId}`;
    const first = values['sponsorFirst'] ?? institution;
    const second = values['sponsorSecond'] ?? '';
    const opinion = values['opinionFrom'] ?? '';
    const sent = await sendCommand(
      trpc.committees.proposeItem,
      {
        itemId,
        bodyId: councilId,
        title: { ko: values['titleKo'] ?? '', en: values['titleEn'] ?? '' },
        kind: kinds.find((kind) => kind === values['itemKind']) ?? 'report',
        sponsors: [first, ...(second === '' || second === first ? [] : [second])],
        functionCode: values['functionCode'] ?? '',
        ...(caseId === undefined ? {} : { caseId }),
        minutes: Number(values['itemMinutes'] ?? 10),
        documents: [{ kind: 'paper', from: first, title: values['paperTitle'] ?? '' }],
        opinionsAsked: opinion === '' ? [] : [opinion],
        reportsOn: [],
      },
      { reasons: text.reasons, done: text.proposed },
    );
    if (sent) await navigate({ to: '/council/items/$itemId', params: { itemId } });
  };
  return (
    <Page
      title={text.propose}
      lead={text.proposeLead}
      back={{ href: '/council', label: text.back }}
      width="reading"
      {...(caseId === undefined ? {} : { object: caseId })}
    >
      <Form label={text.propose} submit={text.propose} onSubmit={submit}>
        <TextField label={text.titleKo} name="titleKo" required maxLength={200} width="full" />
        <TextField label={text.titleEn} name="titleEn" required maxLength={200} width="full" />
        <RadioGroup
          label={text.kind}
          name="itemKind"
          required
          defaultValue={caseId === undefined ? 'report' : 'consult'}
          options={kinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        />
        <Select
          label={text.functionOf}
          name="functionCode"
          required
          defaultValue={caseId === undefined ? '' : 'shared-projects'}
          options={(data?.body.functions ?? []).map(({ code, name }) => ({
            value: code,
            label: pick(language, name.ko, name.en),
          }))}
        />
        <Select
          label={text.sponsorFirst}
          name="sponsorFirst"
          required
          defaultValue={institution}
          options={options}
        />
        <Select label={text.sponsorSecond} name="sponsorSecond" options={options} />
        <NumberField label={text.minutes} name="itemMinutes" required defaultValue={10} />
        <TextField
          label={text.paperTitle}
          name="paperTitle"
          required
          maxLength={200}
          width="full"
        />
        <Select
          label={text.opinionFrom}
          name="opinionFrom"
          placeholder={text.opinionNone}
          options={options}
        />
      </Form>
    </Page>
  );
}
