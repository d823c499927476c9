import type { ActionRow } from '@madang/contracts';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Note, Row } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField, TextArea, TextField } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';

/** What the reader may do about an action: say that it is done, or prove it by letter. */
export function ActionActs({ action }: { readonly action: ActionRow }) {
  const text = useText(committeeMessages);
  const { clerk, institution } = useActing();
  const [act, setAct] = useState<'claim' | 'letter' | undefined>();
  const { meetingId, actionId, letter, status, evidence, owner } = action;
  if (status === 'closed') return null;
  const close = () => {
    setAct(undefined);
  };
  const byLetter = clerk && evidence.kind === 'letter';
  return (
    <Row>
      {owner === institution ? (
        <Button
          size="small"
          onPress={() => {
            setAct('claim');
          }}
        >
          {text.claim}
        </Button>
      ) : null}
      {byLetter ? (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => {
            setAct('letter');
          }}
        >
          {text.recordLetter}
        </Button>
      ) : null}
      {byLetter && letter !== null && letter.by !== institution ? (
        <Button
          size="small"
          variant="primary"
          onPress={() =>
            sendCommand(
              trpc.committees.confirmActionLetter,
              { meetingId, actionId },
              { reasons: text.reasons, done: text.letterConfirmed },
            )
          }
        >
          {text.confirmLetter}
        </Button>
      ) : null}
      <Dialog open={act === 'claim'} onClose={close} title={text.claim}>
        <Note>{text.claimNote}</Note>
        <Form
          label={text.claim}
          submit={text.claim}
          onSubmit={async (values) => {
            const sent = await sendCommand(
              trpc.committees.claimAction,
              { meetingId, actionId, text: values['claimText'] ?? '' },
              { reasons: text.reasons, done: text.claimed },
            );
            if (sent) close();
          }}
        >
          <TextArea label={text.claimText} name="claimText" required rows={3} width="full" />
        </Form>
      </Dialog>
      <Dialog open={act === 'letter'} onClose={close} title={text.recordLetter}>
        <Form
          label={text.recordLetter}
          submit={text.recordLetter}
          onSubmit={async (values) => {
            const sent = await sendCommand(
              trpc.committees.recordActionLetter,
              {
                meetingId,
                actionId,
                letter: {
                  number: values['proofLetterNo'] ?? '',
                  on: values['proofLetterOn'] ?? '',
                },
              },
              { reasons: text.reasons, done: text.letterRecorded },
            );
            if (sent) close();
          }}
        >
          <TextField label={text.letterNo} name="proofLetterNo" required maxLength={100} />
          <DateField label={text.letterOn} name="proofLetterOn" required />
        </Form>
      </Dialog>
    </Row>
  );
}
