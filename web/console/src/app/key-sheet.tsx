import { useState } from 'react';
import { hotkeysOn, switchHotkeys } from '../lib/hotkeys.ts';
import { useLanguage } from '../lib/language.ts';
import { shellMessages } from '../lib/messages/shell.ts';
import type { NavEntry } from '../lib/nav.ts';
import { useText } from '../lib/text.ts';
import { Note, Stack } from '../ui/card.tsx';
import { DescriptionList } from '../ui/description-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Checkbox } from '../ui/select.tsx';

/** Every shortcut, and the switch that turns single keys off. */
export function KeySheet({
  nav,
  onClose,
}: {
  readonly nav: readonly NavEntry[];
  readonly onClose: () => void;
}) {
  const text = useText(shellMessages);
  const language = useLanguage();
  const [on, setOn] = useState(hotkeysOn);
  return (
    <Dialog open onClose={onClose} title={text.keys}>
      <Stack>
        <Note>{text.keysLead}</Note>
        <Checkbox
          label={text.keysOn}
          checked={on}
          onChange={(checked) => {
            switchHotkeys(checked);
            setOn(checked);
          }}
        />
        <DescriptionList
          items={[
            { term: 'Ctrl + K', value: text.keyPalette },
            { term: '/', value: text.keySearch },
            { term: '?', value: text.keySheet },
            { term: 'J · K', value: text.keyNext },
            ...nav.flatMap(({ key, label }) =>
              key === undefined
                ? []
                : [{ term: `G → ${key.replace('Key', '')}`, value: label[language] }],
            ),
          ]}
        />
      </Stack>
    </Dialog>
  );
}
