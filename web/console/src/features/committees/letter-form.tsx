import type { OutcomeRow } from '@madang/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Note, Row, Stack } from '../../ui/card.tsx';
import { CopyBox } from '../../ui/copy-box.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';
import { useInstitutions } from './names.ts';

/** The text to carry into the office's own system, then the number that it got there. */
export function LetterForm({
  outcome: { meetingId, outcomeNo },
  onDone,
}: {
  readonly outcome: OutcomeRow;
  readonly onDone: () => void;
}) {
  const text = useText(committeeMessages);
  const { name, options } = useInstitutions();
  const [chosen, setChosen] = useState<readonly string[] | undefined>();
  const { data } = useQuery(
    trpc.committees.outcomeLetterText.queryOptions(
      { input: { outcomeNo, ...(chosen === undefined ? {} : { receivers: [...chosen] }) } },
      { placeholderData: keepPreviousData },
    ),
  );
  if (data === undefined || data.text === null) return null;
  const receivers = chosen ?? data.receivers;
  return (
    <Stack>
      <Stack gap="small">
        <strong>{text.receivers}</strong>
        <Row>
          {receivers.map((code) => (
            <Button
              key={code}
              size="small"
              variant="tertiary"
              icon="close"
              label={text.removeReceiver(name(code))}
              onPress={() => {
                setChosen(receivers.filter((kept) => kept !== code));
              }}
            >
              {name(code)}
            </Button>
          ))}
        </Row>
        <Select
          label={text.addReceiver}
          options={options.filter(({ value }) => !receivers.includes(value))}
          value=""
          onChange={(code) => {
            if (code !== '') setChosen([...receivers, code]);
          }}
        />
      </Stack>
      <Note>{text.letterHelp}</Note>
      <CopyBox label={text.letterText} value={data.text} lang="ko" />
      <Form
        label={text.notify}
        submit={text.notify}
        submitDisabled={receivers.length === 0}
        onSubmit={async (values) => {
          const sent = await sendCommand(
            trpc.committees.notifyOutcome,
            {
              meetingId,
              outcomeNo,
              letter: {
                number: values['noticeLetterNo'] ?? '',
                on: values['noticeLetterOn'] ?? '',
              },
              receivers: [...receivers],
            },
            { reasons: text.reasons, done: text.notified },
          );
          if (sent) onDone();
        }}
      >
        <TextField label={text.letterNo} name="noticeLetterNo" required maxLength={100} />
        <DateField label={text.letterOn} name="noticeLetterOn" required />
      </Form>
    </Stack>
  );
}
