import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { getChoseong } from 'es-hangul';
import { useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { pick, useLanguage } from '../../lib/language.ts';
import { kindMessages, kindName } from '../../lib/messages/kinds.ts';
import { shellMessages } from '../../lib/messages/shell.ts';
import type { NavEntry } from '../../lib/nav.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { AriaLocale } from '../../ui/aria-locale.tsx';
import css from './palette.module.css';

type Entry = { readonly id: string; readonly name: string; readonly note: string };

/** Contains the words, or their initial consonants: ㄴㅇㅁ finds 내 업무. */
function matches(name: string, wanted: string): boolean {
  const squeeze = (text: string) => text.toLowerCase().replaceAll(' ', '');
  const [plain, asked] = [squeeze(name), squeeze(wanted)];
  return plain.includes(asked) || getChoseong(plain).includes(asked);
}

/** Go anywhere by name: screens at once, things of the record as the server finds them. */
export function Palette({
  nav,
  onClose,
}: {
  readonly nav: readonly NavEntry[];
  readonly onClose: () => void;
}) {
  const text = useText(shellMessages);
  const kinds = useText(kindMessages);
  const language = useLanguage();
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().normalize('NFC');
  const { data } = useQuery(
    trpc.insight.search.queryOptions(
      wanted.length < 2 ? skipToken : { input: { text: wanted.slice(0, 100) } },
      { placeholderData: keepPreviousData },
    ),
  );
  const screens: readonly Entry[] = nav
    .filter(({ label }) => wanted === '' || matches(label.ko, wanted) || matches(label.en, wanted))
    .map(({ href, label }) => ({ id: href, name: label[language], note: '' }));
  const found: readonly Entry[] = (wanted.length < 2 ? [] : (data?.hits ?? []))
    .slice(0, 12)
    .map((hit) => ({
      id: hit.href,
      name: pick(language, hit.titleKo, hit.titleEn),
      note: `${kindName(kinds, hit.kind)} · ${pick(language, hit.institutionKo, hit.institutionEn)}`,
    }));
  const sections = [
    { id: 'screens', title: text.paletteScreens, entries: screens },
    { id: 'found', title: text.paletteFound, entries: unique(found) },
  ].filter(({ entries }) => entries.length > 0);

  return (
    <AriaLocale>
      <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={css['overlay'] ?? ''}>
        <Modal className={css['modal'] ?? ''}>
          <Dialog aria-label={text.paletteLabel} className={css['dialog'] ?? ''}>
            <div
              className={css['parts']}
              onKeyDownCapture={(event) => {
                // One press closes; the field by itself would only clear its text.
                if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
              }}
            >
              <Autocomplete inputValue={typed} onInputChange={setTyped}>
                <SearchField
                  aria-label={text.paletteLabel}
                  autoFocus
                  className={css['field'] ?? ''}
                >
                  <Input placeholder={text.paletteHint} className={css['input'] ?? ''} />
                </SearchField>
                <Menu
                  aria-label={text.paletteLabel}
                  className={css['menu'] ?? ''}
                  items={sections}
                  onAction={(key) => {
                    onClose();
                    void router.navigate({ href: String(key).slice(String(key).indexOf('/')) });
                  }}
                  renderEmptyState={() => <p className={css['none']}>{text.paletteNone}</p>}
                >
                  {(section) => (
                    <MenuSection id={section.id}>
                      <Header className={css['header'] ?? ''}>{section.title}</Header>
                      <Collection items={section.entries}>
                        {(entry) => (
                          <MenuItem
                            id={`${section.id}${entry.id}`}
                            textValue={entry.name}
                            className={css['item'] ?? ''}
                          >
                            <span>{entry.name}</span>
                            <span className={css['note']}>{entry.note}</span>
                          </MenuItem>
                        )}
                      </Collection>
                    </MenuSection>
                  )}
                </Menu>
              </Autocomplete>
            </div>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaLocale>
  );
}

/** Two things may share a screen; the palette needs one line for each address. */
function unique(entries: readonly Entry[]): readonly Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}
